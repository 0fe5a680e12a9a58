import News
import Newsroom
import Screens

/// Where a reader can be without a screen.
enum PlainPlace: Hashable, Sendable {
  case articles(ArticleQuery, PageAnchor)
  case article(ArticleID)
  case officials(PageAnchor)
  case official(OfficialID)
  case stories(PageAnchor)
  case story(StoryID)
  case quotes(PageAnchor)
  case sources
  case search(String)
}

/// Lines to be read out, and what the numbers in front of them lead to.
struct PlainPage: Sendable {
  var lines: [String]
  var choices: [PlainPlace] = []
  /// The next stretch of a list; nil at its end.
  var more: PlainPlace?
  var article: ArticleID?
  /// The next article of its story; nil where there is none.
  var next: PlainPlace?

  /// So many rows are read out at once.
  static let rows = 20

  init(_ title: String) { lines = [title] }

  mutating func add(_ text: String, leadsTo place: PlainPlace) {
    choices.append(place)
    lines.append("\(choices.count)  \(text)")
  }

  mutating func add(_ rows: [ArticleRow]) {
    for row in rows {
      let (kind, state) = (row.kind == .summary ? "summary" : nil, row.marks.isRead ? nil : "unread")
      let parts = [
        row.published?.date ?? "no date", row.source, row.title, kind, state, row.marks.isStarred ? "starred" : nil,
      ]
      add(parts.compactMap(\.self).joined(separator: ", "), leadsTo: .article(row.id))
    }
  }

  mutating func add(_ official: OfficialRow) {
    let quotes = official.quotes > 0 ? counted(official.quotes, "quote") : nil
    let parts = [official.name, official.role, counted(official.articles, "article"), quotes]
    add(parts.compactMap(\.self).joined(separator: ", "), leadsTo: .official(official.id))
  }

  mutating func add(_ story: StoryRow) {
    add("\(story.title), \(counted(story.articles, "article"))", leadsTo: .story(story.id))
  }
}

extension PlainPage {
  /// Fetches what there is at a place; nil when it is gone.
  static func at(_ place: PlainPlace, of newsroom: Newsroom) async throws -> PlainPage? {
    switch place {
    case .articles(let query, let anchor):
      let rows = try await newsroom.articles(query, anchor, limit: rows)
      var page = PlainPage(rows.rows.isEmpty ? "No articles." : "Articles")
      page.add(rows.rows)
      if rows.hasLater, let last = rows.rows.last {
        page.more = .articles(query, .after(last.sortKey, last.id.rawValue))
      }
      return page
    case .officials(let anchor):
      let rows = try await newsroom.officials(anchor: anchor, limit: rows)
      var page = PlainPage("Officials")
      for row in rows.rows { page.add(row) }
      if rows.hasLater, let last = rows.rows.last { page.more = .officials(.after(last.sortKey, last.id.rawValue)) }
      return page
    case .stories(let anchor):
      let rows = try await newsroom.stories(anchor: anchor, limit: rows)
      var page = PlainPage("Stories")
      for row in rows.rows { page.add(row) }
      if rows.hasLater, let last = rows.rows.last { page.more = .stories(.after(last.sortKey, last.id.rawValue)) }
      return page
    case .quotes(let anchor):
      let rows = try await newsroom.quotes(anchor: anchor, limit: rows)
      var page = PlainPage(rows.rows.isEmpty ? "No quotes yet." : "What people said")
      for quote in rows.rows { page.add(quote, by: quote.value.speaker(quote.person)) }
      if rows.hasLater, let last = rows.rows.last { page.more = .quotes(.after(last.sortKey, last.number)) }
      return page
    case .sources:
      var page = PlainPage("Sources")
      for row in try await newsroom.sources() {
        var query = ArticleQuery()
        query.source = row.name
        page.add(
          "\(row.name.isEmpty ? "no source" : row.name), \(counted(row.articles, "article"))",
          leadsTo: .articles(query, .first))
      }
      return page
    case .article(let id): return try await newsroom.article(id).map(PlainPage.init)
    case .official(let id): return try await newsroom.official(id).map(PlainPage.init)
    case .story(let id): return try await newsroom.story(id).map(PlainPage.init)
    case .search(let text): return PlainPage(try await newsroom.search(text, limit: SearchLimits(rows)))
    }
  }

