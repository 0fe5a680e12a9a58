import News

extension StoryRow: ListedRow {
  static let screen = Location.Screen.stories
  static let listName = "Stories"
  static let context = Contexts.stories
  static let hasStrip = false
  static func noun(_ count: Int) -> String { count == 1 ? "story" : "stories" }
  static let emptyText = "No stories yet; they come when several articles tell of one happening."

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question {
    .stories(anchor, limit: limit)
  }

  static func page(in answer: Answer) -> Page<StoryRow>? { if case .stories(let page) = answer { page } else { nil } }

  static func all(_ desk: Desk) -> Int? { desk.allStories }
  static func whole(matching filter: String) -> WholeList.Rows? { .stories }
  var key: RowKey { RowKey(sortKey, id.rawValue) }
  var findText: String { title }
  var target: Location? { Location(.story(id)) }
  var dated: Timestamp? { last }

  var noteSubject: NoteSubject? { .story(id) }

  var fields: [ExportTable.Field] {
    [
      ("title", title), ("people", people.joined(separator: "; ")), ("articles", String(articles)),
      ("unread", String(unread)), ("sources", String(sources)),
      ("first", first?.description ?? ""), ("last", last?.description ?? ""),
    ]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(title)
    if look.showsDate {
      parts.lead.add(look.date(last), .listDate, width: look.dateColumns)
    }
    parts.lead.add("\(articles) ", .listMark, width: 6, alignRight: true)
    parts.lead.add((unread > 0 ? look.glyphs.unread : " ") + " ", .listMark)
    parts.role = unread > 0 ? .listUnread : .listRead
    parts.aside = people.joined(separator: ", ")
    guard look.columns >= 70 else { return parts }
    let isBare = sources == 0 && (unread == 0 || unread == articles)
    if isBare, look.columns >= 100 {
      // The fields that have nothing to say have room for who is in it.
      parts.trail.add(parts.aside, .listSource, width: 24)
      parts.trail.add(Timestamp.span(first, last), .listDate, width: 28, alignRight: true)
      parts.aside = ""
      return parts
    }
    // Each in a field of its own, whether it has something to say or not, so that the rows stand in line.
    let some = unread > 0 && unread < articles ? "\(unread) unread" : ""
    parts.trail.add(some, .listMark, width: 12, alignRight: true)
    parts.trail.add(sources > 0 ? counted(sources, "source") : "", .listSource, width: 12, alignRight: true)
    if look.columns >= 100 { parts.trail.add(Timestamp.span(first, last), .listDate, width: 28, alignRight: true) }
    return parts
  }

  /// "9 articles", "4 sources", "13 to 21 Nov 2025": what is known of how large the story is.
  var extent: [String] {
    sizes + [Timestamp.span(first, last)].filter { !$0.isEmpty }
  }

  /// "9 articles", "4 sources"; no sources where no article names one.
  var sizes: [String] {
    [counted(articles, "article")] + (sources > 0 ? [counted(sources, "source")] : [])
  }

  var details: [String] {
    [title, (extent + [unread > 0 ? "\(unread) unread" : "all read"]).joined(separator: " · ")]
  }

  var card: Card? {
    var card = Card(title)
    card.add("holds", details[1])
    card.add("people", people.joined(separator: ", "))
    card.add("note", "the title is the headline of its most central article; Enter shows why each article is in it")
    return card
  }
}
