import News

/// All that is known of one official: roles as stated, names, conflicts, and under tabs what they said and where they stand.
struct OfficialView: RowsView {
  enum Tab: Int, CaseIterable, Sendable {
    case quotes, articles, roles, stories, with, timeline

    var name: String {
      switch self {
      // What is only reported stands among the quotes.
      case .quotes: "Said"
      case .articles: "Articles"
      case .roles: "Roles"
      case .stories: "Stories"
      case .with: "With"
      case .timeline: "Timeline"
      }
    }
  }

  let id: OfficialID
  private(set) var page: OfficialPage?
  private var ticket: Ticket?
  private(set) var tab: Tab
  var list = RowList<Item>()
  private var cursors: [Tab: RowKey] = [:]
  private(set) var panes = Panes()

  struct Panes: Hashable, Sendable {
    var header = Area(row: 0, column: 0, rows: 0, columns: 0)
    var tabs = Area(row: 0, column: 0, rows: 0, columns: 0)
    var list = Area(row: 0, column: 0, rows: 0, columns: 0)
    var strip = Area(row: 0, column: 0, rows: 0, columns: 0)
  }

  init(_ id: OfficialID, _ location: Location) {
    self.id = id
    tab = Tab(rawValue: location.tab) ?? .quotes
    cursors[tab] = location.cursor
  }

  var location: Location {
    var location = Location(.official(id))
    location.tab = tab.rawValue
    location.cursor = list.current?.key ?? cursors[tab]
    return location
  }

  var context: Contexts { .official }
  var crumbs: [String] { ["Officials", page?.official.name ?? ""] + filterCrumb }

  func standing(_ desk: Desk) -> String {
    guard let page else { return "" }
    let official = page.official
    if let filteredStanding { return filteredStanding }
    let counts = [official.extent] + OfficialHeader.sayings(page)
    return (counts + [Timestamp.span(official.first, official.last)]).filter { !$0.isEmpty }.joined(
      separator: " \(desk.glyphs.dot) ")
  }

  mutating func start(_ desk: inout Desk) { desk.ask(.official(id), inPlaceOf: &ticket) }

  func waits(for command: Command.Name) -> Bool { page == nil && ticket != nil }

  mutating func receive(_ answer: Answer, for answered: Ticket, _ desk: inout Desk) {
    guard answered == ticket else { return }
    ticket = nil
    switch answer {
    case .official(let newPage?):
      let isFirst = page == nil
      page = newPage
      if isFirst, tab == .quotes, newPage.quotes.isEmpty { tab = .articles }
      rebuild(desk)
    case .official(nil): desk.fail("This person is no longer in the library.")
    case .failed(let message): desk.fail(message)
    default: break
    }
  }

  private mutating func rebuild(_ desk: Desk) {
    guard let page else { return }
    list.replace(with: OfficialItems.items(page, tab, glyphs: desk.glyphs), cursorAt: cursors[tab])
  }

  mutating func settle(in area: Area, _ desk: inout Desk) {
    var rest = area
    let rows = page.map { header($0, desk).count } ?? 3
    panes.header = rest.takeTop(desk.size.rows >= 18 ? min(rows, area.rows / 3) : min(1, area.rows / 4))
    panes.tabs = rest.takeTop(rest.rows > 3 ? 1 : 0)
    panes.strip = rest.takeBottom(desk.size.rows >= 18 ? 3 : 0)
    panes.list = rest
    list.resize(height: rest.rows)
  }

