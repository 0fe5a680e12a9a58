import News

/// One story: its articles as a list, day by day, or by source; who is in it; what came before and after.
struct StoryView: RowsView {
  enum Tab: Int, CaseIterable, Sendable {
    case list, timeline, sources

    var name: String {
      switch self {
      case .list: "list"
      case .timeline: "timeline"
      case .sources: "sources"
      }
    }
  }

  let id: StoryID
  private(set) var page: StoryPage?
  private var ticket: Ticket?
  private var tab: Tab
  var list = RowList<Item>()
  private var firstCursor: RowKey?
  /// The article from which one came.
  private let origin: ArticleID?
  private var pane = Area(row: 0, column: 0, rows: 0, columns: 0)
  private var header = Area(row: 0, column: 0, rows: 0, columns: 0)

  init(_ id: StoryID, _ location: Location) {
    self.id = id
    tab = Tab(rawValue: location.tab) ?? .list
    firstCursor = location.cursor
    origin = location.article
  }

  var location: Location {
    var location = Location(.story(id))
    location.tab = tab.rawValue
    location.cursor = list.current?.key ?? firstCursor
    return location
  }

  var context: Contexts { .story }
  var crumbs: [String] { ["Stories", page?.story.title ?? ""] + filterCrumb }

  func standing(_ desk: Desk) -> String {
    guard let page else { return "" }
    if let filteredStanding { return filteredStanding }
    var parts = page.story.extent
    // Without this the span of some would stand for all.
    if page.dated > 0, page.dated < page.articles.count { parts[0] += ", \(page.dated) dated" }
    return parts.joined(separator: " \(desk.glyphs.dot) ")
  }

  mutating func start(_ desk: inout Desk) { desk.ask(.story(id), inPlaceOf: &ticket) }

  func waits(for command: Command.Name) -> Bool { page == nil && ticket != nil }

  mutating func receive(_ answer: Answer, for answered: Ticket, _ desk: inout Desk) {
    guard answered == ticket else { return }
    ticket = nil
    switch answer {
    case .story(let newPage?):
      page = newPage
      rebuild(desk)
    case .story(nil): desk.fail("This story is no longer in the library.")
    case .failed(let message): desk.fail(message)
    default: break
    }
  }

  private mutating func rebuild(_ desk: Desk) {
    guard let page else { return }
    let isFirst = !list.isLoaded
    list.replace(with: StoryItems.items(page, tab, glyphs: desk.glyphs), cursorAt: isFirst ? firstCursor : nil)
    // What came before stands above, but what one comes for is the story's own.
    if isFirst, firstCursor == nil, let index = list.rows.firstIndex(where: isReport) { list.select(index) }
  }

  /// A row of one of its own articles; the very one that one came from if there is one.
  private func isReport(_ item: Item) -> Bool { item.story != nil && (origin == nil || item.article == origin) }

  mutating func settle(in area: Area, _ desk: inout Desk) {
    var rest = area
    header = rest.takeTop(area.rows >= 8 ? 2 : 0)
    pane = rest
    list.resize(height: pane.rows)
  }

  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .open: if let target = list.current?.target { desk.open(target) }
    case .leave: desk.move = .back
    case .view, .nextTab, .nextPane: change(by: 1, desk)
    case .previousTab, .previousPane: change(by: -1, desk)
    case .refresh: start(&desk)
    case .readVisible:
      let visible = list.rows.dropFirst(list.top).prefix(list.height)
      let articles = visible.filter { $0.story != nil }.compactMap(\.article)
      desk.effects.append(.ask(desk.newTicket(), .mark(articles, .read(true))))
      start(&desk)
    default: return list.perform(command, count: count)
    }
    return true
  }

  /// The cursor stays on the article that it was on.
  private mutating func change(by step: Int, _ desk: Desk) {
    let article = list.current?.article
    let count = Tab.allCases.count
    tab = Tab(rawValue: (tab.rawValue + step + count) % count) ?? .list
    rebuild(desk)
    let isReport: (Item) -> Bool = { $0.article == article && $0.story != nil }
    if article != nil, let index = list.rows.firstIndex(where: isReport) { list.select(index) }
  }

  var subject: Subject? {
    guard let item = list.current, let article = item.article else { return nil }
    let row = page?.articles.first { $0.id == article }
    return Subject(article, title: row?.title ?? item.text, marks: row?.marks, story: nil)
  }

  var noteSubject: NoteSubject? { .story(id) }

  var articleQuery: ArticleQuery? {
    var query = ArticleQuery()
    query.story = id
    return query
  }

  var card: Card? {
    var card = list.current?.card ?? page?.story.card
    card?.add("note on the story", page?.note)
    return card
  }

  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {
    if let item = list.take(mouse, in: pane), mouse.kind == .doublePress, let target = item.target { desk.open(target) }
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    guard let page else { return }
    if header.rows == 2 {
      let people = page.people.prefix(8).map { "\($0.value.name) \($0.count)" }.joined(
        separator: " \(desk.glyphs.dot) ")
      let tabs = Tab.allCases.map { $0 == tab ? "[\($0.name)]" : $0.name }.joined(separator: " ")
      frame.draw(
        Line(people, .person), right: Line(tabs, .tab), row: header.row, column: header.column + 2,
        maxColumns: header.columns - 3)
      frame.rule(row: header.row + 1, columns: header.columnRange)
      let bars = DayBars.text(
        page.articles.compactMap(\.published?.dayNumber), columns: min(40, header.columns / 2), glyphs: desk.glyphs)
      frame.draw(
        Line(" \(bars) ", .chart), row: header.row + 1, column: header.column + 2, maxColumns: header.columns - 3)
    }
    if list.rows.isEmpty {
      frame.draw(Line(emptyWords(desk), .faint), row: pane.row, column: pane.column + 2, maxColumns: pane.columns - 2)
    }
    list.draw(on: &frame, in: pane, look: RowLook(columns: pane.columns, settings: desk.settings))
  }
}
