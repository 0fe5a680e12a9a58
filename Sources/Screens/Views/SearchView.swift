import News

/// Search over the whole library, as one types: each letter asks anew and calls the older question off.
struct SearchView: RowsView {
  private(set) var input: LineInput
  private(set) var isTyping: Bool
  private(set) var ticket: Ticket?
  private(set) var results: SearchResults?
  var list = RowList<Item>()
  private var firstCursor: RowKey?
  private(set) var panes = Panes()
  /// Names that fit the word under the cursor, offered by Tab in turn.
  private var completion = Completion()
  private var arrivals: [Int] = []
  private var newest: ArticleID?
  private var arrivalsTicket: Ticket?
  /// What was searched for before another search was begun.
  private var unrevised: String?
  /// The articles after this one came in since the saved search that is shown was looked at.
  private var seen: ArticleID?

  struct Panes: Hashable, Sendable {
    var input = Area(row: 0, column: 0, rows: 0, columns: 0)
    var list = Area(row: 0, column: 0, rows: 0, columns: 0)
    var help = Area(row: 0, column: 0, rows: 0, columns: 0)
  }

  private struct Completion: Hashable, Sendable {
    var ticket: Ticket?
    /// What stands before the word, and its field ("said:").
    var head = ""
    var typed = ""
    var names: [String] = []
    var next = 0
  }

  /// As many articles as are asked for: what one screen shows, and four times as many whenever the cursor comes near the end.
  private(set) var limit = 0
  /// As many of the other kinds are asked for as their rows of more were opened for.
  private var others: [SearchHit.Kind: Int] = [:]
  /// The cursor goes to the last hit once more of them are here.
  private var goesToLast = false

  /// As many are asked for when somebody wants the last one.
  private static let many = 1_000

  init(_ location: Location) {
    input = LineInput(location.text)
    isTyping = location.text.isEmpty
    firstCursor = location.cursor
  }

  var location: Location {
    var location = Location.search(input.string)
    location.cursor = list.current?.key ?? firstCursor
    return location
  }

  var context: Contexts { .hits }
  var crumbs: [String] { ["Search"] + filterCrumb }

  mutating func start(_ desk: inout Desk) {
    completion = Completion()
    ask(&desk)
  }

  private mutating func ask(_ desk: inout Desk) {
    guard !input.isEmpty else {
      desk.cancel(ticket)
      (ticket, results) = (nil, nil)
      showSaved(desk)
      if !desk.settings.searches.isEmpty { desk.ask(.arrivals(desk.settings.searches), inPlaceOf: &arrivalsTicket) }
      return
    }
    if results?.query != input.string { (limit, others) = (firstLimit, [:]) }
    var limits = SearchLimits(limit)
    for (kind, limit) in others { limits[kind] = limit }
    desk.ask(.search(input.string, limit: limits), inPlaceOf: &ticket)
  }

  /// Most hits take two rows. Who comes back to a search finds the hit where they were.
  private var firstLimit: Int {
    let known = list.isLoaded ? 0 : Int(clamping: firstCursor?.number ?? 0)
    return max(12, list.height / 2 + 2 + min(known, 10_000))
  }

  private mutating func askMore(_ desk: inout Desk) {
    guard ticket == nil, let results, results.query == input.string, results.articles >= limit,
      goesToLast || list.cursor + list.height > list.rows.count
    else {
      goesToLast = false
      return
    }
    limit = max(limit * 4, goesToLast ? Self.many : 0)
    ask(&desk)
  }

  private mutating func showSaved(_ desk: Desk) {
    list.replace(with: SearchItems.saved(desk.settings.searches, arrivals: arrivals), cursorAt: RowKey(0, 0))
  }

  mutating func receive(_ answer: Answer, for answered: Ticket, _ desk: inout Desk) {
    if answered == arrivalsTicket, case .arrivals(let counts, let newest) = answer {
      (arrivals, self.newest, arrivalsTicket) = (counts, newest, nil)
      if input.isEmpty { showSaved(desk) }
      return
    }
    if answered == completion.ticket {
      completion.names = NameCompletion.names(in: answer, for: completion.typed) ?? []
      completion.ticket = nil
      // Nothing to complete with must not ask again: the answer would be the same.
      if completion.names.isEmpty { desk.refuse("nothing is called that", .search) } else { complete(&desk) }
      return
    }
    guard answered == ticket else { return }
    ticket = nil
    switch answer {
    case .search(let found):
      let isSame = results?.query == found.query
      let isFirst = !list.isLoaded
      results = found
      // Who comes back to the same search stands where they stood.
      list.replace(
        with: SearchItems.items(found, seen: seen), cursorAt: isFirst ? firstCursor : isSame ? nil : RowKey(0, 0))
      if goesToLast, isSame { list.select(list.rows.count - 1, toward: -1) }
      goesToLast = false
    case .failed(let message):
      results = nil
      list.replace(with: [])
      desk.fail(message, .search)
    default: break
    }
  }

  mutating func settle(in area: Area, _ desk: inout Desk) {
    var rest = area
    panes.input = rest.takeTop(area.rows >= 4 ? 2 : 1)
    let showsHelp = area.columns >= (input.isEmpty ? 100 : 160)
    panes.help = rest.takeRight(showsHelp ? 52 : 0)
    panes.list = rest
    list.resize(height: rest.rows)
    askMore(&desk)
  }

