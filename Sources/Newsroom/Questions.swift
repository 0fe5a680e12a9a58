import Archive
import Linking
import News

extension Newsroom {
  /// What the library holds, in numbers.
  package nonisolated func overview() async throws(NewsroomError) -> Overview {
    try ask { (archive) throws(ArchiveError) in try archive.overview(name: name) }
  }

  /// A page of the articles that a query chooses.
  package nonisolated func articles(
    _ query: ArticleQuery, _ anchor: PageAnchor, limit: Int
  ) async throws(NewsroomError) -> Page<ArticleRow> {
    try ask { (archive) throws(ArchiveError) in try archive.articles(query, anchor, limit: limit) }
  }

  /// A page of the people, the most written about first; with `matching`, those whose names have all of its words, or with `orRole`
  /// whose names and roles do.
  package nonisolated func officials(
    matching text: String = "", orRole: Bool = false, anchor: PageAnchor = .first, limit: Int
  ) async throws(NewsroomError) -> Page<OfficialRow> {
    try ask { (archive) throws(ArchiveError) in
      try archive.officials(matching: text, orRole: orRole, anchor, limit: limit)
    }
  }

  /// A page of the stories, the latest first.
  package nonisolated func stories(
    anchor: PageAnchor = .first, limit: Int
  ) async throws(NewsroomError) -> Page<StoryRow> {
    try ask { (archive) throws(ArchiveError) in try archive.stories(anchor, limit: limit) }
  }

  /// All outlets, the busiest first.
  package nonisolated func sources() async throws(NewsroomError) -> [SourceRow] {
    try ask { (archive) throws(ArchiveError) in try archive.sources() }
  }

  /// What was wrong with inputs, oldest first.
  package nonisolated func problems() async throws(NewsroomError) -> [Problem] {
    try ask { (archive) throws(ArchiveError) in try archive.problems() }
  }

  /// The state of the last session as its screens wrote it; nil when there was none.
  package nonisolated func loadSession() async throws(NewsroomError) -> String? {
    try ask { (archive) throws(ArchiveError) in try archive.setting("session") }
  }

  /// Keeps the state of the session for the next start.
  package nonisolated func saveSession(_ text: String) async throws(NewsroomError) {
    try ask { (archive) throws(ArchiveError) in try archive.keep(text, as: "session") }
  }

  /// Where the reader was seen last, as `keep(place:)` was told; nil when that was never kept.
  package nonisolated var place: [UInt8]? { placeFile.read() }

  /// Keeps where the reader is, beside the session: far less than that, and so for every line that is scrolled.
  package nonisolated func keep(place: [UInt8]) { placeFile.keep(place) }

  /// One article with what the library has stored of it, which is quickly found; nil when there is none of this id.
  package nonisolated func preview(_ id: ArticleID) async throws(NewsroomError) -> ArticlePage? {
    try ask { (archive) throws(ArchiveError) in try archive.article(id) }
  }

  /// One article with all that is linked to it; nil when there is none of this id.
  package nonisolated func article(_ id: ArticleID) async throws(NewsroomError) -> ArticlePage? {
    guard var page = try await preview(id) else { return nil }
    if !page.hasComputed {
      page.add(try await related(page.article.id, limit: KeptLinks.most).filter { $0.score >= KeptLinks.leastScore })
    }
    for index in page.related.indices where page.related[index].kind == .copy {
      page.related[index].difference = try difference(of: page.related[index].article, from: page.article.content)
    }
    page.isWhole = true
    return page
  }

  private nonisolated func difference(
    of copy: ArticleID?, from original: ParsedArticle
  ) throws(NewsroomError) -> TextDifference? {
    guard let copy, let content = try ask({ (archive) throws(ArchiveError) in try archive.content(copy) }) else {
      return nil
    }
    return Linker.difference(of: content.body.map(\.text), from: original.body.map(\.text))
  }

  /// All that is known of one person; nil when there is nobody of this id.
  package nonisolated func official(_ id: OfficialID) async throws(NewsroomError) -> OfficialPage? {
    try ask { (archive) throws(ArchiveError) in
      guard var page = try archive.official(id) else { return nil }
      page.sayings = Linker.sayings(page.quotes)
      page.conflicts = Linker.conflicts(page.roles)
      if Linker.isExclusive(page.roles) {
        let holders = try [page] + archive.rivals(of: page.official)
        let claims = Linker.officeConflicts(holders.map { ($0.official.id, $0.official.name, $0.roles) })
        page.conflicts += claims.filter { $0.officials.contains(page.official.id) }.map(\.conflict)
      }
      return page
    }
  }

  /// Of a longer story the beginning tells which days are named.
  private static let mostReports = 80

  /// One story; nil when there is none of this id.
  package nonisolated func story(_ id: StoryID) async throws(NewsroomError) -> StoryPage? {
    try ask { (archive) throws(ArchiveError) in
      guard var page = try archive.story(id, rules: Rules()) else { return nil }
      var reports: [(row: ArticleRow, article: ParsedArticle)] = []
      for row in page.articles.prefix(Self.mostReports) {
        if let content = try archive.content(row.id) { reports.append((row, content)) }
      }
      page.namedDays = Linker.namedDays(reports)
      return page
    }
  }

  /// A page of what people say, the latest first.
  package nonisolated func quotes(
    anchor: PageAnchor = .first, limit: Int
  ) async throws(NewsroomError) -> Page<Sighting<Quote>> {
    try ask { (archive) throws(ArchiveError) in try archive.quotes(anchor, limit: limit) }
  }

  /// What of a query that is typed whole cannot be understood, and where; nil when all of it can.
  package static func error(inQuery text: String) -> QueryError? { Archive.error(inQuery: text) }

  /// Articles, people, quotes and stories that a query finds; its last word may be only begun.
  package nonisolated func search(_ text: String, limit: SearchLimits) async throws(NewsroomError) -> SearchResults {
    let clock = ContinuousClock()
    let start = clock.now
    var results = try ask { (archive) throws(ArchiveError) in try archive.search(text, limit: limit) }
    results.milliseconds = (clock.now - start) / .milliseconds(1)
    return results
  }

  /// How many articles a query finds, also where `search` leaves it open; of very many the newest are looked at.
  package nonisolated func count(_ text: String) async throws(NewsroomError) -> Int {
    try ask { (archive) throws(ArchiveError) in try archive.count(text, after: ArticleID(0), limit: .max) }
  }

  /// The page that an article was read from, as text; empty when there is no article of this id.
  package nonisolated func original(_ id: ArticleID) async throws(NewsroomError) -> String {
    let kept = try ask { (archive) throws(ArchiveError) in try archive.original(id) }
    guard let kept else { return "" }
    return Original.text(kept.bytes, isCompressed: kept.isCompressed)
  }
}

extension Newsroom {
  /// Changes the user's own marks and says in words what was done.
  package func mark(_ ids: [ArticleID], _ change: MarkChange) async throws(NewsroomError) -> String {
    try ask { (archive) throws(ArchiveError) in try archive.mark(ids, change) }
  }

  /// Takes back the user's last change, of this session or an earlier one; nil when there is none.
  package func undo() async throws(NewsroomError) -> String? {
    let done = try ask { (archive) throws(ArchiveError) in try archive.undo() }
    try await settle()
    return done
  }
}
