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
