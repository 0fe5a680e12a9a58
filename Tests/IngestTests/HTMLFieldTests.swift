import News
import Testing

@testable import Ingest

/// Each field of an article, from each place that pages put it in.
@Suite struct HTMLFieldTests {
  private func article(head: String = "", top: String = "<h1>A pier for the town</h1>", bottom: String = "") throws
    -> ParsedArticle
  {
    let text = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third].map { "<p>\($0)</p>" }.joined()
    return try #require(
      HTMLReaderTests.article("<head>\(head)</head><body><article>\(top)\(text)\(bottom)</article></body>"))
  }

  @Test(arguments: [
    (
      "<title>A pier for the town - The Gull</title>", "<h1>The Gull</h1><h2>A pier for the town</h2>",
      "A pier for the town"
    ),
    ("<title>A pier for the town - The Gull</title>", "", "A pier for the town"),
    ("<title>x</title><meta property=og:title content='A pier &amp; more'>", "", "A pier & more"),
    ("<title>The Gull</title>", "<h1>A pier for the town</h1>", "A pier for the town"),
    ("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A pier\"}</script>", "", "A pier"),
    // The site in front.
    ("<title>The Gull: A pier for the town</title>", "<h3>A pier for the town</h3>", "A pier for the town"),
    ("<title>The Gull | News | A pier for the town</title>", "<h2>A pier for the town</h2>", "A pier for the town"),
    // The sign of number is one character with what stands behind it.
    ("<title>\u{600}· A pier for the town - The Gull</title>", "", "\u{600}· A pier for the town"),
    ("<title>\u{600}|</title><meta property=og:title content='A pier &amp; more'>", "", "A pier & more"),
    ("<title>The Gull » News » A new pier for the town</title>", "", "A new pier for the town"),
    ("<title>The Gull: A new pier for the town</title>", "<p>A new pier for the town</p>", "A new pier for the town"),
    // A section's name, a button and a count in the heading.
    (
      "<title>A pier for the town - The Gull</title>", "<h1><small>Harbour</small><br>A pier for the town</h1>",
      "A pier for the town"
    ),
    (
      "<title>A pier for the town</title>", "<h1>A pier for the town <a>Share</a><span>12</span></h1>",
      "A pier for the town"
    ),
    ("<title>The Gull</title>", "<h1>Harbour</h1><h2>A pier for the town</h2>", "A pier for the town"),
    ("<title>Piers - The Gull</title>", "<h1>Piers</h1><h2>What they are made of</h2>", "Piers"),
    ("<title>The Gull</title>", "<h1>A pier<br>for the town</h1>", "A pier for the town"),
  ])
  func titlesAreChosen(head: String, top: String, title: String) throws {
    #expect(try article(head: head, top: top).title == title)
  }

  @Test(arguments: [
    ("<meta property='article:published_time' content='2024-03-05T10:00:00Z'>", "", "2024-03-05T10:00:00Z"),
    ("<meta name=pubdate content='2024-03-05'>", "", "2024-03-05"),
    ("", "<time datetime='2024-03-05'>5 March</time>", "2024-03-05"),
    ("", "<span itemprop=datePublished content='2024-03-05'></span>", "2024-03-05"),
    ("", "<div>Published on March 5, 2024</div>", "2024-03-05"),
    ("<link rel=canonical href='https://gull.example/2024/03/05/pier'>", "", "2024-03-05"),
  ])
  func datesAreFound(head: String, top: String, date: String) throws {
    #expect(try article(head: head, top: "<h1>A pier for the town</h1>" + top).published?.description == date)
  }

  @Test func otherArticlesDatesAreNotTaken() throws {
    let related =
      "<div class=related-posts><h3>Related</h3><time datetime='2020-01-01'>x</time> <a href=/x>Old pier closes for good</a></div>"
    #expect(try article(bottom: related).published == nil)
  }

  @Test(arguments: [
    ("<meta name=author content='Ann Example'>", "", ["Ann Example"]),
    ("<meta name=author content='https://gull.example/ann'>", "", []),
    ("<meta property=og:site_name content='The Gull'><meta name=author content='The Gull'>", "", []),
    ("", "<a rel=author href=/ann>Ann Example</a>", ["Ann Example"]),
    ("", "<div class=post-author>By <b>Ann Example</b> and Bo Sample</div>", ["Ann Example", "Bo Sample"]),
    ("", "<p>Written by Ann Example</p>", ["Ann Example"]),
    ("", "<span itemprop=author itemscope><span itemprop=name>Ann Example</span></span>", ["Ann Example"]),
    ("", "<p>By the sea, in a boat.</p>", []),
    // A person's own site; an outlet's that bears no person's name.
    (
      "<meta property='og:site_name' content='Maria Sample'><meta name=author content='Maria Sample'>", "",
      ["Maria Sample"]
    ),
    ("<meta property='og:site_name' content='Harbour Boats'><meta name=author content='Harbour Boats'>", "", []),
    // The article's own footer at the title, and a box about the author.
    ("", "<footer>By <a href=/author/ann>Ann Example</a></footer>", ["Ann Example"]),
    ("", "<p>Written by</p><p>Ann Example</p>", ["Ann Example"]),
    ("", "<p class=meta>Posted on 21st May 2024 by Ann Example, Keeper of Coins</p>", ["Ann Example"]),
    (
      "", "<div><div>Mary Example</div><div>Head of Ferries</div></div><div>Published on May 3, 2024</div>",
      ["Mary Example"]
    ),
    ("", "<div>Old Harbour</div><div>May 3, 2024</div>", []),
    ("", "<ul><li>김예시 기자</li><li>2024.05.03 09:30</li></ul>", ["김예시"]),
    (
      "<title>A pier for the town - Gull Island Council</title><meta name=author content='Gull Island Council'>", "", []
    ),
    (
      "<title>A pier for the town - Mary Example</title><meta name=author content='Mary Example'>", "", ["Mary Example"]
    ),
  ])
  func bylinesAreFoundOrLeftOut(head: String, top: String, names: [String]) throws {
    #expect(try article(head: head, top: "<h1>A pier for the town</h1>" + top).bylines == names)
  }

  @Test(arguments: [
    "<div class='author-box'><img src=a.jpg><div>Ann Example</div><p>Ann Example has sailed and written for years.</p></div>",
    "<p>Written by <a href=/ann>Ann Example</a></p>",
  ])
  func bylinesBehindTheTextAreFound(bottom: String) throws {
    #expect(try article(bottom: bottom).bylines == ["Ann Example"])
  }

  @Test(arguments: [
    ("/", "The Gull"), ("the-gull", "The Gull"), ("What is a gull?", "The Gull"), ("Gulls.Org", "Gulls.Org"),
  ])
  func theNameOfTheOutletReadsLikeOne(given: String, source: String) throws {
    let data =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Gull\"}}</script>"
    let page =
      "<head><meta property=og:site_name content='\(given)'>\(data)</head><article><h1>A pier</h1><p>\(HTMLReaderTests.first)</p></article>"
    #expect(try #require(HTMLReaderTests.article(page)).source == source)
  }

  @Test func linesOfAHeadingAreParted() throws {
    let page =
      "<h1><span>A pier for the town</span><div>How the boats come home</div></h1><p>3 May 2024</p><p>\(HTMLReaderTests.first)</p>"
    let article = try #require(HTMLReaderTests.article(page))
    #expect(article.title == "A pier for the town How the boats come home")
    #expect(article.published?.description == "2024-05-03")
  }

  @Test(arguments: [
    ("/b", "https://a.example/x/y?z", "https://a.example/b"), ("b", "https://a.example/x/y", "https://a.example/x/b"),
    ("//c.example/b", "https://a.example", "https://c.example/b"),
    ("?q", "https://a.example/x#y", "https://a.example/x?q"),
    ("b", "https://a.example", "https://a.example/b"), ("HTTP://a.example", nil, "HTTP://a.example"),
    ("../b/./c?d=../e", "https://a.example/x/y/z", "https://a.example/x/b/c?d=../e"),
    ("/../b/..", "https://a.example/x", "https://a.example/"),
    (" a b\n", "https://a.example/", "https://a.example/a%20b"),
    ("mailto:a@b.example", "https://a.example", nil), ("#x", "https://a.example", nil), ("b", nil, nil),
  ])
  func addressesAreMadeWhole(reference: String, base: String?, whole: String?) {
    #expect(WebAddress.resolve(reference, against: base) == whole)
  }

  @Test(arguments: [
    ("https://a.example/x?utm_source=y&fbclid=z", "https://a.example/x"),
    ("https://a.example/x?id=1&gclid=2#part", "https://a.example/x?id=1"),
    ("https://a.example/x?id", "https://a.example/x?id"), ("https://a.example/#/news/4", "https://a.example/#/news/4"),
    ("https://a.example/#!news-4", "https://a.example/#!news-4"),
  ])
  func trackersAreStripped(address: String, clean: String) {
    #expect(PageAddress.withoutTrackers(address) == clean)
  }

  @Test(arguments: [
    "<link rel=canonical href='https://web.archive.org/web/20240305101500/https://gull.example/pier?fbclid=1'>",
    "<!--\n Page saved by a helper \n url: https://gull.example/pier \n saved date: today\n-->",
    "<base href='https://gull.example/pier'>",
    "<a class='domain reader-domain' href='https://gull.example/pier'>gull</a>",
    "<!-- saved from url=(0025)https://gull.example/pier -->",
  ])
  func copiesTellWhereTheirPageStood(head: String) throws {
    let page =
      "<html>\(head)<h1>A pier for the town</h1><p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.second)</p>"
    #expect(try #require(HTMLReaderTests.article(page)).url == "https://gull.example/pier")
  }

  @Test func theToolbarOfAWebArchiveIsNoText() throws {
    let bar =
      "<div id=wm-ipp-base><p>About this capture. Collected by a society that keeps copies of pages for all.</p></div>"
    let page = bar + "<h1>A pier for the town</h1><p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.second)</p>"
    #expect(
      try #require(HTMLReaderTests.article(page)).body.map(\.text) == [HTMLReaderTests.first, HTMLReaderTests.second])
  }

  @Test func whatIsNoArticleIsSaid() {
    let wall = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
    let list = (0..<20).map { "<li><a href=/\($0)>A story about the pier, number \($0)</a>" }.joined()
    let pages: [(String, Problem.Code)] = [
      ("<html><body></body></html>", .noArticle),
      ("<h1>Pier</h1>\(wall)<article><p>\(HTMLReaderTests.first)</article>", .paywall),
      ("<h1>News</h1><ul>\(list)</ul>", .listingPage),
    ]
    for (page, code) in pages {
      #expect(HTMLReader.read(Array(page.utf8), name: "x").problems.map(\.code) == [code])
    }
  }
}
