import News

/// What the names of files tell of those that hold no article, from `file_names.tsv`.
package struct FileNames: Sendable {
  package static let shared = FileNames()

  private var companions: Set<String> = []
  private var pages: Set<String> = []
  private var codes: [String: String] = [:]

  private init() {
    for row in Resource.rows(.ingest, "file_names.tsv") where row.count >= 2 {
      switch row[0] {
      case "companion": companions.insert(String(row[1]))
      case "page": pages.insert(String(row[1]))
      case "code" where row.count >= 3: codes[String(row[1])] = String(row[2])
      default: break
      }
    }
  }

  /// What a file made for programs is, in words ("a script"), by its name's ending; nil for any other name.
  package func code(_ name: String) -> String? { Self.parted(name).flatMap { codes[$0.ending] } }

  /// Those of a folder's entries that a saved page brought along: for "news.html" the folder "news_files".
  package func companions(among names: [String]) -> Set<String> {
    let stems = Set(
      names.compactMap { name in Self.parted(name).flatMap { pages.contains($0.ending) ? $0.stem : nil } })
    guard !stems.isEmpty else { return [] }
    return Set(
      names.filter { name in
        guard let mark = name.lastIndex(where: { "_-.".contains($0) }) else { return false }
        return companions.contains(name[name.index(after: mark)...].lowercased()) && stems.contains(name[..<mark])
      })
  }

  private static func parted(_ name: String) -> (stem: Substring, ending: String)? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return (name[..<dot], name[name.index(after: dot)...].lowercased())
  }
}
