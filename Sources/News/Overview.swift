/// What a library holds, from counters that are kept.
package struct Overview: Hashable, Sendable {
  package var articles: Int
  package var unread: Int
  package var officials: Int
  package var stories: Int
  package var problems: Int
  /// What people said; nil where they are too many to be counted at once.
  package var quotes: Int?
  /// Shown in the top line: "library", or the names of the paths that were opened.
  package var name: String

  package init(
    articles: Int, unread: Int, officials: Int, stories: Int, problems: Int, quotes: Int? = nil, name: String
  ) {
    self.articles = articles
    self.unread = unread
    self.officials = officials
    self.stories = stories
    self.problems = problems
    self.quotes = quotes
    self.name = name
  }
}
