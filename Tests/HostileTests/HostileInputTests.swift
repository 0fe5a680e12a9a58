import Foundation
import Hostile
import News
import Newsroom
import Screens
import Testing

/// Hostile files on their way through the whole of the core: nothing of them hurts, and all is accounted for.
@Suite struct HostileInputTests {
  @Test func thereAreEnoughOfThem() {
    #expect(HostileInput.all.count >= 300)
    #expect(Set(HostileInput.all.map(\.kind)).count >= 25)
    #expect(Set(HostileInput.all.map(\.name)).count == HostileInput.all.count)
  }

  @Test func allAreReadOrRefusedWithAReason() {
    for input in HostileInput.all {
      if let complaint = Subject.decode.complaint(about: input.bytes) {
        Issue.record("\(input.kind), \(input.name.debugDescription): \(complaint)")
      }
    }
  }

  @Test func aLibraryOfThemIsWhole() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for input in HostileInput.all { try Data(input.bytes).write(to: folder.appending(path: input.name)) }
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    let report = try await newsroom.importPaths([folder.path])
    #expect(report.files.count == HostileInput.all.count)
    for file in report.files where file.status == .refused { #expect(!file.problems.isEmpty) }
    #expect(try await newsroom.check() == [])
    // Nothing that was read is lost on the way out and in again.
    let export = try await newsroom.export(ArticleQuery())
    let again = try JSONDecoder().decode(ExportDocument.self, from: JSONEncoder().encode(export))
    #expect(again.articles.map(\.content) == export.articles.map(\.content))
    for article in export.articles { expectSafe(Markdown.article(article.content)) }
    for words in ["council", "\"lock was", "okoro -mayor", "said:okoro", "(", "\u{1B}[31m", "=cmd|"] {
      for hit in try await newsroom.search(words, limit: 50).hits { expectSafe(hit.title + hit.snippet) }
    }
    for problem in try await newsroom.problems() {
      expectSafe(SafeText(problem.file + problem.message + problem.advice).text)
    }
  }

  private func expectSafe(_ text: String) {
    let stray = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(stray == nil, "\(text.prefix(200).debugDescription)")
  }
}
