/// What one file gave, as `extract --json` prints it.
package struct ExtractDocument: Hashable, Sendable, Codable {
  /// Only where several files are printed, one a line.
  package var file: String?
  package var format: Format
  @Nullable package var feed: FeedHeader?
  package var articles: [ExportArticle]
  package var subscriptions: [Subscription]
  package var problems: [Problem]

  /// `file` is given where several files are printed.
  package init(_ document: ParsedDocument, file: String? = nil) {
    self.file = file
    format = document.format
    _feed = Nullable(wrappedValue: document.feed)
    articles = document.articles.enumerated().map { index, article in
      let history = document.history(of: index)
      var exported = ExportArticle(article, format: history?.format ?? document.format)
      (exported.sourceFile, exported.marks, exported.note) = (history?.file, history?.marks, history?.note)
      return exported
    }
    subscriptions = document.subscriptions
    problems = document.problems
  }
}
