import Foundation

/// Whose turn it is to write to a library, among all programs that have it open.
///
/// SQLite lets those who wait ask again and again, and whoever writes without a pause goes first each time: a mark that is made
/// beside a long import would wait in vain. Here who waits is the next one: it keeps the others out of the queue's head until its
/// turn has come.
final class LibraryTurn: Sendable {
  /// Two bytes of the lock file: the head of the queue, and the turn itself. Locks on them go with the descriptor, and so with
  /// the program when it is killed.
  private enum Place: Int { case head, turn }

  private let descriptor: Int32
  /// At least so long is waited: a program that was stopped in the middle of its turn must not hold up the others for ever.
  private let longest: Int

  /// Nil where there can be no lock file.
  init?(besides path: String, longestMilliseconds: Int = 120_000) {
    descriptor = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    longest = longestMilliseconds
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Waits for the turn; to be called by one thread at a time.
  /// - Throws: `.busy` when it did not come in time.
  func take() throws(ArchiveError) {
    var waited = 0
    try wait(for: .head, &waited)
    defer { set(.head, F_UNLCK) }
    try wait(for: .turn, &waited)
  }

  /// Lets the next one write.
  func release() { set(.turn, F_UNLCK) }

  private func wait(for place: Place, _ waited: inout Int) throws(ArchiveError) {
    while !set(place, F_WRLCK) {
      guard errno == EAGAIN || errno == EACCES || errno == EINTR else { return }
      guard waited < longest else { throw .busy }
      usleep(2_000)
      waited += 2
    }
  }

  /// Source: Linux, fcntl(2), open file description locks
  @discardableResult
  private func set(_ place: Place, _ type: Int32) -> Bool {
    let setLock: Int32 = 37
    var lock = flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(place.rawValue)
    lock.l_len = 1
    return fcntl(descriptor, setLock, &lock) == 0
  }
}
