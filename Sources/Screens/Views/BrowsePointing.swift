import News

/// Opening by a letter or by the mouse.
extension BrowseView {
  mutating func startHints(_ desk: inout Desk) {
    var targets: [(target: Hints.Target, row: Int, column: Int)] = []
    if let pane = panes.reader, let reader {
      targets += reader.visibleStops(in: pane, measure: desk.settings.measure).map {
        (.stop($0.stop), $0.row, $0.column)
      }
    }
    if let pane = panes.panel {
      targets += Self.visible(panel, in: pane).map { (.panelRow($0), pane.row + $0 - panel.top, pane.column) }
    }
    if focus == .list, let pane = panes.list, let list = pager?.list {
      targets += Self.visible(list, in: pane).map { (.listRow($0), pane.row + $0 - list.top, pane.column) }
    }
    if targets.isEmpty { desk.refuse("nothing to open here") } else { hints = Hints(targets) }
  }

  private static func visible<Row>(_ list: RowList<Row>, in pane: Area) -> [Int] {
    list.rows.indices.dropFirst(list.top).prefix(pane.rows).filter { list.rows[$0].isSelectable }
  }

  mutating func type(_ event: Typing, _ desk: inout Desk) -> Bool {
    guard hints != nil else { return false }
    guard case .key(let key) = event, let character = key.typed, let outcome = hints?.type(character) else {
      hints = nil
      return true
    }
    if outcome != .waiting { hints = nil }
    switch outcome {
    case .none, .waiting: break
    case .open(let target):
      select(target)
      open(&desk)
    case .card(let target):
      select(target)
      desk.move = .showCard
    }
    return true
  }

  private mutating func select(_ target: Hints.Target) {
    switch target {
    case .stop(let index):
      reader?.select(stop: index)
      focus = .text
    case .panelRow(let index):
      panel.select(index)
      focus = .panel
    case .listRow(let index):
      pager?.list.select(index)
      focus = .list
    }
  }

  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {
    let steps = mouse.kind == .wheelUp ? -3 : 3
    let isWheel = mouse.kind == .wheelUp || mouse.kind == .wheelDown
    let isPress = mouse.kind == .press || mouse.kind == .doublePress
    if drag(mouse, in: area, &desk) { return }
    if let pane = panes.list, pane.contains(row: mouse.row, column: mouse.column) {
      if isWheel { pager?.list.scroll(by: steps) }
      guard isPress, let list = pager?.list, list.rows.indices.contains(list.top + mouse.row - pane.row) else { return }
      select(.listRow(list.top + mouse.row - pane.row))
      if mouse.kind == .doublePress { open(&desk) }
    } else if let pane = panes.panel, pane.contains(row: mouse.row, column: mouse.column) {
      if isWheel { panel.scroll(by: steps) }
      let index = panel.top + mouse.row - pane.row
      guard isPress, panel.rows.indices.contains(index), panel.rows[index].isSelectable else { return }
      select(.panelRow(index))
      if mouse.kind == .doublePress { open(&desk) }
    } else if let pane = panes.reader, pane.contains(row: mouse.row, column: mouse.column) {
      if isWheel {
        reader?.scroll(by: steps)
        hasMoved = true
      }
      if isPress { press(mouse, in: pane, &desk) }
    }
  }

  /// A line between panes that is pressed and let go elsewhere moves there; false when the mouse means something else.
  private mutating func drag(_ mouse: Mouse, in area: Area, _ desk: inout Desk) -> Bool {
    switch mouse.kind {
    case .press: grip = panes.grip(row: mouse.row, column: mouse.column)
    case .drag, .release:
      guard let grip else { return false }
      panes.move(grip, toRow: mouse.row, column: mouse.column, in: area, &desk.settings)
      if mouse.kind == .release {
        self.grip = nil
        desk.keepsSession = true
      }
    default: return false
    }
    return grip != nil || mouse.kind == .release
  }

  private mutating func press(_ mouse: Mouse, in pane: Area, _ desk: inout Desk) {
    reader?.complete()
    guard let reader else { return }
    let column = Reader.Column(in: pane, measure: desk.settings.measure)
    if column.gutter.contains(row: mouse.row, column: mouse.column) {
      let rows = max(reader.text.rows.count, pane.rows)
      self.reader?.scroll(to: (mouse.row - pane.row) * rows / max(1, pane.rows) - pane.rows / 2)
      return
    }
    guard let stop = reader.stop(atRow: mouse.row - pane.row, column: mouse.column - column.text.column) else { return }
    select(.stop(stop))
    open(&desk)
  }
}
