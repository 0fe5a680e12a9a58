import News

/// Articles as a table for spreadsheets.
///
/// Source: RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
enum CommaSeparated {
  static func table(_ articles: [ExportArticle]) -> String {
    let head = ["id", "published", "source", "byline", "title", "summary", "url", "story", "file"]
    return ([head] + articles.map(row)).map { $0.map(cell).joined(separator: ",") }.joined(separator: "\r\n")
  }

  private static func row(_ article: ExportArticle) -> [String] {
    let content = article.content
    return [
      article.id.map { String($0.rawValue) } ?? "", content.published?.description ?? "", content.source ?? "",
      content.bylines.joined(separator: "; "), content.title, content.summary ?? "", content.url ?? "",
      article.story.map { String($0.rawValue) } ?? "", article.sourceFile ?? "",
    ]
  }

  private static func cell(_ text: String) -> String {
    let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard text.contains(where: { $0 == "\"" || $0 == "," || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
