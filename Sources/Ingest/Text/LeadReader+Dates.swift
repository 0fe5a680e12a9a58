import News

/// The days that lines around a headline and behind the text give.
extension LeadReader {
  /// The dates of a line: those behind a word for "updated" are when it was changed.
  mutating func readDates(_ index: Int, confidence: Double) {
    var rest = reading.text(index)
    if published == nil, reading[index].words <= 1, let date = DateReader.shortDate(String(rest[...].trimmed)) {
      published = (date, Confidence(confidence, source: "date line"))
      return reading.set(index, .lead)
    }
    for _ in 0..<3 {
      guard let (date, range) = firstDate(in: rest), date.day != nil else { return }
      if DateLabel.update.ends(rest[..<range.lowerBound]) {
        updated = updated ?? date
      } else if published == nil
        || published.map({ $0.0.hour == nil && date.hour != nil && $0.0.dayNumber == date.dayNumber }) == true
      {
        published = (date, Confidence(confidence, source: "date line"))
      }
      reading.set(index, .lead)
      rest = String(rest[range.upperBound...])
    }
  }

  /// The first date of a line, its numbers in the order of the text's language.
  private mutating func firstDate(in text: String) -> (date: Timestamp, range: Range<String.Index>)? {
    if let found = DateReader.firstDate(in: text) { return found }
    guard text.utf8.contains(where: { $0 == .slash || $0 == .hyphen }) else { return nil }
    return order.flatMap { DateReader.dates(in: text, order: $0, most: 1).first }
  }

  /// The language of the text, as far as its beginning tells.
  var language: String? {
    let lines = body.filter { reading[$0].isProse }.prefix(6).flatMap { reading.bytes($0) + [0x20] }
    return LanguageGuess.language(of: lines[...])
  }

  /// The date of a line that holds nothing else of length.
  mutating func readDateLine(_ index: Int) {
    guard published == nil, reading.lines.contains(index), reading[index].hasDigit, reading[index].words <= 4 else {
      return
    }
    readDates(index, confidence: 0.85)
  }

  /// "Published on May 3, 2024" on a line of its own anywhere, and "was originally published on May 3, 2024" in a sentence: what
  /// the page says of itself beats a date that nothing is said of. Nothing when several dates are stated.
  mutating func readStatedDate() {
    let isStated = published.map { $0.1.value >= 0.9 } ?? false
    var first: [Timestamp] = []
    var plain: [Timestamp] = []
    for index in body.lowerBound..<min(body.upperBound + 12, reading.lines.upperBound) {
      let line = reading[index]
      guard line.hasDigit, line.range.count <= 400 else { continue }
      let text = reading.text(index)
      guard !isStated && line.words <= 8 || DateLabel.first.stands(in: text),
        let (date, range) = DateReader.firstDate(in: text), date.day != nil
      else { continue }
      let before = text[..<range.lowerBound]
      if DateLabel.isFirstOfPage(before) {
        if !first.contains(date) { first.append(date) }
      } else if !isStated, line.words <= 8, DateLabel.published.ends(before), !plain.contains(date) {
        plain.append(date)
      }
    }
    guard let date = first.count == 1 ? first[0] : first.isEmpty && plain.count == 1 ? plain[0] : nil else { return }
    if let (other, _) = published, other.dayNumber > date.dayNumber {
      updated = updated ?? other
    }
    published = (date, Confidence(0.85, source: "date that the page states"))
  }

  /// "3 May 2024", "3 May 2024 (changed 4 May 2024 | 18:40)".
  func isDateAlone(_ index: Int) -> Bool {
    guard reading[index].hasDigit, reading[index].words <= 12 else { return false }
    return DateReader.date(String(reading.text(index).prefix { $0 != "(" }))?.day != nil
  }

  /// Whether a line is a day with its hour: a paper's masthead gives the day alone.
  func isMoment(_ index: Int) -> Bool {
    guard reading[index].hasDigit, reading[index].words <= 8 else { return false }
    return DateReader.date(reading.text(index))?.hour != nil
  }
}
