import News
import Testing

@testable import Archive

@Suite struct NoteTests {
  private func library() throws -> (archive: Archive, rows: [ArticleRow]) {
    let archive = try Fixture.archive([
      Fixture.prepared(
        Fixture.article("Ferry sails at noon", ["The ferry sails."], published: "2025-03-01"),
        people: [Fixture.person("Elena Varga", title: "Minister")]),
      Fixture.prepared(Fixture.article("Museum of salt", ["Salt is old."], published: "2025-03-02")),
    ])
    return (archive, try archive.articles(ArticleQuery(), .first, limit: 9).rows)
  }

  @Test func aNoteIsKeptFoundAndUndone() throws {
    let (archive, rows) = try library()
    let subject = NoteSubject.article(rows[0].id)
    let words = try archive.keep(note: "Ask the **Curator**\nabout opening hours", on: subject)
    #expect(words == "kept the note on “Museum of salt”")
    #expect(try archive.article(rows[0].id)?.note == "Ask the **Curator**\nabout opening hours")
    let hit = try #require(try archive.search("curat", limit: 5).hits.first)
    #expect(hit.isNote && hit.target == .article(rows[0].id))
    #expect(hit.snippet == "Ask the **Curator**" && hit.highlights == [10..<17])
    #expect(try archive.articles(query("is:noted"), .first, limit: 9).rows.map(\.id) == [rows[0].id])
    #expect(try archive.keep(note: "", on: subject) == "took away the note on “Museum of salt”")
    #expect(try archive.undo() == "undone: took away the note on “Museum of salt”")
    #expect(try archive.note(on: subject) == "Ask the **Curator**\nabout opening hours")
    #expect(try archive.undo() == "undone: kept the note on “Museum of salt”")
    #expect(try archive.note(on: subject) == "")
  }

  @Test func peopleHaveNotesThatStayWhenTwoBecomeOne() throws {
    let archive = try Fixture.archive(
      ["Elena Varga", "E. Varga"].map {
        Fixture.prepared(Fixture.article("On \($0)"), people: [Fixture.person($0, key: "varga")])
      })
    let people = try archive.officials(matching: "", .first, limit: 9).rows.map(\.id)
    try #require(people.count == 2)
    _ = try archive.keep(note: "first", on: .official(people[0]))
    _ = try archive.keep(note: "second", on: .official(people[1]))
    _ = try archive.join(people[0], people[1])
    try archive.settleAllPeople(Fixture.sameName)
    let page = try #require(try archive.official(people[0]))
    #expect(page.note.contains("first") && page.note.contains("second"))
  }

  private func query(_ text: String) -> ArticleQuery {
    var query = ArticleQuery()
    query.text = text
    return query
  }

  @Test func aWholeQueryIsMarkedAndUndoneAtOnce() throws {
    let (archive, rows) = try library()
    #expect(try archive.mark(query("salt"), .tag("white gold", true)) == "tagged with white gold: “Museum of salt”")
    #expect(try archive.mark(query(""), .read(true)) == "marked 2 articles as read")
    #expect(try archive.overview(name: "").unread == 0)
    #expect(try archive.tags(beginningWith: "WHITE", limit: 5) == ["white gold"])
    #expect(try archive.articles(query("tag:\"White Gold\""), .first, limit: 9).rows.map(\.id) == [rows[0].id])
    #expect(try archive.undo() == "undone: marked 2 articles as read")
    #expect(try archive.overview(name: "").unread == 2)
  }

  @Test func whatCameAfterAnArticleIsCounted() throws {
    let (archive, _) = try library()
    let newest = try #require(try archive.newest())
    #expect(try archive.count("ferry", after: ArticleID(0), limit: 9) == 1)
    #expect(try archive.count("ferry", after: newest, limit: 9) == 0)
    let more = Fixture.document([Fixture.prepared(Fixture.article("A second ferry"))], name: "more")
    _ = try archive.save([more])
    #expect(try archive.count("ferry", after: newest, limit: 9) == 1)
    #expect(try archive.count("\"second ferry\" -salt", after: newest, limit: 9) == 1)
  }
}
