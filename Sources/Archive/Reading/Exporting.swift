import Foundation
import GRDB
import News

extension Archive {
  /// One moment of the library, or of the articles of it that a query chooses, as other programs read it.
  ///
  /// People come with what the chosen articles say of them; `conflicts`, `lists` and `merges` are not filled in.
  package func export(_ query: ArticleQuery) throws(ArchiveError) -> ExportDocument {
    try read { db in
      let ids = try Self.ids(of: query, in: db)
      var document = ExportDocument()
      var people = PeopleExport()
      for id in ids {
        guard let (article, marks) = try Self.whole(id, in: db) else { continue }
        let targets = try Self.targets(of: id, items: article.related.count, in: db)
        document.articles.append(try Self.exported(article, targets, marks, in: db))
        try people.add(article, in: db)
      }
      document.forgetLoneItems()
      document.officials = try people.officials(in: db)
      document.stories = try Self.exportStories(of: document.articles.compactMap(\.story), in: db)
      return document
    }
  }

  /// As it was told when it came out of an export itself.
  private static func exported(
    _ article: Article, _ targets: [ArticleID?], _ marks: Marks, in db: Database
  ) throws -> ExportArticle {
    var exported = ExportArticle(article, relatedIDs: targets, marks: marks == Marks() ? nil : marks)
    let note = try Notes.text(on: .article(article.id), in: db)
    exported.note = note.isEmpty ? nil : note
    if article.kind == .summary {
      let page = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT item_of FROM article WHERE id = ?"), arguments: [article.id.rawValue])
      exported.itemOf = page.map { ArticleID($0) }
    }
    if let (file, format) = try ToldOrigin.fetch(article.id, in: db) {
      exported.sourceFile = file ?? exported.sourceFile
      exported.format = format ?? exported.format
    }
    return exported
  }

  /// In the query's own order.
  private static func ids(of query: ArticleQuery, in db: Database) throws -> [Int64] {
    var ids: [Int64] = []
    var anchor = PageAnchor.first
    while true {
      let part = try page(query, anchor, limit: 500, in: db)
      ids += part.rows.map(\.id.rawValue)
      guard part.hasLater, let last = part.rows.last else { return ids }
      anchor = .after(last.sortKey, last.id.rawValue)
    }
  }

  private static func whole(_ id: Int64, in db: Database) throws -> (Article, Marks)? {
    guard let (row, provenance) = try head(of: id, in: db), let bytes = try Content.bytes(of: id, in: db) else {
      return nil
    }
    let line = ArticleRows.make(row)
    let content = try ArticleContent.unpack(bytes)
    return (Article(id: line.id, content: content, provenance: provenance, story: line.story), line.marks)
  }

  private static func targets(of id: Int64, items: Int, in db: Database) throws -> [ArticleID?] {
    var targets = [ArticleID?](repeating: nil, count: items)
    let statement = try db.cachedStatement(
      sql: "SELECT number, target FROM item WHERE article = ? AND target IS NOT NULL")
    for row in try Row.fetchAll(statement, arguments: [id]) where targets.indices.contains(row[0]) {
      targets[row[0]] = ArticleID(row[1])
    }
    return targets
  }

  private static func exportStories(of ids: [StoryID], in db: Database) throws -> [ExportStory] {
    try Set(ids).sorted().compactMap { id in
      guard let row = try Stories.row(id.rawValue, in: db) else { return nil }
      let articles = try Stories.articles(of: id.rawValue, in: db).map(\.id)
      return ExportStory(Story(id: id, title: row.title, articles: articles, first: row.first, last: row.last))
    }
  }
}

extension ExportDocument {
  /// An item whose page is not among the articles is told as an article.
  fileprivate mutating func forgetLoneItems() {
    let ids = Set(articles.compactMap(\.id))
    for index in articles.indices {
      if let page = articles[index].itemOf, !ids.contains(page) { articles[index].itemOf = nil }
    }
  }
}

/// The people of an export, gathered article by article.
private struct PeopleExport {
  private var officials: [OfficialID: ExportOfficial] = [:]
  private var variants: [OfficialID: [String: Int]] = [:]

  mutating func add(_ article: Article, in db: Database) throws {
    guard let bytes = try PeopleContent.bytes(of: article.id.rawValue, in: db) else { return }
    let people = try PeopleContent.unpack(bytes).people
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.number, official.id, official.name FROM person
          JOIN official ON official.id = person.official WHERE person.article = ? ORDER BY person.number
          """), arguments: [article.id.rawValue])
    for row in rows where people.indices.contains(row[0]) {
      add(people[row[0]], as: OfficialID(row[1]), named: row[2], in: article)
    }
  }

  private mutating func add(_ person: Person, as id: OfficialID, named name: String, in article: Article) {
    var official = officials[id] ?? ExportOfficial(id: id, name: name)
    official.roles += person.roles.map {
      ExportOfficial.Role($0, articleID: article.id, date: article.published)
    }
    official.mentions += person.mentions.map { ExportPassage(articleID: article.id, place: $0.place, text: $0.text) }
    for quote in person.quotes {
      let passage = ExportPassage(
        articleID: article.id, place: quote.place, text: quote.text, certainty: quote.certainty)
      if quote.kind == .direct { official.quotes.append(passage) } else { official.statements.append(passage) }
    }
    for mention in person.mentions { variants[id, default: [:]][mention.text, default: 0] += 1 }
    officials[id] = official
  }

  func officials(in db: Database) throws -> [ExportOfficial] {
    officials.values.sorted { $0.id < $1.id }.map { official in
      var official = official
      official.variants = (variants[official.id] ?? [:])
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      return official
    }
  }
}
