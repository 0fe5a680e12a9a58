import Foundation
import GRDB
import News

/// Articles as linking sees them, and how common their terms are: fetched once each, and kept while one run of settling lasts.
///
/// A class, for it is large, and must not be copied from one transaction to the next.
package final class LinkMemory {
  fileprivate(set) var statistics = TermStatistics(articles: 0, frequency: TermCounts())
  fileprivate var subjects = RecentValues<LinkSubject>(room: subjectRoom)
  /// Where the articles lie that have a term which few have: neighbours are looked up by the same terms.
  fileprivate var postings: [String: [Int64]] = [:]
  /// What may tell each article's event, as far as it was asked for.
  var near: [Int64: [Int64]] = [:]
  /// The terms that each subject's candidates are looked up by.
  fileprivate var lookups = RecentValues<[String]>(room: subjectRoom)

  /// As many subjects and terms as are kept: neighbours in time ask for the same ones again and again.
  fileprivate static let subjectRoom = 6_000
  fileprivate static let termRoom = 200_000
  fileprivate static let mostPostings = 240

  package init() {}

  /// To be said when an article was added to the word index or left it.
  func forgetPostings() {
    postings.removeAll(keepingCapacity: true)
    near.removeAll(keepingCapacity: true)
  }

  /// To be said when how rare terms are has changed, and with it where each article lies.
  fileprivate func forgetSubjects() {
    subjects.removeAll()
    lookups.removeAll()
  }
}

/// Reads into a `LinkMemory` what it does not hold yet.
struct SubjectShelf {
  let db: Database
  let memory: LinkMemory
  private let vector: (LinkSubject, TermStatistics) -> LinkVector?
  private let lookupTerms: (TermList, TermStatistics) -> [String]

  var statistics: TermStatistics { memory.statistics }

  init(_ db: Database, _ memory: LinkMemory = LinkMemory(), rules: some LinkRules) throws {
    self.db = db
    self.memory = memory
    vector = { rules.vector(of: $0, statistics: $1) }
    lookupTerms = { rules.lookupTerms($0, statistics: $1) }
    let articles = try Counter.articles.value(in: db)
    // How rare a word is has changed, and with it where each article lies.
    if articles != memory.statistics.articles {
      memory.forgetSubjects()
      memory.forgetPostings()
    }
    memory.statistics.articles = articles
  }

  /// Nil when there is no such article. Its terms are known to `statistics` from here on.
  func subject(_ id: Int64) throws -> LinkSubject? {
    if let known = memory.subjects[id] { return known }
    let rows = try QuickStatement(db, Self.row)
    rows.bind(1, id)
    guard try rows.next() else { return nil }
    let (bytes, source, published) = (rows.bytes(0), rows.text(1), rows.text(2))
    rows.stop()
    let (reading, terms) = try SubjectContent.unpackApart(bytes)
    let officials = try officials(of: id)
    try learn(terms)
    let date = published.flatMap(Timestamp.init)
    let text = LinkSubject(
      id: ArticleID(id), source: source, published: date?.seconds, day: date?.dayNumber, reading: reading,
      terms: terms, officials: officials)
    let subject = LinkSubject(text, at: vector(text, memory.statistics))
    memory.subjects[id] = subject
    return subject
  }

  /// The terms to look up a subject's candidates by, most telling first.
  func lookupTerms(of subject: LinkSubject) -> [String] {
    if let known = memory.lookups[subject.id.rawValue] { return known }
    let terms = lookupTerms(subject.terms, memory.statistics)
    memory.lookups[subject.id.rawValue] = terms
    return terms
  }

  private func officials(of article: Int64) throws -> [Counted<OfficialID>] {
    let rows = try QuickStatement(db, Self.officials)
    rows.bind(1, article)
    var officials: [Counted<OfficialID>] = []
    while try rows.next() {
      let id = OfficialID(rows.number(0))
      memory.statistics.officialNames[id] = rows.text(2)
      officials.append(Counted(id, Int(rows.number(1))))
    }
    return officials
  }

