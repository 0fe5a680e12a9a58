import News

/// Finds days within a sentence that are written with their month: `Dec. 16`, `16 December 2025`, `2025-12-16`, `12월 16일`.
///
/// Weekdays, "tomorrow" and numeric dates in one order or the other are left alone: which day is meant is not certain.
struct DayScanner {
  private struct Token {
    var text: String
    var start: Int
    var end: Int
    var number: Int? { end - start <= 4 ? Int(text) : nil }
  }

  private let scalars: [Unicode.Scalar]
  private var tokens: [Token] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let start = index
      let isDigit = Self.isDigit(scalars[index])
      while index < scalars.count, Self.isDigit(scalars[index]) == isDigit, isDigit || Self.isLetter(scalars[index]) {
        index += 1
      }
      if index == start {
        index += 1
      } else {
        tokens.append(Token(text: String(String.UnicodeScalarView(scalars[start..<index])), start: start, end: index))
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// The days that are named, without the day of publication and its neighbours, which datelines give; a day without a year
  /// is the one nearest to publication, or nearest before it where the sentence tells what is over.
  ///
  /// None where the sentence says nothing but when: a line of a page that gives its date.
  /// - Parameter language: Of the text, BCP 47.
  func days(near published: Timestamp?, language: String? = nil) -> [Int] {
    guard saysMore else { return [] }
    return tokens.indices.compactMap { index -> Int? in
      guard let (year, month, day) = named(at: index) else { return nil }
      if year == nil, let published, tellsOfEarlierYear(than: published) { return nil }
      let years = year.map { [$0] } ?? published.map { [$0.year - 1, $0.year, $0.year + 1] } ?? []
      var days = years.compactMap { Self.number(year: $0, month: month, day: day) }
      guard let published, published.day != nil else { return days.count == 1 ? days[0] : nil }
      if year == nil, isOver(in: language) { days.removeAll { $0 > published.dayNumber } }
      let near = days.min { abs($0 - published.dayNumber) < abs($1 - published.dayNumber) }
      guard let near, (2...Self.farthest).contains(abs(near - published.dayNumber)) else { return nil }
      return near
    }
  }

  /// Fewer words beside those of dates say nothing: "Friday, 3 May, 9:53 PM".
  private static let fewestWords = 2

  /// Whether there are words that name no month; a script without spaces says it in one.
  private var saysMore: Bool {
    var words = 0
    for token in tokens where token.number == nil && Self.months[Folding.fold(token.text[...])] == nil {
      guard let first = token.text.unicodeScalars.first else { continue }
      if first.value >= 0x3040 { return true }
      if token.end - token.start > 2, !StatedDates.weekdays.contains(Folding.fold(token.text[...])) { words += 1 }
    }
    return words >= Self.fewestWords
  }

  /// Whether another year than that of publication is named, so that a day without one may be of that year.
  private func tellsOfEarlierYear(than published: Timestamp) -> Bool {
    tokens.contains { token in
      guard token.end - token.start == 4, let year = token.number else { return false }
      return (1900..<published.year).contains(year)
    }
  }

  private func isOver(in language: String?) -> Bool {
    guard let tense = language.flatMap({ Tense.all[String($0.prefix(2))] }) else { return false }
    let words = tokens.map { Folding.fold($0.text[...]) }
    return !words.contains(where: tense.ahead.contains) && words.contains(where: tense.isPast)
  }

  /// Ten years; what lies farther back is history.
  private static let farthest = 3653

  /// Nil for a day that the month has not.
  private static func number(year: Int, month: Int, day: Int) -> Int? {
    let number = Timestamp.daysSinceEpoch(year: year, month: month, day: day)
    return Timestamp.day(number).flatMap { $0.month == month && $0.day == day ? number : nil }
  }

  private func named(at index: Int) -> (year: Int?, month: Int, day: Int)? {
    if let counted = counted(at: index) ?? international(at: index) { return counted }
    let word = tokens[index]
    guard let month = Self.months[Folding.fold(word.text[...])] else { return nil }
    if let day = day(index + 1), gap(index, index + 1, of: " ."), isName(word) {
      return dated(day, month + 1, index + 2, after: index + 1)
    }
    // "3rd of December", "3 de diciembre".
    var before = index - 1
    while before > index - 3, before >= 0, Self.between.contains(tokens[before].text) { before -= 1 }
    guard let day = day(before), before == index - 1 || tokens[before + 1].start - tokens[before].end <= 1,
      gap(index - 1, index, of: " .")
    else { return nil }
    return dated(day, month + 1, index + 1, after: index)
  }

  /// What may stand between a day and its month.
  private static let between: Set<String> = ["st", "nd", "rd", "th", "de", "of"]

  /// "may 5" and "mar 5" may be other words; a name of a month in front of its day is written large where there are capitals.
  private func isName(_ word: Token) -> Bool {
    word.text.unicodeScalars.first.map { $0.properties.isUppercase || !$0.properties.isLowercase } ?? false
  }

  /// `12월 16일`, `2025年12月16日`.
  private func counted(at index: Int) -> (year: Int?, month: Int, day: Int)? {
    guard ["월", "月"].contains(tokens[index].text), let month = number(index - 1, 1...12),
      let day = number(index + 1, 1...31),
      let unit = token(index + 2), unit.start == tokens[index + 1].end,
      unit.text.hasPrefix("일") || unit.text.hasPrefix("日")
    else { return nil }
    let hasYear = token(index - 2).map { $0.text.hasSuffix("년") || $0.text.hasSuffix("年") } ?? false
    return (hasYear ? number(index - 3, 1900...2099) : nil, month, day)
  }

  /// `2025-12-16`.
  private func international(at index: Int) -> (year: Int?, month: Int, day: Int)? {
    guard let year = number(index, 1900...2099), let month = number(index + 1, 1...12),
      let day = number(index + 2, 1...31),
      gap(index, index + 1, of: "-"), gap(index + 1, index + 2, of: "-")
    else { return nil }
    return (year, month, day)
  }

  private func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func number(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
    token(index)?.number.flatMap { range.contains($0) ? $0 : nil }
  }

  /// A number that is a day, and no part of a sum, a time, a share or a score.
  private func day(_ index: Int) -> Int? {
    guard let token = token(index), token.end - token.start <= 2, let day = number(index, 1...31) else { return nil }
    let (before, after) = (scalars[..<token.start].last, scalars[token.end...].first)
    if let before, "$€£¥#:,/-".unicodeScalars.contains(before) { return nil }
    if let after, "%:/".unicodeScalars.contains(after) { return nil }
    if let after, ".,".unicodeScalars.contains(after), token.end + 1 < scalars.count,
      Self.isDigit(scalars[token.end + 1])
    {
      return nil
    }
    return ["million", "billion", "percent", "per"].contains(self.token(index + 1)?.text ?? "") ? nil : day
  }

  /// With the year that follows, if one does; nil where that is too long ago to be news.
  private func dated(_ day: Int, _ month: Int, _ index: Int, after other: Int) -> (year: Int?, month: Int, day: Int)? {
    guard gap(other, index, of: " ,."), let token = token(index), token.number != nil, token.end - token.start == 4
    else {
      return (nil, month, day)
    }
    return number(index, 1900...2099).map { ($0, month, day) }
  }

  /// Whether nothing but these signs, one or two of them, stands between two neighbouring tokens.
  private func gap(_ left: Int, _ right: Int, of signs: String) -> Bool {
    guard let left = token(left), let right = token(right), (1...2).contains(right.start - left.end) else {
      return false
    }
    return scalars[left.end..<right.start].allSatisfy { signs.unicodeScalars.contains($0) || $0 == "\u{A0}" }
  }

  private static let months = StatedDates.months
}
