/// What an export tells of an article beside its text: where it came from first, and what its reader did with it.
package struct ArticleHistory: Hashable, Sendable {
  /// The file that it was read from before it was exported, and what that was.
  package var file: String?
  package var format: Format?
  package var marks: Marks?
  /// The reader's own, as Markdown.
  package var note: String?
  /// It is only what an article of the same export tells of another one, and comes with that by itself.
  package var isItem = false

  package init(file: String? = nil, format: Format? = nil, marks: Marks? = nil, note: String? = nil) {
    self.file = file
    self.format = format
    self.marks = marks
    self.note = note
  }
}

/// A related item's text with what its reader did with it, to be put on it once it is there.
package struct MarkedItem: Hashable, Sendable {
  package var article: ParsedArticle
  package var history: ArticleHistory
  /// The folded title, as in `Reading`.
  package var titleKey: String

  package init(_ article: ParsedArticle, _ history: ArticleHistory, titleKey: String) {
    self.article = article
    self.history = history
    self.titleKey = titleKey
  }
}

extension ParsedDocument {
  /// What is told of one article beside its text; nil where that is nothing.
  package func history(of index: Int) -> ArticleHistory? {
    histories.indices.contains(index) ? histories[index] : nil
  }
}
