import GRDB
import News

/// How an expression is asked of the library: what gives the candidates in order of time, what passes some over, and what
/// has to be checked in the text.
struct SearchPlan {
  /// What gives the articles; each keeps the order of time by an index of its own.
  enum Driver: Equatable {
    /// The word index, by position.
    case words(String)
    /// The people of a name, when they are named in few articles.
    case people(String)
    /// All articles.
    case articles
  }

  private(set) var driver: Driver
  private(set) var conditions: [String] = []
  private(set) var arguments: StatementArguments = []
  /// What neither index nor conditions decide; nil when they decide all.
  private(set) var rest: SearchExpression?

  /// People who are named in more articles are no shorter way than the words.
  private static let fewArticles = 3_000

  init(_ expression: SearchExpression, db: Database) throws {
    var rests: [SearchExpression] = []
    var named: String?
    for part in expression.parts {
      if let fields = part.fields {
        let any = fields.map { SearchCondition($0) }
        conditions.append(any.count == 1 ? any[0].sql : "(" + any.map { "(\($0.sql))" }.joined(separator: " OR ") + ")")
        for condition in any { arguments += condition.arguments }
        if any.count == 1 { named = named ?? any[0].name }
      } else if !part.isExact {
        rests.append(part)
      }
    }
    let query = try expression.indexQuery { try BegunWords.articles.words($0, in: db) }
    rest = rests.isEmpty ? nil : .and(rests)
    driver = query.map(Driver.words) ?? .articles
    if let named, try Self.articles(naming: named, in: db) <= Self.fewArticles { driver = .people(named) }
    if case .words = driver { return }
    if conditions.contains(SearchCondition(.state(.starred)).sql) { driver = .articles }
    if let query {
      conditions.append(
        "EXISTS (SELECT 1 FROM article_index WHERE article_index MATCH ? AND article_index.rowid = article.position)")
      arguments += [query]
    }
  }

  private static func articles(naming name: String, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT sum(articles) FROM official WHERE id IN
            (SELECT rowid FROM official_index WHERE official_index MATCH ? LIMIT 200)
          """), arguments: [name]) ?? 0
  }

  /// FROM and WHERE with their arguments; `article` is joined, and `joins` are put between the two.
  func source(joins: String) -> (sql: String, arguments: StatementArguments) {
    let (from, first): (String, StatementArguments) =
      switch driver {
      case .words(let query):
        ("article_index CROSS JOIN article ON article.position = article_index.rowid", [query])
      case .people(let name):
        (
          """
          (SELECT DISTINCT article FROM person WHERE official IN
            (SELECT rowid FROM official_index WHERE official_index MATCH ?)) AS named
          CROSS JOIN article ON article.id = named.article
          """, [name]
        )
      case .articles: ("article", [])
      }
    var conditions = conditions
    if case .words = driver { conditions.insert("article_index MATCH ?", at: 0) }
    let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
    return ("FROM \(from) \(joins) WHERE \(condition)", first + arguments)
  }

  mutating func add(_ condition: String, _ arguments: StatementArguments = []) {
    conditions.append(condition)
    self.arguments += arguments
  }
}

/// A field of a query as a condition on `article`.
struct SearchCondition {
  var sql: String
  var arguments: StatementArguments = []
  /// What the index of people is asked for, where the field names somebody.
  var name: String?

  init(_ field: SearchField) {
    switch field {
    case .said(let value), .about(let value):
      let name = IndexQuery.allOf(WordScanner.words(value), lastIsPrefix: true)
      let spoke = " AND EXISTS (SELECT 1 FROM quote WHERE quote.article = article.id AND quote.person = person.number)"
      let isQuoted = if case .said = field { spoke } else { "" }
      sql = """
        EXISTS (SELECT 1 FROM person WHERE person.article = article.id\(isQuoted) AND person.official IN
          (SELECT rowid FROM official_index WHERE official_index MATCH ?))
        """
      arguments = [name]
      self.name = name
    case .role(let value):
      sql = "EXISTS (SELECT 1 FROM person WHERE person.article = article.id AND person.role LIKE ? ESCAPE '\\')"
      arguments = [Self.within(value)]
    case .story(let value):
      let words = IndexQuery.allOf(WordScanner.words(value), lastIsPrefix: true)
      sql = """
        article.id IN (SELECT article FROM story_article WHERE story = ? OR story IN
          (SELECT rowid FROM story_index WHERE story_index MATCH ?))
        """
      arguments = [Int64(value), words]
    case .source(let value):
      sql = "article.source IN (SELECT id FROM source WHERE name LIKE ? ESCAPE '\\')"
      arguments = [Self.within(value)]
    case .tag(let value):
      sql = "article.id IN (SELECT article FROM tag WHERE name = ? COLLATE NOCASE)"
      arguments = [value]
    // An article without a date stands in lists by the time of its import, which says nothing of when it was written.
    case .before(let date):
      sql = "article.sort_key < ? AND article.published IS NOT NULL"
      arguments = [date.seconds]
    case .after(let date):
      sql = "article.sort_key >= ? AND article.published IS NOT NULL"
      arguments = [date.seconds]
    case .state(let state): sql = Self.condition(state)
    }
  }

  private static func condition(_ state: SearchField.State) -> String {
    switch state {
    case .read: "article.is_read = 1"
    case .unread: "article.is_read = 0"
    case .starred: "article.is_starred = 1"
    case .partial: "article.is_read = 0 AND article.id IN (SELECT article FROM mark WHERE progress > 0)"
    case .tagged: "article.id IN (SELECT article FROM tag)"
    case .noted: "article.id IN (SELECT id FROM note WHERE subject = 'article')"
    case .undated: "article.published IS NULL"
    case .summary: "article.kind = \(ParsedArticle.Kind.summary.code)"
    case .full: "article.kind = \(ParsedArticle.Kind.full.code)"
    }
  }

  /// A pattern of LIKE for names that hold the words.
  static func within(_ value: String) -> String {
    "%" + value.map { "\\%_".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
  }
}
