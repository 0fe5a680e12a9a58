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

  private static let sinceWords = QuoteReader.keys("since from in")
  private static let untilWords = QuoteReader.keys("until till to")
}
