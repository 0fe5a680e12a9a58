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
  var source: String?
  var language: String?
  /// What relative addresses are relative to.
  var base: String?

  /// The article that the entry is; nil when it has neither a title nor a text.
  func article(of feed: FeedHeader) -> ParsedArticle? {
    let body = text.map { Self.blocks(of: $0) } ?? []
    let teaser = self.summary.map { Self.blocks(of: $0) } ?? []
    let blocks = body.isEmpty ? teaser : body
    guard let title = self.title ?? blocks.first.map({ Self.headline(of: $0.text) }) else { return nil }
    var article = ParsedArticle(title: title)
    article.body = blocks
    let summary = teaser.map(\.text).joined(separator: " ")
    if !body.isEmpty, !summary.isEmpty, body.map(\.text).joined(separator: " ") != summary { article.summary = summary }
    article.kind = isWhole && !body.isEmpty && !Self.isCutOff(blocks) || Self.isLong(blocks) ? .full : .summary
    article.url = link.map { WebAddress.resolve($0, against: base ?? feed.link) }
    article.guid = guid
    article.published = published ?? updated
    article.updated = updated
    article.bylines = authors
    article.source = source ?? feed.title
    article.language = language ?? feed.language
    article.confidence = confidence(hasTitle: self.title != nil, body: blocks)
    return article
  }

  private static func blocks(of text: Text) -> [Block] {
    switch text {
    case .markup(let bytes): FragmentReader.blocks(of: bytes)
    case .plain(let text): FragmentReader.paragraphs(of: text)
    }
  }

  private func confidence(hasTitle: Bool, body: [Block]) -> [String: Confidence] {
    var confidence: [String: Confidence] = [:]
    confidence["title"] = hasTitle ? Confidence(0.99, source: "feed title") : Confidence(0.4, source: "first words")
    if !body.isEmpty {
      confidence["body"] =
        isWhole ? Confidence(0.95, source: "feed content") : Confidence(0.8, source: "feed description")
    }
    if published != nil {
      confidence["published"] = Confidence(0.97, source: "feed date")
    } else if updated != nil {
      confidence["published"] = Confidence(0.6, source: "feed update, no date of publication given")
    }
    if !authors.isEmpty { confidence["byline"] = Confidence(0.9, source: "feed author") }
    return confidence
  }

  /// The first words of a text that has no title, cut at a sentence or after twelve words.
  private static func headline(of text: String) -> String {
    let words = text.split(separator: " ")
    let sentence = words.prefix(12)
    if let end = sentence.firstIndex(where: { $0.hasSuffix(".") || $0.hasSuffix("!") || $0.hasSuffix("?") }), end > 1 {
      return words[...end].joined(separator: " ")
    }
    return sentence.joined(separator: " ") + (words.count > 12 ? " …" : "")
  }

  /// A teaser breaks off.
  private static func isCutOff(_ blocks: [Block]) -> Bool {
    guard let last = blocks.last?.text, words(blocks) < 120 else { return false }
    return ["…", "...", "[…]", "[...]", "…]"].contains { last.hasSuffix($0) }
  }

  /// A description that is a whole article: two blocks or more, and more words than a teaser has.
  private static func isLong(_ blocks: [Block]) -> Bool {
    blocks.count >= 2 && words(blocks) >= 150 && !isCutOff(blocks)
  }

  private static func words(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + $1.text.utf8.count { $0 == .space } + 1 }
  }
}
