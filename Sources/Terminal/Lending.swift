import CNCurses
import Glibc

extension Terminal {
  /// What became of a program that had the terminal.
  package enum Outcome: Hashable, Sendable {
    /// It ended with this status; 128 and the number of a signal where that ended it.
    case ended(Int32)
    /// The system's words for why it was not started.
    case notStarted(String)
  }

  /// Gives the terminal to another program, such as an editor, until that ends, and takes it again.
  ///
  /// The program has the keyboard and may set the terminal's modes; `input` is what it reads where that is not the keyboard. It is
  /// stopped and continued together with us, and what is typed to interrupt it ends it alone.
  ///
  /// - Parameters:
  ///   - program: The full path.
  ///   - afterwards: What is still to be done before the screen is back.
  package func lend(
    to program: String, _ arguments: [String], input: String? = nil, afterwards: (Outcome) -> Void = { _ in }
  ) -> Outcome {
    let outcome = away {
      let outcome = Self.run(program, arguments, input)
      afterwards(outcome)
      return outcome
    }
    forgetStops()
    return outcome
  }

  private static func run(_ program: String, _ arguments: [String], _ input: String?) -> Outcome {
    var ends: [Int32] = [-1, -1]
    if let input {
      guard pipe(&ends) == 0 else { return .notStarted(words(errno)) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      Feeding.start(Array(input.utf8), to: ends[1])
    }
    defer { if ends[0] >= 0 { close(ends[0]) } }
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for text in argv { free(text) } }
    let status = dossier_lend(program, argv, ends[0])
    return status < 0 ? .notStarted(words(-status)) : .ended(status)
  }

  private static func words(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}

/// Bytes on their way into a pipe.
///
/// They are written from a thread of their own: a pager reads only as far as it shows, and must not keep us from noticing that it
/// stops. A program that does not read all of them closes its end early, which is no fault.
private final class Feeding: Sendable {
  private let bytes: [UInt8]
  private let end: Int32

  private init(_ bytes: [UInt8], _ end: Int32) { (self.bytes, self.end) = (bytes, end) }

  static func start(_ bytes: [UInt8], to end: Int32) {
    let state = Unmanaged.passRetained(Feeding(bytes, end))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      {
        if let state = $0 { Unmanaged<Feeding>.fromOpaque(state).takeRetainedValue().run() }
        return nil
      }, state.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      state.release()
      _ = close(end)
    }
  }

  private func run() {
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, nil)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
    }
    _ = close(end)
  }
}
