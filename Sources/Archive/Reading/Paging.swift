import GRDB
import News

/// Pages of a list that is ordered by a sort key and an id, in one index, whichever way and from wherever.
struct Paging {
  /// Everything but WHERE's anchor, ORDER BY and LIMIT; it names the condition's place with `WHERE 1`.
  var select: String
  var arguments: StatementArguments = []
  /// The columns of the order.
  var key: String
  var id: String
  /// Great keys first.
  var isDescending = true
  /// FROM and WHERE alone, to count rows by; nil where they are not to be counted.
  var counted: String?

  /// Rows further down a list are not counted.
  private static let mostCounted = 10_000

  /// `make` turns a row into what the list shows; nil passes it over.
  func page<Item>(
    _ db: Database, _ anchor: PageAnchor, limit: Int, make: (Row) throws -> Item?
  ) throws -> Page<Item> {
    let limit = max(limit, 1)
    switch anchor {
    case .first:
      let rows = try rows(db, nil, forward: true, limit + 1, make)
      return Page(rows: Array(rows.prefix(limit)), hasLater: rows.count > limit)
    case .last:
      let rows = try rows(db, nil, forward: false, limit + 1, make)
      return Page(rows: rows.prefix(limit).reversed(), hasEarlier: rows.count > limit)
    case .after(let key, let id):
      let rows = try rows(db, Edge(key, id), forward: true, limit + 1, make)
      return Page(rows: Array(rows.prefix(limit)), hasEarlier: true, hasLater: rows.count > limit)
    case .before(let key, let id):
      let rows = try rows(db, Edge(key, id), forward: false, limit + 1, make)
      return Page(rows: rows.prefix(limit).reversed(), hasEarlier: rows.count > limit, hasLater: true)
    case .around(let key, let id):
      let half = limit / 2
      let before = try rows(db, Edge(key, id), forward: false, half + 1, make)
      let after = try rows(db, Edge(key, id, isInclusive: true), forward: true, limit - half + 1, make)
      var page = Page(
        rows: before.prefix(half).reversed() + after.prefix(limit - half), hasEarlier: before.count > half,
        hasLater: after.count > limit - half)
      page.offset = try count(db, before: Edge(key, id)).map { $0 - min(half, before.count) }
      return page
    }
  }

  /// How many rows stand before an edge; nil when they are too many to be counted at once.
  private func count(_ db: Database, before edge: Edge) throws -> Int? {
    guard counted != nil else { return nil }
    let statement = try db.cachedStatement(sql: countSQL)
    let count = try Int.fetchOne(statement, arguments: arguments + [edge.key, edge.number])
    return count.flatMap { $0 <= Self.mostCounted ? $0 : nil }
  }

  /// What counts the rows before an edge; tests hold its plan against the indexes.
  var countSQL: String {
    let sign = isDescending ? ">" : "<"
    return """
      SELECT count(*) FROM
        (SELECT 1 FROM \(counted ?? "") AND (\(key), \(id)) \(sign) (?, ?) LIMIT \(Self.mostCounted + 1))
      """
  }

  private struct Edge {
    var key: Int64
    var number: Int64
    var isInclusive: Bool

    init(_ key: Int64, _ number: Int64, isInclusive: Bool = false) {
      self.key = key
      self.number = number
      self.isInclusive = isInclusive
    }
  }

  private func rows<Item>(
    _ db: Database, _ edge: Edge?, forward: Bool, _ limit: Int, _ make: (Row) throws -> Item?
  ) throws -> [Item] {
    let statement = try db.cachedStatement(sql: sql(from: edge, forward: forward))
    var arguments = arguments
    if let edge { arguments += [edge.key, edge.number] }
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    var items: [Item] = []
    while items.count < limit, let row = try cursor.next() {
      if let item = try make(row) { items.append(item) }
    }
    return items
  }

  /// What asks for the rows on one side of an edge; tests hold its plan against the indexes.
  func sql(fromEdge hasEdge: Bool, forward: Bool) -> String {
    sql(from: hasEdge ? Edge(0, 0) : nil, forward: forward)
  }

  private func sql(from edge: Edge?, forward: Bool) -> String {
    let isFalling = forward == isDescending
    let order = isFalling ? "DESC" : "ASC"
    var sql = select
    if let edge {
      let sign = (isFalling ? "<" : ">") + (edge.isInclusive ? "=" : "")
      sql += " AND (\(key), \(id)) \(sign) (?, ?)"
    }
    return sql + " ORDER BY \(key) \(order), \(id) \(order)"
  }
}
