import Foundation
import News
import Testing

@testable import Newsroom

/// Damaged library files: what can be read is saved in a new one, and the old one stays as it is.
@Suite struct SalvageTests {
  private let folder: PageFolder
  private var file: URL { folder.url.appending(path: "library.sqlite") }
  private var target: URL { folder.url.appending(path: "saved.sqlite") }

  init() throws { folder = try PageFolder() }

  private func library() async throws -> Int {
    let newsroom = try Newsroom(library: file, now: { 1_760_000_000 })
    _ = try await newsroom.importSample()
    let rows = try await newsroom.articles(ArticleQuery(), .first, limit: 2).rows
    _ = try await newsroom.mark(rows.map(\.id), .tag("keep", true))
    _ = try await newsroom.keep(note: "Call the harbour.", on: .article(rows[0].id))
    return try await newsroom.overview().articles
  }

  private func damage(_ range: Range<Int>) throws -> Data {
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(range.clamped(to: 0..<bytes.count), with: Data(repeating: 0x5A, count: range.count))
    try bytes.write(to: file)
    return bytes
  }

  @Test(arguments: [0..<16, 0..<100, 0..<16_384])
  func aLibraryWithoutItsBeginningIsSavedWhole(lost: Range<Int>) async throws {
    let count = try await library()
    let damaged = try damage(lost)
    let report = try await Newsroom.salvage(file, into: target)
    #expect((report.articles, report.marked, report.lost) == (count, 2, 0))
    #expect(try Data(contentsOf: file) == damaged)
    let saved = try Newsroom(library: target)
    var tagged = ArticleQuery()
    tagged.text = "tag:keep"
    #expect(try await saved.articles(tagged, .first, limit: 5).rows.count == 2)
    #expect(try await saved.check() == [])
    await #expect(throws: NewsroomError.self) { try await Newsroom.salvage(file, into: target) }
  }

  @Test func aHoleInTheMiddleCostsOnlyWhatLayThere() async throws {
    let count = try await library()
    let size = try Data(contentsOf: file).count
    _ = try damage(size / 2..<size / 2 + 40_000)
    let report = try await Newsroom.salvage(file, into: target)
    #expect(report.articles > 0 && report.articles <= count)
    #expect(try await Newsroom(library: target).check() == [])
  }

  @Test func whatIsNoLibraryAtAllIsNamed() async throws {
    try Data("not a library".utf8).write(to: file)
    await #expect(throws: NewsroomError(.damaged(reason: "nothing of it can be read"), path: file.path)) {
      try await Newsroom.salvage(file, into: target)
    }
    #expect(!FileManager.default.fileExists(atPath: target.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["library.sqlite"])
  }
}
