/// One article as a reader made it of one document: clean text and what is known of it, not yet part of a library.
///
/// All text is NFC, free of control characters and bidirectional overrides, and holds no line breaks but where a field says so.
package struct ParsedArticle: Hashable, Sendable, Codable {
  /// `summary`: the page gives only a teaser or a blurb of it.
  package enum Kind: String, Sendable, Codable { case full, summary }

  package var kind: Kind = .full
  package var title: String
  package var alternativeTitles: [String] = []
  package var summary: String?
  /// The outlet that published it, as the page names it.
  package var source: String?
  /// The news agency that the text is credited to, apart from the outlet.
  package var agency: String?
  package var bylines: [String] = []
  /// "Seoul, Dec 12": the place and day in front of the first sentence, as printed.
  package var dateline: String?
  package var published: Timestamp?
  package var updated: Timestamp?
  /// BCP 47 tag of the body; nil when it could not be told.
  package var language: String?
  /// BCP 47 tag of the page's own furniture, when that can be told.
  package var pageLanguage: String?
  package var url: String?
  package var guid: String?
  package var body: [Block] = []
  package var captions: [Caption] = []
  package var takeaways: [String] = []
  /// What a page says that people say: shown apart, never counted as reporting.
  package var reactions: [String] = []
  package var related: [RelatedItem] = []
  package var dropped: [DroppedText] = []
  /// How sure each field is and where it came from, by field name ("title", "published", …).
  package var confidence: [String: Confidence] = [:]

  package init(title: String) { self.title = title }

  /// The summary where it says something that the text does not begin with: many a page takes its first words for one, cut off
  /// somewhere or with its blanks lost.
  package var standfirst: String? {
    guard let summary else { return nil }
    let wanted = Self.letters(of: summary)
    guard !wanted.isEmpty else { return nil }
    for start in body.indices.prefix(2) {
      var begun: [Unicode.Scalar] = []
      for block in body[start...] where begun.count < wanted.count { begun += Self.letters(of: block.text) }
      if begun.starts(with: wanted) { return nil }
    }
    return summary
  }

  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

/// One unit of an article's text.
package struct Block: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable { case paragraph, heading, listItem, quote, tableRow }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind = .paragraph, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// The words under a picture and who made it.
package struct Caption: Hashable, Sendable, Codable {
  package var text: String
  package var credit: String?
  /// How many body blocks stand before the picture.
  package var position: Int

  package init(_ text: String, credit: String? = nil, position: Int = 0) {
    self.text = text
    self.credit = credit
    self.position = position
  }
}

/// Another article that the page itself points to.
package struct RelatedItem: Hashable, Sendable, Codable {
  package var title: String?
  package var text: String?
  package var url: String?
  /// The heading that it stands under, as printed.
  package var group: String?
  /// The section label that stood in front of its title ("International").
  package var label: String?
  package var caption: String?
  package var published: Timestamp?

  package init(title: String? = nil, text: String? = nil, url: String? = nil, group: String? = nil) {
    self.title = title
    self.text = text
    self.url = url
    self.group = group
  }

  /// Whether its text is enough to be read, searched and linked as an article until the whole one comes: a teaser of a few words
  /// is not worth opening.
  package var isReadable: Bool { (text?.count ?? 0) >= Self.fewestCharacters }
  private static let fewestCharacters = 60
}

/// Text that a page holds and an article does not, with the reason in words.
package struct DroppedText: Hashable, Sendable, Codable {
  package var text: String
  package var reason: String

  package init(_ text: String, reason: String) {
    self.text = text
    self.reason = reason
  }
}

/// How sure a field is (0 to 1) and which part of the page it was read from ("h1", "JSON-LD headline").
package struct Confidence: Hashable, Sendable, Codable {
  package var value: Double
  package var source: String

  package init(_ value: Double, source: String) {
    self.value = value
    self.source = source
  }
}
