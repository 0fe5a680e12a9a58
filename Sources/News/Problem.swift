/// What is wrong with one input: kept in the library and shown, never thrown.
package struct Problem: Hashable, Sendable, Codable {
  package enum Code: String, Sendable, Codable {
    case empty, binary, paywall
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case timeout, unreadable
    case unreadableEncoding = "unreadable-encoding"
    case noArticle = "no-article"
    case listingPage = "listing-page"
    case feedDamaged = "feed-damaged"
    case jsonBroken = "json-broken"
    case duplicate = "duplicate-of"
    case copy = "copy-of"
    case notAFile = "not-a-file"
    case lowConfidence = "low-confidence"
    case truncated
  }

  package var code: Code
  /// The name that the user gave, or that was found in a folder.
  package var file: String
  /// The first line is 1; nil when the place is not known.
  package var line: Int?
  /// One plain sentence: what is wrong.
  package var message: String
  /// One plain sentence: what the reader can do about it.
  package var advice: String

  package init(_ code: Code, file: String, line: Int? = nil, message: String, advice: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
    self.advice = advice
  }
}

/// What a document turned out to be.
package enum Format: String, Sendable, Codable {
  case text, markdown, html, mhtml, rss, rdf, atom
  case jsonFeed = "json-feed"
  case opml, dossier, unknown

  /// Whether it brings articles as an outlet hands them out, which may be their beginnings alone.
  package var isFeed: Bool {
    switch self {
    case .rss, .rdf, .atom, .jsonFeed: true
    case .text, .markdown, .html, .mhtml, .opml, .dossier, .unknown: false
    }
  }
}

/// Everything that one document gave.
package struct ParsedDocument: Hashable, Sendable {
  package var format: Format
  package var feed: FeedHeader?
  package var articles: [ParsedArticle] = []
  /// What an export tells of each article, in the same order; empty for anything else.
  package var histories: [ArticleHistory?] = []
  package var subscriptions: [Subscription] = []
  package var problems: [Problem] = []

  package init(format: Format) { self.format = format }
}

/// What a feed says of itself.
package struct FeedHeader: Hashable, Sendable, Codable {
  package var title: String?
  package var link: String?
  package var language: String?

  package init(title: String? = nil, link: String? = nil, language: String? = nil) {
    self.title = title
    self.link = link
    self.language = language
  }
}

/// One line of a subscription list.
package struct Subscription: Hashable, Sendable, Codable {
  package var title: String?
  package var url: String
  /// The folders that it stands in, outermost first, joined with "/".
  package var folder: String?

  package init(title: String?, url: String, folder: String?) {
    self.title = title
    self.url = url
    self.folder = folder
  }
}
