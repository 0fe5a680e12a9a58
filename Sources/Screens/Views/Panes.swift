/// How the screen is divided between a list of articles, the text of one, and what belongs to it.
struct Panes: Hashable, Sendable {
  enum Focus: Hashable, Sendable { case list, text, panel }

  var list: Area?
  var reader: Area?
  /// At the side, or a strip below.
  var panel: Area?
  var isPanelNarrow = false
  /// Two lines about the row under the cursor, where there is no room for a reader.
  var strip: Area?
  var horizontalRules: [Area] = []
  var verticalRules: [Area] = []

  static let panelColumns = 40
  static let stripRows = 2

  /// - Parameter rows: Of the whole screen, which decides whether there is room for strips.
  init(_ area: Area, rows: Int, hasList: Bool, focus: Focus, isZoomed: Bool) {
    if isZoomed || area.columns < 100 {
      divideNarrow(area, rows: rows, focus: hasList || focus != .list ? focus : .text, isZoomed: isZoomed)
      return
    }
    var area = area
    panel = area.takeRight(Self.panelColumns)
    isPanelNarrow = true
    verticalRules.append(area.takeRight(1))
    guard hasList else {
      reader = area
      return
    }
    if area.columns + Self.panelColumns >= 159 {
      list = area.takeLeft((area.columns - 1) * 45 / 100)
      verticalRules.append(area.takeLeft(1))
    } else {
      list = area.takeTop(max(3, area.rows / 3))
      horizontalRules.append(area.takeTop(1))
    }
    reader = area
  }

  private mutating func divideNarrow(_ whole: Area, rows: Int, focus: Focus, isZoomed: Bool) {
    var area = whole
    let hasStrip = rows >= 18 && !isZoomed
    switch focus {
    case .list:
      if hasStrip {
        strip = area.takeBottom(Self.stripRows)
        horizontalRules.append(area.takeBottom(1))
      }
      list = area
    case .text, .panel:
      if isZoomed, focus == .panel {
        panel = area
        return
      }
      if hasStrip || focus == .panel {
        panel = area.takeBottom(focus == .panel ? min(10, max(1, area.rows / 2)) : Self.stripRows)
        horizontalRules.append(area.takeBottom(1))
      }
      reader = area
    }
  }
}
