import News
import Testing

@testable import Ingest

// The front pages of papers in many languages, as they come when somebody copies all of the window: invented.

/// A page in one language, and what must come of it.
struct PaperPage: CustomTestStringConvertible, Sendable {
  var language: String
  var title: String
  var bylines: [String]
  var published: String
  var beginning: String
  var end: String
  var paragraphs: Int
  var groups: [String]
  var page: String

  var testDescription: String { language }
}

@Test(arguments: northernPapers + southernPapers + easternPapers)
func pagesOfPapersAreReadInTheirLanguage(paper: PaperPage) throws {
  let article = try #require(PlainTextReader.read(paper.page, name: "page.txt").articles.first)
  #expect(article.title == paper.title)
  #expect(article.bylines == paper.bylines)
  #expect(article.published == Timestamp(paper.published))
  #expect(article.language == paper.language)
  #expect(article.pageLanguage == paper.language)
  #expect(article.body.map(\.kind) == Array(repeating: .paragraph, count: paper.paragraphs))
  #expect(article.body.first?.text.hasPrefix(paper.beginning) == true)
  #expect(article.body.last?.text.hasSuffix(paper.end) == true)
  #expect(article.related.map(\.group) == paper.groups)
}
