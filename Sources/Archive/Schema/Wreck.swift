import Foundation
import GRDB
import News

/// A damaged library, of which what can be read is read, row by row. The file itself is never written: a copy is opened.
package final class Wreck {
  private let folder: URL
  let database: DatabaseQueue

  /// One article of it with what the user did.
  package struct Article: Sendable {
    package var id: Int64
    package var title: String
    package var marks: Marks
    package var note: String
  }

  /// Opens a copy of the file in a folder of its own beside `target`.
  ///
  /// - Throws: `.damaged` when nothing of it can be read, not even with the first page of a sound library in front.
  package init(file: URL, besides target: URL) throws(ArchiveError) {
    let folder = target.deletingLastPathComponent().appending(path: ".dossier-salvage-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let copy = folder.appending(path: "wreck.sqlite")
      try FileManager.default.copyItem(at: file, to: copy)
      let log = URL(fileURLWithPath: file.path + "-wal")
      if FileManager.default.fileExists(atPath: log.path) {
        try FileManager.default.copyItem(at: log, to: URL(fileURLWithPath: copy.path + "-wal"))
      }
      if let opened = Self.open(copy) {
        database = opened
      } else {
        try Self.graft(copy, in: folder)
        guard let opened = Self.open(copy) else { throw ArchiveError.damaged(reason: "nothing of it can be read") }
        database = opened
      }
      self.folder = folder
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw ArchiveError(error)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func open(_ file: URL) -> DatabaseQueue? {
    guard let queue = try? DatabaseQueue(path: file.path, configuration: Archive.configuration) else { return nil }
    let canBeRead = try? queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'document'")
    }
    return canBeRead == 1 ? queue : nil
  }

  /// Puts the first page of a sound library over that of the copy: the tables of all libraries begin in the same places.
  private static func graft(_ copy: URL, in folder: URL) throws {
    let sound = folder.appending(path: "sound.sqlite")
    do {
      let queue = try DatabaseQueue(path: sound.path, configuration: Archive.configuration)
      try Schema.migrate(queue)
      try queue.close()
    }
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: copy.path + "-wal"))
    let soundHandle = try FileHandle(forReadingFrom: sound)
    let handle = try FileHandle(forUpdating: copy)
    defer {
      try? soundHandle.close()
      try? handle.close()
    }
    let header = try soundHandle.read(upToCount: 18) ?? Data()
    guard header.count == 18 else { return }
    // Bytes 16 and 17: the size of a page. Source: https://sqlite.org/fileformat2.html
    let pageSize = Int(header[16]) << 8 | Int(header[17])
    try soundHandle.seek(toOffset: 0)
    guard pageSize >= 512, var page = try soundHandle.read(upToCount: pageSize), page.count == pageSize else { return }
    let pages = UInt32(clamping: try handle.seekToEnd() / UInt64(pageSize))
    // Bytes 28 to 31: the size in pages. Bytes 32 to 39: no free pages. Source: https://sqlite.org/fileformat2.html
    for (index, shift) in [24, 16, 8, 0].enumerated() {
      page[28 + index] = UInt8(truncatingIfNeeded: pages >> UInt32(shift))
      for place in [32, 36] { page[place + index] = 0 }
    }
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: page)
  }

  /// The numbers of all documents that can be found from either end of the table.
  package func documents() -> [Int64] {
    var numbers: Set<Int64> = []
    for order in ["ASC", "DESC"] {
      _ = try? database.read { db in
        let cursor = try Int64.fetchCursor(db, sql: "SELECT id FROM document ORDER BY id \(order)")
        while let id = try cursor.next() { numbers.insert(id) }
      }
    }
    return numbers.sorted()
  }

  /// The bytes of one document as they are kept, with what they must hash to once unpacked; nil when they cannot be read.
  package func document(_ id: Int64) -> (document: KeptDocument, imported: Int64, hash: [UInt8])? {
    let row = try? database.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT document.file, document.imported, document.hash FROM document WHERE document.id = ?
          """, arguments: [id])
    }
    let page = try? database.read { db in try KeptOriginal.fetch(id, isChecked: false, in: db) }
    guard let row, let file: String = row.found(0), let imported: Int64 = row.found(1), let hash: Data = row.found(2),
      let (bytes, isCompressed) = page
    else { return nil }
    return (KeptDocument(id: id, file: file, bytes: bytes, isCompressed: isCompressed), imported, [UInt8](hash))
  }

  /// The articles that a document gave, as far as their rows can be read.
  package func articles(of document: Int64) -> [Article] {
    let rows = try? database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, title, is_read, is_starred FROM article WHERE document = ? ORDER BY id",
        arguments: [document])
    }
    return (rows ?? []).compactMap { row in
      guard let id: Int64 = row.found(0), let title: String = row.found(1) else { return nil }
      var marks = Marks()
      (marks.isRead, marks.isStarred) = (row.found(2) ?? false, row.found(3) ?? false)
      marks.tags =
        (try? database.read { db in
          try String.fetchAll(db, sql: "SELECT name FROM tag WHERE article = ? ORDER BY name", arguments: [id])
        }) ?? []
      let note = try? database.read { db in
        try String.fetchOne(db, sql: "SELECT text FROM note WHERE subject = 'article' AND id = ?", arguments: [id])
      }
      return Article(id: id, title: title, marks: marks, note: note ?? "")
    }
  }

  /// The clean text of an article, for one whose page cannot be read any more.
  package func content(_ article: Int64) -> ParsedArticle? {
    let bytes = try? database.read { db in try Content.bytes(of: article, in: db) }
    return bytes.flatMap { try? ArticleContent.unpack($0) }
  }
}

extension Row {
  /// What stands there, if it is of that kind: in a damaged file anything may stand anywhere.
  func found<Value: DatabaseValueConvertible>(_ index: Int) -> Value? {
    Value.fromDatabaseValue(self[index] as DatabaseValue)
  }
}
