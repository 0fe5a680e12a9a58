import News

/// When an office was held, as the sentence gives it.
extension TitleBinder {
  /// "from 2017 to 2021", "between 2017 and 2021", "since 2020", "until 2021", "(2017-2021)" behind a title.
  func readPeriod(after end: Int, _ use: inout TitleUse) {
    let limit = text.sentenceRange(at: use.phrase.range.lowerBound).upperBound
    var years: [(Int, UInt64)] = []
    var index = end
    while index < limit, index - end < 9, !tokens[index].isMark(",") {
      if tokens[index].shape == .number, let year = Int(text.string(index)), (1800...2200).contains(year) {
        years.append((year, index > end ? tokens[index - 1].key : 0))
      }
      index += 1
    }
    guard let first = years.first else { return }
    if years.count > 1 {
      use.from = Timestamp(year: first.0)
      use.until = Timestamp(year: years[1].0)
    } else if Self.sinceWords.contains(first.1) {
      use.from = Timestamp(year: first.0)
    } else if Self.untilWords.contains(first.1) {
      use.until = Timestamp(year: first.0)
    }
    if use.until != nil, !use.phrase.modifiers.contains(.former) { use.phrase.modifiers.append(.former) }
  }

  /// "From 2015 to 2020 she was", "Between 1999 and 2004 N served as", "In 2012 he became": years that a sentence opens with.
  mutating func readPeriod(opening start: Int, before verb: Int, of span: Int) {
    let last = spans[span].titles.count - 1
    guard last >= 0, spans[span].titles[last].from == nil, spans[span].titles[last].until == nil,
      start < verb, Self.openings.contains(tokens[start].key)
    else { return }
    let years = (start + 1..<min(start + 5, verb)).compactMap { index in
      tokens[index].shape == .number ? Int(text.string(index)).flatMap { (1800...2200).contains($0) ? $0 : nil } : nil
    }
    guard years.count == 2 else { return }
    spans[span].titles[last].from = Timestamp(year: years[0])
    spans[span].titles[last].until = Timestamp(year: years[1])
  }

  private static let openings = QuoteReader.keys("from between")
  private static let sinceWords = QuoteReader.keys("since from in")
  private static let untilWords = QuoteReader.keys("until till to")
}
