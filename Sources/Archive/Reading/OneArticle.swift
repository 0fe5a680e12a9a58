import Foundation
import GRDB
import News

extension Archive {
  /// One article with all that the library knows of it but its computed links; nil when there is none of this id.
  ///
  /// An id that was moved (a summary that the whole article replaced) leads to where it went.
  package func article(_ id: ArticleID) throws(ArchiveError) -> ArticlePage? {
    try read { db in
      let id = try Moved.article(id.rawValue, in: db)
      guard let (row, provenance) = try Self.head(of: id, in: db), let bytes = try Content.bytes(of: id, in: db) else {
        return nil
      }
      let line = ArticleRows.make(row)
      let article = Article(
        id: line.id, content: try ArticleContent.unpack(bytes), provenance: provenance, story: line.story)
      var page = ArticlePage(article: article, marks: line.marks)
      try Self.fillPeople(of: &page, in: db)
      page.related = try PublisherItems.links(of: article, in: db)
      if let links = try KeptLinks.fetch(id, in: db) { try page.add(Self.describe(links, in: db)) }
      if let story = line.story {
        page.story = try Stories.row(story.rawValue, in: db)
        page.storyArticles = try Stories.articles(of: story.rawValue, in: db)
      }
      page.note = try Notes.text(on: .article(line.id), in: db)
      page.problems = try Problems.fetch(
        db, where: "document = (SELECT document FROM article WHERE id = ?)", [id])
      return page
    }
  }

  /// The clean text of one article; nil when there is none of this id.
  package func content(_ id: ArticleID) throws(ArchiveError) -> ParsedArticle? {
    try read { db in try Content.bytes(of: Moved.article(id.rawValue, in: db), in: db).map(ArticleContent.unpack) }
  }

  /// The bytes that an article was read from, as they were kept; nil when there is none of this id.
  package func original(_ id: ArticleID) throws(ArchiveError) -> (file: String, bytes: [UInt8], isCompressed: Bool)? {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT document.file, document.id FROM article JOIN document ON document.id = article.document
            WHERE article.id = ?
            """), arguments: [Moved.article(id.rawValue, in: db)])
      guard let row, let (bytes, isCompressed) = try KeptOriginal.fetch(row[1], in: db) else { return nil }
      return (row[0], bytes, isCompressed)
    }
  }

  static func head(of id: Int64, in db: Database) throws -> (row: Row, provenance: Provenance)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ArticleRows.columns), document.file, document.hash, document.format, document.imported, document.reader
        FROM article JOIN document ON document.id = article.document \(ArticleRows.joins) WHERE article.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let first = ArticleRows.count
    let hash = (row[first + 1] as Data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let provenance = Provenance(
      file: row[first], hash: hash, format: Format(rawValue: row[first + 2]) ?? .unknown, imported: row[first + 3],
      reader: row[first + 4])
    return (row, provenance)
  }

  private static func fillPeople(of page: inout ArticlePage, in db: Database) throws {
    let id = page.article.id.rawValue
    guard let bytes = try PeopleContent.bytes(of: id, in: db) else { return }
    let (people, undecided) = try PeopleContent.unpack(bytes)
    let officials = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(OfficialRows.columns), person.number, official.merges FROM person
          JOIN official ON official.id = person.official WHERE person.article = ? ORDER BY person.number
          """), arguments: [id])
    page.people = officials.compactMap { row in
      let number: Int = row[OfficialRows.count]
      guard people.indices.contains(number) else { return nil }
      let person = people[number]
      let reason = OfficialRows.reason(person, official: row[1], merges: row[OfficialRows.count + 1])
      return PersonHere(official: OfficialRows.make(row), person: person, reason: reason)
    }
    page.undecided = undecided
  }
}

extension PeopleContent {
  static func bytes(of article: Int64, in db: Database) throws -> [UInt8]? {
    try Data.fetchOne(db.cachedStatement(sql: "SELECT bytes FROM people WHERE article = ?"), arguments: [article])
      .map { [UInt8]($0) }
  }
}

/// Where things went whose ids are still asked for.
enum Moved {
  static func article(_ id: Int64, in db: Database) throws -> Int64 { try target(of: id, "moved_article", db) }
  static func official(_ id: Int64, in db: Database) throws -> Int64 { try target(of: id, "moved_official", db) }
  static func story(_ id: Int64, in db: Database) throws -> Int64 { try target(of: id, "moved_story", db) }

  /// One that was moved to itself would be asked for for ever: a damaged library must not hang.
  private static let farthest = 64

  private static func target(of id: Int64, _ table: String, _ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT target FROM \(table) WHERE id = ?")
    var id = id
    for _ in 0..<farthest {
      guard let next = try Int64.fetchOne(statement, arguments: [id]) else { return id }
      id = next
    }
    return id
  }
}
