import News

/// What a row must say of itself to stand in a list.
protocol ListRow: Hashable, Sendable {
  var key: RowKey { get }
  /// What find and filter look in.
  var findText: String { get }
  /// False for headings, which the cursor passes over.
  var isSelectable: Bool { get }
  func parts(_ look: RowLook) -> RowParts
}

extension ListRow {
  var isSelectable: Bool { true }
}

/// What a row must know of the place where it is drawn.
struct RowLook: Hashable, Sendable {
  var columns: Int
  var glyphs: Glyphs
  /// The year that dates are told without.
  var year: Int?

  var showsDate: Bool { columns >= 34 }
  var showsSource: Bool { columns >= 56 }
  static let dateColumns = 7
}

/// A row in three parts: what stands at its start, the text, which is cut where it must be, and what stands at its end.
struct RowParts: Hashable, Sendable {
  var lead = Line()
  var text: String
  var role = Role.list
  var trail = Line()
  /// Scalars of the text that a search matched.
  var highlights: [Range<Int>] = []

  init(_ text: String, role: Role = .list) {
    self.text = text
    self.role = role
  }
}

/// A list of rows with a cursor: moving, keeping the cursor in sight, finding, filtering.
///
/// It may hold only a stretch of a longer list; `hasEarlier` and `hasLater` say so.
struct RowList<Row: ListRow>: Sendable {
  /// All rows that are at hand.
  private(set) var all: [Row] = []
  /// The rows that pass the filter: what is shown.
  private(set) var rows: [Row] = []
  private(set) var cursor = 0
  private(set) var top = 0
  private(set) var height = 1
  var hasEarlier = false
  var hasLater = false
  var total: Int?
  /// False until the first answer came.
  private(set) var isLoaded = false
  private(set) var filter: Finder?
  private(set) var finder: Finder?
  /// Indices of the rows that the finder matches.
  private(set) var found: [Int] = []

  var current: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Takes new rows in; the cursor stays on its row if that is still there, else on the nearest that is.
  mutating func replace(with newRows: [Row], cursorAt key: RowKey? = nil) {
    let wanted = key ?? current?.key
    let distance = cursor - top
    all = newRows
    isLoaded = true
    refilter()
    let index = wanted.flatMap { wanted in rows.firstIndex { $0.key == wanted } }
    cursor = index ?? min(cursor, max(0, rows.count - 1))
    if index != nil { top = cursor - distance }
    skipHeadings(1)
    settle()
  }

  mutating func append(_ more: [Row]) {
    all += more
    refilter()
    settle()
  }

  mutating func prepend(_ more: [Row]) {
    let key = current?.key
    let distance = cursor - top
    all = more + all
    refilter()
    if let key, let index = rows.firstIndex(where: { $0.key == key }) { cursor = index }
    top = cursor - distance
    settle()
  }

  /// Drops rows far from the cursor, so that a long list costs no more than a short one.
  mutating func trim(to limit: Int) {
    guard all.count > limit, filter == nil else { return }
    let start = min(max(0, cursor - limit / 2), all.count - limit)
    if start > 0 { hasEarlier = true }
    if start + limit < all.count { hasLater = true }
    all = Array(all[start..<start + limit])
    (cursor, top) = (cursor - start, top - start)
    refilter()
    settle()
  }

  /// Changes the rows in place without moving anything.
  mutating func update(_ change: (inout Row) -> Void) {
    for index in all.indices { change(&all[index]) }
    refilter()
  }

  mutating func resize(height newHeight: Int) {
    height = max(1, newHeight)
    settle()
  }

  // MARK: Moving

  mutating func move(by steps: Int) { select(cursor + steps, toward: steps) }

  mutating func scroll(by steps: Int) {
    top += steps
    top = min(max(0, top), max(0, rows.count - height))
    cursor = min(max(cursor, top), min(top + height, rows.count) - 1)
    cursor = max(cursor, 0)
    skipHeadings(steps < 0 ? -1 : 1)
    settle()
  }

  mutating func select(_ index: Int, toward direction: Int = 1) {
    cursor = min(max(0, index), max(0, rows.count - 1))
    skipHeadings(direction < 0 ? -1 : 1)
    settle()
  }

  mutating func select(key: RowKey) -> Bool {
    guard let index = rows.firstIndex(where: { $0.key == key }) else { return false }
    select(index)
    return true
  }

  private mutating func skipHeadings(_ direction: Int) {
    for step in [direction, -direction] {
      var index = cursor
      while rows.indices.contains(index), !rows[index].isSelectable { index += step }
      if rows.indices.contains(index) {
        cursor = index
        return
      }
    }
  }

