import News

/// A list that holds only what is near the screen, and asks for more when the cursor comes near an end.
struct Pager<Row: ListRow>: Sendable {
  var list = RowList<Row>()
  /// How many rows there are where the library's answers do not say it.
  var knownTotal: Int?
  private var ticket: Ticket?
  /// What the ticket asked for.
  private var pending = PageAnchor.first
  private var cursorWhenLoaded: RowKey?
  /// Other rows, or another place in them, are on their way: what is under the cursor is not what is meant.
  private var isJumping = false
  /// How far the cursor still has to go through rows that are not at hand yet.
  private var stepsLeft = 0
  /// The direction in which what is looked for has not been found among the rows at hand.
  private var seeking: Int?

  /// Rows in one answer, and the most that is kept.
  static var pageSize: Int { 200 }
  static var mostRows: Int { 1000 }
  /// As many are asked for on a long way.
  static var longPage: Int { 1000 }
  /// A filter that finds little may look through this many rows by itself.
  static var mostFiltered: Int { 5000 }
  /// What is looked for is looked for in so many rows at most.
  static var mostSought: Int { 20_000 }

  typealias Ask = (PageAnchor, Int) -> Question

  /// Asks for other rows, around one if it is given.
  mutating func load(around key: RowKey?, _ desk: inout Desk, ask: Ask) {
    (cursorWhenLoaded, isJumping, stepsLeft, seeking) = (key, true, 0, nil)
    load(key.map { .around($0.sort, $0.number) } ?? .first, &desk, ask: ask)
  }

  /// Asks for the same rows anew; a jump that is under way goes on.
  mutating func reload(around key: RowKey?, _ desk: inout Desk, ask: Ask) {
    if isJumping { return load(pending, &desk, ask: ask) }
    load(around: key, &desk, ask: ask)
    isJumping = false
  }

  private mutating func load(_ anchor: PageAnchor, limit: Int = pageSize, _ desk: inout Desk, ask: Ask) {
    pending = anchor
    desk.ask(ask(anchor, limit), inPlaceOf: &ticket)
  }

  /// Takes a page in; false when it answers some other question.
  mutating func receive(_ page: Page<Row>, for answered: Ticket) -> Bool {
    guard answered == ticket else { return false }
    (ticket, isJumping) = (nil, false)
    list.total = page.total ?? knownTotal
    switch pending {
    case .after:
      list.append(page.rows)
      list.hasLater = page.hasLater
    case .before:
      list.offset = list.offset.map { $0 - page.rows.count }
      list.prepend(page.rows)
      list.hasEarlier = page.hasEarlier
    case .first, .last, .around:
      list.offset = page.offset
      (list.hasEarlier, list.hasLater) = (page.hasEarlier, page.hasLater)
      list.replace(with: page.rows, cursorAt: cursorWhenLoaded)
      if pending == .first, cursorWhenLoaded == nil { list.select(0) }
      if pending == .last { list.select(page.rows.count - 1, toward: -1) }
    }
    list.settleOffset()
    if stepsLeft != 0 { advance() }
    return true
  }

  /// An answer that could not be given: the list may ask again.
  mutating func fail(_ answered: Ticket) {
    if answered == ticket { (ticket, isJumping, stepsLeft, seeking) = (nil, false, 0, nil) }
  }

  /// Whether the row that a key is about is still to come.
  var isWaiting: Bool { ticket != nil && (isJumping || !list.isLoaded) }

  /// - Parameter height: How many rows are in sight.
  mutating func settle(height: Int, _ desk: inout Desk, ask: Ask) {
    list.resize(height: height)
    guard ticket == nil, list.isLoaded else { return }
    if stepsLeft != 0 {
      list.trim(to: Self.mostRows)
      isJumping = loadMore(stepsLeft > 0 ? 1 : -1, limit: Self.longPage, &desk, ask: ask)
      if isJumping { return } else { stepsLeft = 0 }
    }
    if seeking != nil, seek(&desk, ask: ask) { return }
    let isSearching = list.filter != nil && list.all.count >= Self.mostFiltered
    guard !isSearching else { return }
    if list.hasLater, list.cursor + 2 * height >= list.rows.count {
      trim()
      _ = loadMore(1, limit: Self.pageSize, &desk, ask: ask)
    } else if list.hasEarlier, list.cursor < 2 * height {
      trim()
      _ = loadMore(-1, limit: Self.pageSize, &desk, ask: ask)
    }
  }

  private mutating func trim() { list.trim(to: list.finder == nil ? Self.mostRows : Self.mostSought) }

  /// Asks for the rows beyond one end; false when there are none.
  private mutating func loadMore(_ direction: Int, limit: Int, _ desk: inout Desk, ask: Ask) -> Bool {
    guard direction > 0 ? list.hasLater : list.hasEarlier,
      let edge = (direction > 0 ? list.all.last : list.all.first)?.key
    else { return false }
    let anchor: PageAnchor = direction > 0 ? .after(edge.sort, edge.number) : .before(edge.sort, edge.number)
    load(anchor, limit: limit, &desk, ask: ask)
    return true
  }

