import GRDB
import News

extension Archive {
  /// How many articles are looked at to find the best.
  private static let candidates = 40
  /// How many terms they are looked up by.
  private static let lookups = 12

  /// The computed links of one article, best first, each with its reason; empty when there is none of this id.
  package func related(
    _ id: ArticleID, limit: Int, rules: some LinkRules
  ) throws(ArchiveError) -> [RelatedLink] {
    try read { db in
      let id = try Moved.article(id.rawValue, in: db)
      let shelf = try SubjectShelf(db)
      guard let subject = try shelf.subject(id),
        let position = try Int64.fetchOne(db, sql: "SELECT position FROM article WHERE id = ?", arguments: [id])
      else { return [] }
      var reading = Reading()
      reading.terms = subject.terms
      let terms = rules.lookupTerms(reading, statistics: shelf.statistics).prefix(Self.lookups)
      let found = try shelf.sharing(
        Array(terms), around: position, fewest: 1, atMost: Self.candidates, of: 120)
      let others = try found.compactMap { try shelf.subject($0) }
      let links = try Copies.folded(rules.relate(subject, to: others, statistics: shelf.statistics), in: db)
      return try Self.describe(links.prefix(limit), in: db)
    }
  }

  private static func describe(_ links: some Sequence<ScoredLink>, in db: Database) throws -> [RelatedLink] {
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
