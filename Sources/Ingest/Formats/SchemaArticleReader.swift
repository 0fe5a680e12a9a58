import News

/// Reads articles that stand alone as JSON in schema.org's vocabulary, as programs that scrape pages write them.
enum SchemaArticleReader {
  static func articles(in value: JSONValue) -> [ParsedArticle] {
    value.items.compactMap { article(LinkedData([$0])) }
  }

  private static func article(_ data: LinkedData) -> ParsedArticle? {
    guard let body = data.article?["articleBody"]?.text, let title = data.text("headline") ?? data.text("name") else {
      return nil
    }
    var article = ParsedArticle(title: title)
    (article.body, article.captions) = FragmentReader.content(of: Array(body.utf8))
    guard !article.body.isEmpty else { return nil }
    article.alternativeTitles = data.text("alternativeHeadline").map { [$0] } ?? []
    article.summary = data.text("description")
    article.published = data.text("datePublished").flatMap(DateReader.date)
    article.updated = data.text("dateModified").flatMap(DateReader.date)
    article.bylines = data.people("author")
    article.source = data.organization("publisher")
    article.language = data.text("inLanguage").flatMap(LanguageTag.normalized)
    article.url = (data.text("url") ?? data.text("mainEntityOfPage") ?? data.text("@id")).flatMap {
      WebAddress.isWeb($0) ? $0 : nil
    }
    article.confidence["title"] = Confidence(0.95, source: "schema.org headline")
    article.confidence["body"] = Confidence(0.9, source: "schema.org articleBody")
    if article.published != nil {
      article.confidence["published"] = Confidence(0.95, source: "schema.org datePublished")
    }
    return article
  }
}
