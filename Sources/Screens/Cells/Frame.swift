import Glibc

/// A whole screen as a grid of cells.
///
/// Everything that is written is clipped to the grid, so that no drawing code has to ask for the size first.
package struct Frame: Sendable {
  /// A place of the grid, counted from 0 at the top left.
  package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  package let rows: Int
  package let columns: Int
  /// Where the terminal shows its cursor; nil hides it.
  package var cursor: Position?
  /// Row by row.
  package private(set) var cells: [Cell]
  private var parts: DrawnParts

  /// - Parameter earlier: A frame whose parts need not be drawn again where nothing has changed that they are drawn from.
  package init(rows: Int, columns: Int, role: Role = .text, after earlier: Frame? = nil) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    cells = Array(repeating: .blank(role), count: self.rows * self.columns)
    parts = DrawnParts(after: earlier?.parts)
  }

  /// Draws a part of the screen that depends on its size, its ground and `source` alone, or takes it from the frame before where that drew
  /// one of the same size from the same, wherever it stood.
  ///
  /// - Parameter draw: Draws on a frame of the part's size, blank in the role that its place has.
  mutating func part<Source: Equatable & Sendable>(_ area: Area, from source: Source, draw: (inout Frame) -> Void) {
    guard !area.isEmpty, (0..<rows).contains(area.row), (0..<columns).contains(area.column) else { return }
    let ground = self[area.row, area.column].role
    let part = parts.part(rows: area.rows, columns: area.columns, ground: ground, from: source) {
      var frame = Frame(rows: area.rows, columns: area.columns, role: ground)
      draw(&frame)
      return frame.cells
    }
    let range = area.columnRange.clamped(to: 0..<columns)
    for row in area.rowRange.clamped(to: 0..<rows) {
      clearHalves(row: row, columns: range)
      let start = row * columns
      let first = (row - area.row) * area.columns
      cells.withUnsafeMutableBufferPointer { cells in
        part.withUnsafeBufferPointer { part in
          guard let target = cells.baseAddress, let source = part.baseAddress else { return }
          (target + start + range.lowerBound).update(from: source + first, count: range.count)
        }
      }
      // The right half of what is cut off at the edge of the screen.
      if range.upperBound < area.endColumn, part[first + range.count].columns == 0 {
        cells[start + range.upperBound - 1] = .blank(cells[start + range.upperBound - 1].role)
      }
    }
  }

  /// The cells of one row.
  package subscript(row: Int) -> ArraySlice<Cell> { cells[row * columns..<(row + 1) * columns] }

  /// Whether a row shows the same as some row of another frame of the same width.
  package func row(_ row: Int, isRow otherRow: Int, of other: Frame) -> Bool {
    compare(row, with: otherRow, of: other) { memcmp($0, $1, columns * MemoryLayout<Cell>.stride) == 0 } ?? true
  }

  /// The stretches of columns in which a row shows something else than some row of another frame of the same width; where less than
  /// `gap` columns between two are the same, they are one.
  package func changes(row: Int, since other: Frame, row otherRow: Int, gap: Int) -> [Range<Int>] {
    guard !self.row(row, isRow: otherRow, of: other) else { return [] }
    return compare(row, with: otherRow, of: other) { now, before in
      var stretches: [Range<Int>] = []
      var (start, end) = (0, 0)
      for column in 0..<columns where !Self.isSame(now + column, before + column) {
        if column - end >= gap || end == 0 {
          if end > 0 { stretches.append(start..<end) }
          start = column
        }
        end = column + 1
      }
      if end > 0 { stretches.append(start..<end) }
      return stretches
    } ?? []
  }

  private static func isSame(_ left: UnsafePointer<Cell>, _ right: UnsafePointer<Cell>) -> Bool {
    let (left, right) = (UnsafeRawPointer(left), UnsafeRawPointer(right))
    func isSame(at offset: Int) -> Bool {
      left.load(fromByteOffset: offset, as: UInt64.self) == right.load(fromByteOffset: offset, as: UInt64.self)
    }
    return isSame(at: 0) && isSame(at: 8) && isSame(at: 16)
  }

  /// Nil for rows without cells.
  private func compare<Result>(
    _ row: Int, with otherRow: Int, of other: Frame,
    _ body: (UnsafePointer<Cell>, UnsafePointer<Cell>) -> Result
  ) -> Result? {
    cells.withUnsafeBufferPointer { now in
      other.cells.withUnsafeBufferPointer { before in
        guard let now = now.baseAddress, let before = before.baseAddress else { return nil }
        return body(now + row * columns, before + otherRow * columns)
      }
    }
  }

  package subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  /// Writes one line of text.
  ///
  /// - Parameter maxColumns: where to stop, counted from `column`; the right edge when nil.
  /// - Returns: The columns that the text took, which is fewer than `maxColumns` when a wide character did not fit.
  @discardableResult
  package mutating func write(_ text: SafeText, row: Int, column: Int, role: Role = .text, maxColumns: Int? = nil)
    -> Int
  {
    guard (0..<rows).contains(row) else { return 0 }
    let limit = min(columns, maxColumns.map { column + max(0, $0) } ?? columns)
    var (next, index) = (column, text.clusters.startIndex)
    // What stands left of the screen.
    while next < 0, index < text.clusters.endIndex, next + Int(text.clusters[index].columns) <= limit {
      next += Int(text.clusters[index].columns)
      index += 1
    }
    let (start, first) = (next, index)
    while index < text.clusters.endIndex, next + Int(text.clusters[index].columns) <= limit {
      next += Int(text.clusters[index].columns)
      index += 1
    }
    if start < next {
      clearHalves(row: row, columns: start..<next)
      put(text.clusters[first..<index], at: row * columns + start, role: role)
    }
    return next - column
  }

  private mutating func put(_ clusters: ArraySlice<Cluster>, at start: Int, role: Role) {
    cells.withUnsafeMutableBufferPointer { cells in
      var next = start
      for cluster in clusters {
        cells[next] = Cell(cluster, role: role)
        if cluster.columns == 2 { cells[next + 1] = .rightHalf(role) }
        next += Int(cluster.columns)
      }
    }
  }

  private mutating func put(_ cluster: Cluster, row: Int, column: Int, role: Role) {
    let index = row * columns + column
    clearHalves(row: row, columns: column..<column + Int(cluster.columns))
    cells[index] = Cell(cluster, role: role)
    if cluster.columns == 2 { cells[index + 1] = .rightHalf(role) }
  }

  /// Blanks what is left of wide clusters that are about to be cut at the ends of a range.
  private mutating func clearHalves(row: Int, columns range: Range<Int>) {
    let start = row * columns
    if cells[start + range.lowerBound].columns == 0 {
      cells[start + range.lowerBound - 1] = .blank(cells[start + range.lowerBound - 1].role)
    }
    if range.upperBound < columns, cells[start + range.upperBound].columns == 0 {
      cells[start + range.upperBound] = .blank(cells[start + range.upperBound].role)
    }
  }

  /// Blanks part of the grid and gives it a role.
  package mutating func fill(rows rowRange: Range<Int>, columns columnRange: Range<Int>, role: Role) {
    let range = columnRange.clamped(to: 0..<columns)
    guard !range.isEmpty else { return }
    for row in rowRange.clamped(to: 0..<rows) {
      clearHalves(row: row, columns: range)
      for column in range { cells[row * columns + column] = .blank(role) }
    }
  }

  /// Lays a role over what is drawn already.
  package mutating func overlay(row: Int, columns columnRange: Range<Int>, role: Role) {
    guard (0..<rows).contains(row) else { return }
    for column in columnRange.clamped(to: 0..<columns) { cells[row * columns + column].over = role }
  }
}

