import GRDB
import News

extension Stories {
  static func id(of article: Int64, in db: Database) throws -> Int64? {
    try QuickStatement(db, "SELECT story FROM story_article WHERE article = ?").number(for: article)
  }

  static func members(of story: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT article FROM story_article WHERE story = ? ORDER BY article"),
      arguments: [story])
  }

  static func leave(_ article: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM story_article WHERE article = ?").execute(arguments: [article])
  }

  /// Writes an event as a story of this id, or as a new one, and returns its id.
  static func write(_ group: EventGroup, as id: Int64?, in db: Database) throws -> Int64 {
    let id = try id ?? insert(in: db)
    let join = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO story_article (article, story, reason) VALUES (?, ?, ?)")
    for article in group.articles {
      let reason = group.reasons[article] ?? (article == group.central ? "its headline names the story" : "same event")
      try join.execute(arguments: [article.rawValue, id, reason])
    }
    try describe(id, central: group.central.rawValue, in: db)
    return id
  }

  /// A story whose articles went elsewhere: its id leads to the one that most of them are likely to be in.
  static func dissolve(_ id: Int64, into target: Int64?, in db: Database) throws {
    guard try members(of: id, in: db).isEmpty else { return try describe(id, central: nil, in: db) }
    try unindex(id, from: db)
    try db.execute(sql: "DELETE FROM story WHERE id = ?", arguments: [id])
    try Counter.stories.add(-1, to: db)
    if let target {
      try db.execute(sql: "INSERT OR REPLACE INTO moved_story (id, target) VALUES (?, ?)", arguments: [id, target])
    }
  }

  /// Takes an article out of its story; a story of one is none.
  static func remove(_ article: Int64, in db: Database) throws {
    guard let story = try id(of: article, in: db) else { return }
    try leave(article, in: db)
    let rest = try members(of: story, in: db)
    if rest.count == 1 { try leave(rest[0], in: db) }
    try dissolve(story, into: nil, in: db)
  }

  private static func insert(in db: Database) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO story (title, articles, sources, sort_key) VALUES ('', 0, 0, 0)")
      .execute()
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO story_index (rowid, words) VALUES (?, '')").execute(arguments: [id])
    try Counter.stories.add(1, to: db)
    return id
  }

  /// A story stands in lists by its newest article that has a date; only where none has, by when they came in.
  private static let sortKey = """
    ifnull(max(CASE WHEN article.published IS NOT NULL THEN article.sort_key END), max(article.sort_key))
    """

  /// Writes what the list shows of a story; the title stays when no article is central.
  private static func describe(_ id: Int64, central: Int64?, in db: Database) throws {
    let sums = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*), count(DISTINCT article.source), min(article.published),
            max(article.published), \(sortKey)
          FROM story_article JOIN article ON article.id = story_article.article WHERE story_article.story = ?
          """), arguments: [id])
    guard let sums else { return }
    try unindex(id, from: db)
    try db.cachedStatement(
      sql: """
        UPDATE story SET title = ifnull((SELECT title FROM article WHERE id = ?), title), articles = ?, sources = ?,
          first = ?, last = ?, sort_key = ? WHERE id = ?
        """
    ).execute(arguments: [
      central, sums[0] as Int, sums[1] as Int, sums[2] as String?, sums[3] as String?, sums[4] as Int64? ?? 0, id,
    ])
    try db.cachedStatement(
      sql: "INSERT INTO story_index (rowid, words) SELECT id, words FROM story_words WHERE id = ?"
    ).execute(arguments: [id])
  }

  private static func unindex(_ id: Int64, from db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO story_index (story_index, rowid, words) SELECT 'delete', id, words FROM story_words WHERE id = ?
        """
    ).execute(arguments: [id])
  }
}

/// What the user decided of two articles' stories.
enum StoryDecisions {
  static func exist(in db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM story_decision)") ?? false
  }

  static func fetch(_ article: Int64, in db: Database) throws -> [StoryDecision] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT first, second, is_same FROM story_decision WHERE first = ?1
          UNION SELECT first, second, is_same FROM story_decision WHERE second = ?1
          """), arguments: [article]
    ).map { StoryDecision(ArticleID($0[0]), ArticleID($0[1]), isSame: $0[2]) }
  }

  /// Writes a decision, gives both articles to settling, and returns what there was before.
  static func write(_ decision: StoryDecision, in db: Database) throws -> DecisionBefore {
    let (first, second) = (decision.first.rawValue, decision.second.rawValue)
    let before = try Bool.fetchOne(
      db, sql: "SELECT is_same FROM story_decision WHERE first = ? AND second = ?", arguments: [first, second])
    try restore([DecisionBefore(first: first, second: second, isSame: decision.isSame)], in: db)
    return DecisionBefore(first: first, second: second, isSame: before)
  }

  static func restore(_ decisions: [DecisionBefore], in db: Database) throws {
    for decision in decisions {
      let pair: StatementArguments = [decision.first, decision.second]
      if let isSame = decision.isSame {
        try db.execute(
          sql: "INSERT OR REPLACE INTO story_decision (first, second, is_same) VALUES (?, ?, ?)",
          arguments: pair + [isSame])
      } else {
        try db.execute(sql: "DELETE FROM story_decision WHERE first = ? AND second = ?", arguments: pair)
      }
      try db.execute(sql: "INSERT OR IGNORE INTO unsettled (article) VALUES (?), (?)", arguments: pair)
    }
  }
}
