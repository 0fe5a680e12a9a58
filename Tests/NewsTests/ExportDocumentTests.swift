import Foundation
import News
import Testing

@Suite struct ExportDocumentTests {
  /// An article in which every field holds something.
  static func article() -> ParsedArticle {
    var article = ParsedArticle(title: "Harbour opens “late” — again")
    article.kind = .summary
    article.alternativeTitles = ["Late opening"]
    article.summary = "One line."
    article.source = "Quay Courier"
    article.agency = "Wharf Wire"
    article.bylines = ["Ana Brill", "Bo, Jr. Carr"]
    article.dateline = "Portside, Mar 3"
    article.published = Timestamp("2031-03-04")
    article.updated = Timestamp("2031-03-04T05:06:00+05:30")
    article.language = "en"
    article.pageLanguage = "fi"
    article.url = "https://quay.example/a?b=1&c=2"
    article.guid = "tag:quay.example,2031:7"
    article.body = [
      Block(.heading, "At the quay"), Block(.paragraph, "Text."), Block(.quote, "“Words.”"), Block(.tableRow, "a\tb"),
    ]
    article.captions = [Caption("A crane", credit: "C. Lens", position: 2), Caption("A gull")]
    article.takeaways = ["Short."]
    article.reactions = ["Someone sighs."]
    var item = RelatedItem(title: "Older news", text: "Teaser.", url: "https://quay.example/old", group: "More")
    (item.label, item.caption, item.published) = ("Sea", "A buoy", Timestamp("2030"))
    article.related = [item, RelatedItem(text: "Bare text.")]
    article.dropped = [DroppedText("Share this", reason: "furniture")]
    article.confidence = ["title": Confidence(0.9, source: "h1"), "body": Confidence(0.5, source: "run")]
    return article
  }

  @Test func everyFieldSurvivesTheRoundTrip() throws {
    var exported = ExportArticle(Self.article(), format: .html)
    exported.id = ArticleID(7)
    exported.sourceFile = "quay.html"
    exported.relatedIDs = [ArticleID(3), nil]
    exported.story = StoryID(2)
    var marks = Marks()
    marks.tags = ["sea"]
    exported.marks = marks
    let document = ExportDocument(articles: [exported])
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(ExportDocument.self, from: data) == document)
  }

  @Test func unknownFieldsAreWrittenAsNull() throws {
    let data = try JSONEncoder().encode(ExportArticle(ParsedArticle(title: "Bare"), format: .text))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in [
      "id", "source_file", "url", "guid", "byline", "published", "updated", "summary", "story_id", "confidence",
    ] {
      #expect(object[key] is NSNull, "\(key)")
    }
    #expect(object["block_kinds"] == nil)
  }

  @Test func aFieldOfTheWrongTypeCostsNoArticle() throws {
    let text = #"{"articles":[{"title":"T","published":"soon","body":["One."],"id":"x"}],"officials":[],"stories":[]}"#
    let document = try JSONDecoder().decode(ExportDocument.self, from: Data(text.utf8))
    #expect(document.articles.first?.content.body == [Block(.paragraph, "One.")])
    #expect(document.articles.first?.content.published == nil)
  }

  @Test func anExtractNamesItsFeedAndItsProblems() throws {
    var parsed = ParsedDocument(format: .rss)
    parsed.feed = FeedHeader(title: "Quay")
    parsed.articles = [Self.article()]
    parsed.problems = [Problem(.feedDamaged, file: "f", line: 3, message: "m", advice: "a")]
    let document = ExtractDocument(parsed, file: "f")
    let data = try JSONEncoder().encode(document)
    #expect(try JSONDecoder().decode(ExtractDocument.self, from: data) == document)
  }
}
