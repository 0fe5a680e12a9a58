/// What a search found, best kinds first; a hit opens at its place.
package struct SearchResults: Hashable, Sendable {
  package var query: String
  package var hits: [SearchHit]
  /// Articles that match; nil when counting them would keep the typist waiting.
  package var total: Int?
  package var milliseconds: Double
  /// What is wrong with the query, and where in it.
  package var error: QueryError?

  package init(
    query: String, hits: [SearchHit] = [], total: Int? = nil, milliseconds: Double = 0, error: QueryError? = nil
  ) {
    self.query = query
    self.hits = hits
    self.total = total
    self.milliseconds = milliseconds
    self.error = error
  }
}

package struct SearchHit: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case article(ArticleID)
    case official(OfficialID)
    case quote(ArticleID, Place)
    case story(StoryID)
  }

  package var target: Target
  package var title: String
  package var published: Timestamp?
  package var source: String?
  /// Text around the hit.
  package var snippet: String
  /// Unicode scalar ranges of `snippet` that matched.
  package var highlights: [Range<Int>]
  /// Where in the article the first hit stands, when it is an article's.
  package var place: Place?
  /// The words stand in the reader's own note on it.
  package var isNote = false
  package var score: Double

  package init(
    target: Target, title: String, published: Timestamp? = nil, source: String? = nil, snippet: String = "",
    highlights: [Range<Int>] = [], place: Place? = nil, score: Double = 0
  ) {
    self.target = target
    self.title = title
    self.published = published
    self.source = source
    self.snippet = snippet
    self.highlights = highlights
    self.place = place
    self.score = score
  }
}

/// A word of a query that could not be understood.
package struct QueryError: Error, Hashable, Sendable {
  package var message: String
  /// Unicode scalar offsets into the query.
  package var range: Range<Int>

  package init(_ message: String, range: Range<Int>) {
    self.message = message
    self.range = range
  }
}
