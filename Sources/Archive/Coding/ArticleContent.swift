import News

/// How the text of an article lies in the library: a table of its passages, their texts one after another, then the details.
///
/// Search walks the passages without making anything of the rest.
enum ArticleContent {
  private static let version = 1

  /// A passage of packed content.
  struct Part {
    var section: Section
    var paragraph: Int
    /// Where its UTF-8 lies.
    var bytes: Range<Int>
  }

  static func pack(_ article: ParsedArticle) -> [UInt8] {
    let passages = article.passages
    var packer = Packer(capacity: passages.reduce(256) { $0 + $1.text.utf8.count + 4 })
    packer.count(version)
    packer.list(passages) { packer, passage in
      packer.code(passage.section)
      packer.count(passage.text.utf8.count)
    }
    for passage in passages { packer.raw(passage.text) }
    packDetails(of: article, into: &packer)
    return packer.bytes
  }

  static func unpack(_ bytes: [UInt8]) throws(DamagedBytes) -> ParsedArticle {
    var (parts, unpacker) = try table(of: bytes)
    var texts: [Section: [String]] = [:]
    for part in parts {
      texts[part.section, default: []].append(try unpacker.raw(part.bytes.count))
    }
    parts.removeAll()
    var article = ParsedArticle(title: texts[.title]?.first ?? "")
    article.summary = texts[.summary]?.first
    article.takeaways = texts[.takeaways] ?? []
    article.reactions = texts[.reactions] ?? []
    try unpackDetails(
      of: &article, body: texts[.body] ?? [], captions: texts[.captions] ?? [], related: texts[.related] ?? [],
      from: &unpacker)
    return article
  }

  /// The passages of packed content, in reading order.
  static func parts(of bytes: [UInt8]) throws(DamagedBytes) -> [Part] {
    let parts = try table(of: bytes).parts
    guard (parts.last?.bytes.upperBound ?? 0) <= bytes.count else { throw DamagedBytes(offset: bytes.count) }
    return parts
  }

  private static func table(of bytes: [UInt8]) throws(DamagedBytes) -> (parts: [Part], texts: Unpacker) {
    var unpacker = Unpacker(bytes)
    guard try unpacker.count() == version else { throw DamagedBytes(offset: 0) }
    let rows = try unpacker.list { (unpacker) throws(DamagedBytes) -> (Section, Int) in
      let (section, length): (Section, Int) = (try unpacker.code(), try unpacker.count())
      guard (0...bytes.count).contains(length) else { throw DamagedBytes(offset: unpacker.offset) }
      return (section, length)
    }
    var (start, paragraph, last) = (unpacker.offset, 0, Section?.none)
    let parts = rows.map { section, length in
      paragraph = section == last ? paragraph + 1 : 0
      last = section
      defer { start += length }
      return Part(section: section, paragraph: paragraph, bytes: start..<(start + length))
    }
    return (parts, unpacker)
  }
}

extension ArticleContent {
  private static func packDetails(of article: ParsedArticle, into packer: inout Packer) {
    packer.code(article.kind)
    packer.list(article.alternativeTitles) { $0.text($1) }
    for word in [
      article.source, article.agency, article.dateline, article.language, article.pageLanguage, article.url,
      article.guid,
    ] {
      packer.optional(word) { $0.word($1) }
    }
    packer.list(article.bylines) { $0.text($1) }
    packer.optional(article.published) { $0.timestamp($1) }
    packer.optional(article.updated) { $0.timestamp($1) }
    for block in article.body { packer.code(block.kind) }
    for caption in article.captions {
      packer.optional(caption.credit) { $0.text($1) }
      packer.count(caption.position)
    }
    for item in article.related { pack(item, into: &packer) }
    packer.list(article.dropped) { packer, dropped in
      packer.text(dropped.text)
      packer.word(dropped.reason)
    }
    packer.list(article.confidence.sorted { $0.key < $1.key }) { packer, field in
      packer.word(field.key)
      packer.double(field.value.value)
      packer.word(field.value.source)
    }
  }

  private static func unpackDetails(
    of article: inout ParsedArticle, body: [String], captions: [String], related: [String],
    from unpacker: inout Unpacker
  ) throws(DamagedBytes) {
    article.kind = try unpacker.code()
    article.alternativeTitles = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.text() }
    for field in [
      \ParsedArticle.source, \.agency, \.dateline, \.language, \.pageLanguage, \.url, \.guid,
    ] {
      article[keyPath: field] = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    }
    article.bylines = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.text() }
    article.published = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.timestamp() }
    article.updated = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.timestamp() }
    for text in body { article.body.append(Block(try unpacker.code(), text)) }
    for text in captions {
      let credit = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.text() }
      article.captions.append(Caption(text, credit: credit, position: try unpacker.count()))
    }
    for text in related { article.related.append(try unpackItem(text, from: &unpacker)) }
    article.dropped = try unpacker.list { (unpacker) throws(DamagedBytes) in
      DroppedText(try unpacker.text(), reason: try unpacker.word())
    }
    let fields = try unpacker.list { (unpacker) throws(DamagedBytes) in
      (try unpacker.word(), Confidence(try unpacker.double(), source: try unpacker.word()))
    }
    article.confidence = Dictionary(fields) { first, _ in first }
  }

  /// Title and text of an item are its passage already: only where the one ends is kept.
  private static func pack(_ item: RelatedItem, into packer: inout Packer) {
    packer.optional(item.title?.unicodeScalars.count) { $0.count($1) }
    packer.flag(item.text != nil)
    for word in [item.url, item.group, item.label, item.caption] { packer.optional(word) { $0.word($1) } }
    packer.optional(item.published) { $0.timestamp($1) }
  }

  private static func unpackItem(
    _ passage: String, from unpacker: inout Unpacker
  ) throws(DamagedBytes) -> RelatedItem {
    let scalars = passage.unicodeScalars
    let titleLength = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.count() }
    let hasText = try unpacker.flag()
    var item = RelatedItem()
    item.title = titleLength.map { String(String.UnicodeScalarView(scalars.prefix($0))) }
    if hasText {
      item.text = String(String.UnicodeScalarView(titleLength.map { scalars.dropFirst($0 + 1) } ?? scalars[...]))
    }
    for field in [\RelatedItem.url, \.group, \.label, \.caption] {
      item[keyPath: field] = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    }
    item.published = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.timestamp() }
    return item
  }
}
