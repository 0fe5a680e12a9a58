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

  /// The articles of an outlet; of none where its name is empty.
  static func condition(onSource name: String) -> (sql: String, arguments: StatementArguments) {
    guard !name.isEmpty else { return ("article.source IS NULL", []) }
    return ("article.source = (SELECT id FROM source WHERE name = ?)", [name])
  }

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
    var from = "article"
    var (arguments, conditions): (StatementArguments, [String]) = ([], [])
    var (key, id) = ("article.sort_key", "article.id")
    if let official = query.official {
      from = "person INDEXED BY person_official JOIN article ON article.id = person.article"
      conditions.append("person.official = ? AND person.mentions > 0")
      // An article that has two names of theirs, as after a join, stands there once.
      conditions.append(
        """
        NOT EXISTS (SELECT 1 FROM person AS other WHERE other.article = person.article
          AND other.official = person.official AND other.mentions > 0 AND other.number < person.number)
        """)
      arguments += [official.rawValue]
      (key, id) = ("person.sort_key", "person.article")
    }
    if query.starredOnly { conditions.append("article.is_starred = 1") }
    if query.unreadOnly { conditions.append("article.is_read = 0") }
    if let source = query.source {
      let condition = ArticleRows.condition(onSource: source)
      conditions.append(condition.sql)
      arguments += condition.arguments
    }
    if let story = query.story {
      conditions.append("article.id IN (SELECT article FROM story_article WHERE story = ?)")
      arguments += [story.rawValue]
    }
    let condition = " WHERE " + (conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
    return Paging(
      select: "SELECT \(ArticleRows.columns) FROM \(from) \(ArticleRows.joins)" + condition, arguments: arguments,
      key: key, id: id, isDescending: query.order == .newest, counted: from + condition)
  }

  /// All sources, the busiest first; last, without a name, what names none.
  package func sources() throws(ArchiveError) -> [SourceRow] {
    try read { db in
      var rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT name, articles, last FROM source WHERE articles > 0 ORDER BY articles DESC, name")
      ).map { SourceRow(name: $0[0], articles: $0[1], last: ($0[2] as String?).flatMap(Timestamp.init)) }
      // Counting them one by one would read them all.
      let all = try Counter.articles.value(in: db)
      let others = all - rows.reduce(0) { $0 + $1.articles }
      guard others > 0 else { return rows }
      let last = try String.fetchOne(
        db.cachedStatement(sql: "SELECT published FROM article WHERE source IS NULL ORDER BY sort_key DESC LIMIT 1"))
      rows.append(SourceRow(name: "", articles: others, last: last.flatMap(Timestamp.init)))
      return rows
    }
  }
}
