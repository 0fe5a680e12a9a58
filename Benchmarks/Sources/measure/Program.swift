import Foundation

/// A program at work in a terminal of its own, and what it costs: nothing is asked of it but to run as its user runs it.
final class Program {
  /// Why a program could not be measured.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let process: pid_t
  private let terminal: Int32
  private var hasEnded = false
  /// How many bytes it wrote to its terminal.
  private(set) var written = 0

  // Macros that Swift does not import. Source: asm-generic/ioctls.h and spawn.h of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// Starts a program on a screen of 100 columns and 30 rows; `home` is all that it sees of its user.
  init(_ command: [String], home: URL) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlock, number): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    guard terminal >= 0, ioctl(terminal, Self.setLock, &unlock) == 0, ioctl(terminal, Self.getNumber, &number) == 0,
      ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0
    else { throw Failure(description: "no pseudo terminal: error \(errno)") }
    let environment = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(home.path)",
      "XDG_DATA_HOME=\(home.path)/data", "XDG_CONFIG_HOME=\(home.path)/config",
    ]
    process = try Self.spawn(command, environment, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  private static func spawn(_ command: [String], _ environment: [String], terminal: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A session of its own: the first terminal that it opens becomes its controlling one.
    posix_spawnattr_setflags(&attributes, newSession)
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let (arguments, variables) = (command.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t(0)
    let code = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw Failure(description: "\(command[0]) does not start: error \(code)") }
    return process
  }
}

extension Program {
  /// Types, waits until the program has nothing more to do, and returns what that cost.
  func type(_ keys: String) -> Cost {
    let before = Cost(milliseconds: processorTime, bytes: written)
    _ = keys.withCString { write(terminal, $0, strlen($0)) }
    rest()
    return Cost(milliseconds: processorTime - before.milliseconds, bytes: written - before.bytes)
  }

  /// Waits for the first screen; what the program cost until it had nothing more to do.
  func start() -> Cost {
    while written < 300, takePart(within: 120_000) {}
    rest()
    return Cost(milliseconds: processorTime, bytes: written)
  }

  /// Waits until nothing is written and nothing computed for a while; on a busy machine the program may have to wait as well.
  private func rest() {
    var (last, quiet) = (-1.0, 0)
    while quiet < 2 {
      last = processorTime
      while takePart(within: 60) {}
      quiet = processorTime > last ? 0 : quiet + 1
    }
  }

  /// Types what makes the program leave, and waits until it is gone.
  func leave(_ keys: String) {
    _ = keys.withCString { write(terminal, $0, strlen($0)) }
    while takePart(within: 120_000) {}
    waitpid(process, nil, 0)
    hasEnded = true
  }

  private func takePart(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    written += count
    return true
  }

  /// Time of all processors that the program took so far, ended threads too.
  private var processorTime: Double {
    var (clock, time) = (clockid_t(), timespec())
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  /// Resident memory in megabytes: all of it, and what is the program's own.
  var memory: (all: Double, own: Double) {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    func value(_ name: String) -> Double {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
      return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1_000
    }
    return (value("VmRSS:"), value("RssAnon:"))
  }
}

/// What something cost.
struct Cost {
  var milliseconds = 0.0
  /// Written to the terminal.
  var bytes = 0

  /// The mean and the greatest of many.
  static func summary(_ costs: [Cost]) -> (mean: Double, most: Double, bytes: Int) {
    let times = costs.map(\.milliseconds)
    return (
      times.reduce(0, +) / Double(max(1, times.count)), times.max() ?? 0,
      costs.map(\.bytes).reduce(0, +) / max(1, costs.count)
    )
  }
}
