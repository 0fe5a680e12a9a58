import Foundation
import GRDB
import News

/// A document as the library keeps it, to be read again.
package struct KeptDocument: Sendable {
  package var id: Int64
  package var file: String
  package var bytes: [UInt8]
  package var isCompressed: Bool
}

extension Archive {
  /// The documents with which something was wrong or doubtful, oldest first.
  package func doubtfulDocuments() throws(ArchiveError) -> [Int64] {
    try read { db in
      try Int64.fetchAll(
        db, sql: "SELECT DISTINCT document FROM problem WHERE document IS NOT NULL ORDER BY document")
    }
  }

  /// One document with its bytes; nil when there is none of this number.
  package func keptDocument(_ id: Int64) throws(ArchiveError) -> KeptDocument? {
    try read { db in try Self.keptDocument(id, in: db) }
  }

  /// The document that a problem was found in; nil when its file gave no bytes to keep.
  package func keptDocument(with problem: Problem) throws(ArchiveError) -> KeptDocument? {
    try read { db in
      let id = try Int64.fetchOne(
        db,
        sql: """
          SELECT document FROM problem WHERE file = ? AND document IS NOT NULL
          ORDER BY code = ? AND message = ? DESC, id DESC LIMIT 1
          """, arguments: [problem.file, problem.code.rawValue, problem.message])
      return try id.flatMap { try Self.keptDocument($0, in: db) }
    }
  }

  /// Saves a second reading in one transaction; what was told of the file before makes room for what is told now.
  package func saveAgain(_ document: PreparedDocument) throws(ArchiveError) -> SavedDocument {
    try write { db in
      try Problems.forget(document.file, in: db)
      var saver = Saver(db)
      let saved = try saver.save(document)
      try saver.finish()
      return saved
    }
  }

  /// Takes back what was told of a file.
  package func forgetProblems(of file: String) throws(ArchiveError) {
    try write { db in try Problems.forget(file, in: db) }
  }

  private static func keptDocument(_ id: Int64, in db: Database) throws -> KeptDocument? {
    let file = try String.fetchOne(
      db.cachedStatement(sql: "SELECT file FROM document WHERE id = ?"), arguments: [id])
    guard let file, let (bytes, isCompressed) = try KeptOriginal.fetch(id, in: db) else { return nil }
    return KeptDocument(id: id, file: file, bytes: bytes, isCompressed: isCompressed)
  }
}

extension Problems {
  static func forget(_ file: String, in db: Database) throws {
    try db.execute(sql: "DELETE FROM problem WHERE file = ?", arguments: [file])
    try Counter.problems.add(-db.changesCount, to: db)
  }
}

extension Archive {
  /// Those of these articles whose text an earlier one has, each with that one. It is told among the problems too, once.
  package func noteCopies(_ articles: [ArticleID]) throws(ArchiveError) -> [ArticleID: (
    original: ArticleID, title: String
  )] {
    let found = try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT copy.other, article.title, ifnull(source.name, '') FROM copy
          JOIN article ON article.id = copy.other LEFT JOIN source ON source.id = article.source
          WHERE copy.article = ?1 AND copy.other < ?1 ORDER BY copy.other LIMIT 1
          """)
      return try articles.compactMap { id in
        try Row.fetchOne(statement, arguments: [id.rawValue]).map { (id, Self.name($0[1], $0[2]), ArticleID($0[0])) }
      }
    }
    guard !found.isEmpty else { return [:] }
    try write { db in
      let new = try found.filter { try Problems.insertCopy($0.0, of: $0.1, into: db) }
      try Counter.problems.add(new.count, to: db)
    }
    return Dictionary(found.map { ($0.0, (original: $0.2, title: $0.1)) }) { first, _ in first }
  }

  private static func name(_ title: String, _ source: String) -> String {
    "“\(title)”" + (source.isEmpty ? "" : " (\(source))")
  }
}

extension Problems {
  fileprivate static func insertCopy(_ article: ArticleID, of original: String, into db: Database) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT document.id, document.file FROM article JOIN document ON document.id = article.document
          WHERE article.id = ?
          """), arguments: [article.rawValue])
    guard let row else { return false }
    let problem = Problem(
      .copy, file: row[1], message: "This is the text of \(original).",
      advice: "Nothing needs to be done: both are kept, and lists show them as one.")
    return try insert(problem, document: row[0], into: db)
  }
}
