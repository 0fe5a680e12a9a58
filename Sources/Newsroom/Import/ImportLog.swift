import Archive
import News

/// Writes the report of an import and tells how it stands.
struct ImportLog: Sendable {
  var report = ImportReport()
  private let allFiles: Int
  private let progress: @Sendable (ImportProgress) -> Void
  private let start = ContinuousClock().now

  init(allFiles: Int, progress: @escaping @Sendable (ImportProgress) -> Void) {
    self.allFiles = allFiles
    self.progress = progress
  }

  mutating func refuse(_ problem: Problem) {
    report.refused += 1
    report.files.append(ImportedFile(file: problem.file, status: .refused, problems: [problem]))
  }

  mutating func add(_ saved: SavedDocument, file: String) {
    for article in saved.articles {
      switch article.outcome {
      case .new: report.imported += 1
      case .updated: report.updated += 1
      case .duplicate: report.duplicates += 1
      }
    }
    if saved.articles.isEmpty { report.refused += 1 }
    var imported = ImportedFile(
      file: file, status: status(saved), articles: saved.articles.map(\.id), problems: saved.problems)
    if imported.status == .duplicate { imported.reason = saved.articles.first?.reason }
    report.files.append(imported)
    news += saved.articles.filter { $0.outcome == .new && $0.kind == .full }.map(\.id)
  }

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

  func tell() {
    progress(
      ImportProgress(
        files: report.files.count, allFiles: allFiles, imported: report.imported, refused: report.refused,
        seconds: (ContinuousClock().now - start) / .seconds(1)))
  }

  private func status(_ saved: SavedDocument) -> ImportedFile.Status {
    if saved.articles.isEmpty { return .refused }
    let new = saved.articles.filter { $0.outcome == .new }
    if !new.isEmpty { return new.contains { $0.kind == .full } ? .full : .summary }
    return saved.articles.contains { $0.outcome == .updated } ? .updated : .duplicate
  }
}
