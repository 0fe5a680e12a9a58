import GRDB
import News

extension Archive {
  /// How many articles are looked at to find the best.
  private static let candidates = 40
  /// How many terms they are looked up by.
  private static let lookups = 12

  /// The computed links of one article, best first; empty when there is none of this id.
  /// - Parameter memory: What was learned of other articles since the library changed; it learns more.
  package func links(
    of id: ArticleID, rules: some LinkRules, _ memory: LinkMemory
  ) throws(ArchiveError) -> [ScoredLink] {
    try read { db in
      let id = try Moved.article(id.rawValue, in: db)
      let shelf = try SubjectShelf(db, memory, rules: rules)
      return try Self.links(of: id, least: nil, limit: .max, rules: rules, shelf)
    }
  }

  /// The best links of an article that the rules give, copies of a better one folded.
  ///
  /// - Parameter least: Links that score less are left out, and copies never; nil leaves it to the rules.
  static func links(
    of id: Int64, least: Double?, limit: Int, rules: some LinkRules, _ shelf: SubjectShelf
  ) throws -> [ScoredLink] {
    let db = shelf.db
    guard let subject = try shelf.subject(id),
      let position = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT position FROM article WHERE id = ?"), arguments: [id])
    else { return [] }
    let terms = shelf.lookupTerms(of: subject).prefix(lookups)
    let found = try shelf.sharing(Array(terms), around: position, fewest: 1, atMost: candidates, of: 120)
    let others = try found.compactMap { try shelf.subject($0) }
    return try rules.relate(subject, to: others, statistics: shelf.statistics, least: least) {
      Array(try Copies.folded($0, in: db).prefix(limit))
    }
  }

  /// How many articles the library has: another number means that computed links are out of date.
  package func articleCount() throws(ArchiveError) -> Int {
    try read { try Counter.articles.value(in: $0) }
  }

  /// Links as a list shows them, with what articles and people are called now; one to an article that is gone is left out.
  package func described(_ links: [ScoredLink]) throws(ArchiveError) -> [RelatedLink] {
    try read { db in try Self.describe(links, in: db) }
  }

  static func describe(_ links: [ScoredLink], in db: Database) throws -> [RelatedLink] {
    var names = PeopleNames(db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT article.title, article.published, source.name FROM article
        LEFT JOIN source ON source.id = article.source WHERE article.id = ?
        """)
    return try links.compactMap { link in
      guard let row = try Row.fetchOne(statement, arguments: [link.article.rawValue]) else { return nil }
      return RelatedLink(
        article: link.article, title: row[0], published: (row[1] as String?).flatMap(Timestamp.init), source: row[2],
        kind: link.kind, score: link.score, reason: link.reason(naming: try names.of(link.people)))
    }
  }
}

/// What people are called now, each asked for once.
private struct PeopleNames {
  private let db: Database
  private var known: [OfficialID: String] = [:]

  init(_ db: Database) { self.db = db }

  /// Each name once: two people may be one by now.
  mutating func of(_ people: [OfficialID]) throws -> [String] {
    var names: [String] = []
    for id in people {
      guard let name = try known[id] ?? fetch(id) else { continue }
      known[id] = name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func fetch(_ id: OfficialID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT name FROM official WHERE id = ?"),
      arguments: [Moved.official(id.rawValue, in: db)])
  }
}
