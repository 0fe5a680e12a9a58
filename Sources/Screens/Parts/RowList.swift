/// A list of rows with a cursor: moving, keeping the cursor in sight, finding, filtering.
///
/// It may hold only a stretch of a longer list; `hasEarlier` and `hasLater` say so.
struct RowList<Row: ListRow>: Sendable {
  /// All rows that are at hand.
  var all: [Row] = []
  /// The rows that pass the filter: what is shown.
  var rows: [Row] = []
  var cursor = 0
  var top = 0
  var height = 1
  var hasEarlier = false
  var hasLater = false
  var total: Int?
  /// How many rows stand before those at hand; nil where that is not known.
  var offset: Int?
  /// False until the first answer came.
  var isLoaded = false
  var filter: Finder?
  var finder: Finder?
  /// Indices of the rows that the finder matches.
  var found: [Int] = []
  /// The row that the cursor was on before the filter.
  var unfiltered: RowKey?

  var current: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// "2/9": where the cursor is among the rows that it can be on.
  var number: String {
    let before = rows.prefix(cursor + 1).count { $0.isSelectable }
    return "\(before)/\(rows.count { $0.isSelectable })"
  }

  /// Takes new rows in; the cursor stays on its row if that is still there, else on the nearest that is.
  mutating func replace(with newRows: [Row], cursorAt key: RowKey? = nil) {
    let wanted = key ?? current?.key
    // Rows that come for the first time have the cursor a third from the top.
    let distance = isLoaded ? cursor - top : height / 3
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
    // Where nothing passed the filter so far, one came here from the last row.
    cursor = key.map { key in rows.firstIndex { $0.key == key } ?? cursor } ?? max(0, rows.count - 1)
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
    offset = offset.map { $0 + start }
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

  mutating func skipHeadings(_ direction: Int) {
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
  mutating func settle() {
    let margin = min(2, (height - 1) / 2)
    top = min(top, cursor - margin)
    top = max(top, cursor + margin + 1 - height)
    top = min(max(0, top), max(0, rows.count - height))
  }
}

extension RowList {
  /// Carries out the commands that move in any list; false when the command is none of them.
  mutating func perform(_ command: Command.Name, count: Int?) -> Bool {
    let times = count ?? 1
    if let steps = steps(of: command, count: count) {
      move(by: steps)
      return true
    }
    switch command {
    case .first: select(count.map { $0 - 1 } ?? 0)
    case .last: select(count.map { $0 - 1 } ?? rows.count - 1, toward: -1)
    case .findNext: findNext(by: times)
    case .findPrevious: findNext(by: -times)
    default: return false
    }
    return true
  }
}
