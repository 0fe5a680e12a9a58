import News

/// One entry of a feed of any dialect, before it becomes an article.
struct FeedEntry {
  /// Markup or plain text of an entry.
  enum Text {
    case markup([UInt8])
    case plain(String)
  }

  var title: String?
  /// The best text there is.
  var text: Text?
  /// The text came from an element that is meant for all of it, not just for a description.
  var isWhole = false
  var summary: Text?
  var link: String?
  var guid: String?
  var published: Timestamp?
  var updated: Timestamp?
  var authors: [String] = []
  /// Of the feed that it was taken over from.
  var inheritedAuthors: [String] = []
  var source: String?
  var language: String?
  /// What relative addresses are relative to.
  var base: String?

  /// The article that the entry is; nil when it has neither a title nor a text.
  func article(of feed: FeedHeader) -> ParsedArticle? {
    let body = text.map(Self.content) ?? (blocks: [], captions: [])
    let teaser = summary.map { Self.content(of: $0).blocks } ?? []
    let blocks = FeedEnds.shared.cut(body.blocks.isEmpty ? teaser : body.blocks)
    let own = self.title.flatMap { FirstWords.isShown($0) ? $0 : nil }
    guard let title = own ?? blocks.first.map({ FirstWords.of(Dateline.behind($0.text)) }) else { return nil }
    var article = ParsedArticle(title: title)
    article.body = blocks
    article.captions = body.captions
    if !body.blocks.isEmpty, !teaser.isEmpty, !teaser.elementsEqual(blocks) {
      article.summary = teaser.map(\.text).joined(separator: " ")
    }
    let isWhole = isWhole && !body.blocks.isEmpty
    article.kind = (isWhole || Self.isLong(blocks)) && !Self.isCutOff(blocks) ? .full : .summary
    article.url = link.map { WebAddress.whole($0, against: base ?? feed.link) }
    article.guid = guid
    article.published = published ?? updated
    article.updated = updated
    article.bylines = authors
    article.source = source ?? feed.title
    article.language = language ?? feed.language
    article.confidence = FeedConfidence(of: self, hasBody: !blocks.isEmpty).fields
    return article
  }

  private static func content(of text: Text) -> (blocks: [Block], captions: [Caption]) {
    switch text {
    case .markup(let bytes): FragmentReader.content(of: bytes)
    case .plain(let text): (FragmentReader.paragraphs(of: text), [])
    }
  }

  /// A teaser breaks off.
  private static func isCutOff(_ blocks: [Block]) -> Bool {
    guard let last = blocks.last?.text.utf8.suffix(8) else { return false }
    let hasEllipsis = ["…", "...", "…]", "...]"].contains { last.reversed().starts(with: $0.utf8.reversed()) }
    return hasEllipsis && words(blocks) < 120
  }

  /// A description that is a whole article: two blocks or more, and more words than a teaser has.
  private static func isLong(_ blocks: [Block]) -> Bool {
    blocks.count >= 2 && words(blocks) >= 150
  }

  private static func words(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + $1.text.utf8.count { $0 == .space } + 1 }
  }
}
