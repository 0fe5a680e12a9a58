import News
import Testing

@testable import Ingest

// Letters, quoted letters, and the addresses that documents of all kinds give.

private let text = """
  The keepers of the northern lighthouse will light the old lamp once more on Friday, after a winter in which it stood dark.

  Head keeper Ida Strand said that the lens had been polished for eleven weeks. "We counted every prism twice," she said.
  """

private func read(_ document: String) throws -> ParsedArticle {
  try #require(Ingest.read(Array(document.utf8), name: "letter.eml").articles.first)
}

@Test(arguments: [("Ann Strand", ["Ann Strand"], nil), ("Northwick Post", [], "Northwick Post")])
func aLetterIsDatedAndSignedByItsHeader(sender: String, bylines: [String], source: String?) throws {
  let article = try read(
    """
    From: \(sender) <post@north.example>
    Subject: No way home
    Date: Mon, 3 Nov 2025 10:00:00 +0000
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    \(text)
    """)
  #expect(article.title == "No way home")
  #expect(article.published?.description == "2025-11-03T10:00:00Z")
  #expect(article.bylines == bylines)
  #expect(article.source == source)
}

@Test func aQuotedLetterIsReadWithoutItsMarks() throws {
  let lines = "Old lamp shines again\n\nBy Bo Ek\n\nNovember 3, 2025\n\n\(text)".split(
    separator: "\n", omittingEmptySubsequences: false)
  let page = "Ann wrote:\n" + lines.map { "> " + $0 }.joined(separator: "\n") + "\n\nSee above."
  let article = try #require(PlainTextReader.read(page, name: "letter.txt").articles.first)
  #expect(article.title == "Old lamp shines again")
  #expect(article.bylines == ["Bo Ek"])
  #expect(article.body.map(\.text).prefix(2) == text.split(separator: "\n").map(String.init)[...])
}

@Test(arguments: [
  ("https://a.example/x?utm_source=y&fbclid=z", "https://a.example/x"),
  ("https://a.example/x?id=1&gclid=2#part", "https://a.example/x?id=1#part"),
  ("https://a.example/x?cid=4711", "https://a.example/x?cid=4711"),
])
func addressesAreCleanedInDocumentsOfAllKinds(address: String, clean: String) throws {
  let escaped = address.split(separator: "&").joined(separator: "&amp;")
  let feed = "<rss><channel><item><title>Lamp</title><link>\(escaped)</link></item></channel></rss>"
  #expect(try read(feed).url == clean)
  let saved = """
    From: <Saved by Blink>
    Snapshot-Content-Location: \(address)
    MIME-Version: 1.0
    Content-Type: text/html

    <h1>Old lamp shines again</h1><p>\(text)</p>
    """
  #expect(try read(saved).url == clean)
}

@Test func aSavedPageIsReadFromThePartAtItsAddressWhicheverComesFirst() throws {
  func part(_ address: String, _ text: String) -> String {
    "--b\nContent-Type: text/html\nContent-Location: \(address)\n\n<html><body><h1>Old lamp</h1><p>\(text)</p></body></html>\n"
  }
  let document = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://north.example/lamp
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="b"

    \(part("https://ads.example/frame", "Our boots are cheap this week and gone the next."))
    \(part("https://north.example/lamp", text.replacing("\n", with: " ")))
    --b--
    """
  #expect(try read(document).body.first?.text.hasPrefix("The keepers of the northern lighthouse") == true)
}
