import News

/// What a page tells of its author far from the headline: a box, a biography, a signature, who updated it.
extension LeadReader {
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
      let isFarIn = index >= body.upperBound - max(3, body.count * 3 / 4)
      guard index < body.lowerBound || isFarIn, (2...4).contains(line.words), line.capitals >= 2, line.end == .open,
        !line.hasDigit, line.furniture == nil
      else { continue }
      let isWithin = body.contains(index) && index < body.upperBound - 3
      guard let about = isWithin ? nil : biography(behind: index), let name = name(of: reading.text(index), in: about)
      else {
        if let name = introduced(index) { found.insert(name) }
        continue
      }
      found.insert(name)
    }
    if found.count == 1, let name = found.first { bylines = [name] }
  }

  /// "Ann Example" over "Ann Example is the head of …": the name, where the next line says it again with what the person is.
  private func introduced(_ index: Int) -> String? {
    guard index + 1 < reading.lines.upperBound, reading[index + 1].isProse,
      case let names = BylineReader.names(in: reading.text(index)), names.count == 1, names[0].contains(" "),
      !isInTitle(names[0])
    else { return nil }
    let about = reading.text(index + 1)
    guard about.hasPrefix(names[0] + " ") else { return nil }
    let words = about.dropFirst(names[0].count).split(separator: " ")
    let isAtWork = words.prefix(10).contains(where: Self.isOccupation) && words.first?.first?.isLowercase == true
    return isAtWork && words.contains(where: BylineWords.shared.isPronoun) ? names[0] : nil
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
      if around.contains(where: Self.isOccupation) { return text }
    }
    return nil
  }

  /// "Editor", but not "political".
  private static func isOccupation(_ word: Substring) -> Bool {
    BylineWords.shared.isPost(word) && BylineWords.shared.isRole(word)
  }

  /// The name that a line is, when the paragraph about the person says it in full or goes on with a verb.
  private func name(of line: String, in about: String) -> String? {
    guard case let names = BylineReader.names(in: line), names.count == 1, names[0].contains(" "),
      names[0].split(separator: " ").allSatisfy({ $0.dropFirst().first?.isUppercase != true })
    else { return nil }
    let second = about.split(separator: " ").dropFirst().first
    return about.hasPrefix(names[0] + " ") || second?.first?.isLowercase == true ? names[0] : nil
  }

  /// "Ann Example", "Reporter", "ann.example@post.example" behind the text: a name, and below it an address that is made of it.
  mutating func readAddressed() {
    var found: Set<String> = []
    for index in max(body.lowerBound, body.upperBound - 3)..<min(body.upperBound + 6, reading.lines.upperBound)
    where reading[index].words <= 8 && reading.bytes(index).contains(UInt8(ascii: "@")) {
      let account = Folding.fold(reading.text(index)).prefix { $0 != UInt8(ascii: "@") }
      for above in max(body.lowerBound, index - 2)..<index where (2...5).contains(reading[above].words) {
        let names = BylineReader.names(in: reading.text(above), isByline: true)
        guard names.count == 1, let family = names[0].split(whereSeparator: { !$0.isLetter }).last,
          names[0].contains(" "), Array(account).contains(Folding.fold(family))
        else { continue }
        found.insert(names[0])
      }
    }
    if found.count == 1, let name = found.first { bylines = [name] }
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

  /// "Last updated March 3, 2025 by Ann Example": who keeps the page, where the lines below the text name nobody else.
  mutating func readUpdater() {
    var found: Set<String> = []
    for index in max(body.lowerBound, body.upperBound - 3)..<reading.lines.upperBound
    where reading[index].hasDigit && reading[index].words <= 14 {
      let text = reading.text(index)
      guard let (_, date) = DateReader.firstDate(in: text), DateLabel.update.ends(text[..<date.lowerBound]) else {
        continue
      }
      let names = BylineReader.names(behindDateIn: text).filter(GivenNames.shared.begins)
      found.formUnion(names)
    }
    if found.count == 1, let name = found.first { bylines = [name] }
  }
}
