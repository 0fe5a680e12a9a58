import Foundation
import GRDB
import News

/// Lines of people lists, as SQL and as made of it.
enum OfficialRows {
  static let columns = """
    official.id, official.name, official.kind, official.role, official.articles, official.mentions, official.quotes,
    official.first, official.last, \(isOnlyInBlurbs), EXISTS (SELECT 1 FROM \(namesakes))
    """
  static let count = 11

  private static let isOnlyInBlurbs = """
    NOT EXISTS (SELECT 1 FROM person JOIN article ON article.id = person.article
      WHERE person.official = official.id AND person.mentions > 0 AND article.item_of IS NULL)
    """

  /// Others who bear a person's full name, as long as the user has not said that they are two.
  static let namesakes = """
    official AS other WHERE other.name = official.name COLLATE NOCASE AND other.id <> official.id AND other.articles > 0
      AND instr(official.name, ' ') > 0
      AND NOT EXISTS (SELECT 1 FROM form AS one
        CROSS JOIN identity_decision AS word ON word.first = one.id AND word.is_same = 0
        JOIN form AS two ON two.id = word.second
        WHERE one.official IN (official.id, other.id) AND two.official IN (official.id, other.id)
          AND one.official <> two.official)
    """

  static func make(_ row: Row) -> OfficialRow {
    var line = OfficialRow(
      id: OfficialID(row[0]), name: row[1], kind: Official.Kind(code: row[2]) ?? .other, role: row[3], articles: row[4],
      mentions: row[5], quotes: row[6], first: (row[7] as String?).flatMap(Timestamp.init),
      last: (row[8] as String?).flatMap(Timestamp.init))
    (line.isOnlyInBlurbs, line.hasNamesake, line.sortKey) = (row[9], row[10], row[4])
    return line
  }

  static func fetch(_ id: Int64, in db: Database) throws -> OfficialRow? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM official WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(make)
  }

  /// How many of the newest articles with a role, and without one, are asked which it is.
  private static let (askedForRole, askedForBlurb) = (120, 5)

  /// A person's role in one line: out of the articles' own reporting, else out of blurbs if any is known to name one.
  static func role(of id: Int64, isBlurbKnown: Bool, in db: Database) throws -> String? {
    let stated = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.role, article.published IS NOT NULL FROM person JOIN article ON article.id = person.article
          WHERE person.official = ? AND person.role IS NOT NULL ORDER BY person.sort_key DESC LIMIT ?
          """), arguments: [id, askedForRole]
    ).map { StatedRole($0[0], isDated: $0[1]) }
    guard stated.isEmpty, isBlurbKnown else { return RoleLine.best(stated) }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.number, people.bytes FROM person JOIN people ON people.article = person.article
          WHERE person.official = ? ORDER BY person.sort_key DESC LIMIT ?
          """), arguments: [id, askedForBlurb])
    return RoleLine.best(
      try rows.compactMap { row in
        let people = try PeopleContent.unpack([UInt8](row[1] as Data)).people
        return people.indices.contains(row[0]) ? RoleLine.blurb(people[row[0]].roles).map { StatedRole($0) } : nil
      })
  }

  /// Why a person of one article is this official, in words.
  static func reason(_ person: Person, official: String, merges: String) -> String {
    guard person.name.text != official else { return "the article names them so" }
    let own = merges.split(separator: "\n").first { $0.contains(person.name.text) }
    return own.map(String.init) ?? "other form of the name"
  }
}

