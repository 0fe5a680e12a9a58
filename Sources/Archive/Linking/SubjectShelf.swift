import Foundation
import GRDB
import News

/// Articles as linking sees them, and how common their terms are: fetched once each, and kept while one run of settling lasts.
package struct LinkMemory {
  fileprivate(set) var statistics = TermStatistics(articles: 0, frequency: [:])
  fileprivate var subjects: [Int64: LinkSubject] = [:]

  /// As many subjects and terms as are kept: neighbours in time ask for the same ones again and again.
  fileprivate static let subjectRoom = 4_000
  fileprivate static let termRoom = 200_000

  package init() {}
}

/// Reads into a `LinkMemory` what it does not hold yet.
struct SubjectShelf {
  let db: Database
  var memory: LinkMemory

  var statistics: TermStatistics { memory.statistics }

  init(_ db: Database, _ memory: LinkMemory = LinkMemory()) throws {
    self.db = db
    self.memory = memory
    let articles = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM counter WHERE name = ?"), arguments: [Counter.articles.rawValue])
    self.memory.statistics.articles = articles ?? 0
  }

  /// Nil when there is no such article. Its terms are known to `statistics` from here on.
  mutating func subject(_ id: Int64) throws -> LinkSubject? {
    if let known = memory.subjects[id] { return known }
    if memory.subjects.count >= LinkMemory.subjectRoom { memory.subjects.removeAll(keepingCapacity: true) }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT subject.bytes, source.name, article.published FROM article JOIN subject ON subject.article = article.id
          LEFT JOIN source ON source.id = article.source WHERE article.id = ?
          """), arguments: [id])
    guard let row else { return nil }
    let reading = try SubjectContent.unpack([UInt8](row[0] as Data))
    let officials = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.official, person.mentions, official.name FROM person
          JOIN official ON official.id = person.official WHERE person.article = ?
          ORDER BY person.mentions DESC, person.number
          """), arguments: [id])
    for official in officials { memory.statistics.officialNames[OfficialID(official[0])] = official[2] }
    try learn(reading.terms.lazy.map(\.term))
    let subject = LinkSubject(
      id: ArticleID(id), source: row[1], published: (row[2] as String?).flatMap(Timestamp.init)?.seconds,
      reading: reading, officials: officials.map { Counted(OfficialID($0[0]), $0[1]) })
    memory.subjects[id] = subject
    return subject
  }

  mutating func learn(_ terms: some Sequence<String>) throws {
    let statement = try db.cachedStatement(sql: "SELECT articles FROM term WHERE term = ?")
    if memory.statistics.frequency.count > LinkMemory.termRoom {
      // The subjects promise that their terms are known, and so they go as well.
      memory.statistics.frequency.removeAll(keepingCapacity: true)
      memory.subjects.removeAll(keepingCapacity: true)
    }
    for term in terms where memory.statistics.frequency[term] == nil {
      memory.statistics.frequency[term] = try Int.fetchOne(statement, arguments: [term]) ?? 1
    }
  }

  /// The articles that share most of these terms, best first, among those that lie at most `span` positions away.
  ///
  /// - Parameters:
  ///   - fewest: Articles that share fewer terms are left out.
  ///   - perTerm: How many articles of each term are looked at on either side, the nearest in time.
  func sharing(
    _ terms: [String], around position: Int64, span: Int64? = nil, fewest: Int, atMost limit: Int, of perTerm: Int
  ) throws -> [Int64] {
    var shares: [Int64: (count: Int, weight: Int)] = [:]
    let lowest = span.map { position - $0 } ?? 0
    let before = try db.cachedStatement(sql: Self.before)
    let after = try db.cachedStatement(sql: Self.after)
    for (index, term) in terms.enumerated() {
      let word = "\"" + String(decoding: LookupWord.word(term), as: UTF8.self) + "\""
      func count(_ statement: Statement, _ bounds: [Int64]) throws {
        let found = try Int64.fetchCursor(
          statement, arguments: [word, bounds[0], bounds[1], perTerm])
        while let other = try found.next() {
          // The most telling terms come first and count a little more.
          let share = shares[other] ?? (0, 0)
          shares[other] = (share.count + 1, share.weight + 2 * terms.count - index)
        }
      }
      // Near in time one question does for both sides.
      try count(before, [lowest, span.map { position + $0 } ?? position])
      if span == nil { try count(after, [position, Int64.max]) }
    }
    shares[position] = nil
    let best = shares.filter { $0.value.count >= fewest }
      .sorted { $0.value.weight != $1.value.weight ? $0.value.weight > $1.value.weight : $0.key > $1.key }.prefix(limit)
    let article = try db.cachedStatement(sql: "SELECT id FROM article WHERE position = ?")
    return try best.compactMap { try Int64.fetchOne(article, arguments: [$0.key]) }
  }

  private static let before = """
    SELECT rowid FROM term_index WHERE term_index MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid DESC LIMIT ?
    """
  private static let after = """
    SELECT rowid FROM term_index WHERE term_index MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid LIMIT ?
    """
}
