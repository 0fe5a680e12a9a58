import Foundation
import GRDB
import News

/// The article list of a query in words: streamed from the word index by days, put in order within each day.
struct FoundList {
  var plan: SearchPlan
  var isDescending: Bool

  /// A day with more hits than this is shown in the order of its hits rather than of its clock.
  private static let widestDay = 2_000
  private static let mostLooks = 50_000

  func page(_ db: Database, _ anchor: PageAnchor, limit: Int) throws -> Page<ArticleRow> {
    let limit = max(limit, 1)
    switch anchor {
    case .first:
      let rows = try rows(db, nil, forward: true, limit + 1)
      return Page(rows: Array(rows.prefix(limit)), hasLater: rows.count > limit)
    case .last:
      let rows = try rows(db, nil, forward: false, limit + 1)
      return Page(rows: rows.prefix(limit).reversed(), hasEarlier: rows.count > limit)
    case .after(let key, let id):
      let rows = try rows(db, (key, id), forward: true, limit + 1)
      return Page(rows: Array(rows.prefix(limit)), hasEarlier: true, hasLater: rows.count > limit)
    case .before(let key, let id):
      let rows = try rows(db, (key, id), forward: false, limit + 1)
      return Page(rows: rows.prefix(limit).reversed(), hasEarlier: rows.count > limit, hasLater: true)
    case .around(let key, let id):
      let half = limit / 2
      let before = try rows(db, (key, id), forward: false, half + 1)
      let after = try rows(db, (key, isDescending ? id + 1 : id - 1), forward: true, limit - half + 1)
      return Page(
        rows: before.prefix(half).reversed() + after.prefix(limit - half), hasEarlier: before.count > half,
        hasLater: after.count > limit - half)
    }
  }

  /// The next rows beyond an edge, whole days of them, in the order of the way.
  private func rows(_ db: Database, _ edge: (key: Int64, id: Int64)?, forward: Bool, _ limit: Int) throws
    -> [ArticleRow]
  {
    let falls = forward == isDescending
    let cursor = try cursor(db, edge?.key, falls: falls)
    var (found, day, inDay, looks): ([ArticleRow], Int64?, Int, Int) = ([], nil, 0, 0)
    while looks < Self.mostLooks, let row = try cursor.next() {
      looks += 1
      if looks % 64 == 0 { try Task.checkCancellation() }
      let position: Int64 = row[ArticleRows.count]
      let rowDay = position >> Position.bits
      if rowDay != day, found.count >= limit { break }
      if rowDay != day { (day, inDay) = (rowDay, 0) }
      if inDay >= Self.widestDay, found.count >= limit { break }
      let line = ArticleRows.make(row)
      if let edge {
        let isBeyond = falls ? (line.sortKey, line.id.rawValue) < edge : (line.sortKey, line.id.rawValue) > edge
        guard isBeyond else { continue }
      }
      if let rest = plan.rest {
        guard let content = try Content.bytes(of: line.id.rawValue, in: db),
          try TextCheck(content, of: line.id.rawValue, db: db).holds(rest)
        else { continue }
      }
      inDay += 1
      found.append(line)
    }
    found.sort { one, other in
      let keys = ((one.sortKey, one.id.rawValue), (other.sortKey, other.id.rawValue))
      return falls ? keys.0 > keys.1 : keys.0 < keys.1
    }
    return Array(found.prefix(limit))
  }

  private func cursor(_ db: Database, _ edge: Int64?, falls: Bool) throws -> RowCursor {
    var plan = plan
    var key = "article.position"
    if case .words = plan.driver { key = "article_index.rowid" }
    if let edge {
      if falls { plan.add("\(key) < ?", [Position.end(ofDayAt: edge)]) }
      if !falls { plan.add("\(key) >= ?", [Position.start(ofDayAt: edge)]) }
    }
    let source = plan.source(joins: ArticleRows.joins)
    let statement = try db.cachedStatement(
      sql: "SELECT \(ArticleRows.columns), article.position \(source.sql) ORDER BY \(key) \(falls ? "DESC" : "ASC")")
    return try Row.fetchCursor(statement, arguments: source.arguments)
  }
}