  /// Moves; to where the rows are not at hand by asking for them.
  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk, ask: Ask) -> Bool {
    (cursorWhenLoaded, stepsLeft, seeking) = (nil, 0, nil)
    switch command {
    case .first, .last:
      let isCounted = count != nil
      if command == .first || isCounted, list.hasEarlier {
        load(.first, &desk, ask: ask)
        isJumping = true
        stepsLeft = (count ?? 1) - 1
        return true
      }
      if command == .last, !isCounted, list.hasLater {
        load(.last, &desk, ask: ask)
        isJumping = true
      }
      if let count {
        list.select(0)
        stepsLeft = count - 1
        advance()
        return true
      }
    case .findNext, .findPrevious:
      return find(command == .findNext ? count ?? 1 : -(count ?? 1))
    default:
      if let steps = list.steps(of: command, count: count) {
        stepsLeft = steps
        advance()
        return true
      }
    }
    return list.perform(command, count: count)
  }

  /// Goes as far as the rows at hand reach.
  private mutating func advance() {
    let target = list.cursor + stepsLeft
    let isBeyond = target >= list.rows.count ? list.hasLater : target < 0 && list.hasEarlier
    list.select(target, toward: stepsLeft)
    stepsLeft = isBeyond ? target - list.cursor : 0
  }
}

/// What is looked for (`/`) is looked for in the whole list.
extension Pager {
  mutating func find(_ pattern: String) {
    list.find(pattern)
    let isAhead = list.found.contains { $0 >= list.cursor }
    seeking = list.finder != nil && !isAhead && list.hasLater ? 1 : nil
    if list.finder != nil, list.found.isEmpty, seeking == nil, list.hasEarlier { seeking = -1 }
  }

  private mutating func find(_ steps: Int) -> Bool {
    guard list.finder != nil else { return true }
    let isAhead = steps > 0 ? list.found.contains { $0 > list.cursor } : list.found.contains { $0 < list.cursor }
    if !isAhead, steps > 0 ? list.hasLater : list.hasEarlier {
      seeking = steps > 0 ? 1 : -1
    } else {
      list.findNext(by: steps)
    }
    return true
  }

  /// Asks for more rows until what is looked for is found; false when that is so, or it is nowhere.
  private mutating func seek(_ desk: inout Desk, ask: Ask) -> Bool {
    guard let direction = seeking, let pattern = list.finder?.pattern else {
      seeking = nil
      return false
    }
    let hit =
      direction > 0 ? list.found.first { $0 > list.cursor } : list.found.last { $0 < list.cursor }
    if let hit {
      seeking = nil
      list.select(hit)
      return false
    }
    guard list.all.count < Self.mostSought else {
      seeking = nil
      let filter = desk.key(.filter)
      desk.refuse("“\(pattern)” is not in the \(list.all.count) rows up to here; \(filter) looks through all", .find)
      return false
    }
    if loadMore(direction, limit: Self.longPage, &desk, ask: ask) { return true }
    seeking = nil
    if let wrapped = direction > 0 ? list.found.first : list.found.last {
      list.select(wrapped)
    } else if loadMore(-direction, limit: Self.longPage, &desk, ask: ask) {
      seeking = -direction
      return true
    } else {
      desk.refuse("“\(pattern)” is not here", .find)
    }
    return false
  }

  /// "“bridge” 3/17"; what is still looked for tells how far.
  var findStatus: String? {
    seeking == nil ? list.findStatus : list.finder.map { "“\($0.pattern)” in \(list.all.count)…" }
  }
}

extension RowList {
  /// Where the cursor is among all rows: "12/60"; "last" or "3 from the end" where only that is known.
  var place: String {
    guard !rows.isEmpty else { return "" }
    if filter != nil { return "\(cursor + 1)/\(rows.count)" + (hasLater || hasEarlier ? "+" : "") }
    if let offset { return "\(offset + cursor + 1)/" + (total.map(String.init) ?? "\(offset + rows.count)+") }
    guard !hasLater else { return total.map { "of \($0)" } ?? "" }
    let rest = rows.count - 1 - cursor
    return rest == 0 ? "last" : "\(rest) from the end"
  }

  /// Takes note of where the rows at hand stand among all, as soon as an end is among them.
  mutating func settleOffset() {
    if !hasEarlier { offset = 0 }
    if !hasLater, let offset { total = offset + all.count }
    if !hasLater, offset == nil, let total { offset = total - all.count }
  }

  /// How far a command that moves goes; nil for others.
  func steps(of command: Command.Name, count: Int?) -> Int? {
    let times = count ?? 1
    return switch command {
    case .down, .nextArticle: times
    case .up, .previousArticle: -times
    case .pageDown, .readOn: times * max(1, height - 1)
    case .pageUp, .readBack: -times * max(1, height - 1)
    case .halfPageDown: times * max(1, height / 2)
    case .halfPageUp: -times * max(1, height / 2)
    default: nil
    }
  }
}
