import Foundation
import GRDB
import News

/// Lines of article lists, as SQL and as made of it.
enum ArticleRows {
  /// Everything that a line shows; each part of it is one look into an index.
  static let columns = """
    article.id, article.title, source.name, article.published, article.kind, article.sort_key, article.is_read,
    article.is_starred, mark.progress, mark.position, story_article.story, story.articles,
    (SELECT group_concat(name, char(31)) FROM tag WHERE tag.article = article.id),
    (SELECT count(*) FROM copy WHERE copy.article = article.id)
    """

  /// How many columns they are.
  static let count = 14

  static let joins = """
    LEFT JOIN source ON source.id = article.source LEFT JOIN mark ON mark.article = article.id
    LEFT JOIN story_article ON story_article.article = article.id LEFT JOIN story ON story.id = story_article.story
    """

  static func make(_ row: Row) -> ArticleRow {
    var line = ArticleRow(
      id: ArticleID(row[0]), title: row[1], source: row[2], published: (row[3] as String?).flatMap(Timestamp.init),
      kind: ParsedArticle.Kind(code: row[4]) ?? .full, marks: marks(row),
      story: (row[10] as Int64?).map { StoryID($0) },
      sortKey: row[5])
    line.others = max(0, (row[11] as Int? ?? 1) - 1)
    line.copies = row[13]
    return line
  }

  static func fetch(_ ids: [Int64], in db: Database) throws -> [ArticleRow] {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM article \(joins) WHERE article.id = ?")
    return try ids.compactMap { try Row.fetchOne(statement, arguments: [$0]).map(make) }
  }

  static func marks(_ row: Row) -> Marks {
    var marks = Marks()
    marks.isRead = row[6]
    marks.isStarred = row[7]
    marks.progress = row[8] ?? 0
    marks.position = (row[9] as String?).flatMap(PlaceText.place)
    marks.tags = (row[12] as String?)?.split(separator: "\u{1F}").map(String.init) ?? []
    return marks
  }
}

/// A place as a word of a text column.
enum PlaceText {
  static func text(_ place: Place) -> String {
    "\(place.section.rawValue) \(place.paragraph) \(place.start) \(place.end)"
  }

  static func place(_ text: String) -> Place? {
    let parts = text.split(separator: " ")
    guard parts.count == 4, let section = Section(rawValue: String(parts[0])), let paragraph = Int(parts[1]),
      let start = Int(parts[2]), let end = Int(parts[3])
    else { return nil }
    return Place(section, paragraph, start, end)
  }
}

extension Archive {
  /// One index gives the order for each kind of list, and a filter only passes rows over.
  static func paging(_ query: ArticleQuery) -> Paging {
    var select = "SELECT \(ArticleRows.columns) FROM "
    var (arguments, conditions): (StatementArguments, [String]) = ([], [])
    var (key, id) = ("article.sort_key", "article.id")
    if let official = query.official {
      select += "person INDEXED BY person_official JOIN article ON article.id = person.article "
      conditions.append("person.official = ?")
      // An article that has two names of theirs, as after a join, stands there once.
      conditions.append(
        """
        NOT EXISTS (SELECT 1 FROM person AS other WHERE other.article = person.article
          AND other.official = person.official AND other.number < person.number)
        """)
      arguments += [official.rawValue]
      (key, id) = ("person.sort_key", "person.article")
    } else {
      select += "article "
    }
    select += ArticleRows.joins
    if query.starredOnly { conditions.append("article.is_starred = 1") }
    if query.unreadOnly { conditions.append("article.is_read = 0") }
    if let source = query.source {
      conditions.append("article.source = (SELECT id FROM source WHERE name = ?)")
      arguments += [source]
    }
    if let story = query.story {
      conditions.append("article.id IN (SELECT article FROM story_article WHERE story = ?)")
      arguments += [story.rawValue]
    }
    select += " WHERE " + (conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
    return Paging(
      select: select, arguments: arguments, key: key, id: id, isDescending: query.order == .newest)
  }

  /// All sources, the busiest first.
  package func sources() throws(ArchiveError) -> [SourceRow] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT name, articles, last FROM source WHERE articles > 0 ORDER BY articles DESC, name")
      ).map { SourceRow(name: $0[0], articles: $0[1], last: ($0[2] as String?).flatMap(Timestamp.init)) }
    }
  }
}
