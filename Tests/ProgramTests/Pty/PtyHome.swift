import Foundation

/// A home of its own for a program under test; gone with all that is in it when the test is over.
final class PtyHome {
  let url = FileManager.default.temporaryDirectory.appending(path: "dossier-pty-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { print("\(url.path) is left behind: \(error)") }
  }
}
