import Foundation
import GRDB
import News

extension Archive {
  /// Finds out what points where and what is one story, for some of the articles that came in or changed since the last
  /// time, and then what else is due; how many of these articles are done, and nil when nothing was due.
  package func settleSomeLinks(_ rules: some LinkRules, _ memory: LinkMemory) throws(ArchiveError) -> Int? {
    try write { db in
      var settler = try LinkSettler(db, rules, memory)
      return try settler.settleSome()
    }
  }

  /// How many articles are still to be linked.
  package func unsettledCount() throws(ArchiveError) -> Int {
    try read { db in try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM unsettled")) ?? 0 }
  }
}

/// Settles publisher's items and stories, some at a time.
struct LinkSettler<Rules: LinkRules> {
  let db: Database
  let rules: Rules
  var shelf: SubjectShelf
  /// Whether the user decided of any story; nil until somebody asks.
  private var hasDecisions: Bool?

  /// As many articles as one transaction settles; neighbours in time, which share candidates. Others wait for no longer.
  private static var share: Int { 64 }

  init(_ db: Database, _ rules: Rules, _ memory: LinkMemory) throws {
    self.db = db
    self.rules = rules
    shelf = try SubjectShelf(db, memory, rules: rules)
  }

  /// How many arrivals are settled; nil when there was nothing to do.
  mutating func settleSome() throws -> Int? {
    let arrivals = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT article FROM unsettled ORDER BY article LIMIT ?"), arguments: [Self.share])
    guard !arrivals.isEmpty else { return try renewLinks(atMost: Self.share) ? 0 : nil }
    for article in arrivals { try settleItems(of: article) }
    // An arrival may have taken the place of a summary, and that summary have been among the arrivals.
    let present = try arrivals.filter { try position(of: $0) != nil }
    try settleStories(present)
    for article in present { try keepLinks(of: article) }
    let done = try db.cachedStatement(sql: "DELETE FROM unsettled WHERE article = ?")
    for article in arrivals { try done.execute(arguments: [article]) }
    return arrivals.count
  }

  /// What the user decided of the stories of an article: mostly nothing of any.
  mutating func decisions(_ article: Int64) throws -> [StoryDecision] {
    let exist = try hasDecisions ?? StoryDecisions.exist(in: db)
    hasDecisions = exist
    return exist ? try StoryDecisions.fetch(article, in: db) : []
  }

  func position(of article: Int64) throws -> Int64? {
    try QuickStatement(db, "SELECT position FROM article WHERE id = ?").number(for: article)
  }
}
