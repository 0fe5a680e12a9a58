extension RowList {
  /// Draws the rows that are in sight; without a cursor when its role is nil.
  func draw(on frame: inout Frame, in area: Area, look: RowLook, cursor cursorRole: Role? = .listCursor) {
    guard !area.isEmpty else { return }
    for index in rows.indices.dropFirst(top).prefix(area.rows) {
      let role = index == cursor && rows[index].isSelectable ? cursorRole : nil
      let picture = RowPicture(rows: rows, index: index, look: look, cursor: role, finder: finder ?? filter)
      let line = Area(row: area.row + index - top, column: area.column, rows: 1, columns: area.columns)
      frame.part(line, from: picture) { picture.draw(on: &$0) }
    }
  }
}

/// All that the picture of a row depends on.
private struct RowPicture<Row: ListRow>: Equatable, Sendable {
  /// All rows of the list: to hold them costs less than a copy of one.
  var rows: [Row]
  var index: Int
  var look: RowLook
  /// Nil for a row that the cursor is not on.
  var cursor: Role?
  var finder: Finder?

  static func == (left: Self, right: Self) -> Bool {
    left.cursor == right.cursor && left.hasRow(of: right) && left.look == right.look && left.finder == right.finder
  }

  /// Whether the rows are the same; in one and the same list only the same place has the same.
  private func hasRow(of other: Self) -> Bool {
    let isSameList =
      rows.withUnsafeBufferPointer { $0.baseAddress } == other.rows.withUnsafeBufferPointer { $0.baseAddress }
    if isSameList { return index == other.index }
    return rows[index].key == other.rows[other.index].key && rows[index] == other.rows[other.index]
  }

  /// Fewer columns tell nothing.
  private static var fewestAside: Int { 8 }

  func draw(on frame: inout Frame) {
    let row = rows[index]
    let parts = row.parts(look)
    var inner = Area(row: 0, column: 0, rows: 1, columns: frame.columns)
    let indent = row.isSelectable ? min(2, inner.columns) : 0
    if let cursor {
      frame.fill(rows: 0..<1, columns: inner.columnRange, role: .list)
      let role: Role = cursor == .listCursor ? .listPointer : .faint
      frame.write(SafeText(look.glyphs.cursor), row: 0, column: 0, role: role)
    }
    _ = inner.takeLeft(indent)
    let lead = frame.draw(parts.lead, row: 0, column: inner.column, maxColumns: inner.columns)
    _ = inner.takeLeft(lead)
    let trailColumns = parts.trail.columns
    if trailColumns > 0, trailColumns + 10 <= inner.columns {
      let trail = inner.takeRight(trailColumns)
      frame.draw(parts.trail, row: 0, column: trail.column, maxColumns: trailColumns)
      _ = inner.takeRight(1)
    }
    let text = SafeText(parts.text)
    frame.write(
      text.fitted(columns: inner.columns), row: 0, column: inner.column, role: parts.role, maxColumns: inner.columns)
    let free = inner.columns - text.columns - 2
    if !parts.aside.isEmpty, free >= Self.fewestAside {
      let aside = SafeText(parts.aside).fitted(columns: free)
      frame.write(aside, row: 0, column: inner.column + text.columns + 2, role: parts.asideRole, maxColumns: free)
    }
    let isBar = cursor != nil && look.marksWholeRow
    if isBar, let cursor { frame.overlay(row: 0, columns: 0..<frame.columns, role: cursor) }
    for range in parts.highlights + (finder?.ranges(in: parts.text) ?? []) {
      let hit = text.columns(ofScalars: range).clamped(to: 0..<inner.columns)
      frame.overlay(
        row: 0, columns: inner.column + hit.lowerBound..<inner.column + hit.upperBound,
        role: isBar ? .matchCurrent : .match)
    }
  }
}
