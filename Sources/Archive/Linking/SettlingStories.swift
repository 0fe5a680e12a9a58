import GRDB
import News

extension LinkSettler {
  /// The most articles that are threaded together; a larger neighbourhood is one topic, not one event.
  private static var widest: Int { 240 }
  /// How many candidates each arrival is compared with.
  private static var candidates: Int { 20 }

  /// Threads the arrivals with what is near them in time and words, and gives each event its story.
  ///
  /// With an arrival goes all that hangs together with it, its neighbours' neighbours as well: whether two reports tell one
  /// event must not depend on which of them came first, and with whom.
  mutating func settleStories(_ arrivals: [Int64]) throws {
    var done: Set<Int64> = []
    for arrival in arrivals where !done.contains(arrival) {
      let component = try hanging(together: arrival)
      done.formUnion(component)
      try thread(component)
    }
  }

  /// What is near an article, what is near to that, and the stories of all of them; nearest first, `widest` at most.
  private mutating func hanging(together arrival: Int64) throws -> [Int64] {
    var (component, seen, next): ([Int64], Set<Int64>, Int) = ([arrival], [arrival], 0)
    while next < component.count, component.count < Self.widest {
      let article = component[next]
      next += 1
      for other in try neighbours(of: article) where component.count < Self.widest {
        if seen.insert(other).inserted { component.append(other) }
      }
    }
    return component
  }

  private mutating func neighbours(of article: Int64) throws -> [Int64] {
    var others = Set(try near(article))
    for decision in try decisions(article) where decision.isSame {
      others.formUnion([decision.first.rawValue, decision.second.rawValue])
    }
    if let story = try Stories.id(of: article, in: db) { others.formUnion(try Stories.members(of: story, in: db)) }
    return others.sorted()
  }

  /// Articles that may tell the same event. Those nearest in the list are looked at, with no limit in days: an article without a
  /// date stands where it was imported, and how far apart two dates may be is for the rules to judge.
  private mutating func near(_ article: Int64) throws -> [Int64] {
    if let known = shelf.memory.near[article] { return known }
    let found = try findNear(article)
    shelf.memory.near[article] = found
    return found
  }

  private mutating func findNear(_ article: Int64) throws -> [Int64] {
    guard let subject = try shelf.subject(article), let position = try position(of: article), try isEvent(article)
    else {
      return []
    }
    let found = try shelf.sharing(
      Array(shelf.lookupTerms(of: subject).prefix(10)), around: position, fewest: 2, atMost: Self.candidates, of: 80)
    let others = try found.compactMap { try shelf.subject($0) }
    let links = rules.likely(subject, to: others, statistics: shelf.statistics)
    try Copies.write(links.filter { $0.kind == .copy }.map(\.article.rawValue), of: article, in: db)
    return try links.map(\.article.rawValue).filter(isEvent)
  }

  /// A blurb without a date tells of something some time: of which event cannot be known.
  private func isEvent(_ article: Int64) throws -> Bool {
    try QuickStatement(db, "SELECT item_of IS NULL OR published IS NOT NULL FROM article WHERE id = ?")
      .number(for: article) == 1
  }

  private mutating func thread(_ articles: [Int64]) throws {
    let subjects = try articles.compactMap { try shelf.subject($0) }
    var decisions: Set<StoryDecision> = []
    for article in articles { decisions.formUnion(try self.decisions(article)) }
    let groups = rules.threads(subjects, statistics: shelf.statistics, decisions: Array(decisions))
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
}
