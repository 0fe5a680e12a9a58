import News

// Readers that are not here yet: the real one of the same name takes the place of its row.

enum MessageReader {
  static func read(_ bytes: [UInt8], name: String, depth: Int) -> ParsedDocument {
    Refusal(file: name).noArticle(.mhtml, "No reader for messages yet.", advice: "Wait.")
  }
}

enum JSONDocumentReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    Refusal(file: name).noArticle(.jsonFeed, "No reader for JSON yet.", advice: "Wait.")
  }
}

enum FeedReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    Refusal(file: name).noArticle(.rss, "No reader for feeds yet.", advice: "Wait.")
  }
}

enum SubscriptionReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    Refusal(file: name).noArticle(.opml, "No reader for subscriptions yet.", advice: "Wait.")
  }
}
