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
    let ids = try first(
      limit,
      """
      SELECT official.id, official.articles FROM official_index CROSS JOIN official ON official.id = official_index.rowid
      WHERE official_index MATCH ?1 AND official.articles > 0 LIMIT ?2
      """, IndexQuery.allOf(names, lastIsPrefix: true), of: max(300, limit))
    return try ids.compactMap { try OfficialRows.fetch($0, in: db) }.map { row in
      SearchHit(target: .official(row.id), title: row.name, published: row.last, snippet: row.role ?? "", score: 1)
    }
  }

  func stories(limit: Int) throws -> [SearchHit] {
    guard speaker == nil, let query else { return [] }
    let ids = try first(
      limit,
      """
      SELECT story.id, story.sort_key FROM story_index CROSS JOIN story ON story.id = story_index.rowid
      WHERE story_index MATCH ?1 ORDER BY story_index.rowid DESC LIMIT ?2
      """, query, of: max(Self.looks, limit))
    return try ids.compactMap { try Stories.row($0, in: db) }.map { row in
      SearchHit(
        target: .story(row.id), title: row.title, published: row.last,
        snippet: row.articles == 1 ? "1 article" : "\(row.articles) articles", score: 0.9)
    }
  }

  /// The first few of those that an index has, the greatest keys first: only of these all is read.
  private func first(_ limit: Int, _ sql: String, _ query: String, of looks: Int) throws -> [Int64] {
    let statement = try QuickStatement(db, sql)
    statement.bind(1, query)
    statement.bind(2, looks)
    var found: [(id: Int64, key: Int64)] = []
    while try statement.next() { found.append((statement.number(0), statement.number(1))) }
    return found.sorted { ($0.key, $0.id) > ($1.key, $1.id) }.prefix(limit).map(\.id)
  }

  func quotes(limit: Int) throws -> [SearchHit] {
    guard isAlone, query != nil || speakerQuery != nil else { return [] }
    var (from, conditions, arguments): (String, [String], StatementArguments) = ("quote", [], [])
    var order = "quote.sort_key DESC, quote.id DESC"
    if query != nil {
      let query = try IndexQuery.allOf(words, lastIsPrefix: isPrefix) { try BegunWords.quotes.words($0, in: db) }
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
    let ids = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT quote.id, quote.sort_key FROM \(from) WHERE \(conditions.joined(separator: " AND "))
          ORDER BY \(order) LIMIT ?
          """), arguments: arguments + [query == nil ? limit : max(Self.looks, limit)]
    ).sorted { ($0[1] as Int64) > ($1[1] as Int64) }.prefix(limit).map { $0[0] as Int64 }
    let statement = try db.cachedStatement(sql: Archive.quotePaging.select + " AND quote.id = ?")
    let pattern = WordPattern(words.enumerated().map { ($1, isPrefix && $0 == words.count - 1) })
    return try ids.compactMap { id in
      try Row.fetchOne(statement, arguments: [id]).flatMap(Archive.sighting).map { hit(for: $0, pattern) }
    }
  }

  private func hit(for quote: Sighting<Quote>, _ pattern: WordPattern) -> SearchHit {
    let bytes = Array(quote.value.text.utf8)
    func scalars(_ end: Int) -> Int { bytes[..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    let hits = pattern.hits(in: bytes).map(\.range)
    var hit = SearchHit(
      target: .quote(quote.article, quote.value.place), title: quote.title, published: quote.published,
      source: quote.source, snippet: quote.value.text,
      highlights: hits.map { scalars($0.lowerBound)..<scalars($0.upperBound) }, place: quote.value.place, score: 0.8)
    (hit.quote, hit.speaker) = (quote.value, quote.person)
    return hit
  }
}
