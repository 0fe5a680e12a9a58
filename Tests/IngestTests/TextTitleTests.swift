import Foundation
import News
import Testing

@testable import Ingest

// Headlines of plain text that the text itself does not bear out.

private let text = """
  The keepers of the northern lighthouse will light the old lamp once more on Friday, after a winter in which the tower stood \
  dark for the first time in a century.

  Head keeper Ida Strand said that the lens had been polished for eleven weeks. "We counted every prism twice," she told the \
  islanders at the quay.

  Boats may pass the reef at night again from the first of March, the harbour office said in a notice to all skippers.
  """

private func read(_ top: String) throws -> ParsedArticle {
  try #require(PlainTextReader.read(top + "\n\n" + text, name: "page.txt").articles.first)
}

@Test(arguments: [
  "No way home", "Evening letter", "Opinion | The dark must go", "Stillness", "Is it over?",
  "Northwick Post\n\nNo way home, said the gulls",
])
func theLoneLineAboveATextIsItsHeadline(top: String) throws {
  let headline = top.split(separator: "\n").last.map(String.init)
  #expect(try read(top).title == headline)
  let signed = try read(top + "\n\nBy Bo Ek\n\nNovember 5, 2025")
  #expect(signed.title == headline)
  #expect(signed.bylines == ["Bo Ek"])
}

@Test(arguments: [
  "Keepers light the lamp — if the oil comes", "Ida Strand - a portrait", "Old lamp shines on Friday | explainer",
  "Old lighthouse lamp: what we know – and what we don't", "Lamp shines on Friday – again",
  // A score, a compound and a day are no outlets, even where hyphens have spaces around them.
  "Lamp keepers win their match with 20 - 13 win", "Old lamp of the lighthouse stolen in a Break - In",
  "Red Lamps - Prism Rumor", "Old lamp to shine again on Friday | 12/20/2024",
])
func aPartOfAHeadlineIsNoSource(top: String) throws {
  let article = try read(top)
  #expect(article.title == top)
  #expect(article.source == nil)
}

@Test(arguments: [
  ("Old lamp to shine again on Friday - Northwick Evening Post", "Northwick Evening Post"),
  ("Old lamp to shine again on Friday | Post", "Post"),
  ("Old lamp to shine again on Friday - post.example", "post.example"),
  ("Old lamp - as ever - to shine again on Friday | The Voice of the North", "The Voice of the North"),
])
func theNameOfAnOutletBehindAHeadlineIsTheSource(top: String, outlet: String) throws {
  let article = try read(top)
  #expect(article.source == outlet)
  #expect(article.title + " - " + outlet == top.replacingOccurrences(of: "|", with: "-"))
}

@Test func aSourceInSmallLettersStandsElsewhereOnThePage() throws {
  let page = "Old lamp to shine again on Friday - nordpost\n\n" + text + "\n\n© nordpost 2025"
  let article = try #require(PlainTextReader.read(page, name: "page.txt").articles.first)
  #expect(article.source == "nordpost")
}
