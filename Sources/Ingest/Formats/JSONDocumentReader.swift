import News

/// Reads what comes as JSON: JSON Feed, schema.org articles, and what Dossier itself exports.
enum JSONDocumentReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    let (value, damage) = JSONValue.read(utf8[...])
    var document = value.flatMap(known) ?? ParsedDocument(format: .unknown)
    if let damage {
      document.problems.insert(broken(damage, in: utf8, read: document.articles.count, name: name), at: 0)
    } else if document.articles.isEmpty, document.subscriptions.isEmpty {
      document.problems.append(
        Problem(
          .noArticle, file: name, message: "This JSON holds no article that Dossier knows how to read.",
          advice: "JSON Feed, schema.org articles and Dossier's own export can be imported."))
    }
    return document
  }

  /// Nil when the value is of no known shape.
  private static func known(_ value: JSONValue) -> ParsedDocument? {
    if let version = value["version"]?.text, version.contains("jsonfeed.org") || value["items"] != nil {
      return JSONFeedReader.read(value)
    }
    if ExportReader.isExport(value) { return ExportReader.read(value) }
    let articles = SchemaArticleReader.articles(in: value)
    if articles.isEmpty { return value["items"] == nil ? nil : JSONFeedReader.read(value) }
    var document = ParsedDocument(format: .html)
    document.articles = articles
    return document
  }

  private static func broken(_ damage: JSONValue.Damage, in bytes: [UInt8], read count: Int, name: String) -> Problem {
    let line = 1 + bytes.prefix(damage.byteOffset).count { $0 == .newline }
    let articles = count == 1 ? "1 article" : "\(count) articles"
    return Problem(
      .jsonBroken, file: name, line: line,
      message: "The JSON breaks off at byte \(damage.byteOffset) (\(damage.message)); \(articles) could be read.",
      advice: "Fetch the file again and import it once more; nothing is doubled.")
  }
}
