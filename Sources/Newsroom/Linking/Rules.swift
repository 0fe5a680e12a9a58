import Archive
import Ingest
import Linking
import News

/// Linking, as the library asks for it.
struct Rules: LinkRules {
  func group(_ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]) -> [IdentityGroup] {
    Linker.group(forms, apart: apart, decisions: decisions)
  }

  func lookupTerms(_ terms: TermList, statistics: TermStatistics) -> [String] {
    Linker.lookupTerms(terms, statistics: statistics)
  }

  func lookupTerms(_ item: RelatedItem, statistics: TermStatistics) -> [String] {
    Linker.lookupTerms(item, statistics: statistics)
  }

  func terms(of item: RelatedItem) -> [String] { Linker.terms(of: Self.article(item)).map(\.term) }

  func resolve(
    _ item: RelatedItem, among candidates: [(id: ArticleID, titleKey: String, text: String)]
  ) -> (article: ArticleID, reason: String)? {
    Linker.resolve(item, among: candidates)
  }

  func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics, least: Double?,
    choosing: ([ScoredLink]) throws -> [ScoredLink]
  ) rethrows -> [ScoredLink] {
    try Linker.relate(
      subject, to: candidates, statistics: statistics, least: least ?? Linker.leastSimilarity, choosing: choosing)
  }

  func vector(of subject: LinkSubject, statistics: TermStatistics) -> LinkVector? {
    LinkVector(subject, statistics: statistics)
  }

  func likely(_ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics) -> [ScoredLink] {
    Linker.likely(subject, to: candidates, statistics: statistics)
  }

  func threads(_ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]) -> [EventGroup] {
    Linker.threads(subjects, statistics: statistics, decisions: decisions)
  }

  func matchStories(groups: [EventGroup], existing: [StoryID: [ArticleID]]) -> [StoryID?] {
    Linker.matchStories(groups: groups, existing: existing)
  }

  func storySubject(_ id: StoryID, members: [LinkSubject]) -> StorySubject {
    Linker.storySubject(id, members: members)
  }

  func storyline(_ events: [StorySubject], statistics: TermStatistics) -> [StorylineLink] {
    Linker.storyline(events, statistics: statistics)
  }

  func steps(_ reports: [StoryReport], statistics: TermStatistics) -> [StoryStep] {
    Linker.steps(reports, statistics: statistics)
  }

  func summary(of item: RelatedItem) -> PreparedArticle? {
    guard item.isReadable else { return nil }
    var article = Self.article(item)
    article.kind = .summary
    var reading = Linker.read(article)
    // A few lines that say "Lee" and no more do not tell who that is; the page that brought them may, and is listed for it.
    if reading.people.contains(where: Self.isBare) {
      reading.people.removeAll(where: Self.isBare)
      reading.undecided = []
    }
    for index in reading.people.indices {
      if item.title == nil { reading.people[index].leaveTitle() }
      // The same words stand on the page that brought the blurb, and are quoted from there.
      reading.people[index].quotes = []
      for role in reading.people[index].roles.indices { reading.people[index].roles[role].isBlurb = true }
    }
    return PreparedArticle(
      article, reading: reading, forms: reading.people.map(Naming.form), itemKeys: [], origin: .page)
  }

  /// A name of one word, by which nobody is known outside the text.
  private static func isBare(_ person: Person) -> Bool {
    !person.name.text.contains(" ") && (person.name.family.isEmpty || person.name.given.isEmpty)
  }

  private static func article(_ item: RelatedItem) -> ParsedArticle {
    let text = item.text ?? ""
    let dateline = Dateline.read(text)
    var article = ParsedArticle(title: item.title ?? FirstWords.of(Dateline.behind(dateline, text)))
    (article.dateline, article.agency) = (dateline?.text, dateline?.agency)
    article.body = [Block(.paragraph, text)]
    article.published = item.published
    article.url = item.url
    return article
  }
}

extension Person {
  /// Leaves out what a title that is the beginning of the text says: the text says it too.
  fileprivate mutating func leaveTitle() {
    guard mentions.contains(where: { $0.place.section != .title }) else { return }
    mentions.removeAll { $0.place.section == .title }
    roles.removeAll { $0.place.section == .title }
  }
}
