import News
import Testing

@testable import Ingest

// Pastes of several articles, and texts that are hardly one.

private func story(_ headline: String, _ signature: String, _ opening: String = "") -> String {
  """
  \(headline)

  \(signature)

  \(opening)The two ferry lines of the Outer Isles will share a single timetable from November, the council said on Monday.

  Islanders had asked for fewer boats that run on time, and the council brokered the deal after years of quarrels.


  """
}

private let first = "Island ferries agree to share one winter timetable"
private let second = "Old lighthouse gets a new keeper after thirty years"

@Test(arguments: [
  story(first, "By Ann Example") + story(second, "By Bo Ek"),
  story(first, "By Ann Example | May 3, 2024") + story(second, "Written by Bo Ek\nMay 4, 2024"),
  story(first, "May 3, 2024", "STRANDBY, May 3 (Islepress) -- ")
    + story(second, "May 4, 2024", "STRANDBY, May 4 (Islepress) -- "),
  story(first, "By Ann Example") + story(second, "By Bo Ek").replacing("\n\n", with: "\n \n"),
])
func severalArticlesInOnePasteAreSeveralArticles(paste: String) {
  let articles = PlainTextReader.read(paste, name: "paste.txt").articles
  #expect(articles.map(\.title) == [first, second])
  #expect(articles.map(\.body.count) == [2, 2])
}

@Test(arguments: [
  story(first, "By Ann Example")
    + "Storm stops all the ferries again\n\nThe harbour closed on Friday, the mayor said at noon.\n",
  story(first, "By Ann Example")
    + "What the islanders say of it\n\nMost of them are pleased with what they got, they said at the quay.\n",
  story(first, "By Ann Example") + "Related Stories\n\n" + story(second, "By Bo Ek"),
])
func whatBelongsToAnArticleIsNotCutOff(page: String) {
  #expect(PlainTextReader.read(page, name: "page.txt").articles.map(\.title) == [first])
}

@Test(arguments: [
  ("Council of the Outer Isles buys a third ferry from Strandby.", 1),
  ("Strandby council buys the third ferry of the Outer Isles for the winter", 1),
  ("Third ferry for the Outer Isles\n\nThe council bought it on Monday, Mayor Ida Strand said. It sails in May.", 1),
])
func aTextOfALineOrTwoIsAShortArticle(text: String, paragraphs: Int) throws {
  let article = try #require(PlainTextReader.read(text, name: "brief.txt").articles.first)
  #expect(article.body.count == paragraphs)
}

@Test(arguments: [
  "Please try again later", "Home\nNews\nSport", "Loading …", "page not found, sorry about that, try again soon",
])
func aFewWordsAreNoArticle(text: String) {
  let document = PlainTextReader.read(text, name: "page.txt")
  #expect(document.articles.isEmpty)
  #expect(document.problems.map(\.code) == [.noArticle])
}

/// A blog heads the entries of a day with it; a paper heads its page with today's.
@Test(arguments: [("", "2024-05-03"), ("Harbour Post\n\nHome\n\nNews\n\n", nil as String?)])
func aDayAloneAboveTheHeadlineIsTheArticles(above: String, date: String?) {
  let page = """
    \(above)Friday, May 3, 2024

    Keeper of the old lock gives up his key

    The keeper of the old lock gave up his key on Thursday, after forty years in which no boat had ever waited for him at the gate.

    He means to stay in the house beside it, he told the council, and to watch whoever comes after him from the kitchen window.
    """
  let article = PlainTextReader.read(page, name: "page.txt").articles.first
  #expect(article?.title == "Keeper of the old lock gives up his key")
  #expect(article?.published?.description == date)
}

/// "Reactions" over paragraphs that go on is a heading of the article; over a list of them at its end it is the page's.
@Test func aHeadingThatTheArticleGoesOnBehindEndsNothing() throws {
  let text =
    story(first, "By Ann Example") + """
      Reactions

      The keepers of the old boats are not glad of it.

      Ona Reed, who sails the night boat, says that she will go to court over

      the boats that nobody asked her about, and over the new hours.

      And the rest?

      The council says that it will look at the hours again in the spring.

      The ferry lines did not want to say anything about it on Monday.

      A meeting of all islands is to be held in the hall of the school.
      """
  let article = try #require(PlainTextReader.read(text, name: "page.txt").articles.first)
  #expect(article.reactions.isEmpty)
  #expect(article.body.contains { $0.text == "Reactions" && $0.kind == .heading })
  #expect(article.body.last?.text.hasPrefix("A meeting of all islands") == true)
}

/// Some print a blank before a closing mark.
@Test func aSentenceEndsBeforeABlankAndAMark() throws {
  let text =
    story(first, "By Ann Example")
    + "\u{201C} Business as usual. \u{201D}\n\nThe council said there was no proof of such \"ill will. \"\n"
  let article = try #require(PlainTextReader.read(text, name: "page.txt").articles.first)
  #expect(article.body.allSatisfy { $0.kind == .paragraph })
  #expect(article.body.last?.text == "The council said there was no proof of such \"ill will. \"")
}
