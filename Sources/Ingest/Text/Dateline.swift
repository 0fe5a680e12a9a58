import News

/// The place and day in front of an article's first sentence, and the agency that is credited there.
package struct Dateline: Hashable, Sendable {
  /// As printed, without the agency and the dash: "Seoul, Dec 12".
  package var text: String
  package var agency: String?
  /// How many UTF-8 bytes of the paragraph it takes, with its dash.
  package var length: Int

  /// How sure a date is that stands in front of the text.
  static let confidence = Confidence(0.8, source: "dateline")

  /// The day that it gives; nil when it gives none with a year.
  var date: Timestamp? {
    guard let (date, _) = DateReader.firstDate(in: text), date.day != nil else { return nil }
    return date
  }

  /// Reads the beginning of a paragraph; nil when it has no dateline.
  ///
  /// Known forms: "SEOUL, Dec. 12 (Agency) --", "Paris (Agency) –", "Delhi, Dec 19 The minister …", "(Agency) - ROMA, 12 DIC -",
  /// "(서울=통신사)", "【통신사 …】". A place alone counts only in capitals, with a dash or a colon behind it.
  package static func read(_ paragraph: String) -> Dateline? {
    var reader = DatelineReader(paragraph)
    return reader.read()
  }

  /// The paragraph without its dateline: where and when a text was written is no headline where its first words have to be one.
  package static func behind(_ dateline: Dateline?, _ paragraph: String) -> String {
    String(decoding: paragraph.utf8.dropFirst(dateline?.length ?? 0), as: UTF8.self)
  }

  static func behind(_ paragraph: String) -> String { behind(read(paragraph), paragraph) }
}

/// Walks over the words at the beginning of a paragraph.
private struct DatelineReader {
  private struct Word {
    var text: Substring
    /// Without the punctuation behind it.
    var core: Substring
  }

  private let paragraph: String
  private var words: [Word] = []
  private var next = 0

  init(_ paragraph: String) {
    self.paragraph = paragraph
    for piece in paragraph.utf8.prefix(280).split(separator: UInt8(ascii: " "), maxSplits: 14).prefix(14) {
      var core = piece
      while let last = core.last, Self.stops.contains(last) { core.removeLast() }
      words.append(Word(text: Substring(piece), core: Substring(core)))
    }
  }

  private static let stops = Array(",.:;".utf8)

  mutating func read() -> Dateline? {
    if let bracket = bracketed() { return bracket }
    var agency = leadingAgency()
    let place = readPlace()
    guard place > 0 else { return nil }
    let hasComma = words[next - 1].text.hasSuffix(",")
    let hasDay = readDay()
    var last = next - 1
    if !hasDay, hasComma, agency == nil, next < words.count, let credit = knownAgency(words[next]) {
      (agency, last) = (credit, next - 1)
      next += 1
    }
    if let credit = readCredit() { agency = credit }
    let dashed = readDash(last: last)
    let isCapital = words[0..<place].allSatisfy { isUpper($0.core) }
    guard agency != nil || hasDay || (dashed && isCapital) else { return nil }
    guard hasDay || agency != nil && dashed || (dashed && isCapital) else { return nil }
    guard next < words.count, hasDay || dashed else { return nil }
    let start = agency != nil && words[0].text.hasPrefix("(") ? firstPlace : 0
    guard start <= last else { return nil }
    let end = words[last].core.endIndex
    let text = String(paragraph[words[start].text.startIndex..<end])
    let length = paragraph.utf8.distance(from: paragraph.startIndex, to: words[next].text.startIndex)
    return Dateline(text: text, agency: agency, length: length)
  }

  private var firstPlace: Int { words.firstIndex { !$0.text.hasPrefix("(") && !isDash($0.text) } ?? 0 }

  /// "(서울=통신사)" and "【北京…】": the place and the agency in one pair of brackets.
  private mutating func bracketed() -> Dateline? {
    guard let open = paragraph.first, let close = ["(": ")", "【": "】", "[": "]"][open] else { return nil }
    guard let end = paragraph.prefix(60).firstIndex(of: Character(close)) else { return nil }
    let inside = paragraph[paragraph.index(after: paragraph.startIndex)..<end]
    guard let sign = inside.firstIndex(of: "=") else { return nil }
    let place = inside[..<sign].trimmed
    let agency = inside[inside.index(after: sign)...].trimmed
    guard !place.isEmpty, !agency.isEmpty, agency.count <= 20 else { return nil }
    let after = paragraph.index(after: end)
    return Dateline(
      text: String(place), agency: String(agency),
      length: paragraph.utf8.distance(from: paragraph.startIndex, to: after))
  }

  /// "(ANSA) - ROMA, …": an agency in brackets that stands in front.
  private mutating func leadingAgency() -> String? {
    guard let first = words.first?.text, first.hasPrefix("("), first.hasSuffix(")"), words.count > 2 else { return nil }
    let name = first.dropFirst().dropLast()
    guard BylineWords.shared.isAgency(Folding.fold(name)) else { return nil }
    next = isDash(words[1].text) ? 2 : 1
    return String(name)
  }

