import News

/// The rows of a story's page.
enum StoryItems {
  static func items(_ page: StoryPage, _ tab: StoryView.Tab, glyphs: Glyphs) -> [Item] {
    var items: [Item] = []
    func add(_ item: Item) {
      var item = item
      item.key = RowKey(Int64(tab.rawValue), Int64(items.count))
      items.append(item)
    }
    if tab == .list, let note = page.note.split(whereSeparator: \.isNewline).first {
      add(.note(0, "Note: " + note, role: .note))
    }
    if tab == .list { for story in page.earlier { add(neighbour(story, "before this")) } }
    switch tab {
    case .list: for row in page.articles { add(article(row, of: page)) }
    case .timeline: for item in timeline(page, glyphs: glyphs) { add(item) }
    case .sources: for item in sources(page) { add(item) }
    }
    if tab == .list { for story in page.later { add(neighbour(story, "after this")) } }
    if tab == .list, !page.people.isEmpty {
      let isCut = page.people.count >= StoryPage.mostPeople
      add(.heading(0, "PEOPLE", trail: isCut ? "the \(page.people.count) in most articles" : ""))
      for person in page.people {
        var item = Item(0, person.value.named)
        item.trail = "in \(counted(person.count, "article"))"
        item.target = Location(.official(person.value.id))
        item.card = person.value.card
        add(item)
      }
    }
    return items
  }

  private static func neighbour(_ neighbour: StoryNeighbour, _ place: String) -> Item {
    let story = neighbour.story
    var item = Item(0, story.title)
    item.lead = story.last?.paddedDate ?? "    no date"
    item.reason = "\(place): \(neighbour.reason)"
    item.trail = counted(story.articles, "article")
    item.target = Location(.story(story.id))
    item.card = story.card
    item.card?.add("why", "a story \(place): \(neighbour.reason)")
    return item
  }

  private static func article(_ row: ArticleRow, of page: StoryPage) -> Item {
    var item = Item(0, row.title)
    item.lead = row.published?.paddedDate ?? "    no date"
    item.trail = [
      row.id == page.firstReport ? "FIRST" : nil, row.copies > 0 ? "=\(row.copies)" : nil, row.source,
    ]
    .compactMap(\.self).joined(separator: "  ")
    item.role = row.marks.isRead ? .listRead : .listUnread
    item.article = row.id
    item.story = page.story.id
    item.marks = row.marks
    item.target = .reading(row.id, trail: page.articles.map(\.id))
    let step = page.steps.first { $0.article == row.id }
    item.remark = step.map { brought($0, in: page) } ?? ""
    item.card = card(row, step, of: page)
    return item
  }

  private static func card(_ row: ArticleRow, _ step: StoryStep?, of page: StoryPage) -> Card {
    var card = Card(row.title)
    card.add("article", [row.source, row.published?.full].compactMap(\.self).joined(separator: ", "))
    card.add("story", page.story.title)
    card.add("why it is in", page.reasons[row.id])
    guard let step else { return card }
    if row.id == page.firstReport { card.add("first", "no earlier report of it is in the library") }
    if row.published == nil { card.add("order", "without a date: what came before it is not known") }
    card.add(row.published == nil ? "only here" : "new in it", step.news.joined(separator: ", "))
    if let original = page.articles.first(where: { $0.id == step.original }) {
      card.add("same text as", [original.source, original.title].compactMap(\.self).joined(separator: ": "))
    }
    if let difference = step.difference { card.add(difference) }
    return card
  }

  /// What a report brought, in a few words; nothing for the first one. What one without a date has alone may be new or old.
  private static func brought(_ step: StoryStep, in page: StoryPage) -> String {
    if let difference = step.difference {
      let original = page.articles.first { $0.id == step.original }
      return "same text as \(original?.source ?? original?.title ?? "another"): \(difference.words)"
    }
    let isDated = page.articles.contains { $0.id == step.article && $0.published != nil }
    return step.news.isEmpty ? "" : (isDated ? "new: " : "only here: ") + step.news.joined(separator: ", ")
  }

