import GRDB

/// The words of the articles of a batch on their way into the word indexes.
///
/// They are written in the order of their rows: whenever a row comes that stands before the last one, an index first writes all
/// that it has gathered, and later has to merge as many small parts. Articles come in the order of their files, and stand in that
/// of their days.
///
/// Source: sqlite3Fts5IndexBeginWrite in https://www.sqlite.org/src/file/ext/fts5/fts5_index.c
struct IndexRows {
  private var rows: [(position: Int64, words: String, terms: String)] = []

  /// - Parameters:
  ///   - words: All that can be searched for.
  ///   - terms: What linking looks its candidates up by.
  mutating func add(position: Int64, words: String, terms: String) { rows.append((position, words, terms)) }

  /// Writes what was added; to be called before anything is taken out of the indexes or looked up there.
  mutating func write(to db: Database) throws {
    rows.sort { $0.position < $1.position }
    let words = try QuickStatement(db, "INSERT INTO article_index (rowid, words) VALUES (?, ?)")
    let terms = try QuickStatement(db, "INSERT INTO term_index (rowid, words) VALUES (?, ?)")
    for row in rows { try words.run(row.position, row.words) }
    for row in rows { try terms.run(row.position, row.terms) }
    rows = []
  }
}

extension QuickStatement {
  fileprivate func run(_ position: Int64, _ text: String) throws {
    bind(1, position)
    bind(2, text)
    try run()
  }
}
