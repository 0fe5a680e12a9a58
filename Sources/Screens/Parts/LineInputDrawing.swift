extension Frame {
  /// Draws a line that is being typed; what does not fit goes out of sight on the left.
  mutating func draw(_ input: LineInput, row: Int, column: Int, maxColumns: Int, hasCursor: Bool) {
    guard maxColumns > 0 else { return }
    var (start, used) = (input.cursor, 0)
    while start > 0 {
      used += SafeText(String(input.text[start - 1])).columns
      if used >= maxColumns { break }
      start -= 1
    }
    let before = SafeText(String(input.text[start..<input.cursor]))
    let role: Role = input.isSelected ? .matchCurrent : .input
    write(SafeText(String(input.text[start...])), row: row, column: column, role: role, maxColumns: maxColumns)
    if hasCursor { cursor = Position(row: row, column: column + before.columns) }
  }
}
