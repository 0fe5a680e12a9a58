import Foundation
import GRDB
import News
import Testing

@testable import Archive

/// Libraries that may not be written, and two programs at one of them.
@Suite struct LibraryTroubleTests {
  private let folder: ScratchFolder
  private var file: URL { folder.file("a library #1?.sqlite") }

  init() throws {
    folder = try ScratchFolder()
    let archive = try Archive(file: file)
    _ = try archive.save(
      (1...3).map { Fixture.document([Fixture.prepared(Fixture.article("Page \($0)", ["quay \($0)"]))], name: "\($0)") }
    )
    try archive.settleAllLinks(Fixture.sameName)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
  }

  @Test func aLibraryThatMayOnlyBeReadIsReadAndNeverWritten() throws {
    let (bytes, before) = (try Data(contentsOf: file), try names)
    do {
      let archive = try Archive(file: file, isFixed: true)
      #expect(try archive.articles(ArticleQuery(), .first, limit: 9).rows.count == 3)
      #expect(try archive.found("quay").count == 3)
      #expect(try archive.article(ArticleID(1))?.article.title == "Page 1")
      #expect(throws: ArchiveError.readOnly) { try archive.mark([ArticleID(1)], .starred(true)) }
      #expect(throws: ArchiveError.readOnly) { try archive.save([Fixture.document([], name: "more")]) }
      #expect(archive.journal == nil)
    }
    #expect(try Data(contentsOf: file) == bytes)
    #expect(try names == before)
  }

  @Test func oneThatMayOnlyBeReadAndIsOldSaysSo() throws {
    let old = folder.file("old.sqlite")
    do { try Schema.migrate(try DatabaseQueue(path: old.path, configuration: Archive.configuration), to: 6) }
    #expect(throws: ArchiveError.readOnly) { try Archive(file: old, isFixed: true) }
  }

  @Test func aLibraryIsFixedOnlyWhereNobodyWrites() throws {
    #expect(!LibraryFile.isFixed(file.path))
    #expect(!LibraryFile.isFixed(folder.file("none.sqlite").path))
  }

  /// Each has the library open all the time; each mark is answered, and none is lost.
  @Test func marksOfTwoProgramsAndAnImportBesideThemAllHold() async throws {
    let (one, other, importer) = (try Archive(file: file), try Archive(file: file), try Archive(file: file))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for number in 0..<20 { _ = try one.mark([ArticleID(1)], .tag("one \(number)", true)) } }
      group.addTask { for number in 0..<20 { _ = try other.mark([ArticleID(1)], .tag("other \(number)", true)) } }
      group.addTask {
        for number in 10..<30 {
          let article = Fixture.prepared(Fixture.article("Page \(number)", ["quay \(number)"]))
          _ = try importer.save([Fixture.document([article], name: "\(number)")])
        }
      }
      try await group.waitForAll()
    }
    for archive in [one, other] {
      #expect(try archive.article(ArticleID(1))?.marks.tags.count == 40)
      #expect(try archive.overview(name: "").articles == 23)
    }
    #expect(try one.check() == [])
  }
}
