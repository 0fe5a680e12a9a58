import News

/// The themes that can be chosen: those of the program, and the user's own, which may replace them by name.
///
/// One of the program's is read when it is asked for: a start needs one, and reading all takes longer than its first frame.
package struct Themes: Sendable {
  /// The files of the folder `Themes`, `default` first.
  static let shipped = Resource.files(.themes).map { (name: String($0.name.prefix { $0 != "." }), text: $0.text) }

  private var own: [Theme] = []
  /// What could not be read of the user's themes.
  package private(set) var problems: [ThemeProblem] = []

  /// - Parameter own: The user's theme files: names without `.toml`, and their texts.
  package init(own: [(name: String, text: String)] = []) {
    for file in own {
      let (theme, problems) = ThemeReader.read(name: file.name, text: file.text)
      self.problems += problems
      self.own.removeAll { $0.name == theme.name }
      self.own.append(theme)
    }
  }

  package subscript(name: String) -> Theme? {
    own.first { $0.name == name }
      ?? Self.shipped.first { $0.name == name }.map { ThemeReader.read(name: $0.name, text: $0.text).theme }
  }

  package var names: [String] {
    let own = own.map(\.name)
    return Self.shipped.map(\.name).filter { !own.contains($0) } + own
  }

  /// The theme to begin with: the one that was asked for, or `mono` where colours are not wanted, or `default`.
  ///
  /// Source: https://no-color.org (set and not empty means no colour; an explicit choice of the user comes first)
  package func first(named name: String?, noColor: String?) -> Theme {
    let fallback = noColor.map { !$0.isEmpty } == true ? "mono" : "default"
    return name.flatMap { self[$0] } ?? self[fallback] ?? Theme(name: fallback)
  }
}
