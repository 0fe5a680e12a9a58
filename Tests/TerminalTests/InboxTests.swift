import CNCurses
import Glibc
import Screens
import Testing

@testable import Terminal

struct InboxTests {
  @Test func eventsComeOutInOrderAndOnce() throws {
    let inbox = try Inbox()
    inbox.put(.holds(articles: 1))
    inbox.put(.holds(articles: 2))
    #expect(inbox.takeAll() == [.holds(articles: 1), .holds(articles: 2)])
    #expect(inbox.takeAll().isEmpty)
  }

  @Test func anEventWakesWhoeverWatches() throws {
    let inbox = try Inbox()
    #expect(isReadable(inbox.descriptor) == false)
    inbox.put(.holds(articles: 1))
    #expect(isReadable(inbox.descriptor))
    _ = inbox.takeAll()
    #expect(isReadable(inbox.descriptor) == false)
  }

  @Test func noEventOfManyThreadsIsLost() async throws {
    let inbox = try Inbox()
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask { for number in 0..<1000 { inbox.put(.holds(articles: thread * 1000 + number)) } }
      }
    }
    #expect(Set(inbox.takeAll()).count == 8000)
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) == 1
  }
}

/// Curses counts columns by the C library's tables. Where they differ from ours, the painter shows U+FFFD; that may happen to
/// a few characters that are newer than the library, never to a script.
@Test func columnsAgreeWithTheCLibrary() {
  setlocale(LC_CTYPE, "C.UTF-8")
  var differing: [UInt32] = []
  for value in UInt32(0xA0)...0x3FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let text = SafeText("a" + String(Character(scalar)))
    guard text.clusters.last?.text.unicodeScalars.last == scalar, value != 0xFFFD else { continue }
    if 1 + Int(dossier_columns(wchar_t(value))) != text.columns { differing.append(value) }
  }
  let known = differing.filter { dossier_columns(wchar_t($0)) >= 0 }
  #expect(known.count < 100, "\(known.map { String($0, radix: 16) })")
}
