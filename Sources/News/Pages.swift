/// All that the reader shows of one article.
package struct ArticlePage: Hashable, Sendable {
  package var article: Article
  package var marks: Marks
  /// Officials named in it, in order of first mention.
  package var people: [PersonHere]
  package var undecided: [UndecidedMention]
  /// The publisher's own items first and in page order, then computed ones by score.
  package var related: [RelatedLink]
  /// Whether the computed links are among them.
  package var hasComputed = false
  /// Whether all that is told of them is told as well.
  package var isWhole = false
  package var story: StoryRow?
  /// The story's articles, oldest first.
  package var storyArticles: [ArticleRow]
  package var problems: [Problem]
  /// The reader's own, as Markdown; empty when there is none.
  package var note = ""

  package init(article: Article, marks: Marks) {
    self.article = article
    self.marks = marks
    people = []
    undecided = []
    related = []
    story = nil
    storyArticles = []
    problems = []
  }

  /// Adds the computed links that the publisher's own items do not lead to. What a copy has otherwise is still to be told.
  package mutating func add(_ computed: [RelatedLink]) {
    let own = Set(related.compactMap(\.article))
    related += computed.filter { link in link.article.map { !own.contains($0) } ?? true }
    hasComputed = true
    isWhole = !related.contains { $0.kind == .copy }
  }
}

/// A person as one article names them, with the official that they were resolved to.
package struct PersonHere: Hashable, Sendable {
  package var official: OfficialRow
  package var person: Person
  /// Why this person is that official, in words.
  package var reason: String

  package init(official: OfficialRow, person: Person, reason: String) {
    self.official = official
    self.person = person
    self.reason = reason
  }
}

/// All that is known of one official.
package struct OfficialPage: Hashable, Sendable {
  package var official: OfficialRow
  package var variants: [Counted<String>]
  /// Newest first.
  package var roles: [Sighting<Role>]
  package var conflicts: [Conflict]
  /// Newest first.
  package var quotes: [Sighting<Quote>]
  /// The same with the wordings of one saying folded, newest first.
  package var sayings: [Saying]
  /// Newest first: each article with its first mention.
  package var articles: [Sighting<Mention>]
  package var stories: [StoryRow]
  package var companions: [Counted<OfficialRow>]
  /// The user's marks on these articles.
  package var marks: [ArticleID: Marks] = [:]
  /// Why the names were taken for one person, in words, one line a merge.
  package var merges: [String]
  /// The reader's own, as Markdown; empty when there is none.
  package var note = ""
  /// Others who bear the same full name, the most written about first.
  package var namesakes: [OfficialRow] = []
  /// What the user's own lists say of people of these names.
  package var listings: [Listing] = []

  /// The same, each once: forms that are spelled alike are joined by the same words.
  package var distinctMerges: [String] {
    var told: Set<String> = []
    return merges.filter { told.insert($0).inserted }
  }

  /// As many stories and companions are told at most.
  package static let (mostStories, mostCompanions) = (50, 40)
  package static let mostNamesakes = 3

  package init(official: OfficialRow) {
    self.official = official
    variants = []
    roles = []
    conflicts = []
    quotes = []
    sayings = []
    articles = []
    stories = []
    companions = []
    merges = []
  }
}

package struct Counted<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var count: Int

  package init(_ value: Value, _ count: Int) {
    self.value = value
    self.count = count
  }
}

/// One story with its articles, oldest first.
package struct StoryPage: Hashable, Sendable {
  package var story: StoryRow
  package var articles: [ArticleRow]
  /// Those in most of its articles first, `mostPeople` of them at most.
  package var people: [Counted<OfficialRow>]
  package static let mostPeople = 50
  /// The stories that led to this one, the first of them first, and those that came of it.
  package var earlier: [StoryNeighbour]
  package var later: [StoryNeighbour]
  /// Why each article is in it, in words.
  package var reasons: [ArticleID: String]
  /// What each article brings beside those before it, in the order of the articles.
  package var steps: [StoryStep]
  /// The days that the articles name in their text, the earliest first.
  package var namedDays: [NamedDay] = []
  /// The reader's own, as Markdown; empty when there is none.
  package var note = ""

  /// Who reported first; nil when that cannot be known, because one of them has no date.
  package var firstReport: ArticleID? { dated == articles.count ? articles.first?.id : nil }

  /// How many of the articles have a date.
  package var dated: Int { articles.count { $0.published != nil } }

  package init(story: StoryRow, articles: [ArticleRow]) {
    self.story = story
    self.articles = articles
    people = []
    earlier = []
    later = []
    reasons = [:]
    steps = []
  }
}
