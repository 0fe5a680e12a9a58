import News

/// What `search --json` prints.
struct SearchDocument: Encodable {
  struct Hit: Encodable {
    var kind: String
    var id: Int64
    var title: String
    @Nullable var published: Timestamp?
    @Nullable var source: String?
    var snippet: String
    var score: Double
  }

  var query: String
  var total: Int
  var tookMilliseconds: Double
  var hits: [Hit]

  private enum CodingKeys: String, CodingKey {
    case query, total, hits
    case tookMilliseconds = "took_ms"
  }

  init(_ results: SearchResults) {
    query = results.query
    total = results.total ?? results.hits.count
    tookMilliseconds = results.milliseconds
    hits = results.hits.map {
      Hit(
        kind: Self.kind($0.target), id: Self.id($0.target), title: $0.title, published: $0.published, source: $0.source,
        snippet: $0.snippet, score: $0.score)
    }
  }

  static func kind(_ target: SearchHit.Target) -> String {
    switch target {
    case .article: "article"
    case .official: "official"
    case .quote: "quote"
    case .story: "story"
    }
  }

  /// The number of the thing itself; a quote has its article's.
  static func id(_ target: SearchHit.Target) -> Int64 {
    switch target {
    case .article(let id), .quote(let id, _): id.rawValue
    case .official(let id): id.rawValue
    case .story(let id): id.rawValue
    }
  }
}
