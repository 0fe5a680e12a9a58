/// Titles beside names in other languages than English.
extension TitleBinder {
  /// "La ministra dei Trasporti, N, ha detto", "dijo el secretario del sindicato, N.": a title with its article before a name between
  /// commas.
  mutating func bindAbroad() {
    guard let speech = text.speech else { return }
    for (title, phrase) in titles.enumerated() where !isUsed[title] && !phrase.head.isPlural {
      let (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
      guard end + 1 < tokens.count, tokens[end].isMark(",") else { continue }
      let span = spans.position(startingAt: end + 1, of: \.range)
      guard span < spans.count, spans[span].range.lowerBound == end + 1,
        case let next = spans[span].range.upperBound, next >= tokens.count || tokens[next].shape == .mark,
        start > 0 ? speech.words(tokens[start - 1]).contains(.article) : true
      else { continue }
      give(title, to: span, "title before the name")
    }
  }
}