extension Frame: Hashable {
  /// Frames are the same that show the same.
  package static func == (left: Frame, right: Frame) -> Bool {
    left.rows == right.rows && left.columns == right.columns && left.cursor == right.cursor && left.cells == right.cells
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rows)
    hasher.combine(cells)
    hasher.combine(cursor)
  }
}

extension Frame {
  /// A horizontal line.
  package mutating func rule(row: Int, columns range: Range<Int>, role: Role = .rule) {
    guard (0..<rows).contains(row) else { return }
    for column in range.clamped(to: 0..<columns) { put(Self.horizontal, row: row, column: column, role: role) }
  }

  private static let horizontal = Cluster(characters: ClusterText("─"), columns: 1, traits: [], offset: 0)
  private static let vertical = Cluster(characters: ClusterText("│"), columns: 1, traits: [], offset: 0)

  /// A vertical line.
  package mutating func rule(column: Int, rows range: Range<Int>, role: Role = .rule) {
    guard (0..<columns).contains(column) else { return }
    for row in range.clamped(to: 0..<rows) { put(Self.vertical, row: row, column: column, role: role) }
  }

  /// The text of one row as it stands on the screen, without the blanks at its end.
  package func text(row: Int) -> String {
    var text = self[row].reduce(into: "") { $0 += $1.text }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// All rows, for snapshots.
  package var text: String { (0..<rows).map { text(row: $0) }.joined(separator: "\n") }

  /// The roles of one row as runs that differ from plain text: `title 3-20, person 25-30, match/person 31-33`.
  package func roles(row: Int) -> String {
    let cells = Array(self[row])
    var (runs, start): ([String], Int) = ([], 0)
    for end in 1..<cells.count + 1
    where end == cells.count || (cells[end].role, cells[end].over) != (cells[start].role, cells[start].over) {
      let over = cells[start].over.map { "\($0.rawValue)/" } ?? ""
      if cells[start].role != .text || !over.isEmpty {
        runs.append("\(over)\(cells[start].role.rawValue) \(start)-\(end - 1)")
      }
      start = end
    }
    return runs.joined(separator: ", ")
  }
}
