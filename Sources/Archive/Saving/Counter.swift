import GRDB
import News

/// How many there are of what the first screen counts: kept, so that nothing is ever counted to draw it.
enum Counter: String {
  case articles, read, officials, stories, problems

  func value(in db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"), arguments: [rawValue]) ?? 0
  }

  func add(_ change: Int, to db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = value + ?2
        """
    ).execute(arguments: [rawValue, change])
  }
}

extension Archive {
  /// Of quotes no number is kept; this many are counted at once.
  private static let mostQuotes = 10_000

  /// What the library holds; `name` is what the top line calls it.
  package func overview(name: String) throws(ArchiveError) -> Overview {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT name, value FROM counter
            UNION ALL SELECT 'quotes', count(*) FROM (SELECT 1 FROM quote LIMIT \(Self.mostQuotes + 1))
            """))
      let values = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { first, _ in first }
      func value(_ counter: Counter) -> Int { values[counter.rawValue] ?? 0 }
      return Overview(
        articles: value(.articles), unread: value(.articles) - value(.read), officials: value(.officials),
        stories: value(.stories), problems: value(.problems),
        quotes: values["quotes"].flatMap { $0 <= Self.mostQuotes ? $0 : nil }, name: name)
    }
  }
}
