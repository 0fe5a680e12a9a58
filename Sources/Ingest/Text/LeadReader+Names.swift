import News

/// Where names stand that no "By" announces: beside a date, with a role, over a biography, in a signature.
extension LeadReader {
  /// "Ann Example • 3 May 2024": a name in front of a date.
  mutating func readNamed(_ index: Int) {
    let text = reading.text(index)
    guard let (_, range) = DateReader.firstDate(in: text), range.lowerBound > text.startIndex else { return }
    let names = BylineReader.names(in: String(text[..<range.lowerBound]))
    guard names.count == 1, names[0].contains(" "), names[0].utf8.count * 2 > range.lowerBound.utf16Offset(in: text)
    else {
      return
    }
    // "Old Harbour - 3 May 2024" under "Ann Example" is a place, but not "Ann Example - 3 May 2024" under "Old Harbour".
    let above = index - 1
    if let title, above > title, reading[above].furniture == nil, (2...4).contains(reading[above].words),
      reading[above].capitals >= 2, case let alone = BylineReader.names(in: reading.text(above)), alone.count == 1,
      GivenNames.shared.begins(alone[0]) || !GivenNames.shared.begins(names[0])
    {
      bylines = alone
      return reading.set(above, .lead)
    }
    bylines = names
    reading.set(index, .lead)
  }

  /// "Ann Example, Bo Ek" between the headline and the date.
  mutating func readNamesAboveDate() {
    guard let title, title + 2 < reading.lines.upperBound, reading.isOpen(title + 1) else { return }
    let (names, date) = (reading[title + 1], reading[title + 2])
    guard names.furniture == nil, (4...24).contains(names.words), names.capitals * 4 >= names.words * 3,
      names.end == .open, !names.hasDigit, date.hasDigit, date.words <= 12,
      DateReader.firstDate(in: reading.text(title + 2)) != nil
    else { return }
    let text = reading.text(title + 1)
    let people = BylineReader.names(in: text)
    let parts = text.utf8.count { $0 == UInt8(ascii: ",") } + 1
    guard people.count >= 2, people.count >= parts, people.allSatisfy({ $0.contains(" ") }) else { return }
    bylines = people
    reading.set(title + 1, .lead)
  }

  /// A name on a line of its own beside a date line, where there is a choice one that begins with a given name; or such a one
  /// right under the headline or beside how long the text takes to read.
  mutating func readNameAlone(_ lines: [Int]) {
    var best: (index: Int, name: String)?
    for index in lines.prefix(14) {
      guard let name = nameAlone(index) else { continue }
      let isPerson = GivenNames.shared.begins(name) && !isInTitle(name)
      if isPerson, isUnderTitle(index) || isBesideDate(index) || isBesideReadingTime(index) {
        best = (index, name)
        break
      }
      if best == nil, isBesideDate(index) { best = (index, name) }
    }
    guard let (index, name) = best else { return }
    bylines = [name]
    reading.set(index, .lead)
  }

  /// The name that a line is and holds nothing else.
  private func nameAlone(_ index: Int) -> String? {
    let line = reading[index]
    guard reading.isOpen(index), line.furniture == nil, (2...4).contains(line.words), line.capitals >= 2,
      line.end == .open, !line.hasDigit,
      case let names = BylineReader.names(in: reading.text(index), isByline: true),
      names.count == 1, names[0].contains(" "), names[0].contains(where: \.isLowercase)
    else { return nil }
    return names[0]
  }

  /// A page about a person says the name in its headline, and again under the picture.
  private func isInTitle(_ name: String) -> Bool {
    guard let title else { return false }
    return reading.text(title).contains(name)
  }

  private func isUnderTitle(_ index: Int) -> Bool {
    guard let title else { return false }
    return index == title + 1
  }

  private func isBesideReadingTime(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { reading.lines.contains($0) && isReadingTime($0) }
  }

  /// "8 min", "5 minute read".
  func isReadingTime(_ index: Int) -> Bool {
    guard reading[index].hasDigit, reading[index].words <= 4 else { return false }
    let words = reading.text(index).split(separator: " ").drop { $0.allSatisfy { !$0.isLetter && !$0.isNumber } }
    guard let first = words.first, first.count <= 3, first.allSatisfy(\.isNumber) else { return false }
    return words.dropFirst().first.map(BylineWords.shared.isMinute) == true
  }

  /// Whether a line, or the one above or below it, gives a date; a bullet or a reading time between them does not count.
  func isBesideDate(_ index: Int) -> Bool {
    if reading[index].hasDigit, DateReader.firstDate(in: reading.text(index)) != nil { return true }
    return [-1, 1].contains { step in
      var next = index + step
      while reading.lines.contains(next),
        isReadingTime(next) || (!reading[next].hasDigit && reading[next].range.count <= 3)
      { next += step }
      guard reading.lines.contains(next), reading[next].words <= 14, reading[next].hasDigit else { return false }
      return reading.use(next) == .lead || DateReader.firstDate(in: reading.text(next)) != nil
    }
  }

