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

  static func prepared(
    _ article: ParsedArticle, people: [Person] = [], from origin: ArticleOrigin = .page
  ) -> PreparedArticle {
    var reading = Reading()
    reading.people = people
    reading.titleKey = article.title.lowercased()
    reading.terms = article.body.flatMap { WordScanner.words($0.text) }.map { WeightedTerm($0, .body, 1) }
    let forms = people.map { person in
      NameForm(id: 0, name: person.name, kind: person.kind, titles: person.roles.map { $0.title.lowercased() })
    }
    return PreparedArticle(
      article, reading: reading, forms: forms,
      itemKeys: article.related.map { [$0.title].compactMap { $0?.lowercased() } }, origin: origin)
  }

  static func document(_ articles: [PreparedArticle], name: String = "page", imported: Int64 = 1_760_000_000)
    -> PreparedDocument
  {
    let bytes = Array((name + articles.map(\.article.title).joined(separator: "\n")).utf8)
    var document = PreparedDocument(
      file: name, hash: SHA256(of: bytes), format: .text, reader: 1, imported: imported, original: bytes)
    document.articles = articles
    document.squeeze()
    return document
  }

  /// A library in memory with one document for each article.
  static func archive(_ articles: [PreparedArticle]) throws -> Archive {
    let archive = try Archive()
    _ = try archive.save(articles.enumerated().map { document([$1], name: "page \($0)") })
    try archive.settleAllPeople(sameName)
    try archive.settleAllLinks(sameName)
    return archive
  }

  /// Equal names are one person.
  static let sameName = PlainRules()
}

/// Rules so plain that a test can foresee them: equal names are one person, equal titles one item, shared words one story.
struct PlainRules: LinkRules {
  var merges = true

  func group(_ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]) -> [IdentityGroup] {
    var groups = Dictionary(grouping: forms) { merges ? $0.name.text : String($0.id) }.mapValues { $0.map(\.id) }
    for decision in decisions {
      let (one, other) = (decision.pair.first, decision.pair.second)
      let keys = [one, other].compactMap { form in groups.first { $0.value.contains(form) }?.key }
      if decision.isSame, keys.count == 2, keys[0] != keys[1] {
        groups[keys[0], default: []] += groups.removeValue(forKey: keys[1]) ?? []
      } else if !decision.isSame, let key = keys.first, keys.allSatisfy({ $0 == key }) {
        groups[key]?.removeAll { $0 == other }
        groups["split \(other)"] = [other]
      }
    }
    return groups.sorted { $0.key < $1.key }.map { name, forms in
      IdentityGroup(forms: forms.sorted(), reasons: forms.count > 1 ? ["\(name): same name"] : [])
    }
  }

  func lookupTerms(_ terms: TermList, statistics: TermStatistics) -> [String] { terms.map(\.term) }

  func lookupTerms(_ item: RelatedItem, statistics: TermStatistics) -> [String] { terms(of: item) }

  func terms(of item: RelatedItem) -> [String] { WordScanner.words(item.text ?? "") }

  func resolve(
    _ item: RelatedItem, among candidates: [(id: ArticleID, titleKey: String, text: String)]
  ) -> (article: ArticleID, reason: String)? {
    candidates.first { $0.titleKey == item.title?.lowercased() }.map { ($0.id, "same title") }
  }

  func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics, least: Double?,
    choosing: ([ScoredLink]) throws -> [ScoredLink]
  ) rethrows -> [ScoredLink] {
    try choosing(links(subject, candidates).filter { $0.score >= least ?? 0 })
  }

  func likely(_ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics) -> [ScoredLink] {
    links(subject, candidates).filter { $0.kind == .sameStory }
  }

  private func links(_ subject: LinkSubject, _ candidates: [LinkSubject]) -> [ScoredLink] {
    let own = Set(subject.terms.map(\.term))
    return candidates.compactMap { candidate in
      let shared = own.intersection(candidate.terms.map(\.term)).sorted()
      let people = Set(subject.officials.map(\.value)).intersection(candidate.officials.map(\.value)).sorted()
      guard !shared.isEmpty else { return nil }
      let score = Double(shared.count) / Double(own.count)
      return ScoredLink(
        article: candidate.id, kind: score > 0.5 ? .sameStory : .similar, score: score, people: people,
        reasons: ["same words: \(shared.joined(separator: ", "))"])
    }.sorted { ($0.score, $1.article) > ($1.score, $0.article) }
  }

  func threads(_ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]) -> [EventGroup] {
    Dictionary(grouping: subjects) { $0.terms.first?.term ?? "" }.values.map { members in
      let ids = members.map(\.id).sorted()
      return EventGroup(articles: ids, central: ids[0], reasons: [:])
    }.sorted { $0.central < $1.central }
  }

  func matchStories(groups: [EventGroup], existing: [StoryID: [ArticleID]]) -> [StoryID?] {
    groups.map { group in existing.first { !Set($0.value).isDisjoint(with: group.articles) }?.key }
  }

  func storySubject(_ id: StoryID, members: [LinkSubject]) -> StorySubject {
    StorySubject(id: id, first: nil, last: nil, terms: [], officials: [])
  }

  func storyline(_ events: [StorySubject], statistics: TermStatistics) -> [StorylineLink] { [] }

  func steps(_ reports: [StoryReport], statistics: TermStatistics) -> [StoryStep] {
    reports.map { StoryStep($0.subject.id) }
  }

  func summary(of item: RelatedItem) -> PreparedArticle? {
    guard let text = item.text else { return nil }
    var article = Fixture.article(item.title ?? text, [text], source: nil, published: nil, url: item.url)
    article.kind = .summary
    return Fixture.prepared(article)
  }
}

extension Archive {
  func settleAllPeople(_ rules: PlainRules) throws { while try settleSomePeople(rules) {} }

  func settleAllLinks(_ rules: PlainRules) throws {
    let memory = LinkMemory()
    while try settleSomeLinks(rules, memory) != nil {}
  }

  /// The articles that a query finds.
  func found(_ query: String, limit: Int = 20) throws -> [SearchHit] {
    try search(query, limit: SearchLimits(limit)).hits.filter { if case .article = $0.target { true } else { false } }
  }
}

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String) -> URL { url.appending(path: name) }
}
