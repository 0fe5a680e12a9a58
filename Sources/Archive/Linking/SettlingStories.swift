import GRDB
import News

extension LinkSettler {
  /// The most articles that are threaded together; a larger neighbourhood is one topic, not one event.
  private static var widest: Int { 240 }
  /// How many candidates each arrival is compared with.
  private static var candidates: Int { 12 }

  /// Threads the arrivals with what is near them in time and words, and gives each event its story.
  mutating func settleStories(_ arrivals: [Int64]) throws {
    var edges: [Int64: Set<Int64>] = [:]
    func connect(_ one: Int64, _ other: Int64) {
      edges[one, default: []].insert(other)
      edges[other, default: []].insert(one)
    }
    for article in arrivals {
      edges[article, default: []] = edges[article] ?? []
      for other in try near(article) { connect(article, other) }
      for decision in try StoryDecisions.fetch(article, in: db) where decision.isSame {
        connect(decision.first.rawValue, decision.second.rawValue)
      }
    }
    // The other members of the stories that are touched.
    for article in edges.keys.sorted() {
      guard let story = try Stories.id(of: article, in: db) else { continue }
      for member in try Stories.members(of: story, in: db) where member != article { connect(article, member) }
    }
    for component in Self.components(edges, widest: Self.widest) { try thread(component) }
  }

  /// Articles that may tell the same event. Those nearest in the list are looked at, with no limit in days: an article without a
  /// date stands where it was imported, and how far apart two dates may be is for the rules to judge.
  private mutating func near(_ article: Int64) throws -> [Int64] {
    guard let subject = try shelf.subject(article), let position = try position(of: article), try isEvent(article)
    else {
      return []
    }
    let found = try shelf.sharing(
      Array(shelf.lookupTerms(of: subject).prefix(10)), around: position, fewest: 2, atMost: Self.candidates, of: 80)
    let others = try found.compactMap { try shelf.subject($0) }
    let links = rules.likely(subject, to: others, statistics: shelf.statistics)
    try Copies.write(links.filter { $0.kind == .copy }.map(\.article.rawValue), of: article, in: db)
    return try links.filter { $0.kind == .sameStory || $0.kind == .copy }.map(\.article.rawValue).filter(isEvent)
  }

  /// A blurb without a date tells of something some time: of which event cannot be known.
  private func isEvent(_ article: Int64) throws -> Bool {
    try QuickStatement(db, "SELECT item_of IS NULL OR published IS NOT NULL FROM article WHERE id = ?")
      .number(for: article) == 1
  }

  private mutating func thread(_ articles: [Int64]) throws {
    let subjects = try articles.compactMap { try shelf.subject($0) }
    let decisions = try articles.flatMap { try StoryDecisions.fetch($0, in: db) }
    let groups = rules.threads(subjects, statistics: shelf.statistics, decisions: Array(Set(decisions)))
      .filter { $0.articles.count > 1 }
    var existing: [StoryID: [ArticleID]] = [:]
    for article in articles {
      guard let story = try Stories.id(of: article, in: db) else { continue }
      existing[StoryID(story), default: []].append(ArticleID(article))
    }
    let stories = rules.matchStories(groups: groups, existing: existing)
    for article in articles { try Stories.leave(article, in: db) }
    var settled: [Int64] = []
    for (group, story) in zip(groups, stories) {
      settled.append(try Stories.write(group, as: story?.rawValue, in: db))
    }
    for story in existing.keys.map(\.rawValue).sorted() where !settled.contains(story) {
      try Stories.dissolve(story, into: settled.first, in: db)
    }
  }

  /// What hangs together, each part at most `widest` wide, in the order of ids.
  static func components(_ edges: [Int64: Set<Int64>], widest: Int) -> [[Int64]] {
    var seen: Set<Int64> = []
    var components: [[Int64]] = []
    for start in edges.keys.sorted() where !seen.contains(start) {
      var (component, pending, next): ([Int64], [Int64], Int) = ([], [start], 0)
      seen.insert(start)
      while next < pending.count, component.count < widest {
        let article = pending[next]
        next += 1
        component.append(article)
        for other in (edges[article] ?? []).sorted() where seen.insert(other).inserted { pending.append(other) }
      }
      for left in pending[next...] { seen.remove(left) }
      components.append(component)
    }
    return components
  }
}
