import Foundation

/// A folder of pages of our own making; gone when the test is over.
final class PageFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")

  init(_ pages: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in pages { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.path + "/" + name }

  func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: url.appending(path: name)) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url.appending(path: name)) }
}
