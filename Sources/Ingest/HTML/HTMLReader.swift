import News

/// Reads a page of HTML: one article at most, and what is wrong with it.
enum HTMLReader {
  /// Reads UTF-8 bytes. `name` is shown in problems.
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    var document = ParsedDocument(format: .html)
    let tree = MarkupTree(parsing: utf8, mode: .html)
    let finder = BodyFinder(PageText(tree))
    let (container, reason) = finder.container()
    var article = ParsedArticle(title: "")
    let reader = BodyReader(finder, container: container, title: "")
    (article.body, article.captions, article.dropped) = (reader.body, reader.captions, reader.dropped)
    article.confidence["body"] = Confidence(0.5, source: reason)
    document.articles = [article]
    return document
  }
}
