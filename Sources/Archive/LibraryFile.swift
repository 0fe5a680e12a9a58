import Foundation

/// The library's file and folder as the file system sees them: private to the user, and opened by one at a time.
enum LibraryFile {
  /// Makes what is missing of folder and file, readable by nobody else. What is there keeps its permissions.
  ///
  /// - Returns: Whether the file was made now.
  @discardableResult
  static func prepare(_ path: String) throws(ArchiveError) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .cannotOpen(path: folder, reason: "the folder cannot be made: \(reason(errno))") }
    // O_EXCL: a file that is there is never opened, because closing a second descriptor would drop SQLite's locks.
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor < 0 else { return close(descriptor) == 0 }
    guard errno == EEXIST, access(path, R_OK) == 0 else { throw .cannotOpen(path: path, reason: reason(errno)) }
    return false
  }

  /// Whether there is anything of this name, a link that leads nowhere included.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Takes away a library that was begun and is of no use, with all that SQLite has put beside it.
  static func remove(_ path: String) {
    for end in ["", "-journal", "-wal", "-shm", ".lock"] { unlink(path + end) }
  }

  /// Whether the user may read a library and not write it. A log with something in it is the work of somebody who writes there:
  /// without it the library would be read wrongly.
  static func isFixed(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path(percentEncoded: false)
    guard access(path, R_OK) == 0, access(path, W_OK) != 0 || access(folder, W_OK) != 0 else { return false }
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// What SQLite takes for the name of a library that nobody changes: it looks neither for locks nor for a log, which it could
  /// not make.
  ///
  /// Source: https://sqlite.org/uri.html, `immutable`
  static func fixedAddress(of path: String) -> String { URL(fileURLWithPath: path).absoluteString + "?immutable=1" }

  /// Held while a library is opened and its tables are made or changed.
  struct Lock {
    private let descriptor: Int32

    init(besides path: String) throws(ArchiveError) {
      descriptor = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
      // Without a lock file (a read-only folder) SQLite's own locks must do.
      guard descriptor >= 0 else { return }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          close(descriptor)
          throw .busy
        }
      }
    }

    func release() {
      guard descriptor >= 0 else { return }
      close(descriptor)
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
