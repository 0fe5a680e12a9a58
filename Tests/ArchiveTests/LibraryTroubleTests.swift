import Foundation
import GRDB
import News
import Synchronization
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

  /// Who comes second finds the tables that the first one made.
  @Test func aNewLibraryIsMadeOnceHoweverManyOpenIt() throws {
    for number in 0..<8 {
      let new = folder.file("new-\(number).sqlite")
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do { _ = try Archive(file: new) } catch { failures.withLock { $0.append("\(error)") } }
      }
      #expect(failures.withLock(\.self) == [])
    }
  }

  /// Who asks while another program writes without a pause is the next one, and need not be lucky.
  @Test func whoWaitsToWriteIsTheNextOne() async throws {
    let (busy, other) = (try Archive(file: file), try Archive(file: file))
    let written = Count()
    let task = Task.detached {
      while !Task.isCancelled {
        try busy.write { db in
          // As long as a small part of an import takes.
          _ = try Int.fetchOne(
            db,
            sql:
              "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT max(i) FROM n")
          try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('busy', 'yes')")
        }
        written.add()
      }
    }
    while written.value == 0 { await Task.yield() }
    for number in 0..<10 {
      let before = written.value
      _ = try other.mark([ArticleID(1)], .tag("\(number)", true))
      #expect(written.value - before <= 3)
    }
    task.cancel()
    _ = try await task.value
  }

  @Test func aTurnThatNeverComesIsToldAndGoesWithItsHolder() throws {
    let path = folder.file("shelf").path
    var holder = LibraryTurn(besides: path)
    try holder?.take()
    let other = try #require(LibraryTurn(besides: path, longestMilliseconds: 20))
    #expect(throws: ArchiveError.busy) { try other.take() }
    holder = nil
    try other.take()
    other.release()
  }
}

/// Counts in two threads.
private final class Count: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func add() { count.withLock { $0 += 1 } }
}
