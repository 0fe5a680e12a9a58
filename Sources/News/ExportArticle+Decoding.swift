/// Reading back what `ExportArticle` wrote, and what other programs made of it: a missing key is empty, never an error.
extension ExportArticle {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, as type: Value.Type = Value.self) -> Value? {
      // A value of the wrong type is as good as none: one bad field must not cost the article.
      try? container.decodeIfPresent(type, forKey: key)
    }
    var content = ParsedArticle(title: value(.title) ?? "")
    content.kind = value(.kind) ?? .full
    content.alternativeTitles = value(.alternativeTitles) ?? []
    content.summary = value(.summary)
    content.source = value(.source)
    content.agency = value(.agency)
    content.bylines = value(.bylines) ?? value(.byline, as: String.self).map { [$0] } ?? []
    content.dateline = value(.dateline)
    content.published = value(.published)
    content.updated = value(.updated)
    content.language = value(.language)
    content.pageLanguage = value(.pageLanguage)
    content.url = value(.url)
    content.guid = value(.guid)
    content.confidence = value(.fieldConfidence) ?? [:]
    content.takeaways = value(.takeaways) ?? []
    content.reactions = value(.reactions) ?? []
    content.dropped = value(.dropped) ?? []
    content.body = Self.blocks(value(.body) ?? [], kinds: value(.blockKinds) ?? [])
    content.captions =
      value(.captionDetails) ?? value(.captions, as: [String].self)?.map { Caption($0) } ?? []
    let related = value(.related, as: [ExportRelated].self) ?? []
    content.related = related.map(\.item)
    self.init(content, format: value(.format))
    id = value(.id)
    sourceFile = value(.sourceFile)
    relatedIDs = related.map(\.articleID)
    story = value(.story)
    marks = value(.marks)
    note = value(.note)
    itemOf = value(.itemOf)
  }

  private static func blocks(_ texts: [String], kinds: [String]) -> [Block] {
    texts.enumerated().map { index, text in
      let kind = kinds.indices.contains(index) ? Block.Kind(rawValue: kinds[index]) : nil
      return Block(kind ?? .paragraph, text)
    }
  }
}

/// A related item in the shape of an export: what it says, and the library's article that it is.
struct ExportRelated: Hashable, Sendable, Codable {
  @Nullable var title: String?
  @Nullable var text: String?
  @Nullable var url: String?
  @Nullable var articleID: ArticleID?
  var group: String?
  var label: String?
  var caption: String?
  var published: Timestamp?

  private enum CodingKeys: String, CodingKey {
    case title, text, url
    case articleID = "article_id"
    case group, label, caption, published
  }

  init(_ item: RelatedItem, articleID: ArticleID?) {
    _title = Nullable(wrappedValue: item.title)
    _text = Nullable(wrappedValue: item.text)
    _url = Nullable(wrappedValue: item.url)
    _articleID = Nullable(wrappedValue: articleID)
    (group, label, caption, published) = (item.group, item.label, item.caption, item.published)
  }

  var item: RelatedItem {
    var item = RelatedItem(title: title, text: text, url: url, group: group)
    (item.label, item.caption, item.published) = (label, caption, published)
    return item
  }
}