  mutating func type(_ event: Typing, _ desk: inout Desk) -> Bool {
    guard isTyping else { return false }
    let before = input.string
    switch event {
    case .paste(let text): input.type(text)
    case .key(let key):
      if moves(key, &desk) { return true }
      guard input.take(key) else { return key.control == false && key.alt == false && key.base != .function(1) }
    }
    completion = Completion()
    // The cursor went elsewhere in it, or it is as long as it can be.
    guard input.string != before else { return true }
    seen = nil
    ask(&desk)
    return true
  }

  func waits(for command: Command.Name) -> Bool { ticket != nil }

  func waits(toType key: Key) -> Bool {
    guard isTyping else { return false }
    switch key {
    case Key(.tab): return completion.ticket != nil
    case Key(.enter), Key(.down), Key(.up), Key(.pageDown), Key(.pageUp), Key(.character("n"), control: true),
      Key(.character("p"), control: true):
      return ticket != nil
    default: return false
    }
  }

  /// Keys that are about the hits while a query is being typed.
  private mutating func moves(_ key: Key, _ desk: inout Desk) -> Bool {
    switch key {
    case Key(.down), Key(.character("n"), control: true): list.move(by: 1)
    case Key(.up), Key(.character("p"), control: true): list.move(by: -1)
    case Key(.pageDown): list.move(by: list.height - 1)
    case Key(.pageUp): list.move(by: 1 - list.height)
    case Key(.tab): complete(&desk)
    case Key(.enter):
      isTyping = input.isEmpty || list.current?.more != nil
      open(&desk)
    case Key(.escape):
      isTyping = false
      if list.rows.isEmpty || unrevised == input.string { desk.move = .back }
    case Key(.backspace) where input.isEmpty: desk.move = .back
    default: return false
    }
    return true
  }

  /// Asks for many more of one kind; the cursor is on the first of them when they come.
  private mutating func askMore(of kind: SearchHit.Kind, _ desk: inout Desk) {
    let known = results?.hits.count { $0.target.kind == kind } ?? 0
    others[kind] = max(known * 4, list.height * 2)
    ask(&desk)
  }

  private mutating func open(_ desk: inout Desk) {
    if let kind = list.current?.more { return askMore(of: kind, &desk) }
    guard let target = list.current?.target else { return }
    guard target.screen == .search else { return desk.open(target) }
    look(at: target.text, &desk)
    input.replace(with: target.text)
    isTyping = true
    ask(&desk)
  }

  /// What is new in a saved search is seen with this.
  private mutating func look(at query: String, _ desk: inout Desk) {
    guard let newest else { return }
    for index in desk.settings.searches.indices where desk.settings.searches[index].query == query {
      seen = desk.settings.searches[index].seen.map { ArticleID($0) }
      desk.settings.searches[index].seen = newest.rawValue
    }
    desk.keepsSession = true
  }

  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .open: open(&desk)
    case .leave: desk.move = .back
    case .search: revise(&desk)
    case .refresh: start(&desk)
    case .last where count == nil:
      goesToLast = true
      return list.perform(command, count: nil)
    default: return list.perform(command, count: count)
    }
    return true
  }

  /// Another search is another place: back leads to the one that was there.
  private mutating func revise(_ desk: inout Desk) {
    guard !isTyping else { return }
    (isTyping, unrevised) = (true, input.string)
    if !input.isEmpty { desk.move = .step }
  }

  /// Tab: a field's name from its first letters; behind a field that takes names, these in turn.
  private mutating func complete(_ desk: inout Desk) {
    if !completion.names.isEmpty {
      let name = completion.names[completion.next % completion.names.count]
      completion.next += 1
      let kept = completion
      input.replace(with: kept.head + (name.contains(" ") ? "\"\(name)\"" : name))
      ask(&desk)
      completion = kept
      return
    }
    let text = input.string
    let wordStart = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    let word = text[wordStart...]
    if let colon = word.firstIndex(of: ":") {
      guard let kind = NameCompletion.Kind(rawValue: String(word[..<colon])) else { return }
      completion.head = String(text[...colon])
      completion.typed = word[word.index(after: colon)...].filter { $0 != "\"" }
      completion.ticket = desk.ask(NameCompletion.question(kind, completion.typed))
    } else if let field = SearchItems.fields.first(where: { $0.name.hasPrefix(word) }) {
      input.replace(with: text[..<wordStart] + field.name)
    }
  }

  var subject: Subject? {
    guard let item = list.current, let article = item.article else { return nil }
    return Subject(article, title: item.text)
  }

  /// The articles that are found; none while nothing is typed, or what is typed is not looked up yet.
  var articleQuery: ArticleQuery? {
    guard let results, results.query == input.string, results.error == nil, results.articles > 0 else { return nil }
    var query = ArticleQuery()
    query.text = input.string
    return query
  }

  var card: Card? { list.current?.card }

  func exported(_ form: ExportForm) -> String {
    var hits = list
    hits.rows.removeAll { $0.more != nil }
    return hits.exported(form, title: title)
  }

  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {
    if panes.input.contains(row: mouse.row, column: mouse.column), mouse.kind == .press { revise(&desk) }
    if list.take(mouse, in: panes.list) != nil, mouse.kind == .doublePress { open(&desk) }
  }
}
