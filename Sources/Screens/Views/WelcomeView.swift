import News

/// What an empty library shows: the sample one key away, and how one's own articles come in.
struct WelcomeView: View {
  var location: Location { Location(.welcome) }
  var context: Contexts { .welcome }
  var crumbs: [String] { ["Dossier"] }

  mutating func start(_ desk: inout Desk) {}
  mutating func receive(_ answer: Answer, for ticket: Ticket, _ desk: inout Desk) {}
  mutating func settle(in area: Area, _ desk: inout Desk) {}

  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    guard command == .open || command == .sample else { return false }
    desk.move = .run(.importSample)
    return true
  }

  private func lines(_ desk: Desk) -> [(text: String, role: Role)] {
    func key(_ command: Command.Name, _ words: String) -> (text: String, role: Role) {
      (desk.key(command, in: .welcome).filled(to: 14) + words, .text)
    }
    return [
      ("Dossier", .title),
      ("follow a running story through many outlets: its people, its quotes, its turns", .byline),
      ("", .text), ("This library is empty.", .text), ("", .text),
      key(.open, "open the sample dossier"),
      (":import PATH".filled(to: 14) + "bring in your own pages, feeds and folders", .text),
      key(.help, "the keys that work here"), key(.close, "leave"), ("", .text),
      ("From the shell: dossier import PATH… keeps articles, dossier PATH… looks at them at once.", .faint),
    ]
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    var lines: [(text: SafeText, role: Role)] = []
    let columns = min(72, max(1, area.columns - 4))
    for line in self.lines(desk) {
      lines += Wrap.lines(SafeText(line.text), columns: columns).map { ($0.text, line.role) }
    }
    let top = area.row + max(0, (area.rows - lines.count) / 3)
    let left = area.column + max(2, (area.columns - columns) / 2)
    for (index, line) in lines.enumerated() where top + index < area.row + area.rows {
      frame.write(line.text, row: top + index, column: left, role: line.role, maxColumns: columns)
    }
  }
}
