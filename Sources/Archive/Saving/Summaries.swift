import Foundation
import GRDB
import News

extension Archive {
  /// How many articles are only known from what a page tells of them.
  package func summaryCount() throws(ArchiveError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article WHERE item_of IS NOT NULL") ?? 0 }
  }
}

extension Saver {
  /// Saves what a page itself tells of another article; the id of one that is there already, or nil when the text is an
  /// article's own.
  mutating func saveSummary(_ prepared: PreparedArticle, on page: Int64) throws -> Int64? {
    if let known = try find(prepared) { return known.article }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT document, sort_key FROM article WHERE id = ?"), arguments: [page])
    guard let row else { return nil }
    // A page points at what came before it: without a date of its own an item stands a day below its page, not at the top.
    let pageKey: Int64 = row[1]
    let id = try insert(prepared, document: row[0], imported: pageKey - 86_400)
    try db.cachedStatement(sql: "UPDATE article SET item_of = ? WHERE id = ?").execute(arguments: [page, id])
    return id
  }

  /// The whole article takes the place of a summary, with what the user marked on it; its id leads there from now on.
  mutating func replaceSummary(_ summary: Int64, by whole: Int64) throws {
    try db.execute(sql: "UPDATE item SET target = ? WHERE target = ?", arguments: [whole, summary])
    if let marks = try MarkRow.fetch(summary, in: db), let old = try MarkRow.fetch(whole, in: db), marks != Marks() {
      var kept = old == Marks() ? marks : old
      kept.isStarred = marks.isStarred || old.isStarred
      kept.tags = Set(marks.tags + old.tags).sorted()
      // A place in the summary is none in the whole.
      (kept.position, kept.progress) = (old.position, old.progress)
      try MarkRow.write(kept, over: old, of: whole, in: db)
    }
    try remove(summary)
    try db.execute(
      sql: "INSERT OR REPLACE INTO moved_article (id, target) VALUES (?, ?)", arguments: [summary, whole])
  }

  /// Takes an article and all its traces out of the library.
  mutating func remove(_ id: Int64) throws {
    for item in try Int64.fetchAll(db, sql: "SELECT id FROM article WHERE item_of = ?", arguments: [id]) {
      try remove(item)
    }
    let isRead = try Bool.fetchOne(db, sql: "SELECT is_read FROM article WHERE id = ?", arguments: [id])
    guard let isRead else { return }
    try removeTraces(of: id)
    try finish()
    try Stories.remove(id, in: db)
    try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    counters[.articles, default: 0] -= 1
    if isRead { counters[.read, default: 0] -= 1 }
  }
}
