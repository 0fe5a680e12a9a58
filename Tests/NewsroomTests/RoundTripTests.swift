import Foundation
import News
import Testing

@testable import Newsroom

/// A library that was exported and taken in elsewhere is the same library, with what its reader did with it.
@Suite struct RoundTripTests {
  private let folder: PageFolder
  private let first: Newsroom

  init() async throws {
    folder = try PageFolder([
      "quay.txt": """
      Council of Ostby counts its boats

      March 3, 2025

      Mayor Ines Okoro counted forty boats at the quay of Ostby on Monday, and said that two of them leak.
      """,
      "mole.txt": """
      The mole of Ostby gets a new lamp

      March 5, 2025

      Harbor Master Leif Anders lit the new lamp on the mole of Ostby on Wednesday before a small crowd.
      """,
    ])
    first = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await first.importPaths([folder.url.path])
  }

  private func export(_ newsroom: Newsroom) async throws -> [ExportArticle] {
    try await newsroom.export(ArticleQuery()).articles
  }

  private func write(_ newsroom: Newsroom) async throws -> String {
    try Data(JSONLine.encode(try await newsroom.export(ArticleQuery())))
      .write(to: folder.url.appending(path: "export.json"))
    return folder.path("export.json")
  }

  private func mark(_ newsroom: Newsroom) async throws {
    let ids = try await newsroom.articles(ArticleQuery(), .first, limit: 5).rows.map(\.id)
    _ = try await newsroom.mark([ids[0]], .starred(true))
    _ = try await newsroom.mark([ids[0]], .tag("boats", true))
    _ = try await newsroom.mark([ids[1]], .read(true))
    _ = try await newsroom.keep(note: "Ask again.\nOn *Friday*.", on: .article(ids[1]))
  }

  @Test func marksNotesAndOriginsComeBack() async throws {
    try await mark(first)
    let path = try await write(first)
    let second = try Newsroom.temporary(now: { 1_770_000_000 })
    #expect(try await second.importPaths([path]).imported == 2)
    let (before, after) = (try await export(first), try await export(second))
    #expect(before.map(\.history) == after.map(\.history))
    #expect(before.map(\.content) == after.map(\.content))
    #expect(after.map(\.format) == [.text, .text])
    #expect(after.map(\.note) == [nil, "Ask again.\nOn *Friday*."])
    #expect(try await second.overview().unread == 1)
    #expect(try await second.check() == [])
  }

  /// What a page tells of another article comes with the page, and not once more by itself.
  @Test func relatedItemsStayRelatedItems() async throws {
    var page = ParsedArticle(title: "The pilot boat of Ostby is repaired")
    page.body = [Block(.paragraph, "Pilot Leif Anders steered the repaired boat of Ostby around the mole on Friday.")]
    page.published = Timestamp("2025-03-07")
    page.related = [
      RelatedItem(
        title: "Who pays the pilot",
        text: "The council of Ostby argued on Thursday about who pays for the boat that the pilot has to have.")
    ]
    let export = ExportDocument(articles: [ExportArticle(page, format: .html)])
    try Data(JSONLine.encode(export)).write(to: folder.url.appending(path: "page.json"))
    _ = try await first.importPaths([folder.path("page.json")])
    let item = try #require(try await self.export(first).first { $0.content.kind == .summary })
    _ = try await first.mark([try #require(item.id)], .starred(true))
    let path = try await write(first)
    let second = try Newsroom.temporary(now: { 1_770_000_000 })
    #expect(try await second.importPaths([path]).imported == 3)
    let (before, after) = (try await self.export(first), try await self.export(second))
    #expect(before.map(\.content) == after.map(\.content))
    #expect(after.map { $0.itemOf != nil } == before.map { $0.itemOf != nil })
    #expect(after.first { $0.itemOf != nil }?.marks?.isStarred == true)
    // Without its page it is all that there is.
    var lone = ArticleQuery()
    lone.text = "is:summary"
    let alone = try await first.export(lone)
    #expect(alone.articles.map(\.itemOf) == [nil])
  }

  @Test func marksThatAreThereStay() async throws {
    let second = try Newsroom.temporary(now: { 1_770_000_000 })
    _ = try await second.importPaths([try await write(first)])
    let ids = try await second.articles(ArticleQuery(), .first, limit: 5).rows.map(\.id)
    _ = try await second.mark([ids[0]], .tag("lamp", true))
    _ = try await second.keep(note: "Mine.", on: .article(ids[1]))
    try await mark(first)
    _ = try await second.importPaths([try await write(first)])
    let after = try await export(second)
    #expect(after.map(\.marks?.tags) == [["lamp"], []])
    #expect(after.map(\.marks?.isStarred) == [false, false])
    #expect(after.map(\.marks?.isRead) == [false, true])
    #expect(after.map(\.note) == [nil, "Mine."])
  }
}
