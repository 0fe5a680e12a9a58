import News
import Testing

@testable import Ingest

/// Pages in the shapes that life has, in words of our own.
@Suite struct HTMLReaderTests {
  static let first = """
    The harbour council voted on Monday to rebuild the old eastern pier, which a storm had broken in two last winter, \
    and set aside nine million for the work.
    """
  static let second = """
    Fishing crews had waited for the decision for months, said Mara Lindqvist, who speaks for the boat owners, because \
    every landing now costs them a detour of two hours.
    """
  static let third = """
    Work is to begin in spring. Until then the ferry will keep to its winter timetable, and the council has promised a \
    second crossing on market days.
    """

  /// A page with furniture on every side of its article.
  static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Council to rebuild eastern pier | The Gull</title>
    <meta property="og:site_name" content="The Gull"><meta name="description" content="Nine million for the pier.">
    <link rel="canonical" href="https://gull.example/2024/03/05/pier?utm_source=mail&amp;id=7#top">
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Council to rebuild eastern pier",
    "datePublished": "2024-03-05T09:30:00+01:00", "dateModified": "2024-03-06", "author": {"@id": "#ann"}},
    {"@id": "#ann", "@type": "Person", "name": "Ann Example"}]}</script></head>
    <body class="single has-sidebar"><header><h1><a href="/">The Gull</a></h1><nav><ul><li><a href="/news">News</a></ul></nav></header>
    <div class="cookie-banner">We use cookies to make this site work. Accept all of them or choose.</div>
    <main><article><h1>Council to rebuild eastern pier</h1><p class="byline">By Ann Example</p>
    <time datetime="2024-03-05">5 March 2024</time>
    <div class="share-buttons"><a href="#">Share this</a></div>
    <h2>Key points</h2><ul><li>The pier comes back.<li>Work begins in spring.</ul>
    <p>\(first)<figure><img src="p.jpg"><figcaption>The pier in January (Photo: Bo Sample)</figcaption></figure>
    <p>\(second)<div class="ad">Buy a boat today, only while stocks last, at the harbour shop.</div>
    <h2>What comes next</h2><p>\(third)<blockquote>We have waited long enough, and so has the sea.</blockquote>
    <p>Read more: <a href="/2024/02/01/storm">How the storm broke the pier</a></p>
    <h3>Related articles</h3><ul><li><a href="/a?fbclid=1">Ferry keeps its winter timetable</a>
    <li><a href="https://gull.example/b">Market days to get a second crossing</a></ul></article>
    <aside class="sidebar"><p>Our newsletter brings the news of the harbour to your door every morning, free of charge.</aside></main>
    <section id="comments"><p>I have lived here for forty years and never saw the council decide anything so fast.</section>
    <footer>All rights reserved.</footer></body></html>
    """

  static func article(_ page: String) -> ParsedArticle? {
    HTMLReader.read(Array(page.utf8), name: "page.html").articles.first
  }

  @Test func aPageBecomesAnArticle() throws {
    let article = try #require(Self.article(Self.page))
    #expect(article.title == "Council to rebuild eastern pier")
    #expect(article.bylines == ["Ann Example"])
    #expect(article.published?.description == "2024-03-05T09:30:00+01:00")
    #expect(article.updated?.description == "2024-03-06")
    #expect(article.source == "The Gull")
    #expect(article.url == "https://gull.example/2024/03/05/pier?id=7")
    #expect(article.summary == "Nine million for the pier.")
    #expect(article.pageLanguage == "en")
    #expect(article.confidence["title"]?.source == "h1 repeated in the page's title")
  }

  @Test func theBodyIsTheArticleAndNothingElse() throws {
    let article = try #require(Self.article(Self.page))
    #expect(
      article.body == [
        Block(.paragraph, Self.first), Block(.paragraph, Self.second), Block(.heading, "What comes next"),
        Block(.paragraph, Self.third), Block(.quote, "We have waited long enough, and so has the sea."),
      ])
    #expect(article.takeaways == ["The pier comes back.", "Work begins in spring."])
    #expect(article.captions == [Caption("The pier in January", credit: "Photo: Bo Sample", position: 1)])
    #expect(article.dropped.contains { $0.text.hasPrefix("Buy a boat") && $0.reason == "promotion" })
  }

  @Test func relatedItemsKeepTheirHeadings() throws {
    let article = try #require(Self.article(Self.page))
    #expect(
      article.related.map(\.title) == [
        "How the storm broke the pier", "Ferry keeps its winter timetable", "Market days to get a second crossing",
      ])
    #expect(article.related.map(\.group) == ["Read more", "Related articles", "Related articles"])
    #expect(
      article.related.map(\.url) == [
        "https://gull.example/2024/02/01/storm", "https://gull.example/a", "https://gull.example/b",
      ])
  }

  @Test func aTableOfDataKeepsItsRows() throws {
    let page =
      "<article><h1>Pier</h1><p>\(Self.first)<table><tr><th>Year<th>Cost<tr><td>2024<td>9 million</table><p>\(Self.second)"
    let body = try #require(Self.article(page)).body
    #expect(body.map(\.kind) == [.paragraph, .tableRow, .tableRow, .paragraph])
    #expect(body[2].text == "2024 | 9 million")
  }

  @Test func aTableThatOnlyLaysOutIsNoTable() throws {
    let page =
      "<table><tr><td><a href=/>Home</a><td><h1>Pier</h1><p>\(Self.first)<p>\(Self.second)<p>\(Self.third)</table>"
    #expect(try #require(Self.article(page)).body.map(\.text) == [Self.first, Self.second, Self.third])
  }

  @Test func namesThatSoundLikeFurnitureDoNotTakeTheArticle() throws {
    let paragraphs = [Self.first, Self.second, Self.third].map { "<div class='sidebar-text'><p>\($0)</div>" }.joined()
    let page = "<h1>Pier</h1><div class='promo'>\(paragraphs)</div>"
    #expect(try #require(Self.article(page)).body.map(\.text) == [Self.first, Self.second, Self.third])
  }

  @Test func theSameParagraphTwiceIsOne() throws {
    let page = "<article><h1>Pier</h1><p>\(Self.first)<p>\(Self.second)<p>\(Self.first)<p>\(Self.third)</article>"
    #expect(try #require(Self.article(page)).body.map(\.text) == [Self.first, Self.second, Self.third])
  }

  @Test func aHiddenTextServesWhereNoneIsShown() throws {
    let text = Self.first + "\\n" + Self.second
    let page = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier", "articleBody": "\(text)"}</script>
      <body><div>Please turn on scripts.</div>
      """
    #expect(try #require(Self.article(page)).body.map(\.text) == [Self.first, Self.second])
  }

  @Test(arguments: ["", "<title>\u{200B}\u{FFFE}</title><h1>\u{2060}</h1>"])
  func aPageWithoutATitleIsCalledByItsFirstWords(head: String) throws {
    let page = "<html>\(head)<body><article><p>\(Self.first)</p><p>\(Self.second)</p></article></body></html>"
    let article = try #require(HTMLReader.read(Array(page.utf8), name: "a.html").articles.first)
    #expect(article.title == "The harbour council voted on Monday to rebuild the old eastern pier, …")
    #expect(article.confidence["title"]?.value == 0.2)
  }
}
