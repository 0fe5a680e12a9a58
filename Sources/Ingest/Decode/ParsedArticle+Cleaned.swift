import News

extension ParsedArticle {
  /// All text NFC and free of what hides or turns it, addresses without what follows readers around; nothing else changes.
  var cleaned: ParsedArticle {
    var article = self
    article.title = TextCleaner.clean(title)
    article.alternativeTitles = alternativeTitles.map(TextCleaner.clean)
    article.summary = summary.map(TextCleaner.clean)
    article.source = source.map(TextCleaner.clean)
    article.agency = agency.map(TextCleaner.clean)
    article.bylines = bylines.map(TextCleaner.clean)
    article.dateline = dateline.map(TextCleaner.clean)
    article.url = url.map(PageAddress.untracked)
    article.body = body.map { Block($0.kind, TextCleaner.clean($0.text)) }
    article.captions = captions.map {
      Caption(TextCleaner.clean($0.text), credit: $0.credit.map(TextCleaner.clean), position: $0.position)
    }
    article.takeaways = takeaways.map(TextCleaner.clean)
    article.reactions = reactions.map(TextCleaner.clean)
    article.related = related.map(\.cleaned)
    article.dropped = dropped.map { DroppedText(TextCleaner.clean($0.text), reason: $0.reason) }
    return article
  }
}

extension RelatedItem {
  var cleaned: RelatedItem {
    var item = self
    item.title = title.map(TextCleaner.clean)
    item.text = text.map(TextCleaner.clean)
    item.group = group.map(TextCleaner.clean)
    item.label = label.map(TextCleaner.clean)
    item.url = url.map(PageAddress.untracked)
    item.caption = caption.map(TextCleaner.clean)
    return item
  }
}
