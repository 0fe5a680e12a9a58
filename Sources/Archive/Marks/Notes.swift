import GRDB
import News

/// The user's notes as rows.
enum Notes {
  /// One as it was, for undo: empty when there was none.
  struct Before: Codable {
    var subject: String
    var id: Int64
    var text: String
  }

  /// The note on a subject, with those on what was merged into it since; empty when there is none.
  static func text(on subject: NoteSubject, in db: Database) throws -> String {
    try rows(on: subject, in: db).map(\.text).joined(separator: "\n\n")
  }

  /// Writes a note over all that the subject has, an empty one takes it away; returns what there was.
  static func write(_ text: String, on subject: NoteSubject, in db: Database) throws -> [Before] {
    let (name, id) = try key(of: subject, in: db)
    var before = try rows(on: subject, in: db)
    for row in before { try put("", name, row.id, in: db) }
    try put(text, name, id, in: db)
    if !before.contains(where: { $0.id == id }) { before.append(Before(subject: name, id: id, text: "")) }
    return before
  }

  static func restore(_ before: [Before], in db: Database) throws {
    for row in before { try put(row.text, row.subject, row.id, in: db) }
  }

  private static func put(_ text: String, _ name: String, _ id: Int64, in db: Database) throws {
    if text.isEmpty {
      try db.execute(sql: "DELETE FROM note WHERE subject = ? AND id = ?", arguments: [name, id])
    } else {
      try db.execute(
        sql: "INSERT OR REPLACE INTO note (subject, id, text) VALUES (?, ?, ?)", arguments: [name, id, text])
    }
  }

  private static func rows(on subject: NoteSubject, in db: Database) throws -> [Before] {
    // Most libraries have none, and need not be asked what was merged into what.
    guard try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM note LIMIT 1")) != nil else { return [] }
    let (name, id) = try key(of: subject, in: db)
    // UNION, not UNION ALL: a damaged library in which things moved in a circle ends too.
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE former (id) AS
          (SELECT ?2 UNION SELECT moved.id FROM moved_\(name) AS moved JOIN former ON moved.target = former.id)
        SELECT note.id, note.text FROM former JOIN note ON note.subject = ?1 AND note.id = former.id ORDER BY note.id
        """)
    return try Row.fetchAll(statement, arguments: [name, id]).map { Before(subject: name, id: $0[0], text: $0[1]) }
  }

  /// "“Title”", or a person's name.
  static func name(of subject: NoteSubject, in db: Database) throws -> String {
    let id = try key(of: subject, in: db).id
    return switch subject {
    case .article: try ArticleRows.fetch([id], in: db).first.map { "“\($0.title)”" } ?? "an article"
    case .official: try OfficialRows.fetch(id, in: db)?.name ?? "a person"
    case .story: try Stories.row(id, in: db).map { "“\($0.title)”" } ?? "a story"
    }
  }

  private static func key(of subject: NoteSubject, in db: Database) throws -> (name: String, id: Int64) {
    switch subject {
    case .article(let id): ("article", try Moved.article(id.rawValue, in: db))
    case .official(let id): ("official", try Moved.official(id.rawValue, in: db))
    case .story(let id): ("story", try Moved.story(id.rawValue, in: db))
    }
  }
}

extension Archive {
  /// The user's note on a subject, as Markdown; empty when there is none.
  package func note(on subject: NoteSubject) throws(ArchiveError) -> String {
    try read { try Notes.text(on: subject, in: $0) }
  }

  /// Keeps a note, on the disk when it returns, and says in words what was done; an empty text takes the note away.
  package func keep(note text: String, on subject: NoteSubject) throws(ArchiveError) -> String {
    try writeThrough { db in
      guard try Notes.text(on: subject, in: db) != text else { return "the note is as it was" }
      let name = try Notes.name(of: subject, in: db)
      let label = text.isEmpty ? "took away the note on \(name)" : "kept the note on \(name)"
      try Journal.add(.notes(try Notes.write(text, on: subject, in: db)), label: label, to: db)
      return label
    }
  }
}
