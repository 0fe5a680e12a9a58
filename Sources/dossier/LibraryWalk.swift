import News
import Newsroom

extension Newsroom {
  /// All articles of the library, newest first, a page at a time.
  nonisolated func eachArticle(_ body: (ArticleID) async throws -> Void) async throws {
    var anchor = PageAnchor.first
    while true {
      let page = try await articles(ArticleQuery(), anchor, limit: 500)
      for row in page.rows { try await body(row.id) }
      guard page.hasLater, let last = page.rows.last else { return }
      anchor = .after(last.sortKey, last.id.rawValue)
    }
  }
}
