import GRDB
import News

/// The items that pages themselves point to.
enum PublisherItems {
  /// In page order, each with the article that it was resolved to, if any.
  static func links(of article: Article, in db: Database) throws -> [RelatedLink] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT item.number, item.reason, article.id, article.title, article.published, source.name FROM item
        LEFT JOIN article ON article.id = item.target LEFT JOIN source ON source.id = article.source
        WHERE item.article = ?
        """)
    var targets: [Int: Row] = [:]
    for row in try Row.fetchAll(statement, arguments: [article.id.rawValue]) { targets[row[0]] = row }
    return article.related.enumerated().map { number, item in
      link(item, target: targets[number].flatMap { $0[2] as Int64? == nil ? nil : $0 })
    }
  }

  private static func link(_ item: RelatedItem, target: Row?) -> RelatedLink {
    let title = item.title ?? item.text.map { String($0.prefix(120)) } ?? item.url ?? ""
    guard let target else {
      return RelatedLink(
        article: nil, title: title, published: item.published, kind: .publisher, score: 1,
        reason: "linked on the page; not in the library", text: item.text)
    }
    return RelatedLink(
      article: ArticleID(target[2]), title: target[3], published: (target[4] as String?).flatMap(Timestamp.init),
      source: target[5], kind: .publisher, score: 1, reason: "linked on the page: \(target[1] ?? "same title")",
      text: item.text)
  }
}
