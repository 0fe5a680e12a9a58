import Foundation

/// One run of the program without a terminal, in a home of its own.
struct ProgramRun {
  var status: Int32
  /// What came on standard output and on standard error.
  var output: String
  var errors: String

  /// - Parameters:
  ///   - input: What stands on standard input.
  ///   - shell: A shell's line to run instead, in which `"$0" "$@"` is the program with its arguments.
  init(_ arguments: [String], home: URL, input: String = "", shell: String? = nil) throws {
    let process = Process()
    let program = URL(fileURLWithPath: PtyProgram.binary)
    process.executableURL = shell == nil ? program : URL(fileURLWithPath: "/bin/sh")
    process.arguments = (shell.map { ["-c", $0, program.path] } ?? []) + arguments
    process.currentDirectoryURL = home
    process.environment = [
      "HOME": home.path, "XDG_DATA_HOME": home.path + "/data", "XDG_CONFIG_HOME": home.path + "/config",
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb",
    ]
    let (typed, shown) = (Pipe(), Pipe())
    let complaints = home.appending(path: "errors-\(UUID().uuidString)")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    let handle = try FileHandle(forWritingTo: complaints)
    (process.standardInput, process.standardOutput, process.standardError) = (typed, shown, handle)
    try process.run()
    try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try typed.fileHandleForWriting.close()
    output = String(decoding: try shown.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
    errors = String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
  }
}
