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

@Test(arguments: [
  // An organisation of the data is nobody, wherever the page repeats it; a team of writers is somebody.
  (
    "<meta name=author content='The Old Harbour Works'>", "Organization", "The Old Harbour Works", "", [] as [String]
  ),
  ("<meta name=author content='Old Harbour Team'>", "Organization", "Old Harbour Team", "", ["Old Harbour Team"]),
  // A person whom the page shows is surer than a desk that the data call one.
  ("", "Person", "OH Web Desk", "<p>Written by: Ann Strand</p>", ["Ann Strand"]),
])
func organisationsAndDesksAreNoPeople(
  head: String, type: String, name: String, byline: String, names: [String]
) throws {
  let data = """
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"A pier for the town",
    "author":{"@type":"\(type)","name":"\(name)"}}</script>
    """
  let text = [HTMLReaderTests.first, HTMLReaderTests.second].map { "<p>\($0)</p>" }.joined()
  let page =
    "<html><head>\(head)\(data)</head><body><article><h1>A pier for the town</h1>\(byline)\(text)</article></body></html>"
  #expect(try #require(HTMLReaderTests.article(page)).bylines == names)
}

@Test func headlineBylineAndDateInOneBlockAreReadApart() throws {
  let head = "<b>A pier for the town</b><br><i>By Ann Strand</i><br>Friday, December 19, 2025"
  let text = [HTMLReaderTests.first, HTMLReaderTests.second].map { "<p>\($0)" }.joined()
  let page = "<title>A pier for the town</title><table><tr><td>\(head)\(text)</table>"
  let read = try #require(HTMLReaderTests.article(page))
  #expect(read.bylines == ["Ann Strand"])
  #expect(read.published?.description == "2025-12-19")
}

@Test func theMarksOfNotesAreNoText() throws {
  let page =
    "<h1>A pier</h1><p>\(HTMLReaderTests.first)<sup><a href='#n1'>1</a></sup> So it was told.<sup>[2]</sup></p>"
    + "<p>\(HTMLReaderTests.second) It is 9 m<sup>2</sup> wide.</p>"
  #expect(
    try #require(HTMLReaderTests.article(page)).body.map(\.text) == [
      HTMLReaderTests.first + " So it was told.", HTMLReaderTests.second + " It is 9 m2 wide.",
    ])
}

@Test(
  arguments: [
    (
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"The Gull\"}]}</script>",
      "The Gull"
    ),
    ("<title>A pier for the town - Harbour Post</title>", "Harbour Post"),
    ("<title>A pier for the town | Gull</title><link rel=canonical href='https://www.gull.example/1'>", "Gull"),
    (
      "<div itemprop=publisher itemscope><meta itemprop=name content='The Gull'></div>", "The Gull"
    ),
    ("<title>A pier for the town - for now</title>", nil), ("<title>A pier for the town | Opinion</title>", nil),
  ] as [(String, String?)])
func theOutletIsNamedInManyPlaces(head: String, source: String?) throws {
  let page =
    "<html><head>\(head)</head><body><h1>A pier for the town</h1><p>\(HTMLReaderTests.first)</p></body></html>"
  #expect(try #require(HTMLReaderTests.article(page)).source == source)
}

@Test(arguments: [
  "<figure><img src=p><figcaption>The pier<span class=caption-byline>Bo Sample/Gull</span></figcaption></figure>",
  "<figure><img src=p><span class=byline>Bo Sample</span></figure>",
  "<p class=byline>Written by <span>Super User</span></p>",
])
func whoMadeAPictureOrKeepsTheSiteIsNoAuthor(byline: String) throws {
  #expect(try article(byline).bylines.isEmpty)
}
