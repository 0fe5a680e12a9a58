import Archive
import Foundation
import News

/// What could be saved of a damaged library.
package struct SalvageReport: Hashable, Sendable {
  package var documents = 0
  package var articles = 0
  /// Articles with marks or notes that hold again.
  package var marked = 0
  /// Joins and splits of people and stories that hold again.
  package var decisions = 0
  /// Notes on people and stories that stand again.
  package var notes = 0
  /// Documents of which neither the page nor the text can be read.
  package var lost = 0
}

extension Newsroom {
  /// Makes a new library of all that can be read of a damaged one, whose file stays as it is.
  ///
  /// The pages are read once more, and what the user marked, noted and decided is put on the articles, people and stories that
  /// come of them.
  /// - Parameter session: Makes of the session that was kept what holds in another library; nil to keep none.
  /// - Throws: `.cannotOpen` when there is a file of the new name already; `.lost` when nothing can be read.
  package static func salvage(
    _ file: URL, into target: URL, session: (String) -> String? = { _ in nil }
  ) async throws(NewsroomError) -> SalvageReport {
    guard !Archive.isThere(target) else {
      throw NewsroomError(
        .cannotOpen(reason: "there is such a file already, which is not written over; move it away"), path: target.path)
    }
    let wreck: Wreck
    do throws(ArchiveError) { wreck = try Wreck(file: file, besides: target) } catch {
      let path = file.path(percentEncoded: false)
      // Nothing that could be told to save it again.
      if case .damaged = error { throw NewsroomError(.lost, path: path) }
      throw NewsroomError(error, library: path)
    }
    do throws(NewsroomError) { return try await take(wreck, into: Newsroom(library: target), session) } catch {
      // A part of it must not stand in the way of the next try.
      Archive.remove(target)
      throw error
    }
  }

  private static func take(
    _ wreck: Wreck, into newsroom: Newsroom, _ session: (String) -> String?
  ) async throws(NewsroomError) -> SalvageReport {
    var report = SalvageReport()
    var known: [Int64: ArticleID] = [:]
    for number in wreck.documents() {
      let articles = wreck.articles(of: number)
      let saved =
        Self.page(number, of: wreck).map { [$0] } ?? articles.compactMap { wreck.content($0.id).flatMap(Self.document) }
      if saved.isEmpty { report.lost += 1 }
      for document in saved { try await newsroom.take(document, articles, &report, &known) }
    }
    try await newsroom.settle()
    try await newsroom.take(wreck.decisions(), known, &report)
    if let session = wreck.setting("session").flatMap(session) { try await newsroom.saveSession(session) }
    return report
  }

  private func take(_ decisions: RescuedDecisions, _ articles: [Int64: ArticleID], _ report: inout SalvageReport)
    async throws(NewsroomError)
  {
    guard !decisions.isEmpty else { return }
    report.decisions = try ask { (archive) throws(ArchiveError) in try archive.take(decisions, articles: articles) }
    try await settle()
    report.notes = try ask { (archive) throws(ArchiveError) in try archive.takeNotes(of: decisions, articles: articles)
    }
  }

  /// A page as it came; nil when a single byte of it is not as it was.
  private static func page(_ number: Int64, of wreck: Wreck) -> PreparedDocument? {
    guard let (kept, imported, hash) = wreck.document(number) else { return nil }
    let bytes = Original.unpack(kept.bytes, isCompressed: kept.isCompressed)
    let found = SHA256(of: bytes)
    guard found.bytes == hash else { return nil }
    var document = Preparation.document(bytes, name: kept.file, hash: found, now: imported)
    // The marks that count are those of the library, not those that an export brought into it once.
    for index in document.articles.indices {
      document.articles[index].history?.marks = nil
      document.articles[index].history?.note = nil
    }
    return document
  }

  private func take(
    _ document: PreparedDocument, _ old: [Wreck.Article], _ report: inout SalvageReport,
    _ articles: inout [Int64: ArticleID]
  ) throws(NewsroomError) {
    let saved = try ask { (archive) throws(ArchiveError) in try archive.save([document]) }
    report.documents += 1
    let new = saved.first?.articles ?? []
    report.articles += new.count { $0.outcome == .new }
    for (article, title) in zip(new, document.titles) {
      guard let known = old.first(where: { $0.title == title }) else { continue }
      articles[known.id] = article.id
      guard known.marks != Marks() || !known.note.isEmpty else { continue }
      report.marked += 1
      try mark(article.id, as: known)
    }
  }

  private func mark(_ id: ArticleID, as known: Wreck.Article) throws(NewsroomError) {
    var changes = known.marks.tags.map { MarkChange.tag($0, true) }
    if known.marks.isRead { changes.append(.read(true)) }
    if known.marks.isStarred { changes.append(.starred(true)) }
    let wanted = changes
    try ask { (archive) throws(ArchiveError) in
      for change in wanted { _ = try archive.mark([id], change) }
      if !known.note.isEmpty { _ = try archive.keep(note: known.note, on: .article(id)) }
    }
  }

  /// An article whose page is lost, as an export of it alone.
  private static func document(_ article: ParsedArticle) -> PreparedDocument? {
    let export = ExportDocument(articles: [ExportArticle(article, format: nil)])
    guard let data = try? JSONEncoder().encode(export) else { return nil }
    let bytes = [UInt8](data)
    return Preparation.document(bytes, name: "salvaged", hash: SHA256(of: bytes), now: 0)
  }
}
