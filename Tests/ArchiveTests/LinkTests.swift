import News
import Testing

@testable import Archive

private let blurb = "A short account of what another page tells at length."

@Test func anItemLeadsToItsArticleWhicheverCameFirst() throws {
  let item = RelatedItem(title: "Harbour opens", text: blurb)
  let page = Fixture.prepared(Fixture.article("The page", related: [item]))
  let whole = Fixture.prepared(Fixture.article("Harbour opens", ["The whole story, at length."]))
  for order in [[page, whole], [whole, page]] {
    let archive = try Fixture.archive(order)
    let rows = try archive.articles(ArticleQuery(), .first, limit: 9).rows
    #expect(Set(rows.map(\.title)) == ["The page", "Harbour opens"])
    let id = try #require(rows.first { $0.title == "The page" }).id
    let links = try #require(try archive.article(id)).related
    #expect(links.map(\.article) == [rows.first { $0.title == "Harbour opens" }?.id])
    #expect(links.map(\.reason) == ["linked on the page: same title"])
  }
}

@Test func aSummaryGivesWayToTheWholeAndLeavesItsMarks() throws {
  let item = RelatedItem(title: "Harbour opens", text: blurb)
  let archive = try Fixture.archive([Fixture.prepared(Fixture.article("The page", related: [item]))])
  let summary = try #require(try archive.found("account", limit: 5).first { $0.title == "Harbour opens" })
  guard case .article(let old) = summary.target else { return }
  #expect(try archive.article(old)?.article.kind == .summary)
  _ = try archive.mark([old], .starred(true))
  let whole = Fixture.prepared(Fixture.article("Harbour opens", ["The whole story, at length."]))
  _ = try archive.save([Fixture.document([whole], name: "whole")])
  try archive.settleAllLinks(Fixture.sameName)
  let page = try #require(try archive.article(old))
  #expect(page.article.kind == .full)
  #expect(page.marks.isStarred)
  #expect(try archive.found("account", limit: 5).map(\.title) == ["The page"])
  #expect(try archive.overview(name: "").articles == 2)
}

@Test func articlesOfOneEventAreAStoryWithAStableId() throws {
  func page(_ title: String, _ word: String, _ day: Int) -> PreparedArticle {
    let people = [Fixture.person("Ada Berg")] + (day == 1 ? [Fixture.person("Tom Ek")] : [])
    let article = Fixture.article(title, ["\(word) story told twice"], published: "2025-03-0\(day)")
    return Fixture.prepared(article, people: people)
  }
  let archive = try Fixture.archive([page("One", "harbour", 1), page("Two", "harbour", 2), page("Other", "museum", 2)])
  let stories = try archive.stories(.first, limit: 5).rows
  #expect(stories.map(\.articles) == [2])
  #expect(stories.map(\.people) == [["Ada Berg", "Tom Ek"]])
  _ = try archive.save([Fixture.document([page("Three", "harbour", 3)], name: "late")])
  try archive.settleAllLinks(Fixture.sameName)
  let later = try archive.stories(.first, limit: 5).rows
  #expect(later.map(\.id) == stories.map(\.id))
  let story = try #require(try archive.story(later[0].id))
  #expect(story.articles.map(\.title) == ["One", "Two", "Three"])
  #expect(story.articles.map(\.others) == [2, 2, 2])
  #expect(try archive.overview(name: "").stories == 1)
}

@Test func aStoryStandsByItsNewestDateAndNotByWhenSomethingUndatedCameIn() throws {
  func page(_ title: String, _ word: String, _ date: String?) -> PreparedArticle {
    Fixture.prepared(Fixture.article(title, ["\(word) story told twice"], published: date))
  }
  let archive = try Fixture.archive([
    page("One", "harbour", "2025-03-01"), page("Two", "harbour", nil), page("Three", "museum", "2025-03-02"),
    page("Four", "museum", "2025-03-03"),
  ])
  let stories = try archive.stories(.first, limit: 5).rows
  #expect(stories.map(\.title) == ["Three", "One"])
  let undated = try Fixture.archive([page("One", "harbour", nil), page("Two", "harbour", nil)])
  #expect(try undated.stories(.first, limit: 5).rows.map(\.last) == [nil])
}

@Test func relatedArticlesSayWhy() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("One", ["ferry harbour strike"])),
    Fixture.prepared(Fixture.article("Two", ["ferry museum"], published: "2020-01-01")),
    Fixture.prepared(Fixture.article("Three", ["nothing else"])),
  ])
  let id = try #require(try archive.articles(ArticleQuery(), .first, limit: 9).rows.first { $0.title == "One" }).id
  let related = try archive.described(archive.links(of: id, rules: Fixture.sameName, LinkMemory()))
  #expect(related.map(\.title) == ["Two"])
  #expect(related.map(\.reason) == ["same words: ferry"])
}

@Test func copiesAreCountedOnTheirRowsAndForgottenWithTheirText() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("One", ["ferry"], source: "Gazette", url: "https://g.example/1")),
    Fixture.prepared(Fixture.article("Two", ["ferry"], source: "Herald", url: "https://h.example/1")),
  ])
  try archive.write { try Copies.write([2], of: 1, in: $0) }
  #expect(try archive.articles(ArticleQuery(), .first, limit: 5).rows.map(\.copies) == [1, 1])
  var changed = Fixture.article("One", ["museum"], source: "Gazette", url: "https://g.example/1")
  changed.updated = Timestamp("2026")
  _ = try archive.save([Fixture.document([Fixture.prepared(changed)], name: "changed")])
  #expect(try archive.articles(ArticleQuery(), .first, limit: 5).rows.map(\.copies) == [0, 0])
}