  private static let row = """
    SELECT subject.bytes, source.name, article.published FROM article JOIN subject ON subject.article = article.id
    LEFT JOIN source ON source.id = article.source WHERE article.id = ?
    """
  private static let officials = """
    SELECT person.official, person.mentions, official.name FROM person
    JOIN official ON official.id = person.official WHERE person.article = ? AND person.mentions > 0
    ORDER BY person.mentions DESC, person.number
    """

  func learn(_ terms: TermList) throws {
    let statement = try QuickStatement(db, "SELECT articles FROM term WHERE term = ?")
    if memory.statistics.frequency.count > LinkMemory.termRoom {
      // The subjects promise that their terms are known, and so they go as well.
      memory.statistics.frequency.removeAll()
      memory.forgetSubjects()
    }
    for index in terms.indices {
      let hash = terms.hash(at: index)
      guard memory.statistics.frequency[hash: hash] == nil else { continue }
      statement.bind(1, terms.text(at: index))
      let isKnown = try statement.next()
      memory.statistics.frequency[hash: hash] = isKnown ? Int(statement.number(0)) : 1
      statement.stop()
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
    shares.reserveCapacity(terms.count * 32)
    let lowest = span.map { position - $0 } ?? 0
    let before = try QuickStatement(db, Self.before)
    let after = try QuickStatement(db, Self.after)
    for (index, term) in terms.enumerated() {
      // The most telling terms come first and count a little more.
      let weight = 2 * terms.count - index
      func add(_ other: Int64) { Self.add(weight, to: &shares[other, default: (0, 0)]) }
      let highest = span.map { position + $0 } ?? Int64.max
      if let all = try rarePostings(of: term, atMost: perTerm) {
        for other in all where other >= lowest && other <= highest { add(other) }
        continue
      }
      let word = Self.word(term)
      func count(_ statement: QuickStatement, _ lowest: Int64, _ highest: Int64) throws {
        statement.bind(1, word)
        statement.bind(2, lowest)
        statement.bind(3, highest)
        statement.bind(4, perTerm)
        while try statement.next() { add(statement.number(0)) }
      }
      // Near in time one question does for both sides.
      try count(before, lowest, span.map { position + $0 } ?? position)
      if span == nil { try count(after, position, Int64.max) }
    }
    shares[position] = nil
    let best = shares.filter { $0.value.count >= fewest }
      .sorted { $0.value.weight != $1.value.weight ? $0.value.weight > $1.value.weight : $0.key > $1.key }.prefix(limit)
    let article = try QuickStatement(db, "SELECT id FROM article WHERE position = ?")
    return try best.compactMap { try article.number(for: $0.key) }
  }

  private static func add(_ weight: Int, to share: inout (count: Int, weight: Int)) {
    share.count += 1
    share.weight += weight
  }

  /// Where all articles lie that have a term, newest first; nil when they are more than are looked at.
  private func rarePostings(of term: String, atMost limit: Int) throws -> [Int64]? {
    guard memory.statistics.frequency[term] ?? 1 <= min(limit, LinkMemory.mostPostings / 2) else { return nil }
    if let known = memory.postings[term] { return known.count > limit ? nil : known }
    let statement = try QuickStatement(db, Self.all)
    statement.bind(1, Self.word(term))
    statement.bind(2, LinkMemory.mostPostings)
    var found: [Int64] = []
    while try statement.next() { found.append(statement.number(0)) }
    if memory.postings.count >= LinkMemory.termRoom / 8 { memory.forgetPostings() }
    memory.postings[term] = found
    return found.count > limit ? nil : found
  }

  private static func word(_ term: String) -> String {
    "\"" + LookupWord.word(term) + "\""
  }

  private static let all =
    "SELECT rowid FROM term_index WHERE term_index MATCH ? ORDER BY rowid DESC LIMIT ?"
  private static let before = """
    SELECT rowid FROM term_index WHERE term_index MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid DESC LIMIT ?
    """
  private static let after = """
    SELECT rowid FROM term_index WHERE term_index MATCH ? AND rowid > ? AND rowid <= ? ORDER BY rowid LIMIT ?
    """
}
