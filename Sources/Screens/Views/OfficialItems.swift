import News

/// The rows under the tabs of an official's page; those that were read from an article open it at the sentence.
enum OfficialItems {
  static func items(_ page: OfficialPage, _ tab: OfficialView.Tab, glyphs: Glyphs) -> [Item] {
    switch tab {
    case .quotes: page.sayings.enumerated().map { saying($1, number: $0) }
    case .articles: page.articles.enumerated().map { mention($1, number: $0, page) }
    case .roles: page.roles.enumerated().map { role($1, number: $0) }
    case .stories: page.stories.enumerated().map { story($1, number: $0) }
    case .with: page.companions.enumerated().map { companion($1, number: $0) }
    case .timeline: timeline(page, glyphs: glyphs)
    }
  }

  private static func item<Value>(_ sighting: Sighting<Value>, _ text: String, number: Int, at place: Place) -> Item {
    var item = Item(number, text)
    item.lead = sighting.published?.paddedDate ?? "    no date"
    item.article = sighting.article
    item.target = .reading(sighting.article, at: place)
    return item
  }

  private static func saying(_ saying: Saying, number: Int) -> Item {
    let sighting = saying.quote
    var item = item(sighting, sighting.value.shown, number: number, at: sighting.value.place)
    item.role = sighting.value.kind == .direct ? .quote : .list
    item.trail = [
      sighting.value.certainty == .named ? nil : "speaker: \(sighting.value.certainty.rawValue)", printed(saying),
    ]
    .compactMap(\.self).joined(separator: "  ")
    item.card = sighting.card
    for wording in saying.wordings {
      item.card?.add(
        "also",
        "\(wording.value.shown) (\([wording.source ?? wording.title, wording.published?.date].compactMap(\.self).joined(separator: ", ")))"
      )
    }
    return item
  }

  /// "Gazette, Herald (3 wordings)"; "Gazette (2 articles)" where the words are the same.
  private static func printed(_ saying: Saying) -> String? {
    let sources = saying.sources
    let named = sources.prefix(2).joined(separator: ", ") + (sources.count > 2 ? " …" : "")
    let all = [saying.quote] + saying.wordings
    let wordings = Set(all.map { $0.value.shown.lowercased().filter { $0.isLetter || $0.isNumber } }).count
    let articles = Set(all.map(\.article)).count
    let times = wordings > 1 ? "(\(wordings) wordings)" : articles > sources.count ? "(\(articles) articles)" : ""
    let printed = [named, articles > 1 || wordings > 1 ? times : ""].filter { !$0.isEmpty }
    return printed.isEmpty ? nil : printed.joined(separator: " ")
  }

  private static func mention(_ sighting: Sighting<Mention>, number: Int, _ page: OfficialPage) -> Item {
    var item = item(sighting, sighting.title, number: number, at: sighting.value.place)
    item.marks = page.marks[sighting.article]
    item.trail = sighting.source ?? ""
    var card = Card(sighting.title)
    card.add("why", "“\(sighting.value.text)”: \(sighting.value.reason)")
    card.add("article", [sighting.source, sighting.published?.full].compactMap(\.self).joined(separator: ", "))
    item.card = card
    return item
  }

  private static func role(_ sighting: Sighting<News.Role>, number: Int) -> Item {
    var item = item(sighting, sighting.value.shown, number: number, at: sighting.value.place)
    item.trail = [sighting.value.isBlurb ? "blurb" : nil, sighting.source].compactMap(\.self).joined(separator: "  ")
    var card = Card(sighting.value.shown)
    card.add("says", sighting.value.sentence)
    let period = Timestamp.span(sighting.value.from, sighting.value.until)
    card.add("period", period)
    if sighting.value.isBlurb { card.add("note", "from the blurb of a related item, not the article's own reporting") }
    card.add(
      "article", [sighting.title, sighting.source, sighting.published?.full].compactMap(\.self).joined(separator: ", "))
    item.card = card
    return item
  }

  private static func story(_ story: StoryRow, number: Int) -> Item {
    var item = Item(number, story.title)
    item.lead = story.last?.paddedDate ?? "    no date"
    item.trail = counted(story.articles, "article")
    item.target = Location(.story(story.id))
    item.card = story.card
    return item
  }

  private static func companion(_ companion: Counted<OfficialRow>, number: Int) -> Item {
    var item = Item(number, companion.value.named)
    item.trail = "named together in \(counted(companion.count, "article"))"
    item.target = Location(.official(companion.value.id))
    item.card = companion.value.card
    return item
  }

  /// Oldest first: each day, as its articles date themselves, with a bar of how many they are; those without a date at the end.
  private static func timeline(_ page: OfficialPage, glyphs: Glyphs) -> [Item] {
    let days = days(page)
    let most = days.filter { $0.date != nil }.map(\.articles.count).max() ?? 1
    let bars = glyphs.bars
    var items: [Item] = []
    for day in days {
      let bar = day.date == nil ? "" : bars[max(1, day.articles.count * (bars.count - 1) / most)]
      for (index, sighting) in day.articles.enumerated() {
        var item = mention(sighting, number: items.count, page)
        let date = day.date?.paddedDate ?? "    no date"
        item.lead = (index == 0 ? "\(date) \(bar)" : "").filled(to: 13)
        items.append(item)
      }
    }
    return items
  }

  /// The days on which the person is named, oldest first, each with its articles; last those of no day.
  static func days(_ page: OfficialPage) -> [(date: Timestamp?, articles: [Sighting<Mention>])] {
    let byDay = Dictionary(grouping: page.articles.reversed(), by: \.published?.dayNumber)
    let dated = byDay.compactMap { day, articles in day.map { ($0, articles) } }.sorted { $0.0 < $1.0 }
    return dated.map { (Timestamp.day($0), $1) } + (byDay[nil].map { [(nil, $0)] } ?? [])
  }
}
