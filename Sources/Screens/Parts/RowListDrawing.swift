extension RowList {
  /// Draws the rows that are in sight; without a cursor when its role is nil.
  func draw(on frame: inout Frame, in area: Area, look: RowLook, cursor cursorRole: Role? = .listCursor) {
    guard !area.isEmpty else { return }
    for index in rows.indices.dropFirst(top).prefix(area.rows) {
      let row = rows[index]
      let position = area.row + index - top
      let isCurrent = index == cursor && row.isSelectable
      draw(row, row: position, isCurrent: isCurrent, on: &frame, in: area, look: look, cursor: cursorRole)
    }
  }

  private func draw(
    _ row: Row, row position: Int, isCurrent: Bool, on frame: inout Frame, in area: Area, look: RowLook,
    cursor cursorRole: Role?
  ) {
    let parts = row.parts(look)
    let indent = row.isSelectable ? min(2, area.columns) : 0
    if isCurrent {
      frame.fill(rows: position..<position + 1, columns: area.columnRange, role: .list)
      if let cursorRole {
        let role: Role = cursorRole == .listCursor ? .listPointer : .faint
        frame.write(SafeText(look.glyphs.cursor), row: position, column: area.column, role: role)
      }
    }
    var inner = area
    _ = inner.takeLeft(indent)
    let lead = frame.draw(parts.lead, row: position, column: inner.column, maxColumns: inner.columns)
    _ = inner.takeLeft(lead)
    let trailColumns = parts.trail.columns
    let isRoomy = trailColumns > 0 && trailColumns + 10 <= inner.columns
    if isRoomy {
      let trail = inner.takeRight(trailColumns)
      frame.draw(parts.trail, row: position, column: trail.column, maxColumns: trailColumns)
      _ = inner.takeRight(1)
    }
    let text = SafeText(parts.text)
    frame.write(
      text.fitted(columns: inner.columns), row: position, column: inner.column, role: parts.role,
      maxColumns: inner.columns)
    if isCurrent, look.marksWholeRow, let cursorRole {
      frame.overlay(row: position, columns: area.columnRange, role: cursorRole)
    }
    for range in parts.highlights + ((finder ?? filter)?.ranges(in: parts.text) ?? []) {
      let hit = text.columns(ofScalars: range).clamped(to: 0..<inner.columns)
      frame.overlay(
        row: position, columns: inner.column + hit.lowerBound..<inner.column + hit.upperBound,
        role: isCurrent && look.marksWholeRow ? .matchCurrent : .match)
    }
  }
}
