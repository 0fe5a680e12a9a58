/// A set of keys for those whose fingers know another program, or for whom letters are out of the way.
package struct KeyPreset: Sendable {
  package let name: String
  /// Key sequences with their commands; all other keys stay as they are.
  let keys: [(keys: String, command: Command.Name)]

  /// What stands for the program's own keys.
  package static let none = "none"

  package static let all = [newsboat, arrows]

  static func named(_ name: String) -> KeyPreset? { all.first { $0.name == name } }

  /// The same as lines of settings.
  package var rebindings: [Keymap.Rebinding] {
    keys.map { Keymap.Rebinding(keys: $0.keys, command: $0.command.rawValue, line: 0) }
  }

  /// Source: https://newsboat.org/releases/2.38/docs/newsboat.html (Newsboat's Key Bindings)
  private static let newsboat = KeyPreset(
    name: "newsboat",
    keys: [
      ("n", .nextUnread), ("p", .previousUnread), ("N", .read), ("A", .readVisible), ("r", .refresh), ("R", .refresh),
      ("u", .browseLink), ("l", .unreadOnly), ("h", .leave), ("E", .note), ("Ctrl-n", .findNext), ("U", .undo),
      ("Ctrl-p", .people), ("Ctrl-l", .redraw), ("g g", .first), ("G", .last),
    ])

  /// Everything that is asked for often, without a letter.
  private static let arrows = KeyPreset(
    name: "arrows",
    keys: [
      ("F1", .help), ("F2", .search), ("F3", .findNext), ("F4", .filter), ("F5", .refresh), ("F6", .nextPane),
      ("F7", .card), ("F8", .coverage), ("F9", .people), ("F10", .close), ("F11", .zoom), ("F12", .commandLine),
      ("Ctrl-f", .find), ("Shift-Right", .nextArticle), ("Shift-Left", .previousArticle), ("Shift-Down", .nextPerson),
      ("Shift-Up", .previousPerson), ("Insert", .star), ("Delete", .read),
    ])
}
