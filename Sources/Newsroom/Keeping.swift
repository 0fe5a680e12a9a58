import Archive
import Foundation
import Linking
import News

extension Newsroom {
  /// The library, or the articles of it that a query chooses, as other programs read it.
  package nonisolated func export(_ query: ArticleQuery) async throws(NewsroomError) -> ExportDocument {
    var document = try ask { (archive) throws(ArchiveError) in try archive.export(query) }
    for index in document.officials.indices {
      let page = try await official(document.officials[index].id)
      document.officials[index].conflicts = page?.conflicts ?? []
      document.officials[index].lists = page?.listings.map(ExportListing.init) ?? []
      document.officials[index].merges = page?.merges ?? []
    }
    return document
  }

  /// Looks for damage and says what was found, a line each; empty when all is well. With `repair`, makes anew what can be made
  /// from the texts.
  /// - Throws: with `repair`, `.damaged` for what cannot be: of a file with damaged pages nothing is written.
  package func check(repair: Bool = false) async throws(NewsroomError) -> [String] {
    let findings = try ask { (archive) throws(ArchiveError) in try archive.check() }
    guard repair, !findings.isEmpty else { return findings }
    let damage = try ask { (archive) throws(ArchiveError) in try archive.damage() }
    if let first = damage.first { throw NewsroomError(.damaged(reason: first), path: archive.path) }
    try ask { (archive) throws(ArchiveError) in try archive.rebuild() }
    let left = try ask { (archive) throws(ArchiveError) in try archive.check() }
    if let first = left.first { throw NewsroomError(.damaged(reason: first), path: archive.path) }
    return findings.map { "mended: \($0)" }
  }

  /// A whole copy of the library in a new file, made while it is in use.
  package nonisolated func backup(to file: URL) async throws(NewsroomError) {
    try ask { (archive) throws(ArchiveError) in try archive.backup(to: file) }
  }
}
