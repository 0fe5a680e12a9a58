import Foundation
import GRDB
import News

/// Ways of naming a person that the user took out of a shared one: in one article the same words mean somebody else.
enum OwnForms {
  /// The form that stands in an article for the shared one.
  static func form(for shared: Int64, in article: Int64, _ db: Database) throws -> (form: Int64, official: Int64)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT form.id, form.official FROM own_form JOIN form ON form.id = own_form.form
        WHERE own_form.article = ? AND own_form.shared = ?
        """)
    return try Row.fetchOne(statement, arguments: [article, shared]).map { ($0[0], $0[1]) }
  }

  static func exist(in db: Database) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM own_form LIMIT 1")) != nil
  }

  /// Gives an article a form of its own for one that it shares with others, with a person of its own, and returns it.
  static func make(for shared: Int64, in article: Int64, db: Database) throws -> Int64 {
    let form = try self.form(for: shared, in: article, db)?.form ?? insert(shared, article, db)
    try db.execute(
      sql: "INSERT OR REPLACE INTO own_form (article, shared, form) VALUES (?, ?, ?)",
      arguments: [article, shared, form])
    try move(from: shared, to: form, in: article, db)
    return form
  }

  /// Takes back what `make` did.
  static func dissolve(_ shared: Int64, in article: Int64, db: Database) throws {
    guard let own = try form(for: shared, in: article, db)?.form else { return }
    try move(from: own, to: shared, in: article, db)
    try db.execute(sql: "DELETE FROM own_form WHERE article = ? AND shared = ?", arguments: [article, shared])
  }

  private static func insert(_ shared: Int64, _ article: Int64, _ db: Database) throws -> Int64 {
    let row = try Row.fetchOne(db, sql: "SELECT identity, content FROM form WHERE id = ?", arguments: [shared])
    guard let row else { return shared }
    let name = try FormContent.unpack([UInt8](row[1] as Data), id: shared).name.text
    let official = try Officials.insert(name, kind: .other, into: db)
    // No way of naming ends like this: the article's id behind a byte that no text has.
    let identity = (row[0] as Data) + [0xFF] + withUnsafeBytes(of: article.bigEndian) { Data($0) }
    try db.execute(
      sql: "INSERT INTO form (identity, official, born, content) VALUES (?1, ?2, ?2, ?3)",
      arguments: [identity, official, row[1] as Data])
    let form = db.lastInsertedRowID
    try db.execute(
      sql: "INSERT INTO form_key (key, form) SELECT key, ? FROM form_key WHERE form = ?", arguments: [form, shared])
    return form
  }

  /// Takes the naming in one article from a form to another, with what was counted of it.
  private static func move(from old: Int64, to new: Int64, in article: Int64, _ db: Database) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT mentions, quotes FROM person WHERE article = ? AND form = ?", arguments: [article, old])
    guard let row else { return }
    let person = try Int64.fetchOne(db, sql: "SELECT official FROM form WHERE id = ?", arguments: [old])
    if let person { try KeptLinks.withhold(naming: person, in: db) }
    try db.execute(
      sql: """
        UPDATE person SET form = ?1, official = (SELECT official FROM form WHERE id = ?1) WHERE article = ? AND form = ?
        """, arguments: [new, article, old])
    try moveNeighbours(from: old, to: new, in: article, db)
    for (form, sign) in [(old, -1), (new, 1)] {
      try db.execute(
        sql: """
          UPDATE form SET articles = articles + ?, mentions = mentions + ?, quotes = quotes + ?, is_dirty = 1,
            first = \(Saver.edge("ASC")), last = \(Saver.edge("DESC")) WHERE id = ?
          """, arguments: [sign * min(row[0] as Int, 1), sign * (row[0] as Int), sign * (row[1] as Int), form])
    }
  }

  /// Two people of one article stay two, whatever form the one of them has now.
  private static func moveNeighbours(from old: Int64, to new: Int64, in article: Int64, _ db: Database) throws {
    let others = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT form FROM person WHERE article = ? AND form <> ?", arguments: [article, new])
    for other in others where other != old {
      let (before, after) = (FormPair(old, other), FormPair(new, other))
      try db.execute(
        sql: "UPDATE apart SET articles = articles - 1 WHERE first = ? AND second = ?",
        arguments: [before.first, before.second])
      guard db.changesCount > 0 else { continue }
      try db.execute(
        sql: """
          INSERT INTO apart (first, second, articles) VALUES (?, ?, 1)
          ON CONFLICT (first, second) DO UPDATE SET articles = articles + 1
          """, arguments: [after.first, after.second])
    }
  }
}
