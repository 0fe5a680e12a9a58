import Foundation
import GRDB
import News

extension Archive {
  /// Saves documents in one transaction: when it returns they are in, and when it throws none of them is.
  package func save(_ documents: [PreparedDocument]) throws(ArchiveError) -> [SavedDocument] {
    try write { db in
      var saver = Saver(db)
      let saved = try documents.map { try saver.save($0) }
      try saver.finish()
      return saved
    }
  }

  /// What documents of these bytes gave when they were read; nil for one that is not in the library, or was read by an earlier
  /// version of the readers.
  package func known(_ hashes: [SHA256], reader: Int) throws(ArchiveError) -> [SavedDocument?] {
    try read { db in
      let statement = try QuickStatement(db, "SELECT id FROM document WHERE hash = ? AND reader >= ?")
      return try hashes.map { hash in
        statement.bind(1, hash.bytes)
        statement.bind(2, reader)
        guard try statement.next() else { return nil }
        let id = statement.number(0)
        statement.stop()
        return try Saver.known(id, in: db)
      }
    }
  }
}

/// Saves documents within one transaction; what many articles change alike is written once, by `finish`.
struct Saver {
  let db: Database
  var counters: [Counter: Int] = [:]
  var forms = FormTally()
  var terms = TermTally()
  var index = IndexRows()
  private var sources: [String: Int64] = [:]
  /// Nil until somebody asks.
  var hasLists: Bool?
  /// The articles that the document at hand has given so far, and the addresses that several of them stand at.
  var given: Set<Int64> = []
  var sharedAddresses: Set<[UInt8]> = []

  init(_ db: Database) { self.db = db }

  mutating func save(_ document: PreparedDocument) throws -> SavedDocument {
    let hash = Data(document.hash.bytes)
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, reader FROM document WHERE hash = ?"), arguments: [hash])
    if let found, document.reader <= found[1], !document.isReadAgain { return try Self.known(found[0], in: db) }
    let id = try insert(document, hash: hash, over: found?[0])
    var saved = SavedDocument(articles: [], problems: document.problems, wasKnown: false)
    (given, sharedAddresses) = ([], [])
    if found != nil {
      saved.articles = try saveAgain(document, as: id)
    } else {
      for article in document.articles { saved.articles.append(try save(article, of: id, imported: document.imported)) }
      try KeptOriginal.insert(document, as: id, saved: saved.articles, in: db)
    }
    if let problem = try duplicate(document, saved) { saved.problems.append(problem) }
    for problem in saved.problems { try insert(problem, of: id) }
    return saved
  }

  /// What a document that is in the library gave when it was read.
  static func known(_ document: Int64, in db: Database) throws -> SavedDocument {
    let rows = try QuickStatement(
      db,
      """
      SELECT article.id, article.kind FROM provenance JOIN article ON article.id = provenance.article
      WHERE provenance.document = ? AND article.item_of IS NULL ORDER BY article.id
      """)
    let source = try QuickStatement(
      db, "SELECT file, EXISTS (SELECT 1 FROM problem WHERE document = ?1) FROM document WHERE id = ?1")
    source.bind(1, document)
    guard try source.next() else { return SavedDocument(articles: [], problems: [], wasKnown: true) }
    let reason = "\(SavedDocument.sameBytes) as \(source.text(0) ?? "before")"
    let hasProblems = source.number(1) != 0
    source.stop()
    var saved = SavedDocument(articles: [], problems: [], wasKnown: true)
    rows.bind(1, document)
    while try rows.next() {
      saved.articles.append(
        SavedDocument.Article(
          id: ArticleID(rows.number(0)), kind: ParsedArticle.Kind(code: Int(rows.number(1))) ?? .full,
          outcome: .duplicate, reason: reason))
    }
    if hasProblems { saved.problems = try Problems.fetch(db, where: "document = ?", [document]) }
    return saved
  }

  /// A page that gave only what the library has, so that nobody looks for it in vain; a feed does so every hour.
  private func duplicate(_ document: PreparedDocument, _ saved: SavedDocument) throws -> Problem? {
    guard document.format.isPage, let first = saved.articles.first,
      saved.articles.allSatisfy({ $0.outcome == .duplicate && $0.reason != SavedDocument.sameBytes })
    else { return nil }
    let title = try String.fetchOne(db, sql: "SELECT title FROM article WHERE id = ?", arguments: [first.id.rawValue])
    return Problem(
      .duplicate, file: document.file,
      message: "This is in the library already: “\(title ?? "")” (\(first.reason ?? "same words")).",
      advice: "Nothing is lost: the page is kept with that article.")
  }

  mutating func finish() throws {
    try index.write(to: db)
    try forms.write(to: db)
    try Term.add(terms, to: db)
    for (counter, change) in counters where change != 0 { try counter.add(change, to: db) }
    (counters, terms, forms) = ([:], TermTally(), FormTally())
  }

