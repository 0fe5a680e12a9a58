import GRDB
import GRDBSQLite

/// A statement that runs a thousand times in a row: what it takes and gives goes straight to and from SQLite.
///
/// For the inner loops of an import and of linking. Everywhere else GRDB's own way reads better, and costs a few microseconds.
struct QuickStatement {
  private let statement: Statement
  private var handle: SQLiteStatement { statement.sqliteStatement }

  init(_ db: Database, _ sql: String) throws { statement = try db.cachedStatement(sql: sql) }

  /// Makes SQLite copy what it is given before `bind` returns.
  ///
  /// Source: https://www.sqlite.org/c3ref/c_static.html
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  func bind(_ index: Int32, _ number: Int64) { sqlite3_bind_int64(handle, index, number) }

  func bind(_ index: Int32, _ number: Int) { sqlite3_bind_int64(handle, index, Int64(number)) }

  func bind(_ index: Int32, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        _ = sqlite3_bind_text(handle, index, $0.baseAddress, Int32(clamping: $0.count), Self.copied)
      }
    }
  }

  func bind(_ index: Int32, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress, !bytes.isEmpty {
        _ = sqlite3_bind_blob(handle, index, start, Int32(clamping: bytes.count), Self.copied)
      } else {
        _ = sqlite3_bind_zeroblob(handle, index, 0)
      }
    }
  }

  /// Moves to the next row; false at the end, when the statement can be bound anew.
  func next() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    let message = code == SQLITE_DONE ? "" : String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message) }
    return false
  }

  /// Runs it with a number and bytes for its values.
  func run(_ number: Int64, _ bytes: [UInt8]) throws {
    bind(1, number)
    bind(2, bytes)
    try run()
  }

  /// Leaves the rest of the rows.
  func stop() { sqlite3_reset(handle) }

  /// Runs it to its end.
  func run() throws { while try next() {} }

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }
}

extension QuickStatement {
  /// The first column of the only row; nil when there is none.
  func number(for key: Int64) throws -> Int64? {
    bind(1, key)
    guard try next() else { return nil }
    defer { stop() }
    return isNull(0) ? nil : number(0)
  }
}
