import GRDB
import News

/// What the user decided of two ways of naming a person.
enum IdentityDecisions {
  static func fetch(_ pair: FormPair, in db: Database) throws -> Bool? {
    try Bool.fetchOne(
      db, sql: "SELECT is_same FROM identity_decision WHERE first = ? AND second = ?",
      arguments: [pair.first, pair.second])
  }

  /// Writes decisions, marks their forms for settling, and returns what there was before.
  static func write(_ decisions: [IdentityDecision], in db: Database) throws -> [DecisionBefore] {
    let before = try decisions.map { decision in
      DecisionBefore(
        first: decision.pair.first, second: decision.pair.second, isSame: try fetch(decision.pair, in: db))
    }
    try restore(
      decisions.map { DecisionBefore(first: $0.pair.first, second: $0.pair.second, isSame: $0.isSame) }, in: db)
    return before
  }

  static func restore(_ decisions: [DecisionBefore], in db: Database) throws {
    for decision in decisions {
      if let isSame = decision.isSame {
        try db.execute(
          sql: "INSERT OR REPLACE INTO identity_decision (first, second, is_same) VALUES (?, ?, ?)",
          arguments: [decision.first, decision.second, isSame])
      } else {
        try db.execute(
          sql: "DELETE FROM identity_decision WHERE first = ? AND second = ?",
          arguments: [decision.first, decision.second])
      }
      try db.execute(
        sql: "UPDATE form SET is_dirty = 1 WHERE id IN (?, ?)", arguments: [decision.first, decision.second])
    }
  }
}
