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

  /// The people of each article by title, as numbers in the order in which they first come: the same in any library.
  private func people(_ newsroom: Newsroom) async throws -> [String: [Int]] {
    var numbers: [OfficialID: Int] = [:]
    var found: [String: [Int]] = [:]
    for row in try await newsroom.articles(ArticleQuery(), .first, limit: 100).rows.sorted(by: { $0.title < $1.title })
    {
      let page = try #require(try await newsroom.article(row.id))
      found[row.title] = page.people.map { here in
        let number = numbers[here.official.id] ?? numbers.count
        numbers[here.official.id] = number
        return number
      }
    }
    return found
  }

  private func stories(_ newsroom: Newsroom) async throws -> Set<Set<String>> {
    var found: Set<Set<String>> = []
    for row in try await newsroom.stories(limit: 50).rows {
      found.insert(Set(try await newsroom.story(row.id)?.articles.map(\.title) ?? []))
    }
    return found
  }

  @Test func whatWasDecidedAndNotedHoldsAgain() async throws {
    let newsroom = try Newsroom(library: file, now: { 1_760_000_000 })
    _ = try await newsroom.importSample()
    let untouched = (try await people(newsroom), try await stories(newsroom))
    let rows = try await newsroom.officials(limit: 50).rows
    let shared = try #require(rows.first { $0.articles > 1 })
    let others = rows.filter { $0.id != shared.id }.suffix(2)
    let articles = try await newsroom.articles(ArticleQuery(), .first, limit: 100).rows
    for row in articles {
      let page = try #require(try await newsroom.article(row.id))
      guard page.people.contains(where: { $0.official.id == shared.id }) else { continue }
      _ = try await newsroom.split(shared.id, from: row.id)
      break
    }
    _ = try await newsroom.join(others[others.startIndex].id, others[others.startIndex + 1].id)
    let story = try #require(try await newsroom.stories(limit: 50).rows.first { $0.articles > 2 })
    let member = try #require(try await newsroom.story(story.id)?.articles.last)
    _ = try await newsroom.split(story.id, from: member.id)
    _ = try await newsroom.keep(note: "Ask for the minutes.", on: .official(shared.id))
    _ = try await newsroom.keep(note: "Still open.", on: .story(story.id))
    try await newsroom.saveSession("as it was")
    let decided = (try await people(newsroom), try await stories(newsroom))
    #expect(decided.0 != untouched.0 && decided.1 != untouched.1)

    _ = try damage(0..<100)
    let report = try await Newsroom.salvage(file, into: target) { $0 + ", elsewhere" }
    #expect(report.decisions > 1 && report.notes == 2)
    let saved = try Newsroom(library: target)
    #expect(try await people(saved) == decided.0)
    #expect(try await stories(saved) == decided.1)
    #expect(try await saved.loadSession() == "as it was, elsewhere")
    let noted = try await saved.officials(matching: shared.name, limit: 5).rows
    var notes: [String] = []
    for row in noted { notes.append(try await saved.note(on: .official(row.id))) }
    #expect(notes.contains("Ask for the minutes."))
    let followed = try #require(try await saved.stories(limit: 50).rows.first { $0.title == story.title })
    #expect(try await saved.note(on: .story(followed.id)) == "Still open.")
    #expect(try await saved.check() == [])
  }

  @Test func whatIsNoLibraryAtAllIsNamed() async throws {
    try Data("not a library".utf8).write(to: file)
    await #expect(throws: NewsroomError(.lost, path: file.path)) {
      try await Newsroom.salvage(file, into: target)
    }
    #expect(!FileManager.default.fileExists(atPath: target.path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["library.sqlite"])
  }
}
