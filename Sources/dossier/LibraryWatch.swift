import Foundation
import Newsroom
import Screens

/// Tells how many articles the library holds whenever somebody has written to it; it sleeps in the kernel until then.
enum LibraryWatch {
  /// Many commits of one import are told as one: so long is waited after the first.
  private static let pauseMicroseconds: UInt32 = 700_000

  /// Starts watching for as long as the program runs; does nothing for a library in memory.
  static func start(_ newsroom: Newsroom, tell: @escaping @Sendable (Event) -> Void) {
    guard let journal = newsroom.journal else { return }
    let descriptor = inotify_init1(Int32(O_CLOEXEC))
    guard descriptor >= 0, inotify_add_watch(descriptor, journal, UInt32(IN_MODIFY)) >= 0 else { return }
    let thread = Thread {
      var events = [UInt8](repeating: 0, count: 4096)
      while read(descriptor, &events, events.count) > 0 {
        usleep(pauseMicroseconds)
        Task.detached {
          if let count = try? await newsroom.articleCount() { tell(.holds(articles: count)) }
        }
      }
    }
    thread.stackSize = 1 << 18
    thread.start()
  }
}
