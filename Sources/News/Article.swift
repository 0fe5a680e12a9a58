/// An article of a library: the clean text under an id that never changes.
@dynamicMemberLookup
package struct Article: Hashable, Sendable {
  package var id: ArticleID
  package var content: ParsedArticle
  package var provenance: Provenance
  package var story: StoryID?

  package init(id: ArticleID, content: ParsedArticle, provenance: Provenance, story: StoryID? = nil) {
    self.id = id
    self.content = content
    self.provenance = provenance
    self.story = story
  }

  package subscript<Value>(dynamicMember path: KeyPath<ParsedArticle, Value>) -> Value { content[keyPath: path] }
}

/// Where an article came from.
package struct Provenance: Hashable, Sendable, Codable {
  /// The name that the user gave, or that was found in a folder.
  package var file: String
  /// SHA-256 of the original bytes, in hexadecimal.
  package var hash: String
  package var format: Format
  /// When it was imported, seconds since 1970.
  package var imported: Int64
  /// Which version of the readers made it.
  package var reader: Int

  package init(file: String, hash: String, format: Format, imported: Int64, reader: Int) {
    self.file = file
    self.hash = hash
    self.format = format
    self.imported = imported
    self.reader = reader
  }
}

/// What the user did with an article. It survives re-import and re-linking.
package struct Marks: Hashable, Sendable, Codable {
  package var isRead = false
  package var isStarred = false
  /// Where reading stopped; nil when never opened or read to the end.
  package var position: Place?
  /// How much was seen, 0 to 1.
  package var progress = 0.0
  package var tags: [String] = []

  package init() {}
}
