import Foundation
import GRDB
import News

/// Gives computed groups of names their people, so that ids stay what they were wherever that is possible.
struct OfficialAssignment {
  private let db: Database
  private let forms: [Int64: NameForm]
  /// Which person each form was so far.
  private let before: [Int64: Int64]

  init(_ db: Database, forms: [NameForm]) throws {
    self.db = db
    self.forms = Dictionary(uniqueKeysWithValues: forms.map { ($0.id, $0) })
    let statement = try db.cachedStatement(sql: "SELECT official FROM form WHERE id = ?")
    before = try Dictionary(
      uniqueKeysWithValues: forms.map { ($0.id, try Int64.fetchOne(statement, arguments: [$0.id]) ?? 0) })
  }

  func apply(_ groups: [IdentityGroup]) throws {
    let owners = owners(of: groups)
    var settled: [(target: Int64, group: IdentityGroup, merged: [Int64])] = []
    for (number, group) in groups.enumerated() {
      // Whoever has most of the articles stays, so that parting them again gives each the id that it had.
      let shares = self.shares(in: group)
      let owned = owners.filter { $0.value == number }.keys
        .sorted { (shares[$1, default: 0], $0) < (shares[$0, default: 0], $1) }
      let target = try owned.first ?? revive(group)
      for form in group.forms {
        guard let old = before[form], old != target else { continue }
        // Not all of a person goes along: some of its articles name somebody else now.
        if owners[old] != number { try KeptLinks.withhold(naming: old, in: db) }
        try move(form, to: target)
      }
      settled.append((target, group, Array(owned.dropFirst())))
    }
    // Only when all have moved is it known what each has.
    for (target, group, merged) in settled {
      for id in merged { try merge(id, into: target) }
      try describe(target, group)
    }
  }

  /// The group that each known person goes on as: the one that holds most of its articles.
  private func owners(of groups: [IdentityGroup]) -> [Int64: Int] {
    var shares: [Int64: [Int: Int]] = [:]
    for (number, group) in groups.enumerated() {
      for (official, share) in self.shares(in: group) { shares[official, default: [:]][number] = share }
    }
    return shares.compactMapValues { share in share.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key }
  }

  /// How much of a group each known person brings.
  private func shares(in group: IdentityGroup) -> [Int64: Int] {
    var shares: [Int64: Int] = [:]
    for form in group.forms {
      if let official = before[form] { shares[official, default: 0] += 1 + (forms[form]?.articles ?? 0) }
    }
    return shares
  }

  /// A person that was merged and is parted again comes back under the id that it had.
  private func revive(_ group: IdentityGroup) throws -> Int64 {
    let born = try db.cachedStatement(
      sql: "SELECT born FROM form WHERE id = ? AND born NOT IN (SELECT id FROM official)")
    let id = try group.forms.compactMap { try Int64.fetchOne(born, arguments: [$0]) }.min()
    if let id { try db.execute(sql: "DELETE FROM moved_official WHERE id = ?", arguments: [id]) }
    return try Officials.insert("", kind: .other, id: id, into: db)
  }

  private func move(_ form: Int64, to official: Int64) throws {
    try db.cachedStatement(sql: "UPDATE form SET official = ? WHERE id = ?").execute(arguments: [official, form])
    try KeptLinks.renew(naming: form, in: db)
    try db.cachedStatement(sql: "UPDATE person SET official = ? WHERE form = ?").execute(arguments: [official, form])
  }

  private func merge(_ id: Int64, into target: Int64) throws {
    // A name outside of what was settled may still be this person's; then the person stays.
    let rest = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM form WHERE official = ? LIMIT 1"), arguments: [id])
    guard rest == nil else { return }
    try Officials.remove(id, from: db)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO moved_official (id, target) VALUES (?, ?)")
      .execute(arguments: [id, target])
  }

