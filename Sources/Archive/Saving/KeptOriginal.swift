import Foundation
import GRDB
import News

/// The bytes of a document as they lie in the library: squeezed, and where the document is one article's page, beside the text
/// of that article, which most of the page repeats.
struct KeptOriginal {
  /// How the bytes are kept, by the number in `is_compressed`.
  enum Form: Int { case plain, gzip, squeezed, beside }

  /// Larger pages gain little by an article's text, and reading the text gains nothing by the page.
  static let mostBeside = 1 << 17

  /// Keeps the bytes of a new document; `saved` is what it gave.
  static func insert(
    _ document: PreparedDocument, as id: Int64, saved: [SavedDocument.Article], in db: Database
  ) throws {
    let (bytes, form, article): ([UInt8], Form, Int64?) =
      if let beside = document.beside, saved.count == 1, saved[0].outcome != .duplicate {
        (beside, .beside, saved[0].id.rawValue)
      } else {
        (Squeeze.pack(document.original), .squeezed, nil)
      }
    try db.cachedStatement(sql: "INSERT INTO original (document, is_compressed, bytes, beside) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, form.rawValue, Data(bytes), article])
  }

  /// The bytes of a document, and whether they are gzip; nil when there is none of this number.
  ///
  /// - Parameter isChecked: Throws `DamagedBytes` when they are not what came in.
  static func fetch(
    _ document: Int64, isChecked: Bool = true, in db: Database
  ) throws -> (bytes: [UInt8], isCompressed: Bool)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT document.hash, original.* FROM original
        JOIN document ON document.id = original.document WHERE original.document = ?
        """)
    // Read with care: in a damaged library anything may stand anywhere, and in an older one a column be missing.
    guard let row = try Row.fetchOne(statement, arguments: [document]),
      let bytes = (row["bytes"] as DatabaseValue?).flatMap(Data.fromDatabaseValue).map({ [UInt8]($0) })
    else { return nil }
    switch (row["is_compressed"] as DatabaseValue?).flatMap(Int.fromDatabaseValue).flatMap(Form.init) ?? .plain {
    case .plain: return (bytes, false)
    case .gzip: return (bytes, true)
    case .squeezed: return (try Squeeze.unpack(bytes), false)
    case .beside:
      let article = (row["beside"] as DatabaseValue?).flatMap(Int64.fromDatabaseValue)
      let text = try article.flatMap { try Content.bytes(of: $0, in: db) }
      let page = try Squeeze.unpack(bytes, beside: text ?? [])
      // Beside another text than its own a page unpacks as well, and wrongly.
      let hash = Data.fromDatabaseValue(row[0])
      guard !isChecked || hash == Data(SHA256(of: page).bytes) else { throw DamagedBytes(offset: 0) }
      return (page, false)
    }
  }

  /// Keeps by itself what is kept beside an article's text, before that text goes: damage in it must not hold up what is new.
  static func part(from article: Int64, in db: Database) throws {
    let document = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT original.document FROM article JOIN original ON original.document = article.document
          WHERE article.id = ?1 AND original.beside = ?1
          """), arguments: [article])
    guard let document, let page = try fetch(document, isChecked: false, in: db) else { return }
    try db.execute(
      sql: "UPDATE original SET is_compressed = ?, bytes = ?, beside = NULL WHERE document = ?",
      arguments: [Form.squeezed.rawValue, Data(Squeeze.pack(page.bytes)), document])
  }
}
