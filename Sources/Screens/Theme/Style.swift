/// A colour as a theme names it; the terminal shows the nearest that it has.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// 0 to 15 are the terminal's own sixteen; 16 to 255 the cube and the greys of xterm.
  case palette(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// How a piece of text looks; what is nil is left as it was.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  package var foreground: Color?
  package var background: Color?
  package var attributes: Attributes
  /// Takes away the attributes of what it is laid over (`plain` in a theme).
  package var isPlain: Bool

  package init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = [], isPlain: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.isPlain = isPlain
  }

  /// This style with another laid over it; what the other sets wins.
  package func overlaid(by other: Style) -> Style {
    Style(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      attributes: other.isPlain ? other.attributes : attributes.union(other.attributes),
      isPlain: isPlain || other.isPlain)
  }
}
