import News

extension BrowseView {
  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    for rule in panes.horizontalRules { frame.rule(row: rule.row, columns: rule.columnRange) }
    for rule in panes.verticalRules { frame.rule(column: rule.column, rows: rule.rowRange) }
    if let pane = panes.list { drawList(on: &frame, in: pane, desk: desk) }
    if let pane = panes.reader { drawReader(on: &frame, in: pane, desk: desk) }
    if let pane = panes.panel { drawPanel(on: &frame, in: pane, desk: desk) }
    if let strip = panes.strip { drawStrip(on: &frame, in: strip, desk: desk) }
    hints?.draw(on: &frame)
  }

  func offers(_ command: Command.Name) -> Bool {
    // In a text there is something to open once one has gone to it.
    if focus == .text, command == .open { return reader?.currentStop != nil }
    if command == .nextPerson {
      return focus == .text && reader?.currentStop == nil && reader?.stops.all.isEmpty == false
    }
    if command == .view { return query.story != nil || query.official != nil || query.source != nil }
    return focus != .list || !command.needsRow || pager?.list.rows.isEmpty == false
  }

  private func drawList(on frame: inout Frame, in pane: Area, desk: Desk) {
    guard let list = pager?.list else { return }
    if list.rows.isEmpty {
      let words =
        list.isLoaded ? (isNarrowed ? "No article passes; \(desk.key(.leave)) shows all again." : "No articles.") : ""
      frame.draw(Line(words, .faint), row: pane.row, column: pane.column + 2, maxColumns: pane.columns - 2)
      return
    }
    let look = fields.look(columns: pane.columns, desk)
    list.draw(on: &frame, in: pane, look: look, cursor: focus == .list ? .listCursor : .listIdle)
  }

  private func drawReader(on frame: inout Frame, in pane: Area, desk: Desk) {
    // Beside the list the article before it stays until the next one is here: a blank in between would flicker.
    if let reader, reader.id == wanted || focus == .list { reader.draw(on: &frame, in: pane, desk: desk) }
  }

  private func drawPanel(on frame: inout Frame, in pane: Area, desk: Desk) {
    if !panes.isPanelNarrow, let rule = panes.horizontalRules.last {
      let line = Line(" related ", .panelHeading)
      if !panel.rows.isEmpty { frame.draw(line, row: rule.row, column: rule.column + 2, maxColumns: rule.columns - 2) }
    }
    let look = RowLook(columns: pane.columns, settings: desk.settings)
    panel.draw(on: &frame, in: pane, look: look, cursor: focus == .panel ? .listCursor : nil)
  }

  /// The first words of the row's article, then its story and its people.
  private func drawStrip(on frame: inout Frame, in strip: Area, desk: Desk) {
    guard let page, page.article.id == wanted, page.article.id == pager?.list.current?.id else { return }
    let first = page.article.content.summary ?? page.article.content.body.first?.text ?? ""
    frame.draw(
      Line(String(first.prefix(400)), .text), row: strip.row, column: strip.column + 2, maxColumns: strip.columns - 3)
    var line = Line()
    if let story = page.story {
      line.add("story ", .faint)
      line.add("\(story.title): \(story.sizes.joined(separator: ", "))", .text)
    }
    let names = page.people.prefix(4).map { $0.person.name.family.isEmpty ? $0.official.name : $0.person.name.family }
    let people = Line(names.joined(separator: " \(desk.glyphs.dot) "), .person)
    frame.draw(line, right: people, row: strip.row + 1, column: strip.column + 2, maxColumns: strip.columns - 3)
  }

  /// All unread articles are shown, and nothing else is asked for.
  var isUnreadOnly: Bool {
    var unread = ArticleQuery()
    (unread.unreadOnly, unread.order) = (true, query.order)
    return query == unread && pager?.list.filter == nil
  }

  var isNarrowed: Bool { query != ArticleQuery() || pager?.list.filter != nil }

  var crumbs: [String] {
    guard focus != .list, let page, page.article.id == wanted else { return listCrumbs }
    var place: String?
    if let story = page.story, let index = page.storyArticles.firstIndex(where: { $0.id == wanted }) {
      place = "\(index + 1)/\(page.storyArticles.count) \(story.title)"
    }
    return [place ?? listCrumbs.joined(separator: " "), page.article.title]
  }

  private var listCrumbs: [String] {
    var crumbs = ["Articles"]
    if let source = query.source { crumbs.append(source.isEmpty ? SourceRow.nameOfNone : source) }
    if query.unreadOnly { crumbs.append("unread") }
    if query.starredOnly { crumbs.append("starred") }
    if query.order == .oldest { crumbs.append("oldest first") }
    if !query.text.isEmpty { crumbs.append(query.text) }
    return crumbs
  }

  func standing(_ desk: Desk) -> String {
    if focus != .list, let reader {
      let percent = Int((reader.progress * 100).rounded(.down))
      let sign = page?.marks.isRead == true ? "" : desk.glyphs.partRead + " "
      return (page?.marks.isStarred == true ? desk.glyphs.star : "") + sign + "\(percent)%"
    }
    guard let list = pager?.list, list.isLoaded else { return "" }
    guard isNarrowed else { return (list.total ?? desk.allArticles).map { counted($0, "article") } ?? "" }
    // Where the library does not count what passes, what is at hand is told.
    let known = isUnreadOnly ? desk.allUnread : nil
    let passing =
      (known ?? list.total).map(String.init) ?? "\(list.rows.count)" + (list.hasLater || list.hasEarlier ? "+" : "")
    return "\(passing)\(desk.allArticles.map { " of \($0)" } ?? "") articles"
  }

  /// Where the article is in its list; of one that was opened from elsewhere, among those that stand there with it.
  var position: String {
    if let list = pager?.list { return list.place }
    guard trail.count > 1, let index = wanted.flatMap({ trail.firstIndex(of: $0) }) else { return "" }
    return "\(index + 1)/\(trail.count)"
  }
}