  /// "… for the harbour. By Ann Example on May 3, 2024", "May 3, 2024 By Ann Example": a byline beside a date in one line.
  mutating func readBylineInside(_ index: Int) {
    let text = reading.text(index)
    guard let (date, _) = DateReader.firstDate(in: text), date.day != nil else { return }
    var names = BylineReader.names(inside: text)
    if names.isEmpty { names = BylineReader.names(behindDateIn: text) }
    guard !names.isEmpty else { return }
    bylines = names
    published = published ?? (date, Confidence(0.85, source: "date beside the byline"))
    if !reading[index].isProse { reading.set(index, .lead) }
  }

  /// The only names that bylines near the text give, where none stands at the headline.
  mutating func readBylineElsewhere() {
    let top = max(reading.lines.lowerBound, (title ?? body.lowerBound) - 12)
    var found: Set<[String]> = []
    for index in top..<min(body.upperBound + 12, reading.lines.upperBound)
    where reading.kind(index) == .byline && reading[index].words <= 12 && !reading[index].isProse {
      let text = reading.text(index)
      guard !BylineWords.shared.isOfOthers(text) else { continue }
      var names = BylineReader.names(in: text)
      if names.isEmpty { names = teamAbove(index) }
      if !names.isEmpty, names.allSatisfy({ $0.contains(" ") }) { found.insert(names) }
    }
    if found.count == 1, let names = found.first { bylines = names }
  }

  /// "About the author", and a name under it.
  mutating func readAuthorBox() {
    for index in body.lowerBound..<max(body.lowerBound, reading.lines.upperBound - 1)
    where BylineWords.shared.isAuthorHeading(hash: reading[index].hash) && reading[index + 1].words <= 8 {
      let names = BylineReader.names(in: reading.text(index + 1), isByline: true)
      guard names.count == 1, names[0].contains(" ") else { continue }
      bylines = names
      return
    }
  }

  /// A name on a line of its own above or behind the text, and a few lines on a paragraph about that person; nothing when
  /// the page tells of several people in this way.
  mutating func readBiography() {
    var found: Set<String> = []
    for index in reading.lines.dropLast() {
      let line = reading[index]
      if index >= body.upperBound, reading.kind(index) == .related { break }
      guard index < body.lowerBound || index >= body.upperBound - 3, (2...4).contains(line.words), line.capitals >= 2,
        line.end == .open, !line.hasDigit, line.furniture == nil, let about = biography(behind: index),
        let name = name(of: reading.text(index), in: about)
      else { continue }
      found.insert(name)
    }
    if found.count == 1, let name = found.first { bylines = [name] }
  }

  /// The paragraph within the next lines that begins with the first word of a line and tells of a person at work.
  private func biography(behind index: Int) -> String? {
    let word = reading.bytes(index).prefix { $0 != 0x20 }
    guard word.count >= 2 else { return nil }
    for about in index + 1..<min(index + 7, reading.lines.upperBound) where reading[about].isProse {
      let bytes = reading.bytes(about)
      guard bytes.starts(with: word), bytes.dropFirst(word.count).first == 0x20 else { continue }
      let text = reading.text(about)
      let words = text.split(separator: " ").dropFirst()
      guard words.contains(where: { BylineWords.shared.isPronoun($0) }) else { continue }
      let around = (index..<about).flatMap { reading.text($0).split(separator: " ") } + words
      if around.contains(where: { BylineWords.shared.isPost($0) && BylineWords.shared.isRole($0) }) { return text }
    }
    return nil
  }

  /// The name that a line is, when the paragraph about the person says it in full or goes on with a verb.
  private func name(of line: String, in about: String) -> String? {
    guard case let names = BylineReader.names(in: line), names.count == 1, names[0].contains(" "),
      names[0].split(separator: " ").allSatisfy({ $0.dropFirst().first?.isUppercase != true })
    else { return nil }
    let second = about.split(separator: " ").dropFirst().first
    return about.hasPrefix(names[0] + " ") || second?.first?.isLowercase == true ? names[0] : nil
  }

  /// "This text was written by Ann Example": a short paragraph near the end.
  mutating func readSignature() {
    for index in max(body.lowerBound, body.upperBound - 4)..<min(body.upperBound + 4, reading.lines.upperBound)
    where reading[index].words <= 30 {
      let text = reading.text(index)
      guard let phrase = text.firstRange(of: "ritten by ") else { continue }
      let names = BylineReader.names(in: String(text[phrase.upperBound...].prefix { $0 != "." }))
      guard let name = names.first, name.contains(" ") else { continue }
      bylines = [name]
      return
    }
  }

  /// "Ann Example Founder of the Quay": a name and what the person does, right below the headline.
  mutating func readNameWithRole(_ lines: [Int]) {
    for index in lines.prefix(4) {
      let line = reading[index]
      guard reading.isOpen(index), line.furniture == nil, (3...9).contains(line.words), line.end == .open,
        !line.hasDigit
      else { continue }
      let words = reading.text(index).split(separator: " ")
      guard let role = words.firstIndex(where: { BylineWords.shared.isRole($0) }), (2...4).contains(role) else {
        continue
      }
      let plain = words[..<role].filter { $0.contains(where: \.isLowercase) && $0.first?.isUppercase == true }
      guard plain.count >= 2, plain.count <= 3, plain.count + 1 >= role,
        case let names = BylineReader.names(in: plain.joined(separator: " ")), names.count == 1
      else { continue }
      bylines = names
      return
    }
  }
}
