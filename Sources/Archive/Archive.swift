import CSQLite
import Foundation
import GRDB
import News

/// A library: articles, the people and stories in them, and what the user marked, in one SQLite file.
///
/// The only type that knows SQLite. All its functions wait for the disk and speak of articles, never of rows.
package final class Archive: Sendable {
  let writer: any DatabaseWriter
  /// The library's file; empty for a library in memory.
  package let path: String
  private let turn: LibraryTurn?

  /// Opens a library, or makes one where there is none; the folder and the file are the user's alone.
  ///
  /// One that may not be written is opened to be read: whatever would change it throws `.readOnly`.
  /// - Throws: `.cannotOpen`, `.newer`, `.foreign`, `.damaged` or `.busy`; the file is then as it was.
  package convenience init(file: URL) throws(ArchiveError) {
    try self.init(file: file, isFixed: LibraryFile.isFixed(file.path(percentEncoded: false)))
  }

  /// - Parameter isFixed: Whether the library may be read only.
  init(file: URL, isFixed: Bool) throws(ArchiveError) {
    path = file.path(percentEncoded: false)
    var configuration = Self.configuration
    configuration.prepareDatabase(Schema.recognize)
    do {
      if isFixed {
        configuration.readonly = true
        writer = try DatabaseQueue(path: LibraryFile.fixedAddress(of: path), configuration: configuration)
        turn = nil
        try Schema.migrate(writer)
      } else {
        try LibraryFile.prepare(path)
        let lock = try LibraryFile.Lock(besides: path)
        defer { lock.release() }
        writer = try DatabasePool(path: path, configuration: configuration)
        turn = LibraryTurn(besides: path)
        // Under the lock: who waited for it finds the tables that another program has made meanwhile.
        try Schema.migrate(writer)
      }
    } catch {
      let error = ArchiveError(error)
      if case .failed(let reason) = error { throw .cannotOpen(path: path, reason: reason) }
      throw error
    }
  }

  /// Whether there is a library, or anything else, of this name.
  package static func isThere(_ file: URL) -> Bool { LibraryFile.isThere(file.path(percentEncoded: false)) }

  /// Takes away the files of a library that was begun and is of no use.
  package static func remove(_ file: URL) { LibraryFile.remove(file.path(percentEncoded: false)) }

  /// A library of the moment, in memory.
  package init() throws(ArchiveError) {
    (path, turn) = ("", nil)
    do {
      writer = try DatabaseQueue(configuration: Self.configuration)
      try Schema.migrate(writer)
    } catch { throw ArchiveError(error) }
  }

  /// The file that every writer appends to, whichever program that is; nil for a library in memory.
  package var journal: String? { writer is DatabasePool ? writer.path + "-wal" : nil }

  /// Done once, before the first library is opened.
  private static let preparation: Void = dossier_count_no_memory()

  static var configuration: Configuration {
    _ = preparation
    var configuration = Configuration()
    configuration.label = "library"
    configuration.maximumReaderCount = 3
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      for function in WordFunctions.all { db.add(function: function) }
      // Of a new library: an article's rows are a few kilobytes each, and on small pages half of each page stays empty.
      try db.execute(sql: "PRAGMA page_size = 16384; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 1000")
      // A batch of an import fits, so that no page of it is written twice; reading needs far less.
      try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -4_000 : -16_000)")
    }
    return configuration
  }

  /// What `body` reads is one moment of the library.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try writer.read(body) } catch { throw ArchiveError(error) }
  }

  /// All of `body` or nothing of it, safe against a killed program.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try inTurn(body) } catch { throw ArchiveError(error) }
  }

  /// As `write`, and on the disk when it returns, safe against a power cut too: for what only the user knows.
  func writeThrough<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try writer.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        defer { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
        return try commit(body, in: db)
      }
    } catch { throw ArchiveError(error) }
  }

  /// As `write`, with the errors of `body` as they are.
  func inTurn<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writer.writeWithoutTransaction { try commit(body, in: $0) }
  }

  private func commit<Value>(_ body: (Database) throws -> Value, in db: Database) throws -> Value {
    try turn?.take()
    defer { turn?.release() }
    var value: Value?
    try db.inTransaction {
      value = try body(db)
      return .commit
    }
    guard let value else { throw ArchiveError.failed(reason: "nothing was written") }
    return value
  }
}
