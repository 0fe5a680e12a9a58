import News
import Testing

@testable import Ingest

/// What stands within and behind the text of an article and is none of it.
@Suite struct HTMLBodyTests {
  private func body(_ markup: String) throws -> [String] {
    try #require(HTMLReaderTests.article("<article><h1>A pier for the town</h1>\(markup)</article>")).body.map(\.text)
  }

  private let whole = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third]

  private func page(between box: String = "", behind rest: String = "") -> String {
    "<p>\(whole[0])</p>\(box)<p>\(whole[1])</p><p>\(whole[2])</p>\(rest)"
  }

  @Test(arguments: [
    // A box of links leaves alone what comes behind it.
    "<div><h4>More on the harbour</h4><ul><li><a href=/a>The ferry keeps its timetable</a></ul></div>",
    "<div class='footnotes'><ol><li>The minutes of the council's session of that Monday, page four and five.</ol></div>",
    "<p>Lorem ipsum dolor sit amet, and so on to the end of a line that nobody wrote for anybody.</p>",
    // A field for an address makes a box one for signing up.
    "<div><h3>Be there first</h3><p>Get the news of the harbour by letter.</p><input type=email><p>Thank you!</p></div>",
    "<div x-cloak><p>Thank you for joining all the friends of our small harbour.</p></div>",
    "<div class='key-related'><p><a href=/b>What became of the old boats of the harbour.</a></p></div>",
  ])
  func boxesWithinTheTextAreLeftOut(box: String) throws {
    #expect(try body(page(between: box)) == whole)
  }

  @Test(arguments: ["<aside>", "<div class='social-box'>"])
  func paragraphsAreNeitherAMarginNorButtons(opening: String) throws {
    let note = (0..<3).map { "<p>\(HTMLReaderTests.first) So says the note of page \($0).</p>" }.joined()
    let box = opening + note + (opening == "<aside>" ? "</aside>" : "</div>")
    #expect(try body(page(between: box)).count == whole.count + 3)
  }

  @Test(arguments: [
    "<aside><p>The news of the harbour, every Monday in your post, for nothing at all.</p></aside>",
    "<aside class='newsletter'><p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.first)</p></aside>",
    "<aside><h3><a href=/b>The boats of old</a></h3><p>\(HTMLReaderTests.first)</p><p>\(HTMLReaderTests.third)</p></aside>",
  ])
  func otherMarginsAreLeftOut(box: String) throws {
    #expect(try body(page(between: box)) == whole)
  }

  @Test func teasersBehindTheTextAreOtherArticles() throws {
    let teasers = (1...3).map { number in
      """
      <h3>
            <a href="/\(number)">
               The ferry keeps its timetable, part \(number)
            </a></h3><p>The ferry will keep to its timetable \(number) until spring, and the council is glad of it.</p>
      """
    }
    #expect(try body(page(behind: teasers.joined() + "<h3>Letters</h3>")) == whole)
  }

  @Test func rowsOfCardsAreOtherArticles() throws {
    let cards = (0..<12).map { number in
      "<article class=card><h3><a href=/c\(number)>The boats of harbour \(number)</a></h3>"
        + "<p>They will keep to timetable \(number) until spring, and the council is glad of it.</p>"
        + "<span>Bo Sample</span> <time datetime=2026-01-0\(number % 9 + 1)></time></article>"
    }
    let page = "<main><article><h1>A pier for the town</h1>\(page())</article></main>"
    let read = try #require(HTMLReaderTests.article(page + "<section>\(cards.joined())</section>"))
    #expect(read.body.map(\.text) == whole)
    #expect(read.published == nil)
  }

  @Test func aFewWordsAboutTheAuthorEndTheText() throws {
    let about =
      "<h2>About the author</h2><div>Ann Example</div><p>She writes on the islands, and has for many years.</p>"
    #expect(try body(page(behind: about)) == whole)
  }

  @Test func aButtonBetweenTheParagraphsIsNoText() throws {
    let text = (whole + whole.map { $0 + " So it is." }).map {
      "<p>\($0)</p><p><a href=/s>See all days and fares</a></p>"
    }
    #expect(try body(text.joined()).count == 6)
    let label = (whole + whole.map { $0 + " So it is." }).map { "<p>\($0)</p><p>Made of old steel</p>" }
    #expect(try body(label.joined() + "<p>\(HTMLReaderTests.first) At last.</p>").count == 13)
  }

  @Test func linkedHeadingsWithinTheTextStay() throws {
    let parts = whole.map { "<h3><a href=#x>What the council said</a></h3><p>\($0)</p>" }.joined()
    #expect(try body(parts).count == 6)
  }

  @Test func aListOfPlacesOnManySitesIsTheArticle() throws {
    let places = (1...3).map {
      "<h3><a href=https://pier\($0).example/>The pier of harbour \($0)</a></h3><p>\(whole[2])\($0)</p>"
    }
    #expect(try body(page(behind: places.joined())).count == whole.count + 6)
  }

  @Test func aHiddenCopyOfTheTextIsLeftOut() throws {
    let copy = whole.map { "# " + $0 }.joined(separator: " ")
    #expect(try body(page(behind: "<pre hidden aria-hidden=true>\(copy)</pre>")) == whole)
  }

  @Test func aDatedLineAboveTheTextIsNoText() throws {
    #expect(try body("<p>On behalf of the harbour office | Mar 5, 2024 | Town news</p>" + page()) == whole)
  }

  @Test func namesOfLooksAreNoParts() throws {
    #expect(try body("<div class='md:[grid-area:sidebar]'>\(page())</div>") == whole)
  }

  @Test(arguments: [
    "<h3>Comments (12)</h3>", "<h3>12 comments</h3>", "<h2>Join the conversation (3)</h2>", "<h3>Leserkommentare</h3>",
    "<h3>댓글 3</h3>", "<div>What readers say</div>",
  ])
  func readersCommentsEndTheText(heading: String) throws {
    let comment = "<div><b>gull7</b><p>\(HTMLReaderTests.second.replacing("crews", with: "people"))</p></div>"
    #expect(try body(page(behind: "<section>\(heading)\(comment)</section>")) == whole)
  }

  @Test func aLineAboveTheTextThatCountsCommentsEndsNothing() throws {
    #expect(try body("<p>12 comments</p>" + page()) == whole)
  }

  @Test func commentsMayBeLongerThanTheirArticle() throws {
    let comments = (0..<9).map { "<div><p>\(HTMLReaderTests.second) I have said so \($0) times.</p></div>" }.joined()
    let page = "<h1>A pier for the town</h1>" + page() + "<div id=disqus_thread>\(comments)</div>"
    #expect(try #require(HTMLReaderTests.article(page)).body.map(\.text) == whole)
  }

  @Test func menusInTheContainerAreNoText() throws {
    let menu = "<div><ul><li><a href=/i>Islands</a><li><a href=/h>The long view</a></ul></div>"
    let page = "<div>\(menu)<h1>A pier for the town</h1>" + page() + "</div>"
    #expect(try #require(HTMLReaderTests.article(page)).body.map(\.text) == whole)
  }

  @Test func anArticleThatThePageAppendsIsCutOff() throws {
    func story(_ title: String, _ text: String) -> String { "<article class=story><h1>\(title)</h1>\(text)</article>" }
    let next = whole.map { "<p>\($0.replacing("council", with: "parish").replacing("ferry", with: "bus"))</p>" }
      .joined()
    let page =
      "<head><title>A pier for the town</title></head><div>" + story("A pier for the town", page())
      + "<div>Up next</div>" + story("A bus for the parish", next) + "</div>"
    let article = try #require(HTMLReaderTests.article(page))
    #expect(article.title == "A pier for the town")
    #expect(article.body.map(\.text) == whole)
  }
}