  /// Writes what the lists show of a person: summed over its names, so that no article has to be read.
  private func describe(_ id: Int64, _ group: IdentityGroup) throws {
    let sums = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT ifnull(sum(articles), 0), ifnull(sum(mentions), 0), ifnull(sum(quotes), 0), min(first), max(last)
          FROM form WHERE official = ?
          """), arguments: [id])
    guard let sums else { return }
    let articles = try Self.articles(of: id, named: sums[0], in: db)
    let members = group.forms.compactMap { forms[$0] }
    let name = Self.name(of: members)
    let names = Set(members.map(\.name.text)).sorted().joined(separator: "\n")
    let kind: Official.Kind = members.contains { $0.kind == .official || $0.listed != nil } ? .official : .other
    let role = try OfficialRows.role(of: id, isBlurbKnown: members.contains { !$0.titles.isEmpty }, in: db)
    try Officials.rename(id, to: names, in: db)
    try Officials.hold(role, id, in: db)
    let old = try Officials.articles(of: id, in: db)
    try db.cachedStatement(
      sql: """
        UPDATE official SET name = ?, kind = ?, role = ?, articles = ?, mentions = ?, quotes = ?, first = ?, last = ?,
          merges = ? WHERE id = ?
        """
    ).execute(arguments: [
      name, kind.code, role, articles, sums[1] as Int, sums[2] as Int, sums[3] as String?, sums[4] as String?,
      group.reasons.joined(separator: "\n"), id,
    ])
    try Counter.officials.add((articles > 0 ? 1 : 0) - (old > 0 ? 1 : 0), to: db)
  }

  /// In how many articles a person is: one that has two names of theirs, which only the user's own joins bring about, is one.
  private static func articles(of id: Int64, named: Int, in db: Database) throws -> Int {
    let joined = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM form AS one CROSS JOIN identity_decision AS word ON word.first = one.id AND word.is_same = 1
          JOIN form AS other ON other.id = word.second AND other.official = ?1 WHERE one.official = ?1 LIMIT 1
          """), arguments: [id])
    guard joined != nil else { return named }
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(DISTINCT person.article) FROM form JOIN person ON person.form = form.id
        WHERE form.official = ? AND person.mentions > 0
        """)
    return try Int.fetchOne(statement, arguments: [id]) ?? named
  }

  /// The most frequent of the full names; of equally frequent ones the longest.
  private static func name(of forms: [NameForm]) -> String {
    var articles: [String: Int] = [:]
    for form in forms { articles[form.name.text, default: 0] += form.articles }
    let full = Set(forms.filter { !$0.name.family.isEmpty && !$0.name.given.isEmpty }.map(\.name.text))
    return articles.max { one, other in
      func rank(_ entry: (key: String, value: Int)) -> (Int, Int, Int, String) {
        (full.contains(entry.key) ? 1 : 0, entry.value, entry.key.count, entry.key)
      }
      return rank(one) < rank(other)
    }?.key ?? ""
  }
}

extension Officials {
  fileprivate static func articles(of id: Int64, in db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT articles FROM official WHERE id = ?"), arguments: [id]) ?? 0
  }

  /// Writes the names that a person is found by.
  static func rename(_ id: Int64, to names: String, in db: Database) throws {
    let old = try String.fetchOne(
      db.cachedStatement(sql: "SELECT names FROM official WHERE id = ?"), arguments: [id])
    guard let old, old != names else { return }
    try unindex(id, from: db)
    try db.cachedStatement(sql: "UPDATE official SET names = ? WHERE id = ?").execute(arguments: [names, id])
    try db.cachedStatement(sql: "INSERT INTO official_index (rowid, words) VALUES (?, ?)")
      .execute(arguments: [id, WordFunctions.words(of: names)])
  }

  /// Notes the words of the role that lists show of a person; to be said before it is written.
  static func hold(_ role: String?, _ id: Int64, in db: Database) throws {
    let old = try String.fetchOne(db.cachedStatement(sql: "SELECT role FROM official WHERE id = ?"), arguments: [id])
    guard old != role else { return }
    try unindexRole(id, from: db)
    guard let role else { return }
    try db.cachedStatement(sql: "INSERT INTO role_index (rowid, words) VALUES (?, ?)")
      .execute(arguments: [id, WordFunctions.words(of: role)])
  }

  private static func unindexRole(_ id: Int64, from db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO role_index (role_index, rowid, words) SELECT 'delete', id, words FROM role_words WHERE id = ?"
    ).execute(arguments: [id])
  }

  static func remove(_ id: Int64, from db: Database) throws {
    let articles = try Officials.articles(of: id, in: db)
    try unindex(id, from: db)
    try unindexRole(id, from: db)
    try db.cachedStatement(sql: "DELETE FROM official WHERE id = ?").execute(arguments: [id])
    if articles > 0 { try Counter.officials.add(-1, to: db) }
  }

  private static func unindex(_ id: Int64, from db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO official_index (official_index, rowid, words)
        SELECT 'delete', id, words FROM official_words WHERE id = ?
        """
    ).execute(arguments: [id])
  }
}
