import News
import Testing

@testable import Ingest

/// Pages that are no article, and articles that are hardly more than a notice.
@Suite struct HTMLVerdictTests {
  private func read(_ page: String) -> ParsedDocument { HTMLReader.read(Array(page.utf8), name: "page.html") }

  private static func card(_ number: Int, _ tag: String = "h2") -> String {
    """
    <article><a href="/\(number)"><\(tag)>The harbour tells story number \(number)</\(tag)></a>
    <p>A line about the boats of the harbour, and a second one about those who sail in them, the \(number)th.</p></article>
    """
  }

  @Test(arguments: [
    "<h1>The Gull</h1><section><h2>Top stories</h2>" + (0..<9).map { card($0, "h3") }.joined() + "</section>",
    "<h1>Tag: piers</h1>" + (0..<3).map { card($0) }.joined(),
    "<h1>Results for “pier”</h1><p>48 results found.</p>" + (0..<7).map { card($0, "h3") }.joined(),
  ])
  func pagesOfCardsAreListsOfOthers(page: String) {
    let document = read("<head><title>The Gull</title></head><main>\(page)</main>")
    #expect(document.articles.isEmpty)
    #expect(document.problems.map(\.code) == [.listingPage])
  }

  @Test func anArticleKeepsItsTextHoweverManyCardsStandBelow() throws {
    let text = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third].map { "<p>\($0)</p>" }.joined()
    let cards = (0..<40).map { Self.card($0) }.joined()
    let document = read("<main><h1>A pier for the town</h1>\(text)<div>\(cards)</div></main>")
    #expect(document.articles.first?.body.first?.text == HTMLReaderTests.first)
  }

  @Test func headingsThatLeadToManySitesAreAnArticle() {
    let links = (0..<5).map {
      "<h2><a href='https://s\($0).example/a'>What they sail with, part \($0)</a></h2><p>\(HTMLReaderTests.second)</p>"
    }.joined()
    #expect(read("<article><h1>Links of the week</h1>\(links)</article>").articles.count == 1)
  }

  @Test(arguments: [
    ("Page not found", "Page not found - The Gull"), ("Seite nicht gefunden", "404"), ("Sign in", "Sign in | The Gull"),
    ("We value your privacy", "The Gull - Before you continue"), ("Oh!", "Page introuvable - La Mouette"),
  ])
  func noticesOfTheSiteAreNoArticles(heading: String, title: String) {
    let text = "<p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.second)</p>"
    let document = read("<head><title>\(title)</title></head><main><h1>\(heading)</h1>\(text)</main>")
    #expect(document.articles.isEmpty)
    #expect(document.problems.map(\.code) == [.noArticle])
    // Signed, it is an article about such pages.
    let signed = "<main><h1>\(heading)</h1><p class=byline>By Ann Example</p>\(text)</main>"
    #expect(read(signed).articles.count == 1)
  }

  private static let sentence = "A seal slept on the new pier all Friday, and no boat dared to land before it woke."

  @Test(arguments: [
    "<meta property='og:type' content='article'>",
    "<meta property='article:published_time' content='2024-03-05T10:00:00Z'>",
  ])
  func aBriefOfASentenceIsAnArticle(head: String) throws {
    let page = "<article><h1>Seal stops the boats</h1><p>\(Self.sentence)</p></article>"
    let article = try #require(read("<head>\(head)</head>" + page).articles.first)
    #expect((article.kind, article.body.map(\.text)) == (.full, [Self.sentence]))
    #expect(read(page).articles.isEmpty)
  }

  @Test func aSeriesOfPicturesIsAnArticle() throws {
    let pictures = ["The pier at dawn, before the boats came.", "The band that played.", "The seal that slept."].map {
      "<figure><img src=p><figcaption>\($0) (Bo Sample)</figcaption></figure>"
    }.joined()
    let head = "<meta property='article:published_time' content='2024-03-05'>"
    let page =
      "<head>\(head)</head><h1>The pier in pictures</h1><p>Our man was there from dawn.</p><div>\(pictures)</div>"
    let article = try #require(read(page).articles.first)
    #expect(article.captions.count == 3)
  }
}
