import Foundation
import News
import Testing

@testable import Newsroom

/// However an import is cut and ordered, the library is the same.
@Suite struct OrderTests {
  private let folder: PageFolder
  private let names: [String]

  init() throws {
    folder = try PageFolder()
    names = Resource.files(.sample).map(\.name)
    for page in Resource.files(.sample) { try folder.write(page.name, page.text) }
  }

  private func library(_ parts: [[String]]) async throws -> Portrait {
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    for part in parts { _ = try await newsroom.importPaths(part.map(folder.path)) }
    #expect(try await newsroom.check() == [])
    return try await Portrait(newsroom)
  }

  @Test func anImportInTwoPartsGivesTheSameLibrary() async throws {
    let whole = try await library([names])
    for cut in [1, names.count / 2, names.count - 1] {
      let parts = try await library([Array(names[..<cut]), Array(names[cut...])])
      #expect(parts.difference(from: whole) == nil)
    }
  }

  @Test func anImportInAnotherOrderGivesTheSameLibrary() async throws {
    let whole = try await library([names])
    #expect(try await library([names.reversed()]).difference(from: whole) == nil)
  }

  @Test func articlesThatComeOneByOneGiveTheSameLibrary() async throws {
    let whole = try await library([names])
    let shuffled = (0..<3).flatMap { start in stride(from: start, to: names.count, by: 3).map { names[$0] } }
    let single = try await library(shuffled.map { [$0] })
    #expect(single.difference(from: whole) == nil)
  }

  @Test func aWholeArticleTakesItsSummarysPlaceWithTheMarks() async throws {
    func page(_ title: String, _ url: String, _ body: String, related: String = "") -> String {
      """
      <!doctype html><html lang="en"><head><title>\(title)</title><meta property="og:site_name" content="Harbour Post">
      <meta property="article:published_time" content="2025-03-01T09:00:00Z"><link rel="canonical" href="\(url)"></head>
      <body><article><h1>\(title)</h1><p>\(body)</p><p>The committee meets again next week, its chairwoman said, and will
      hear three engineers who looked at the cables in spring and wrote a report that few people have read.</p></article>
      \(related)</body></html>
      """
    }
    let teaser = "The pump at the north quay was bought in a hurry, and the board asks who signed the paper for it."
    try folder.write(
      "first.html",
      page(
        "Board opens the lock", "https://post.example/1",
        "The board of the harbour opened the lock on Saturday at noon, and the first boat went through with the mayor.",
        related: """
          <aside class="related"><h2>Related articles</h2><ul><li><a href="https://post.example/2">Who signed for the pump</a>
          <p>\(teaser)</p></li></ul></aside>
          """))
    try folder.write("second.html", page("Who signed for the pump", "https://post.example/2", teaser))
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    let first = try await newsroom.importPaths([folder.path("first.html")])
    #expect((first.imported, first.summaries) == (1, 1))
    let rows = try await newsroom.articles(ArticleQuery(), .first, limit: 10).rows
    let summary = try #require(rows.first { $0.title == "Who signed for the pump" })
    _ = try await newsroom.mark([summary.id], .starred(true))
    _ = try await newsroom.mark([summary.id], .tag("pump", true))
    let second = try await newsroom.importPaths([folder.path("second.html")])
    #expect(second.summaries == 0)
    let whole = try #require(try await newsroom.article(summary.id))
    #expect(whole.article.content.kind == .full)
    #expect(whole.marks.isStarred && whole.marks.tags == ["pump"])
    #expect(try await newsroom.articles(ArticleQuery(), .first, limit: 10).rows.count == 2)
    #expect(try await newsroom.check() == [])
  }
}
