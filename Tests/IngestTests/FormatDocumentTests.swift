import Foundation
import News
import Testing

@testable import Ingest

@Suite struct FormatDocumentTests {
  private static func read(_ text: String, name: String = "file") -> ParsedDocument {
    Ingest.read(Array(text.utf8), name: name)
  }

  @Test func jsonFeedGivesItsFields() throws {
    let document = Self.read(
      #"""
      {"version":"https://jsonfeed.org/version/1.1","title":"Quay Courier","home_page_url":"https://quay.example/","language":"en-us",
      "items":[{"id":"7","url":"/seven","title":"Caf\u00e9 &amp; crane","content_html":"<p>One &amp; two.</p><p>Three.</p>",
      "summary":"Short.","date_published":"2025-12-19T17:45:00+05:30","date_modified":"2025-12-20","authors":[{"name":"Ana Brill"}]},
      {"id":8,"content_text":"A note without title. It goes on.\n\nSecond paragraph.","author":{"name":"Bo Carr"}},null,{"id":"9"}]}
      """#)
    #expect(document.format == .jsonFeed)
    #expect(document.feed == FeedHeader(title: "Quay Courier", link: "https://quay.example/", language: "en-US"))
    #expect(document.articles.map(\.title) == ["Café & crane", "A note without title."])
    let article = try #require(document.articles.first)
    #expect(article.url == "https://quay.example/seven")
    #expect(article.body.map(\.text) == ["One & two.", "Three."])
    #expect(article.summary == "Short.")
    #expect(article.published?.description == "2025-12-19T17:45:00+05:30")
    #expect(article.updated?.description == "2025-12-20")
    #expect(article.bylines == ["Ana Brill"])
    #expect(document.articles.last?.body.count == 2)
    #expect(document.articles.last?.guid == "8")
  }

  @Test(arguments: [("Ana Brill", ["Ana Brill"]), ("Quay Courier", [])])
  func theAuthorsOfAJSONFeedAreThoseOfItemsWithoutOwn(author: String, bylines: [String]) {
    let document = Self.read(
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Quay Courier","authors":[{"name":"\(author)"}],
      "items":[{"id":"1","title":"The crane is back"},{"id":"2","title":"Tide","authors":[{"name":"Bo Carr"}]}]}
      """)
    #expect(document.articles.map(\.bylines) == [bylines, ["Bo Carr"]])
  }

  @Test func aJSONFeedThatBreaksOffKeepsWhatCameBefore() throws {
    let document = Self.read(
      "{\"version\":\"https://jsonfeed.org/version/1\",\n\"items\":[{\"id\":\"1\",\"title\":\"One\"},\n{\"id\":\"2\",\"title\":\"Two"
    )
    #expect(document.articles.first?.title == "One")
    let problem = try #require(document.problems.first)
    #expect(problem.code == .jsonBroken)
    #expect(problem.line == 3)
  }

  @Test func entriesOfAJSONFeedWithoutTitleAndTextAreTold() throws {
    let document = Self.read(
      """
      {"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"One","content_text":"Text."},
      {"url":"https://a.example/2"},{"id":"3","content_html":5}]}
      """)
    #expect(document.articles.map(\.title) == ["One"])
    let problem = try #require(document.problems.first)
    #expect(problem.code == .feedDamaged)
    #expect(problem.message.hasPrefix("2 entries"))
  }

  @Test func aPackageThatListsItemsIsNoFeed() {
    #expect(Self.read("{\"version\":\"1.0.0\",\"items\":[{\"title\":\"x\"}]}").articles.isEmpty)
  }

  @Test func jsonOfNoKnownShapeIsRefusedWithTheRemedy() throws {
    let problem = try #require(Self.read("{\"a\":[1,2]}").problems.first)
    #expect(problem.code == .noArticle)
    #expect(problem.advice.contains("JSON Feed"))
  }

