import News
import Testing

@testable import Ingest

// Several articles in one paste, and what stands around them.

private let lines = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third]

@Test(arguments: [
  "Dec 19, 2025 | Last updated on Dec 19, 2025 | xx min read", "Published May 3, 2024 · Updated May 4, 2024",
  "May 3, 2024",
])
func datesAreNoHeadline(line: String) throws {
  let page = "\(line)\n\n" + lines.joined(separator: "\n\n")
  let article = try #require(PlainTextReader.read(page, name: "a.txt").articles.first)
  #expect(article.confidence["title"]?.value == FirstWords.confidence.value)
  #expect(!article.title.contains("202"))
}

@Test func articlesThatACountPartsAreSeveral() {
  let page = (1...3).map { number in
    "\(number) of 3 DOCUMENTS\n\nThe Pier Post\n\nMay \(number), 2024\n\nA pier for town \(number)\n\nBYLINE: Ann Lee\n\n"
      + lines.joined(separator: "\n\n")
  }
  let document = PlainTextReader.read(page.joined(separator: "\n\n"), name: "a.txt")
  #expect(document.articles.map(\.title) == ["A pier for town 1", "A pier for town 2", "A pier for town 3"])
  #expect(document.articles.map(\.bylines) == [["Ann Lee"], ["Ann Lee"], ["Ann Lee"]])
  #expect(document.articles.map(\.published?.description) == ["2024-05-01", "2024-05-02", "2024-05-03"])
}

@Test(arguments: [true, false])
func headingsOfTheFirstRankPartArticlesThatAreSigned(isSigned: Bool) {
  let pages = ["Pier for the town", "Lamp for the tower"].map {
    "# A new \($0)\n\n" + (isSigned ? "*By Ann Lee*\n\n" : "") + lines.joined(separator: "\n\n")
  }
  let document = PlainTextReader.read(pages.joined(separator: "\n\n"), name: "a.md")
  #expect(document.articles.count == (isSigned ? 2 : 1))
}

@Test func relatedLinksOfMarkdownKeepTheirAddresses() throws {
  let links =
    "* [The **old** pier of the town](https://pier.example/1)\n* [Lamp shines again at sea](https://pier.example/2 \"x\")"
  let page = "# A pier for the town\n\n" + lines.joined(separator: "\n\n") + "\n\n## Related articles\n\n" + links
  let article = try #require(PlainTextReader.read(page, name: "a.md").articles.first)
  #expect(article.related.map(\.title) == ["The old pier of the town", "Lamp shines again at sea"])
  #expect(article.related.map(\.url) == ["https://pier.example/1", "https://pier.example/2"])
}
