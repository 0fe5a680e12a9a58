import News
import Testing

@testable import Newsroom

/// What a new user sees first has to be read without a flaw.
@Suite struct SampleTests {
  @Test(arguments: Resource.files(.sample).map(\.name))
  func aPageOfTheSampleIsOneCleanArticle(name: String) throws {
    let document = Newsroom.extract(Array(Resource.text(.sample, name).utf8), name: name)
    #expect(document.format == .html)
    #expect(document.problems.isEmpty)
    let article = try #require(document.articles.first)
    #expect(document.articles.count == 1)
    #expect(article.kind == .full)
    #expect(article.source != nil && article.published != nil && article.url != nil)
    #expect(article.language == "en")
    #expect(article.body.count >= 4)
    let text = article.body.map(\.text).joined(separator: "\n")
    for furniture in ["Newsletter", "All rights reserved", "Related articles", "Photo:", "Key takeaways"] {
      #expect(!text.contains(furniture))
    }
  }

  @Test func theSampleIsTwoStoriesByTenOutlets() async throws {
    let newsroom = try Newsroom.temporary()
    let report = try await newsroom.importSample()
    #expect(report.imported == 25 && report.refused == 0)
    #expect(try await newsroom.sources().count == 10)
    #expect(try await newsroom.importSample().duplicates == 25)
    #expect(try await newsroom.overview().articles == 25)
  }

  @Test func aWireTextInTwoPapersIsKnownAsOne() async throws {
    let newsroom = try Newsroom.temporary()
    _ = try await newsroom.importSample()
    let rows = try await newsroom.articles(ArticleQuery(), .first, limit: 100).rows
    let wire = try #require(
      rows.first { $0.title == "Allies open North Korea consultations without unification ministry" })
    let links = try await newsroom.related(wire.id, limit: 20)
    #expect(links.contains { $0.kind == .copy && $0.title == "One empty chair as allies open talks on North Korea" })
  }

  @Test func thePagesOwnRelatedItemsLeadToArticlesOfTheSample() async throws {
    let newsroom = try Newsroom.temporary()
    _ = try await newsroom.importSample()
    let rows = try await newsroom.articles(ArticleQuery(), .first, limit: 100).rows
    var own = 0
    for row in rows {
      let links = try await newsroom.relatedWithOwn(row.id, limit: 20)
      // They stand first, and nothing that the page points to stands among what is computed once more.
      #expect(links.drop { $0.kind == .publisher }.allSatisfy { $0.kind != .publisher })
      let articles = links.compactMap(\.article)
      #expect(Set(articles).count == articles.count)
      for link in links where link.kind == .publisher {
        own += 1
        #expect(link.article != nil, "\(row.title) → \(link.title)")
      }
    }
    #expect(own > 3)
  }
}
