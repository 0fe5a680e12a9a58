import GRDB
import News

extension Archive {
  /// How many articles are looked at to find the best.
  private static let candidates = 40
  /// How many terms they are looked up by.
  private static let lookups = 12

  /// The computed links of one article, best first, each with its reason; empty when there is none of this id.
  /// - Parameter memory: What was learned of other articles since the library changed; it learns more.
  package func related(
    _ id: ArticleID, limit: Int, rules: some LinkRules, _ memory: LinkMemory
  ) throws(ArchiveError) -> [RelatedLink] {
    try read { db in
      let id = try Moved.article(id.rawValue, in: db)
      let links = try Self.links(of: id, least: nil, rules: rules, SubjectShelf(db, memory, rules: rules))
      return try Self.describe(links.prefix(limit), in: db)
    }
  }

  /// All links of an article that the rules give, copies of a better one folded; with `least`, those that score so much.
  static func links(
    of id: Int64, least: Double?, rules: some LinkRules, _ shelf: SubjectShelf
  ) throws -> [ScoredLink] {
    let db = shelf.db
    guard let subject = try shelf.subject(id),
      let position = try Int64.fetchOne(db, sql: "SELECT position FROM article WHERE id = ?", arguments: [id])
    else { return [] }
    var reading = Reading()
    reading.terms = subject.terms
    let terms = rules.lookupTerms(reading, statistics: shelf.statistics).prefix(lookups)
    let found = try shelf.sharing(Array(terms), around: position, fewest: 1, atMost: candidates, of: 120)
    let others = try found.compactMap { try shelf.subject($0) }
    let links =
      if let least {
        rules.relate(subject, to: others, statistics: shelf.statistics, least: least)
      } else {
        rules.relate(subject, to: others, statistics: shelf.statistics)
      }
    return try Copies.folded(links, in: db)
  }

  /// How many articles the library has: another number means that computed links are out of date.
  package func articleCount() throws(ArchiveError) -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"), arguments: [Counter.articles.rawValue])
        ?? 0
    }
  }

  static func describe(_ links: some Sequence<ScoredLink>, in db: Database) throws -> [RelatedLink] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.title, article.published, source.name FROM article
        LEFT JOIN source ON source.id = article.source WHERE article.id = ?
        """)
    return try links.compactMap { link in
      guard let row = try Row.fetchOne(statement, arguments: [link.article.rawValue]) else { return nil }
      return RelatedLink(
        article: link.article, title: row[0], published: (row[1] as String?).flatMap(Timestamp.init), source: row[2],
        kind: link.kind, score: link.score, reason: link.reason)
    }
  }
}
