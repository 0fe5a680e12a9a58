/// One line of an article list: all that a list shows, and nothing that costs more to load.
package struct ArticleRow: Hashable, Sendable {
  package var id: ArticleID
  package var title: String
  package var source: String?
  package var published: Timestamp?
  package var kind: ParsedArticle.Kind
  package var marks: Marks
  package var story: StoryID?
  /// How many other articles the story has (`+8`).
  package var others = 0
  /// How many copies of this text were folded into it (`=2`).
  package var copies = 0
  /// The key that lists are paged by: `Timestamp.seconds`, or the time of import where the page gives no date.
  package var sortKey: Int64

  package init(
    id: ArticleID, title: String, source: String? = nil, published: Timestamp? = nil,
    kind: ParsedArticle.Kind = .full, marks: Marks = Marks(), story: StoryID? = nil, sortKey: Int64
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.published = published
    self.kind = kind
    self.marks = marks
    self.story = story
    self.sortKey = sortKey
  }
}

/// One line of a list of officials.
package struct OfficialRow: Hashable, Sendable {
  package var id: OfficialID
  package var name: String
  package var kind: Official.Kind
  /// The role to name beside the person: the latest that has a date, else the most frequent.
  package var role: String?
  package var articles: Int
  package var mentions: Int
  package var quotes: Int
  package var first: Timestamp?
  package var last: Timestamp?
  /// Whether no article names the person itself, but only blurbs of what other articles tell.
  package var isOnlyInBlurbs = false
  /// Whether somebody else bears the same full name, and nobody said that they are two.
  package var hasNamesake = false
  /// The key that the list is paged by, whatever its order is.
  package var sortKey: Int64 = 0

  package init(
    id: OfficialID, name: String, kind: Official.Kind, role: String? = nil, articles: Int = 0, mentions: Int = 0,
    quotes: Int = 0, first: Timestamp? = nil, last: Timestamp? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.role = role
    self.articles = articles
    self.mentions = mentions
    self.quotes = quotes
    self.first = first
    self.last = last
  }
}

/// One line of a list of stories.
package struct StoryRow: Hashable, Sendable {
  package var id: StoryID
  package var title: String
  package var articles: Int
  package var sources: Int
  /// How many of its articles are not read yet.
  package var unread = 0
  /// The names of those who are in most of its articles; only lists of stories tell them.
  package var people: [String] = []
  package var first: Timestamp?
  package var last: Timestamp?
  /// The key that the list is paged by, whatever its order is.
  package var sortKey: Int64 = 0

  package init(id: StoryID, title: String, articles: Int, sources: Int, first: Timestamp? = nil, last: Timestamp? = nil)
  {
    self.id = id
    self.title = title
    self.articles = articles
    self.sources = sources
    self.first = first
    self.last = last
  }
}

/// One line of a list of sources.
package struct SourceRow: Hashable, Sendable {
  /// Empty for the articles that name no outlet.
  package var name: String
  package var articles: Int
  package var last: Timestamp?

  package init(name: String, articles: Int, last: Timestamp? = nil) {
    self.name = name
    self.articles = articles
    self.last = last
  }
}

/// A value with the article that it was read from.
package struct Sighting<Value: Hashable & Sendable>: Hashable, Sendable {
  package var article: ArticleID
  package var title: String
  package var source: String?
  package var published: Timestamp?
  package var value: Value
  /// Whom it is of, where a list is of several people.
  package var person: String?
  /// What a list of sightings is paged by: its order, and the row's own number in it.
  package var sortKey: Int64 = 0
  package var number: Int64 = 0

  package init(article: ArticleID, title: String, source: String?, published: Timestamp?, value: Value) {
    self.article = article
    self.title = title
    self.source = source
    self.published = published
    self.value = value
  }
}

/// A stretch of a list, with whether more lies on either side.
package struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  package var rows: [Row]
  package var hasEarlier: Bool
  package var hasLater: Bool
  /// How many rows stand before these; nil when that is not known.
  package var offset: Int?
  /// All rows of the list; nil when counting them would cost more than showing them.
  package var total: Int?

  package init(rows: [Row], hasEarlier: Bool = false, hasLater: Bool = false, total: Int? = nil) {
    self.rows = rows
    self.hasEarlier = hasEarlier
    self.hasLater = hasLater
    self.total = total
  }
}

/// Where in a list a page is wanted.
package enum PageAnchor: Hashable, Sendable {
  case first
  case last
  /// After the row with this sort key and id, in the list's own order.
  case after(Int64, Int64)
  case before(Int64, Int64)
  /// Half of the page before this row, the rest from it on.
  case around(Int64, Int64)
}

/// Which articles a list shows, and in which order.
package struct ArticleQuery: Hashable, Sendable, Codable {
  package enum Order: String, Sendable, Codable { case newest, oldest }

  /// The query language of search; empty for all.
  package var text = ""
  package var unreadOnly = false
  package var starredOnly = false
  package var story: StoryID?
  package var official: OfficialID?
  package var source: String?
  package var order = Order.newest

  package init() {}
}
