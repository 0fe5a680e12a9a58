import News

extension FrontMatter {
  /// What the line under the headline says in Dossier's own Markdown: "*Harbour Post, Ann Example, 3 May 2024, https://…*", and
  /// where that line stands; nil for any other text.
  static func citation(in lines: [ArraySlice<UInt8>]) -> (line: Int, settings: FrontMatter)? {
    let shown = lines.indices.prefix(12).filter { !lines[$0].isEmpty }.prefix(2)
    guard shown.count == 2, lines[shown[0]].starts(with: "# ".utf8), case let line = lines[shown[1]], line.count > 4,
      line.first == UInt8(ascii: "*"), line.last == UInt8(ascii: "*"), line.dropFirst().first != UInt8(ascii: "*")
    else { return nil }
    let text = String(decoding: MarkdownLines.plain(line.dropFirst().dropLast()), as: UTF8.self)
    let pieces = text.split(separator: ", ").map(String.init)
    let url = pieces.last.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    let day = pieces.firstIndex { DateReader.date($0)?.day != nil }
    guard url != nil || day != nil else { return nil }
    let who = pieces[..<(day ?? pieces.count - 1)]
    let names = who.reversed().prefix { $0.contains(" ") && BylineReader.names(in: $0) == [$0] }
    // An outlet may look like a name: the first of several is the outlet, and so is a lone one that begins like no person.
    let mayBePerson = who.first.map(GivenNames.shared.begins) ?? false
    let bylines = names.count == who.count && !mayBePerson ? names.dropLast() : names
    var settings = FrontMatter()
    settings.set("author", bylines.reversed())
    settings.set("source", [who.dropLast(bylines.count).joined(separator: ", ")])
    settings.set("date", day.map { [pieces[$0]] } ?? [])
    settings.set("url", url.map { [$0] } ?? [])
    return (shown[1], settings)
  }
}
