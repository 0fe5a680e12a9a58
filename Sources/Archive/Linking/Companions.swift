import Foundation
import GRDB
import News

/// Who is named beside whom: what tells one bearer of a name from another.
struct Companions {
  private let db: Database
  /// Folded names of forms that were met.
  private var names: [Int64: String] = [:]

  /// The newest articles speak for all, and the most frequent companions for the rest.
  private static let articles = 12
  private static let most = 10

  init(_ db: Database) { self.db = db }

  /// The folded names of the people named beside a form most often.
  mutating func names(beside form: Int64) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person.form FROM
          (SELECT article FROM person WHERE form = ?1 ORDER BY sort_key DESC LIMIT \(Self.articles)) AS newest
        JOIN person ON person.article = newest.article WHERE person.form <> ?1
        """)
    var counts: [String: Int] = [:]
    for other in try Int64.fetchAll(statement, arguments: [form]) { counts[try name(of: other), default: 0] += 1 }
    counts[""] = nil
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map(\.key).sorted()
  }

  private mutating func name(of form: Int64) throws -> String {
    if let known = names[form] { return known }
    let content = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT content FROM form WHERE id = ?"), arguments: [form])
    let text = try content.map { try FormContent.unpack([UInt8]($0), id: form).name.text } ?? ""
    let name = WordScanner.words(text).joined(separator: " ")
    names[form] = name
    return name
  }
}
