/// An article in the flat shape that other programs read: plain texts first, and beside them what plain texts would lose.
package struct ExportArticle: Hashable, Sendable {
  /// Nil when the article is part of no library.
  package var id: ArticleID?
  package var sourceFile: String?
  package var format: Format?
  package var content: ParsedArticle
  /// The library's articles that `content.related` are, in the same order.
  package var relatedIDs: [ArticleID?]
  package var story: StoryID?
  package var marks: Marks?
  /// The reader's own, as Markdown.
  package var note: String?
  /// The article of the same export whose related item this is, and no article of its own.
  package var itemOf: ArticleID?

  /// What is told beside the article itself.
  package var history: ArticleHistory {
    ArticleHistory(file: sourceFile, format: format, marks: marks, note: note)
  }

  /// An article that is part of no library.
  package init(_ content: ParsedArticle, format: Format?) {
    self.format = format
    self.content = content
    relatedIDs = Array(repeating: nil, count: content.related.count)
  }

  /// An article of a library; `relatedIDs` in the order of its related items.
  package init(_ article: Article, relatedIDs: [ArticleID?], marks: Marks?) {
    id = article.id
    sourceFile = article.provenance.file
    format = article.provenance.format
    content = article.content
    self.relatedIDs = relatedIDs
    story = article.story
    self.marks = marks
  }
}

extension ExportArticle: Codable {
  enum CodingKeys: String, CodingKey {
    case id
    case sourceFile = "source_file"
    case url, guid, format, language
    case pageLanguage = "page_language"
    case kind, title, summary, source, agency, byline, dateline, published, updated, confidence
    case body, takeaways, reactions, captions, related
    case story = "story_id"
    // What the plain keys would lose; written only where there is something to lose.
    case bylines
    case alternativeTitles = "alternative_titles"
    case blockKinds = "block_kinds"
    case captionDetails = "caption_details"
    case fieldConfidence = "field_confidence"
    case dropped, marks, note
    case itemOf = "item_of"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(sourceFile, forKey: .sourceFile)
    try container.encode(format, forKey: .format)
    try container.encode(story, forKey: .story)
    try encodeFields(to: &container)
    try encodeTexts(to: &container)
    try container.encodeIfPresent(marks, forKey: .marks)
    try container.encodeIfPresent(note, forKey: .note)
    try container.encodeIfPresent(itemOf, forKey: .itemOf)
  }

  private func encodeFields(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(content.url, forKey: .url)
    try container.encode(content.guid, forKey: .guid)
    try container.encode(content.language, forKey: .language)
    try container.encode(content.pageLanguage, forKey: .pageLanguage)
    try container.encode(content.kind, forKey: .kind)
    try container.encode(content.title, forKey: .title)
    try container.encode(content.summary, forKey: .summary)
    try container.encode(content.source, forKey: .source)
    try container.encode(content.agency, forKey: .agency)
    let byline = content.bylines.isEmpty ? nil : content.bylines.joined(separator: ", ")
    try container.encode(byline, forKey: .byline)
    try container.encode(content.dateline, forKey: .dateline)
    try container.encode(content.published, forKey: .published)
    try container.encode(content.updated, forKey: .updated)
    try container.encode(content.leastConfidence, forKey: .confidence)
    if !content.bylines.isEmpty { try container.encode(content.bylines, forKey: .bylines) }
    if !content.alternativeTitles.isEmpty {
      try container.encode(content.alternativeTitles, forKey: .alternativeTitles)
    }
    if !content.confidence.isEmpty {
      var fields = container.nestedContainer(keyedBy: FieldName.self, forKey: .fieldConfidence)
      for (name, confidence) in content.confidence.sorted(by: { $0.key < $1.key }) {
        try fields.encode(confidence, forKey: FieldName(stringValue: name))
      }
    }
  }

  private func encodeTexts(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(content.body.map(\.text), forKey: .body)
    try container.encode(content.takeaways, forKey: .takeaways)
    try container.encode(content.reactions, forKey: .reactions)
    try container.encode(content.captions.map(\.text), forKey: .captions)
    let related = content.related.enumerated().map { index, item in
      ExportRelated(item, articleID: relatedIDs.indices.contains(index) ? relatedIDs[index] : nil)
    }
    try container.encode(related, forKey: .related)
    if content.body.contains(where: { $0.kind != .paragraph }) {
      try container.encode(content.body.map(\.kind), forKey: .blockKinds)
    }
    if !content.captions.isEmpty { try container.encode(content.captions, forKey: .captionDetails) }
    if !content.dropped.isEmpty { try container.encode(content.dropped, forKey: .dropped) }
  }
}

/// The name of a field as a key, so that the fields of an article come in the same order in every run.
private struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension ParsedArticle {
  /// The confidence of title or body, whichever is less; nil when neither is known.
  package var leastConfidence: Double? {
    ["title", "body"].compactMap { confidence[$0]?.value }.min()
  }
}