extension BrowseView {
  mutating func find(_ pattern: String) {
    switch focus {
    case .list: pager?.find(pattern)
    case .text:
      soughtBeforeItCame = reader == nil ? pattern : ""
      reader?.find(pattern)
    case .panel: panel.find(pattern)
    }
  }

  mutating func resume(_ before: any View) {
    guard let before = before as? Self else { return }
    if let list = before.pager?.list { pager?.list.resume(list) }
    panel.resume(before.panel)
    soughtBeforeItCame = before.soughtBeforeItCame
    guard focus == .text else { return }
    // A text that has come since begins where it would have begun.
    if let text = before.reader, text.id == reader?.id { reader?.resume(text) } else { reader = nil }
  }

  var findStatus: String? {
    switch focus {
    case .list: pager?.findStatus
    case .text: reader?.findStatus
    case .panel: panel.findStatus
    }
  }

  /// The list of articles is filtered by the library, so that all articles are looked through.
  mutating func filter(_ text: String, _ desk: inout Desk) {
    guard focus == .list else { return panel.setFilter(text) }
    if query.text.isEmpty { unfiltered = pager?.list.current?.key ?? unfiltered }
    query.text = text
    load(around: text.isEmpty ? pager?.list.current?.key ?? unfiltered : nil, &desk)
  }

  var filterText: String { focus == .list ? query.text : panel.filter?.pattern ?? "" }

  mutating func clear(_ desk: inout Desk) -> Bool {
    switch focus {
    case .list:
      if pager?.list.finder != nil {
        pager?.find("")
      } else if !query.text.isEmpty || query.unreadOnly || query.starredOnly {
        (query.text, query.unreadOnly, query.starredOnly) = ("", false, false)
        load(around: pager?.list.current?.key ?? unfiltered, &desk)
      } else {
        return false
      }
    case .text:
      guard reader?.finder != nil else { return false }
      reader?.clearFind()
    case .panel:
      guard panel.finder != nil || panel.filter != nil else { return false }
      panel.find("")
      panel.setFilter("")
    }
    return true
  }

  var subject: Subject? {
    if focus == .list {
      guard let row = pager?.list.current else { return nil }
      var subject = Subject(row.id, title: row.title, marks: row.marks, story: row.story)
      if isWhole, let page, page.article.id == row.id { subject.page = page }
      return subject
    }
    if focus == .panel, let article = panel.current?.article, let item = panel.current {
      return Subject(article, title: item.text, story: item.story)
    }
    guard let page, page.article.id == wanted else { return nil }
    var subject = Subject(page.article.id, title: page.article.title, marks: page.marks, story: page.story?.id)
    if isWhole { subject.page = page }
    if case .quote(let person, let quote)? = reader?.currentStop?.kind {
      let here = page.people[person]
      subject.quote = "“\(here.person.quotes[quote].text)” (\(here.official.name))"
    }
    return subject
  }

  var card: Card? {
    if focus == .panel { return panel.current?.card }
    guard let page = pageHere else { return nil }
    if focus == .text, reader?.currentStop == nil, let card = reader?.noveltyCard { return card }
    if focus == .text, let stop = reader?.currentStop {
      switch stop.kind {
      case .person(let index, let mention):
        var card = Panel.card(page.people[index])
        let place = page.people[index].person.mentions[mention]
        card.add("here", "“\(place.text)”: \(place.reason)")
        card.add("sentence", Panel.sentence(at: place.place, of: page))
        return card
      case .quote(let index, let quote):
        return Panel.card(page.people[index].person.quotes[quote], by: page.people[index])
      case .related(let index): return Panel.card(page.related[index])
      }
    }
    return Card(about: page)
  }

  var articleQuery: ArticleQuery? { pager == nil ? nil : query }

  var wholeList: WholeList? {
    guard focus == .list, let list = pager?.list, list.isPart else { return nil }
    return WholeList(.articles(query), filter: list.filter?.pattern ?? "", title: listCrumbs.joined(separator: ": "))
  }

  func exported(_ form: ExportForm) -> String {
    guard focus != .list, let page, page.article.id == wanted else {
      return pager?.list.exported(form, title: listCrumbs.joined(separator: ": ")) ?? ""
    }
    switch form {
    case .markdown: return Markdown.article(page)
    case .json: return JSONText.article(page.article) ?? ""
    case .csv: return ExportTable([ArticleRow.fields(of: page)]).csv
    }
  }
}
