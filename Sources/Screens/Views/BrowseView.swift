import News

/// Articles: the list, the text of one of them, and what belongs to it; one, two or three panes by the width at hand.
struct BrowseView: View {
  /// Nil when the article was opened from elsewhere.
  var pager: Pager<ArticleRow>?
  var query: ArticleQuery
  var focus: Panes.Focus
  var panes: Panes
  var isZoomed = false
  /// The article that is read or shown beside the list, and its page when it came.
  var wanted: ArticleID?
  var page: ArticlePage?
  var pageTicket: Ticket?
  /// Asks for the page once more, with what is related by what it says; a cursor that only passes by does not.
  var wholeTicket: Ticket?
  /// Whether the page at hand has that.
  var isWhole = false
  /// Asks where the next unread article is when it is not among the rows at hand.
  var unreadTicket: Ticket?
  var reader: Reader?
  var panel = RowList<Item>()
  private(set) var fields = ArticleFields()
  /// Where to stand in the article when it comes.
  var arrival: Arrival
  var trail: [ArticleID]
  var hints: Hints?
  /// The line between two panes that the mouse holds.
  var grip: Panes.Grip?
  var noveltyTicket: Ticket?
  /// How far the reader had come when it was last told to the library.
  var savedRow = 0
  /// The reader did something in the text since the place was last looked at; a new size of the screen is no reading.
  var hasMoved = false
  /// What was typed behind `/` while the article was still on its way.
  var soughtBeforeItCame = ""
  /// Where the list stood when it was left; nil as soon as the reader moves in it.
  var firstCursor: RowKey?
  /// The row that the cursor was on before the list was narrowed; nil as soon as the reader moves in it.
  var unfiltered: RowKey?

  /// Where reading begins.
  struct Arrival: Hashable, Sendable {
    var scroll: Place?
    var sentence: Place?
  }

  init(_ location: Location) {
    query = location.query
    if location.screen == .articles { pager = Pager() }
    focus = location.article == nil ? .list : .text
    wanted = location.article
    trail = location.trail
    arrival = Arrival(scroll: location.scroll, sentence: location.sentence)
    firstCursor = location.cursor
    panes = Panes()
  }

  var location: Location {
    var location = Location(pager == nil ? .reader : .articles)
    location.query = query
    location.cursor = pager?.list.current?.key ?? firstCursor
    location.trail = trail
    guard focus != .list else { return location }
    location.article = wanted
    location.scroll = reader?.anchor ?? arrival.scroll
    location.sentence = reader == nil ? arrival.sentence : reader?.evidence
    return location
  }

  var context: Contexts {
    switch focus {
    case .list: .articles
    case .text: .reader
    case .panel: .panel
    }
  }

  var ask: Pager<ArticleRow>.Ask {
    let query = query
    return { .articles(query, $0, limit: $1) }
  }

  mutating func start(_ desk: inout Desk) {
    (unreadTicket, wholeTicket, noveltyTicket) = (nil, nil, nil)
    let (ask, key) = (ask, pager?.list.current?.key ?? firstCursor)
    pager?.reload(around: key, &desk, ask: ask)
    if let wanted { pageTicket = desk.ask(.preview(wanted)) }
  }

  /// The page of the article that is read, or that the cursor is on; nil while it is not here.
  var pageHere: ArticlePage? {
    page?.article.id == (focus == .list ? pager?.list.current?.id : wanted) ? page : nil
  }

  /// On small screens nothing of the article under the cursor is in sight, so that nobody has asked for it.
  mutating func prepare(for command: Command.Name, _ desk: inout Desk) {
    guard focus == .list, pageHere == nil, pageTicket == nil, let row = pager?.list.current else { return }
    if [.card, .nextInStory, .previousInStory].contains(command) { show(row.id, Arrival(), &desk) }
  }

  func waits(for command: Command.Name) -> Bool {
    if unreadTicket != nil { return true }
    if focus == .list, pager?.isWaiting == true { return true }
    guard pageTicket != nil, pageHere == nil else { return false }
    switch command {
    case .nextArticle, .previousArticle, .nextUnread, .previousUnread: return false
    case .card, .nextInStory, .previousInStory, .hints: return true
    default: return focus != .list
    }
  }

  mutating func load(around key: RowKey?, _ desk: inout Desk) {
    let ask = ask
    pager?.load(around: key, &desk, ask: ask)
  }

  mutating func receive(_ answer: Answer, for ticket: Ticket, _ desk: inout Desk) {
    switch answer {
    case .articles(let rows) where ticket == unreadTicket: takeUnread(rows, &desk)
    case .articles(let rows): _ = pager?.receive(rows, for: ticket)
    case .article(let page) where ticket == pageTicket:
      // What is related is kept with most articles, and need not be asked for.
      (pageTicket, isWhole) = (nil, page?.isWhole ?? false)
      take(page, &desk)
    case .article(var whole) where ticket == wholeTicket:
      (wholeTicket, isWhole) = (nil, true)
      // What was marked since the question was asked is newer than the answer.
      if let marks = page?.marks, page?.article.id == whole?.article.id { whole?.marks = marks }
      take(whole, &desk)
    case .novelty(let novelty) where ticket == noveltyTicket: take(novelty, &desk)
    case .failed(let message):
      pager?.fail(ticket)
      if ticket == pageTicket { pageTicket = nil }
      if ticket == unreadTicket { unreadTicket = nil }
      // Asked again it would fail again: the page stays as it is.
      if ticket == wholeTicket { (wholeTicket, isWhole) = (nil, true) }
      desk.fail(message)
    default: break
    }
  }

