import Foundation
import GRDB
import News

extension Archive {
  /// Looks for damage: in the file, in what refers to what, and in the word indexes. One line for each finding.
  package func check() throws(ArchiveError) -> [String] {
    try write { db in
      var findings = try Self.damage(in: db)
      for index in Self.indexes {
        do {
          try db.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          findings.append("the word index \(index) does not agree with the texts")
        }
      }
      for (counter, count) in try Self.counts(db) where try counter.value(in: db) != count {
        findings.append("the count of \(counter.rawValue) is wrong: there are \(count)")
      }
      return findings
    }
  }

  /// The findings of `check` that no rebuilding mends: damaged pages, and what refers to what is gone.
  package func damage() throws(ArchiveError) -> [String] { try read { db in try Self.damage(in: db) } }

  private static func damage(in db: Database) throws -> [String] {
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    return try pages
      + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
        "\(row[0] as String? ?? "a table") points to what is gone in \(row[2] as String? ?? "another")"
      }
  }

  /// Makes anew all that can be made from the texts: word indexes and counts. The texts and the user's marks stay.
  package func rebuild() throws(ArchiveError) {
    try write { db in
      for index in Self.indexes { try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('rebuild')") }
      for (counter, count) in try Self.counts(db) {
        try db.execute(
          sql: "INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)", arguments: [counter.rawValue, count])
      }
    }
  }

  /// A whole copy of the library, made while it is in use; a file that is there is not written over.
  /// - Throws: `.cannotCopy` when it is the new file that cannot be written: nothing is left of it then.
  package func backup(to file: URL) throws(ArchiveError) {
    let path = file.path(percentEncoded: false)
    do {
      guard try LibraryFile.prepare(path) else {
        throw ArchiveError.cannotCopy(path: path, reason: "there is such a file already, which is not written over")
      }
    } catch { throw Self.copying(to: path, failed: ArchiveError(error)) }
    do {
      let copy = try DatabaseQueue(path: path)
      try writer.backup(to: copy)
      try copy.close()
    } catch {
      LibraryFile.remove(path)
      throw Self.copying(to: path, failed: ArchiveError(error))
    }
  }

  /// Whom an error that came while copying is of: the library is only read, and so a write that failed is the new file's.
  private static func copying(to path: String, failed error: ArchiveError) -> ArchiveError {
    switch error {
    case .diskFull: .cannotCopy(path: path, reason: "the disk is full, or a quota reached")
    case .cannotOpen(_, let reason), .failed(let reason): .cannotCopy(path: path, reason: reason)
    case .readOnly: .cannotCopy(path: path, reason: "it may only be read")
    case .busy, .damaged, .newer, .foreign, .cancelled, .cannotCopy: error
    }
  }

  private static let indexes = [
    "article_index", "term_index", "official_index", "role_index", "quote_index", "story_index",
  ]

  private static func counts(_ db: Database) throws -> [(Counter, Int)] {
    try [
      (.articles, "SELECT count(*) FROM article"), (.read, "SELECT count(*) FROM article WHERE is_read = 1"),
      (.officials, "SELECT count(*) FROM official WHERE articles > 0"), (.stories, "SELECT count(*) FROM story"),
      (.problems, "SELECT count(*) FROM problem"),
    ].map { counter, sql in (counter, try Int.fetchOne(db, sql: sql) ?? 0) }
  }
}
