/// A row of an article's related list.
package struct RelatedLink: Hashable, Sendable {
  package enum Kind: String, Sendable, Codable {
    /// The page itself points to it.
    case publisher
    /// The same text in another outlet.
    case copy
    case sameStory = "same_story"
    case sharedOfficials = "shared_officials"
    case similar
  }

  /// Nil when a publisher's related item is not in the library.
  package var article: ArticleID?
  package var title: String
  package var published: Timestamp?
  package var source: String?
  package var kind: Kind
  /// 0 to 1.
  package var score: Double
  /// In words, never empty: "same people: …; same words: …; 3 days later".
  package var reason: String
  /// The text that a publisher's item brings along.
  package var text: String?
  /// Of a copy: what it and this article do not share.
  package var difference: TextDifference?

  package init(
    article: ArticleID?, title: String, published: Timestamp? = nil, source: String? = nil, kind: Kind, score: Double,
    reason: String, text: String? = nil
  ) {
    self.article = article
    self.title = title
    self.published = published
    self.source = source
    self.kind = kind
    self.score = score
    self.reason = reason
    self.text = text
  }
}
