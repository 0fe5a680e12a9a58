import News

/// Reads a page of HTML: one article at most, and what is wrong with it.
enum HTMLReader {
  /// Reads UTF-8 bytes. `name` is shown in problems.
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    var document = ParsedDocument(format: .html)
    let tree = MarkupTree(parsing: utf8, mode: .html)
    let metadata = PageMetadata(tree)
    let finder = BodyFinder(PageText(tree))
    let (title, others) = HeadlineChooser(finder.page, metadata).choose()
    let (container, reason) = finder.container()
    var article = ParsedArticle(title: title?.value ?? "")
    article.alternativeTitles = others
    article.confidence["title"] = title?.asConfidence
    addFacts(metadata, finder, to: &article)
    let reader = BodyReader(finder.page, container: container, titles: [article.title] + others)
    (article.body, article.captions, article.dropped) = (reader.body, reader.captions, reader.dropped)
    article.confidence["body"] = Confidence(0.5, source: reason)
    document.articles = [article]
    return document
  }

  /// Fills in everything but title and text.
  private static func addFacts(_ metadata: PageMetadata, _ finder: BodyFinder, to article: inout ParsedArticle) {
    let folded = Folding.fold(article.title)
    let titleBlock =
      finder.page.blocks.firstIndex { $0.isHeading && Folding.fold($0.text) == folded }
      ?? finder.page.blocks.firstIndex { Folding.fold($0.text) == folded }
    if let found = PageAddress.canonical(metadata) {
      article.url = found.address
      article.confidence["url"] = Confidence(found.confidence, source: found.source)
    }
    let dates = DateChooser(finder.page, metadata, titleBlock: titleBlock)
    let published = dates.published(address: article.url)
    (article.published, article.confidence["published"]) = (published?.value, published?.asConfidence)
    let updated = dates.updated()
    (article.updated, article.confidence["updated"]) = (updated?.value, updated?.asConfidence)
    let byline = BylineChooser(finder, metadata, titleBlock: titleBlock, address: article.url).choose()
    (article.bylines, article.confidence["byline"]) = (byline?.value ?? [], byline?.asConfidence)
    let summary = metadata.meta["summary"]?.best()
    (article.summary, article.confidence["summary"]) = (summary?.value, summary?.asConfidence)
    let source = (metadata.meta["source"]?.best()).map { [$0] } ?? []
    let publisher = metadata.linked.organization("publisher").map { [Candidate($0, 0.85, "JSON-LD publisher")] } ?? []
    let outlet = (source + publisher).best()
    (article.source, article.confidence["source"]) = (outlet?.value, outlet?.asConfidence)
    article.pageLanguage = metadata.language
    article.language =
      metadata.linked.text("inLanguage") ?? metadata.language ?? metadata.meta["language"]?.best()?.value
  }
}
