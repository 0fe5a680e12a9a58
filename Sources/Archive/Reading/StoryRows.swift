import GRDB
import News

/// The rows of stories.
enum Stories {
  static let columns = """
    story.id, story.title, story.articles, story.sources, story.first, story.last, story.sort_key,
    (SELECT count(*) FROM story_article JOIN article ON article.id = story_article.article
      WHERE story_article.story = story.id AND article.is_read = 0)
    """

  static let paging = Paging(
    select: "SELECT \(columns) FROM story WHERE 1", key: "story.sort_key", id: "story.id",
    counted: "story WHERE 1")

  static func make(_ row: Row) -> StoryRow {
    var line = StoryRow(
      id: StoryID(row[0]), title: row[1], articles: row[2], sources: row[3],
      first: (row[4] as String?).flatMap(Timestamp.init), last: (row[5] as String?).flatMap(Timestamp.init))
    (line.sortKey, line.unread) = (row[6], row[7])
    return line
  }

  static func row(_ id: Int64, in db: Database) throws -> StoryRow? {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT \(columns) FROM story WHERE id = ?"), arguments: [id]).map(make)
  }

  /// The names of the few people who are in most of a story's articles; of a great story the first articles tell.
  static func chiefs(of story: StoryID, in db: Database) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT official.name FROM (SELECT article FROM story_article WHERE story = ? LIMIT 40) AS member
        JOIN person ON person.article = member.article AND person.mentions > 0
        JOIN official ON official.id = person.official
        GROUP BY official.id ORDER BY count(*) DESC, sum(person.mentions) DESC, official.id LIMIT 3
        """)
    return try String.fetchAll(statement, arguments: [story.rawValue])
  }

  /// Oldest first; those without a date, of which nobody knows when they came, last.
  static func articles(of story: Int64, in db: Database) throws -> [ArticleRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ArticleRows.columns) FROM story_article AS member JOIN article ON article.id = member.article
        \(ArticleRows.joins) WHERE member.story = ? ORDER BY article.published IS NULL, article.sort_key, article.id
        """)
    return try Row.fetchAll(statement, arguments: [story]).map(ArticleRows.make)
  }
}

extension Archive {
  /// A page of the stories, the latest first.
  package func stories(_ anchor: PageAnchor, limit: Int) throws(ArchiveError) -> Page<StoryRow> {
    try read { db in
      var page = try Stories.paging.page(db, anchor, limit: limit, make: Stories.make)
      for index in page.rows.indices { page.rows[index].people = try Stories.chiefs(of: page.rows[index].id, in: db) }
      return page
    }
  }

  /// One story with its articles and the people in it; nil when there is none of this id.
  package func story(_ id: StoryID) throws(ArchiveError) -> StoryPage? {
    try read { db in
      let id = try Moved.story(id.rawValue, in: db)
      guard let row = try Stories.row(id, in: db) else { return nil }
      var page = StoryPage(story: row, articles: try Stories.articles(of: id, in: db))
      page.note = try Notes.text(on: .story(row.id), in: db)
      page.people = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(OfficialRows.columns), count(*) AS together FROM story_article
            JOIN person ON person.article = story_article.article JOIN official ON official.id = person.official
            WHERE story_article.story = ? AND person.mentions > 0
            GROUP BY official.id ORDER BY together DESC, official.id LIMIT ?
            """), arguments: [id, StoryPage.mostPeople]
      ).map { Counted(OfficialRows.make($0), $0[OfficialRows.count]) }
      let reasons = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT article, reason FROM story_article WHERE story = ?"), arguments: [id])
      for row in reasons { page.reasons[ArticleID(row[0])] = row[1] }
      return page
    }
  }
}
