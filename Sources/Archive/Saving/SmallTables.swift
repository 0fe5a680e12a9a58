import Foundation
import GRDB
import News

/// The packed text of articles.
enum Content {
  static func bytes(of article: Int64, in db: Database) throws -> [UInt8]? {
    try Data.fetchOne(db.cachedStatement(sql: "SELECT bytes FROM content WHERE article = ?"), arguments: [article])
      .map { [UInt8]($0) }
  }
}

/// The outlets.
enum Source {
  static func id(of name: String, in db: Database) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO source (name) VALUES (?)").execute(arguments: [name])
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM source WHERE name = ?"), arguments: [name]) ?? 0
  }

  static func add(_ articles: Int, published: Timestamp?, to id: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "UPDATE source SET articles = articles + ?, last = max(ifnull(last, ''), ifnull(?, '')) WHERE id = ?"
    ).execute(arguments: [articles, published?.description, id])
  }
}

/// In how many articles each term of linking stands.
enum Term {
  static func add(_ changes: [String: Int], to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO term (term, articles) VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET articles = articles + ?2
        """)
    // In order: neighbours lie on one page.
    for (term, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      try statement.execute(arguments: [term, change])
    }
  }
}

/// What was wrong with inputs.
enum Problems {
  /// False when the same problem is known already.
  static func insert(_ problem: Problem, document: Int64?, into db: Database) throws -> Bool {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO problem (document, file, code, line, message, advice) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document, problem.file, problem.code.rawValue, problem.line, problem.message, problem.advice,
    ])
    return db.changesCount > 0
  }

  static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> [Problem] {
    let sql = "SELECT code, file, line, message, advice FROM problem WHERE \(condition) ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      Problem(
        Problem.Code(rawValue: row[0]) ?? .unreadable, file: row[1], line: row[2], message: row[3], advice: row[4])
    }
  }
}

extension Archive {
  /// What was wrong with inputs, oldest first.
  package func problems() throws(ArchiveError) -> [Problem] {
    try read { try Problems.fetch($0, where: "1", []) }
  }

  /// Keeps problems of inputs that gave no bytes to keep. Each is kept once.
  package func keep(_ problems: [Problem]) throws(ArchiveError) {
    guard !problems.isEmpty else { return }
    try write { db in
      let new = try problems.filter { try Problems.insert($0, document: nil, into: db) }
      try Counter.problems.add(new.count, to: db)
    }
  }
}
