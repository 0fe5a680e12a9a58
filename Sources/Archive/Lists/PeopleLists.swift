import Foundation
import GRDB
import News

/// The lists of people that the user loaded, and which names of the library stand in them.
///
/// A name is found by the key of its words, as names that may be one person's are; a list of a million costs a new name one
/// lookup, and a known one nothing.
enum PeopleLists {
  /// Whether any list was loaded.
  static func exist(in db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM people_list)")) ?? false
  }

  /// More bearers of one name than this tell no more.
  private static let mostBearers = 8

  /// Ties a new way of naming somebody to those of the lists who bear the name.
  static func link(_ form: Int64, keys: [String], in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO form_listed (form, listed)
        SELECT ?, listed FROM listed_key WHERE key = ? LIMIT \(mostBearers)
        """)
    for key in keys where isWhole(key) { try statement.execute(arguments: [form, key]) }
  }

  /// A key of all words of a name: the others only say who is worth a closer look.
  private static func isWhole(_ key: String) -> Bool { key.hasPrefix("w:") }

  /// Who alone of all lists bears the name; nil for nobody, and where several do.
  static func only(of form: Int64, in db: Database) throws -> ListedName? {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT listed.id, listed.content, people_list.name FROM form_listed JOIN listed ON listed.id = form_listed.listed
          JOIN people_list ON listed.id BETWEEN people_list.first AND people_list.last
          WHERE form_listed.form = ? LIMIT 2
          """), arguments: [form])
    guard rows.count == 1, let row = rows.first else { return nil }
    return ListedName(id: row[0], name: try person(row[1]).name, list: row[2])
  }

  /// The forms that stand for somebody of a list whom the asked one stands for, too.
  static func neighbours(in db: Database) throws -> Statement {
    try db.cachedStatement(
      sql: """
        SELECT other.form FROM form_listed AS own JOIN form_listed AS other ON other.listed = own.listed
        WHERE own.form = ? LIMIT 400
        """)
  }

  static func listings(of official: Int64, in db: Database) throws -> [Listing] {
    guard try exist(in: db) else { return [] }
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT listed.id, listed.content, people_list.name FROM form
          JOIN form_listed ON form_listed.form = form.id JOIN listed ON listed.id = form_listed.listed
          JOIN people_list ON listed.id BETWEEN people_list.first AND people_list.last
          WHERE form.official = ? ORDER BY listed.id LIMIT \(mostBearers)
          """), arguments: [official]
    ).map { Listing(list: $0[2], person: try person($0[1])) }
  }

  private static func person(_ content: String) throws -> ListedPerson {
    try JSONDecoder().decode(ListedPerson.self, from: Data(content.utf8))
  }

  /// Takes a list out with all that came of it; names that it told something of are settled again.
  static func remove(_ id: Int64, from db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT first, last FROM people_list WHERE id = ?", arguments: [id])
    else {
      return
    }
    let (first, last): (Int64, Int64) = (row[0], row[1])
    try markForms(first, last, in: db)
    for table in ["form_listed", "listed_key"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE listed BETWEEN ? AND ?", arguments: [first, last])
    }
    try db.execute(sql: "DELETE FROM listed WHERE id BETWEEN ? AND ?", arguments: [first, last])
    try db.execute(sql: "DELETE FROM people_list WHERE id = ?", arguments: [id])
  }

  /// Has the forms that people of these ids are tied to settled anew.
  static func markForms(_ first: Int64, _ last: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE form SET is_dirty = 1 WHERE id IN (SELECT form FROM form_listed WHERE listed BETWEEN ? AND ?)
        """, arguments: [first, last])
  }
}
