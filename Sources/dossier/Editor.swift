import Foundation
import Terminal

/// The user's editor, for notes.
enum Editor {
  /// The editor did not do its work.
  struct Failure: LocalizedError {
    var errorDescription: String?
  }

  /// Opens `text` in `$VISUAL` or `$EDITOR` and returns what was saved; nil when nothing was changed.
  ///
  /// - Parameter run: Runs a program that has the terminal.
  /// - Throws: what kept the file from being written, the editor from being started, or it from ending well without anything
  ///   saved; the text is as it was.
  static func edit(_ text: String, run: (String, [String]) -> Terminal.Outcome) throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "note.md")
    try Data(text.utf8).write(to: file)
    let environment = ProcessInfo.processInfo.environment
    let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "vi"
    // The variable may hold arguments ("code --wait"), so it is the shell that takes it apart; the file's name is an argument.
    let outcome = run("/bin/sh", ["-c", "\(editor) \"$1\"", "sh", file.path])
    let saved = try String(contentsOf: file, encoding: .utf8)
    switch outcome {
    case .notStarted(let words): throw Failure(errorDescription: words)
    case .ended(127): throw Failure(errorDescription: "there is no “\(editor)”; set EDITOR to the one to use")
    // What was saved is kept: some editors count mistakes of the session in their status.
    case .ended(let status) where status != 0 && saved == text:
      throw Failure(errorDescription: "“\(editor)” ended with status \(status); the note is as it was")
    case .ended: return saved == text ? nil : saved
    }
  }
}
