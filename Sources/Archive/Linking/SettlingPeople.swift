import Foundation
import GRDB
import News

extension Archive {
  /// Finds out who is who among some of the names that came in, left or were decided about since the last time; false when
  /// there were none.
  ///
  /// A person keeps its id for as long as any of its names stays; the id of one that was merged leads to the other.
  package func settleSomePeople(_ rules: some LinkRules) throws(ArchiveError) -> Bool {
    try write { db in try PeopleSettler(db).settleSome(rules) }
  }
}

/// Settles who is who, some at a time.
struct PeopleSettler {
  let db: Database

  /// As many neighbourhoods as one transaction settles.
  private static let share = 200
  /// The most ways of naming that are compared with each other. Real namesakes are far fewer; a hostile page may have more.
  private static let widest = 400

  private let hasLists: Bool

  init(_ db: Database) throws {
    self.db = db
    hasLists = try PeopleLists.exist(in: db)
  }

  /// False when there was nothing to do.
  func settleSome(_ rules: some LinkRules) throws -> Bool {
    let dirty = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM form WHERE is_dirty = 1 ORDER BY id LIMIT ?"), arguments: [Self.share])
    var settled: Set<Int64> = []
    var companions = Companions(db)
    for form in dirty where !settled.contains(form) {
      let block = try neighbourhood(of: form)
      settled.formUnion(block)
      var forms = try block.sorted().compactMap(self.form)
      if forms.count > 1 {
        for index in forms.indices { forms[index].companions = try companions.names(beside: forms[index].id) }
      }
      let decided = DecidedPeople(try decisions(block))
      let groups =
        forms.count == 1
        ? [IdentityGroup(forms: [forms[0].id], reasons: [])]
        : decided.join(rules.group(forms, apart: try apart(block), decisions: decided.apart))
      try OfficialAssignment(db, forms: forms).apply(groups)
      for id in block {
        try db.cachedStatement(sql: "UPDATE form SET is_dirty = 0 WHERE id = ? AND is_dirty = 1").execute(arguments: [
          id
        ])
      }
    }
    return !dirty.isEmpty
  }

  /// All forms that are reached from one over shared keys, decisions and people.
  private func neighbourhood(of start: Int64) throws -> Set<Int64> {
    let byKey = try db.cachedStatement(
      sql: """
        SELECT DISTINCT other.form FROM form_key AS own JOIN form_key AS other ON other.key = own.key
        WHERE own.form = ? LIMIT \(Self.widest)
        """)
    let byDecision = try db.cachedStatement(
      sql: """
        SELECT second FROM identity_decision WHERE first = ?1
        UNION SELECT first FROM identity_decision WHERE second = ?1
        """)
    // Who is one person now must be asked about together, or they could never part.
    let byOfficial = try db.cachedStatement(
      sql: "SELECT id FROM form WHERE official = (SELECT official FROM form WHERE id = ?) LIMIT \(Self.widest)")
    var ways = [byKey, byDecision, byOfficial]
    if hasLists { ways.append(try PeopleLists.neighbours(in: db)) }
    var (found, pending): (Set<Int64>, [Int64]) = ([start], [start])
    while let form = pending.popLast(), found.count < Self.widest {
      let near = try ways.flatMap { try Int64.fetchAll($0, arguments: [form]) }
      for other in near where found.insert(other).inserted { pending.append(other) }
    }
    return found
  }

  private func form(_ id: Int64) throws -> NameForm? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT content, articles, first, last FROM form WHERE id = ?"), arguments: [id])
    guard let row else { return nil }
    var form = try FormContent.unpack([UInt8](row[0] as Data), id: id)
    form.articles = row[1]
    form.firstDay = (row[2] as String?).flatMap(Timestamp.init)?.dayNumber
    form.lastDay = (row[3] as String?).flatMap(Timestamp.init)?.dayNumber
    if hasLists { form.listed = try PeopleLists.only(of: id, in: db) }
    return form
  }

  private func apart(_ block: Set<Int64>) throws -> Set<FormPair> {
    let statement = try db.cachedStatement(sql: "SELECT first, second FROM apart WHERE first = ? AND articles > 0")
    var pairs: Set<FormPair> = []
    for form in block {
      for row in try Row.fetchAll(statement, arguments: [form]) where block.contains(row[1]) {
        pairs.insert(FormPair(row[0], row[1]))
      }
    }
    return pairs
  }

  private func decisions(_ block: Set<Int64>) throws -> [IdentityDecision] {
    let statement = try db.cachedStatement(
      sql: "SELECT first, second, is_same FROM identity_decision WHERE first = ? ORDER BY second")
    return try block.sorted().flatMap { form in
      try Row.fetchAll(statement, arguments: [form]).filter { block.contains($0[1]) }
        .map { IdentityDecision(FormPair($0[0], $0[1]), isSame: $0[2]) }
    }
  }
}
