import News
import Testing

@testable import Ingest

/// The days that pages tell in their many places, and the days of other articles that they show beside them.
@Suite struct HTMLDateTests {
  private func article(head: String = "", top: String = "", bottom: String = "", language: String = "") throws
    -> ParsedArticle
  {
    let text = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third].map { "<p>\($0)</p>" }.joined()
    let heading = "<h1>A pier for the town</h1>"
    return try #require(
      HTMLReaderTests.article(
        "<html lang='\(language)'><head>\(head)</head><body><article>\(heading)\(top)\(text)\(bottom)</article></body>")
    )
  }

  @Test(arguments: [
    // Properties of RDFa and microdata, on any element.
    "<span property='dc:date dc:created' content='2024-03-05T10:00:00+02:00'>5 March</span>",
    "<span property='schema:datePublished'>5 March 2024</span>",
    "<div itemscope itemtype='https://schema.org/Article'><meta itemprop='datePublished' content='2024-03-05'></div>",
    // Elements and attributes made for dates.
    "<abbr class='published' title='2024-03-05T10:00:00'>Tuesday</abbr>",
    "<amp-timeago datetime='2024-03-05T10:00:00Z'>a while ago</amp-timeago>",
    "<span data-publish-date='2024-03-05'>yesterday</span>", "<span data-timestamp='1709632800'>yesterday</span>",
    "<time class=entry-date datetime='2024-03-05T10:00:00Z'></time>",
    // Lines near the title.
    "<h2 class='date-header'>Tuesday, March 5, 2024</h2>", "<div class='post-meta'>Mar 5, 2024 | 4 min read</div>",
    "<footer class='author__meta'>By <a href=/user/ann>Ann Example</a> <span>March 5, 2024 | 5 min</span></footer>",
    "<p>Updated 7 March 2024. Published 5 March 2024.</p>",
    "<ul><li>a<li>b<li>c<li>d<li>e<li>f<li>g</ul><div class=page-sidebar><h4>Published</h4><div>March 5, 2024</div></div>",
  ])
  func pagesShowTheirDay(markup: String) throws {
    #expect(try article(top: markup).published?.description.prefix(10) == "2024-03-05")
  }

  @Test(arguments: [
    "<h6>Date</h6><p>March 2024</p>", "<p>Date: March 2024</p>", "<p>Published March 2024</p>",
    "<dl><dt>Publication date</dt><dd>March 2024</dd></dl>", "<p>Veröffentlicht: März 2024</p>",
    "<aside class=sidebar><h6>Date</h6><p>March 2024</p></aside>",
  ])
  func aMonthWithItsLabelIsOneAsWell(markup: String) throws {
    #expect(try article(top: markup, language: "de").published?.description == "2024-03")
  }

  @Test(arguments: [
    "<p>March 2024</p>", "<p>Last update: March 2024</p>", "<p>Start date: March 2024</p>", "<p>Published: 2024</p>",
  ])
  func aMonthWithoutItIsNone(markup: String) throws { #expect(try article(top: markup).published == nil) }

  @Test(arguments: [
    "<script type='application/ld+json'>{'@graph': 1}</script><script>var page = {\"publishedAt\": \"2024-03-05T10:00:00Z\"};</script>",
    "<script>push(\"{\\\"datePublished\\\":\\\"2024-03-05\\\",\\\"id\\\":7}\")</script>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The \"pier\"\",\"datePublished\":\"2024-03-05\"}</script>",
    "<script type='application/ld+json'>[{\"@type\":[\"WebPage\",\"ItemPage\"],\"datePublished\":\"2024-03-05\"}]</script>",
    "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"Article\",\"datePublished\":\"2024-03-05\",}\n//]]></script>",
    "<meta name='sailthru.date' content='2024-03-05 10:00:00'>", "<meta itemprop=datePublished content='2024-03-05'>",
    "<link rel=canonical href='https://gull.example/2024/mar/05/pier'>",
    "<link rel=canonical href='https://gull.example/news/20240305/pier'>",
    "<link rel=canonical href='https://gull.example/2024-03-05-a-pier'>",
  ])
  func headsAndScriptsTellTheDay(head: String) throws {
    #expect(try article(head: head).published?.description.prefix(10) == "2024-03-05")
  }

  @Test func cardsOfOtherArticlesDoNotTellTheDay() throws {
    let cards = (1...9).map { day in
      "<h3><a href=/\(day)>Another story of the harbour</a></h3><span itemprop=datePublished content='2024-06-0\(day)'>then</span>"
    }
    let page = try article(head: "<meta name=date content='March 5, 2024'>", bottom: cards.joined())
    #expect(page.published?.description == "2024-03-05")
  }

  @Test func readersCommentsDoNotTellTheDay() throws {
    let comment =
      "<div itemscope itemtype='http://schema.org/UserComments'><time itemprop=datePublished>2024-06-01</time></div>"
    #expect(try article(top: "<p>5 March 2024</p>", bottom: comment).published?.description == "2024-03-05")
  }

  @Test func aMomentIsShownInThePagesOwnZone() throws {
    let head = "<meta property='article:published_time' content='2024-03-06T03:05:00Z'>"
    let page = try article(head: head, top: "<time datetime='2024-03-05T19:05:00-08:00'>5 March</time>")
    #expect(page.published?.description == "2024-03-05T19:05:00-08:00")
  }

  @Test(arguments: [
    ("2024-03-06T03:05:00Z", "<p>Posted on March 5, 2024</p>", "2024-03-05"),
    ("2024-03-04T22:05:00Z", "<p>2024年3月5日</p>", "2024-03-05"),
    // Nowhere on earth is it the day before at that hour; a change is another moment; a page may know the time as well.
    ("2024-03-06T18:05:00Z", "<p>Posted on March 5, 2024</p>", "2024-03-06T18:05:00Z"),
    ("2024-03-06T03:05:00Z", "<p>Posted on March 1, 2024</p>", "2024-03-06T03:05:00Z"),
    ("2024-03-06T03:05:00Z", "<p>Posted on March 6, 2024</p>", "2024-03-06T03:05:00Z"),
  ])
  func theOutletsOwnDayIsTheDay(moment: String, line: String, day: String) throws {
    let head = "<meta property='article:published_time' content='\(moment)'>"
    #expect(try article(head: head, top: line).published?.description == day)
  }

  @Test func theDayOfAChangeIsNotTheOutletsOwnDay() throws {
    let head = """
      <meta property='article:published_time' content='2024-03-04T22:05:00Z'>
      <meta property='article:modified_time' content='2024-03-05T21:30:00Z'>
      """
    #expect(try article(head: head, top: "<p>March 5, 2024</p>").published?.description == "2024-03-04T22:05:00Z")
  }

  @Test func whatThePageCallsPublicationIsSurerThanItsData() throws {
    let data =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-08-21T08:00:00Z\"}</script>"
    let lines = "<div>Published <b>Mar 5, 2024</b></div><div>Updated <b>Aug 21, 2025</b></div>"
    #expect(try article(head: data, top: lines).published?.description == "2024-03-05")
    let same = "<div>Published <b>Aug 21, 2025</b></div>"
    #expect(try article(head: data, top: same).published?.description == "2025-08-21T08:00:00Z")
  }

  @Test(arguments: [
    "This article was originally published on 5 March 2024 at 4:12pm but has been changed since, to keep up with the works.",
    "Zuerst veröffentlicht am 5. März 2024.", "Publicado originalmente el 5 de marzo de 2024.",
  ])
  func theFirstPublicationCounts(line: String) throws {
    let page = try article(
      top: "<p>1 June 2025</p>", bottom: String(repeating: "<p>A word.</p>", count: 30) + "<p>\(line)</p>")
    #expect(page.published?.description.prefix(10) == "2024-03-05")
  }

  @Test func theFirstPublicationOfABookIsNotThePages() throws {
    let line = "The novel of the ferries was first published on 5 March 1924."
    let page = try article(
      top: "<p>1 June 2025</p>", bottom: String(repeating: "<p>A word.</p>", count: 30) + "<p>\(line)</p>")
    #expect(page.published?.description == "2025-06-01")
  }

  @Test func aChangeIsNoPublication() throws {
    let page = try article(
      head: "<link rel=canonical href='https://gull.example/2024/03/05/pier'>", top: "<p>Last updated: 8 May 2025</p>")
    #expect(page.updated?.description == "2025-05-08")
  }

  @Test func aChangeStandsForThePublicationAndSaysSo() throws {
    let page = try article(top: "<p>Last updated: 8 May 2025</p>")
    #expect(page.published?.description == "2025-05-08")
    let confidence = try #require(page.confidence["published"])
    #expect(confidence.source == "date of the last change")
    #expect(confidence.value < 0.7)
  }

  @Test(arguments: [
    "<div><a href=/old>Read also: How the boats of the town grew old, 5 October 2021</a></div>",
    "<ul><li><a href=/old>How the boats of the town grew old</a> <span class=date>05.10.2021</span></ul>",
  ])
  func theDayOfAnotherArticleIsNotThePages(link: String) throws {
    #expect(try article(bottom: link).published == nil)
  }

  @Test(arguments: [("en-GB", "2024-03-05"), ("fr", "2024-03-05"), ("en-US", "2024-05-03"), ("en", nil), ("", nil)])
  func theLanguageSettlesWhichNumberIsTheMonth(language: String, date: String?) throws {
    #expect(try article(top: "<p>05/03/2024</p>", language: language).published?.description == date)
  }

  @Test(arguments: [
    // Mastheads, footers, lists of others, all outside of the article.
    ("<header><div>Tuesday, March 5, 2024</div></header>", ""), ("<p>Tuesday, March 5, 2024</p>", ""),
    ("<header><div class=date>Tuesday, March 5, 2024</div></header>", ""), ("<p>Founded on June 2, 1871</p>", ""),
    ("", "<div>Page made on March 5, 2024</div>"), ("", "<footer>Last updated March 5, 2024 · © 2024</footer>"),
    ("", "<ol class=notes><li>The council's minutes, March 5, 2024, page 9.</ol>"),
    ("", "<section><h2>More</h2><a href=/x>Old pier closes</a><time datetime='2024-03-05'>March 5</time></section>"),
  ])
  func datesOutsideOfTheArticleAreNotItsOwn(before: String, behind: String) throws {
    let text = [HTMLReaderTests.first, HTMLReaderTests.second].map { "<p>\($0)</p>" }.joined()
    let page = "<body>\(before)<article><h1>A pier for the town</h1>\(text)</article>\(behind)</body>"
    #expect(try #require(HTMLReaderTests.article(page)).published == nil)
  }

  @Test(arguments: [
    "<figure><img src=p><figcaption>The pier on June 2, 2018. (Bo Sample)</figcaption></figure>",
    "<p>The storm broke the old pier on June 2, 2018, and nobody was on it then.</p>",
  ])
  func datesOfPicturesAndEventsAreNotThePages(markup: String) throws {
    #expect(try article(top: markup).published == nil)
  }

  @Test func theDayAboveAnEntryOfABlogIsItsOwn() throws {
    let text = [HTMLReaderTests.first, HTMLReaderTests.second].map { "<p>\($0)</p>" }.joined()
    let entry = "<div><h2 class=date-header>Tuesday, March 5, 2024</h2><article><h3>A pier</h3>\(text)</article></div>"
    let page = "<head><title>The Gull: A pier</title></head><body>\(entry)</body>"
    #expect(try #require(HTMLReaderTests.article(page)).published?.description == "2024-03-05")
  }
}
