/// How each role of the screen looks.
package struct Theme: Hashable, Sendable {
  package let name: String
  /// One line for the theme picker.
  package let about: String
  /// What the theme sets itself; what it does not set is taken from the role's fallback.
  package let declared: [Role: Style]

  package init(name: String, about: String = "", declared: [Role: Style] = [:]) {
    self.name = name
    self.about = about
    self.declared = declared
  }

  /// The look of a role, with another laid over it.
  ///
  /// A role's style is laid over that of its fallback, so that `title = "bold"` keeps the colours of `text`. A role laid over
  /// another brings only what it and its fallbacks short of `text` set.
  package func style(_ role: Role, over: Role? = nil) -> Style {
    let base = own(role).reduce(declared[.text] ?? Style()) { $0.overlaid(by: $1) }
    return over.map { own($0).reduce(base) { $0.overlaid(by: $1) } } ?? base
  }

  /// Styles from the outermost fallback below `text` to the role itself.
  private func own(_ role: Role) -> [Style] {
    sequence(first: role, next: \.fallback).compactMap { $0 == .text ? nil : declared[$0] }.reversed()
  }
}

/// A line of a theme that could not be used; the rest of the theme is.
package struct ThemeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package var theme: String
  /// The first line is 1; nil when it is not known.
  package var line: Int?
  package var message: String
  package var advice: String

  /// `theme mine, line 7: unknown colour "bleu"; use #rrggbb, …`
  package var description: String {
    "theme \(theme)" + (line.map { ", line \($0)" } ?? "") + ": \(message); \(advice)"
  }
}
