import GRDB
import News

extension Saver {
  /// Keeps where an article of an export came from first.
  func keepOrigin(_ history: ArticleHistory?, of id: Int64) throws {
    guard let history, history.file != nil || history.format != nil else { return }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO told_origin (article, file, format) VALUES (?, ?, ?)")
      .execute(arguments: [id, history.file, history.format?.rawValue])
  }

  /// Puts the marks and the note that an export brings on an article that has none of its own.
  func takeMarks(_ history: ArticleHistory?, for id: Int64) throws {
    guard let history else { return }
    if let marks = history.marks, let old = try MarkRow.fetch(id, in: db), old == Marks(), marks != old {
      try MarkRow.write(marks, over: old, of: id, in: db)
    }
    let subject = NoteSubject.article(ArticleID(id))
    if let note = history.note, !note.isEmpty, try Notes.text(on: subject, in: db).isEmpty {
      _ = try Notes.write(note, on: subject, in: db)
    }
  }
}

extension Archive {
  /// Puts marks and notes of related items on them, where they have none of their own; to be called when all is linked.
  package func take(_ items: [MarkedItem]) throws(ArchiveError) {
    guard !items.isEmpty else { return }
    try write { db in
      let saver = Saver(db)
      let likely = try db.cachedStatement(sql: "SELECT id FROM article WHERE title_key = ? AND kind = ?")
      for item in items {
        let key = Fingerprint.column(item.titleKey)
        for id in try Int64.fetchAll(likely, arguments: [key, ParsedArticle.Kind.summary.code]) {
          let content = try Content.bytes(of: id, in: db).map(ArticleContent.unpack)
          if content?.body == item.article.body { try saver.takeMarks(item.history, for: id) }
        }
      }
    }
  }
}

/// Where articles of exports came from first.
enum ToldOrigin {
  /// Nil for an article that came from no export.
  static func fetch(_ article: ArticleID, in db: Database) throws -> (file: String?, format: Format?)? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT file, format FROM told_origin WHERE article = ?"), arguments: [article.rawValue])
    return row.map { ($0[0], ($0[1] as String?).flatMap(Format.init)) }
  }
}
