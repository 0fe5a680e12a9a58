import News

/// What stands at the head of an official's page.
enum OfficialHeader {
  /// Roles with the time over which they are stated, what does not fit together, and the names that articles use.
  ///
  /// - Parameter join: The key that makes two people one.
  static func lines(_ page: OfficialPage, glyphs: Glyphs, join: String? = nil) -> [Line] {
    var lines: [Line] = []
    let roles = roles(page)
    let shown = roles.count > 4 ? 3 : 4
    for (index, role) in roles.prefix(shown).enumerated() {
      var line = Line(index == 0 ? "ROLES  " : "       ", .panelHeading)
      line.add(role.name, .text)
      let span = [Timestamp.span(role.first, role.last), counted(role.articles.count, "article")].filter { !$0.isEmpty }
      line.add("  " + span.joined(separator: ", "), .faint)
      if let source = role.source { line.add("  \(glyphs.dot) \(source)", .faint) }
      lines.append(line)
    }
    if roles.count > shown { lines.append(Line("       and \(roles.count - shown) more in the tab Roles", .faint)) }
    for conflict in page.conflicts.prefix(2) {
      var line = Line("     \(glyphs.warning) ", .warning)
      line.add(conflict.reason, .warning)
      lines.append(line)
    }
    var names = Line("NAMES  ", .panelHeading)
    let variants = page.variants.prefix(8).map { "\($0.value) \($0.count)" }
    names.add(variants.joined(separator: " \(glyphs.dot) "), .text)
    lines.append(names)
    for namesake in page.namesakes {
      var line = Line("?      ", .warning)
      line.add("same name: \(namesake.named), \(namesake.extent)", .warning)
      if let join { line.add("  \(join) joins", .faint) }
      lines.append(line)
    }
    if let note = page.note.split(whereSeparator: \.isNewline).first {
      var line = Line("NOTE   ", .panelHeading)
      line.add(String(note), .note)
      lines.append(line)
    }
    return lines
  }

  private struct StatedRole {
    var name: String
    var first: Timestamp?
    var last: Timestamp?
    var articles: Set<ArticleID>
    var source: String?
  }

  /// Roles that are worded alike, together; the newest first.
  private static func roles(_ page: OfficialPage) -> [StatedRole] {
    var roles: [StatedRole] = []
    for sighting in page.roles {
      let name = sighting.value.shown
      if let index = roles.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
        roles[index].first = sighting.published ?? roles[index].first
        // The newest of all may be an article without a date.
        roles[index].last = roles[index].last ?? sighting.published
        roles[index].articles.insert(sighting.article)
      } else {
        roles.append(
          StatedRole(
            name: name, first: sighting.published, last: sighting.published, articles: [sighting.article],
            source: sighting.source)
        )
      }
    }
    return roles
  }

  /// "[ Quotes 58 ]  Articles 41 …", and at which column each ends.
  static func tabs(_ page: OfficialPage, current: OfficialView.Tab, glyphs: Glyphs) -> (line: Line, ends: [Int]) {
    var line = Line()
    var ends: [Int] = []
    for tab in OfficialView.Tab.allCases {
      let name = "\(tab.name) \(count(page, tab))"
      line.add(tab == current ? "[ \(name) ]" : " \(name) ", tab == current ? .tabCurrent : .tab)
      ends.append(line.columns + 1)
    }
    return (line, ends)
  }

  /// How many rows the tab has; where the page holds only the first of them, that there are more.
  private static func count(_ page: OfficialPage, _ tab: OfficialView.Tab) -> String {
    switch tab {
    case .quotes: "\(page.sayings.count)"
    case .articles:
      page.articles.count < page.official.articles
        ? "\(page.articles.count) of \(page.official.articles)" : "\(page.articles.count)"
    case .roles: "\(page.roles.count)"
    case .stories: "\(page.stories.count)\(page.stories.count >= OfficialPage.mostStories ? "+" : "")"
    case .with: "\(page.companions.count)\(page.companions.count >= OfficialPage.mostCompanions ? "+" : "")"
    case .timeline:
      switch OfficialItems.days(page).count(where: { $0.date != nil }) {
      case 0: "no dates"
      case let days: counted(days, "day")
      }
    }
  }

  /// "13 quotes, 5 different", "9 reported": how many quotes the articles print, as lists count them, and what the tab of sayings
  /// holds, where the wordings of one saying stand together.
  static func sayings(_ page: OfficialPage) -> [String] {
    let printed = page.official.quotes
    let direct = page.sayings.count { $0.quote.value.kind == .direct }
    let reported = page.sayings.count - direct
    let quotes = counted(printed, "quote") + (direct < printed ? ", \(direct) different" : "")
    return [quotes] + (reported > 0 ? ["\(reported) reported"] : [])
  }

  static func card(_ page: OfficialPage) -> Card {
    var card = Card(page.official.name)
    card.add("note", page.note)
    for merge in page.distinctMerges { card.add("one person", merge) }
    for conflict in page.conflicts { card.add("differs", conflict.reason) }
    for listing in page.listings { card.add("your list", "\(listing.list): \(listing.shown)") }
    for role in page.roles.prefix(3) { card.add("says", role.value.sentence) }
    return card
  }
}
