import News

/// Reads what comes as JSON: JSON Feed, schema.org articles, and what Dossier itself exports.
enum JSONDocumentReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    let lines = lines(of: utf8)
    guard lines.count > 1 else { return read(one: utf8, name: name) }
    var document = ParsedDocument(format: .unknown)
    for (index, line) in lines {
      let part = read(one: Array(line), name: name)
      if document.format == .unknown { document.format = part.format }
      document.feed = document.feed ?? part.feed
      document.articles += part.articles
      document.histories += part.articles.indices.map(part.history)
      document.subscriptions += part.subscriptions
      document.problems += part.problems.map { problem in
        var problem = problem
        problem.line = index
        return problem
      }
    }
    return document
  }

  /// The numbered lines when each is a document of its own, as programs print one after the other; else all as one.
  private static func lines(of utf8: [UInt8]) -> [(number: Int, text: ArraySlice<UInt8>)] {
    let all = [(number: 1, text: utf8[...])]
    guard let end = utf8.firstIndex(of: .newline), utf8[end...].contains(where: { !$0.isMarkupSpace }),
      JSONValue.read(utf8[..<end]).damage == nil
    else { return all }
    let lines = utf8.split(separator: .newline, omittingEmptySubsequences: false).enumerated()
      .map { (number: $0 + 1, text: $1) }.filter { !$0.text.allSatisfy(\.isMarkupSpace) }
    return lines.allSatisfy { $0.text.first == UInt8(ascii: "{") } ? lines : all
  }

  private static func read(one utf8: [UInt8], name: String) -> ParsedDocument {
    let (value, damage) = JSONValue.read(utf8[...])
    var document = value.flatMap { known($0, name: name) } ?? ParsedDocument(format: .unknown)
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
  private static func known(_ value: JSONValue, name: String) -> ParsedDocument? {
    let version = value["version"]?.text
    if version?.contains("jsonfeed.org") == true || version != nil && JSONFeedReader.mayBeFeed(value) {
      return JSONFeedReader.read(value, name: name)
    }
    if ExportReader.isExport(value) { return ExportReader.read(value) }
    let articles = SchemaArticleReader.articles(in: value)
    if articles.isEmpty { return JSONFeedReader.mayBeFeed(value) ? JSONFeedReader.read(value, name: name) : nil }
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
