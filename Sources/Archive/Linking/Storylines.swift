import GRDB
import News

extension Archive {
  /// How many other stories are looked at, and how many articles speak for each.
  private static let candidates = 32
  private static let speakers = 6
  /// How many articles' texts are compared; a longer story is told by its beginning.
  private static let mostSteps = 80

  /// One story with its articles and people, what each article brings, and the stories that it carries on and that carry it
  /// on; nil when there is none of this id.
  package func story(_ id: StoryID, rules: some LinkRules) throws(ArchiveError) -> StoryPage? {
    guard let page = try story(id) else { return nil }
    return try read { db in
      var page = page
      let shelf = try SubjectShelf(db, rules: rules)
      let reports = try page.articles.prefix(Self.mostSteps).compactMap { row -> StoryReport? in
        let article = row.id.rawValue
        guard let subject = try shelf.subject(article), let bytes = try Content.bytes(of: article, in: db) else {
          return nil
        }
        return StoryReport(subject, text: try ArticleContent.unpack(bytes).body.map(\.text))
      }
      page.steps = rules.steps(reports, statistics: shelf.statistics)
      try Self.fillNeighbours(of: &page, shelf, rules)
      return page
    }
  }

  private static func fillNeighbours(
    of page: inout StoryPage, _ shelf: SubjectShelf, _ rules: some LinkRules
  ) throws {
    let (db, own) = (shelf.db, page.story.id)
    var stories = try stories(naming: page.people.prefix(8).map(\.value.id.rawValue), in: db)
    stories += try self.stories(wordedLike: page.articles.map(\.id.rawValue), shelf)
    stories.removeAll { $0 == own.rawValue }
    var seen: Set<Int64> = []
    let chosen = stories.filter { seen.insert($0).inserted }.prefix(candidates) + [own.rawValue]
    let events = try chosen.map { story in
      let members = try Stories.members(of: story, in: db).prefix(speakers)
      return rules.storySubject(StoryID(story), members: try members.compactMap { try shelf.subject($0) })
    }
    let line = Chain(rules.storyline(events, statistics: shelf.statistics))
    page.earlier = try line.before(own).compactMap { try neighbour($0.earlier, $0, in: db) }
    page.later = try line.after(own).compactMap { try neighbour($0.later, $0, in: db) }
  }

  private static func neighbour(_ id: StoryID, _ link: StorylineLink, in db: Database) throws -> StoryNeighbour? {
    try Stories.row(id.rawValue, in: db).map { StoryNeighbour($0, reason: link.reason) }
  }

  /// The stories that most of these people are in.
  private static func stories(naming people: [Int64], in db: Database) throws -> [Int64] {
    var shared: [Int64: Int] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT story_article.story FROM
          (SELECT article FROM person WHERE official = ? ORDER BY sort_key DESC LIMIT 200) AS newest
        JOIN story_article ON story_article.article = newest.article
        """)
    for person in people {
      for story in try Int64.fetchAll(statement, arguments: [person]) { shared[story, default: 0] += 1 }
    }
    return shared.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(candidates / 2).map(\.key)
  }

  /// The stories of articles that share the most telling words with the first of these.
  private static func stories(
    wordedLike articles: [Int64], _ shelf: SubjectShelf
  ) throws -> [Int64] {
    guard let first = articles.first, let subject = try shelf.subject(first),
      let position = try Int64.fetchOne(shelf.db, sql: "SELECT position FROM article WHERE id = ?", arguments: [first])
    else { return [] }
    return try shelf.sharing(
      Array(shelf.lookupTerms(of: subject).prefix(8)), around: position, fewest: 2, atMost: 60, of: 60
    )
    .compactMap { try Stories.id(of: $0, in: shelf.db) }
  }
}

/// Which story carries on which, walked from one of them.
private struct Chain {
  private var before: [StoryID: StorylineLink] = [:]
  private var after: [StoryID: [StorylineLink]] = [:]

  private static let longest = 12

  init(_ links: [StorylineLink]) {
    for link in links {
      before[link.later] = link
      after[link.earlier, default: []].append(link)
    }
  }

  /// The steps that led to a story, the first of them first.
  func before(_ story: StoryID) -> [StorylineLink] {
    var steps: [StorylineLink] = []
    var story = story
    while let link = before[story], steps.count < Self.longest {
      steps.append(link)
      story = link.earlier
    }
    return steps.reversed()
  }

  /// What came of a story, and what came of that, nearest first.
  func after(_ story: StoryID) -> [StorylineLink] {
    var steps = after[story] ?? []
    var next = 0
    while next < steps.count, steps.count < Self.longest {
      steps += after[steps[next].later] ?? []
      next += 1
    }
    return Array(steps.prefix(Self.longest))
  }
}
