import Foundation

/// Other programs, started by name and arguments.
enum Program {
  /// The full path of a program; nil when there is none of that name.
  static func find(_ name: String) -> URL? {
    if name.contains("/") {
      return FileManager.default.isExecutableFile(atPath: name) ? URL(fileURLWithPath: name) : nil
    }
    let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"].split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// The shell that the user types commands to.
  static var shell: String {
    (ProcessInfo.processInfo.environment["SHELL"].flatMap(find) ?? URL(fileURLWithPath: "/bin/sh")).path
  }

  /// Starts a program that the terminal hears nothing of; the words to show when it cannot be started, else nil.
  ///
  /// - Parameter failed: Called from any thread with the words for a program that fails within five seconds, which is what one
  ///   does that cannot do what it was started for.
  static func start(_ program: URL, _ arguments: [String], failed: @escaping @Sendable (String) -> Void) -> String? {
    let process = Process()
    let name = program.lastPathComponent
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let begin = ContinuousClock.now
    process.terminationHandler = {
      if $0.terminationStatus != 0, begin.duration(to: .now) < .seconds(5) {
        failed("\(name) ended with status \($0.terminationStatus)")
      }
    }
    do {
      try process.run()
      return nil
    } catch {
      return "\(name) could not be started: \(error.localizedDescription)"
    }
  }
}