  private mutating func insert(_ document: PreparedDocument, hash: Data, over known: Int64?) throws -> Int64 {
    if let known {
      // A better reader read it again.
      try db.execute(
        sql: "UPDATE document SET reader = ?, format = ? WHERE id = ?",
        arguments: [
          document.reader, document.format.rawValue, known,
        ])
      try db.execute(sql: "DELETE FROM problem WHERE document = ?", arguments: [known])
      counters[.problems, default: 0] -= db.changesCount
      return known
    }
    try db.cachedStatement(
      sql: "INSERT INTO document (hash, file, format, reader, imported) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [hash, document.file, document.format.rawValue, document.reader, document.imported])
    return db.lastInsertedRowID
  }

  private mutating func insert(_ problem: Problem, of document: Int64) throws {
    counters[.problems, default: 0] += try Problems.insert(problem, document: document, into: db) ? 1 : 0
  }

  mutating func save(
    _ prepared: PreparedArticle, of document: Int64, imported: Int64
  ) throws -> SavedDocument.Article {
    let article = prepared.article
    guard let (known, key) = try find(prepared) else {
      let id = try insert(prepared, document: document, imported: imported)
      given.insert(id)
      try takeMarks(prepared.history, for: id)
      return SavedDocument.Article(id: ArticleID(id), kind: article.kind, outcome: .new)
    }
    given.insert(known)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO provenance (document, article) VALUES (?, ?)")
      .execute(arguments: [document, known])
    var isNewer = false
    // What it found elsewhere keeps its keys to itself too, or a copy would be known by them from now on, and could be changed.
    if key.reach == .own {
      isNewer = try self.isNewer(prepared, than: known, by: key.kind)
      if isNewer { try replace(known, with: prepared, document: document, imported: imported) }
      try insert(prepared.keys, of: known)
    }
    try takeMarks(prepared.history, for: known)
    return SavedDocument.Article(
      id: ArticleID(known), kind: article.kind, outcome: isNewer ? .updated : .duplicate, reason: key.kind.rawValue)
  }
}

extension Saver {
  mutating func insert(_ prepared: PreparedArticle, document: Int64, imported: Int64) throws -> Int64 {
    let article = prepared.article
    let sortKey = article.published?.seconds ?? imported
    let position = try freePosition(sortKey)
    try db.cachedStatement(
      sql: """
        INSERT INTO article (document, position, sort_key, kind, title, source, published, title_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document, position, sortKey, article.kind.code, article.title, try source(article),
      article.published?.description,
      Fingerprint.column(prepared.reading.titleKey),
    ])
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO provenance (document, article) VALUES (?, ?)")
      .execute(arguments: [document, id])
    try insert(prepared.keys, of: id)
    try keepOrigin(prepared.history, of: id)
    try insertTraces(prepared, of: id, position: position, sortKey: sortKey)
    counters[.articles, default: 0] += 1
    return id
  }

  /// The newer text under the old id, so that marks and links hold.
  mutating func replace(
    _ id: Int64, with prepared: PreparedArticle, document: Int64, imported: Int64
  ) throws {
    try removeTraces(of: id)
    let article = prepared.article
    let old = try Row.fetchOne(db, sql: "SELECT position, sort_key FROM article WHERE id = ?", arguments: [id])
    guard let old else { return }
    let sortKey: Int64 = article.published?.seconds ?? old[1]
    let isSameDay = Position.start(ofDayAt: sortKey) == Position.start(ofDayAt: old[1])
    let position: Int64 = isSameDay ? old[0] : try freePosition(sortKey)
    try db.execute(
      sql: """
        UPDATE article SET document = ?, position = ?, sort_key = ?, kind = ?, title = ?, source = ?, published = ?,
          title_key = ?, item_of = CASE WHEN ? THEN NULL ELSE item_of END WHERE id = ?
        """,
      arguments: [
        document, position, sortKey, article.kind.code, article.title, try source(article),
        article.published?.description, Fingerprint.column(prepared.reading.titleKey), article.kind == .full, id,
      ])
    try db.execute(sql: "DELETE FROM told_origin WHERE article = ?", arguments: [id])
    try keepOrigin(prepared.history, of: id)
    try insertTraces(prepared, of: id, position: position, sortKey: sortKey)
  }

  private mutating func insertTraces(
    _ prepared: PreparedArticle, of id: Int64, position: Int64, sortKey: Int64
  ) throws {
    try QuickStatement(db, "INSERT INTO content (article, bytes) VALUES (?, ?)").run(id, prepared.squeezed)
    try QuickStatement(db, "INSERT INTO subject (article, bytes) VALUES (?, ?)").run(id, prepared.subject)
    index.add(position: position, words: prepared.words, terms: prepared.lookup)
    terms.add(prepared.reading.terms, 1)
    try insertPeople(prepared, of: id, sortKey: sortKey)
    try insertItems(prepared, of: id)
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO unsettled (article) VALUES (?)").execute(arguments: [id])
  }

  private func insertItems(_ prepared: PreparedArticle, of id: Int64) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO item (article, number) VALUES (?, ?)")
    let open = try db.cachedStatement(sql: "INSERT OR IGNORE INTO open_item (key, article, number) VALUES (?, ?, ?)")
    for (number, keys) in prepared.itemKeys.enumerated() {
      try insert.execute(arguments: [id, number])
      for key in keys { try open.execute(arguments: [Fingerprint.column(key), id, number]) }
    }
  }

  private func freePosition(_ sortKey: Int64) throws -> Int64 {
    let (start, end) = (Position.start(ofDayAt: sortKey), Position.end(ofDayAt: sortKey))
    let last = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(position) FROM article WHERE position >= ? AND position < ?"),
      arguments: [start, end])
    return last.map { $0 + 1 } ?? start
  }

  private mutating func source(_ article: ParsedArticle) throws -> Int64? {
    guard let name = article.source else { return nil }
    let id = try sources[name] ?? Source.id(of: name, in: db)
    sources[name] = id
    try Source.add(1, published: article.published, to: id, in: db)
    return id
  }
}
