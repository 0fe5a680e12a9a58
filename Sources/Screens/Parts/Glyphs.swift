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
  /// A day that a text names.
  var namedDay: String { ascii ? "+" : "◇" }
  var arrow: String { ascii ? "->" : "→" }
  /// Bars from nothing to full, for timelines.
  var bars: [String] {
    ascii ? [" ", ".", ".", ":", ":", "|", "|", "#", "#"] : [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  }
}
