import News

/// What leaves the program as Markdown.
package enum Markdown {
  static func article(_ page: ArticlePage) -> String {
    article(page.article.content, related: page.related.map { "\($0.title) (\($0.reason))" })
      + (page.note.isEmpty ? "" : "\n## Note\n\n\(page.note)\n")
  }

  /// One article whole; `related` are lines, by default the page's own items.
  package static func article(_ article: ParsedArticle, related: [String]? = nil) -> String {
    var parts = ["# \(MarkdownText.escaped(article.title))"]
    let citation = citation(article)
    if !citation.isEmpty { parts.append("*\(MarkdownText.escaped(citation))*") }
    if let summary = article.standfirst {
      parts.append("**\(MarkdownText.escaped(summary))**")
    }
    for block in article.body {
      let text = MarkdownText.escaped(block.text)
      switch block.kind {
      case .paragraph, .tableRow: parts.append(text)
      case .heading: parts.append("## \(text)")
      case .listItem: parts.append("- \(text)")
      case .quote: parts.append("> \(text.replacing("\n", with: "\n> "))")
      }
    }
    if !article.takeaways.isEmpty {
      let lines = article.takeaways.map { "- \(MarkdownText.escaped($0))" }
      parts.append("## In short\n\n" + lines.joined(separator: "\n"))
    }
    let related = related ?? article.related.map { $0.passage.replacing("\n", with: ": ") }
    if !related.isEmpty {
      parts.append("## Related\n\n" + related.map { "- \(MarkdownText.escaped($0))" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// "Tribune, A. Writer, 20 Nov 2025, https://…"
  static func citation(_ article: ParsedArticle) -> String {
    let byline = article.bylines.isEmpty ? nil : article.bylines.joined(separator: ", ")
    return [article.source, byline, article.published?.date, article.url].compactMap(\.self).joined(separator: ", ")
  }
}

extension Card {
  /// What an article is and where it came from.
  init(about page: ArticlePage) {
    let article = page.article.content
    self.init(article.title)
    if article.kind == .summary { add("kind", "a summary: all that a page tells of it, not the whole article") }
    add("source", article.source)
    add("published", article.published?.full ?? "the page gives no date")
    add("address", article.url)
    add("file", page.article.provenance.file + " (\(page.article.provenance.format.rawValue))")
    add("story", page.story.map { "\($0.title): \($0.sizes.joined(separator: ", "))" })
    add("note", page.note)
    add("tags", page.marks.tags.joined(separator: ", "))
    for (field, confidence) in article.confidence.sorted(by: { $0.key < $1.key }) where confidence.value < 0.8 {
      add("unsure", "the \(field == "body" ? "text" : field) was taken from: \(confidence.source)")
    }
    for problem in page.problems { add("problem", problem.message) }
    if !article.dropped.isEmpty {
      add("left out", "\(counted(article.dropped.count, "piece")) of the page; :dropped shows them")
    }
  }
}
