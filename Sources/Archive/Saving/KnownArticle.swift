import Foundation
import GRDB
import News

/// Whether an article is in the library, and which of two versions stays.
extension Saver {
  /// The article that is known by a key, the first that finds one; not another entry of the document at hand: an address that
  /// two entries give is known of neither.
  ///
  /// Nor what only stands at the same address and tells of something else.
  mutating func find(_ prepared: PreparedArticle) throws -> (article: Int64, by: ArticleKey)? {
    let keys = prepared.keys
    for key in keys where key.reach != .none {
      guard let article = try article(by: key) else { continue }
      if given.contains(article), key.kind != .words, try !isSameEntry(keys, article) {
        if key.isAddress { try share(keys) }
        continue
      }
      if key.isAddress, key.reach == .own, try isUnlike(prepared.article, article) { continue }
      if try key.reach != .page || isWholePage(article) { return (article, key) }
    }
    return nil
  }

  private mutating func share(_ keys: [ArticleKey]) throws {
    let statement = try db.cachedStatement(sql: "DELETE FROM identity WHERE key = ?")
    for key in keys where key.isAddress {
      sharedAddresses.insert(key.bytes)
      try statement.execute(arguments: [Data(key.bytes)])
    }
  }

  private func isUnlike(_ article: ParsedArticle, _ known: Int64) throws -> Bool {
    guard let bytes = try Content.bytes(of: known, in: db) else { return false }
    return article.isUnlike(try ArticleContent.unpack(bytes))
  }

  private func article(by key: ArticleKey) throws -> Int64? {
    let statement = try QuickStatement(db, "SELECT article FROM identity WHERE key = ?")
    statement.bind(1, key.bytes)
    guard try statement.next() else { return nil }
    defer { statement.stop() }
    return statement.number(0)
  }

  /// An address with the title is written only where the address alone is another article's.
  func insert(_ keys: [ArticleKey], of id: Int64) throws {
    let statement = try QuickStatement(db, "INSERT OR IGNORE INTO identity (key, article) VALUES (?, ?)")
    var hasAddress = false
    for key in keys where !sharedAddresses.contains(key.bytes) {
      if hasAddress, key.kind == .titledAddress { continue }
      statement.bind(1, key.bytes)
      statement.bind(2, id)
      try statement.run()
      hasAddress = hasAddress || key.kind == .address && db.changesCount == 1
    }
  }

  /// Two entries of one feed are one article's when the id and all else that the feed says of where it stands are equal: an
  /// address alone may be the home page's.
  private func isSameEntry(_ keys: [ArticleKey], _ article: Int64) throws -> Bool {
    let own = keys.filter { $0.reach == .own && $0.kind != .words }
    return try own.contains { $0.kind == .guid } && own.allSatisfy { try self.article(by: $0) == article }
  }

  /// The later dated one is newer; of two alike the whole one is; of two alike in that the one that came last. Where all words
  /// are the same it is the one that tells more of itself, whichever came first.
  func isNewer(_ prepared: PreparedArticle, than known: Int64, by kind: ArticleKey.Kind) throws -> Bool {
    let article = prepared.article
    guard let bytes = try Content.bytes(of: known, in: db), bytes != prepared.content else { return false }
    // What a feed says of itself proves nothing: it never changes what the user saved as a page.
    if prepared.origin != .page, try isPage(known) { return false }
    let old = try ArticleContent.unpack(bytes)
    if old.kind != article.kind { return article.kind == .full }
    let (oldDate, newDate) = (old.updated ?? old.published, article.updated ?? article.published)
    if kind == .words, oldDate == nil || newDate == nil || oldDate == newDate {
      return article.fieldsKnown > old.fieldsKnown
    }
    guard let oldDate, let newDate, oldDate.seconds != newDate.seconds else {
      return old.title != article.title || old.body != article.body || oldDate != newDate
        || old.summary != article.summary
    }
    return newDate.seconds > oldDate.seconds
  }

  /// Not what a page tells of another article.
  private func isWholePage(_ article: Int64) throws -> Bool {
    let isWhole = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT kind = ? AND item_of IS NULL FROM article WHERE id = ?"),
      arguments: [ParsedArticle.Kind.full.code, article])
    return try isWhole == true && isPage(article)
  }

  func isPage(_ article: Int64) throws -> Bool {
    let format = try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT format FROM document WHERE id = (SELECT document FROM article WHERE id = ?)"),
      arguments: [article])
    return format.flatMap(Format.init(rawValue:))?.isPage ?? false
  }
}

extension Format {
  /// One page with its article, rather than a list of many.
  var isPage: Bool {
    switch self {
    case .text, .markdown, .html, .mhtml: true
    case .rss, .rdf, .atom, .jsonFeed, .opml, .dossier, .unknown: false
    }
  }
}

extension ParsedArticle {
  /// How much an article says of itself besides its words.
  fileprivate var fieldsKnown: Int {
    let known = [
      published != nil, updated != nil, !bylines.isEmpty, agency != nil, source != nil, url != nil, summary != nil,
      dateline != nil, !related.isEmpty,
    ]
    return known.count { $0 }
  }
}
