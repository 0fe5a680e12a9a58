import Foundation
import GRDB
import News

extension Saver {
  /// Saves what a second reading gave of bytes that are in the library: each article under the id that the first one gave it,
  /// so that marks and links hold.
  ///
  /// An article that is no longer found goes, unless the user did something with it or another page gave it too.
  mutating func saveAgain(_ document: PreparedDocument, as id: Int64) throws -> [SavedDocument.Article] {
    var earlier = try Int64.fetchAll(
      db, sql: "SELECT id FROM article WHERE document = ? AND item_of IS NULL ORDER BY id", arguments: [id])
    var saved = [SavedDocument.Article?](repeating: nil, count: document.articles.count)
    for (index, article) in document.articles.enumerated() {
      guard let known = try find(article)?.article else { continue }
      if let place = earlier.firstIndex(of: known) {
        saved[index] = try save(article, over: earlier.remove(at: place), of: id, imported: document.imported)
      } else {
        saved[index] = try save(article, of: id, imported: document.imported)
      }
    }
    // Read otherwise, an article may share nothing that it was known by: then its place on the page tells.
    for (index, article) in document.articles.enumerated() where saved[index] == nil {
      saved[index] =
        try earlier.isEmpty
        ? save(article, of: id, imported: document.imported)
        : save(article, over: earlier.removeFirst(), of: id, imported: document.imported)
    }
    for gone in earlier where try isOnlyHere(gone) { try remove(gone) }
    return saved.compactMap(\.self)
  }

  private mutating func save(
    _ prepared: PreparedArticle, over known: Int64, of document: Int64, imported: Int64
  ) throws -> SavedDocument.Article {
    guard let bytes = try Content.bytes(of: known, in: db) else {
      return try save(prepared, of: document, imported: imported)
    }
    let isSame = bytes == prepared.content
    let changes = isSame ? [] : ArticleChanges.words(from: try ArticleContent.unpack(bytes), to: prepared.article)
    if !isSame { try replace(known, with: prepared, document: document, imported: imported) }
    try insert(prepared.keys, of: known)
    given.insert(known)
    return SavedDocument.Article(
      id: ArticleID(known), kind: prepared.article.kind, outcome: isSame ? .duplicate : .updated,
      reason: SavedDocument.sameBytes, changes: changes)
  }

  private func isOnlyHere(_ article: Int64) throws -> Bool {
    try !Bool.fetchAll(
      db,
      sql: """
        SELECT count(*) > 1 FROM provenance WHERE article = ?1
        UNION ALL SELECT EXISTS (SELECT 1 FROM mark WHERE article = ?1)
        UNION ALL SELECT EXISTS (SELECT 1 FROM tag WHERE article = ?1)
        UNION ALL SELECT EXISTS (SELECT 1 FROM note WHERE subject = 'article' AND id = ?1)
        UNION ALL SELECT EXISTS (SELECT 1 FROM story_decision WHERE first = ?1 OR second = ?1)
        """, arguments: [article]
    ).contains(true)
  }
}

/// What two readings of one page made differently.
enum ArticleChanges {
  static func words(from old: ParsedArticle, to new: ParsedArticle) -> [String] {
    var changes: [String] = []
    func compare(_ name: String, _ old: String?, _ new: String?) {
      if old != new { changes.append("\(name) \(shown(old)) → \(shown(new))") }
    }
    compare("kind", old.kind.rawValue, new.kind.rawValue)
    compare("title", old.title, new.title)
    compare("source", old.source, new.source)
    compare("byline", list(old.bylines), list(new.bylines))
    compare("published", old.published?.description, new.published?.description)
    compare("updated", old.updated?.description, new.updated?.description)
    compare("address", old.url, new.url)
    if old.body != new.body { changes.append("text \(length(old)) → \(length(new)) characters") }
    if old.related != new.related { changes.append("related \(old.related.count) → \(new.related.count)") }
    return changes.isEmpty ? ["details"] : changes
  }

  private static func shown(_ value: String?) -> String { value.map { "“\($0.prefix(80))”" } ?? "none" }
  private static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }
  private static func length(_ article: ParsedArticle) -> Int { article.body.reduce(0) { $0 + $1.text.count } }
}
