import Foundation

/// The user's editor, for notes.
enum Editor {
  /// Opens `text` in `$VISUAL` or `$EDITOR` and returns what was saved; nil when nothing was changed.
  ///
  /// - Throws: what kept the file from being written or the editor from being started; the text is as it was.
  static func edit(_ text: String) throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "note.md")
    try Data(text.utf8).write(to: file)
    let environment = ProcessInfo.processInfo.environment
    // The variable may hold arguments ("code --wait"), so it is the shell that takes it apart; the file's name is an argument.
    let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(editor) \"$1\"", "sh", file.path]
    try process.run()
    process.waitUntilExit()
    let saved = try String(contentsOf: file, encoding: .utf8)
    return saved == text ? nil : saved
  }
}
