import News

/// Reads JSON Feed 1 and 1.1.
///
/// Source: https://www.jsonfeed.org/version/1.1/
enum JSONFeedReader {
  static func read(_ feed: JSONValue) -> ParsedDocument {
    var document = ParsedDocument(format: .jsonFeed)
    let header = FeedHeader(
      title: feed["title"]?.text?.nonBlank, link: feed["home_page_url"]?.text?.nonBlank,
      language: feed["language"]?.text.flatMap(LanguageTag.normalized))
    document.feed = header
    let base = header.link ?? feed["feed_url"]?.text
    document.articles = (feed["items"]?.items ?? []).prefix(FeedEntryReader.mostEntries).compactMap {
      entry($0, base: base).article(of: header)
    }
    return document
  }

  private static func entry(_ item: JSONValue, base: String?) -> FeedEntry {
    var entry = FeedEntry()
    // A title is plain text here, yet some programs write their feeds' escaped ones into it.
    entry.title = item["title"]?.text.flatMap { FragmentReader.line($0, isPlain: true) }
    if let markup = item["content_html"]?.text, markup.nonBlank != nil {
      entry.text = .markup(Array(markup.utf8))
    } else if let text = item["content_text"]?.text, text.nonBlank != nil {
      entry.text = .plain(text)
    }
    entry.isWhole = entry.text != nil
    entry.summary = item["summary"]?.text.map { .plain($0) }
    entry.base = base
    entry.link = ["url", "external_url"].lazy.compactMap { item[$0]?.text?.nonBlank }.first
    entry.guid = item["id"]?.text?.nonBlank
    if entry.link == nil, let guid = entry.guid, WebAddress.isWeb(guid) { entry.link = guid }
    entry.published = item["date_published"]?.text.flatMap(DateReader.date)
    entry.updated = item["date_modified"]?.text.flatMap(DateReader.date)
    let authors = (item["authors"]?.items ?? []) + (item["author"]?.items ?? [])
    for name in authors.compactMap({ $0["name"]?.text?.nonBlank }) where !entry.authors.contains(name) {
      entry.authors.append(name)
    }
    entry.language = item["language"]?.text.flatMap(LanguageTag.normalized)
    return entry
  }
}
