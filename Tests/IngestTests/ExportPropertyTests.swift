import Foundation
import News
import Testing

@testable import Ingest

/// Makes articles with every field set or missing, in words that JSON, Unicode and our own cleaning could stumble over.
private struct ArticleMaker {
  private var dice: Seeded

  init(seed: UInt64) { dice = Seeded(state: seed) }

  private static let words = [
    "harbour", "\"quoted\"", "back\\slash", "a/b", "<b>", "&amp;", "épée", "łódź", "船が", "배가", "السفينة", "ספינה", "⛴️",
    "👩‍✈️", "’tis", "1/2", "{}", "[x]", "null", "0", "ŝipo", "Ⅷ", "ﬁn", "—", "…",
  ]

  private mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &dice) }

  private mutating func text() -> String {
    (0...next(6)).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
  }

  private mutating func some<Value>(_ make: (inout ArticleMaker) -> Value) -> Value? {
    next(3) == 0 ? nil : make(&self)
  }

  private mutating func list<Value>(_ make: (inout ArticleMaker) -> Value) -> [Value] {
    (0..<next(4)).map { _ in make(&self) }
  }

  private mutating func date() -> Timestamp? {
    let day = "20\(10 + next(80))-0\(1 + next(9))-1\(next(10))"
    return Timestamp(day + ["", "T07:30", "T07:30:15Z", "T07:30+05:30", "T23:59:00-11:00"][next(5)])
  }

  mutating func article() -> ParsedArticle {
    var article = ParsedArticle(title: text())
    article.kind = next(2) == 0 ? .full : .summary
    article.alternativeTitles = list { $0.text() }
    article.summary = some { $0.text() }
    article.source = some { $0.text() }
    article.agency = some { $0.text() }
    article.bylines = list { $0.text() }
    article.dateline = some { $0.text() }
    article.published = date()
    article.updated = date()
    article.language = some { ["en", "ko", "pt-BR"][$0.next(3)] }
    article.pageLanguage = some { ["fi", "ar"][$0.next(2)] }
    article.url = some { "https://islands.example/\($0.next(1000))?a=1&b=%20" }
    article.guid = some { $0.text() }
    let kinds: [Block.Kind] = [.paragraph, .heading, .listItem, .quote, .tableRow]
    article.body = list { Block(kinds[$0.next(kinds.count)], $0.text()) }
    article.captions = list { maker in
      Caption(maker.text(), credit: maker.some { $0.text() }, position: maker.next(5))
    }
    article.takeaways = list { $0.text() }
    article.reactions = list { $0.text() }
    article.related = list { $0.related() }
    article.dropped = list { DroppedText($0.text(), reason: $0.text()) }
    for field in ["title", "published", "body"] where next(2) == 0 {
      article.confidence[field] = Confidence(Double(next(101)) / 100, source: text())
    }
    return article
  }

  private mutating func related() -> RelatedItem {
    var item = RelatedItem(title: some { $0.text() }, text: some { $0.text() }, group: some { $0.text() })
    item.url = some { "https://islands.example/\($0.next(1000))" }
    item.label = some { $0.text() }
    item.caption = some { $0.text() }
    item.published = date()
    return item
  }
}

@Test(arguments: 1...8 as ClosedRange<UInt64>) func anyExportedArticleIsReadBackAsItWas(seed: UInt64) throws {
  var maker = ArticleMaker(seed: seed)
  let articles = (0..<25).map { _ in maker.article().cleaned }
  let export = ExportDocument(articles: articles.map { ExportArticle($0, format: .html) })
  let document = Ingest.read([UInt8](try JSONEncoder().encode(export)), name: "library.json")
  #expect(document.articles == articles)
  #expect(document.problems.isEmpty)
}

@Test func linesOfExtractsAreReadBackAsOneDocument() throws {
  var maker = ArticleMaker(seed: 99)
  let articles = (0..<10).map { _ in maker.article().cleaned }
  let lines = try articles.map { article in
    var document = ParsedDocument(format: .text)
    document.articles = [article]
    return String(decoding: try JSONEncoder().encode(ExtractDocument(document)), as: UTF8.self)
  }
  let document = Ingest.read(Array(lines.joined(separator: "\n").utf8), name: "articles.jsonl")
  #expect(document.articles == articles)
}
