import Foundation
import Testing

/// The table of the README's map: which target may import what. SwiftPM alone would let a target import whatever it reaches
/// through another.
private let mayImport: [String: Set<String>] = [
  "News": ["Foundation", "CResources", "CDigest"],
  "Ingest": ["Foundation", "News", "CZlib"],
  "Linking": ["Foundation", "News"],
  "Archive": ["Foundation", "News", "GRDB", "GRDBSQLite", "CSQLite", "CZlib"],
  "Newsroom": ["Foundation", "News", "Ingest", "Linking", "Archive"],
  "Screens": ["Foundation", "News"],
  "Terminal": ["Foundation", "Screens", "CNCurses"],
  "dossier": ["Foundation", "News", "Newsroom", "Screens", "Terminal", "ArgumentParser"],
]

/// The C library goes by many names, and every target may speak to it.
private let system: Set<String> = ["Glibc", "Synchronization", "Dispatch"]

private let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Test(arguments: mayImport.keys.sorted())
func aTargetImportsOnlyWhatItsRowAllows(target: String) throws {
  let allowed = try #require(mayImport[target]).union(system)
  let files = swiftFiles(in: repository.appending(path: "Sources/\(target)"))
  #expect(!files.isEmpty)
  for file in files {
    for module in try imports(of: file) where !allowed.contains(module) {
      Issue.record("\(file.lastPathComponent) imports \(module), which \(target) may not know")
    }
  }
}

@Test func everyTargetHasItsRow() throws {
  let folders = try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "Sources").path)
  let targets = folders.filter { !swiftFiles(in: repository.appending(path: "Sources/\($0)")).isEmpty }
  #expect(Set(targets) == Set(mayImport.keys))
}

private func swiftFiles(in folder: URL) -> [URL] {
  let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
}

private func imports(of file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
    let words = line.split(whereSeparator: { $0 == " " || $0 == "." }).map(String.init)
    guard let position = words.firstIndex(of: "import"),
      words[..<position].allSatisfy({ $0.hasPrefix("@") || access.contains($0) }),
      words.count > position + 1
    else { return nil }
    let kinds: Set<String> = ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"]
    let next = words[position + 1]
    return kinds.contains(next) && words.count > position + 2 ? words[position + 2] : next
  }
}

private let access: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
