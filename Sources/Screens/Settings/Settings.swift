/// What the reader chose about looks and keys.
package struct Settings: Hashable, Sendable {
  /// The name of the theme.
  package var theme: String
  /// The widest that a line of an article's text gets, in columns.
  package var measure = 72
  /// Only characters that every terminal has.
  package var ascii = false
  /// The cursor of a list is a bar over the whole row.
  package var bar = false
  /// Clicks, the wheel and drags are taken; without them the terminal selects text as it is used to.
  package var mouse = true
  /// How much of the width or height a list of articles takes beside the text, in percent.
  package var list = 40
  /// The columns of what stands beside an article.
  package var panel = 40
  /// The name of a set of keys.
  package var preset = KeyPreset.none
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
  /// The newest article of the library when the search was last looked at; nil when it never was.
  package var seen: Int64?

  /// Where counting what is new ends.
  package static let mostCounted = 99
}
