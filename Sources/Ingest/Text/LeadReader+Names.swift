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
    bylines = names
    reading.set(index, .lead)
  }

  /// A name on a line of its own beside a date line.
  mutating func readNameAlone(_ lines: [Int]) {
    for index in lines.prefix(14) {
      let line = reading[index]
      guard reading.isOpen(index), line.furniture == nil, (2...4).contains(line.words), line.capitals >= 2,
        line.end == .open,
        !line.hasDigit
      else { continue }
      guard isBesideDate(index), case let names = BylineReader.names(in: reading.text(index)), names.count == 1,
        names[0].contains(" "), names[0].contains(where: \.isLowercase)
      else { continue }
      bylines = names
      reading.set(index, .lead)
      return
    }
  }

  /// Whether a line, or the one above or below it, gives a date; lines without words do not count.
  func isBesideDate(_ index: Int) -> Bool {
    if reading[index].hasDigit, DateReader.firstDate(in: reading.text(index)) != nil { return true }
    return [-1, 1].contains { step in
      var next = index + step
      while reading.lines.contains(next), reading[next].words == 0 { next += step }
      guard reading.lines.contains(next), reading[next].words <= 14, reading[next].hasDigit else { return false }
      return reading.use(next) == .lead || DateReader.firstDate(in: reading.text(next)) != nil
    }
  }

  /// A name on a line of its own behind the text, and a paragraph about that person, at most one line between.
  mutating func readBiography() {
    let start = max(body.lowerBound, body.upperBound - 12)
    for index in start..<min(body.upperBound + 30, reading.lines.upperBound - 1) {
      let line = reading[index]
      guard (2...4).contains(line.words), line.capitals >= 2, line.end == .open, line.furniture == nil, !line.hasDigit,
        case let names = BylineReader.names(in: reading.text(index)), names.count == 1,
        names[0].contains(where: \.isLowercase),
        let first = names[0].split(separator: " ").first
      else { continue }
      let isAbout = (index + 1..<min(index + 3, reading.lines.upperBound)).contains { about in
        reading[about].isProse
          && (reading.text(about).hasPrefix(names[0] + " ") || reading.text(about).hasPrefix(first + " "))
      }
      if isAbout {
        bylines = names
        return
      }
    }
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
