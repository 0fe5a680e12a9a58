import News
import Testing

@testable import Archive

/// A second reading of the same bytes by better readers.
@Suite struct ReadingAgainTests {
  private let archive: Archive

  init() throws { archive = try Archive() }

  private func document(_ articles: [ParsedArticle], reader: Int = 1) -> PreparedDocument {
    var document = Fixture.document(articles.map { Fixture.prepared($0) }, name: "page")
    document.original = []
    document.hash = SHA256(of: document.original)
    document.squeeze()
    document.reader = reader
    document.isReadAgain = reader == 1
    return document
  }

  private func article(_ title: String, _ body: String) -> ParsedArticle {
    Fixture.article(title, [String](repeating: body, count: 8), url: nil)
  }

  @Test func anArticleReadOtherwiseKeepsItsIdAndMarks() throws {
    let first = try archive.save([document([article("Cookies", "We value your privacy here on this page.")])])
    let id = first[0].articles[0].id
    _ = try archive.mark([id], .starred(true))
    let again = try archive.save([
      document([article("Quay shut", "The north quay is shut until the week after.")], reader: 2)
    ])
    #expect(again[0].articles.map(\.id) == [id])
    #expect(again[0].articles[0].changes.first == "title “Cookies” → “Quay shut”")
    let page = try #require(try archive.article(id))
    #expect(page.article.title == "Quay shut")
    #expect(page.marks.isStarred)
    #expect(try archive.overview(name: "").articles == 1)
    #expect(try archive.check() == [])
  }

  @Test func whatIsNoArticleAnyMoreGoesUnlessItIsMarked() throws {
    let first = try archive.save([
      document([
        article("One", "The first of three texts about one quay."),
        article("Two", "The second text of the three texts here."),
      ])
    ])
    let ids = first[0].articles.map(\.id)
    _ = try archive.mark([ids[1]], .read(true))
    _ = try archive.save([document([], reader: 2)])
    #expect(try archive.article(ids[0]) == nil)
    #expect(try archive.article(ids[1]) != nil)
    #expect(try archive.check() == [])
  }

  @Test func aFeedNeverChangesWhatWasSavedAsAPage() throws {
    let page = Fixture.article("As it was", ["True words."], url: "https://a.example/1")
    var told = Fixture.article("As it was not", ["False words."], url: "https://a.example/1")
    told.updated = Timestamp("2030-01-01")
    let archive = try Fixture.archive([Fixture.prepared(page), Fixture.prepared(told, from: .feed("liar.xml"))])
    let rows = try archive.articles(ArticleQuery(), .first, limit: 5).rows
    #expect(rows.map(\.title) == ["As it was"])
  }
}