  private func header(_ page: OfficialPage, _ desk: Desk) -> [Line] {
    OfficialHeader.lines(page, glyphs: desk.glyphs, join: desk.keymap.keys(for: .join, in: .official))
  }

  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .open: open(list.current, &desk)
    case .leave: desk.move = .back
    case .view, .nextTab, .nextPane: change(to: tab.rawValue + 1, desk)
    case .previousTab, .previousPane: change(to: tab.rawValue - 1, desk)
    case .refresh: start(&desk)
    default: return list.perform(command, count: count)
    }
    return true
  }

  private mutating func change(to index: Int, _ desk: Desk) {
    cursors[tab] = list.current?.key
    let count = Tab.allCases.count
    tab = Tab(rawValue: (index % count + count) % count) ?? .quotes
    let filter = filterText
    list = RowList()
    list.resize(height: panes.list.rows)
    rebuild(desk)
    if !filter.isEmpty { list.setFilter(filter) }
  }

  var subject: Subject? {
    guard let item = list.current, let article = item.article else { return nil }
    var subject = Subject(article, title: item.text, story: item.story)
    subject.marks = item.marks
    if tab == .quotes, let page { subject.quote = "\(item.text) (\(page.official.name), \(item.trail))" }
    return subject
  }

  var noteSubject: NoteSubject? { .official(id) }

  /// What was said comes with how sure it is whose it is, and with everybody who printed it.
  func exported(_ form: ExportForm) -> String {
    guard tab == .quotes, let page else { return list.exported(form, title: title) }
    let sayings = list.rows.compactMap { row in
      page.sayings.indices.contains(Int(row.key.number)) ? page.sayings[Int(row.key.number)] : nil
    }
    let rows = sayings.map { saying in
      var quote = saying.quote
      quote.person = page.official.name
      return quote.fields + [("outlets", saying.sources.joined(separator: "; "))]
    }
    return rows.isEmpty ? "" : ExportTable(rows).text(form, title: title)
  }

  var articleQuery: ArticleQuery? {
    var query = ArticleQuery()
    query.official = id
    return query
  }

  var card: Card? { list.current?.card ?? page.map(OfficialHeader.card) }

  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {
    if panes.tabs.contains(row: mouse.row, column: mouse.column), mouse.kind == .press, let page {
      let ends = OfficialHeader.tabs(page, current: tab, glyphs: desk.glyphs).ends
      change(to: ends.firstIndex { panes.tabs.column + $0 > mouse.column } ?? tab.rawValue, desk)
    } else if let item = list.take(mouse, in: panes.list), mouse.kind == .doublePress {
      open(item, &desk)
    }
  }

  /// An article is one of those that the tab leads to.
  private func open(_ item: Item?, _ desk: inout Desk) {
    guard var target = item?.target else { return }
    if target.screen == .reader {
      var known: Set<ArticleID> = []
      target.trail = list.rows.compactMap(\.article).filter { known.insert($0).inserted }
    }
    desk.open(target)
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    guard let page else { return }
    for (index, line) in header(page, desk).prefix(panes.header.rows).enumerated() {
      frame.draw(line, row: panes.header.row + index, column: area.column + 1, maxColumns: area.columns - 2)
    }
    if panes.tabs.rows > 0 {
      frame.rule(row: panes.tabs.row, columns: panes.tabs.columnRange)
      let tabs = OfficialHeader.tabs(page, current: tab, glyphs: desk.glyphs).line
      frame.draw(tabs, row: panes.tabs.row, column: panes.tabs.column + 1, maxColumns: panes.tabs.columns - 2)
    }
    let look = RowLook(columns: panes.list.columns, settings: desk.settings)
    if list.rows.isEmpty {
      frame.draw(
        Line(emptyWords(desk), .faint), row: panes.list.row, column: panes.list.column + 2,
        maxColumns: panes.list.columns - 2)
    }
    list.draw(on: &frame, in: panes.list, look: look)
    drawStrip(on: &frame)
  }

  /// The sentence of the selected row, and why it stands here.
  private func drawStrip(on frame: inout Frame) {
    guard panes.strip.rows > 1 else { return }
    frame.rule(row: panes.strip.row, columns: panes.strip.columnRange)
    guard let entries = list.current?.card?.entries else { return }
    let wanted = ["sentence", "says", "why", "speaker", "article"]
    let told = wanted.compactMap { label in entries.first { $0.label == label } }
    let shown = told.isEmpty ? entries : told
    for (index, entry) in shown.prefix(panes.strip.rows - 1).enumerated() {
      var line = Line(entry.label + "  ", .faint)
      line.add(entry.text, index == 0 ? .text : .reason)
      frame.draw(
        line, row: panes.strip.row + 1 + index, column: panes.strip.column + 2, maxColumns: panes.strip.columns - 3)
    }
  }
}
