import Foundation
import News
import Testing

@testable import Newsroom

/// A feed is known by its file, never by what it claims.
@Suite struct FeedTests {
  private let folder: PageFolder
  private let newsroom: Newsroom

  init() throws {
    folder = try PageFolder()
    newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
  }

  /// Every feed here claims one site, and the same id and address for its entry.
  private static func rss(_ title: String, link: String = "<link>https://post.example/</link>") -> String {
    """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>\(link)
    <item><title>\(title)</title><guid>tag:one</guid><link>https://post.example/1</link>
    <description>\(title) and what came of it in the end, told in a line or two.</description></item></channel></rss>
    """
  }

  private static func json(_ title: String) -> String {
    """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "home_page_url": "https://post.example/",
     "items": [{"id": "tag:one", "url": "https://post.example/1", "title": "\(title)", "content_text": "What came of it."}]}
    """
  }

  private static func atom(_ title: String) -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><link href="https://post.example/"/>
    <entry><title>\(title)</title><id>tag:one</id><link href="https://post.example/1"/>
    <updated>2030-01-01T00:00:00Z</updated><summary>What came of it in the end.</summary></entry></feed>
    """
  }

  private func titles() async throws -> Set<String> {
    try await Set(newsroom.articles(ArticleQuery(), .first, limit: 100).rows.map(\.title))
  }

  @Test(arguments: [rss("False report"), rss("False report", link: ""), atom("False report"), json("False report")])
  func aFeedThatClaimsToBeAnotherChangesNothingOfIt(feed: String) async throws {
    try folder.write("a.xml", Self.rss("True report"))
    try folder.write("b.xml", feed)
    for order in [["a.xml", "b.xml"], ["b.xml", "a.xml"]] {
      let newsroom = try Newsroom.temporary()
      for name in order { _ = try await newsroom.importPaths([folder.path(name)]) }
      let rows = try await newsroom.articles(ArticleQuery(), .first, limit: 9).rows
      #expect(Set(rows.map(\.title)) == ["True report", "False report"])
    }
  }

  @Test func aFeedReadAgainFromItsFileChangesItsOwnWhicheverWayOneCameToIt() async throws {
    try folder.write("a.xml", Self.rss("First report"))
    try folder.write("b.xml", Self.rss("Another report"))
    _ = try await newsroom.importPaths([folder.url.path])
    try folder.write("a.xml", Self.rss("Second report"))
    let report = try await newsroom.importPaths([folder.path("./a.xml")])
    #expect((report.imported, report.updated) == (0, 1))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.xml"), withDestinationPath: folder.path("a.xml"))
    try folder.write("a.xml", Self.rss("Third report"))
    #expect(try await newsroom.importPaths([folder.path("link.xml")]).updated == 1)
    #expect(try await titles() == ["Third report", "Another report"])
  }

  /// Nothing tells which feed was piped in.
  @Test func whatIsPipedInChangesNothingThatIsThere() async throws {
    for title in ["First report", "Second report", "Second report"] {
      _ = try await newsroom.importPaths(["-"], standardInput: Array(Self.rss(title).utf8))
    }
    let more = Self.rss("Second report") + "<!-- later -->"
    #expect(try await newsroom.importPaths(["-"], standardInput: Array(more.utf8)).duplicates == 1)
    #expect(try await titles() == ["First report", "Second report"])
  }

  @Test func whatTwoFeedsClaimAlikeComesBackFromAnExport() async throws {
    try folder.write("a.xml", Self.rss("True report"))
    try folder.write("b.xml", Self.rss("False report"))
    _ = try await newsroom.importPaths([folder.url.path])
    let export = try JSONEncoder().encode(try await newsroom.export(ArticleQuery()))
    let other = try Newsroom.temporary()
    #expect(try await other.importPaths(["-"], standardInput: Array(export)).imported == 2)
    // Into the library that it came of it brings nothing new.
    #expect(try await newsroom.importPaths(["-"], standardInput: Array(export)).duplicates == 2)
  }
}
