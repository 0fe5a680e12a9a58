import News
import Testing

@testable import Ingest

// Names that a page lays out beside a date, a post or a place.

private func article(_ byline: String) throws -> ParsedArticle {
  let text = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third].map { "<p>\($0)</p>" }.joined()
  return try #require(
    HTMLReaderTests.article("<body><article><h1>A pier for the town</h1>\(byline)\(text)</article></body>"))
}

@Test(arguments: [
  "<div class=author><span>Ann Strand</span><span>December 17, 2025</span></div>",
  "<div class=byline><a href=/ann>Ann Strand</a><div>Founder</div></div><time datetime=2025-12-17></time>",
  "<p class=byline>By <b>Ann Strand</b><br>December 17, 2025</p>",
  "<div class=author><span>Ann</span><span>Strand</span><span>17 December 2025</span></div>",
  "<a rel=author href=/ann>Ann Strand</a><time datetime=2025-12-17>Dec 17</time>",
  "<div class=byline><p>Ann Strand</p><p>17.12.2025</p></div>",
])
func partsThatAreLaidOutApartAreReadApart(byline: String) throws {
  let read = try article(byline)
  #expect(read.bylines == ["Ann Strand"])
  #expect(read.published?.description.prefix(10) == "2025-12-17")
}

@Test(arguments: [
  ("<p>The pier <b>O</b><span>pens</span> soon</p>", "The pier Opens soon"),
  ("<div><span>Old Harbour</span><span>May 3</span></div>", "Old Harbour May 3"),
])
func onlyElementsThatRunTogetherArePartedInALine(markup: String, text: String) {
  let page = PageText(MarkupTree(parsing: Array(markup.utf8), mode: .html))
  #expect(page.blocks.map(\.text) == [text])
}

@Test(arguments: [
  ("By Ann L. Strand, Jr.", ["Ann L. Strand Jr."]), ("By Ann Strand, Berlin", ["Ann Strand"]),
  ("Von Ann Strand, Berlin", ["Ann Strand"]), ("By Ann S., Dietitian", ["Ann S."]),
  ("By Dr. Ann Strand, Ph.D., and Bo Ek", ["Dr. Ann Strand", "Bo Ek"]),
  ("By Ann Strand and Cher", ["Ann Strand", "Cher"]),
  ("Ann, Bob", ["Ann", "Bob"]), ("By Quay7", []), ("By Ann Strand3 May 2024", ["Ann Strand"]),
])
func oneWordBehindANameIsNoFurtherAuthor(line: String, names: [String]) {
  #expect(BylineReader.names(in: line) == names)
}