  /// Scrolls just so far that the cursor is in sight, with some rows around it, and no blank stands below the last row.
  private mutating func settle() {
    let margin = min(2, (height - 1) / 2)
    top = min(top, cursor - margin)
    top = max(top, cursor + margin + 1 - height)
    top = min(max(0, top), max(0, rows.count - height))
  }

  // MARK: Filter and find

  mutating func setFilter(_ text: String) {
    let key = current?.key
    filter = Finder(text)
    refilter()
    cursor = key.flatMap { key in rows.firstIndex { $0.key == key } } ?? 0
    skipHeadings(1)
    settle()
  }

  private mutating func refilter() {
    rows = filter.map { filter in all.filter { $0.isSelectable && filter.matches($0.findText) } } ?? all
    cursor = min(cursor, max(0, rows.count - 1))
    if let finder { found = rows.indices.filter { rows[$0].isSelectable && finder.matches(rows[$0].findText) } }
  }

  /// Finds from the cursor on; an empty pattern finds nothing and clears.
  mutating func find(_ pattern: String) {
    finder = Finder(pattern)
    found =
      finder.map { finder in rows.indices.filter { rows[$0].isSelectable && finder.matches(rows[$0].findText) } } ?? []
    if let next = found.first(where: { $0 >= cursor }) ?? found.first { select(next) }
  }

  mutating func findNext(by steps: Int) {
    guard !found.isEmpty else { return }
    let after = found.firstIndex { $0 > cursor } ?? found.count
    let isOnHit = found.contains(cursor)
    let index = steps > 0 ? after + steps - 1 : after + steps - (isOnHit ? 1 : 0)
    let wrapped = ((index % found.count) + found.count) % found.count
    select(found[wrapped])
  }

  /// "“bridge” 3/17"; nil when nothing is looked for.
  var findStatus: String? {
    guard let finder else { return nil }
    let number = found.firstIndex(of: cursor).map { $0 + 1 } ?? 0
    return "“\(finder.pattern)” \(number)/\(found.count)" + (hasLater || hasEarlier ? "+" : "")
  }
}

extension RowList {
  /// Carries out the commands that move in any list; false when the command is none of them.
  mutating func perform(_ command: Command.Name, count: Int?) -> Bool {
    let times = count ?? 1
    switch command {
    case .down: move(by: times)
    case .up: move(by: -times)
    case .pageDown, .readOn: move(by: times * max(1, height - 1))
    case .pageUp, .readBack: move(by: -times * max(1, height - 1))
    case .halfPageDown: move(by: times * max(1, height / 2))
    case .halfPageUp: move(by: -times * max(1, height / 2))
    case .first: select(count.map { $0 - 1 } ?? 0)
    case .last: select(count.map { $0 - 1 } ?? rows.count - 1, toward: -1)
    case .findNext: findNext(by: times)
    case .findPrevious: findNext(by: -times)
    default: return false
    }
    return true
  }

  /// Draws the rows that are in sight.
  func draw(on frame: inout Frame, in area: Area, look: RowLook, hasFocus: Bool) {
    guard !area.isEmpty else { return }
    for (index, row) in rows.enumerated().dropFirst(top).prefix(area.rows) {
      let position = area.row + index - top
      let isCurrent = index == cursor && row.isSelectable
      draw(row, row: position, isCurrent: isCurrent, on: &frame, in: area, look: look, hasFocus: hasFocus)
    }
  }

  private func draw(
    _ row: Row, row position: Int, isCurrent: Bool, on frame: inout Frame, in area: Area, look: RowLook, hasFocus: Bool
  ) {
    let parts = row.parts(look)
    let indent = row.isSelectable ? min(2, area.columns) : 0
    let cursorRole: Role = hasFocus ? .listCursor : .listIdle
    if isCurrent {
      frame.fill(rows: position..<position + 1, columns: area.columnRange, role: .list)
      frame.write(SafeText(look.glyphs.cursor), row: position, column: area.column, role: .listMark, maxColumns: 1)
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
    if isCurrent { frame.overlay(row: position, columns: area.columnRange, role: cursorRole) }
    for range in parts.highlights + ((finder ?? filter)?.ranges(in: parts.text) ?? []) {
      let hit = text.columns(ofScalars: range).clamped(to: 0..<inner.columns)
      frame.overlay(
        row: position, columns: inner.column + hit.lowerBound..<inner.column + hit.upperBound,
        role: isCurrent ? .matchCurrent : .match)
    }
  }
}
