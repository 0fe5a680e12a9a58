import Foundation
import GRDB
import News

extension LinkSettler {
  /// The two ways in which an article concerns the items of pages: it has some, and it may be what others point to.
  mutating func settleItems(of article: Int64) throws {
    for (number, item) in try items(of: article).enumerated() { try settle(item, number, of: article) }
    try takePlaces(article)
  }

  /// Most pages point to nothing, and then their text is not unpacked.
  private func items(of article: Int64) throws -> [RelatedItem] {
    let exist = try QuickStatement(db, "SELECT EXISTS (SELECT 1 FROM item WHERE article = ?)").number(for: article)
    guard exist == 1, let bytes = try Content.bytes(of: article, in: db) else { return [] }
    return try ArticleContent.unpack(bytes).related
  }

  private mutating func settle(_ item: RelatedItem, _ number: Int, of article: Int64) throws {
    // An article that was settled before may have taken its place.
    if let target = try target(of: article, number), try isWhole(target) { return }
    var candidates = try whole(titled: keys(of: article, number)).filter { $0 != article }
    candidates += try alike(item, to: article)
    if let found = rules.resolve(item, among: try texts(of: candidates)) {
      return try point(article, number, to: found.article.rawValue, reason: found.reason)
    }
    // Nothing yet: what the page itself tells of it can be read until the whole comes.
    guard let summary = rules.summary(of: item) else { return }
    var saver = Saver(db)
    let id = try saver.saveSummary(summary, on: article)
    try saver.finish()
    shelf.memory.forgetPostings()
    guard let id, id != article else { return }
    if try isWhole(id) { return try point(article, number, to: id, reason: "same address or same words") }
    try db.cachedStatement(sql: "UPDATE item SET target = ?, reason = ? WHERE article = ? AND number = ?")
      .execute(arguments: [id, "only the page’s own summary of it", article, number])
  }

  private func keys(of article: Int64, _ number: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT key FROM open_item WHERE article = ? AND number = ?"),
      arguments: [article, number])
  }

  /// Articles, not summaries of them, whose folded title is one of these.
  private func whole(titled keys: [Int64]) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM article WHERE title_key = ? AND item_of IS NULL ORDER BY id LIMIT 20")
    return try keys.flatMap { try Int64.fetchAll(statement, arguments: [$0]) }
  }

  private mutating func alike(_ item: RelatedItem, to article: Int64) throws -> [Int64] {
    guard let text = item.text, text.utf8.count >= 40, let position = try position(of: article) else { return [] }
    try shelf.learn(TermList(rules.terms(of: item).map { WeightedTerm($0, .body, 1) }))
    let terms = rules.lookupTerms(item, statistics: shelf.statistics)
    let found = try shelf.sharing(Array(terms.prefix(8)), around: position, fewest: 3, atMost: 6, of: 40)
    return try found.filter { try $0 != article && isWhole($0) }
  }

  private func isWhole(_ article: Int64) throws -> Bool {
    try QuickStatement(db, "SELECT item_of IS NULL FROM article WHERE id = ?").number(for: article) == 1
  }

  private func texts(of articles: [Int64]) throws -> [(id: ArticleID, titleKey: String, text: String)] {
    try Set(articles).sorted().compactMap { id in
      let subject = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT bytes FROM subject WHERE article = ?"), arguments: [id])
      guard let subject, let bytes = try Content.bytes(of: id, in: db) else { return nil }
      let body = try ArticleContent.parts(of: bytes).filter { $0.section == .body || $0.section == .summary }
      let text = body.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }.joined(separator: "\n")
      return (ArticleID(id), try SubjectContent.unpack([UInt8](subject)).titleKey, text)
    }
  }

  private func target(of article: Int64, _ number: Int) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT target FROM item WHERE article = ? AND number = ?"),
      arguments: [article, number])
  }

  /// An item that found its article is no longer looked for; a summary that stood in for it gives way.
  private func point(_ article: Int64, _ number: Int, to target: Int64, reason: String) throws {
    let before = try self.target(of: article, number)
    try db.cachedStatement(sql: "UPDATE item SET target = ?, reason = ? WHERE article = ? AND number = ?")
      .execute(arguments: [target, reason, article, number])
    try db.cachedStatement(sql: "DELETE FROM open_item WHERE article = ? AND number = ?")
      .execute(arguments: [article, number])
    if let before, before != target, try !isWhole(before) {
      var saver = Saver(db)
      try saver.replaceSummary(before, by: target)
      try saver.finish()
      shelf.memory.forgetPostings()
    }
  }
}

extension LinkSettler {
  /// Resolves the items of other pages that wait for this article.
  private mutating func takePlaces(_ article: Int64) throws {
    guard try isWhole(article) else { return }
    let titleKey = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT title_key FROM article WHERE id = ?"), arguments: [article])
    var waiting = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT article, number FROM open_item WHERE key = ? AND article <> ? LIMIT 200"),
      arguments: [titleKey, article]
    ).map { (page: $0[0] as Int64, number: $0[1] as Int) }
    waiting += try summaries(like: article)
    guard !waiting.isEmpty else { return }
    let candidate = try texts(of: [article])
    for (page, number) in waiting where page != article {
      guard let bytes = try Content.bytes(of: page, in: db) else { continue }
      let related = try ArticleContent.unpack(bytes).related
      guard related.indices.contains(number), let found = rules.resolve(related[number], among: candidate) else {
        continue
      }
      try point(page, number, to: article, reason: found.reason)
    }
  }

  /// The items whose summaries share the most telling words with an article.
  private mutating func summaries(like article: Int64) throws -> [(page: Int64, number: Int)] {
    let any = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM article WHERE item_of IS NOT NULL LIMIT 1"))
    guard any != nil, let position = try position(of: article),
      let bytes = try SubjectContent.bytes(of: article, in: db)
    else { return [] }
    let own = try SubjectContent.unpackApart(bytes).terms
    try shelf.learn(own)
    let terms = rules.lookupTerms(own, statistics: shelf.statistics)
    let near = try shelf.sharing(Array(terms.prefix(8)), around: position, fewest: 3, atMost: 12, of: 40)
    let items = try db.cachedStatement(
      sql: """
        SELECT item.article, item.number FROM item JOIN article ON article.id = item.target
        WHERE item.target = ? AND article.item_of IS NOT NULL
        """)
    return try near.flatMap { id in
      try Row.fetchAll(items, arguments: [id]).map { ($0[0] as Int64, $0[1] as Int) }
    }
  }
}

extension SubjectContent {
  static func bytes(of article: Int64, in db: Database) throws -> [UInt8]? {
    try Data.fetchOne(db.cachedStatement(sql: "SELECT bytes FROM subject WHERE article = ?"), arguments: [article])
      .map { [UInt8]($0) }
  }
}
