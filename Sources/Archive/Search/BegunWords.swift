import GRDB

/// The words of a word index that begin as a typed one does.
///
/// SQLite's index gathers all rows of all words with a beginning before it gives the first, unless it keeps beginnings of that
/// length. Asked for the words themselves, it streams: a letter more costs a library of a million no more than one of a thousand.
///
/// Source: https://sqlite.org/fts5.html, sections 4.2 (prefix indexes) and 10 (fts5vocab).
struct BegunWords {
  private let list: String
  /// The longest beginnings, in characters, that the index answers by itself.
  private let longestKept: Int

  static let articles = BegunWords(list: "article_word", longestKept: 4)
  static let quotes = BegunWords(list: "quote_word", longestKept: 3)

  /// Where more words begin alike, gathering their rows costs no more than asking for each.
  private static let most = 120

  /// - Returns: In the order of their bytes; nil where the index had better be asked for the beginning itself.
  func words(_ beginning: String, in db: Database) throws -> [String]? {
    guard beginning.unicodeScalars.count > longestKept else { return nil }
    let statement = try QuickStatement(db, "SELECT term FROM \(list) WHERE term >= ?1 AND term < ?2 LIMIT 1")
    let end = beginning + "\u{10FFFF}"
    var words: [String] = []
    var next = beginning
    while true {
      statement.bind(1, next)
      statement.bind(2, end)
      guard try statement.next() else { return words }
      guard words.count < Self.most else {
        statement.stop()
        return nil
      }
      let word = statement.text(0) ?? ""
      statement.stop()
      words.append(word)
      next = word + "\u{1}"
    }
  }
}
