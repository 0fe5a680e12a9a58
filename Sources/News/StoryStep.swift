/// What two wordings of one text do not share, in whole sentences.
package struct TextDifference: Hashable, Sendable {
  /// Sentences that only this text has.
  package var added: [String]
  /// Sentences that only the other text has.
  package var missing: [String]

  package init(added: [String], missing: [String]) {
    self.added = added
    self.missing = missing
  }

  /// "2 sentences more, 1 less"; "word for word" when there is no difference.
  package var words: String {
    let more = added.isEmpty ? nil : "\(added.count) \(added.count == 1 ? "sentence" : "sentences") more"
    let less = missing.isEmpty ? nil : "\(missing.count)\(more == nil ? " sentences" : "") less"
    let parts = [more, less].compactMap(\.self)
    return parts.isEmpty ? "word for word" : parts.joined(separator: ", ")
  }
}

/// What one report of a story brings beside those before it.
package struct StoryStep: Hashable, Sendable {
  package var article: ArticleID
  /// The earliest report with the same text; nil when this one is no copy.
  package var original: ArticleID?
  /// What the copy and its original do not share.
  package var difference: TextDifference?
  /// People and names that no earlier report has, people and the most used first; empty for the first report. Of a report without
  /// a date, what no other one of the story has; what one of these has is new nowhere.
  package var news: [String]

  package init(
    _ article: ArticleID, original: ArticleID? = nil, difference: TextDifference? = nil, news: [String] = []
  ) {
    self.article = article
    self.original = original
    self.difference = difference
    self.news = news
  }
}

/// A story that another one carries on, or that carries it on.
package struct StoryNeighbour: Hashable, Sendable {
  package var story: StoryRow
  /// Why the two hang together, in words.
  package var reason: String

  package init(_ story: StoryRow, reason: String) {
    self.story = story
    self.reason = reason
  }
}

/// One article of a story with its text, as `Linker.steps` compares them.
package struct StoryReport: Sendable {
  package var subject: LinkSubject
  /// Paragraphs of the body.
  package var text: [String]

  package init(_ subject: LinkSubject, text: [String]) {
    self.subject = subject
    self.text = text
  }
}
