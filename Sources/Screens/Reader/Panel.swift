import News

/// What stands beside an article: its people, its story, what is related, each with its reason.
enum Panel {
  /// - Parameters:
  ///   - columns: How wide a panel is in which a reason takes rows of its own; nil where it stands in the row, and people are
  ///     left to the text.
  ///   - year: Dates of it are told without it; that of the article when nil.
  static func items(_ page: ArticlePage, columns: Int?, year: Int?, glyphs: Glyphs) -> [Item] {
    var items: [Item] = []
    let year = year ?? page.article.published?.year
    if columns != nil { addPeople(page, to: &items, glyphs: glyphs) }
    addStory(page, to: &items, isNarrow: columns != nil, year: year, glyphs: glyphs)
    addRelated(page, to: &items, columns: columns, year: year)
    return items
  }

  private static func addPeople(_ page: ArticlePage, to items: inout [Item], glyphs: Glyphs) {
    guard !page.people.isEmpty || !page.undecided.isEmpty else { return }
    let isQuoted = page.people.contains { $0.person.quoteCount > 0 }
    items.append(.heading(items.count, "PEOPLE HERE", trail: isQuoted ? "named  quoted" : "named"))
    for here in page.people {
      var item = person(here, number: items.count, article: page.article.id)
      // Each number under its heading.
      let counts = item.trail.split(separator: " ")
      if isQuoted, let named = counts.first {
        let quoted = counts.dropFirst().first ?? ""
        item.trail = named + String(repeating: " ", count: max(1, 8 - quoted.count)) + quoted
      }
      items.append(item)
    }
    for undecided in page.undecided {
      var item = Item(items.count, "\(undecided.text): \(undecided.candidates.count) possible")
      item.role = .warning
      var card = Card("“\(undecided.text)” could be more than one person")
      card.add("why", undecided.reason)
      card.add("text", sentence(at: undecided.place, of: page))
      item.card = card
      items.append(item)
    }
  }

  /// A person of an article as a row.
  static func person(_ here: PersonHere, number: Int, article: ArticleID) -> Item {
    let role = here.person.roles.first.map(\.shown) ?? here.official.role
    var item = Item(number, [here.official.name, role].compactMap(\.self).joined(separator: ", "))
    let quotes = here.person.quoteCount
    item.trail = "\(here.person.mentions.count)" + (quotes > 0 ? " \"\(quotes)" : "")
    item.target = Location(.official(here.official.id))
    item.card = card(here)
    return item
  }

  static func card(_ here: PersonHere) -> Card {
    var card = Card(here.official.name)
    card.add("why this person", here.reason)
    for role in here.person.roles.prefix(3) {
      card.add("role here", role.shown)
      card.add("says", role.sentence)
    }
    card.add("named", here.person.mentions.first.map { "“\($0.text)”: \($0.reason)" })
    card.add(
      "in the library", "\(counted(here.official.articles, "article")), \(counted(here.official.quotes, "quote"))")
    return card
  }

  static func card(_ quote: Quote, by here: PersonHere) -> Card {
    var card = Card("“\(quote.text)”")
    card.add("speaker", here.official.name + " (\(quote.certainty.rawValue))")
    card.add("why", quote.reason)
    card.add("sentence", quote.sentence)
    return card
  }

  static func card(_ link: RelatedLink) -> Card {
    var card = Card(link.title)
    card.add("why", link.reason)
    card.add("kind", link.kind.shown)
    card.add("score", "\(Int((link.score * 100).rounded())) of 100")
    card.add("published", [link.published?.full, link.source].compactMap(\.self).joined(separator: ", "))
    if link.article == nil { card.add("note", "not in the library") }
    card.add("text", link.text)
    if let difference = link.difference { card.add(difference) }
    return card
  }

