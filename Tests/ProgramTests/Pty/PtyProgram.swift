import Foundation
import Testing

/// The real program in a real pseudo terminal, with an emulator that reads what it writes.
final class PtyProgram {
  enum Failure: Error, CustomStringConvertible {
    case system(String, Int32)
    case silent(waitingFor: String, screen: String)

    var description: String {
      switch self {
      case .system(let call, let code): "\(call) failed with error \(code)"
      case .silent(let words, let screen): "nothing more came while waiting for \(words); the screen was:\n\(screen)"
      }
    }
  }

  /// Beside the test bundle, where the package manager builds both.
  static let binary =
    Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    .map { $0.deletingLastPathComponent().appending(path: "dossier").path } ?? ".build/debug/dossier"

  // Macros that Swift does not import. Source: asm-generic/ioctls.h and spawn.h of Linux.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80
  /// Which descriptor the program has its end of the lifeline as: one that it would not take by itself.
  private static let lifelineThere: Int32 = 63

  /// How long a silence may last before a test gives up; only ever waited for by a test that fails.
  private static let longestSilence: Int32 = 60_000

  /// A frame is written at once; this long without a byte, and it is whole.
  private static let pauseBetweenFrames: Int32 = 30

  private(set) var screen: PtyScreen
  let process: pid_t
  private var master: Int32
  /// The program holds the other end, which the system closes when it ends, however that is.
  private let lifeline: Int32
  private var hasEnded = false

  init(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80, home: URL, environment: [String: String] = [:]
  ) throws {
    screen = PtyScreen(rows: rows, columns: columns)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Self.setLock, &unlock) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw Failure.system("opening a pseudo terminal", errno)
    }
    Self.setSize(master, rows: rows, columns: columns)
    var all = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home.path, "XDG_DATA_HOME": home.path + "/data",
      "PATH": "/usr/bin:/bin",
      "XDG_CONFIG_HOME": home.path + "/config",
    ]
    all.merge(environment) { $1 }
    let name = home.appending(path: UUID().uuidString).path
    defer { unlink(name) }
    guard mkfifo(name, 0o600) == 0 else { throw Failure.system("mkfifo", errno) }
    lifeline = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    process = try Self.spawn(
      Self.binary, arguments, terminal: "/dev/pts/\(number)", lifeline: name, environment: all)
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if master >= 0 { close(master) }
    close(lifeline)
  }

  /// Takes the terminal away and leaves the program to itself.
  func abandon() {
    close(master)
    master = -1
    hasEnded = true
  }

  private static func spawn(
    _ program: String, _ arguments: [String], terminal: String, lifeline: String, environment: [String: String]
  ) throws -> pid_t {
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
    posix_spawn_file_actions_addopen(&actions, Self.lifelineThere, lifeline, O_WRONLY, 0)
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process = pid_t(0)
    let code = posix_spawn(&process, program, &actions, &attributes, argv, envp)
    guard code == 0 else { throw Failure.system("posix_spawn", code) }
    return process
  }

  /// Types, then takes in what comes until the screen is as wanted.
  func type(_ keys: String, until words: String, _ isReached: (PtyScreen) -> Bool) throws {
    send(keys)
    try wait(until: words, isReached)
  }

  /// Types, then waits for a text to be on the screen.
  func type(_ keys: String, shows text: String) throws {
    try type(keys, until: "\"\(text)\"") { $0.text.contains(text) }
  }

  func send(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func wait(until words: String, _ isReached: (PtyScreen) -> Bool) throws {
    while !isReached(screen) {
      guard takeIn() else { throw Failure.silent(waitingFor: words, screen: screen.text) }
    }
  }

  /// Like `wait`, for output that never rests: looks after every part of it, so that half a frame may be on the screen.
  func watch(until words: String, _ isReached: (PtyScreen) -> Bool) throws {
    while !isReached(screen) {
      guard takePart(within: Self.longestSilence) else { throw Failure.silent(waitingFor: words, screen: screen.text) }
    }
  }

  /// Wipes the emulator's screen, as another program's output would.
  func clear() { screen.take("\u{1B}[H\u{1B}[2J".utf8) }

  func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    Self.setSize(master, rows: rows, columns: columns)
  }

  /// Takes in what comes until the program has ended. One that does not end is ended, which its status then tells: silence for
  /// as long as that is an outcome, and no test waits for ever.
  ///
  /// - Returns: The status as `waitpid` tells it.
  func end() -> Int32 {
    while takeIn() {}
    var watched = pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0)
    if poll(&watched, 1, Self.longestSilence) != 1 {
      Issue.record("the program did not end; the screen was:\n\(screen.text)")
      kill(process, SIGKILL)
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    hasEnded = true
    return status
  }

  /// Sets the modes that a shell sets while the program is stopped.
  func setShellModes() {
    var modes = termios()
    tcgetattr(master, &modes)
    modes.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
    tcsetattr(master, TCSANOW, &modes)
  }

  /// The modes of the terminal.
  var modes: PtyModes {
    var modes = termios()
    tcgetattr(master, &modes)
    return PtyModes(input: modes.c_iflag, output: modes.c_oflag, control: modes.c_cflag, local: modes.c_lflag)
  }

  /// Reads until a frame is likely to be whole; false when the program is gone or silent for too long.
  private func takeIn() -> Bool {
    guard takePart(within: Self.longestSilence) else { return false }
    while takePart(within: Self.pauseBetweenFrames) {}
    return true
  }

  private func takePart(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    screen.take(buffer[..<count])
    return true
  }

  private static func setSize(_ terminal: Int32, rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

/// How a terminal treats what goes in and out.
struct PtyModes: Hashable {
  var input: tcflag_t
  var output: tcflag_t
  var control: tcflag_t
  var local: tcflag_t
}
