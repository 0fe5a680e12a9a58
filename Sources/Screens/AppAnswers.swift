import News

extension App {
  /// An answer goes to whoever asked; one that nobody waits for is dropped, but a failure is always told.
  mutating func receive(_ answer: Answer, for ticket: Ticket) {
    if let errand = errands[ticket] { return receive(answer, for: ticket, errand) }
    guard desk.isAwaited(ticket) else {
      if case .failed(let message) = answer { desk.fail(message) }
      return
    }
    view.receive(answer, for: ticket, &desk)
    var scratch = desk
    prompt?.before.receive(answer, for: ticket, &scratch)
  }

  private mutating func receive(_ answer: Answer, for ticket: Ticket, _ errand: Errand) {
    if errand == .completion, takeCompletions(answer, for: ticket) { return }
    if case .progress(let progress) = answer {
      self.progress = progress
      importLine = Self.line(progress, stop: desk.key(.interrupt))
      return
    }
    errands[ticket] = nil
    take(answer, errand)
    if let topic = errand.topic { name(topic) }
  }

  private mutating func take(_ answer: Answer, _ errand: Errand) {
    switch answer {
    case .overview(let overview): take(overview)
    case .session(let text, let place): restore(text, place)
    case .changed(let words):
      if errand == .importing { (progress, importLine) = (nil, "") }
      desk.say(words)
      view.start(&desk)
      runErrand(.overview, .overview)
    case .imported(let report): take(report)
    case .officials(let page):
      if case .candidates(let candidates) = errand { openJoin(candidates.with(page.rows)) }
      if case .anybody(let official) = errand { openJoin(official, with: page.rows) }
    case .stories(let page): if case .storyCandidates(let story) = errand { openJoin(story, with: page.rows) }
    case .official(let page): if case .joining(let official) = errand { preview(joining: official, with: page) }
    case .story(let page): if case .joiningStory(let story) = errand { preview(joining: story, with: page) }
    case .article(let page?): if case .article(let command) = errand { perform(command, on: page) }
    case .article(nil): desk.fail("This article is no longer in the library.", errand.topic)
    case .note(let text): if case .note(let subject) = errand { edit(text, on: subject) }
    case .edited(let text): if case .noteEdited(let subject) = errand { take(note: text, on: subject) }
    case .arrivals(_, let newest): if case .searchSaved(let name) = errand { begin(name, at: newest) }
    case .search(let results) where errand != .completion: openStory(of: results, errand)
    case .failed(let message): fail(message, errand)
    default: break
    }
  }

  private mutating func fail(_ message: String, _ errand: Errand) {
    desk.fail(message, errand.topic)
    if errand == .session { restore(nil, nil) }
    if errand == .importing { (progress, importLine) = (nil, "") }
  }

  private mutating func take(_ newOverview: Overview) {
    let wasEmpty = overview?.articles ?? 0 == 0
    overview = newOverview
    (desk.allArticles, desk.allOfficials, desk.allStories, desk.allQuotes) =
      (newOverview.articles, newOverview.officials, newOverview.stories, newOverview.quotes)
    desk.allUnread = newOverview.unread
    let isWelcome = view.location.screen == .welcome
    if newOverview.articles == 0, view.location == Location(.articles), !errands.values.contains(.importing) {
      replace(with: Location(.welcome))
    } else if newOverview.articles > 0, wasEmpty, isWelcome {
      replace(with: Location(.articles))
    }
  }

  /// Another program, or an import, has added articles.
  mutating func take(holding articles: Int) {
    guard let known = overview?.articles, articles > known,
      !errands.values.contains(.importing), !errands.values.contains(.overview)
    else { return }
    overview?.articles = articles
    desk.allArticles = articles
    if view.location.screen == .welcome { replace(with: Location(.articles)) } else { arrived += articles - known }
  }

  private mutating func replace(with location: Location) {
    desk.cancelAll()
    view = location.makeView()
    history.current = Visit(location: location)
    view.start(&desk)
  }

  private mutating func take(_ report: ImportReport) {
    progress = nil
    importLine = Self.line(report)
    runErrand(.overview, .overview)
    if report.imported + report.updated > 0,
      !view.isRoot || view.location.screen != .articles || overview?.articles ?? 0 > 0
    {
      arrived += report.imported
    }
    if view.location.screen == .welcome { replace(with: Location(.articles)) }
    if view.location.screen == .articles, view.location.article == nil {
      arrived = 0
      view.start(&desk)
    }
  }

  private static func line(_ progress: ImportProgress, stop: String) -> String {
    if let unlinked = progress.unlinked { return "linking: \(counted(unlinked, "article")) to go (\(stop) stops)" }
    let all = progress.allFiles.map { " of \($0)" } ?? ""
    return "importing: \(progress.files)\(all) files, \(counted(progress.imported, "article"))"
      + (progress.refused > 0 ? ", \(progress.refused) refused" : "") + " (\(stop) stops)"
  }

  /// "imported 412: 409 full, 3 summary-only, 1 failed (:problems)"
  private static func line(_ report: ImportReport) -> String {
    let full = report.files.filter { $0.status == .full }.count
    let summaries = report.files.filter { $0.status == .summary }.count
    var parts: [String] = []
    if summaries > 0 { parts += ["\(full) full", "\(summaries) summary-only"] }
    if report.summaries > 0 {
      parts.append("\(counted(report.summaries, "summary", plural: "summaries")) of what they point to")
    }
    if report.updated > 0 { parts.append("\(report.updated) updated") }
    if report.duplicates > 0 { parts.append("\(report.duplicates) known already") }
    if report.refused > 0 { parts.append("\(report.refused) failed (:problems)") }
    let head = report.wasCancelled ? "stopped; imported \(report.imported)" : "imported \(report.imported)"
    return head + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}

extension App.Errand {
  /// The page of the help about what was wanted; nil where the library as such failed.
  fileprivate var topic: HelpTopic.Name? {
    switch self {
    case .importing: .importing
    case .note, .noteEdited: .notes
    case .storyNamed: .stories
    case .searchSaved: .search
    case .candidates, .anybody, .storyCandidates, .joining, .joiningStory: .join
    case .article(let command): HelpTopic.of(command)
    case .overview, .session, .completion, .change: nil
    }
  }
}