  /// Up to four capitalised words, the last with a comma, a dash, a bracket or a colon behind it; how many were read.
  private mutating func readPlace() -> Int {
    let start = next
    while next < words.count, next - start < 5 {
      let word = words[next]
      guard let first = word.core.unicodeScalars.first,
        first.properties.isUppercase || first.properties.isAlphabetic && first.value > 0x0590
      else { break }
      guard word.core.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || "-'’./".unicodeScalars.contains($0) })
      else {
        break
      }
      if next > start, DateLexicon.shared.isMonth(word.core) { break }
      next += 1
      if word.text.hasSuffix(":") { return next }
      if word.text.hasSuffix(","), next < words.count, isDayPart(words[next]) || knownAgency(words[next]) != nil {
        return next
      }
    }
    guard next > start, next < words.count else { return 0 }
    return isDash(words[next].text) || words[next].text.hasPrefix("(") || isDayPart(words[next]) ? next : 0
  }

  private func isDayPart(_ word: Word) -> Bool {
    DateLexicon.shared.isMonth(word.core) || (1...2).contains(word.core.count) && Int(word.core) != nil
      || isWholeDate(word)
  }

  /// The beginning of a date in figures: "3.11.2025", "2025-11-03", "2025년".
  private func isWholeDate(_ word: Word) -> Bool {
    guard word.core.first?.isNumber == true, word.core.count <= 10 else { return false }
    return word.core.count(where: \.isNumber) >= 4 && word.core.contains { !$0.isNumber }
  }

  /// "3.11.2025", "2025년 12월 19일"; whether one was there.
  private mutating func readFigures() -> Bool {
    guard next < words.count, isWholeDate(words[next]) else { return false }
    let text = String(paragraph[words[next].text.startIndex...].prefix(24))
    guard let (date, range) = DateReader.firstDate(in: text), date.day != nil, range.lowerBound == text.startIndex
    else {
      return false
    }
    next += text[..<range.upperBound].split(separator: " ").count
    return next <= words.count
  }

  /// "Dec 12", "12 December", "Dec. 12, 2025", "12 de diciembre"; whether one was there.
  private mutating func readDay() -> Bool {
    if readFigures() { return true }
    let start = next
    var (hasMonth, hasNumber) = (false, false)
    while next < words.count, next - start < 5 {
      let word = words[next]
      if !hasMonth, DateLexicon.shared.isMonth(word.core) {
        hasMonth = true
      } else if let number = Int(word.core.prefix { $0.isNumber }), number > 0 {
        guard !hasNumber, number <= 31, word.core.count <= 4 else { break }
        hasNumber = true
      } else if !(Self.joiners.contains(word.core) && hasNumber) {
        break
      }
      next += 1
      if hasMonth, hasNumber { break }
    }
    guard hasMonth, hasNumber else {
      next = start
      return false
    }
    readYear()
    return true
  }

  /// "2025", "de 2025": behind the day.
  private mutating func readYear() {
    let year = next < words.count && Self.joiners.contains(words[next].core) ? next + 1 : next
    guard year < words.count, words[year].core.count == 4, let number = Int(words[year].core),
      (1900...2100).contains(number)
    else { return }
    next = year + 1
  }

  /// What stands between day, month and year.
  private static let joiners: Set<Substring> = ["de", "del", "of"]

  private func knownAgency(_ word: Word) -> String? {
    let name = word.core.drop { $0 == "/" }.prefix { $0 != "/" && $0 != ")" }
    return BylineWords.shared.isAgency(Folding.fold(name)) ? String(name) : nil
  }

  /// "(Agency)" or "/Agency/": up to four words in brackets.
  private mutating func readCredit() -> String? {
    guard next < words.count, let open = words[next].text.first, open == "(" || open == "/" else { return nil }
    let close: Character = open == "(" ? ")" : "/"
    for end in next..<min(next + 4, words.count) {
      let body = end == next ? words[end].text.dropFirst() : words[end].text
      guard let mark = body.firstIndex(of: close) else { continue }
      let start = words[next].text.index(after: words[next].text.startIndex)
      let name = paragraph[start..<mark]
      guard !name.isEmpty, name.count <= 40, name.contains(where: \.isLetter) else { return nil }
      let rest = words[end].text[mark...].dropFirst()
      hasDashInCredit = rest.contains { "-–—:".contains($0) }
      next = end + 1
      return String(name.split(separator: "/").first ?? name[...])
    }
    return nil
  }

  private var hasDashInCredit = false

  private mutating func readDash(last: Int) -> Bool {
    if hasDashInCredit { return true }
    if next < words.count, isDash(words[next].text) {
      next += 1
      return true
    }
    return last >= 0 && words[last].text.hasSuffix(":")
  }

  private func isDash(_ word: Substring) -> Bool {
    !word.isEmpty && word.allSatisfy { "-–—".contains($0) } || word == "―"
  }

  private func isUpper(_ word: Substring) -> Bool {
    word.count > 2 && word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }
}
