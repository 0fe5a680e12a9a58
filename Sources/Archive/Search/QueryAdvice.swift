import GRDB
import News

/// What helps with a query that was understood: why it finds nothing, or what it cannot find.
struct QueryAdvice {
  let db: Database

  /// So many of the names that are written about most are looked at for one that was meant.
  private static let mostNames = 5_000

  /// - Parameter isFruitless: Nothing was found.
  func words(on expression: SearchExpression, isFruitless: Bool) throws -> String? {
    let fields = expression.wantedFields
    if isFruitless {
      for field in fields { if let words = try words(onFruitless: field) { return words } }
      if let name = try name(near: expression.shown.map(\.word)) { return "did you mean \(name)?" }
    }
    let isDated = fields.contains { if case .before = $0 { true } else if case .after = $0 { true } else { false } }
    return isDated ? "articles without a date are left out; is:undated finds them" : nil
  }

  private func words(onFruitless field: SearchField) throws -> String? {
    switch field {
    case .source(let value):
      guard try !exists("SELECT 1 FROM source WHERE name LIKE ? ESCAPE '\\'", SearchCondition.within(value)) else {
        return nil
      }
      return try nothing("source", value, near: names("SELECT name FROM source ORDER BY articles DESC LIMIT ?"))
    case .tag(let value):
      guard try !exists("SELECT 1 FROM tag WHERE name = ? COLLATE NOCASE LIMIT 1", value) else { return nil }
      return try nothing("tag", value, near: names("SELECT DISTINCT name FROM tag LIMIT ?"))
    case .said(let value), .about(let value):
      let query = IndexQuery.allOf(WordScanner.words(value), lastIsPrefix: true)
      guard try !exists("SELECT 1 FROM official_index WHERE official_index MATCH ? LIMIT 1", query) else { return nil }
      let near = try name(near: WordScanner.words(value)).map { "; \($0)?" } ?? ""
      return "nobody is called “\(value)”\(near)"
    default: return nil
    }
  }

  private func nothing(_ kind: String, _ value: String, near names: [String]) -> String {
    let near = Nearest.word(to: value.lowercased(), in: names.map { $0.lowercased() }).map { "; \($0)?" } ?? ""
    return "no \(kind) is called “\(value)”\(near)"
  }

  /// The name that one of some words nearly is.
  private func name(near words: [String]) throws -> String? {
    guard words.contains(where: { $0.count > 3 }) else { return nil }
    let names = try names("SELECT name FROM official WHERE articles > 0 ORDER BY articles DESC LIMIT ?")
    let known = names.flatMap(WordScanner.words)
    return words.lazy.filter { $0.count > 3 }.compactMap { Nearest.word(to: $0, in: known) }.first
  }

  private func exists(_ sql: String, _ value: String) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [value]) != nil
  }

  private func names(_ sql: String) throws -> [String] {
    try String.fetchAll(db.cachedStatement(sql: sql), arguments: [Self.mostNames])
  }
}
