import Foundation
import GRDB
import News

/// Finds what is no article: people by name, stories by title, quotes by their words and who said them.
struct SideFinder {
  private let db: Database
  private let words: [String]
  private let isPrefix: Bool
  private let speaker: String?
  private let isAlone: Bool

  /// Newest of the index that are looked at to find the latest.
  private static let looks = 60

  init(_ expression: SearchExpression, db: Database) {
    self.db = db
    var words: [String] = []
    var (isPrefix, isAlone): (Bool, Bool) = (false, true)
    var speaker: String?
    for part in expression.parts {
      switch part {
      case .words(let more, let prefix):
        words += more
        isPrefix = prefix
      case .field(.said(let name)): speaker = name
      default: isAlone = false
      }
    }
    (self.words, self.isPrefix, self.speaker, self.isAlone) = (words, isPrefix, speaker, isAlone)
  }

  private var query: String? {
    guard isAlone, !words.isEmpty else { return nil }
    return IndexQuery.allOf(words, lastIsPrefix: isPrefix)
  }

  private var speakerQuery: String? {
    speaker.map(WordScanner.words).flatMap { $0.isEmpty ? nil : IndexQuery.allOf($0, lastIsPrefix: true) }
  }

  func officials(limit: Int) throws -> [SearchHit] {
    let names = speaker.map(WordScanner.words) ?? words
    guard isAlone, !names.isEmpty else { return [] }
    return try Archive.officials(named: names, limit: 300, in: db).prefix(limit).map { row in
      SearchHit(target: .official(row.id), title: row.name, published: row.last, snippet: row.role ?? "", score: 1)
    }
  }

  func stories(limit: Int) throws -> [SearchHit] {
    guard speaker == nil, let query else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Stories.columns) FROM story_index CROSS JOIN story ON story.id = story_index.rowid
        WHERE story_index MATCH ? ORDER BY story_index.rowid DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [query, Self.looks]).map(Stories.make)
      .sorted { $0.sortKey > $1.sortKey }.prefix(limit).map { row in
        SearchHit(
          target: .story(row.id), title: row.title, published: row.last, snippet: "\(row.articles) articles", score: 0.9
        )
      }
  }

  func quotes(limit: Int) throws -> [SearchHit] {
    guard isAlone, query != nil || speakerQuery != nil else { return [] }
    var (from, conditions, arguments): (String, [String], StatementArguments) = ("quote", [], [])
    var order = "quote.sort_key DESC, quote.id DESC"
    if let query {
      from = "quote_index CROSS JOIN quote ON quote.id = quote_index.rowid"
      conditions.append("quote_index MATCH ?")
      arguments += [query]
      order = "quote_index.rowid DESC"
    }
    if let speakerQuery {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM person WHERE person.article = quote.article AND person.number = quote.person
          AND person.official IN (SELECT rowid FROM official_index WHERE official_index MATCH ?))
        """)
      arguments += [speakerQuery]
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT quote.id, quote.article, quote.person, quote.number, quote.sort_key, article.title, source.name,
          article.published, people.bytes, \(Archive.speaker)
        FROM \(from) JOIN article ON article.id = quote.article JOIN people ON people.article = quote.article
        LEFT JOIN source ON source.id = article.source WHERE \(conditions.joined(separator: " AND "))
        ORDER BY \(order) LIMIT ?
        """)
    let pattern = WordPattern(words.enumerated().map { ($1, isPrefix && $0 == words.count - 1) })
    return try Row.fetchAll(statement, arguments: arguments + [query == nil ? limit : Self.looks])
      .sorted { ($0[4] as Int64) > ($1[4] as Int64) }.prefix(limit).compactMap { row in
        try Archive.sighting(row).map { hit(for: $0, pattern) }
      }
  }

  private func hit(for quote: Sighting<Quote>, _ pattern: WordPattern) -> SearchHit {
    let bytes = Array(quote.value.text.utf8)
    func scalars(_ end: Int) -> Int { bytes[..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    let hits = pattern.hits(in: bytes).ranges
    return SearchHit(
      target: .quote(quote.article, quote.value.place), title: quote.title, published: quote.published,
      source: quote.source, snippet: quote.value.text,
      highlights: hits.map { scalars($0.lowerBound)..<scalars($0.upperBound) }, place: quote.value.place, score: 0.8)
  }
}
