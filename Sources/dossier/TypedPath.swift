import Foundation

/// Paths as readers type them, with "~" for the home folder.
enum TypedPath {
  private static let mostCompletions = 50

  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
    return home + path.dropFirst()
  }

  /// Whether there is anything at a path: a link that leads nowhere is there too, and is for the import to name.
  static func isThere(_ path: String) -> Bool {
    var state = stat()
    return lstat(path, &state) == 0
  }

  /// The paths that what was typed could become, in order; folders end with "/". Hidden ones only where a dot was typed.
  static func completions(of typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let head = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    if typed == "~" { return ["~/"] }
    let folder = head.isEmpty ? "." : expanded(head)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let fitting = names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted()
    return fitting.prefix(mostCompletions).map { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return head + name + (isThere && isFolder.boolValue ? "/" : "")
    }
  }
}
