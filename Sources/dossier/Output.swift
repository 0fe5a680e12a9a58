import Foundation
import News
import Screens

/// Where results and messages go: results to standard output, everything else to standard error.
enum Output {
  private static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// One line of results. On a terminal no byte of it is more than a printable character.
  static func line(_ text: String = "") {
    write((isTerminal ? SafeText(text).text : text) + "\n", to: STDOUT_FILENO)
  }

  /// A text of several lines.
  static func lines(_ text: String) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(String(part)) }
  }

  /// Words behind which a line is typed.
  static func prompt(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Words for the user beside the results.
  static func message(_ text: String) {
    write(SafeText(text).text + "\n", to: STDERR_FILENO)
  }

  /// Words that the next ones overwrite; nothing where standard error is no terminal.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r" + SafeText(text).text + "\u{1B}[K", to: STDERR_FILENO)
  }

  /// A value on one line of JSON.
  static func json(_ value: some Encodable) throws {
    let bytes = try JSONLine.encode(value)
    if isTerminal { line(String(decoding: bytes, as: UTF8.self)) } else { write(bytes + [0x0A], to: STDOUT_FILENO) }
  }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) }
      guard written < 0 else { continue }
      switch errno {
      case EINTR: continue
      case EAGAIN: wait(for: descriptor)
      case let code:
        guard descriptor == STDOUT_FILENO else { return }
        end(after: code)
      }
    }
  }

  /// Waits until a descriptor takes more: another program may have made it one that does not wait by itself.
  private static func wait(for descriptor: Int32) {
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&watched, 1, -1)
  }

  /// Results that are cut off must not pass for whole. Only when nobody reads them any more nothing needs to be said.
  private static func end(after code: Int32) -> Never {
    guard code != EPIPE else { exit(0) }
    let reason =
      [ENOSPC, EDQUOT, EFBIG].contains(code)
      ? "the disk is full, or a quota reached" : String(cString: strerror(code))
    message(
      "dossier: the results cannot be written: \(reason); what is there is cut off. Make room, or send them elsewhere.")
    exit(2)
  }
}
