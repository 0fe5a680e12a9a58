import GRDB

/// What can go wrong between the program and a library's file; the words for it are made at the edge.
package enum ArchiveError: Error, Equatable {
  /// The file or its folder cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// Another program holds the library and did not let go in time.
  case busy
  case diskFull
  case readOnly
  /// The file is no library, or a part of it cannot be read.
  case damaged(reason: String)
  /// The library was written by a later version of the program.
  case newer
  /// The file is the database of another program; nothing was written to it.
  case foreign
  /// The new file of a copy cannot be written; nothing is left of it.
  case cannotCopy(path: String, reason: String)
  case cancelled
  case failed(reason: String)

  init(_ error: any Error) {
    switch error {
    case let error as ArchiveError: self = error
    case is CancellationError: self = .cancelled
    case let error as DamagedBytes: self = .damaged(reason: "a record ends early at byte \(error.offset)")
    case let error as DatabaseError: self.init(database: error)
    default: self = .failed(reason: String(describing: error))
    }
  }

  private init(database error: DatabaseError) {
    let reason = error.message ?? "code \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    // Over quota, or over the greatest size that a file may have here.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(reason: reason)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
    default: self = .failed(reason: reason)
    }
  }
}
