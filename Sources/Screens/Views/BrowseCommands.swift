import News

extension BrowseView {
  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .open: open(&desk)
    case .leave: leave(&desk)
    case .nextPane: changePane(by: 1, &desk)
    case .previousPane: changePane(by: -1, &desk)
    case .zoom: isZoomed.toggle()
    case .nextArticle: goOn(by: count ?? 1, &desk)
    case .previousArticle: goOn(by: -(count ?? 1), &desk)
    case .nextUnread: goToUnread(1, &desk)
    case .previousUnread: goToUnread(-1, &desk)
    case .nextInStory: goInStory(by: count ?? 1, &desk)
    case .previousInStory: goInStory(by: -(count ?? 1), &desk)
    case .nextPerson: hop(by: count ?? 1, &desk)
    case .previousPerson: hop(by: -(count ?? 1), &desk)
    case .hints: startHints(&desk)
    case .novelty: toggleNovelty(&desk)
    case .view: view(&desk)
    case .starredOnly, .unreadOnly, .reverse: narrow(command, &desk)
    case .refresh: start(&desk)
    default: return move(command, count: count, &desk)
    }
    return true
  }

  private mutating func move(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    switch focus {
    case .list:
      let ask = ask
      firstCursor = nil
      if pager?.list.rows.isEmpty == false { unfiltered = nil }
      return pager?.perform(command, count: count, &desk, ask: ask) ?? false
    case .panel: return panel.perform(command, count: count)
    case .text:
      hasMoved = true
      let wasAtEnd = reader?.isAtEnd ?? false
      let isDone = reader?.perform(command, count: count) ?? false
      if command == .readOn, wasAtEnd { desk.say("end \(desk.glyphs.dot) \(desk.key(.nextArticle)) next") }
      return isDone
    }
  }

  mutating func open(_ desk: inout Desk) {
    switch focus {
    case .list:
      guard let row = pager?.list.current else { return }
      show(row.id, arrival(in: row), &desk)
      reader = nil
      focus = .text
      desk.move = .step
    case .panel: if let item = panel.current { open(item, &desk) }
    case .text: openStop(&desk)
    }
  }

  /// Where an article was left, or its start.
  private func arrival(in row: ArticleRow) -> Arrival { Arrival(scroll: row.marks.isRead ? nil : row.marks.position) }

  private mutating func open(_ item: Item, _ desk: inout Desk) {
    guard var target = item.target else {
      desk.refuse("not in the library; \(desk.key(.card)) shows what is known of it")
      return
    }
    if target.screen == .reader { target.trail = panel.rows.compactMap(\.article) }
    desk.open(target)
  }

  private mutating func openStop(_ desk: inout Desk) {
    guard let page, let stop = reader?.currentStop else {
      desk.refuse("\(desk.key(.nextPerson)) goes to a person, quote or related row first")
      return
    }
    open(stop.kind, of: page, &desk)
  }

  private func open(_ kind: Stop.Kind, of page: ArticlePage, _ desk: inout Desk) {
    switch kind {
    case .person(let index, _): desk.open(Location(.official(page.people[index].official.id)))
    case .quote(let index, _):
      var location = Location(.official(page.people[index].official.id))
      location.tab = OfficialView.Tab.quotes.rawValue
      desk.open(location)
    case .related(let index):
      if let article = page.related[index].article {
        desk.open(.reading(article, trail: page.related.compactMap(\.article)))
      } else {
        desk.refuse("not in the library; \(desk.key(.card)) shows what is known of it")
      }
    }
  }

  private mutating func leave(_ desk: inout Desk) {
    switch focus {
    case .panel: focus = .text
    case .text:
      remember(&desk, always: true)
      if pager != nil { focus = .list }
      desk.move = .leave
    case .list:
      if query == ArticleQuery() { return }
      desk.move = .back
    }
  }

  private mutating func changePane(by step: Int, _ desk: inout Desk) {
    var order: [Panes.Focus] = pager == nil ? [.text] : [.list, .text]
    if !panel.rows.isEmpty { order.append(.panel) }
    guard let index = order.firstIndex(of: focus) else { return }
    let next = order[(index + step + order.count) % order.count]
    if focus == .list, panes.reader == nil {
      open(&desk)
      return
    }
    if focus == .list { desk.move = .step }
    if next == .list {
      remember(&desk, always: true)
      desk.move = .leave
    }
    focus = next
  }

  /// The next article of the list or of the trail, from the list or the text.
  private mutating func goOn(by steps: Int, _ desk: inout Desk) {
    if focus == .list || pager == nil {
      if pager != nil {
        _ = move(.down, count: steps, &desk)
      } else {
        let index = wanted.flatMap { trail.firstIndex(of: $0) }.map { $0 + steps } ?? -1
        guard trail.indices.contains(index) else { return desk.refuse("no further article here") }
        read(trail[index], &desk)
      }
      return
    }
    let before = pager?.list.cursor
    pager?.list.move(by: steps)
    guard let row = pager?.list.current, pager?.list.cursor != before else {
      return desk.refuse(steps > 0 ? "this is the last article" : "this is the first article")
    }
    read(row.id, &desk)
  }

  /// Goes to another article in the same pane; the path grows by a step.
  private mutating func read(_ article: ArticleID, _ desk: inout Desk) {
    remember(&desk, always: true)
    let marks = pager?.list.current.flatMap { $0.id == article ? $0.marks : nil }
    show(article, Arrival(scroll: marks?.isRead == false ? marks?.position : nil), &desk)
    focus = .text
    desk.move = .step
  }

  private mutating func goToUnread(_ direction: Int, _ desk: inout Desk) {
    guard let list = pager?.list else { return desk.refuse("no list here; \(desk.key(.leave)) goes up to one") }
    let ahead =
      direction > 0
      ? Array(list.rows.indices.dropFirst(list.cursor + 1)) : list.rows.indices.prefix(list.cursor).reversed()
    guard let index = ahead.first(where: { !list.rows[$0].marks.isRead }) else {
      return askForUnread(direction, &desk)
    }
    pager?.list.select(index)
    if focus != .list, let row = pager?.list.current { read(row.id, &desk) }
  }

  /// Beyond the rows at hand the library is asked.
  private mutating func askForUnread(_ direction: Int, _ desk: inout Desk) {
    guard let list = pager?.list, direction > 0 ? list.hasLater : list.hasEarlier,
      let key = (direction > 0 ? list.rows.last : list.rows.first)?.key
    else { return desk.refuse("no unread article that way") }
    var unread = query
    unread.unreadOnly = true
    let anchor: PageAnchor = direction > 0 ? .after(key.sort, key.number) : .before(key.sort, key.number)
    desk.ask(.articles(unread, anchor, limit: 1), inPlaceOf: &unreadTicket)
  }

  mutating func takeUnread(_ rows: Page<ArticleRow>, _ desk: inout Desk) {
    unreadTicket = nil
    guard let row = rows.rows.first else { return desk.refuse("no unread article that way", .reading) }
    load(around: row.key, &desk)
    if focus != .list { read(row.id, &desk) }
  }

  private mutating func goInStory(by steps: Int, _ desk: inout Desk) {
    guard let page = pageHere, let index = page.storyArticles.firstIndex(where: { $0.id == page.article.id })
    else {
      return desk.refuse("this article stands in no story")
    }
    guard page.storyArticles.indices.contains(index + steps) else {
      return desk.refuse(steps > 0 ? "the story's last article so far" : "the story's first article")
    }
    let next = page.storyArticles[index + steps]
    let isListed = pager?.list.select(key: next.key) ?? false
    if focus == .list, isListed { return }
    if pager == nil || isListed { return read(next.id, &desk) }
    desk.open(.reading(next.id, trail: page.storyArticles.map(\.id)))
  }

  private mutating func hop(by steps: Int, _ desk: inout Desk) {
    focus = .text
    if reader?.hop(by: steps) != true { desk.refuse(steps > 0 ? "nothing further to hop to" : "nothing before this") }
  }

  /// The list of articles cycles on to what it is about.
  private func view(_ desk: inout Desk) {
    if let story = query.story { return desk.open(Location(.story(story))) }
    if let official = query.official { return desk.open(Location(.official(official))) }
    desk.open(Location(query.source == nil ? .stories : .sources))
  }

  private mutating func narrow(_ command: Command.Name, _ desk: inout Desk) {
    let current = pager?.list.current?.key
    if command == .reverse {
      query.order = query.order == .newest ? .oldest : .newest
      return load(around: current, &desk)
    }
    if !query.starredOnly, !query.unreadOnly { unfiltered = current ?? unfiltered }
    if command == .starredOnly { query.starredOnly.toggle() } else { query.unreadOnly.toggle() }
    // Who only looked and did not move is where they were.
    load(around: unfiltered ?? current, &desk)
  }
}
