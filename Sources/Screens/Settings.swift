/// What the reader chose about looks.
package struct Settings: Hashable, Sendable {
  /// The widest that a line of an article's text gets, in columns.
  package var measure = 72
  /// Only characters that every terminal has.
  package var ascii = false
  /// The name of the theme.
  package var theme: String
  /// The themes that can be chosen, in the order of the picker.
  package var themes: [String]

  /// Searches that were given a name.
  package var searches: [SavedSearch] = []

  package init(themes: [String], theme: String? = nil, ascii: Bool = false) {
    self.themes = themes
    self.theme = theme ?? themes.first ?? ""
    self.ascii = ascii
  }

  static let measures = 30...160
}

/// A search that the reader gave a name.
package struct SavedSearch: Hashable, Sendable, Codable {
  package var name: String
  package var query: String
}

/// The marks that stand for something, each with a form that every terminal has.
struct Glyphs: Hashable, Sendable {
  var ascii: Bool

  var unread: String { ascii ? "N" : "●" }
  var partRead: String { ascii ? "o" : "◐" }
  var star: String { "*" }
  var cursor: String { ">" }
  var more: String { ascii ? "..." : "…" }
  var dot: String { ascii ? "-" : "·" }
  var bullet: String { ascii ? "-" : "•" }
  var quoteBar: String { ascii ? "|" : "▏" }
  var warning: String { "!" }
  var arrow: String { ascii ? "->" : "→" }
  /// Bars from nothing to full, for timelines.
  var bars: [String] {
    ascii ? [" ", ".", ".", ":", ":", "|", "|", "#", "#"] : [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  }
}
