/// Filter and find.
extension RowList {
  mutating func setFilter(_ text: String) {
    let key = current?.key ?? unfiltered
    if filter == nil { unfiltered = key }
    filter = Finder(text)
    if filter == nil { unfiltered = nil }
    refilter()
    cursor = key.flatMap { key in rows.firstIndex { $0.key == key } } ?? 0
    skipHeadings(1)
    settle()
  }

  mutating func refilter() {
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

  /// Goes back to the row where an earlier state of it stood, with what that looked for.
  mutating func resume(_ before: RowList) {
    finder = before.finder
    refilter()
    if finder == nil { found = [] }
    guard let key = before.current?.key, let index = rows.firstIndex(where: { $0.key == key }) else { return }
    (cursor, top) = (index, index - (before.cursor - before.top))
    settle()
  }

  /// "“bridge” 3/17"; nil when nothing is looked for.
  var findStatus: String? {
    guard let finder else { return nil }
    let number = found.firstIndex(of: cursor).map { $0 + 1 } ?? 0
    return "“\(finder.pattern)” \(number)/\(found.count)" + (hasLater || hasEarlier ? "+" : "")
  }
}
