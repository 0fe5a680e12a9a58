import News

/// A kind of row that has a screen of its own, which pages through all there is of it.
protocol ListedRow: ListRow {
  static var screen: Location.Screen { get }
  static var listName: String { get }
  static var context: Contexts { get }
  /// What the rows are called: "story", "stories".
  static func noun(_ count: Int) -> String
  /// Shown when there is none.
  static var emptyText: String { get }
  /// Whether the library filters the list; else the rows at hand are filtered.
  static var isFilteredByLibrary: Bool { get }
  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question
  /// Nil when the answer is to some other question.
  static func page(in answer: Answer) -> Page<Self>?
  var target: Location? { get }
  /// Whether a strip tells more of the row under the cursor than the row itself has room for.
  static var hasStrip: Bool { get }
  var details: [String] { get }
  var subject: Subject? { get }
  var noteSubject: NoteSubject? { get }
  var card: Card? { get }
  /// What can be tried once more; nil for rows of other kinds.
  var problem: Problem? { get }
  /// The day that the row shows first; nil where it shows none.
  var dated: Timestamp? { get }
  /// Fits the fields to what the rows at hand have to say.
  static func measure(_ rows: [Self], _ look: inout RowLook)
  /// All rows, for a file; nil for lists that are always at hand whole.
  static func whole(matching filter: String) -> WholeList.Rows?
  /// How many rows the whole list has, where the desk knows it.
  static func all(_ desk: Desk) -> Int?
}

extension ListedRow {
  var problem: Problem? { nil }
  var dated: Timestamp? { nil }
  static func all(_ desk: Desk) -> Int? { nil }
  static func measure(_ rows: [Self], _ look: inout RowLook) {}
  static func whole(matching filter: String) -> WholeList.Rows? { nil }
  static var isFilteredByLibrary: Bool { false }
  static var hasStrip: Bool { true }
  static func counting(_ count: Int) -> String { "\(count) \(noun(count))" }
  var details: [String] { [] }
  var subject: Subject? { nil }
  var noteSubject: NoteSubject? { subject.map { .article($0.article) } }
}

/// The screen of one kind of row.
struct ListView<Row: ListedRow>: View {
  private var pager = Pager<Row>()
  private(set) var filterText: String
  private var firstCursor: RowKey?
  /// The row that the cursor was on before the library filtered the list.
  private var unfiltered: RowKey?
  private var hasStrip = false

  init(_ location: Location) {
    filterText = location.text
    firstCursor = location.cursor
  }

  private var ask: Pager<Row>.Ask {
    let filter = Row.isFilteredByLibrary ? filterText : ""
    return { Row.question(filter, $0, $1) }
  }

  var location: Location {
    var location = Location(Row.screen)
    location.text = filterText
    location.cursor = pager.list.current?.key ?? firstCursor
    return location
  }

