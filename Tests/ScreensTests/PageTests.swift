import Foundation
import News
import Testing

@testable import Screens

/// Filters within pages, what the foot of the screen offers, and where an article stands among others.
@Suite struct PageTests {
  @Test(arguments: ["3 Enter", "2 Enter"])
  func aFilterOfAPageIsSeenAndCanBeTakenAway(way: String) {
    var walk = Walk(columns: 120)
    walk.newsstand.isCrowded = true
    walk.press(way + " F")
    walk.type("hurry")
    walk.press("Enter")
    #expect(walk.lines[0].contains(" > hurry") && walk.lines[0].contains(" of "))
    walk.press("F")
    walk.type("zzz")
    walk.press("Enter")
    #expect(walk.lines[0].contains(" > zzz") && walk.screen.contains("Nothing passes the filter; Esc shows all again."))
    walk.press("v")
    #expect(walk.lines[0].contains(" > zzz"))
    walk.press("Esc")
    #expect(!walk.lines[0].contains("zzz") && !walk.screen.contains("Nothing passes"))
  }

  @Test func aFilterIsTypedOverByTheNext() {
    var walk = Walk()
    walk.press("F")
    walk.type("gate")
    walk.press("Enter F")
    walk.type("note")
    #expect(walk.app.view.filterText == "note")
    walk.press("Enter F End")
    walk.type("s")
    #expect(walk.app.view.filterText == "notes")
  }

  @Test func theTextOffersToGoToAPersonAndThenToOpenIt() {
    var walk = Walk()
    walk.press("Enter")
    #expect(walk.lines[23].contains("} person") && !walk.lines[23].contains("Enter open"))
    walk.press("}")
    #expect(walk.lines[23].contains("Enter open") && !walk.lines[23].contains("} person"))
  }

  @Test func anArticleOfAPersonsPageIsOneOfSeveral() {
    var walk = Walk()
    walk.newsstand.hasTwins = true
    walk.press("3 Enter > Enter")
    #expect(walk.lines[22].hasPrefix(" 1/2"))
    walk.press("J")
    #expect(walk.lines[22].hasPrefix(" 2/2"))
  }

  @Test func peopleOfAStorysArticleAreShown() {
    var walk = Walk(columns: 120)
    walk.press("2 Enter j j p")
    #expect(walk.screen.contains("People in this article"))
  }

  @Test func theUnreadAreCounted() {
    var walk = Walk(rows: 12)
    walk.newsstand.grow(to: 450)
    walk.newsstand.tellsTotals = false
    walk.press("Ctrl-r r U")
    #expect(walk.lines[0].contains("449 of 450 articles"), "\(walk.lines[0])")
    walk.press("r")
    #expect(walk.lines[0].contains("448 of 450 articles"), "\(walk.lines[0])")
  }

  @Test func aReasonIsReadWhole() {
    var walk = Walk(rows: 40, columns: 120)
    walk.newsstand.pages[0].story = nil
    walk.newsstand.pages[0].storyArticles = []
    walk.newsstand.pages[0].related[1].reason = "same people: Elena Varga, Tom Okafor, Ines Lund"
    walk.press("Ctrl-r Enter")
    #expect(walk.screen.contains("same people: Elena Varga, Tom Okafor,"))
    #expect(walk.screen.contains("  Ines Lund") && !walk.screen.contains("why: same people: Elena"))
  }

  @Test func aSummaryThatTheTextBeginsWithIsShownOnce() {
    var newsstand = Newsstand()
    let first = newsstand.pages[0].article.content.body[0].text
    newsstand.pages[0].article.content.summary = String(first.prefix(40))
    var walk = Walk(rows: 40, newsstand: newsstand)
    walk.press("Enter")
    #expect(walk.screen.components(separatedBy: "Transport Minister Elena Varga said").count == 2)
  }
}
