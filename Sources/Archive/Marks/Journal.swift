import Foundation
import GRDB
import News

/// The marks that an article had, and those that a change made of them.
struct MarksBefore: Codable {
  var article: Int64
  var marks: Marks
  /// Nil in a change of an older version.
  var after: Marks?

  /// Takes back what the change did, and leaves what was done to the article since.
  func restored(in now: Marks) -> Marks {
    guard let after else { return marks }
    var restored = now
    if after.isRead != marks.isRead { restored.isRead = marks.isRead }
    if after.isStarred != marks.isStarred { restored.isStarred = marks.isStarred }
    if after.position != marks.position { restored.position = marks.position }
    let added = Set(after.tags).subtracting(marks.tags)
    restored.tags = Set(now.tags).subtracting(added).union(Set(marks.tags).subtracting(after.tags)).sorted()
    return restored
  }
}

/// A decision of who is who, or of what is one story, as it was: nil when there was none for the pair.
struct DecisionBefore: Codable {
  var first: Int64
  var second: Int64
  var isSame: Bool?
}

/// What the user did, newest last, kept in the library so that `u` works on the next day too.
enum Journal {
  /// What has to be put back.
  enum Change: Codable {
    case marks([MarksBefore])
    case identity([DecisionBefore])
    /// An article's person was taken out of these shared forms.
    case split([DecisionBefore], article: Int64, shared: [Int64])
    case story([DecisionBefore])
    case notes([Notes.Before])
    /// A list of people that was loaded.
    case list(Int64)
  }

  private static let longest = 1_000

  static func add(_ change: Change, label: String, to db: Database) throws {
    let text = String(decoding: try JSONEncoder().encode(change), as: UTF8.self)
    try db.execute(sql: "INSERT INTO undo (label, change) VALUES (?, ?)", arguments: [label, text])
    try db.execute(sql: "DELETE FROM undo WHERE id <= ?", arguments: [db.lastInsertedRowID - Int64(longest)])
  }

  /// Takes the newest change out; nil when there is none.
  static func take(from db: Database) throws -> (change: Change, label: String)? {
    guard let row = try Row.fetchOne(db, sql: "SELECT id, label, change FROM undo ORDER BY id DESC LIMIT 1") else {
      return nil
    }
    try db.execute(sql: "DELETE FROM undo WHERE id = ?", arguments: [row[0] as Int64])
    return (try JSONDecoder().decode(Change.self, from: Data((row[2] as String).utf8)), row[1])
  }
}

extension Archive {
  /// A text kept under a name, such as the state of the last session; nil when there is none.
  package func setting(_ name: String) throws(ArchiveError) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
  }

  /// Keeps a text under a name, over any that was there.
  package func keep(_ value: String, as name: String) throws(ArchiveError) {
    try write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }
}
