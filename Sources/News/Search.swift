/// What a search found, best kinds first; a hit opens at its place.
package struct SearchResults: Hashable, Sendable {
  package var query: String
  package var hits: [SearchHit]
  /// The kinds of which there may be more than were asked for.
  package var more: Set<SearchHit.Kind> = []
  /// Articles that match; nil when counting them would keep the typist waiting.
  package var total: Int?
  package var milliseconds: Double
  /// What is wrong with the query, and where in it.
  package var error: QueryError?
  /// What would help with a query that is no error: a bracket that is not closed, a name that is nearly one of the library's.
  package var advice: String?

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

/// How many hits of each kind are asked for: many articles, and a few of each other kind unless more are wanted.
package struct SearchLimits: Hashable, Sendable, ExpressibleByIntegerLiteral {
  private var limits: [SearchHit.Kind: Int]

  package init(_ articles: Int) { limits = [.article: articles, .official: 5, .story: 4, .quote: 5] }
  package init(integerLiteral articles: Int) { self.init(articles) }

  package subscript(kind: SearchHit.Kind) -> Int {
    get { limits[kind] ?? 0 }
    set { limits[kind] = newValue }
  }
}

package struct SearchHit: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case article, official, quote, story }

  package enum Target: Hashable, Sendable {
    case article(ArticleID)
    case official(OfficialID)
    case quote(ArticleID, Place)
    case story(StoryID)

    package var kind: Kind {
      switch self {
      case .article: .article
      case .official: .official
      case .quote: .quote
      case .story: .story
      }
    }
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
  /// What was said, where it is a quote's.
  package var quote: Quote?
  /// Who said it, as the library knows that person.
  package var speaker: String?
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
