import GRDB
import News

/// Finds the reader's own notes by their words; the newest first.
struct NoteFinder {
  private let pattern: WordPattern

  /// There are as many notes as one person writes; this many are looked through.
  private static let mostLooks = 5_000

  /// Nil when the query asks for more than words.
  init?(_ expression: SearchExpression) {
    let isPlain = expression.parts.allSatisfy { if case .words = $0 { true } else { false } }
    guard isPlain else { return nil }
    pattern = WordPattern(expression.shown)
  }

  func hits(limit: Int, in db: Database) throws -> [SearchHit] {
    let cursor = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT subject, id, text FROM note ORDER BY id DESC LIMIT ?"),
      arguments: [Self.mostLooks])
    var hits: [SearchHit] = []
    while hits.count < limit, let row = try cursor.next() {
      let text: String = row[2]
      let bytes = Array(text.utf8)
      let places = pattern.hits(in: bytes)
      let (ranges, distinct) = (places.map(\.range), Set(places.map(\.word)).count)
      guard distinct == pattern.count, let first = ranges.first,
        let (target, title) = try Self.subject(row[0], row[1], in: db)
      else { continue }
      var hit = SearchHit(target: target, title: title, score: 0.95)
      (hit.snippet, hit.highlights) = Self.line(around: first, of: bytes, ranges)
      hit.isNote = true
      hits.append(hit)
    }
    return hits
  }

  /// The line of the note that the first word stands in.
  private static func line(
    around hit: Range<Int>, of bytes: [UInt8], _ ranges: [Range<Int>]
  ) -> (text: String, highlights: [Range<Int>]) {
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<hit.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[hit.upperBound...].firstIndex(of: newline) ?? bytes.count
    func scalars(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    let highlights = ranges.filter { start <= $0.lowerBound && $0.upperBound <= end }.map { range in
      let before = scalars(start..<range.lowerBound)
      return before..<before + scalars(range)
    }
    return (String(decoding: bytes[start..<end], as: UTF8.self), highlights)
  }

  private static func subject(
    _ name: String, _ id: Int64, in db: Database
  ) throws -> (target: SearchHit.Target, title: String)? {
    switch name {
    case "article":
      let id = try Moved.article(id, in: db)
      return try String.fetchOne(db, sql: "SELECT title FROM article WHERE id = ?", arguments: [id])
        .map { (.article(ArticleID(id)), $0) }
    case "official":
      return try OfficialRows.fetch(try Moved.official(id, in: db), in: db).map { (.official($0.id), $0.name) }
    default:
      return try Stories.row(try Moved.story(id, in: db), in: db).map { (.story($0.id), $0.title) }
    }
  }
}
