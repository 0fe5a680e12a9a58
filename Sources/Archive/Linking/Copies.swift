import GRDB
import News

/// Which articles are the same text in other outlets.
enum Copies {
  /// Writes the copies of an article as found now, on both sides.
  static func write(_ others: [Int64], of article: Int64, in db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO copy (article, other) VALUES (?1, ?2), (?2, ?1)")
    for other in others { try insert.execute(arguments: [article, other]) }
  }

  static func forget(_ article: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM copy WHERE article = ?1 OR other = ?1").execute(arguments: [article])
  }

  /// The links without those that are copies of a better one; the article's own copies all stay.
  static func folded(_ links: [ScoredLink], in db: Database) throws -> [ScoredLink] {
    let statement = try QuickStatement(db, "SELECT other FROM copy WHERE article = ?")
    var folded: Set<Int64> = []
    return try links.filter { link in
      if link.kind == .copy { return true }
      guard !folded.contains(link.article.rawValue) else { return false }
      statement.bind(1, link.article.rawValue)
      while try statement.next() { folded.insert(statement.number(0)) }
      return true
    }
  }
}
