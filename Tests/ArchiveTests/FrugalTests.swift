import GRDB
import News
import Synchronization
import Testing

@testable import Archive

/// What is asked of SQLite meanwhile, without the bounds of transactions.
private func statements(in archive: Archive, _ body: () throws -> Void) throws -> [String] {
  let asked = Log()
  try archive.writer.write { db in
    db.trace(options: .statement) { event in
      if case .statement(let statement) = event { asked.add(statement.sql) }
    }
  }
  try body()
  try archive.writer.write { $0.trace(options: []) }
  return asked.all.filter { sql in
    !["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA", "--"].contains { sql.hasPrefix($0) }
  }
}

private final class Log: Sendable {
  private let lines = Mutex<[String]>([])
  var all: [String] { lines.withLock { $0 } }
  func add(_ line: String) { lines.withLock { $0.append(line) } }
}

private func archive(of count: Int) throws -> Archive {
  try Fixture.archive(
    (0..<count).map { number in
      Fixture.prepared(
        Fixture.article("Ferry \(number)", ["The night boat \(number) left."], published: "2025-03-0\(1 + number % 9)"),
        people: [Fixture.person("Ada Holm", title: "Harbour Master", quote: "We sail tonight")])
    })
}

@Test(arguments: [3, 120])
func aFrameOfTheListAsksTwoThingsHoweverLargeTheLibrary(count: Int) throws {
  let archive = try archive(of: count)
  let asked = try statements(in: archive) {
    _ = try archive.overview(name: "library")
    _ = try archive.articles(ArticleQuery(), .first, limit: 40)
  }
  #expect(asked.count == 2, "\(asked)")
}

@Test func asManyStatementsAnswerASearchOfAFullLibraryAsItShows() throws {
  let archive = try archive(of: 120)
  let asked = try statements(in: archive) { _ = try archive.search("boat", limit: 40) }
  // Two for each kind of hit, one for each of the few that are shown beside the articles.
  #expect(asked.count <= 24, "\(asked)")
}

@Test func aPageOutlivesTheTextThatItIsKeptBeside() throws {
  let archive = try Archive()
  let old = Fixture.document(
    [Fixture.prepared(Fixture.article("Ferries stop", ["All boats stay."], url: "https://a.example/1"))], name: "old")
  let new = Fixture.document(
    [
      Fixture.prepared(
        Fixture.article("Ferries sail", ["All boats go."], published: "2025-03-02", url: "https://a.example/1"))
    ], name: "new")
  let first = try #require(try archive.save([old]).first?.articles.first?.id)
  #expect(try archive.original(first)?.bytes == old.original)
  #expect(try archive.save([new]).first?.articles.first?.id == first)
  #expect(try archive.original(first)?.bytes == new.original)
  #expect(try archive.keptDocument(1)?.bytes == old.original)
  #expect(try archive.keptDocument(2)?.bytes == new.original)
}

@Test(arguments: [3, 120])
func aKeyThatMovesAsksOnceForEachRelatedRowHoweverLargeTheLibrary(count: Int) throws {
  let archive = try archive(of: count)
  let asked = try statements(in: archive) {
    let page = try #require(try archive.article(ArticleID(2)))
    #expect(page.isWhole)
    #expect(page.related.count == min(count - 1, KeptLinks.most))
  }
  #expect(asked.count <= 12 + min(count - 1, KeptLinks.most), "\(asked)")
  #expect(!asked.contains { $0.contains("term_index") || $0.contains("subject.bytes") })
}

@Test func aNewcomerRenewsTheListsOfThoseItIsLinkedToAndNoOthers() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("One", ["ferry harbour"])),
    Fixture.prepared(Fixture.article("Two", ["museum garden"])),
  ])
  #expect(try archive.read { try KeptLinks.fetch(1, in: $0) } == [])
  let late = Fixture.prepared(Fixture.article("Three", ["ferry harbour strike"]))
  _ = try archive.save([Fixture.document([late], name: "late")])
  try archive.settleAllLinks(Fixture.sameName)
  let kept = try archive.read { db in
    try Row.fetchAll(db, sql: "SELECT article, articles, is_stale FROM related ORDER BY article").map {
      [$0[0] as Int, $0[1], $0[2]]
    }
  }
  #expect(kept == [[1, 3, 0], [2, 2, 0], [3, 3, 0]])
  let links = try archive.read { try KeptLinks.fetch(1, in: $0) }
  #expect(links?.map(\.article) == [ArticleID(3)])
  // The other list was found in a library half as large.
  #expect(try archive.read { try KeptLinks.fetch(2, in: $0) } == nil)
  // Nothing is left to do.
  #expect(try statements(in: archive) { try archive.settleAllLinks(Fixture.sameName) }.count <= 3)
}

@Test func articlesOfABatchAreIndexedInOnePieceWhateverTheirOrder() throws {
  let days = [3, 1, 2, 9, 4]
  let archive = try Fixture.archive(
    days.map { Fixture.prepared(Fixture.article("Ferry \($0)", ["The boat left."], published: "2025-03-0\($0)")) })
  let pieces = try archive.read { db in
    try ["article_index", "term_index"].map { index in
      // The first bits of a row's number tell which piece of the index it belongs to.
      try Int.fetchOne(db, sql: "SELECT count(DISTINCT id >> 37) FROM \(index)_data WHERE id > 1000")
    }
  }
  #expect(pieces == [1, 1])
  #expect(try archive.check() == [])
}
