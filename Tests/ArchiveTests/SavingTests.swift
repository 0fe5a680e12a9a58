import Foundation
import GRDB
import News
import Testing

@testable import Archive

@Test func whatIsSavedIsListedOpenedAndCounted() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("Older", published: "2025-03-01")),
    Fixture.prepared(Fixture.article("Newer", published: "2025-03-02T10:00:00Z")),
  ])
  let page = try archive.articles(ArticleQuery(), .first, limit: 10)
  #expect(page.rows.map(\.title) == ["Newer", "Older"])
  let article = try #require(try archive.article(page.rows[0].id))
  #expect(article.article.title == "Newer")
  #expect(article.article.provenance.file == "page 1")
  let overview = try archive.overview(name: "library")
  #expect((overview.articles, overview.unread) == (2, 2))
}

@Test func savingTwiceChangesNothing() throws {
  let document = Fixture.document([Fixture.prepared(Fixture.article("One"), people: [Fixture.person("Ada Berg")])])
  let archive = try Archive()
  let first = try archive.save([document])
  let again = try archive.save([document, document])
  #expect(first[0].articles.map(\.outcome) == [.new])
  #expect(again.map(\.wasKnown) == [true, true])
  #expect(again[0].articles.map(\.id) == first[0].articles.map(\.id))
  #expect(try archive.overview(name: "").articles == 1)
}

@Test func aLaterVersionTakesTheSameIdAndKeepsTheMarks() throws {
  var old = Fixture.article("Talks open", url: "https://a.example/talks")
  old.updated = Timestamp("2025-03-01")
  var new = Fixture.article("Talks end", ["It is over."], url: "https://a.example/talks")
  new.updated = Timestamp("2025-03-02")
  let archive = try Fixture.archive([Fixture.prepared(old, people: [Fixture.person("Ada Berg")])])
  let id = try archive.articles(ArticleQuery(), .first, limit: 1).rows[0].id
  _ = try archive.mark([id], .starred(true))
  let saved = try archive.save([Fixture.document([Fixture.prepared(new)], name: "later")])
  try archive.settleAllPeople(Fixture.sameName)
  #expect(saved[0].articles.map(\.outcome) == [.updated])
  #expect(saved[0].articles.map(\.id) == [id])
  let page = try #require(try archive.article(id))
  #expect(page.article.title == "Talks end")
  #expect(page.marks.isStarred)
  #expect(try archive.officials(matching: "", .first, limit: 5).rows.isEmpty)
  #expect(try archive.found("plain", limit: 5).isEmpty)
  #expect(try archive.found("over", limit: 5).count == 1)
  // The older one changes nothing when it comes again under another name.
  let late = try archive.save([Fixture.document([Fixture.prepared(old)], name: "late")])
  #expect(late[0].articles.map(\.outcome) == [.duplicate])
  #expect(try archive.article(id)?.article.title == "Talks end")
}

@Test func sameWordsOfOneOutletAreOneArticleAndOfTwoOutletsTwo() throws {
  let body = [String(repeating: "Many words that are said here again and again. ", count: 6)]
  func page(_ source: String, _ url: String) -> PreparedArticle {
    Fixture.prepared(Fixture.article("Wire text", body, source: source, url: url))
  }
  let archive = try Fixture.archive([
    page("Gazette", "https://g.example/1"), page("Gazette", "https://g.example/2"),
    page("Herald", "https://h.example/1"),
  ])
  #expect(try archive.articles(ArticleQuery(), .first, limit: 5).rows.map(\.source) == ["Herald", "Gazette"])
}

@Test func anAbandonedWriteLeavesNothing() throws {
  let folder = try ScratchFolder()
  let file = folder.file("library.sqlite")
  do {
    let archive = try Archive(file: file)
    _ = try archive.save([Fixture.document([Fixture.prepared(Fixture.article("Kept"))])])
    #expect(throws: ArchiveError.self) {
      try archive.write { db in
        var saver = Saver(db)
        _ = try saver.save(Fixture.document([Fixture.prepared(Fixture.article("Lost"))], name: "lost"))
        throw ArchiveError.cancelled
      }
    }
  }
  let archive = try Archive(file: file)
  #expect(try archive.articles(ArticleQuery(), .first, limit: 5).rows.map(\.title) == ["Kept"])
  #expect(try archive.overview(name: "").articles == 1)
}

@Test func aLibraryIsItsUsersAlone() throws {
  let folder = try ScratchFolder()
  let file = folder.file("deep/library.sqlite")
  _ = try Archive(file: file)
  func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }
  #expect(try mode(file) == 0o600)
  #expect(try mode(file.deletingLastPathComponent()) == 0o700)
}

@Test func aFileThatIsNoLibraryIsLeftAlone() throws {
  let folder = try ScratchFolder()
  let file = folder.file("letter.txt")
  let text = String(repeating: "Dear friend, this is no database. ", count: 40)
  try Data(text.utf8).write(to: file)
  #expect(throws: ArchiveError.self) { try Archive(file: file) }
  #expect(try String(contentsOf: file, encoding: .utf8) == text)
}

