import News

/// Where the reader stands: everything that is needed to stand there again.
package struct Location: Hashable, Sendable, Codable {
  package enum Screen: Hashable, Sendable, Codable {
    case welcome
    /// A list of articles, and the article of it that is read, if any.
    case articles
    /// An article that was opened from elsewhere.
    case reader
    case officials, stories, quotes, sources, problems, search
    case official(OfficialID)
    case story(StoryID)
    case original(ArticleID)
    case dropped(ArticleID)
    case fields(ArticleID)
  }

  package var screen: Screen
  package var query = ArticleQuery()
  /// What is searched for, or what the list is filtered by.
  package var text = ""
  package var cursor: RowKey?
  package var tab = 0
  /// The article that is read; nil in a list.
  package var article: ArticleID?
  /// The first words on the screen: a place of the article's text.
  package var scroll: Place?
  /// The sentence that the reader was sent to.
  package var sentence: Place?
  /// What J and K walk over when the article was not opened from the list of articles.
  package var trail: [ArticleID] = []

  package init(_ screen: Screen) { self.screen = screen }

  /// An article on its own, at a sentence if one is meant.
  package static func reading(_ article: ArticleID, at sentence: Place? = nil, trail: [ArticleID] = []) -> Location {
    var location = Location(.reader)
    location.article = article
    location.sentence = sentence
    location.trail = trail
    return location
  }

  /// The story of an article, on which the cursor is to be.
  static func story(_ story: StoryID, from article: ArticleID) -> Location {
    var location = Location(.story(story))
    location.article = article
    return location
  }

  package static func articles(_ query: ArticleQuery) -> Location {
    var location = Location(.articles)
    location.query = query
    return location
  }

  package static func search(_ text: String) -> Location {
    var location = Location(.search)
    location.text = text
    return location
  }
}

/// What a row is found by again: its key in the list's order, and its own number.
package struct RowKey: Hashable, Sendable, Codable {
  package var sort: Int64
  package var number: Int64

  package init(_ sort: Int64, _ number: Int64) {
    self.sort = sort
    self.number = number
  }
}
