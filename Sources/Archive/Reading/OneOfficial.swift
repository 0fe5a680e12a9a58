import Foundation
import GRDB
import News

extension Archive {
  /// How many of the newest articles a person's page tells everything of; the list of articles has them all.
  private static let shown = 150

  /// All that the articles say of one person, but for what contradicts itself; nil when there is nobody of this id.
  ///
  /// An id that was merged into another leads to that one.
  package func official(_ id: OfficialID) throws(ArchiveError) -> OfficialPage? {
    try read { db in
      let id = try Moved.official(id.rawValue, in: db)
      guard let row = try OfficialRows.fetch(id, in: db) else { return nil }
      var page = OfficialPage(official: row)
      try Self.fillSightings(of: &page, in: db)
      page.companions = try Self.companions(of: id, in: db)
      if row.hasNamesake { page.namesakes = try Self.namesakes(of: id, in: db) }
      page.stories = try Self.stories(of: id, in: db)
      page.note = try Notes.text(on: .official(row.id), in: db)
      page.merges =
        try String.fetchOne(db, sql: "SELECT merges FROM official WHERE id = ?", arguments: [id])?
        .split(separator: "\n").map(String.init) ?? []
      page.listings = try PeopleLists.listings(of: id, in: db)
      return page
    }
  }

  /// As many others are asked whether they are said to hold the same office, by so many of their newest articles.
  private static let (rivals, rivalArticles) = (6, 10)

