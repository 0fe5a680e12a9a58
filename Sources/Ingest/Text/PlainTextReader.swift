import News

/// Reads pages that were pasted or scraped to text without tags, and Markdown.
package enum PlainTextReader {
  /// The articles of a text, cleaned; what is no article comes back as a problem.
  package static func read(_ text: String, name: String) -> ParsedDocument {
    let isMarkdown = MarkdownLines.isMarkdown(text, name: name)
    var document = ParsedDocument(format: isMarkdown ? .markdown : .text)
    let bytes = PageBytes.normalised(text)
    let (page, settings) = page(of: bytes, isMarkdown: isMarkdown)
    guard page.lines.contains(where: { $0.words > 0 }) else {
      document.problems.append(
        Problem(
          .empty, file: name, message: "The file holds no text.", advice: "Check that the file was saved whole."))
      return document
    }
    for lines in ArticleBounds.stretches(of: page) {
      var reader = PlainArticleReader(PageReading(page, lines: lines), isMarkdown: isMarkdown)
      if let article = reader.read() { document.articles.append(article) }
    }
    if isMarkdown, document.articles.contains(where: { $0.related.contains { $0.url == nil } }) {
      let links = MarkdownLinks(bytes)
      for index in document.articles.indices {
        document.articles[index].related = links.completed(document.articles[index].related)
      }
    }
    if let settings, !document.articles.isEmpty { settings.apply(to: &document.articles[0]) }
    document.problems += PlainProblems.find(in: page, articles: document.articles, name: name)
    return document
  }

  private static func page(of bytes: [UInt8], isMarkdown: Bool) -> (TextPage, FrontMatter?) {
    if isMarkdown {
      let lines = MarkdownLines.read(bytes)
      return (TextPage(lines.bytes, markup: lines.markup), lines.settings)
    }
    return (TextPage(HardWrap.unwrapped(QuoteMarks.removed(bytes))), nil)
  }
}

/// What is wrong with a page that gave no article, or only a part of one.
enum PlainProblems {
  static func find(in page: TextPage, articles: [ParsedArticle], name: String) -> [Problem] {
    var problems: [Problem] = []
    if articles.isEmpty {
      let titles = page.lines.count { $0.furniture == nil && (4...25).contains($0.words) && !$0.isProse }
      problems.append(
        titles >= 15
          ? Problem(
            .listingPage, file: name, message: "The page lists articles and is none itself.",
            advice: "Save the articles that it points to, or subscribe to the site's feed.")
          : Problem(
            .noArticle, file: name, message: "The text holds no article.",
            advice: "Save the page's article view, or check that the page was loaded whole."))
    }
    if let problem = articles.first.flatMap({ leftOut($0, of: articles.count, name: name) }) {
      problems.append(problem)
    }
    if let line = page.lines.firstIndex(where: { $0.furniture?.kind == .paywall }),
      articles.allSatisfy({ $0.body.count < 8 })
    {
      problems.append(
        Problem(
          .paywall, file: name, message: "The publisher shows only the beginning: \"\(page.text(line))\"",
          advice: "Sign in at the publisher's site and save the whole page."))
    }
    return problems
  }

  /// An article of fewer words may be no article.
  private static let fewWords = 60

  /// Sentences that were not taken for the article's, many times as much as those that were: something else than an article.
  private static func leftOut(_ article: ParsedArticle, of count: Int, name: String) -> Problem? {
    guard count == 1 else { return nil }
    let words = { (text: String) in LineScanner.line(Array(text.utf8), 0..<text.utf8.count).words }
    // Nearly every article soon has words enough, and what was left out of it need not be counted.
    var taken = 0
    for block in article.body where taken < fewWords { taken += words(block.text) }
    guard taken < fewWords else { return nil }
    let lines = article.dropped.filter { $0.reason == PlainArticleReader.outside }.map { words($0.text) }
    let left = lines.reduce(0) { $0 + ($1 >= 8 ? $1 : 0) }
    guard left > taken * 3 else { return nil }
    return Problem(
      .lowConfidence, file: name,
      message: "Only \(taken) words were taken for the article's text, and \(left) were not.",
      advice: "Look at what was left out; if it is the article, save the page once more without its surroundings.")
  }
}
