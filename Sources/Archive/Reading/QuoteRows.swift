import Foundation
import GRDB
import News

extension Archive {
  /// A page of what people say, the latest first.
  package func quotes(_ anchor: PageAnchor, limit: Int) throws(ArchiveError) -> Page<Sighting<Quote>> {
    try read { db in try Self.quotePaging.page(db, anchor, limit: limit, make: Self.sighting) }
  }

  static let quotePaging = Paging(
    select: """
      SELECT quote.id, quote.article, quote.person, quote.number, quote.sort_key, article.title, source.name,
        article.published, people.bytes, \(speaker)
      FROM quote JOIN article ON article.id = quote.article JOIN people ON people.article = quote.article
      LEFT JOIN source ON source.id = article.source WHERE 1
      """, key: "quote.sort_key", id: "quote.id",
    counted: "quote WHERE 1")

  /// The name of who speaks, as the library knows that person.
  static let speaker = """
    (SELECT official.name FROM person JOIN official ON official.id = person.official
      WHERE person.article = quote.article AND person.number = quote.person)
    """

  static func sighting(_ row: Row) throws -> Sighting<Quote>? {
    let people = try PeopleContent.unpack([UInt8](row[8] as Data)).people
    guard people.indices.contains(row[2]), people[row[2]].quotes.indices.contains(row[3]) else { return nil }
    var sighting = Sighting(
      article: ArticleID(row[1]), title: row[5], source: row[6],
      published: (row[7] as String?).flatMap(Timestamp.init), value: people[row[2]].quotes[row[3]])
    (sighting.sortKey, sighting.number) = (row[4], row[0])
    sighting.person = row[9]
    return sighting
  }
}
