import News

extension App {
  /// Carries out one command: by what lies over the view, by the view, or by the app itself.
  mutating func perform(_ command: Command.Name, count: Int?) {
    carryOut(command, count: count)
    if let topic = HelpTopic.of(command) { name(topic) }
  }

  private mutating func carryOut(_ command: Command.Name, count: Int?) {
    if overlay != nil, performInOverlay(command, count: count) { return }
    if command == .leave, view.clear(&desk) { return }
    if command == .refresh { arrived = 0 }
    if view.perform(command, count: count, &desk) {
      if command == .findNext || command == .findPrevious { tellOfFind() }
      return
    }
    if let screen = command.rootScreen { return goToRoot(screen) }
    if performMoves(command, count: count) || performOnArticle(command) || performOut(command) { return }
    performProgram(command)
  }

  private mutating func performMoves(_ command: Command.Name, count: Int?) -> Bool {
    switch command {
    case .back: if !go(by: -(count ?? 1)) { desk.refuse("this is where you began") }
    case .forward: if !go(by: count ?? 1) { desk.refuse("nothing further ahead") }
    case .lastView:
      guard history.stops.indices.contains(lastIndex), lastIndex != history.index else {
        desk.refuse("no other view was open yet")
        break
      }
      go(to: lastIndex)
    case .close: close()
    case .quit: quit()
    case .leave: break
    case .find: openPrompt(.find)
    case .filter: openPrompt(.filter, view.filterText)
    case .search: open(.search(""))
    case .saveSearch:
      let query = view.location.screen == .search ? view.location.text : view.filterText
      if query.isEmpty { desk.refuse("nothing is searched for here") } else { openPrompt(.saveSearch, query) }
    case .commandLine: openPrompt(.command)
    case .problems: open(Location(.problems))
    default: return false
    }
    return true
  }

  private mutating func performProgram(_ command: Command.Name) {
    switch command {
    case .help: overlay = .menu(.help(view.context, keymap: keymap))
    case .themes: openThemes()
    case .card:
      if let card = view.card { overlay = .card(card, top: 0) } else { desk.refuse("nothing to tell of this") }
    case .undo: undo()
    case .wider: measure(by: 4)
    case .narrower: measure(by: -4)
    case .redraw: desk.effects.append(.redraw)
    case .suspend: desk.effects.append(.suspend)
    case .interrupt: interrupt()
    default: break
    }
  }

  /// Going to the next place needs something that is looked for, and a place where it is.
  private mutating func tellOfFind() {
    guard let status = view.findStatus else {
      return desk.refuse("nothing is looked for here yet; \(desk.key(.find)) finds")
    }
    if status.hasSuffix(" 0/0") { desk.refuse("nothing here matches \(status.dropLast(4))") }
  }

  private mutating func interrupt() {
    guard errands.values.contains(.importing) else {
      return desk.refuse("nothing runs in the background; \(desk.key(.close)) leaves")
    }
    desk.effects.append(.interrupt)
    desk.say("stopping; what is in stays in")
  }

  private mutating func measure(by step: Int) {
    let measures = Settings.measures
    desk.settings.measure = min(max(desk.settings.measure + step, measures.lowerBound), measures.upperBound)
    desk.say("text column: \(desk.settings.measure)")
  }

  private mutating func openThemes() {
    let items = desk.settings.themes.enumerated().map { Item($0, $1) }
    var menu = Menu(.themes, title: "Themes", items: items)
    menu.before = desk.settings.theme
    if let index = desk.settings.themes.firstIndex(of: desk.settings.theme) { menu.list.select(index) }
    overlay = .menu(menu)
  }
}

extension App {
  /// Asks for a change of marks or identities; what is shown is asked anew when it is done.
  mutating func change(_ question: Question) {
    if let last = searchChanges.indices.last { searchChanges[last].later += 1 }
    runErrand(.change, question)
  }

  /// Takes the last change back: of the library, or of the saved searches.
  private mutating func undo() {
    guard let last = searchChanges.indices.last else { return runErrand(.change, .undo) }
    guard searchChanges[last].later == 0 else {
      searchChanges[last].later -= 1
      return runErrand(.change, .undo)
    }
    let change = searchChanges.removeLast()
    desk.settings.searches = change.before
    saveSession()
    desk.say("undone: \(change.label)")
    view.start(&desk)
  }

  /// Notes how the saved searches are, so that what is done to them now can be undone.
  mutating func willChangeSearches(_ label: String) {
    searchChanges.append(SearchChange(before: desk.settings.searches, label: label))
  }

  /// Commands on the article that is read or under the cursor; false when the command is none of them.
  private mutating func performOnArticle(_ command: Command.Name) -> Bool {
    switch command {
    case .read, .star, .coverage, .people, .browseLink, .copyAddress, .copyMarkdown, .copyJSON, .browse:
      withPage(command)
    case .tag: if view.subject != nil { openPrompt(.tag) } else { refuseWithoutArticle() }
    case .copyTitle: if let subject = view.subject { copy(subject.title, "the title") } else { refuseWithoutArticle() }
    case .copyQuote:
      if let quote = view.subject?.quote {
        copy(quote, "the quote")
      } else {
        desk.refuse("no quote here; \(desk.key(.nextPerson)) goes to one")
      }
    case .note: openNote()
    case .original, .dropped, .fields:
      guard let article = view.subject?.article else {
        refuseWithoutArticle()
        break
      }
      open(
        Location(command == .original ? .original(article) : command == .dropped ? .dropped(article) : .fields(article))
      )
    case .readVisible: markVisible()
    case .join: openJoin()
    case .split: split()
    default: return false
    }
    return true
  }

