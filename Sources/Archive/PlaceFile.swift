import Foundation
import Synchronization

/// Where the reader stands in a library, in a small file beside it.
///
/// It is written for every line that is scrolled: one call to the system, where the library itself would take a transaction. What
/// was written is there after the program was killed; after a power cut it may not be, and the last session then tells the place.
package final class PlaceFile: Sendable {
  /// No place takes as much; a longer one is not kept.
  static let mostBytes = 1 << 20

  private let path: String
  private let opened = Mutex<Int32?>(nil)

  /// - Parameter library: The path of the library; empty for one in memory, which has no place.
  package init(besides library: String) { path = library.isEmpty ? "" : library + ".place" }

  deinit { opened.withLock { if let descriptor = $0 { close(descriptor) } } }

  /// Keeps a place over the one before. Where nothing can be written the place is not kept: the session, which fails as well
  /// then, says why.
  package func keep(_ place: [UInt8]) {
    guard !path.isEmpty, place.count <= Self.mostBytes else { return }
    opened.withLock { opened in
      guard let file = opened ?? Self.open(path) else { return }
      opened = file
      // A shorter place is filled up, so that nothing of the one before stays behind it.
      let filled = place + [UInt8](repeating: UInt8(ascii: " "), count: max(0, Self.bytes(in: file) - place.count))
      _ = pwrite(file, filled, filled.count, 0)
    }
  }

  /// The place that was kept last, by whichever program; nil when there is none.
  package func read() -> [UInt8]? {
    guard !path.isEmpty else { return nil }
    return opened.withLock { opened in
      guard let file = opened ?? Self.open(path) else { return nil }
      opened = file
      let size = Self.bytes(in: file)
      guard size > 0 else { return nil }
      var bytes = [UInt8](repeating: 0, count: size)
      let count = pread(file, &bytes, bytes.count, 0)
      return count > 0 ? Array(bytes.prefix(count)) : nil
    }
  }

  private static func open(_ path: String) -> Int32? {
    let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return nil }
    if isFile(descriptor) { return descriptor }
    close(descriptor)
    return nil
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func bytes(in descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? min(Int(status.st_size), mostBytes) : 0
  }
}
