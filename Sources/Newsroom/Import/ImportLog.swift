import Archive
import News

/// Writes the report of an import and tells how it stands.
struct ImportLog: Sendable {
  var report = ImportReport()
  private let allFiles: Int
  private var done = 0
  /// Where in the report each file stands that comes in parts; nil before its first part.
  private var places: [String: Int?]
  private let progress: @Sendable (ImportProgress) -> Void
  private let start = ContinuousClock().now

  /// - Parameters:
  ///   - allFiles: How many there are to come, parts of files counted as files.
  ///   - large: The files that come in parts.
  init(allFiles: Int, large: Set<String>, progress: @escaping @Sendable (ImportProgress) -> Void) {
    self.allFiles = allFiles
    places = Dictionary(uniqueKeysWithValues: large.map { ($0, nil) })
    self.progress = progress
  }

  mutating func refuse(_ problem: Problem) {
    add(ImportedFile(file: problem.file, status: .refused, problems: [problem]))
  }

  /// What came of a part of a file is told with what came of the parts before it.
  private mutating func add(_ imported: ImportedFile) {
    done += 1
    guard let place = places[imported.file] ?? nil else {
      if imported.status == .refused { report.refused += 1 }
      if places.keys.contains(imported.file) { places[imported.file] = report.files.count }
      return report.files.append(imported)
    }
    var before = report.files[place]
    if before.status == .refused, imported.status != .refused { report.refused -= 1 }
    before.status = Self.rank(imported.status) < Self.rank(before.status) ? imported.status : before.status
    before.articles += imported.articles
    before.problems += imported.problems.filter { !before.problems.contains($0) }
    before.reason = before.status == .duplicate ? before.reason ?? imported.reason : nil
    report.files[place] = before
  }

  /// The more a file gave the lower: what the whole of it is called.
  private static func rank(_ status: ImportedFile.Status) -> Int {
    switch status {
    case .full: 0
    case .summary: 1
    case .updated: 2
    case .copy: 3
    case .duplicate: 4
    case .refused: 5
    }
  }

  mutating func add(_ saved: SavedDocument, file: String) {
    for article in saved.articles {
      switch article.outcome {
      case .new: report.imported += 1
      case .updated: report.updated += 1
      case .duplicate: report.duplicates += 1
      }
    }
    var imported = ImportedFile(
      file: file, status: status(saved), articles: saved.articles.map(\.id), problems: saved.problems)
    if imported.status == .duplicate { imported.reason = saved.articles.first?.reason }
    add(imported)
    news += saved.articles.filter { $0.outcome == .new && $0.kind == .full }.map(\.id)
  }

  /// Related items whose marks are to be put on them once they are there.
  private(set) var markedItems: [MarkedItem] = []

  mutating func add(_ items: [MarkedItem]) { markedItems += items }

  /// Whole articles that were not in the library before: of these some may turn out to be copies.
  private(set) var news: [ArticleID] = []

  /// Files whose every article has an earlier one's text are copies.
  mutating func note(_ copies: [ArticleID: (original: ArticleID, title: String)]) {
    guard !copies.isEmpty else { return }
    for index in report.files.indices where report.files[index].status == .full {
      let originals = report.files[index].articles.map { copies[$0] }
      guard let first = originals.first ?? nil, originals.allSatisfy({ $0 != nil }) else { continue }
      report.files[index].status = .copy
      report.files[index].copyOf = first.original
      report.files[index].reason = "the text of \(first.title)"
    }
  }

  /// - Parameter unlinked: How many articles are still to be linked; nil while files are read.
  func tell(unlinked: Int? = nil) {
    var now = ImportProgress(
      files: done, allFiles: allFiles, imported: report.imported, refused: report.refused,
      seconds: (ContinuousClock().now - start) / .seconds(1))
    now.unlinked = unlinked
    progress(now)
  }

  private func status(_ saved: SavedDocument) -> ImportedFile.Status {
    if saved.articles.isEmpty { return .refused }
    let new = saved.articles.filter { $0.outcome == .new }
    if !new.isEmpty { return new.contains { $0.kind == .full } ? .full : .summary }
    return saved.articles.contains { $0.outcome == .updated } ? .updated : .duplicate
  }
}
