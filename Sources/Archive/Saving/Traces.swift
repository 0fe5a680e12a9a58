import Foundation
import GRDB
import News

extension Saver {
  /// Takes all that was made of an article's text out of the library; its row, its marks and its identity stay.
  mutating func removeTraces(of id: Int64) throws {
    guard
      let article = try Row.fetchOne(
        db, sql: "SELECT position, source FROM article WHERE id = ?", arguments: [id])
    else { return }
    try KeptOriginal.part(from: id, in: db)
    try index.write(to: db)
    let position: Int64 = article[0]
    for (index, view) in [("article_index", "article_words"), ("term_index", "article_terms")] {
      try db.execute(
        sql:
          "INSERT INTO \(index) (\(index), rowid, words) SELECT 'delete', position, words FROM \(view) WHERE position = ?",
        arguments: [position])
    }
    try removeTerms(of: id)
    try removePeople(of: id)
    if let source = article[1] as Int64? { try Source.add(-1, published: nil, to: source, in: db) }
    try Copies.forget(id, in: db)
    try KeptLinks.forget(id, in: db)
    for table in ["content", "subject", "item"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id])
    }
  }

  private mutating func removeTerms(of id: Int64) throws {
    let bytes = try Data.fetchOne(db, sql: "SELECT bytes FROM subject WHERE article = ?", arguments: [id])
    guard let bytes else { return }
    terms.add(try SubjectContent.unpack([UInt8](bytes)).terms, -1)
  }

  private mutating func removePeople(of id: Int64) throws {
    try forms.write(to: db)
    forms = FormTally()
    try db.execute(
      sql: """
        INSERT INTO quote_index (quote_index, rowid, words) SELECT 'delete', quote_words.id, quote_words.words
        FROM quote_words JOIN quote ON quote.id = quote_words.id WHERE quote.article = ?
        """, arguments: [id])
    try db.execute(sql: "DELETE FROM quote WHERE article = ?", arguments: [id])
    let people = try Row.fetchAll(
      db, sql: "SELECT form, mentions, quotes FROM person WHERE article = ?", arguments: [id])
    try removeApart(forms: people.map { $0[0] })
    try db.execute(sql: "DELETE FROM person WHERE article = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM people WHERE article = ?", arguments: [id])
    for person in people {
      try db.execute(
        sql: """
          UPDATE form SET articles = articles - min(?1, 1), mentions = mentions - ?1, quotes = quotes - ?, is_dirty = 1,
            first = \(Self.edge("ASC")), last = \(Self.edge("DESC")) WHERE id = ?
          """, arguments: [person[1] as Int, person[2] as Int, person[0] as Int64])
    }
  }

  /// The first or the last date of a form, as SQL.
  static func edge(_ order: String) -> String {
    """
    (SELECT article.published FROM person JOIN article ON article.id = person.article
     WHERE person.form = form.id AND person.mentions > 0 AND article.published IS NOT NULL ORDER BY person.sort_key \(order) LIMIT 1)
    """
  }

  private func removeApart(forms: [Int64]) throws {
    for (index, one) in forms.enumerated() {
      for other in forms.dropFirst(index + 1) where one != other {
        let pair = FormPair(one, other)
        try db.execute(
          sql: "UPDATE apart SET articles = articles - 1 WHERE first = ? AND second = ?",
          arguments: [pair.first, pair.second])
        try db.execute(
          sql: "DELETE FROM apart WHERE first = ? AND second = ? AND articles <= 0",
          arguments: [pair.first, pair.second])
      }
    }
  }
}