  var context: Contexts { Row.context }
  var crumbs: [String] { [Row.listName] + (filterText.isEmpty ? [] : [filterText]) }
  /// "12 stories"; of a filtered list "3 of 12 stories", "3+ stories" while more may come.
  func standing(_ desk: Desk) -> String {
    let list = pager.list
    guard list.isLoaded, !filterText.isEmpty else { return list.total.map(Row.counting) ?? "" }
    guard list.hasEarlier || list.hasLater else {
      let all = Row.all(desk)
      return [String(list.rows.count), all.map { "of \($0)" } ?? "", Row.noun(all ?? list.rows.count)]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return "\(list.rows.count)+ \(Row.noun(2))"
  }

  var position: String { pager.list.place }

  mutating func start(_ desk: inout Desk) {
    pager.reload(around: pager.list.current?.key ?? firstCursor, &desk, ask: ask)
  }

  func waits(for command: Command.Name) -> Bool { pager.isWaiting }

  mutating func receive(_ answer: Answer, for ticket: Ticket, _ desk: inout Desk) {
    if let page = Row.page(in: answer), pager.receive(page, for: ticket) {
      if !Row.isFilteredByLibrary, pager.list.filter?.pattern ?? "" != filterText { pager.list.setFilter(filterText) }
    } else if case .failed(let message) = answer {
      pager.fail(ticket)
      desk.fail(message)
    }
  }

  mutating func settle(in area: Area, _ desk: inout Desk) {
    hasStrip = Row.hasStrip && desk.size.rows >= 18
    pager.knownTotal = filterText.isEmpty ? Row.all(desk) : nil
    pager.settle(height: Self.panes(area, hasStrip: hasStrip).list.rows, &desk, ask: ask)
  }

  private static func panes(_ area: Area, hasStrip: Bool) -> (list: Area, strip: Area) {
    var list = area
    let strip = list.takeBottom(hasStrip ? 3 : 0)
    return (list, strip)
  }

  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .open:
      if let target = pager.list.current?.target { desk.open(target) } else { desk.move = .showCard }
    case .leave: desk.move = .back
    case .refresh: start(&desk)
    case .retry: retry([pager.list.current].compactMap(\.self), &desk)
    case .retryAll: retry(pager.list.rows, &desk)
    default:
      guard pager.perform(command, count: count, &desk, ask: ask) else { return false }
      firstCursor = nil
    }
    return true
  }

  private func retry(_ rows: [Row], _ desk: inout Desk) {
    let problems = rows.compactMap(\.problem)
    if problems.isEmpty { desk.refuse("nothing here to try again") } else { desk.move = .run(.retry(problems)) }
  }

  func offers(_ command: Command.Name) -> Bool {
    if command == .people { return false }
    return command.needsRow
      ? !pager.list.rows.isEmpty : command != .find && command != .filter || !pager.list.all.isEmpty
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    let (pane, strip) = Self.panes(area, hasStrip: hasStrip)
    if pager.list.rows.isEmpty {
      let words = filterText.isEmpty ? Row.emptyText : "Nothing passes the filter; \(desk.key(.leave)) shows all again."
      if pager.list.isLoaded {
        frame.draw(Line(words, .faint), row: pane.row, column: pane.column + 2, maxColumns: pane.columns - 2)
      }
      return
    }
    var look = RowLook(columns: pane.columns, settings: desk.settings)
    look.use(ShownDates(pager.list.rows.lazy.map(\.dated)), today: desk.today)
    Row.measure(pager.list.rows, &look)
    pager.list.draw(on: &frame, in: pane, look: look)
    guard strip.rows > 1 else { return }
    frame.rule(row: strip.row, columns: strip.columnRange)
    for (index, text) in (pager.list.current?.details ?? []).prefix(strip.rows - 1).enumerated() {
      frame.draw(Line(text), row: strip.row + 1 + index, column: strip.column + 2, maxColumns: strip.columns - 3)
    }
  }

  mutating func find(_ pattern: String) { pager.find(pattern) }
  var findStatus: String? { pager.findStatus }
  mutating func resume(_ before: any View) { if let before = before as? Self { pager.list.resume(before.pager.list) } }

  mutating func filter(_ text: String, _ desk: inout Desk) {
    if filterText.isEmpty { unfiltered = pager.list.current?.key }
    filterText = text
    guard Row.isFilteredByLibrary else { return pager.list.setFilter(text) }
    pager.load(around: text.isEmpty ? pager.list.current?.key ?? unfiltered : nil, &desk, ask: ask)
  }

  mutating func clear(_ desk: inout Desk) -> Bool {
    if pager.list.finder != nil {
      pager.find("")
    } else if !filterText.isEmpty {
      filter("", &desk)
    } else {
      return false
    }
    return true
  }

  var subject: Subject? { pager.list.current?.subject }
  var card: Card? { pager.list.current?.card }

  var joined: Location? {
    switch Row.screen {
    case .officials, .stories: pager.list.current?.target
    default: nil
    }
  }

  var noteSubject: NoteSubject? { pager.list.current?.noteSubject }
  var wholeList: WholeList? {
    guard pager.list.isPart, let rows = Row.whole(matching: filterText) else { return nil }
    let filter = Row.isFilteredByLibrary ? "" : filterText
    return WholeList(rows, filter: filter, title: crumbs.joined(separator: ": "))
  }

  func exported(_ form: ExportForm) -> String {
    pager.list.exported(form, title: crumbs.joined(separator: ": "))
  }

  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {
    let pane = Self.panes(area, hasStrip: hasStrip).list
    guard let row = pager.list.take(mouse, in: pane), mouse.kind == .doublePress else { return }
    if let target = row.target { desk.open(target) }
  }
}

extension RowList {
  /// Selects what was pressed, scrolls with the wheel; the row that was pressed, if any.
  mutating func take(_ mouse: Mouse, in pane: Area) -> Row? {
    guard pane.contains(row: mouse.row, column: mouse.column) else { return nil }
    switch mouse.kind {
    case .wheelUp: scroll(by: -3)
    case .wheelDown: scroll(by: 3)
    case .press, .doublePress:
      let index = top + mouse.row - pane.row
      guard rows.indices.contains(index), rows[index].isSelectable else { return nil }
      select(index)
      return rows[index]
    case .drag, .release: break
    }
    return nil
  }
}