@Test(arguments: [0, 5, 77]) func theDatabaseOfAnotherProgramIsLeftAsItIs(version: Int) throws {
  let folder = try ScratchFolder()
  let file = folder.file("contacts.sqlite")
  try DatabaseQueue(path: file.path).write { db in
    try db.execute(sql: "CREATE TABLE contact (name TEXT); PRAGMA user_version = \(version)")
  }
  let before = try Data(contentsOf: file)
  #expect(throws: ArchiveError.foreign) { try Archive(file: file) }
  #expect(try Data(contentsOf: file) == before)
}

@Test func aLibraryOfALaterVersionIsRefusedAndLeftAsItIs() throws {
  let folder = try ScratchFolder()
  let file = folder.file("library.sqlite")
  do {
    let archive = try Archive(file: file)
    try archive.write { try $0.execute(sql: "PRAGMA user_version = 99") }
  }
  #expect(throws: ArchiveError.newer) { try Archive(file: file) }
  #expect(throws: ArchiveError.newer) { try Archive(file: file) }
}

@Test func removingAnArticleRemovesItsTraces() throws {
  let item = RelatedItem(title: "Harbour opens", text: "A short account of what another page tells at length.")
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article("The page", ["harbour bridge opens"], related: [item]),
      people: [Fixture.person("Ada Berg", title: "Mayor", quote: "So be it."), Fixture.person("Tom Ek")]),
    Fixture.prepared(Fixture.article("Another", ["harbour bridge tower"]), people: [Fixture.person("Ada Berg")]),
  ])
  try archive.write { db in
    var saver = Saver(db)
    try saver.remove(1)
    try saver.finish()
  }
  try archive.settleAllPeople(Fixture.sameName)
  try archive.settleAllLinks(Fixture.sameName)
  #expect(try archive.articles(ArticleQuery(), .first, limit: 9).rows.map(\.title) == ["Another"])
  #expect(try archive.officials(matching: "", .first, limit: 9).rows.map(\.name) == ["Ada Berg"])
  #expect(try archive.quotes(.first, limit: 9).rows.isEmpty)
  #expect(try archive.stories(.first, limit: 9).rows.isEmpty)
  #expect(try archive.found("opens").isEmpty)
  #expect(try archive.check() == [])
}

@Suite struct PagesAtOneAddress {
  private let market = [
    "The market hall opened again on Friday, and forty traders were back at their stands before the sun was up.",
    "A flood had ruined the roof a year ago, and the town paid for a new one out of its own purse.",
  ]
  private let rates = [
    "The bank left its rate where it was, and said that prices were still rising faster than it would like.",
    "Nobody on the board had asked for a cut, and the next meeting is three weeks before the summer begins.",
  ]

  private func save(_ articles: [ParsedArticle], in archive: Archive) throws -> [SavedDocument.Outcome] {
    try archive.save(
      articles.enumerated().map { Fixture.document([Fixture.prepared($1)], name: "page \($0) \($1.body[0].text)") }
    ).flatMap { $0.articles.map(\.outcome) }
  }

  @Test(arguments: ["/", "", "/news/", "/article.php"])
  func unlikePagesAtOneAddressAreAllKept(path: String) throws {
    let (archive, url) = (try Archive(), "https://a.example" + path)
    let pages = [
      Fixture.article("The market opens again", market, url: url),
      Fixture.article("Rates stay where they are", rates, published: "2025-03-04", url: url),
      Fixture.article(
        "A village wins its well", market.map { String($0.reversed()) }, published: "2025-03-05", url: url),
    ]
    #expect(try save(pages, in: archive) == [.new, .new, .new])
    // A later version finds its own, by address and title.
    var later = pages[1]
    later.body[1].text += " One governor was ill."
    later.updated = Timestamp("2025-03-06")
    #expect(try save([later], in: archive) == [.updated])
    #expect(try archive.overview(name: "").articles == 3)
  }

  @Test func atTheFrontPageTextsThatAreAlikeAreOneOnlyUnderOneTitle() throws {
    let archive = try Archive()
    let first = Fixture.article("The market opens again", market, url: "https://a.example/")
    var other = first
    (other.title, other.body[0].text) = ("The ferry stops for good", market[0] + " So it was told.")
    #expect(try save([first, other], in: archive) == [.new, .new])
  }

  @Test func aNewHeadlineOverTheSameTextIsAVersion() throws {
    let archive = try Archive()
    let first = Fixture.article("The market opens again", market, url: "https://a.example/market")
    var later = first
    (later.title, later.updated) = ("Forty traders are back", Timestamp("2025-03-02"))
    later.body.append(Block(.paragraph, "Ten more are waiting."))
    #expect(try save([first, later], in: archive) == [.new, .updated])
  }

  @Test func aTextThatIsWholeNewUnderOneTitleIsAVersionOnOneDayOnly() throws {
    let archive = try Archive()
    func page(_ body: [String], _ day: String) -> ParsedArticle {
      Fixture.article("The day in short", body, published: day, url: "https://a.example/day")
    }
    #expect(try save([page(market, "2025-03-01"), page(rates, "2025-03-01")], in: archive) == [.new, .updated])
    #expect(try save([page(market.map { String($0.reversed()) }, "2025-03-02")], in: archive) == [.new])
  }
}
