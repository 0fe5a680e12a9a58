/// A line of text in pieces, each with its role.
struct Line: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var text: SafeText
    var role: Role
  }

  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, _ role: Role = .text) { add(text, role) }

  mutating func add(_ text: String, _ role: Role = .text) {
    if !text.isEmpty { spans.append(Span(text: SafeText(text), role: role)) }
  }

  init(_ text: SafeText, _ role: Role) { add(text, role) }

  mutating func add(_ text: SafeText, _ role: Role) {
    if !text.isEmpty { spans.append(Span(text: text, role: role)) }
  }

  /// Adds a text in a field of fixed width, cut or filled with blanks.
  mutating func add(_ text: String, _ role: Role = .text, width: Int, alignRight: Bool = false) {
    guard width > 0 else { return }
    let fitted = SafeText(text).fitted(columns: width)
    let blanks = Span(text: SafeText(blanks: width - fitted.columns), role: role)
    if alignRight { spans.append(blanks) }
    spans.append(Span(text: fitted, role: role))
    if !alignRight { spans.append(blanks) }
  }

  var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }
  var isEmpty: Bool { spans.isEmpty }

  static func + (left: Line, right: Line) -> Line {
    var line = left
    line.spans += right.spans
    return line
  }
}

extension Frame {
  /// Draws a line in one row, cut with "…" where it does not fit.
  ///
  /// - Returns: The columns that it took.
  @discardableResult
  mutating func draw(_ line: Line, row: Int, column: Int, maxColumns: Int) -> Int {
    var used = 0
    for span in line.spans where used < maxColumns {
      let text = span.text.fitted(columns: maxColumns - used)
      used += write(text, row: row, column: column + used, role: span.role, maxColumns: maxColumns - used)
      if text.columns < span.text.columns { break }
    }
    return used
  }

  /// Draws one line left and one right; the right one goes first when there is no room for both.
  mutating func draw(_ left: Line, right: Line, row: Int, column: Int, maxColumns: Int) {
    let gap = 2
    let isRoomy = right.columns + gap + min(left.columns, 8) <= maxColumns
    let rightColumns = isRoomy ? right.columns : 0
    draw(left, row: row, column: column, maxColumns: maxColumns - (rightColumns > 0 ? rightColumns + gap : 0))
    if rightColumns > 0 {
      draw(right, row: row, column: column + maxColumns - rightColumns, maxColumns: rightColumns)
    }
  }
}
