/// Articles about one happening; `earlier` and `later` chain events to a storyline.
package struct Story: Hashable, Sendable {
  package var id: StoryID
  /// The most central headline of its articles, never generated.
  package var title: String
  package var articles: [ArticleID]
  package var first: Timestamp?
  package var last: Timestamp?

  package init(id: StoryID, title: String, articles: [ArticleID], first: Timestamp? = nil, last: Timestamp? = nil) {
    self.id = id
    self.title = title
    self.articles = articles
    self.first = first
    self.last = last
  }
}
