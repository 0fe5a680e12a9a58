import News

/// Reads a page of HTML: one article at most, and what is wrong with it.
///
/// What the page says of the article in its head and hidden data gives candidates for each field, as do the headings and lines
/// that it shows; the most confident wins. The text is the container with the most prose, less what stands between.
enum HTMLReader {
  /// Reads UTF-8 bytes. `name` is shown in problems.
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    let tree = MarkupTree(parsing: utf8, mode: .html)
    let metadata = PageMetadata(tree)
    let finder = BodyFinder(PageText(tree))
    let title = HeadlineChooser(finder.page, metadata).choose()
    var article = ParsedArticle(title: title.title?.value ?? "")
    article.alternativeTitles = title.others
    article.confidence["title"] = title.title?.asConfidence
    let container = finder.container(titled: article.title)
    addFacts(metadata, finder, start: finder.page.ranges[container.node].lowerBound, to: &article)
    let reader = addText(finder, container.node, metadata, to: &article)
    let base = metadata.base.flatMap { WebAddress.resolve($0, against: article.url) } ?? article.url
    article.related = RelatedLinks(finder.page, base: base, title: article.title).items

    let verdict = PageVerdict(
      article, finder, metadata, PageBody(reader: reader, isNamed: container.isNamed), name: name)
    article.kind = verdict.kind
    let source = container.isNamed ? "named as the article's body" : "densest prose"
    article.confidence["body"] = Confidence(verdict.confidence, source: source)
    if !FirstWords.isShown(article.title), let first = article.body.first(where: { FirstWords.isShown($0.text) }) {
      article.title = FirstWords.of(Dateline.behind(first.text))
      article.confidence["title"] = FirstWords.confidence
    }
    var document = ParsedDocument(format: .html)
    if verdict.hasArticle { document.articles = [article] }
    document.problems = verdict.problems
    return document
  }

  private static func addText(
    _ finder: BodyFinder, _ container: MarkupTree.Node, _ metadata: PageMetadata, to article: inout ParsedArticle
  ) -> BodyReader {
    var reader = BodyReader(finder.page, container: container, titles: [article.title] + article.alternativeTitles)
    if reader.body.isEmpty {
      reader = BodyReader(finder.page.unmarked, container: MarkupTree.root, titles: [article.title])
    }
    (article.body, article.captions, article.dropped) = (reader.body, reader.captions, reader.dropped)
    (article.takeaways, article.reactions) = (reader.takeaways, reader.reactions)
    let shown = article.body.reduce(0) { $0 + $1.text.utf8.count }
    let hidden = metadata.linked.body
    if hidden.reduce(0, { $0 + $1.utf8.count }) > max(2 * shown, 300) {
      article.body = hidden.map { Block(.paragraph, $0) }
    }
    if let dateline = article.body.first(where: { $0.kind == .paragraph }).flatMap({ Dateline.read($0.text) }) {
      (article.dateline, article.agency) = (dateline.text, dateline.agency)
      if article.published == nil, let date = dateline.date {
        (article.published, article.confidence["published"]) = (date, Dateline.confidence)
      }
    }
    if article.bylines.isEmpty, let name = article.body.first.flatMap({ BylineReader.nameInFront(of: $0.text) }) {
      (article.bylines, article.confidence["byline"]) = ([name], Confidence(0.8, source: "dateline"))
    }
    let text = article.body.lazy.map(\.text).prefix(40).joined(separator: " ")
    article.language =
      LanguageGuess.language(of: text) ?? metadata.linked.text("inLanguage") ?? metadata.language
      ?? metadata.meta["language"]?.best()?.value
    return reader
  }

  /// Fills in everything but title and text. Lines near the title, or else near the text's `start`, may tell of the article.
  private static func addFacts(
    _ metadata: PageMetadata, _ finder: BodyFinder, start: Int, to article: inout ParsedArticle
  ) {
    let folded = Folding.fold(article.title)
    let blocks = finder.page.blocks
    let titleBlock =
      blocks.firstIndex { $0.isHeading && Folding.fold($0.text) == folded }
      ?? blocks.firstIndex { $0.kind == .heading(1) && article.alternativeTitles.contains($0.text) }
      ?? blocks.firstIndex { $0.text.utf8.count <= 400 && Folding.fold($0.text) == folded }
      ?? metadata.h1.prefix(4).first { Folding.fold(finder.page.lines(of: $0)) == folded }
      .map { finder.page.ranges[$0].lowerBound } ?? start
    if let found = PageAddress.canonical(metadata, source: finder.page.tree.bytes) {
      article.url = found.address
      article.confidence["url"] = Confidence(found.confidence, source: found.source)
    }
    let dates = DateChooser(finder.page, metadata, titleBlock: titleBlock)
    let updated = dates.updated()
    (article.updated, article.confidence["updated"]) = (updated?.value, updated?.asConfidence)
    let published = dates.published(address: article.url, updated: updated?.value)
    (article.published, article.confidence["published"]) = (published?.value, published?.asConfidence)
    let byline = BylineChooser(finder, metadata, titleBlock: titleBlock, address: article.url).choose()
    (article.bylines, article.confidence["byline"]) = (byline?.value ?? [], byline?.asConfidence)
    let summary = metadata.meta["summary"]?.best()
    (article.summary, article.confidence["summary"]) = (summary?.value, summary?.asConfidence)
    let outlet = OutletChooser(metadata, finder.page).choose(title: article.title, address: article.url)
    (article.source, article.confidence["source"]) = (outlet?.value, outlet?.asConfidence)
    article.pageLanguage = metadata.language ?? metadata.meta["language"]?.best()?.value
  }
}
