import Foundation
import GRDB
import News

/// What a batch of articles changes in the ways of naming people.
struct FormTally {
  struct Change {
    var articles = 0
    var mentions = 0
    var quotes = 0
    var first: String?
    var last: String?
  }

  private(set) var changes: [Int64: Change] = [:]
  var apart: [FormPair: Int] = [:]
  /// Form and official by identity.
  var known: [[UInt8]: (form: Int64, official: Int64)] = [:]
  /// Whether any article has a form of its own; nil when that was not asked yet.
  var haveOwn: Bool?

  /// - Parameter mentions: None when only blurbs name the person: the article does not count as one of theirs.
  mutating func add(_ form: Int64, mentions: Int, quotes: Int, published: Timestamp?) {
    let date = published?.description
    var change = changes[form] ?? Change()
    defer { changes[form] = change }
    change.quotes += quotes
    guard mentions > 0 else { return }
    change.articles += 1
    change.mentions += mentions
    change.first = [change.first, date].compactMap(\.self).min()
    change.last = [change.last, date].compactMap(\.self).max()
  }

  func write(to db: Database) throws {
    let update = try db.cachedStatement(
      sql: """
        UPDATE form SET articles = articles + ?, mentions = mentions + ?, quotes = quotes + ?,
          first = CASE WHEN ?4 IS NULL THEN first ELSE min(ifnull(first, ?4), ?4) END,
          last = CASE WHEN ?5 IS NULL THEN last ELSE max(ifnull(last, ?5), ?5) END, is_dirty = 1 WHERE id = ?
        """)
    for (form, change) in changes.sorted(by: { $0.key < $1.key }) {
      try update.execute(arguments: [
        change.articles, change.mentions, change.quotes, change.first, change.last, form,
      ])
    }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO apart (first, second, articles) VALUES (?, ?, ?3)
        ON CONFLICT (first, second) DO UPDATE SET articles = articles + ?3
        """)
    for (pair, articles) in apart { try insert.execute(arguments: [pair.first, pair.second, articles]) }
  }
}

extension Saver {
  mutating func insertPeople(_ prepared: PreparedArticle, of article: Int64, sortKey: Int64) throws {
    let people = prepared.reading.people
    guard !people.isEmpty || !prepared.reading.undecided.isEmpty else { return }
    try db.cachedStatement(sql: "INSERT INTO people (article, bytes) VALUES (?, ?)")
      .execute(arguments: [article, Data(prepared.people)])
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO person (article, number, form, official, sort_key, mentions, quotes, role)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var ids: [Int64] = []
    for (number, (person, form)) in zip(people, prepared.forms).enumerated() {
      let (id, official) = try find(form, in: article)
      ids.append(id)
      let mentions = person.ownMentions(in: prepared.article)
      try insert.execute(arguments: [
        article, number, id, official, sortKey, mentions, person.quoteCount, RoleLine.own(person.roles),
      ])
      forms.add(id, mentions: mentions, quotes: person.quoteCount, published: prepared.article.published)
      try insertQuotes(person, number, of: article, sortKey: sortKey)
    }
    for pair in Self.apart(prepared.forms, ids) { forms.apart[pair, default: 0] += 1 }
  }

  /// Pairs of people of one article that share a key: alike enough to be asked about, and two people all the same.
  static func apart(_ forms: [PreparedForm], _ ids: [Int64]) -> Set<FormPair> {
    var bearers: [String: [Int64]] = [:]
    for (form, id) in zip(forms, ids) {
      for key in form.keys { bearers[key, default: []].append(id) }
    }
    var pairs: Set<FormPair> = []
    // A list of fifty people of one family name tells all it can with the first few.
    for bearers in bearers.values where bearers.count > 1 {
      let bearers = bearers.prefix(40)
      for (index, one) in bearers.enumerated() {
        for other in bearers.dropFirst(index + 1) where one != other { pairs.insert(FormPair(one, other)) }
      }
    }
    return pairs
  }

  /// What the user took out of a shared way of naming stays out of it when the article is read again.
  private mutating func find(_ prepared: PreparedForm, in article: Int64) throws -> (form: Int64, official: Int64) {
    let shared = try find(prepared)
    if forms.haveOwn == nil { forms.haveOwn = try OwnForms.exist(in: db) }
    guard forms.haveOwn == true else { return shared }
    return try OwnForms.form(for: shared.form, in: article, db) ?? shared
  }

  private mutating func find(_ prepared: PreparedForm) throws -> (form: Int64, official: Int64) {
    if let known = forms.known[prepared.identity] { return known }
    let identity = Data(prepared.identity)
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, official FROM form WHERE identity = ?"), arguments: [identity])
    let found = try row.map { (form: $0[0] as Int64, official: $0[1] as Int64) } ?? insert(prepared, identity)
    forms.known[prepared.identity] = found
    return found
  }

  /// A new way of naming somebody begins as a person of its own; settling finds out who it is.
  private mutating func insert(_ prepared: PreparedForm, _ identity: Data) throws -> (form: Int64, official: Int64) {
    let official = try Officials.insert(prepared.form.name.text, kind: prepared.form.kind, into: db)
    try db.cachedStatement(sql: "INSERT INTO form (identity, official, born, content) VALUES (?1, ?2, ?2, ?3)")
      .execute(arguments: [identity, official, Data(FormContent.pack(prepared.form))])
    let form = db.lastInsertedRowID
    let insert = try db.cachedStatement(sql: "INSERT INTO form_key (key, form) VALUES (?, ?)")
    for key in prepared.keys { try insert.execute(arguments: [key, form]) }
    if hasLists == nil { hasLists = try PeopleLists.exist(in: db) }
    if hasLists == true { try PeopleLists.link(form, keys: prepared.keys, in: db) }
    return (form, official)
  }

  private func insertQuotes(_ person: Person, _ number: Int, of article: Int64, sortKey: Int64) throws {
    let insert = try QuickStatement(
      db, "INSERT INTO quote (article, person, number, sort_key) VALUES (?, ?, ?, ?)")
    let index = try QuickStatement(db, "INSERT INTO quote_index (rowid, words) VALUES (?, ?)")
    for (quoteNumber, quote) in person.quotes.enumerated() {
      for (column, value) in [article, Int64(number), Int64(quoteNumber), sortKey].enumerated() {
        insert.bind(Int32(column + 1), value)
      }
      try insert.run()
      index.bind(1, db.lastInsertedRowID)
      index.bind(2, WordFunctions.words(of: quote.text))
      try index.run()
    }
  }
}

/// The rows of people as resolved.
enum Officials {
  static func insert(_ name: String, kind: Official.Kind, id: Int64? = nil, into db: Database) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO official (id, name, names, kind) VALUES (?1, ?2, ?2, ?3)")
      .execute(arguments: [id, name, kind.code])
    let id = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO official_index (rowid, words) VALUES (?, ?)")
      .execute(arguments: [id, WordFunctions.words(of: name)])
    return id
  }
}
