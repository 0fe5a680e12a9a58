import Foundation

/// The desktop's clipboard, through whichever program it has for it.
enum Clipboard {
  private static let programs: [(name: String, arguments: [String])] = [
    ("wl-copy", []), ("xclip", ["-selection", "clipboard"]), ("xsel", ["--clipboard", "--input"]), ("pbcopy", []),
  ]

  /// Whether a program took the text.
  static func copy(_ text: String) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard environment["WAYLAND_DISPLAY"] != nil || environment["DISPLAY"] != nil,
      let program = programs.lazy.compactMap({ row in Program.find(row.name).map { ($0, row.arguments) } }).first
    else { return false }
    let process = Process()
    (process.executableURL, process.arguments) = program
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try pipe.fileHandleForWriting.close()
      return true
    } catch {
      return false
    }
  }
}
