import CNCurses
import Glibc

/// What a terminal must be sent to be as it was before, made ready for the moment of a crash.
///
/// The bytes stay allocated for the life of the process, because a signal handler reads them.
enum Restore {
  /// Arms the crash handler with what this terminal's description gives.
  static func arm(modes: termios, resetsColors: Bool) {
    var modes = modes
    let bytes = sequence(resetsColors: resetsColors)
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
    for (index, byte) in bytes.enumerated() { memory[index] = CChar(bitPattern: byte) }
    dossier_arm(STDOUT_FILENO, memory, bytes.count, &modes)
  }

  private static func sequence(resetsColors: Bool) -> [UInt8] {
    let rows = getmaxy(dossier_screen())
    var parts = [text("csr", 0, rows - 1), text("sgr0"), text("op")]
    if resetsColors { parts.append(text("oc")) }
    parts += [mouseOff, text("BD"), text("rmkx"), text("cnorm")]
    let isAlternate = !text("rmcup").isEmpty
    parts += isAlternate ? [text("rmcup")] : [text("cup", rows - 1, 0), Array("\n".utf8)]
    return parts.flatMap(\.self) + Array("\r".utf8)
  }

  /// Where a description names mouse events but not how to switch them (`XM`), curses uses xterm's oldest way.
  private static var mouseOff: [UInt8] {
    let named = text("XM", 0)
    return named.isEmpty && !text("kmous").isEmpty ? Array("\u{1B}[?1000l".utf8) : named
  }

  /// A string of the terminal's description, without the waits that old terminals need; empty when it has none.
  private static func text(_ name: String, _ first: Int32 = 0, _ second: Int32 = 0) -> [UInt8] {
    guard let text = dossier_capability(name, first, second) else { return [] }
    var bytes: [UInt8] = []
    var rest = Array(String(cString: text).utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