  private mutating func take(_ newPage: ArticlePage?, _ desk: inout Desk) {
    guard let newPage else {
      (page, reader) = (nil, nil)
      panel.replace(with: [])
      desk.fail("This article is no longer in the library.")
      return
    }
    page = newPage
    rebuildPanel(desk)
    if reader?.id == newPage.article.id { reader?.refresh(newPage, glyphs: desk.glyphs) } else { reader = nil }
  }

  mutating func rebuildPanel(_ desk: Desk) {
    guard let page else { return }
    panel.replace(
      with: Panel.items(
        page, columns: panes.isPanelNarrow ? panes.panel?.columns ?? desk.settings.panel : nil,
        year: desk.today?.year, glyphs: desk.glyphs))
  }

  mutating func settle(in area: Area, _ desk: inout Desk) {
    let all = isUnreadOnly ? desk.allUnread : isNarrowed ? nil : desk.allArticles
    pager?.knownTotal = all
    let (wasNarrow, before) = (panes.isPanelNarrow, panes.panel?.columns)
    panes = Panes(area, desk, hasList: pager != nil, focus: focus, isZoomed: isZoomed)
    if panes.isPanelNarrow != wasNarrow || panes.isPanelNarrow && panes.panel?.columns != before { rebuildPanel(desk) }
    let ask = ask
    pager?.settle(height: panes.list?.rows ?? area.rows, &desk, ask: ask)
    if isUnreadOnly, let all, pager?.list.hasLater == true { pager?.list.total = all }
    if let rows = pager?.list.rows { fields.measure(rows) }
    panel.resize(height: panes.panel?.rows ?? 1)
    follow(&desk)
    completePage(&desk)
    if let pane = panes.reader { settleReader(in: pane, &desk) }
  }

  /// Has the article shown that the cursor is on.
  private mutating func follow(_ desk: inout Desk) {
    if focus == .list {
      if let list = pager?.list, list.isLoaded, list.rows.isEmpty { showNothing(&desk) }
      guard panes.reader != nil || panes.strip != nil, let current = pager?.list.current?.id else { return }
      if wanted != current { show(current, Arrival(), &desk) }
    }
  }

  /// Nothing is in the list: nothing stands beside it either.
  private mutating func showNothing(_ desk: inout Desk) {
    for ticket in [pageTicket, wholeTicket] { desk.cancel(ticket) }
    (pageTicket, wholeTicket, wanted, page, reader) = (nil, nil, nil, nil, nil)
    panel.replace(with: [])
  }

  /// Asks for another article and forgets the one that was shown.
  mutating func show(_ article: ArticleID, _ arrival: Arrival, _ desk: inout Desk) {
    self.arrival = arrival
    // What is asked for of it may be newer than what is here.
    if wanted == article, page?.article.id == article { return }
    wanted = article
    for ticket in [pageTicket, wholeTicket] { desk.cancel(ticket) }
    (pageTicket, wholeTicket) = (nil, nil)
    guard page?.article.id != article else { return }
    if focus != .list {
      (page, reader) = (nil, nil)
      panel.replace(with: [])
    }
    pageTicket = focus == .list ? desk.askAtRest(.preview(article)) : desk.ask(.preview(article))
  }

  /// Asks for what is related to the article at hand, where that is in sight.
  private mutating func completePage(_ desk: inout Desk) {
    guard !isWhole, wholeTicket == nil, let page, page.article.id == wanted, focus != .list || panes.panel != nil else {
      return
    }
    wholeTicket = desk.ask(.article(page.article.id))
  }

  private mutating func settleReader(in pane: Area, _ desk: inout Desk) {
    guard let page, page.article.id == wanted else { return }
    let columns = Reader.Column(in: pane, measure: desk.settings.measure).text.columns
    if reader == nil {
      let left = arrival.sentence == nil ? page.marks.position : nil
      let saved = focus == .list ? nil : arrival.scroll ?? left
      reader = Reader(
        page, columns: columns, height: pane.rows, glyphs: desk.glyphs, at: saved, sentence: arrival.sentence,
        isPreview: focus == .list)
      savedRow = reader?.top ?? 0
      hasMoved = true
      if !soughtBeforeItCame.isEmpty { reader?.find(soughtBeforeItCame) }
      soughtBeforeItCame = ""
    }
    reader?.resize(columns: columns, height: pane.rows, glyphs: desk.glyphs, isPreview: focus == .list)
    if hasMoved, focus != .list { remember(&desk, always: false) }
    hasMoved = false
  }
}
