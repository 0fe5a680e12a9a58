import GRDB
import News

/// Decides in the text of an article what the word index cannot: phrases, nearness, what must not be there.
struct TextCheck {
  /// The words of each passage.
  private var passages: [[String]] = []
  private let article: Int64
  private let db: Database

  init(_ content: [UInt8], of article: Int64, db: Database) throws {
    self.article = article
    self.db = db
    for part in try ArticleContent.parts(of: content) {
      var scanner = WordScanner(content, in: part.bytes)
      var words: [String] = []
      while scanner.next() { words.append(String(decoding: scanner.word, as: UTF8.self)) }
      passages.append(words)
    }
  }

  func holds(_ expression: SearchExpression) throws -> Bool {
    switch expression {
    case .words(let words, let isPrefix):
      return passages.contains { !Self.places(of: words, isPrefix: isPrefix, in: $0).isEmpty }
    case .and(let parts): return try parts.allSatisfy(holds)
    case .or(let parts): return try parts.contains(where: holds)
    case .not(let part): return try !holds(part)
    case .near(let one, let other, let distance):
      return passages.contains { words in
        let places = Self.places(of: other, isPrefix: false, in: words)
        return Self.places(of: one, isPrefix: false, in: words).contains { place in
          places.contains { abs($0 - place) <= distance }
        }
      }
    case .field(let field):
      let condition = SearchCondition(field)
      return try Int.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM article WHERE article.id = ? AND \(condition.sql)"),
        arguments: [article] + condition.arguments) != nil
    }
  }

  private static func places(of phrase: [String], isPrefix: Bool, in words: [String]) -> [Int] {
    guard let last = phrase.last, words.count >= phrase.count else { return [] }
    return (0...(words.count - phrase.count)).filter { start in
      let end = words[start + phrase.count - 1]
      guard isPrefix ? end.hasPrefix(last) : end == last else { return false }
      return phrase.dropLast().indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }
}
