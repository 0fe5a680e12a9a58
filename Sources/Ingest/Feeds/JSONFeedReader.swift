import News

/// Reads JSON Feed 1 and 1.1.
///
/// Source: https://www.jsonfeed.org/version/1.1/
enum JSONFeedReader {
  static func read(_ feed: JSONValue, name: String) -> ParsedDocument {
    var document = ParsedDocument(format: .jsonFeed)
    let header = FeedHeader(
      title: feed["title"]?.text?.nonBlank, link: feed["home_page_url"]?.text?.nonBlank,
      language: feed["language"]?.text.flatMap(LanguageTag.normalized))
    document.feed = header
    let base = header.link ?? feed["feed_url"]?.text
    // The feed's authors are those of the items that name none; the outlet itself is no author.
    let authors = authors(of: feed).filter { $0 != header.title }
    let items = (feed["items"]?.items ?? []).prefix(FeedEntryReader.mostEntries)
    document.articles = items.compactMap {
      var entry = entry($0, base: base)
      if entry.authors.isEmpty { entry.authors = authors }
      return entry.article(of: header)
    }
    let lost = items.count - document.articles.count
    if lost > 0 { document.problems.append(Refusal(file: name).emptyEntries(lost)) }
    return document
  }

  /// Whether an object with `items` and some `version` is such a feed although it does not say so: its items tell where they
  /// stand or what they are.
  static func mayBeFeed(_ value: JSONValue) -> Bool {
    (value["items"]?.items ?? []).prefix(20).contains { item in
      ["id", "url", "external_url", "content_html", "content_text", "summary"].contains { item[$0]?.text != nil }
    }
  }

  private static func authors(of object: JSONValue) -> [String] {
    let authors = (object["authors"]?.items ?? []) + (object["author"]?.items ?? [])
    var names: [String] = []
    for name in authors.compactMap({ $0["name"]?.text?.nonBlank }) where !names.contains(name) { names.append(name) }
    return names
  }

  private static func entry(_ item: JSONValue, base: String?) -> FeedEntry {
    var entry = FeedEntry()
    // A title is plain text here, yet some programs write their feeds' escaped ones into it.
    entry.title = item["title"]?.string.flatMap { FragmentReader.line($0, isPlain: true) }
    if let markup = item["content_html"]?.string, markup.nonBlank != nil {
      entry.text = .markup(Array(markup.utf8))
    } else if let text = item["content_text"]?.string, text.nonBlank != nil {
      entry.text = .plain(text)
    }
    entry.isWhole = entry.text != nil
    entry.summary = item["summary"]?.string.map { .plain($0) }
    entry.base = base
    entry.link = ["url", "external_url"].lazy.compactMap { item[$0]?.text?.nonBlank }.first
    entry.guid = item["id"]?.text?.nonBlank
    if entry.link == nil, let guid = entry.guid, WebAddress.isWeb(guid) { entry.link = guid }
    entry.published = item["date_published"]?.text.flatMap(DateReader.date)
    entry.updated = item["date_modified"]?.text.flatMap(DateReader.date)
    entry.authors = authors(of: item)
    entry.language = item["language"]?.text.flatMap(LanguageTag.normalized)
    return entry
  }
}
