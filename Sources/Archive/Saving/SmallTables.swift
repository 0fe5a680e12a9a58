import Foundation
import GRDB
import News

/// The packed text of articles; in the library it lies squeezed.
enum Content {
  static func bytes(of article: Int64, in db: Database) throws -> [UInt8]? {
    let statement = try QuickStatement(db, "SELECT bytes FROM content WHERE article = ?")
    statement.bind(1, article)
    guard try statement.next() else { return nil }
    defer { statement.stop() }
    return try Squeeze.unpack(statement.bytes(0))
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
  static func add(_ changes: TermTally, to db: Database) throws {
    let statement = try QuickStatement(
      db, "INSERT INTO term (term, articles) VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET articles = articles + ?2")
    for (term, change) in zip(changes.terms, changes.changes) where change != 0 {
      statement.bind(1, term)
      statement.bind(2, change)
      try statement.run()
    }
  }
}

/// What a batch of articles changes in how many have each term.
///
/// Two terms are one when their 64-bit hashes are, as in linking itself.
struct TermTally {
  fileprivate private(set) var terms: [String] = []
  fileprivate private(set) var changes: [Int] = []
  /// The article that each term was last counted for: one that has it in several fields counts once.
  private var lastArticles: [Int] = []
  private var articles = 0
  /// The place of each term, by its hash.
  private var places = TermCounts()

  /// - Parameter change: 1 for an article that came, -1 for one that goes.
  mutating func add(_ terms: [WeightedTerm], _ change: Int) {
    articles += 1
    for term in terms {
      let place = place(of: term.term)
      guard lastArticles[place] != articles else { continue }
      lastArticles[place] = articles
      changes[place] += change
    }
  }

  private mutating func place(of term: String) -> Int {
    let hash = TermCounts.hash(term)
    if let known = places[hash: hash] { return known }
    places[hash: hash] = terms.count
    terms.append(term)
    changes.append(0)
    lastArticles.append(0)
    return terms.count - 1
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
