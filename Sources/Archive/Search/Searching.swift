import Foundation
import GRDB
import News

extension Archive {
  /// As many articles as are looked at for one answer, so that a query which excludes nearly all does not hold up the typist.
  private static let mostLooks = 20_000
  /// Up to here articles are counted; there is no cheap way to count more.
  private static let mostCounted = 1_000

  /// People, stories, quotes and articles that a query finds, the newest first of each.
  ///
  /// A query that cannot be understood in part finds what the rest of it asks for, and says where the error is.
  package func search(_ text: String, limit: SearchLimits) throws(ArchiveError) -> SearchResults {
    let (expression, error, advice) = QueryParser.parse(text)
    var results = SearchResults(query: text, error: error)
    results.advice = advice
    guard let expression else { return results }
    try read { db in
      let finder = SideFinder(expression, db: db)
      // One more than is shown tells whether there are more; nothing is counted.
      results.add(try finder.officials(limit: limit[.official] + 1), .official, limit)
      results.add(try finder.stories(limit: limit[.story] + 1), .story, limit)
      results.hits += try NoteFinder(expression)?.hits(limit: 5, in: db) ?? []
      try Task.checkCancellation()
      results.add(try finder.quotes(limit: limit[.quote] + 1), .quote, limit)
      try Task.checkCancellation()
      let plan = try SearchPlan(expression, db: db)
      results.hits += try Self.articles(expression, plan, limit: limit[.article], in: db)
      try Task.checkCancellation()
      results.total = try Self.count(expression, plan, in: db)
      guard advice == nil, error == nil else { return }
      results.advice = try QueryAdvice(db: db).words(on: expression, isFruitless: results.hits.isEmpty)
    }
    return results
  }

  /// The newest articles that fit, with the words around the hit.
  private static func articles(
    _ expression: SearchExpression, _ plan: SearchPlan, limit: Int, in db: Database
  ) throws -> [SearchHit] {
    let pattern = WordPattern(expression.shown)
    return try find(plan, limit: limit, in: db).map { row in
      let bytes = try Squeeze.unpack([UInt8](row[4] as Data))
      let snippet = Snippet(content: bytes, parts: try ArticleContent.parts(of: bytes), words: pattern)
      let titleHits = pattern.count == 0 ? 0 : Set(pattern.hits(in: Array((row[1] as String).utf8)).map(\.word)).count
      return SearchHit(
        target: .article(ArticleID(row[0])), title: row[1], published: (row[2] as String?).flatMap(Timestamp.init),
        source: row[3], snippet: snippet?.text ?? "", highlights: snippet?.highlights ?? [], place: snippet?.place,
        score: 0.5 + 0.5 * Double(titleHits) / Double(max(pattern.count, 1)))
    }
  }

  private static func find(_ plan: SearchPlan, limit: Int, in db: Database) throws -> [Row] {
    let order =
      if case .words = plan.driver { "article_index.rowid DESC" } else { "article.sort_key DESC, article.id DESC" }
    let source = plan.source(
      joins: "JOIN content ON content.article = article.id LEFT JOIN source ON source.id = article.source")
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.id, article.title, article.published, source.name, content.bytes, article.sort_key
        \(source.sql) ORDER BY \(order)
        """)
    let cursor = try Row.fetchCursor(statement, arguments: source.arguments)
    var (rows, looks): ([Row], Int) = ([], 0)
    while rows.count < limit, looks < mostLooks, let row = try cursor.next() {
      looks += 1
      if looks % 64 == 0 { try Task.checkCancellation() }
      if let rest = plan.rest {
        guard try TextCheck(Squeeze.unpack([UInt8](row[4] as Data)), of: row[0], db: db).holds(rest) else { continue }
      }
      rows.append(row.copy())
    }
    // The index knows days; within a day the clock decides.
    return rows.sorted { ($0[5] as Int64, $0[0] as Int64) > ($1[5] as Int64, $1[0] as Int64) }
  }

  /// What of a query that is typed whole cannot be understood; nil when all of it can.
  package static func error(inQuery text: String) -> QueryError? { QueryParser.parse(text, isWhole: true).error }

  /// How many articles of a query came into the library after this one, up to `limit`.
  package func count(_ text: String, after article: ArticleID, limit: Int) throws(ArchiveError) -> Int {
    guard let expression = QueryParser.parse(text).expression else { return 0 }
    return try read { db in
      var plan = try SearchPlan(expression, db: db)
      plan.add("article.id > ?", [article.rawValue])
      let source = plan.source(joins: "JOIN content ON content.article = article.id")
      let cursor = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT article.id, content.bytes \(source.sql)"), arguments: source.arguments)
      var (count, looks) = (0, 0)
      while count < limit, looks < Self.mostLooks, let row = try cursor.next() {
        looks += 1
        if let rest = plan.rest {
          guard try TextCheck(Squeeze.unpack([UInt8](row[1] as Data)), of: row[0], db: db).holds(rest) else { continue }
        }
        count += 1
      }
      return count
    }
  }

  /// The article that came into the library last; nil when there is none.
  package func newest() throws(ArchiveError) -> ArticleID? {
    try read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM article").map { ArticleID($0) } }
  }

  private static func count(_ expression: SearchExpression, _ plan: SearchPlan, in db: Database) throws -> Int? {
    guard expression.isExact, case .words(let query) = plan.driver else { return nil }
    let count = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM article_index WHERE article_index MATCH ? LIMIT ?)"),
      arguments: [query, mostCounted + 1])
    return count.flatMap { $0 <= mostCounted ? $0 : nil }
  }
}

extension SearchResults {
  fileprivate mutating func add(_ found: [SearchHit], _ kind: SearchHit.Kind, _ limit: SearchLimits) {
    if found.count > limit[kind] { more.insert(kind) }
    hits += found.prefix(limit[kind])
  }
}

extension Archive {
  /// A page of the articles that a query chooses.
  package func articles(
    _ query: ArticleQuery, _ anchor: PageAnchor, limit: Int
  ) throws(ArchiveError) -> Page<ArticleRow> {
    try read { db in try Self.page(query, anchor, limit: limit, in: db) }
  }

  static func page(
    _ query: ArticleQuery, _ anchor: PageAnchor, limit: Int, in db: Database
  ) throws -> Page<ArticleRow> {
    guard let expression = QueryParser.parse(query.text).expression else {
      return try paging(query).page(db, anchor, limit: limit, make: ArticleRows.make)
    }
    var plan = try SearchPlan(expression, db: db)
    if query.unreadOnly { plan.add("article.is_read = 0") }
    if query.starredOnly { plan.add("article.is_starred = 1") }
    if let source = query.source {
      let condition = ArticleRows.condition(onSource: source)
      plan.add(condition.sql, condition.arguments)
    }
    if let story = query.story {
      plan.add("article.id IN (SELECT article FROM story_article WHERE story = ?)", [story.rawValue])
    }
    if let official = query.official {
      plan.add(
        "EXISTS (SELECT 1 FROM person WHERE person.article = article.id AND person.official = ?)",
        [official.rawValue])
    }
    return try FoundList(plan: plan, isDescending: query.order == .newest).page(db, anchor, limit: limit)
  }
}
