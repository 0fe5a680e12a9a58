import News

/// How much of an article a page gave, and what to tell of that.
struct PageVerdict {
  private(set) var problems: [Problem] = []
  /// 0 to 1.
  private(set) var confidence: Double
  private(set) var kind = ParsedArticle.Kind.full
  /// Whether there is enough to be called an article.
  private(set) var hasArticle = true

  /// An article of fewer words is a notice at best.
  private static let fewest = 25
  /// A page that calls itself an article may tell it in so many.
  private static let fewestOfBrief = 12
  /// No page of a site about itself tells more.
  private static let mostOfNotice = 120
  /// So many words behind a paywall are a teaser.
  private static let teaser = 200

  init(_ article: ParsedArticle, _ finder: BodyFinder, _ metadata: PageMetadata, _ text: PageBody, name: String) {
    let shown = text.reader
    // No more are counted than make a difference.
    var words = 0
    for block in article.body where words < Self.teaser { words += PlainText.measure(block.text).words }
    confidence = text.isNamed ? 0.9 : 0.75
    if words < 80 { confidence -= 0.3 }
    let hasWall = metadata.linked.isBehindPaywall || finder.page.blocks.contains { $0.part == .paywall }
    let links = finder.page.blocks.count { $0.linkShare > 0.7 && $0.words >= 4 && $0.part != .navigation }
    let declares = Self.declaresArticle(metadata)
    let cards = declares ? 0 : CardList(finder.page, kept: shown.kept).headings
    if hasWall, words < Self.teaser {
      kind = .summary
      confidence = min(confidence, 0.5)
      problems.append(
        Problem(
          .paywall, file: name, message: "The page shows only the beginning: the rest is for subscribers.",
          advice: "Save the page again while signed in to the site."))
    } else if let notice = Self.notice(article, metadata, words: words) {
      hasArticle = false
      problems.append(Problem(.noArticle, file: name, message: notice.words.message, advice: notice.words.advice))
    } else if cards > 0 || (links >= 12 && words < 150 && metadata.linked.article == nil) {
      hasArticle = cards == 0 && words >= Self.fewest && article.body.count > 2
      confidence = 0.3
      problems.append(
        Problem(
          .listingPage, file: name,
          message: "The page lists \(max(links, cards)) other articles and tells none of its own.",
          advice: "Open the articles on it and save those."))
    } else if words < Self.fewest, !(declares || article.isDated) || !Self.isBrief(article, text) {
      hasArticle = words > 0 && !article.title.isEmpty && article.summary != nil
      kind = .summary
      confidence = 0.2
      problems.append(
        Problem(
          .noArticle, file: name, message: "The page holds no article: \(words) words of text were found.",
          advice: "If a browser shows one, save the page there after it has loaded."))
    } else if confidence < 0.5 {
      problems.append(
        Problem(
          .lowConfidence, file: name, message: "It is not sure which part of the page is the article.",
          advice: "Compare it with the raw page, and read it again with a newer version."))
    }
    problems += finder.page.tree.damage.filter(\.kind.isCut).map { Self.problem($0, name: name) }
  }

  /// Whether the page says of itself that it is an article.
  private static func declaresArticle(_ metadata: PageMetadata) -> Bool {
    metadata.linked.article != nil || metadata.meta["type"]?.contains { $0.value.lowercased() == "article" } ?? false
      || metadata.meta["published"]?.contains { $0.confidence >= 0.8 } ?? false
  }

  /// What the page shows instead of an article, where it tells little and nobody signs it.
  private static func notice(_ article: ParsedArticle, _ metadata: PageMetadata, words: Int) -> PageNotice? {
    guard words < mostOfNotice, article.bylines.isEmpty, !declaresArticle(metadata) else { return nil }
    return PageNotice.of([article.title] + (metadata.title.map { [$0] } ?? []))
  }

  /// A brief of a sentence or two, or a series of pictures whose captions tell the story.
  private static func isBrief(_ article: ParsedArticle, _ text: PageBody) -> Bool {
    let words = article.body.reduce(0) { $0 + PlainText.measure($1.text).words }
    let captions = article.captions.reduce(0) { $0 + PlainText.measure($1.text).words }
    if article.captions.count >= 3, words + captions >= fewest { return true }
    return text.isNamed && words >= fewestOfBrief && article.body.contains { PlainText.measure($0.text).hasSentence }
  }

  private static func problem(_ damage: MarkupDamage, name: String) -> Problem {
    damage.kind == .tooDeep
      ? Problem(
        .tooDeep, file: name, line: damage.line, message: "Elements are nested too deeply; deeper ones were joined.",
        advice: "Compare the article with the raw page.")
      : Problem(
        .tooLarge, file: name, line: damage.line,
        message: "The page is too large; what follows this line was left out.",
        advice: "Compare the article with the raw page.")
  }
}

extension ParsedArticle {
  /// Whether the page surely tells the day.
  fileprivate var isDated: Bool { confidence["published"].map { $0.value >= 0.8 } ?? false }
}
