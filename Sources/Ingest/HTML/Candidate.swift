import News

/// A value that a field may have, with where it was read and how sure that place makes it.
struct Candidate<Value> {
  var value: Value
  /// 0 to 1: the share of real pages on which such a place was right.
  var confidence: Double
  /// "h1", "JSON-LD headline", "meta og:title".
  var source: String

  init(_ value: Value, _ confidence: Double, _ source: String) {
    (self.value, self.confidence, self.source) = (value, confidence, source)
  }

  var asConfidence: Confidence { Confidence(confidence, source: source) }

  /// The same value at another confidence.
  func with(_ confidence: Double) -> Candidate { Candidate(value, confidence, source) }
}

extension Sequence {
  /// The most confident candidate; the earliest of equals.
  func best<Value>() -> Candidate<Value>? where Element == Candidate<Value> {
    reduce(nil) { best, next in best.map { $0.confidence >= next.confidence } ?? false ? best : next }
  }
}
