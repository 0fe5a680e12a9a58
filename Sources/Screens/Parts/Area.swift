/// A rectangle of the screen.
struct Area: Hashable, Sendable {
  var row: Int
  var column: Int
  var rows: Int
  var columns: Int

  init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  var lastRow: Int { row + rows - 1 }
  var endColumn: Int { column + columns }
  var isEmpty: Bool { rows == 0 || columns == 0 }
  var columnRange: Range<Int> { column..<column + columns }
  var rowRange: Range<Int> { row..<row + rows }

  /// The first rows; the rest stays in `self`.
  mutating func takeTop(_ count: Int) -> Area {
    let taken = min(max(count, 0), rows)
    defer { (row, rows) = (row + taken, rows - taken) }
    return Area(row: row, column: column, rows: taken, columns: columns)
  }

  mutating func takeBottom(_ count: Int) -> Area {
    let taken = min(max(count, 0), rows)
    rows -= taken
    return Area(row: row + rows, column: column, rows: taken, columns: columns)
  }

  mutating func takeLeft(_ count: Int) -> Area {
    let taken = min(max(count, 0), columns)
    defer { (column, columns) = (column + taken, columns - taken) }
    return Area(row: row, column: column, rows: rows, columns: taken)
  }

  mutating func takeRight(_ count: Int) -> Area {
    let taken = min(max(count, 0), columns)
    columns -= taken
    return Area(row: row, column: column + columns, rows: rows, columns: taken)
  }

  func contains(row: Int, column: Int) -> Bool { rowRange.contains(row) && columnRange.contains(column) }
}
