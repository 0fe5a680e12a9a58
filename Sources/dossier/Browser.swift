import Foundation

/// Opens links in the reader's browser: only what a browser or a mail program is for, and never through a shell.
enum Browser {
  /// What to say when the link cannot be opened; nil when the browser was started.
  static func open(_ link: String) -> String? {
    guard let scheme = link.split(separator: ":").first?.lowercased(), ["http", "https", "mailto"].contains(scheme),
      !link.contains(where: \.isWhitespace)
    else { return "Only http, https and mailto links are opened: \(link)" }
    let wanted = ProcessInfo.processInfo.environment["BROWSER"].map { [$0] } ?? []
    guard let program = (wanted + ["xdg-open", "sensible-browser", "open"]).lazy.compactMap(Program.find).first else {
      return "No browser was found; set BROWSER to the one to use."
    }
    return Program.start(program, [link])
  }
}

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

  /// Starts a program that the terminal hears nothing of; the words to show when it cannot be started, else nil.
  static func start(_ program: URL, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      return nil
    } catch {
      return "\(program.lastPathComponent) could not be started: \(error.localizedDescription)"
    }
  }

  /// Runs a command line that the user typed, in the user's shell, with `input` on its standard input and the terminal as its
  /// output; returns its exit status.
  static func shell(_ command: String, input: String) throws -> Int32 {
    let process = Process()
    let shell = ProcessInfo.processInfo.environment["SHELL"].flatMap(find) ?? URL(fileURLWithPath: "/bin/sh")
    process.executableURL = shell
    process.arguments = ["-c", command]
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    let writer = pipe.fileHandleForWriting
    // A command that does not read all of it closes its end early; that is no fault.
    try? writer.write(contentsOf: Data(input.utf8))
    try? writer.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
