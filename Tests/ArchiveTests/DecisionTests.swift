import News
import Testing

@testable import Archive

private func library() throws -> Archive {
  try Fixture.archive([
    Fixture.prepared(Fixture.article("One"), people: [Fixture.person("Ada Berg", key: "b", title: "Mayor")]),
    Fixture.prepared(Fixture.article("Two"), people: [Fixture.person("Ada Berg", key: "b")]),
    Fixture.prepared(Fixture.article("Three"), people: [Fixture.person("Aida Berge", key: "c")]),
  ])
}

private func names(_ archive: Archive) throws -> [String] {
  try archive.settleAllPeople(Fixture.sameName)
  return try archive.officials(matching: "", .first, limit: 9).rows.map { "\($0.name) \($0.articles)" }
}

@Test func joinedPeopleStayJoinedUntilItIsUndone() throws {
  let archive = try library()
  let rows = try archive.officials(matching: "", .first, limit: 9).rows
  #expect(try archive.join(rows[0].id, rows[1].id) == "joined Ada Berg and Aida Berge")
  #expect(try names(archive) == ["Ada Berg 3"])
  // More that comes in does not part them.
  _ = try archive.save([
    Fixture.document([Fixture.prepared(Fixture.article("Four"), people: [Fixture.person("Aida Berge", key: "c")])])
  ])
  #expect(try names(archive) == ["Aida Berge 4"])
  #expect(try archive.undo() == "undone: joined Ada Berg and Aida Berge")
  #expect(try names(archive) == ["Aida Berge 2", "Ada Berg 2"])
}

@Test func anArticleOfBothJoinedPeopleCountsOnce() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article("One"), people: [Fixture.person("Ada Berg", key: "b"), Fixture.person("Aida Berge", key: "c")]),
    Fixture.prepared(Fixture.article("Two"), people: [Fixture.person("Ada Berg", key: "b")]),
    Fixture.prepared(Fixture.article("Three"), people: [Fixture.person("Clara Dunn", key: "d")]),
    Fixture.prepared(
      Fixture.article("Four"), people: [Fixture.person("Ada Berg", key: "b"), Fixture.person("Clara Dunn", key: "d")]),
  ])
  let rows = try archive.officials(matching: "", .first, limit: 9).rows
  func id(_ name: String) throws -> OfficialID { try #require(rows.first { $0.name == name }).id }
  _ = try archive.join(try id("Ada Berg"), try id("Aida Berge"))
  #expect(try names(archive) == ["Ada Berg 3", "Clara Dunn 2"])
  let page = try #require(try archive.official(try id("Ada Berg")))
  #expect(page.articles.map(\.title).sorted() == ["Four", "One", "Two"])
  #expect(page.companions.map(\.count) == [1])
  var query = ArticleQuery()
  query.official = page.official.id
  #expect(try archive.articles(query, .first, limit: 9).rows.map(\.title).sorted() == ["Four", "One", "Two"])
  _ = try archive.undo()
  #expect(Set(try names(archive)) == ["Ada Berg 3", "Clara Dunn 2", "Aida Berge 1"])
}

@Test func aSplitPersonIsTwoUntilItIsUndone() throws {
  let archive = try library()
  let rows = try archive.officials(matching: "", .first, limit: 9).rows
  let article = try #require(try archive.official(rows[0].id)?.articles.first { $0.title == "Two" }).article
  #expect(try archive.split(rows[0].id, from: article) == "split Ada Berg")
  #expect(try names(archive).filter { $0.hasPrefix("Ada") } == ["Ada Berg 1", "Ada Berg 1"])
  _ = try archive.undo()
  #expect(try names(archive).contains("Ada Berg 2"))
}

@Test func aPersonIsSplitOffInOneArticleThoughOthersNameThemAlike() throws {
  func page(_ title: String, _ body: String) -> PreparedArticle {
    Fixture.prepared(
      Fixture.article(title, [body], url: "https://post.example/\(title)"),
      people: [Fixture.person("Ada Berg", key: "b")])
  }
  let archive = try Fixture.archive([page("One", "first"), page("Two", "second"), page("Three", "third")])
  let official = try #require(try archive.officials(matching: "", .first, limit: 9).rows.first)
  #expect(try names(archive) == ["Ada Berg 3"])
  let article = try #require(try archive.official(official.id)?.articles.first { $0.title == "Two" }).article
  #expect(try archive.split(official.id, from: article) == "split Ada Berg")
  #expect(try names(archive) == ["Ada Berg 2", "Ada Berg 1"])
  #expect(try archive.official(official.id)?.articles.map(\.title).sorted() == ["One", "Three"])
  // Read anew, the article's person is still another one.
  _ = try archive.save([Fixture.document([page("Two", "second, in other words")], name: "again")])
  #expect(try names(archive) == ["Ada Berg 2", "Ada Berg 1"])
  #expect(try archive.check() == [])
  _ = try archive.undo()
  #expect(try names(archive) == ["Ada Berg 3"])
}

@Test func aWordOnOneNameHoldsForAllThatAreSaidToBeOneWithIt() {
  func said(_ one: Int64, _ other: Int64, _ isSame: Bool) -> IdentityDecision {
    IdentityDecision(FormPair(one, other), isSame: isSame)
  }
  func joined(_ decisions: [IdentityDecision], _ groups: [[Int64]]) -> [[Int64]] {
    DecidedPeople(decisions).join(groups.map { IdentityGroup(forms: $0, reasons: []) }).map(\.forms)
  }
  #expect(joined([said(1, 3, true)], [[1, 2], [3, 4], [5]]) == [[1, 2, 3, 4], [5]])
  #expect(joined([said(1, 3, true), said(4, 5, true)], [[1, 2], [3, 4], [5]]) == [[1, 2, 3, 4, 5]])
  // Two names that were taken apart are never one.
  #expect(joined([said(1, 3, true), said(2, 4, false)], [[1, 2], [3, 4]]) == [[1, 2], [3, 4]])
  let apart = DecidedPeople([said(1, 3, true), said(1, 5, false)]).apart
  #expect(Set(apart) == [said(1, 5, false), said(3, 5, false)])
}
