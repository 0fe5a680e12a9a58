import News

/// The themes that can be chosen: those of the program, and the user's own, which may replace them by name.
package struct Themes: Sendable {
  package private(set) var all: [Theme]
  /// What could not be read of the user's themes.
  package private(set) var problems: [ThemeProblem] = []

  /// - Parameter own: The user's theme files: names without `.toml`, and their texts.
  package init(own: [(name: String, text: String)] = []) {
    all = Self.shipped
    for file in own {
      let (theme, problems) = ThemeReader.read(name: file.name, text: file.text)
      self.problems += problems
      all.removeAll { $0.name == theme.name }
      all.append(theme)
    }
  }

  package subscript(name: String) -> Theme? { all.first { $0.name == name } }

  package var names: [String] { all.map(\.name) }

  /// The theme to begin with: the one that was asked for, or `mono` where colours are not wanted, or `default`.
  ///
  /// Source: https://no-color.org (set and not empty means no colour; an explicit choice of the user comes first)
  package func first(named name: String?, noColor: String?) -> Theme {
    let fallback = noColor.map { !$0.isEmpty } == true ? "mono" : "default"
    return name.flatMap { self[$0] } ?? self[fallback] ?? Theme(name: fallback)
  }

  /// The files of the folder `Themes`, `default` first.
  static let shipped: [Theme] = Resource.files(.themes).map { file in
    ThemeReader.read(name: String(file.name.prefix { $0 != "." }), text: file.text).theme
  }
}
