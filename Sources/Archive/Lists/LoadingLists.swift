import Foundation
import GRDB
import News

extension Archive {
  /// Loads a list of people in one transaction, over one of the same name that is there; `settleSomePeople` then uses it.
  ///
  /// `read` hands on each person with the keys of all its names, as `Person.keys` has them. Returns how many there were; with
  /// none, and when `read` throws, the library is as it was. Undo takes the list out again.
  package func loadList(
    named name: String, read: ((ListedPerson, [String]) throws -> Void) throws -> Void
  ) throws(ArchiveError) -> Int {
    struct Empty: Error {}
    do {
      return try inTurn { db in
        let old = try Int64.fetchOne(db, sql: "SELECT id FROM people_list WHERE name = ?", arguments: [name])
        if let old { try PeopleLists.remove(old, from: db) }
        let first = (try Int64.fetchOne(db, sql: "SELECT max(last) FROM people_list") ?? 0) + 1
        var next = first
        let person = try db.cachedStatement(sql: "INSERT INTO listed (id, content) VALUES (?, ?)")
        let listedKey = try db.cachedStatement(sql: "INSERT OR IGNORE INTO listed_key (key, listed) VALUES (?, ?)")
        let encoder = JSONEncoder()
        try read { listed, keys in
          try person.execute(arguments: [next, String(decoding: try encoder.encode(listed), as: UTF8.self)])
          for key in keys { try listedKey.execute(arguments: [key, next]) }
          next += 1
        }
        guard next > first else { throw Empty() }
        try Self.finish(name, first: first, last: next - 1, in: db)
        return Int(next - first)
      }
    } catch is Empty { return 0 } catch { throw ArchiveError(error) }
  }

  private static func finish(_ name: String, first: Int64, last: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO people_list (name, first, last) VALUES (?, ?, ?)", arguments: [name, first, last])
    try Journal.add(.list(db.lastInsertedRowID), label: "loaded the list \(name)", to: db)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO form_listed (form, listed) SELECT form_key.form, listed_key.listed
        FROM form_key JOIN listed_key ON listed_key.key = form_key.key
        WHERE form_key.key >= 'w:' AND form_key.key < 'w;' AND listed_key.listed BETWEEN ? AND ?
        """, arguments: [first, last])
    try PeopleLists.markForms(first, last, in: db)
  }

  /// The lists that were loaded, in the order of their names.
  package func lists() throws(ArchiveError) -> [PeopleList] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, last - first + 1 FROM people_list ORDER BY name")
        .map { PeopleList(name: $0[0], people: $0[1]) }
    }
  }

  /// Takes a list out; false when there is none of this name. `settleSomePeople` then parts whom only it made one.
  package func unloadList(named name: String) throws(ArchiveError) -> Bool {
    try writeThrough { db in
      guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM people_list WHERE name = ?", arguments: [name]) else {
        return false
      }
      try PeopleLists.remove(id, from: db)
      return true
    }
  }
}
