import News
import Testing

@testable import Ingest

@Suite struct FeedTests {
  private static func read(_ text: String) -> ParsedDocument { Ingest.read(Array(text.utf8), name: "feed.xml") }

  private static func rss(_ items: String, head: String = "") -> String {
    """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay Courier</title>
      <link>https://quay.example/</link><language>en-gb</language>\(head)\(items)</channel></rss>
    """
  }

  @Test func rssGivesItsFieldsByTheirRank() throws {
    let document = Self.read(
      Self.rss(
        """
        <item><title>Ferry &amp;amp; crane collide</title><link>https://quay.example/1</link>
        <description>Short teaser …</description><guid isPermaLink="false">q-1</guid><dc:creator>Ana Brill</dc:creator>
        <pubDate>Fri, 19 Dec 2025 17:45:00 +0530</pubDate>
        <content:encoded><![CDATA[<p>First&nbsp;paragraph.</p><ul><li>A point</li></ul><script>no()</script>]]></content:encoded>
        </item>
        """))
    #expect(document.format == .rss)
    #expect(document.feed == FeedHeader(title: "Quay Courier", link: "https://quay.example/", language: "en-GB"))
    #expect(document.problems.isEmpty)
    let article = try #require(document.articles.first)
    #expect(article.title == "Ferry & crane collide")
    #expect(article.url == "https://quay.example/1")
    #expect(article.guid == "q-1")
    #expect(article.bylines == ["Ana Brill"])
    #expect(article.published?.description == "2025-12-19T17:45:00+05:30")
    #expect(article.body.map(\.text) == ["First paragraph.", "A point"])
    #expect(article.summary == "Short teaser …")
    #expect(article.kind == .full)
    #expect(article.source == "Quay Courier")
    #expect(article.language == "en-GB")
  }

