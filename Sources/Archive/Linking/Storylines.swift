import GRDB
import News

extension Archive {
  /// How many other stories of the same people are looked at, and how many articles speak for each.
  private static let candidates = 24
  private static let speakers = 6

  /// One story with its articles and people, and the stories that it carries on and that carry it on; nil when there is none
  /// of this id.
  package func story(_ id: StoryID, rules: some LinkRules) throws(ArchiveError) -> StoryPage? {
    guard var page = try story(id) else { return nil }
    let own = page.story.id
    let people = page.people.prefix(8).map(\.value.id.rawValue)
    (page.earlier, page.later) = try read { db in
      let shelf = try SubjectShelf(db)
      let stories = try Self.stories(naming: people, in: db).filter { $0 != own.rawValue }.prefix(Self.candidates)
      let events = try (stories + [own.rawValue]).map { story in
        let members = try Stories.members(of: story, in: db).prefix(Self.speakers)
        return rules.storySubject(StoryID(story), members: try members.compactMap { try shelf.subject($0) })
      }
      let links = rules.storyline(events, statistics: shelf.statistics)
      let earlier = try links.filter { $0.later == own }.compactMap { try Stories.row($0.earlier.rawValue, in: db) }
      let later = try links.filter { $0.earlier == own }.compactMap { try Stories.row($0.later.rawValue, in: db) }
      return (earlier, later)
    }
    return page
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
    return shared.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
  }
}