extension Archive {
  /// A page of the people, the most written about first.
  ///
  /// With `matching`, those whose names have all of its words, the last one perhaps only begun; with `orRole`, each of the words may
  /// stand in the role that the list shows instead. No more than the first thousand.
  package func officials(
    matching text: String, orRole: Bool = false, _ anchor: PageAnchor, limit: Int
  ) throws(ArchiveError) -> Page<OfficialRow> {
    let words = WordScanner.words(text)
    guard !words.isEmpty else {
      return try read { db in
        try Self.officialPaging.page(db, anchor, limit: limit, make: OfficialRows.make)
      }
    }
    return try read { db in
      let found =
        orRole
        ? try Self.officials(namedOrHolding: words, limit: Self.mostMatches, in: db)
        : try Self.officials(named: words, limit: Self.mostMatches, in: db)
      return found.page(anchor, limit: limit) { ($0.sortKey, $0.id.rawValue) }
    }
  }

  private static let mostMatches = 1_000

  /// The most written about first, each word in a name or in the role.
  private static func officials(namedOrHolding words: [String], limit: Int, in db: Database) throws -> [OfficialRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rowid FROM official_index WHERE official_index MATCH ?1
        UNION SELECT rowid FROM role_index WHERE role_index MATCH ?1
        """)
    var found: Set<Int64>?
    for (index, word) in words.enumerated() {
      let query = IndexQuery.allOf([word], lastIsPrefix: index == words.count - 1)
      let having = try Set(Int64.fetchAll(statement, arguments: [query]))
      found = found?.intersection(having) ?? having
    }
    guard let found, !found.isEmpty else { return [] }
    if found.count <= limit {
      return try mostFrequent(found.compactMap { try OfficialRows.fetch($0, in: db) }.filter { $0.articles > 0 })
    }
    // More than are shown: as they come in the list of all.
    let all = try Row.fetchCursor(
      db,
      sql:
        "SELECT \(OfficialRows.columns) FROM official WHERE official.articles > 0 ORDER BY official.articles DESC, id")
    var rows: [OfficialRow] = []
    while rows.count < limit, let row = try all.next() {
      let official = OfficialRows.make(row)
      if found.contains(official.id.rawValue) { rows.append(official) }
    }
    return rows
  }

  static let officialPaging = Paging(
    select: "SELECT \(OfficialRows.columns) FROM official WHERE official.articles > 0", key: "official.articles",
    id: "official.id", counted: "official WHERE official.articles > 0")

  /// The most written about first, of the first `limit` that match.
  static func officials(named words: [String], limit: Int, in db: Database) throws -> [OfficialRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(OfficialRows.columns) FROM official_index CROSS JOIN official ON official.id = official_index.rowid
        WHERE official_index MATCH ? AND official.articles > 0 LIMIT ?
        """)
    let rows = try Row.fetchAll(statement, arguments: [IndexQuery.allOf(words, lastIsPrefix: true), limit])
    return mostFrequent(rows.map(OfficialRows.make))
  }

  /// In the order of the list of all.
  private static func mostFrequent(_ officials: [OfficialRow]) -> [OfficialRow] {
    officials.sorted { ($0.articles, $1.id) > ($1.articles, $0.id) }
  }
}

extension Array where Element: Hashable & Sendable {
  /// A page of a list that is in memory, in its own order.
  func page(_ anchor: PageAnchor, limit: Int, key: (Element) -> (Int64, Int64)) -> Page<Element> {
    func index(_ sortKey: Int64, _ id: Int64) -> Int? {
      firstIndex { key($0) == (sortKey, id) }
    }
    let range: Range<Int> =
      switch anchor {
      case .first: 0..<limit
      case .last: (count - limit)..<count
      case .after(let sortKey, let id): index(sortKey, id).map { ($0 + 1)..<($0 + 1 + limit) } ?? count..<count
      case .before(let sortKey, let id): index(sortKey, id).map { ($0 - limit)..<$0 } ?? 0..<0
      case .around(let sortKey, let id):
        index(sortKey, id).map { ($0 - limit / 2)..<($0 - limit / 2 + limit) } ?? 0..<limit
      }
    let shown = range.clamped(to: 0..<count)
    return Page(
      rows: Array(self[shown]), hasEarlier: shown.lowerBound > 0, hasLater: shown.upperBound < count, total: count)
  }
}
