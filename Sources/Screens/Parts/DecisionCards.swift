import News

/// What a decision would do, before it is made: how many articles, which, what speaks for and against it, and how to undo it.
extension Card {
  private init(_ title: String, _ decision: Decision) {
    self.init(title)
    heading = "Before it is changed"
    self.decision = decision
  }

  /// - Parameter undo: The key that takes it back.
  init(splitting page: OfficialPage, from article: ArticleID, undo: String) {
    let name = page.official.name
    self.init(
      "Take one article away from \(name)?",
      Decision(question: .splitOfficial(page.official.id, from: article), label: "take it away"))
    let quotes = page.quotes.count { $0.article == article && $0.value.kind == .direct }
    if let mention = page.articles.first(where: { $0.article == article }) {
      add("article", Self.line(mention.title, mention.source, mention.published))
      add("why it is here", "“\(mention.value.text)”: \(mention.value.reason)")
    }
    add("goes", "this article" + (quotes > 0 ? " with \(counted(quotes, "quote"))" : "") + ", to a person of its own")
    let rest = page.articles.filter { $0.article != article }
    add("stays", "\(counted(rest.count, "article")): \(Self.titles(rest.map(\.title)))")
    addUndo(undo)
  }

  init(splitting page: StoryPage, from article: ArticleID, undo: String) {
    self.init(
      "Take one article out of “\(page.story.title)”?",
      Decision(question: .splitStory(page.story.id, from: article), label: "take it out"))
    if let row = page.articles.first(where: { $0.id == article }) {
      add("article", Self.line(row.title, row.source, row.published))
    }
    add("why it is here", page.reasons[article])
    let rest = page.articles.filter { $0.id != article }
    add("stays", "\(counted(rest.count, "article")): \(Self.titles(rest.map(\.title)))")
    addUndo(undo)
  }

  init(joining page: OfficialPage, with other: OfficialPage, undo: String) {
    self.init(
      "\(page.official.name) and \(other.official.name): one person?",
      Decision(question: .joinOfficials(page.official.id, other.official.id), label: "join"))
    let both = Set(page.articles.map(\.article)).intersection(other.articles.map(\.article))
    let articles = page.official.articles + other.official.articles - both.count
    let quotes = page.official.quotes + other.official.quotes
    add("together", "\(counted(articles, "article")), \(counted(quotes, "quote"))")
    for one in [page, other] { add(one.official.name, Self.about(one)) }
    let titles = Self.titles(other.articles.map(\.title))
    add("comes in", "\(counted(other.official.articles, "article")): \(titles)")
    let roles = Self.shared(page.roles.map(\.value.shown), other.roles.map(\.value.shown))
    if !roles.isEmpty { add("speaks for it", "both are called \(roles.joined(separator: "; "))") }
    let companions = Self.shared(page.companions.map(\.value.name), other.companions.map(\.value.name))
    if !companions.isEmpty { add("speaks for it", "both stand with \(companions.joined(separator: ", "))") }
    if !both.isEmpty {
      add("speaks against", "\(counted(both.count, "article")) \(both.count == 1 ? "names" : "name") both, apart")
    }
    addUndo(undo)
  }

  init(joining page: StoryPage, with other: StoryPage, undo: String) {
    self.init("One story?", Decision(question: .joinStories(page.story.id, other.story.id), label: "join"))
    let sources = Set((page.articles + other.articles).compactMap(\.source)).count
    let articles = page.articles.count + other.articles.count
    add("together", [counted(articles, "article"), counted(sources, "source")].joined(separator: ", "))
    for one in [page, other] { add("story", "\(one.story.title): \(one.story.extent.joined(separator: ", "))") }
    let titles = Self.titles(other.articles.map(\.title))
    add("comes in", "\(counted(other.articles.count, "article")): \(titles)")
    let people = Self.shared(page.people.map(\.value.name), other.people.map(\.value.name))
    add("speaks for it", people.isEmpty ? "" : "both tell of \(people.joined(separator: ", "))")
    add("speaks against", people.isEmpty ? "no person is named in both" : "")
    addUndo(undo)
  }

  private mutating func addUndo(_ key: String) { add("undo", "\(key) takes it back, at any time") }

  private static func line(_ title: String, _ source: String?, _ published: Timestamp?) -> String {
    [title, source, published?.full].compactMap(\.self).joined(separator: ", ")
  }

  /// "Transport Minister · Elena Varga 88, Ms. Varga 61 · 41 articles · 3 Feb 2024 to 20 Nov 2025".
  private static func about(_ page: OfficialPage) -> String {
    let names = page.variants.prefix(4).map { "\($0.value) \($0.count)" }.joined(separator: ", ")
    let span = Timestamp.span(page.official.first, page.official.last)
    return [page.official.role ?? "", names, counted(page.official.articles, "article"), span]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static let mostTitles = 5

  private static func titles(_ titles: [String]) -> String {
    let shown = titles.prefix(mostTitles).map { "“\($0)”" }.joined(separator: ", ")
    return shown + (titles.count > mostTitles ? " and \(titles.count - mostTitles) more" : "")
  }

  /// What stands in both, in the order of the first, each once and at most four.
  private static func shared(_ one: [String], _ other: [String]) -> [String] {
    var seen = Set<String>()
    let others = Set(other.map { $0.lowercased() })
    return Array(one.filter { others.contains($0.lowercased()) && seen.insert($0.lowercased()).inserted }.prefix(4))
  }
}
