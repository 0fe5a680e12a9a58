import Foundation
import News
import Testing

@testable import Newsroom

/// What became of each file of an import, and what a second try makes of those that had something wrong.
@Suite struct StatusTests {
  private let folder: PageFolder
  private let newsroom: Newsroom

  init() throws {
    folder = try PageFolder()
    newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
  }

  private static let quay = (1...12).map { number in
    "Speaker \(number) told the harbour board of Ostby that wall \(number * 7) of the north quay had been looked at by engineers."
  }

  private func page(_ title: String, source: String, url: String, _ paragraphs: [String], head: String = "") -> String {
    """
    <!doctype html><html lang="en"><head><title>\(title)</title><meta property="og:site_name" content="\(source)">
    <meta property="article:published_time" content="2025-03-01T09:00:00Z"><link rel="canonical" href="\(url)">\(head)
    </head><body><article><h1>\(title)</h1>\(paragraphs.map { "<p>\($0)</p>" }.joined())</article></body></html>
    """
  }

  private func imported(_ files: [String]) async throws -> [ImportedFile] {
    try await newsroom.importPaths(files.map(folder.path)).files
  }

  @Test func eachFileIsToldWithItsStatus() async throws {
    let title = "Ostby closes its north quay"
    try folder.write("full.html", page(title, source: "Harbour Post", url: "https://post.example/1", Self.quay))
    try folder.write("again.html", page(title, source: "Harbour Post", url: "https://post.example/1", Self.quay) + " ")
    try folder.write("copy.html", page("Quay shut", source: "Sound Courier", url: "https://sound.example/1", Self.quay))
    try folder.write(
      "wall.html",
      page(
        "Who bought the pump", source: "Harbour Post", url: "https://post.example/2",
        [
          "The pump at the quay was bought in a hurry, the chair of the board said on Monday, and nobody signed for it yet."
        ],
        head: #"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>"#))
    try folder.write("paper.pdf", "%PDF-1.7\n")
    let files = try await imported(["full.html", "again.html", "copy.html", "wall.html", "paper.pdf"])
    #expect(files.map(\.status) == [.full, .duplicate, .copy, .summary, .refused])
    #expect(files[1].reason == "same address")
    #expect(files[2].copyOf == files[0].articles.first)
    #expect(files[2].reason == "the text of “Ostby closes its north quay” (Harbour Post)")
    #expect(files[4].problems.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
    let codes = try await newsroom.problems().map(\.code)
    #expect(Set(codes) == [.duplicate, .copy, .paywall, .binary])
    #expect(try await newsroom.overview().problems == codes.count)
    #expect(try await newsroom.check() == [])
  }

  @Test func sameBytesUnderAnotherNameAreADuplicate() async throws {
    let text = page("Ostby closes its quay", source: "Harbour Post", url: "https://post.example/1", Self.quay)
    try folder.write("one.html", text)
    try folder.write("two.html", text)
    _ = try await imported(["one.html"])
    let two = try #require(try await imported(["two.html"]).first)
    #expect(two.status == .duplicate)
    #expect(two.reason == "same bytes as " + folder.path("one.html"))
  }

  @Test func aPageThatWasSavedAgainIsTakenByARetry() async throws {
    try folder.write("page.html", "")
    _ = try await imported(["page.html"])
    let problem = try #require(try await newsroom.problems().first)
    #expect(try await newsroom.retry([problem]).first?.isChange == false)
    #expect(try await newsroom.problems() == [problem])
    try folder.write("page.html", page("Quay shut", source: "Post", url: "https://post.example/1", Self.quay))
    let reading = try #require(try await newsroom.retry([problem]).first)
    #expect(reading.words == folder.path("page.html") + ": now in the library: “Quay shut”")
    #expect(try await newsroom.problems() == [])
    #expect(try await newsroom.overview().problems == 0)
  }

  @Test func aFileThatIsGoneIsReadAgainFromTheBytesKept() async throws {
    try folder.write("page.pdf", "%PDF-1.7\n")
    _ = try await imported(["page.pdf"])
    try folder.remove("page.pdf")
    let readings = try await newsroom.retry(try await newsroom.problems())
    guard case .refused(let problem)? = readings.first?.outcome else { return #expect(Bool(false)) }
    #expect(problem.code == .binary)
  }

  @Test func aSubscriptionListSaysWhyItGivesNoArticle() async throws {
    try folder.write(
      "feeds.opml", "<opml version='2.0'><body><outline text='Q' xmlUrl='https://quay.example/f'/></body></opml>")
    for _ in 1...2 {
      let file = try #require(try await imported(["feeds.opml"]).first)
      #expect(file.status == .refused)
      #expect(file.problems.map(\.code) == [.noArticle])
      #expect(file.problems.first?.message.hasPrefix("This is a list of 1 subscription:") == true)
      #expect(try await newsroom.problems() == file.problems)
    }
  }

  @Test func aFileThatIsStillMissingSaysSo() async throws {
    _ = try await imported(["missing.html"])
    let readings = try await newsroom.retry(try await newsroom.problems())
    #expect(readings.first?.isChange == false)
    #expect(try await newsroom.problems().map(\.code) == [.unreadable])
  }

  @Test func readingDoubtfulPagesAgainKeepsMarksAndChangesNothing() async throws {
    try folder.write(
      "short.html",
      page(
        "The pump", source: "Harbour Post", url: "https://post.example/2",
        [
          "The pump at the quay was bought in a hurry, the chair of the board said, and nobody has signed for it so far."
        ],
        head: #"<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>"#))
    let file = try #require(try await imported(["short.html"]).first)
    _ = try await newsroom.mark(file.articles, .starred(true))
    let before = try await newsroom.export(ArticleQuery())
    let problems = try await newsroom.problems()
    let readings = try await newsroom.readDoubtfulAgain()
    #expect(readings.map(\.isChange) == [false])
    #expect(try await newsroom.export(ArticleQuery()) == before)
    #expect(try await newsroom.problems() == problems)
    #expect(try await newsroom.check() == [])
  }
}
