import News

/// What the library asks of linking: who is who, what is related, what is one story. Pure functions, given from outside.
package protocol LinkRules: Sendable {
  func group(_ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]) -> [IdentityGroup]
  func lookupTerms(_ terms: TermList, statistics: TermStatistics) -> [String]
  func lookupTerms(_ item: RelatedItem, statistics: TermStatistics) -> [String]
  /// The terms that `lookupTerms` may choose from for an item.
  func terms(of item: RelatedItem) -> [String]
  func resolve(
    _ item: RelatedItem, among candidates: [(id: ArticleID, titleKey: String, text: String)]
  ) -> (article: ArticleID, reason: String)?
  /// The links that score at least so much, best first; nil leaves it to the rules how much that is.
  ///
  /// - Parameter choosing: Which of the links are wanted; only these are told why.
  func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics, least: Double?,
    choosing: ([ScoredLink]) throws -> [ScoredLink]
  ) rethrows -> [ScoredLink]
  /// Where an article lies among others; nil when `relate` finds it out by itself each time.
  func vector(of subject: LinkSubject, statistics: TermStatistics) -> LinkVector?
  /// The candidates that may tell the event of an article, best first, and its copies; without reasons.
  func likely(_ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics) -> [ScoredLink]
  func threads(_ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]) -> [EventGroup]
  func matchStories(groups: [EventGroup], existing: [StoryID: [ArticleID]]) -> [StoryID?]
  func storySubject(_ id: StoryID, members: [LinkSubject]) -> StorySubject
  func storyline(_ events: [StorySubject], statistics: TermStatistics) -> [StorylineLink]
  func steps(_ reports: [StoryReport], statistics: TermStatistics) -> [StoryStep]
  /// The article that an item's own text makes; nil when the item brings too little to be read.
  func summary(of item: RelatedItem) -> PreparedArticle?
}

extension LinkRules {
  package func vector(of subject: LinkSubject, statistics: TermStatistics) -> LinkVector? { nil }
}
