import Foundation
import News

@testable import Archive

/// Articles of our own making, as a reader and the linker would hand them over.
enum Fixture {
  static func article(
    _ title: String, _ body: [String] = ["A plain first paragraph."], source: String? = "Gazette",
    published: String? = "2025-03-01", url: String? = nil, guid: String? = nil, related: [RelatedItem] = []
  ) -> ParsedArticle {
    var article = ParsedArticle(title: title)
    article.body = body.map { Block(.paragraph, $0) }
    article.source = source
    article.published = published.flatMap { text -> Timestamp? in Timestamp(text) }
    article.url = url
    article.guid = guid
    article.related = related
    return article
  }

  static func person(_ name: String, key: String? = nil, title: String? = nil, quote: String? = nil) -> Person {
    let parts = name.split(separator: " ").map(String.init)
    var person = Person(
      name: PersonName(name, family: parts.last ?? "", given: parts.first ?? "", order: .givenFirst, confidence: 0.9),
      kind: title == nil ? .other : .official)
    let place = Place(.body, 0, 0, name.unicodeScalars.count)
    person.mentions = [Mention(place, text: name, kind: .fullName, reason: "only bearer of the name here")]
    if let title { person.roles = [Role(title: title, place: place, sentence: "\(title) \(name) spoke.")] }
    if let quote {
      person.quotes = [
        Quote(place, text: quote, kind: .direct, certainty: .named, reason: "named", sentence: "“\(quote)” he said.")
      ]
    }
    person.keys = [key ?? parts.last?.lowercased() ?? ""]
    return person
  }

  static func prepared(_ article: ParsedArticle, people: [Person] = [], feed: FeedScope? = nil) -> PreparedArticle {
    var reading = Reading()
    reading.people = people
    reading.titleKey = article.title.lowercased()
    reading.terms = article.body.flatMap { WordScanner.words($0.text) }.map { WeightedTerm($0, .body, 1) }
    let forms = people.map { person in
      NameForm(id: 0, name: person.name, kind: person.kind, titles: person.roles.map { $0.title.lowercased() })
    }
    return PreparedArticle(
      article, reading: reading, forms: forms, itemKeys: article.related.map { $0.title?.lowercased() }, feed: feed)
  }

  static func document(_ articles: [PreparedArticle], name: String = "page", imported: Int64 = 1_760_000_000)
    -> PreparedDocument
  {
    let bytes = Array((name + articles.map(\.article.title).joined(separator: "\n")).utf8)
    var document = PreparedDocument(
      file: name, hash: SHA256(of: bytes), format: .text, reader: 1, imported: imported, original: bytes,
      isCompressed: false)
    document.articles = articles
    return document
  }

  /// A library in memory with one document for each article.
  static func archive(_ articles: [PreparedArticle]) throws -> Archive {
    let archive = try Archive()
    _ = try archive.save(articles.enumerated().map { document([$1], name: "page \($0)") })
    try archive.settlePeople(Fixture.sameName)
    return archive
  }

  /// Equal names are one person.
  static let sameName: Archive.Grouping = { forms, _, _ in
    Dictionary(grouping: forms) { $0.name.text }.sorted { $0.key < $1.key }.map { name, forms in
      IdentityGroup(forms: forms.map(\.id).sorted(), reasons: forms.count > 1 ? ["\(name): same name"] : [])
    }
  }
}

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String) -> URL { url.appending(path: name) }
}