  @Test func atomGivesItsFields() throws {
    let document = Self.read(
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="fi" xml:base="https://quay.example/news/">
      <a:title type="html">Quay &amp;lt;b&amp;gt;Courier&amp;lt;/b&amp;gt;</a:title><a:link rel="self" href="feed.xml"/><a:link href="../"/>
      <a:entry><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>late</em> boat</div></a:title>
      <a:id>tag:quay.example,2025:2</a:id><a:link rel="alternate" type="text/html" href="2.html"/>
      <a:link rel="enclosure" href="2.mp3"/><a:updated>2025-12-20T09:00:00Z</a:updated>
      <a:published>2025-12-19T08:15Z</a:published><a:author><a:name>Bo Carr</a:name><a:email>b@quay.example</a:email></a:author>
      <a:summary>In short.</a:summary>
      <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></a:content>
      <a:source><a:title>Wharf Wire</a:title><a:id>x</a:id></a:source></a:entry></a:feed>
      """)
    #expect(document.format == .atom)
    #expect(document.feed == FeedHeader(title: "Quay Courier", link: "https://quay.example/", language: "fi"))
    let article = try #require(document.articles.first)
    #expect(article.title == "A late boat")
    #expect(article.url == "https://quay.example/news/2.html")
    #expect(article.guid == "tag:quay.example,2025:2")
    #expect(article.published?.description == "2025-12-19T08:15:00Z")
    #expect(article.updated?.description == "2025-12-20T09:00:00Z")
    #expect(article.bylines == ["Bo Carr"])
    #expect(article.body.map(\.text) == ["One.", "Two."])
    #expect(article.summary == "In short.")
    #expect(article.source == "Wharf Wire")
  }

  @Test func olderDialectsAreRead() throws {
    let rdf = Self.read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old Quay</title><items><rdf:Seq/></items></channel>
      <item rdf:about="https://quay.example/3"><title>Buoy found</title><link>https://quay.example/3</link>
      <dc:date>2005-03-04T05:06+01:00</dc:date><description>It was adrift.</description></item></rdf:RDF>
      """)
    #expect(rdf.format == .rdf)
    let article = try #require(rdf.articles.first)
    #expect(article.title == "Buoy found")
    #expect(article.guid == "https://quay.example/3")
    #expect(article.published?.description == "2005-03-04T05:06:00+01:00")
    #expect(article.kind == .summary)

    let atom = Self.read(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Older</title><entry><title mode="escaped">A &lt;i&gt;small&lt;/i&gt; tide</title>
      <link rel="alternate" href="https://quay.example/4"/><issued>2004-02-03T04:05:06Z</issued><modified>2004-02-04T00:00:00Z</modified>
      <content type="text/html" mode="escaped">&lt;p&gt;Water.&lt;/p&gt;&lt;p&gt;Sand.&lt;/p&gt;</content></entry></feed>
      """)
    let old = try #require(atom.articles.first)
    #expect(old.title == "A small tide")
    #expect(old.published?.description == "2004-02-03T04:05:06Z")
    #expect(old.updated?.description == "2004-02-04T00:00:00Z")
    #expect(old.body.map(\.text) == ["Water.", "Sand."])

    let netscape = Self.read(
      "<RSS VERSION=\"0.91\"><CHANNEL><TITLE>C</TITLE><ITEM><TITLE>Up</TITLE><LINK>https://quay.example/5</LINK></ITEM></CHANNEL></RSS>"
    )
    #expect(netscape.articles.map(\.title) == ["Up"])
    #expect(netscape.articles.first?.url == "https://quay.example/5")
  }

  @Test(arguments: [
    ("Tea &amp; toast", "Tea & toast"),
    ("Tea & toast", "Tea & toast"),
    ("Tea &amp;amp; toast", "Tea & toast"),
    ("Caf&eacute; &mdash; open", "Café — open"),
    ("Caf&amp;eacute;", "Café"),
    ("It&#8217;s &#x201C;on&#x201D;", "It’s “on”"),
    ("It&amp;#8217;s", "It’s"),
    ("<![CDATA[A &amp; B <b>bold</b>]]>", "A & B bold"),
    ("Half < whole, 3 > 2", "Half < whole, 3 > 2"),
    ("&lt;b&gt;Bold&lt;/b&gt; words", "Bold words"),
    ("&amp;lt;i&amp;gt;Deep&amp;lt;/i&amp;gt; words", "Deep words"),
    ("Use of the &amp;lt;b&amp;gt; tag", "Use of the <b> tag"),
    ("  Spread\n over   lines ", "Spread over lines"),
    ("&unknown; stays", "&unknown; stays"),
    ("R&amp;D", "R&D"),
  ])
  func titlesAreReadHoweverOftenTheyAreEscaped(source: String, title: String) {
    #expect(Self.read(Self.rss("<item><title>\(source)</title></item>")).articles.map(\.title) == [title])
  }

  @Test func aTextTitleOfAtomIsNotMarkup() {
    let document = Self.read(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='text'>The &lt;p&gt; element</title></entry></feed>"
    )
    #expect(document.articles.map(\.title) == ["The <p> element"])
  }

  @Test(arguments: [
    ("<link>https://quay.example/a</link>", "https://quay.example/a"),
    ("<link> https://quay.example/a b </link>", "https://quay.example/a%20b"),
    ("<link>/a?x=1&y=2</link>", "https://quay.example/a?x=1&y=2"),
    ("<guid>https://quay.example/g</guid>", "https://quay.example/g"),
    ("<link/><guid isPermaLink='true'>https://quay.example/g</guid>", "https://quay.example/g"),
    ("<link href='https://quay.example/h' rel='alternate'/>", "https://quay.example/h"),
    (
      "<link>https://proxy.example/1</link><feedburner:origLink>https://quay.example/o</feedburner:origLink>",
      "https://quay.example/o"
    ),
    (
      "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='https://quay.example/self' rel='self'/><link>https://quay.example/b</link>",
      "https://quay.example/b"
    ),
  ])
  func addressesAreFoundWhereverTheyStand(source: String, url: String) {
    #expect(Self.read(Self.rss("<item><title>T</title>\(source)</item>")).articles.first?.url == url)
  }

  @Test func fieldsOfPicturesAndMediaAreNotTheEntrysOwn() throws {
    let document = Self.read(
      Self.rss(
        """
        <image><title>Logo</title><link>https://quay.example/logo</link></image>
        <item><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Clip</media:title></media:group>
        <media:title xmlns:media="http://search.yahoo.com/mrss/">Clip</media:title><title>Real</title>
        <itunes:summary xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">Spoken.</itunes:summary></item>
        """))
    #expect(document.articles.map(\.title) == ["Real"])
    #expect(document.articles.first?.body.map(\.text) == ["Spoken."])
  }

  @Test(arguments: [
    "<item><title>One</title></item><item><title>Two</title><descr",
    "<item><title>One</title></item><item><title>Two</title><description><![CDATA[Half",
    "<item><title>One</title></item><item><title>Two</title><!-- ",
    "<item><title>One</title></item><item><title>Two",
  ])
  func everythingBeforeTheDamageIsKeptAndTheDamageTold(items: String) throws {
    let whole = Self.rss(items)
    let cut = String(whole[..<(try #require(whole.range(of: "</channel>")?.lowerBound))])
    let document = Self.read(cut)
    #expect(document.articles.map(\.title) == ["One", "Two"])
    let problem = try #require(document.problems.first)
    #expect(problem.code == .feedDamaged)
    #expect(problem.message.contains("2 entries"))
    #expect(problem.line != nil)
  }

  @Test func missingEndTagsCostNoEntry() {
    let document = Self.read(
      Self.rss("<item><title>One</title><link>https://quay.example/1</link><item><title>Two</title></item>"))
    #expect(document.articles.map(\.title) == ["One", "Two"])
    let open = Self.read(
      Self.rss("<item><title>One<link>https://quay.example/1</link></item><item><title>Two</title></item>"))
    #expect(open.articles.map(\.title) == ["One", "Two"])
    #expect(open.articles.first?.url == "https://quay.example/1")
  }

  @Test func anEndTagMisspelledCostsNoField() throws {
    let document = Self.read(
      "<rss><channel><title>C</title><description>About</descripton><item><description>Early words.</descripton>"
        + "<title>One</title><link>https://quay.example/1</link></item><item><title>Two</title></item></channel></rss>")
    #expect(document.articles.map(\.title) == ["One", "Two"])
    let first = try #require(document.articles.first)
    #expect(first.url == "https://quay.example/1")
    #expect(first.body.map(\.text) == ["Early words."])
  }

  @Test func aLinkCountsMoreThanAGuidBeforeIt() {
    let document = Self.read(
      Self.rss("<item><guid>https://quay.example/g</guid><title>T</title><link>https://quay.example/l</link></item>"))
    #expect(document.articles.first?.url == "https://quay.example/l")
  }

  @Test func undeclaredPrefixesAndServerNoiseAreNoHindrance() {
    let document = Self.read(
      "<br />\n<b>Notice</b>: slow in <b>x.php</b><br />\n<?xml version=\"1.0\"?><rss><channel><item><title>T</title>"
        + "<dc:creator>Ana Brill</dc:creator><content:encoded>&lt;p&gt;Body.&lt;/p&gt;</content:encoded></item></channel></rss>"
    )
    #expect(document.articles.first?.bylines == ["Ana Brill"])
    #expect(document.articles.first?.body.map(\.text) == ["Body."])
  }

  @Test func entitiesOfADocumentTypeReachNoFile() {
    let document = Self.read(
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY s \"short\">]><rss><channel><item><title>a &x; &s;</title></item></channel></rss>"
    )
    #expect(document.articles.map(\.title) == ["a &x; short"])
  }

  @Test(arguments: ["\n\n", "\r\n\r\n", "\n \t\n"])
  func aDescriptionWithoutTagsKeepsItsParagraphs(blank: String) {
    let document = Self.read(
      Self.rss("<item><title>T</title><description>One &amp;amp; two.\(blank)Three.</description></item>"))
    #expect(document.articles.first?.body.map(\.text) == ["One & two.", "Three."])
  }

  @Test func aFeedWithoutEntriesSaysSo() {
    #expect(Self.read(Self.rss("")).problems.map(\.code) == [.noArticle])
  }

  @Test(arguments: [
    "The post <a href='/1'>Ferry and crane collide</a> appeared first on <a href='/'>Quay Courier</a>.",
    "Der Beitrag Fähre stößt mit Kran zusammen erschien zuerst auf Kaibote.",
  ])
  func whatABlogsProgramPutsBehindAnEntryIsNoText(sentence: String) {
    let text = "<p>First paragraph.</p><p>\(sentence)</p>"
    let document = Self.read(Self.rss("<item><title>A</title><description><![CDATA[\(text)]]></description></item>"))
    #expect(document.articles.first?.body.map(\.text) == ["First paragraph."])
  }

  @Test func whatASitePutsBetweenTheParagraphsIsNoText() {
    let lines = ["Advertisement", "First paragraph.", "Read more: Ferry and crane collide", "Second paragraph."]
    let text = lines.map { "<p>\($0)</p>" }.joined() + String(repeating: "<p><a href=/x>See all days</a></p>", count: 5)
    let plain = lines.joined(separator: "\n\n")
    let items = [text, plain].map { "<item><title>A</title><description><![CDATA[\($0)]]></description></item>" }
    for article in Self.read(Self.rss(items.joined())).articles {
      #expect(article.body.map(\.text) == ["First paragraph.", "Second paragraph."])
    }
    let notice = "<item><title>A</title><description>Advertisement</description></item>"
    #expect(Self.read(Self.rss(notice)).articles.first?.body.map(\.text) == ["Advertisement"])
  }

  @Test func aSentenceOfTheTextStays() {
    let text = "<p>First paragraph.</p><p>The singer appeared first on a boat.</p>"
    let document = Self.read(Self.rss("<item><title>A</title><description><![CDATA[\(text)]]></description></item>"))
    #expect(document.articles.first?.body.count == 2)
  }
}
