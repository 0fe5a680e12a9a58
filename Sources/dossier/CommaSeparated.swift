import News
import Screens

/// Articles as a table for spreadsheets.
enum CommaSeparated {
  static func table(_ articles: [ExportArticle]) -> String {
    var text = ExportTable(articles.map(row)).csv
    if text.hasSuffix("\r\n") { text.removeLast() }
    return text
  }

  private static func row(_ article: ExportArticle) -> [ExportTable.Field] {
    let content = article.content
    return [
      ("id", article.id.map { String($0.rawValue) } ?? ""), ("published", content.published?.description ?? ""),
      ("source", content.source ?? ""), ("byline", content.bylines.joined(separator: "; ")), ("title", content.title),
      ("summary", content.summary ?? ""), ("url", content.url ?? ""),
      ("story", article.story.map { String($0.rawValue) } ?? ""), ("file", article.sourceFile ?? ""),
    ]
  }
}
