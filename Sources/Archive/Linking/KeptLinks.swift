import Foundation
import GRDB
import News

/// What an article's related list shows of its computed links, as it is kept: found when the article was linked, so that
/// moving along a list reads one row for it.
///
/// People are kept by their ids, so that a row says what they are called when it is read. When somebody is parted from a person,
/// the lists of all that name this person are withheld until they are found anew: until then they are computed when asked for.
package enum KeptLinks {
  /// How many computed links an article shows.
  package static let most = 12
  /// A link below this shares a few plain words and no more: better no row than that one. What is about the same thing scores
  /// .4 and more, what is not less than .1.
  package static let leastScore = 0.2

  /// In a library of so many articles it is known how rare a word is; in a smaller one a few more make a difference.
  private static let enough = 1_000
  private static let kinds: [RelatedLink.Kind] = [.copy, .sameStory, .sharedOfficials, .similar]

  static func write(_ links: [ScoredLink], of article: Int64, in db: Database) throws {
    var packer = Packer(capacity: 1_024)
    packer.list(links) { packer, link in
      packer.number(Int(link.article.rawValue))
      packer.count(kinds.count + (kinds.firstIndex(of: link.kind) ?? kinds.count - 1))
      packer.fixed(Float(link.score).bitPattern)
      packer.list(link.people) { $0.number(Int($1.rawValue)) }
      packer.list(link.reasons) { $0.text($1) }
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO related (article, articles, newest, bytes)
        VALUES (?, (SELECT value FROM counter WHERE name = 'articles'), (SELECT max(id) FROM article), ?)
        """
    ).execute(arguments: [article, Data(Squeeze.pack(packer.bytes))])
  }

  /// Best first; nil when they were never found, are withheld, or when too much came in since.
  static func fetch(_ article: Int64, in db: Database) throws -> [ScoredLink]? {
    guard let (links, then, now) = try stored(article, in: db), then >= enough || abs(now - then) * 8 <= then else {
      return nil
    }
    return links
  }

  /// With how many articles there were then, and are now.
  private static func stored(_ article: Int64, in db: Database) throws -> (
    links: [ScoredLink], then: Int64, now: Int64
  )? {
    let statement = try QuickStatement(
      db, "SELECT bytes, articles, (SELECT value FROM counter WHERE name = 'articles') FROM related WHERE article = ?")
    statement.bind(1, article)
    guard try statement.next() else { return nil }
    defer { statement.stop() }
    return try unpack(statement.bytes(0)).map { ($0, statement.number(1), statement.number(2)) }
  }

  /// Nil for a list that was kept with the people's names in it, as they were called then.
  private static func unpack(_ bytes: [UInt8]) throws -> [ScoredLink]? {
    var unpacker = Unpacker(try Squeeze.unpack(bytes))
    var hasNames = false
    let links = try unpacker.list { (unpacker) throws(DamagedBytes) in
      let article = ArticleID(Int64(try unpacker.number()))
      let code = try unpacker.count()
      let score = Double(Float(bitPattern: try unpacker.fixed()))
      if kinds.indices.contains(code) {
        hasNames = true
        return ScoredLink(article: article, kind: kinds[code], score: score, reasons: [try unpacker.text()])
      }
      guard kinds.indices.contains(code - kinds.count) else { throw DamagedBytes(offset: unpacker.offset) }
      return ScoredLink(
        article: article, kind: kinds[code - kinds.count], score: score,
        people: try unpacker.list { (unpacker) throws(DamagedBytes) in OfficialID(Int64(try unpacker.number())) },
        reasons: try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.text() })
    }
    return hasNames ? nil : links
  }

  /// Has the list of an article found anew which was found before `newcomer` was there.
  static func renew(_ article: Int64, for newcomer: Int64, in db: Database) throws {
    let statement = try QuickStatement(
      db, "UPDATE related SET is_stale = 1 WHERE article = ? AND newest < ? AND is_stale = 0")
    statement.bind(1, article)
    statement.bind(2, newcomer)
    try statement.run()
  }

  /// Has the lists of the articles found anew that name somebody in one way, for now it means another person.
  static func renew(naming form: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE related SET is_stale = 1 WHERE article IN (SELECT article FROM person WHERE form = ?)"
    ).execute(arguments: [form])
  }

  /// Withholds the lists of all articles that name a person, before one of them turns out to name somebody else: each may say
  /// that it shares the person with that one.
  static func withhold(naming official: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE related SET is_stale = 1, articles = 0 WHERE article IN (SELECT article FROM person WHERE official = ?)
        """
    ).execute(arguments: [official])
  }

  /// Forgets the list of an article whose text changes, and has those found anew that it stands in.
  static func forget(_ article: Int64, in db: Database) throws {
    for link in try stored(article, in: db)?.links ?? [] {
      try db.cachedStatement(sql: "UPDATE related SET is_stale = 1 WHERE article = ?")
        .execute(arguments: [link.article.rawValue])
    }
    try db.cachedStatement(sql: "DELETE FROM related WHERE article = ?").execute(arguments: [article])
  }
}

extension LinkSettler {
  /// Finds and keeps the links of an article that came in; the lists of those that it is linked to are due as well.
  mutating func keepLinks(of article: Int64) throws {
    for link in try findLinks(of: article) {
      try KeptLinks.renew(link.article.rawValue, for: article, in: db)
    }
  }

  /// Finds anew the links of some articles that newer ones are linked to; false when there were none.
  mutating func renewLinks(atMost limit: Int) throws -> Bool {
    let stale = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT article FROM related WHERE is_stale = 1 ORDER BY article LIMIT ?"),
      arguments: [limit])
    for article in stale { _ = try findLinks(of: article) }
    return !stale.isEmpty
  }

  private func findLinks(of article: Int64) throws -> [ScoredLink] {
    let links = try Archive.links(
      of: article, least: KeptLinks.leastScore, limit: KeptLinks.most, rules: rules, shelf)
    try KeptLinks.write(links, of: article, in: db)
    return links
  }
}
