import News

/// Terms of linking as words of their own index: whatever a term holds, its word is eight letters and digits.
enum LookupWord {
  static func line(_ reading: Reading) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(reading.terms.count * 9)
    for term in reading.terms {
      append(term.term, to: &line)
      line.append(0x20)
    }
    return String(decoding: line, as: UTF8.self)
  }

  static func word(_ term: String) -> [UInt8] {
    var word: [UInt8] = []
    append(term, to: &word)
    return word
  }

  private static func append(_ term: String, to line: inout [UInt8]) {
    var hash = Fingerprint.number(term)
    for _ in 0..<8 {
      line.append(letter(UInt8(truncatingIfNeeded: hash & 31)))
      hash >>= 5
    }
  }

  /// One of 26 letters, then one of the digits from 2 to 7.
  private static func letter(_ value: UInt8) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "2") + value - 26
  }
}
