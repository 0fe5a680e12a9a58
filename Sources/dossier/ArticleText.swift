import News

/// An article as lines of plain text, with everything that is known of it.
enum ArticleText {
  static func lines(_ article: ParsedArticle) -> [String] {
    var lines = [article.title, ""]
    func field(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("\(name): \(value)")
    }
    field("source", article.source)
    field("agency", article.agency)
    field("by", article.bylines.joined(separator: ", "))
    field("dateline", article.dateline)
    field("published", article.published?.description)
    field("updated", article.updated?.description)
    field("language", article.language)
    field("page language", article.pageLanguage)
    field("url", article.url)
    field("summary", article.summary)
    for block in article.body { lines += ["", mark(block.kind) + block.text] }
    section("Pictures", article.captions.map { [$0.text, $0.credit].compactMap(\.self).joined(separator: " / ") })
    section("Takeaways", article.takeaways)
    section("What people are saying", article.reactions)
    section("Related", article.related.map(\.passage))
    section("Left out", article.dropped.map { "(\($0.reason)) \($0.text)" })
    return lines

    func section(_ name: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines += ["", name] + items.map { "- " + $0 }
    }
  }

  private static func mark(_ kind: Block.Kind) -> String {
    switch kind {
    case .paragraph, .tableRow: ""
    case .heading: "## "
    case .listItem: "- "
    case .quote: "> "
    }
  }
}
