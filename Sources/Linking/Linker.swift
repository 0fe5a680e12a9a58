import News

/// Articles in; officials, related links and stories out. Pure.
package enum Linker {
  /// Everything that one article says by itself: people with mentions, roles and quotes, terms, shingles.
  package static func read(_ article: ParsedArticle) -> Reading {
    Reading()
  }

  /// Who is who among the forms that share a key: disjoint groups that cover all of `forms`, whatever their order.
  ///
  /// `apart` holds pairs that stand in one article side by side and so are two people.
  package static func group(
    _ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]
  ) -> [IdentityGroup] {
    forms.map { IdentityGroup(forms: [$0.id], reasons: []) }
  }

  /// How alike two names are, with the reason in words.
  package static func match(_ one: String, _ other: String) -> NameMatch {
    NameMatch(score: one == other ? 1 : 0, reason: one == other ? "equal" : "different")
  }

  /// What in these statements about one person cannot all hold.
  package static func conflicts(_ roles: [Sighting<Role>]) -> [Conflict] {
    []
  }

  /// The candidates that `subject` is related to, best first, copies included.
  package static func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics
  ) -> [ScoredLink] {
    []
  }

  /// The library article that a publisher's related item is; nil unless the title or the text says so plainly.
  ///
  /// `candidates` hold the folded title and the body of articles that could be it.
  package static func resolve(
    _ item: RelatedItem, among candidates: [(id: ArticleID, titleKey: String, text: String)]
  ) -> (article: ArticleID, reason: String)? {
    nil
  }

  /// The folded form of a title: letters and digits in small letters, single spaces.
  package static func titleKey(_ title: String) -> String {
    title.lowercased()
  }

  /// Events among `subjects`: disjoint groups that cover all of them, whatever their order.
  package static func threads(
    _ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]
  ) -> [EventGroup] {
    subjects.map { EventGroup(articles: [$0.id], central: $0.id, reasons: [:]) }
  }
}