  /// Day by day with a bar for each, the outlet and the hour in front of the headline.
  private static func timeline(_ page: StoryPage, glyphs: Glyphs) -> [Item] {
    let days = Dictionary(grouping: page.articles.compactMap(\.published?.dayNumber)) { $0 }.mapValues(\.count)
    let most = max(1, days.values.max() ?? 1)
    // Clocks of several zones stand below each other only with their zones.
    let clocks = page.articles.compactMap(\.published).filter { $0.time != nil }
    let showsZone = Set(clocks.map(\.zone)).count > 1
    var previous: Int?
    // Rows tell the day of the week in the place of the year.
    var marks: [(day: Int, item: Item)] = []
    for year in Set(page.articles.compactMap(\.published?.year)).sorted() {
      marks.append((Timestamp.daysSinceEpoch(year: year, month: 1, day: 1), .heading(0, String(year))))
    }
    let reports = page.articles.map { row in
      var item = article(row, of: page)
      let day = row.published?.dayNumber
      let bars = glyphs.bars
      let bar = day.flatMap { days[$0] }.map { bars[max(1, $0 * (bars.count - 1) / most)] } ?? " "
      let lead =
        day != nil && day == previous
        ? String(repeating: " ", count: 12)
        : "\(row.published?.weekdayAndDay ?? "no date   ") \(bar)"
      item.lead = lead + " " + clock(of: row.published, showsZone: showsZone)
      previous = day
      return (day: day, item: item)
    }
    let leadColumns = 13 + clock(of: nil, showsZone: showsZone).count
    marks += page.namedDays.map { named in
      var item = self.named(named, in: page, glyphs: glyphs)
      item.lead = item.lead.filled(to: leadColumns)
      return (day: named.day, item: item)
    }
    let inOrder = marks.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    return merge(reports, inOrder.map(\.element))
  }

  /// "17:45", in stories of several zones "17:45 +05:30"; as many blanks where no clock is known.
  private static func clock(of date: Timestamp?, showsZone: Bool) -> String {
    let zone = showsZone ? " " + (date?.zoneName ?? "").filled(to: 6) : ""
    return (date?.time ?? "").filled(to: 5) + zone
  }

  /// Years and named days in front of the first report that came out no earlier, and of those of which nobody knows when they did.
  private static func merge(_ reports: [(day: Int?, item: Item)], _ named: [(day: Int, item: Item)]) -> [Item] {
    var rest = named[...]
    var items: [Item] = []
    for report in reports {
      while let first = rest.first, first.day <= report.day ?? .max { items.append(rest.removeFirst().item) }
      items.append(report.item)
    }
    return items + rest.map(\.item)
  }

  /// A day that a text names, with the words in which it does.
  private static func named(_ day: NamedDay, in page: StoryPage, glyphs: Glyphs) -> Item {
    let date = Timestamp.day(day.day)
    var item = Item(0, day.sentence)
    let isOfThisYear = date?.year == page.story.last?.year
    let dated = (isOfThisYear ? date?.weekdayAndDay : date?.date) ?? ""
    item.lead = dated.filled(to: isOfThisYear ? 11 : 12) + glyphs.namedDay
    item.trail = day.isAhead.map { $0 ? "announced" : "looks back" } ?? "named"
    item.role = .listRead
    item.article = day.article
    item.target = .reading(day.article, at: day.place)
    let report = page.articles.first { $0.id == day.article }
    var card = Card(date?.date ?? "")
    card.add("sentence", day.sentence)
    card.add("named in", [report?.source, report?.title].compactMap(\.self).joined(separator: ": "))
    card.add("published", report?.published?.full)
    if day.others > 0 { card.add("also", "named in \(counted(day.others, "other article")) of the story") }
    item.card = card
    return item
  }

  /// Outlet by outlet, the one that had it first on top.
  private static func sources(_ page: StoryPage) -> [Item] {
    var order: [String] = []
    var bySource: [String: [ArticleRow]] = [:]
    for row in page.articles {
      let source = row.source ?? "no source"
      if bySource[source] == nil { order.append(source) }
      bySource[source, default: []].append(row)
    }
    return order.flatMap { source in
      let rows = bySource[source] ?? []
      return [Item.heading(0, source, trail: counted(rows.count, "article"))] + rows.map { article($0, of: page) }
    }
  }
}
