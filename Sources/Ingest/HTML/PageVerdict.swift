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
  /// So many words behind a paywall are a teaser.
  private static let teaser = 200

  init(_ article: ParsedArticle, _ finder: BodyFinder, _ metadata: PageMetadata, isNamed: Bool, name: String) {
    // No more are counted than make a difference.
    var words = 0
    for block in article.body where words < Self.teaser { words += PlainText.measure(block.text).words }
    confidence = isNamed ? 0.9 : 0.75
    if words < 80 { confidence -= 0.3 }
    let hasWall = metadata.linked.isBehindPaywall || finder.page.blocks.contains { $0.part == .paywall }
    let links = finder.page.blocks.count { $0.linkShare > 0.7 && $0.words >= 4 && $0.part != .navigation }
    if hasWall, words < Self.teaser {
      kind = .summary
      confidence = min(confidence, 0.5)
      problems.append(
        Problem(
          .paywall, file: name, message: "The page shows only the beginning: the rest is for subscribers.",
          advice: "Save the page again while signed in to the site."))
    } else if links >= 12, words < 150, metadata.linked.article == nil {
      hasArticle = words >= Self.fewest && article.body.count > 2
      confidence = 0.3
      problems.append(
        Problem(
          .listingPage, file: name, message: "The page lists \(links) other articles and tells none of its own.",
          advice: "Open the articles on it and save those."))
    } else if words < Self.fewest {
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
