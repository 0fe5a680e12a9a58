import Foundation
import News
import Testing

@testable import Newsroom

private func page(_ title: String, _ date: String, _ body: String, url: String) -> String {
  """
  <!doctype html><html lang="en"><head><title>\(title)</title><meta property="og:site_name" content="Harbour Post">
  <meta property="article:published_time" content="\(date)"><link rel="canonical" href="https://post.example/\(url)">
  </head><body><article><h1>\(title)</h1><p>\(body)</p><p>The committee meets again next week, its chairwoman said, and
  will then hear three engineers who looked at the cables in spring and wrote a report that few people have read.</p>
  </article></body></html>
  """
}

private let pages = [
  "a.html": page(
    "Ferry strike ends after nine days", "2025-03-01T09:00:00Z",
    "Transport Minister Elena Varga said on Saturday that the ferry strike was over and that boats would sail at noon.",
    url: "1"),
  "b.html": page(
    "Ferries sail again as crews return", "2025-03-01T15:00:00Z",
    "Boats left the harbour at noon after the ferry strike ended. “We are glad,” Elena Varga told reporters on the quay.",
    url: "2"),
  "c.html": page(
    "Museum of salt opens its doors", "2025-02-10T10:00:00Z",
    "The new museum of salt shows how miners lived. Its director, Tom Okafor, had waited eleven years for the day.",
    url: "3"),
]

private func titles(_ newsroom: Newsroom) async throws -> [String] {
  try await newsroom.articles(ArticleQuery(), .first, limit: 100).rows.map(\.title)
}

@Test func whatIsImportedCanBeListedReadAndFound() async throws {
  let folder = try PageFolder(pages)
  let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
  let report = try await newsroom.importPaths([folder.url.path])
  #expect((report.imported, report.refused) == (3, 0))
  #expect(
    try await titles(newsroom) == [
      "Ferries sail again as crews return", "Ferry strike ends after nine days", "Museum of salt opens its doors",
    ])
  let hit = try #require(try await newsroom.search("salt min", limit: 5).hits.first)
  #expect(hit.title == "Museum of salt opens its doors")
  let row = try #require(try await newsroom.articles(ArticleQuery(), .first, limit: 1).rows.first)
  #expect(try await newsroom.original(row.id).contains("<h1>Ferries sail again"))
  for link in try #require(try await newsroom.article(row.id)).related { #expect(!link.reason.isEmpty) }
}

@Test func importingTwiceChangesNothing() async throws {
  let folder = try PageFolder(pages)
  let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
  _ = try await newsroom.importPaths([folder.url.path])
  let before = try await newsroom.export(ArticleQuery())
  let report = try await newsroom.importPaths([folder.url.path, folder.url.path + "/a.html"])
  #expect((report.imported, report.updated, report.duplicates, report.refused) == (0, 0, 4, 0))
  #expect(try await newsroom.export(ArticleQuery()) == before)
}

@Test func theOrderOfImportDoesNotMatter() async throws {
  let folder = try PageFolder(pages)
  let files = pages.keys.sorted().map { folder.url.path + "/" + $0 }
  var exports: [[String]] = []
  for order in [files, files.reversed(), [files[1], files[2], files[0]]] {
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    for file in order { _ = try await newsroom.importPaths([file]) }
    exports.append(try await summary(of: newsroom))
  }
  #expect(exports[0] == exports[1])
  #expect(exports[0] == exports[2])
}

/// What a library says, without the numbers that depend on the order.
private func summary(of newsroom: Newsroom) async throws -> [String] {
  let export = try await newsroom.export(ArticleQuery())
  let title = Dictionary(
    uniqueKeysWithValues: export.articles.compactMap { article in article.id.map { ($0, article.content.title) } })
  let people = export.officials.map { official in
    let roles = official.roles.map { "\($0.title) in \(title[$0.articleID] ?? "")" }.sorted()
    let places = official.mentions.map { "\(title[$0.articleID] ?? "") \($0.section) \($0.paragraph) \($0.start)" }
      .sorted()
    return ([official.name] + official.variants.sorted() + roles + places).joined(separator: "; ")
  }
  let stories = export.stories.map { story in
    story.title + ": " + story.articles.compactMap { title[$0] }.sorted().joined(separator: "; ")
  }
  return people.sorted() + stories.sorted()
}

@Test func theSampleIsThereToRead() async throws {
  let newsroom = try Newsroom.temporary()
  let report = try await newsroom.importSample()
  #expect(report.refused == 0)
  #expect(report.imported >= 24)
  let overview = try await newsroom.overview()
  #expect(overview.stories > 0)
  #expect(try await newsroom.check() == [])
}

@Test func aCancelledImportKeepsWhatWasTold() async throws {
  let folder = try PageFolder(pages)
  let newsroom = try Newsroom.temporary()
  let task = Task { try await newsroom.importPaths([folder.url.path]) }
  task.cancel()
  let report = try await task.value
  #expect(try await newsroom.overview().articles == report.imported)
  // The next one goes on.
  _ = try await newsroom.importPaths([folder.url.path])
  #expect(try await titles(newsroom).count == 3)
}
