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

  static let stripRows = 2

  init() {}

  /// - Parameter desk: Its size decides whether there is room for strips, its settings how wide the panes are.
  init(_ area: Area, _ desk: Desk, hasList: Bool, focus: Focus, isZoomed: Bool) {
    if isZoomed || area.columns < 100 {
      divideNarrow(area, rows: desk.size.rows, focus: hasList || focus != .list ? focus : .text, isZoomed: isZoomed)
      // Alone on the screen the panel has what it has beside the text.
      if isZoomed, focus == .panel { isPanelNarrow = area.columns >= 100 }
      return
    }
    let isWide = area.columns >= 160
    var area = area
    if !isWide, focus == .text {
      divideForReading(area, desk, hasList: hasList)
      return
    }
    takePanel(of: &area, desk)
    guard hasList else {
      reader = area
      return
    }
    if isWide {
      list = area.takeLeft(max(20, (area.columns - 1) * desk.settings.list / 100))
      verticalRules.append(area.takeLeft(1))
    } else {
      list = area.takeTop(max(3, area.rows * desk.settings.list / 100))
      horizontalRules.append(area.takeTop(1))
    }
    reader = area
  }

  private mutating func takePanel(of area: inout Area, _ desk: Desk) {
    panel = area.takeRight(min(desk.settings.panel, area.columns - 40))
    isPanelNarrow = true
    verticalRules.append(area.takeRight(1))
  }

  /// While the text is read nothing stands beside it: terminals scroll whole lines only, so that what does is sent anew with
  /// each line of scrolling.
  private mutating func divideForReading(_ whole: Area, _ desk: Desk, hasList: Bool) {
    var area = whole
    if hasList {
      var top = area.takeTop(max(3, area.rows * desk.settings.list / 100))
      takePanel(of: &top, desk)
      list = top
      horizontalRules.append(area.takeTop(1))
    } else if desk.size.rows >= 18 {
      panel = area.takeBottom(min(10, area.rows / 4))
      horizontalRules.append(area.takeBottom(1))
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

extension Panes {
  /// A line between panes that can be moved.
  enum Grip: Hashable, Sendable { case list, panel }

  /// The line that a cell belongs to; nil when it is none that moves.
  func grip(row: Int, column: Int) -> Grip? {
    guard let list else {
      return isPanelNarrow && verticalRules.contains { $0.contains(row: row, column: column) } ? .panel : nil
    }
    let rules = verticalRules + (isPanelNarrow ? horizontalRules : [])
    guard let rule = rules.first(where: { $0.contains(row: row, column: column) }) else { return nil }
    let isBesideList = rule.column == list.endColumn && reader?.column == rule.endColumn
    return rule.rows == 1 || isBesideList ? .list : .panel
  }

  /// Sets how the panes are divided, as if the line stood in this cell.
  func move(_ grip: Grip, toRow row: Int, column: Int, in area: Area, _ settings: inout Settings) {
    switch grip {
    case .panel: settings.panel = min(max(area.endColumn - column - 1, 20), 80)
    case .list:
      let isBeside = list.map { $0.rows == area.rows } ?? false
      let columns = area.columns - (panel?.columns ?? 0) - 2
      let percent = isBeside ? column * 100 / max(1, columns) : (row - area.row) * 100 / max(1, area.rows)
      settings.list = min(max(percent, 15), 80)
    }
  }
}