  private static func addStory(_ page: ArticlePage, to items: inout [Item], isNarrow: Bool, year: Int?, glyphs: Glyphs)
  {
    guard let story = page.story, page.storyArticles.count > 1 else { return }
    let size = story.sizes.joined(separator: " \(glyphs.dot) ")
    if isNarrow {
      items.append(.heading(items.count, "SAME STORY", trail: size))
      let bars = DayBars.text(page.storyArticles.compactMap(\.published?.dayNumber), columns: 18, glyphs: glyphs)
      let days = [bars, Timestamp.span(story.first, story.last)].filter { !$0.isEmpty }.joined(separator: "  ")
      if !days.isEmpty { items.append(.note(items.count, days, role: .chart)) }
    }
    let reasons = Dictionary(
      page.related.compactMap { link in link.article.map { ($0, link.reason) } },
      uniquingKeysWith: { first, _ in first })
    for row in near(page) where row.id != page.article.id {
      var item = Item(items.count, [row.source.map { $0 + ": " }, row.title].compactMap(\.self).joined())
      item.lead = row.published?.brief(in: year) ?? ""
      item.target = .reading(row.id)
      item.article = row.id
      item.story = row.story
      item.reason = reasons[row.id] ?? "same story"
      var card = Card(row.title)
      card.add("why", item.reason)
      card.add("story", story.title)
      item.card = card
      items.append(item)
    }
  }

  /// The articles of the story around this one; of a long story not all.
  private static func near(_ page: ArticlePage) -> ArraySlice<ArticleRow> {
    let here = page.storyArticles.firstIndex { $0.id == page.article.id } ?? 0
    return page.storyArticles[max(0, here - 40)..<min(page.storyArticles.count, here + 41)]
  }

  private static func addRelated(_ page: ArticlePage, to items: inout [Item], columns: Int?, year: Int?) {
    let shown = Set(page.storyArticles.map(\.id))
    let links = page.related.filter { link in link.article.map { !shown.contains($0) } ?? true }
    guard !links.isEmpty else { return }
    var heading = ""
    for link in links {
      // What the page itself points to needs no reason in each row.
      let isOwn = link.kind == .publisher
      let wanted = isOwn ? "THE PAGE POINTS TO" : "RELATED"
      if columns != nil, heading != wanted {
        items.append(.heading(items.count, wanted))
        heading = wanted
      }
      var item = Item(items.count, [link.source.map { $0 + ": " }, link.title].compactMap(\.self).joined())
      item.lead = link.published?.brief(in: year) ?? ""
      item.target = link.article.map { .reading($0) }
      item.article = link.article
      item.reason = link.reason
      item.card = card(link)
      item.role = link.article == nil ? .faint : .list
      items.append(item)
      guard let columns, !isOwn else { continue }
      for line in reason(link, columns: columns) { items.append(.note(items.count, line)) }
    }
  }

  /// A longer reason is told by the card.
  private static let mostReasonRows = 2

  /// Why, in rows of their own, whole where it can be.
  private static func reason(_ link: RelatedLink, columns: Int) -> [String] {
    let columns = max(10, columns - 3)
    let lines = Wrap.lines(SafeText(link.reason), columns: columns).map(\.text.text)
    guard lines.count > mostReasonRows else { return lines }
    let rest = lines.dropFirst(mostReasonRows - 1).joined(separator: " ")
    return lines.prefix(mostReasonRows - 1) + [SafeText(rest).fitted(columns: columns).text]
  }

  static func sentence(at place: Place, of page: ArticlePage) -> String? {
    guard let text = page.article.content.text(at: place) else { return nil }
    let sentence = place.sentence(in: text)
    let scalars = text.unicodeScalars
    let start =
      scalars.index(scalars.startIndex, offsetBy: sentence.start, limitedBy: scalars.endIndex) ?? scalars.startIndex
    let end = scalars.index(scalars.startIndex, offsetBy: sentence.end, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return start <= end ? String(scalars[start..<end]) : nil
  }
}
