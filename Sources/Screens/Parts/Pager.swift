import News

/// A list that holds only what is near the screen, and asks for more when the cursor comes near an end.
struct Pager<Row: ListRow>: Sendable {
  var list = RowList<Row>()
  private var ticket: Ticket?
  /// What the ticket asked for.
  private var pending = PageAnchor.first
  private var cursorWhenLoaded: RowKey?
  /// Other rows, or another place in them, are on their way: what is under the cursor is not what is meant.
  private var isJumping = false

  /// Rows in one answer, and the most that is kept.
  static var pageSize: Int { 200 }
  static var mostRows: Int { 1000 }
  /// A filter that finds little may look through this many rows by itself.
  static var mostFiltered: Int { 5000 }

  typealias Ask = (PageAnchor, Int) -> Question

  /// Asks for other rows, around one if it is given.
  mutating func load(around key: RowKey?, _ desk: inout Desk, ask: Ask) {
    (cursorWhenLoaded, isJumping) = (key, true)
    load(key.map { .around($0.sort, $0.number) } ?? .first, &desk, ask: ask)
  }

  /// Asks for the same rows anew; a jump that is under way goes on.
  mutating func reload(around key: RowKey?, _ desk: inout Desk, ask: Ask) {
    if isJumping { return load(pending, &desk, ask: ask) }
    load(around: key, &desk, ask: ask)
    isJumping = false
  }

  private mutating func load(_ anchor: PageAnchor, _ desk: inout Desk, ask: Ask) {
    pending = anchor
    desk.ask(ask(anchor, Self.pageSize), inPlaceOf: &ticket)
  }

  /// Takes a page in; false when it answers some other question.
  mutating func receive(_ page: Page<Row>, for answered: Ticket) -> Bool {
    guard answered == ticket else { return false }
    (ticket, isJumping) = (nil, false)
    list.total = page.total
    switch pending {
    case .after:
      list.append(page.rows)
      list.hasLater = page.hasLater
    case .before:
      list.prepend(page.rows)
      list.hasEarlier = page.hasEarlier
    case .first, .last, .around:
      (list.hasEarlier, list.hasLater) = (page.hasEarlier, page.hasLater)
      list.replace(with: page.rows, cursorAt: cursorWhenLoaded)
      if pending == .first, cursorWhenLoaded == nil { list.select(0) }
      if pending == .last { list.select(page.rows.count - 1, toward: -1) }
    }
    return true
  }

  /// An answer that could not be given: the list may ask again.
  mutating func fail(_ answered: Ticket) { if answered == ticket { (ticket, isJumping) = (nil, false) } }

  /// Whether the row that a key is about is still to come.
  var isWaiting: Bool { ticket != nil && (isJumping || !list.isLoaded) }

  mutating func settle(height: Int, _ desk: inout Desk, ask: Ask) {
    list.resize(height: height)
    guard ticket == nil, list.isLoaded else { return }
    let isSearching = list.filter != nil && list.all.count >= Self.mostFiltered
    if list.hasLater, !isSearching, list.cursor + 2 * height >= list.rows.count, let last = list.all.last {
      list.trim(to: Self.mostRows)
      load(.after(last.key.sort, last.key.number), &desk, ask: ask)
    } else if list.hasEarlier, !isSearching, list.cursor < 2 * height, let first = list.all.first {
      list.trim(to: Self.mostRows)
      load(.before(first.key.sort, first.key.number), &desk, ask: ask)
    }
  }

  /// Moves; to an end that is not at hand by asking for it.
  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk, ask: Ask) -> Bool {
    cursorWhenLoaded = nil
    if command == .first, count == nil, list.hasEarlier {
      load(.first, &desk, ask: ask)
      isJumping = true
    } else if command == .last, count == nil, list.hasLater {
      load(.last, &desk, ask: ask)
      isJumping = true
    }
    return list.perform(command, count: count)
  }
}
