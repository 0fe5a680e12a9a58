import Foundation

/// A program that runs to its end without a terminal.
enum Run {
  /// - Returns: The processor time in seconds, user and system; nil when the program failed.
  static func seconds(_ command: [String], output: String = "/dev/null") -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = command.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t(0)
    guard posix_spawn(&process, command[0], &actions, nil, arguments, variables) == 0 else { return nil }
    var (status, usage): (Int32, rusage) = (0, rusage())
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// Where a program is, if it is installed.
  static func find(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
  }

  /// Millions of instructions until the first screen stands and the program is left again; nil without valgrind.
  static func instructions(_ command: [String], leave: String, home: URL) throws -> Double? {
    guard let valgrind = find("valgrind") else { return nil }
    let log = home.appending(path: "valgrind.log").path
    let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log)"]
    // What Swift notes for debuggers is more than valgrind can read.
    let plain = home.appending(path: "dossier-plain").path
    let isPlain = find("strip").flatMap { seconds([$0, "-g", "-o", plain, command[0]]) } != nil
    let program = try Program([valgrind] + options + [isPlain ? plain : command[0]] + command.dropFirst(), home: home)
    _ = program.start()
    program.leave(leave)
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    let collected = lines.first { $0.contains("Collected") }?.split(separator: " ").last.flatMap { Double($0) }
    return collected.map { $0 / 1_000_000 }
  }
}
