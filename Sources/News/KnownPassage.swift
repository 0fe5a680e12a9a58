/// A sentence of an article that tells nothing which another article has not told.
package struct KnownPassage: Hashable, Sendable {
  package var place: Place
  /// The article that tells it, and how.
  package var article: ArticleID
  package var title: String
  package var source: String?
  package var words: String

  package init(_ place: Place, article: ArticleID, title: String, source: String?, words: String) {
    self.place = place
    self.article = article
    self.title = title
    self.source = source
    self.words = words
  }
}

/// What of an article is new to somebody who has read others of its story.
package struct Novelty: Hashable, Sendable {
  /// In reading order.
  package var known: [KnownPassage] = []
  /// How many sentences were compared; those that say too little to tell are not among them.
  package var sentences = 0
  /// How many articles of the story have been read.
  package var read = 0

  package init() {}
}