  @Test func schemaArticlesAreRead() throws {
    let document = Self.read(
      #"""
      [{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pier closed","articleBody":"First.\n\nSecond.",
      "datePublished":"2025-12-19","author":[{"@type":"Person","name":"Ana Brill"}],"publisher":{"name":"Quay Courier"},
      "inLanguage":"en","url":"https://quay.example/pier"},{"@type":"Person","name":"Nobody"}]
      """#)
    #expect(document.articles.count == 1)
    let article = try #require(document.articles.first)
    #expect(article.title == "Pier closed")
    #expect(article.body.map(\.text) == ["First.", "Second."])
    #expect(article.bylines == ["Ana Brill"])
    #expect(article.source == "Quay Courier")
    #expect(article.published?.description == "2025-12-19")
  }

  @Test func subscriptionsAreReadWithTheirFoldersAndOnce() {
    let document = Self.read(
      """
      <?xml version="1.0"?><OPML version="2.0"><head><title>Mine</title></head><body>
      <outline text="Sea &amp; shore"><outline text="Ports"><outline type="rss" text="Quay" xmlUrl="https://quay.example/feed"/></outline>
      <outline type="rss" title="Quay again" XMLURL="HTTP://Quay.example/feed/"/></outline>
      <OUTLINE TEXT="Top" XMLURL="https://top.example/rss?a=1&amp;b=2"></OUTLINE><outline type="link" url="https://page.example/"/>
      </body></OPML>
      """)
    #expect(document.format == .opml)
    #expect(document.feed?.title == "Mine")
    #expect(
      document.subscriptions == [
        Subscription(title: "Quay", url: "https://quay.example/feed", folder: "Sea & shore/Ports"),
        Subscription(title: "Top", url: "https://top.example/rss?a=1&b=2", folder: nil),
      ])
    #expect(document.problems.isEmpty)
  }

  @Test func aListWithoutFeedsSaysSo() {
    #expect(Self.read("<opml><body><outline text='x'/></body></opml>").problems.map(\.code) == [.noArticle])
  }

  private static let page = """
    <html><head><title>Pier closed after storm</title></head><body><h1>Pier closed after storm</h1>
    <p>The pier was shut on Friday evening after waves broke four of its planks, the harbour office said in a notice.</p>
    <p>Divers will look at the pillars on Monday, and boats land at the old quay until then, a clerk told visitors.</p>
    <p>Nobody was hurt, but two rowing boats were lost and have not been found since, the same notice went on to say.</p>
    </body></html>
    """

  @Test func aSavedPageIsReadFromItsMIMEParts() throws {
    let encoded = Data(Self.page.utf8).base64EncodedString(options: .lineLength76Characters)
    let message = """
      From: <Saved by a browser>\r
      Snapshot-Content-Location: https://quay.example/pier\r
      Subject: =?utf-8?Q?Pier=20closed?=\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \ttype="text/html"; boundary="--edge"\r
      \r
      ----edge\r
      Content-Type: image/png\r
      Content-Transfer-Encoding: base64\r
      \r
      iVBORw0KGgo=\r
      ----edge\r
      Content-Type: text/html; charset=utf-8\r
      Content-Transfer-Encoding: base64\r
      Content-Location: https://quay.example/pier\r
      \r
      \(encoded)\r
      ----edge--\r
      """
    let document = Self.read(message, name: "pier.mht")
    #expect(document.format == .mhtml)
    let article = try #require(document.articles.first)
    #expect(article.title == "Pier closed after storm")
    #expect(article.url == "https://quay.example/pier")
    #expect(article.body.first?.text.hasPrefix("The pier was shut") == true)
  }

  @Test func ofAMailSubjectDateAndSenderCount() throws {
    let message = """
      From bo@quay.example Fri Dec 19 17:45:00 2025
      From: "Ana Brill" <ana@quay.example>
      Date: Fri, 19 Dec 2025 17:45:00 +0100
      Subject: =?iso-8859-1?Q?Caf=E9_at?= =?iso-8859-1?B?IHRoZSBwaWVy?=
      Message-ID: <1@quay.example>
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      The caf=E9 at the pier opens again on Friday, after four months in which nobody=
       could sit there, the owner wrote to the harbour office.

      It will serve soup until the divers have looked at the pillars of the pier below.
      """
    let article = try #require(Self.read(message).articles.first)
    #expect(article.title == "Café at the pier")
    #expect(article.published?.description == "2025-12-19T17:45:00+01:00")
    #expect(article.bylines == ["Ana Brill"])
    #expect(article.body.contains { $0.text.contains("nobody could sit") && $0.text.contains("café") })
  }

  @Test func whatIsExportedIsReadBackWithoutLoss() throws {
    var article = ParsedArticle(title: "Harbour “opens” \\ late \"again\"")
    article.alternativeTitles = ["Late"]
    article.body = [Block(.heading, "At the quay"), Block(.paragraph, "Töxt 🚢."), Block(.quote, "“Words.”")]
    article.captions = [Caption("A crane", credit: "C. Lens", position: 2)]
    article.published = Timestamp("2031-03-04")
    article.bylines = ["Ana Brill", "Bo, Jr. Carr"]
    var item = RelatedItem(title: "Older", text: "Teaser.", url: "https://quay.example/old", group: "More")
    (item.label, item.caption) = ("Sea", "A buoy")
    article.related = [item]
    article.dropped = [DroppedText("Share", reason: "furniture")]
    article.confidence = ["title": Confidence(0.875, source: "h1")]
    let export = ExportDocument(articles: [ExportArticle(article, format: .html)])
    let document = Ingest.read([UInt8](try JSONEncoder().encode(export)), name: "library.json")
    #expect(document.format == .dossier)
    #expect(document.articles == [article])
    #expect(document.problems.isEmpty)
    var parsed = ParsedDocument(format: .html)
    parsed.articles = [article]
    let extract = Ingest.read([UInt8](try JSONEncoder().encode(ExtractDocument(parsed))), name: "page.json")
    #expect(extract.articles == [article])
  }

  @Test func documentsOnLinesOfTheirOwnAreReadOneByOne() throws {
    let encoder = JSONEncoder()
    var lines: [UInt8] = []
    for title in ["One", "Two"] {
      var document = ParsedDocument(format: .text)
      var article = ParsedArticle(title: title)
      article.body = [Block(.paragraph, "Text of \(title).")]
      document.articles = [article]
      lines += [UInt8](try encoder.encode(ExtractDocument(document, file: title))) + [0x0A]
    }
    let document = Ingest.read(lines + Array("{\"articles\":[{\"title\":\"Cut".utf8), name: "articles.jsonl")
    #expect(document.articles.map(\.title) == ["One", "Two"])
    #expect(document.problems.map(\.code) == [.jsonBroken])
    #expect(document.problems.first?.line == 3)
  }

  @Test func bytesOfAnyKindNeverStopAReader() {
    let seeds = [
      Self.page,
      "<rss><channel><item><title>T &amp; t</title><description><![CDATA[<p>x</p>]]></description></item></channel></rss>",
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"\\u00e9\"}]}",
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x\n--b--",
      "<opml><body><outline text='a'><outline xmlUrl='https://x.example/'/></outline></body></opml>",
    ]
    var generator = Seeded(state: 7)
    for round in 0..<400 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
        default: bytes.removeLast(bytes.count - place)
        }
      }
      for article in Ingest.read(bytes, name: "mutant").articles { #expect(article == article.cleaned) }
    }
  }
}

/// A generator of numbers that are the same in every run.
///
/// Source: SplitMix64, https://prng.di.unimi.it/splitmix64.c
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