  /// Others whose line names the same role as a person's, the most written about first, with what is stated of them.
  package func rivals(of row: OfficialRow) throws(ArchiveError) -> [OfficialPage] {
    guard let role = row.role else { return [] }
    return try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(OfficialRows.columns) FROM official
            WHERE role = ? COLLATE NOCASE AND role IS NOT NULL AND id <> ? AND articles > 0
            ORDER BY articles DESC, id LIMIT \(Self.rivals)
            """), arguments: [role, row.id.rawValue])
      return try rows.map { row in
        var page = OfficialPage(official: OfficialRows.make(row))
        try Self.fillSightings(of: &page, in: db, limit: Self.rivalArticles)
        return page
      }
    }
  }

  private static func fillSightings(of page: inout OfficialPage, in db: Database, limit: Int = shown) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT person.article, person.number, article.title, source.name, article.published, person.sort_key,
            people.bytes, article.is_read, article.is_starred,
            (SELECT group_concat(name, char(31)) FROM tag WHERE tag.article = article.id), person.mentions > 0
          FROM person INDEXED BY person_official JOIN article ON article.id = person.article
          JOIN people ON people.article = person.article LEFT JOIN source ON source.id = article.source
          WHERE person.official = ? ORDER BY person.sort_key DESC, person.article DESC LIMIT ?
          """), arguments: [page.official.id.rawValue, limit])
    var variants: [String: Int] = [:]
    var blurbs = BlurbRoles()
    for row in rows {
      let people = try PeopleContent.unpack([UInt8](row[6] as Data)).people
      guard people.indices.contains(row[1]) else { continue }
      let person = people[row[1]]
      func sighting<Value>(_ value: Value) -> Sighting<Value> {
        var sighting = Sighting(
          article: ArticleID(row[0]), title: row[2], source: row[3],
          published: (row[4] as String?).flatMap(Timestamp.init), value: value)
        (sighting.sortKey, sighting.number) = (row[5], row[0])
        return sighting
      }
      let isNamed: Bool = row[10]
      for role in person.roles.map(sighting) { blurbs.add(role, isNamed: isNamed, to: &page.roles) }
      page.quotes += person.quotes.map(sighting)
      guard isNamed else { continue }
      let own = person.mentions.filter { !$0.mayBeABlurbs }
      let mentions = own.isEmpty ? person.mentions : own
      // An article that has two names of theirs, as after a join, stands there once.
      if let first = mentions.first, page.articles.last?.article.rawValue != row[0] as Int64 {
        page.articles.append(sighting(first))
        page.marks[ArticleID(row[0])] = marks(row)
      }
      for mention in mentions { variants[mention.text, default: 0] += 1 }
    }
    page.roles = page.roles.namingOneOfficeAlike()
    page.variants = variants.map { Counted($0.key, $0.value) }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  private static func marks(_ row: Row) -> Marks {
    var marks = Marks()
    (marks.isRead, marks.isStarred) = (row[7], row[8])
    marks.tags = (row[9] as String?)?.split(separator: "\u{1F}").map(String.init) ?? []
    return marks
  }

  private static func namesakes(of id: Int64, in db: Database) throws -> [OfficialRow] {
    let others = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT other.id FROM official CROSS JOIN \(OfficialRows.namesakes) AND official.id = ?
          ORDER BY other.articles DESC, other.id LIMIT \(OfficialPage.mostNamesakes)
          """), arguments: [id])
    return try others.compactMap { try OfficialRows.fetch($0, in: db) }
  }

  /// Who is named in the same articles, most often first, as the newest few hundred tell.
  private static func companions(of id: Int64, in db: Database) throws -> [Counted<OfficialRow>] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(OfficialRows.columns), count(DISTINCT person.article) AS together FROM
          (SELECT DISTINCT article FROM person WHERE official = ?1 AND mentions > 0 ORDER BY sort_key DESC LIMIT 300)
            AS newest
        JOIN person ON person.article = newest.article JOIN official ON official.id = person.official
        WHERE person.official <> ?1 AND person.mentions > 0 GROUP BY official.id ORDER BY together DESC, official.id LIMIT \(OfficialPage.mostCompanions)
        """)
    return try Row.fetchAll(statement, arguments: [id])
      .map { Counted(OfficialRows.make($0), $0[OfficialRows.count]) }
  }

  private static func stories(of id: Int64, in db: Database) throws -> [StoryRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT \(Stories.columns) FROM
          (SELECT article FROM person WHERE official = ? AND mentions > 0 ORDER BY sort_key DESC LIMIT 300) AS newest
        JOIN story_article ON story_article.article = newest.article JOIN story ON story.id = story_article.story
        ORDER BY story.sort_key DESC, story.id DESC LIMIT \(OfficialPage.mostStories)
        """)
    return try Row.fetchAll(statement, arguments: [id]).map(Stories.make)
  }
}

/// The roles that blurbs state: a sentence that stands on a page, and again in the article that was made of the blurb, states
/// one role.
private struct BlurbRoles {
  private var known: [[String]: Int] = [:]

  /// - Parameter isNamed: Whether the article itself names the person, and so is the one to go to.
  mutating func add(_ role: Sighting<Role>, isNamed: Bool, to roles: inout [Sighting<Role>]) {
    guard role.value.isBlurb else { return roles.append(role) }
    let key = [role.value.wholeTitle.lowercased(), role.value.sentence]
    if let index = known[key] {
      if isNamed { roles[index] = role }
    } else {
      known[key] = roles.count
      roles.append(role)
    }
  }
}

extension [Sighting<Role>] {
  /// "President" and "President, Chile" are one role of one person: where every other sighting of a title names the same
  /// country and organisation, one that names none is shown with them.
  func namingOneOfficeAlike() -> Self {
    func isBare(_ role: Role) -> Bool { role.country == nil && role.organization == nil }
    func key(_ role: Role) -> [String] { [role.title.lowercased()] + role.modifiers.map(\.rawValue).sorted() }
    var scopes: [[String]: Set<[String?]>] = [:]
    for role in map(\.value) where !isBare(role) {
      scopes[key(role), default: []].insert([role.organization, role.country])
    }
    return map { sighting in
      guard isBare(sighting.value), let known = scopes[key(sighting.value)], known.count == 1, let scope = known.first
      else { return sighting }
      var named = sighting
      (named.value.organization, named.value.country) = (scope[0], scope[1])
      return named
    }
  }
}