  /// Carries the command out now when enough is known of the article, else when its page came.
  private mutating func withPage(_ command: Command.Name) {
    guard let subject = view.subject else { return refuseWithoutArticle() }
    if let marks = subject.marks, command == .read || command == .star {
      return toggle(command, subject.article, marks)
    }
    if command == .coverage, let story = subject.story { return open(.story(story, from: subject.article)) }
    if let page = subject.page { return perform(command, on: page) }
    runErrand(.article(command), .article(subject.article))
  }

  private mutating func refuseWithoutArticle() { desk.refuse("no article here") }

  /// Carries the command out on an article whose page came.
  mutating func perform(_ command: Command.Name, on page: ArticlePage) {
    carryOut(command, on: page)
    if let topic = HelpTopic.of(command) { name(topic) }
  }

  private mutating func carryOut(_ command: Command.Name, on page: ArticlePage) {
    let article = page.article.content
    switch command {
    case .read, .star: toggle(command, page.article.id, page.marks)
    case .coverage:
      if let story = page.story {
        open(.story(story.id, from: page.article.id))
      } else {
        desk.refuse("this article stands in no story")
      }
    case .people:
      let items = page.people.enumerated().map { Panel.person($1, number: $0, article: page.article.id) }
      if items.isEmpty {
        desk.refuse("nobody is named here")
      } else {
        overlay = .menu(Menu(.people, title: "People in this article", items: items))
      }
    case .browse:
      if let address = article.url { openAddress(address) } else { desk.refuse("the page gives no address") }
    case .browseLink: openLinks(article)
    case .copyAddress:
      if let address = article.url { copy(address, "the address") } else { desk.refuse("the page gives no address") }
    case .copyMarkdown: copy(Markdown.article(page), "the article as Markdown")
    case .copyJSON: if let text = JSONText.article(page.article) { copy(text, "the article as JSON") }
    default: break
    }
  }

  private mutating func toggle(_ command: Command.Name, _ article: ArticleID, _ marks: Marks) {
    change(.mark([article], command == .read ? .read(!marks.isRead) : .starred(!marks.isStarred)))
  }

  private mutating func markVisible() {
    guard let browse = view as? BrowseView, let list = browse.pager?.list else { return }
    let articles = list.rows.dropFirst(list.top).prefix(list.height).filter { !$0.marks.isRead }.map(\.id)
    if articles.isEmpty {
      desk.refuse("all that is visible is read")
    } else {
      change(.mark(Array(articles), .read(true)))
    }
  }

  private mutating func openLinks(_ article: ParsedArticle) {
    let links = [(article.title, article.url)] + article.related.map { ($0.title ?? $0.text ?? "", $0.url) }
    let shown = links.compactMap { title, address in address.map { (title, $0) } }
    guard !shown.isEmpty else { return desk.refuse("the page gives no address") }
    let items = shown.enumerated().map { index, link in
      var item = Item(index, link.0)
      item.trail = WebAddress.plain(link.1)
      return item
    }
    overlay = .menu(Menu(.links(shown.map(\.1)), title: "Open in the browser", items: items))
  }
}

extension App {
  private mutating func performOut(_ command: Command.Name) -> Bool {
    switch command {
    case .export:
      if view.exported(.markdown).isEmpty {
        desk.refuse("nothing to write here")
      } else {
        let items = ExportForm.allCases.enumerated().map { Item($0, $1.name) }
        overlay = .menu(Menu(.export, title: "Write what is shown to a file", items: items))
      }
    case .pipe: openPrompt(.pipe)
    default: return false
    }
    return true
  }

  /// Asks where to write it: where the program was started, under a name of its own, unless the reader says otherwise.
  mutating func askWhere(toWrite form: ExportForm) {
    // A page of one person, story or article is named by it, a list by what it lists.
    let subject = view.isRoot ? "" : view.crumbs.prefix(2).last.map { "-" + FileWords.name($0) } ?? ""
    let name = "dossier-\(view.context.name)\(subject.count > 1 ? subject : "").\(form.ending)"
    let path = desk.folder.isEmpty ? name : desk.folder + "/" + name
    prompt = Prompt(kind: .write(form, name: name), input: LineInput(path), before: view)
  }

  /// - Parameter path: Of a file, or of a folder when it ends with a slash.
  mutating func write(_ form: ExportForm, to path: String, name: String) {
    guard !path.isEmpty else { return desk.refuse("not written: there is no name", .export) }
    let path = path.hasSuffix("/") ? path + name : path
    guard var list = view.wholeList else {
      return desk.effects.append(.write(OutputFile(name: path, text: view.exported(form))))
    }
    (list.form, list.name) = (form, path)
    desk.effects.append(.writeList(list))
    desk.say("writing the whole list…")
  }

  /// Writes what is shown to a file whose ending says in which form.
  mutating func export(to text: String) {
    let path = PathWords.split(text).joined(separator: " ")
    guard let form = ExportForm.allCases.first(where: { path.hasSuffix("." + $0.ending) }) else {
      return desk.fail("The name's ending says in which form it is written: .md, .json or .csv.", .export)
    }
    guard !view.exported(form).isEmpty else { return desk.refuse("nothing to write here", .export) }
    write(form, to: path, name: "")
  }

  private mutating func copy(_ text: String, _ what: String) {
    desk.effects.append(.copy(text))
    desk.say("copied \(what)")
  }

  /// Only addresses of the web and of mail are ever opened.
  mutating func openAddress(_ address: String) {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    let isPlain = address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    guard ["http", "https", "mailto"].contains(scheme), isPlain else {
      return desk.fail("not opened: \(address)", .links)
    }
    let shown = WebAddress.plain(address)
    desk.effects.append(.openURL(shown))
    desk.say("opening \(shown)")
  }
}