  private init(_ page: ArticlePage) {
    let content = page.article.content
    self.init(content.title)
    article = page.article.id
    let about: [String?] = [
      content.kind == .summary ? "summary only" : nil, content.source, content.bylines.joined(separator: ", "),
      content.published?.date ?? "no date",
      page.marks.tags.isEmpty ? nil : "tags " + page.marks.tags.joined(separator: ", "),
    ]
    lines.append(about.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "))
    if let summary = content.standfirst { lines.append(summary) }
    lines += content.body.map(\.text)
    lines += content.takeaways + content.captions.map { "Picture: \($0.text)" }
    if !content.reactions.isEmpty { lines += ["What people said of it, not reporting:"] + content.reactions }
    if !page.note.isEmpty { lines.append("Your note: \(page.note)") }
    if !page.people.isEmpty { lines.append("People:") }
    for here in page.people { add(here.official) }
    if let story = page.story {
      lines.append("Story:")
      add(story)
      let here = page.storyArticles.firstIndex { $0.id == page.article.id }
      next = here.flatMap { page.storyArticles.dropFirst($0 + 1).first }.map { .article($0.id) }
    }
    if !page.related.isEmpty { lines.append("Related:") }
    for link in page.related {
      let words = [link.published?.date, link.source, link.title].compactMap(\.self).joined(separator: ", ")
      if let id = link.article {
        add("\(words) (\(link.reason))", leadsTo: .article(id))
      } else {
        lines.append("\(words) (\(link.reason); not in the library)")
      }
    }
  }

  private init(_ page: OfficialPage) {
    self.init([page.official.name, page.official.role].compactMap(\.self).joined(separator: ", "))
    let names = page.variants.prefix(8).map(\.value)
    if names.count > 1 { lines.append("Named: \(names.joined(separator: "; "))") }
    for conflict in page.conflicts { lines.append("Differs: \(conflict.reason)") }
    add(page.roles)
    let quotes = page.sayings.map(\.quote)
    add(quotes.filter { $0.value.kind == .direct }, under: "Quotes:") { "“\($0.text)”" }
    add(quotes.filter { $0.value.kind != .direct }, under: "Reported:", \.sentence)
    if !page.articles.isEmpty { lines.append("Articles:") }
    for mention in page.articles.prefix(Self.rows) {
      let parts = [mention.published?.date, mention.source, mention.title].compactMap(\.self)
      add(parts.joined(separator: ", "), leadsTo: .article(mention.article))
    }
    if !page.stories.isEmpty { lines.append("Stories:") }
    for story in page.stories.prefix(Self.rows) { add(story) }
  }

  /// Each role once, the newest first, with the dates between which articles state it; it leads to the latest of these.
  private mutating func add(_ sightings: [Sighting<News.Role>]) {
    func name(_ role: News.Role) -> String {
      [role.wholeTitle, role.organization, role.country].compactMap(\.self).filter { !$0.isEmpty }.joined(
        separator: ", ")
    }
    let byName = Dictionary(grouping: sightings) { name($0.value).lowercased() }
    var told: Set<String> = []
    if !sightings.isEmpty { lines.append("Roles:") }
    for sighting in sightings where told.count < Self.rows && told.insert(name(sighting.value).lowercased()).inserted {
      let alike = byName[name(sighting.value).lowercased()] ?? []
      let dates = alike.compactMap(\.published)
      let (first, last) = (dates.min()?.date, dates.max()?.date)
      let period = first == last ? first : [first, last].compactMap(\.self).joined(separator: " to ")
      let parts = [name(sighting.value), period, counted(Set(alike.map(\.article)).count, "article")]
      add(parts.compactMap(\.self).joined(separator: ", "), leadsTo: .article(sighting.article))
    }
  }

  /// What was said, with how sure it is whose it is where that is not stated.
  private mutating func add(_ quotes: [Sighting<Quote>], under heading: String, _ words: (Quote) -> String) {
    if !quotes.isEmpty { lines.append(heading) }
    for quote in quotes.prefix(Self.rows) {
      let certainty = quote.value.certainty == .named ? nil : "speaker \(quote.value.certainty.rawValue)"
      let parts = [quote.published?.date, quote.source, certainty, words(quote.value)]
      add(parts.compactMap(\.self).joined(separator: ", "), leadsTo: .article(quote.article))
    }
  }

  private mutating func add(_ quote: Sighting<Quote>, by speaker: String) {
    let words = quote.value.kind == .direct ? "“\(quote.value.text)”" : quote.value.text
    let parts = [quote.published?.date ?? "no date", quote.source, "\(speaker): \(words)"]
    add(parts.compactMap(\.self).joined(separator: ", "), leadsTo: .article(quote.article))
  }

  private init(_ page: StoryPage) {
    self.init("Story: \(page.story.title)")
    add(page.articles)
    if !page.people.isEmpty { lines.append("People:") }
    for person in page.people.prefix(Self.rows) { add(person.value) }
  }

  private init(_ results: SearchResults) {
    self.init(results.hits.isEmpty ? "Nothing found." : "Found for \(results.query)")
    if let words = results.error?.message ?? results.advice { lines.append(words) }
    for hit in results.hits {
      let head = [SearchDocument.kind(hit.target), hit.published?.date, hit.source, hit.title]
      let text = head.compactMap(\.self).joined(separator: ", ") + (hit.words.isEmpty ? "" : ": \(hit.words)")
      switch hit.target {
      case .article(let id), .quote(let id, _): add(text, leadsTo: .article(id))
      case .official(let id): add(text, leadsTo: .official(id))
      case .story(let id): add(text, leadsTo: .story(id))
      }
    }
  }
}
