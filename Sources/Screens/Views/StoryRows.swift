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
    // Each in a field of its own, whether it has something to say or not, so that the rows stand in line.
    let some = isBegun ? "\(unread) unread" : ""
    parts.trail.add(some, .listMark, width: look.markColumns, alignRight: true)
    let outlets = sources > 0 ? counted(sources, "source") : ""
    parts.trail.add(outlets, .listSource, width: look.sourceColumns, alignRight: true)
    if look.columns >= 100 {
      parts.trail.add(Timestamp.span(first, last), .listDate, width: look.spanColumns, alignRight: true)
    }
    return parts
  }

  /// Whether some of it is read.
  private var isBegun: Bool { unread > 0 && unread < articles }

  /// What no story has to say takes no room, and what all say in short takes little: titles and people get the rest.
  static func measure(_ rows: [StoryRow], _ look: inout RowLook) {
    var (unread, sources, span) = (0, 0, 0)
    for row in rows {
      if row.isBegun { unread = max(unread, row.unread) }
      sources = max(sources, row.sources)
      // "28 Dec 2025 to 19 Jan 2026", "28 Nov to 19 Dec 2025", "12 to 19 Dec 2025"
      let (first, last) = (row.first ?? row.last, row.last)
      if last != nil { span = max(span, first?.year != last?.year ? 26 : first?.month != last?.month ? 21 : 17) }
    }
    look.markColumns = unread > 0 ? "\(unread) unread".count + 2 : 0
    look.sourceColumns = sources > 0 ? counted(sources, "source").count + 2 : 0
    look.spanColumns = span > 0 ? span + 2 : 0
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
