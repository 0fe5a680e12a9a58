import Foundation
import GRDB
import News

extension Archive {
  /// The newest articles that have all words of `text`, the last one perhaps only begun, with the words around the hit.
  package func articles(searching text: String, limit: Int) throws(ArchiveError) -> [SearchHit] {
    let words = WordScanner.words(text)
    guard !words.isEmpty else { return [] }
    let pattern = WordPattern(words.enumerated().map { ($1, $0 == words.count - 1) })
    return try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT article.id, article.title, article.published, source.name, content.bytes
          FROM article_index CROSS JOIN article ON article.position = article_index.rowid
          JOIN content ON content.article = article.id LEFT JOIN source ON source.id = article.source
          WHERE article_index MATCH ? ORDER BY article_index.rowid DESC
          """)
      let cursor = try Row.fetchCursor(statement, arguments: [IndexQuery.allOf(words, lastIsPrefix: true)])
      var hits: [SearchHit] = []
      while hits.count < limit, !Task.isCancelled, let row = try cursor.next() {
        let bytes = [UInt8](row[4] as Data)
        let snippet = Snippet(content: bytes, parts: try ArticleContent.parts(of: bytes), words: pattern)
        hits.append(
          SearchHit(
            target: .article(ArticleID(row[0])), title: row[1],
            published: (row[2] as String?).flatMap(Timestamp.init), source: row[3], snippet: snippet?.text ?? "",
            highlights: snippet?.highlights ?? [], place: snippet?.place, score: 1))
      }
      return hits
    }
  }
}

extension Archive {
  /// People, stories, quotes and articles that a query finds.
  package func search(_ text: String, limit: Int) throws(ArchiveError) -> SearchResults {
    let people = try officials(matching: text, .first, limit: 5).rows
    var results = SearchResults(query: text)
    guard !WordScanner.words(text).isEmpty else { return results }
    results.hits = people.map {
      SearchHit(target: .official($0.id), title: $0.name, published: $0.last, snippet: $0.role ?? "", score: 1)
    }
    results.hits += try articles(searching: text, limit: limit)
    return results
  }

  /// A page of the articles that a query chooses.
  package func articles(
    _ query: ArticleQuery, _ anchor: PageAnchor, limit: Int
  ) throws(ArchiveError) -> Page<ArticleRow> {
    guard query.text.isEmpty else {
      let hits = try articles(searching: query.text, limit: limit)
      let ids = hits.compactMap { hit in if case .article(let id) = hit.target { id.rawValue } else { nil } }
      return Page(rows: try read { try ArticleRows.fetch(ids, in: $0) })
    }
    return try rows(query, anchor, limit: limit)
  }
}
