import Screens
import Synchronization

/// Where other threads leave events for the terminal's thread, which it wakes.
package final class Inbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let bell: Pipe

  package init() throws(TerminalError) { bell = try Pipe() }

  /// What `poll(2)` is to watch.
  var descriptor: Int32 { bell.readEnd }

  /// Leaves an event; may be called from any thread.
  package func put(_ event: Event) {
    let wasEmpty = events.withLock { events in
      events.append(event)
      return events.count == 1
    }
    if wasEmpty { bell.wake() }
  }

  /// Takes everything out, oldest first.
  func takeAll() -> [Event] {
    _ = bell.drain()
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
