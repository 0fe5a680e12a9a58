import News

/// Where names stand that no "By" announces: beside a date, under the headline, with a role.
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

  /// "Ann Example, Bo Ek" straight above the date, under the headline or its deck.
  mutating func readNamesAboveDate() {
    guard let title else { return }
    for index in title + 1..<title + 4 where index + 1 < reading.lines.upperBound && reading.isOpen(index) {
      let (line, date) = (reading[index], reading[index + 1])
      guard line.furniture == nil, (4...24).contains(line.words), line.capitals * 4 >= line.words * 3,
        line.end == .open, !line.hasDigit, date.hasDigit, date.words <= 12,
        DateReader.firstDate(in: reading.text(index + 1)) != nil
      else { continue }
      let text = reading.text(index)
      let people = BylineReader.names(in: text)
      let parts = text.utf8.count { $0 == UInt8(ascii: ",") } + 1
      guard people.count >= 2, people.count >= parts, people.allSatisfy({ $0.contains(" ") }) else { continue }
      bylines = people
      return reading.set(index, .lead)
    }
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
  func isInTitle(_ name: String) -> Bool {
    guard let title else { return false }
    return reading.text(title).contains(name)
  }

  /// Whether a line follows on the headline, or on the headline said again.
  func isUnderTitle(_ index: Int) -> Bool {
    guard let title else { return false }
    return index == title + 1 || index == title + 2 && reading[index - 1].hash == reading[title].hash
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

  /// Whether a line, or the one above or below it, gives a date; a bullet or a reading time and a tag between them do not count.
  func isBesideDate(_ index: Int) -> Bool {
    if reading[index].hasDigit, DateReader.firstDate(in: reading.text(index)) != nil { return true }
    return [-1, 1].contains { step in
      var next = index + step
      while reading.lines.contains(next), isReadingTime(next) || isMark(next) { next += step }
      guard reading.lines.contains(next), reading[next].words <= 14, reading[next].hasDigit else { return false }
      return reading.use(next) == .lead || DateReader.firstDate(in: reading.text(next)) != nil
    }
  }

  /// A bullet, or a tag: "#Harbours".
  private func isMark(_ index: Int) -> Bool {
    let line = reading[index]
    let isTag = line.words <= 4 && reading.bytes(index).first == UInt8(ascii: "#")
    return !line.hasDigit && (line.range.count <= 3 || isTag)
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

  /// "Ann Example Founder of the Quay": a name and what the person does, right below the headline.
  mutating func readNameWithRole(_ lines: [Int]) {
    for index in lines.prefix(4) {
      let line = reading[index]
      guard reading.isOpen(index), line.furniture == nil, (3...9).contains(line.words), line.end == .open,
        !line.hasDigit
      else { continue }
      // "Ann Example (Editor of the harbour desk)"
      let words = reading.text(index).split { " ()".contains($0) }
      guard let role = words.firstIndex(where: { BylineWords.shared.isRole($0) || BylineWords.shared.isPost($0) }),
        (2...4).contains(role)
      else {
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
