import News

extension StoryRow: ListedRow {
  static let screen = Location.Screen.stories
  static let listName = "Stories"
  static let context = Contexts.stories
  static let hasStrip = false
  static let emptyText = "No stories yet; they come when several articles tell of one happening."

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question {
    .stories(anchor, limit: limit)
  }

  static func page(in answer: Answer) -> Page<StoryRow>? { if case .stories(let page) = answer { page } else { nil } }

  var key: RowKey { RowKey(sortKey, id.rawValue) }
  var findText: String { title }
  var target: Location? { Location(.story(id)) }
  var dated: Timestamp? { last }

  var noteSubject: NoteSubject? { .story(id) }

  var fields: [ExportTable.Field] {
    [
      ("title", title), ("articles", String(articles)), ("sources", String(sources)),
      ("first", first?.description ?? ""), ("last", last?.description ?? ""),
    ]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(title)
    if look.showsDate {
      parts.lead.add(last?.brief(near: look.newest ?? last) ?? "", .listDate, width: RowLook.dateColumns)
    }
    parts.lead.add("\(articles) ", .listMark, width: 5, alignRight: true)
    if look.columns >= 70, sources > 0 {
      parts.trail.add(counted(sources, "source"), .listSource, width: 12, alignRight: true)
    }
    if look.columns >= 100, last != nil {
      parts.trail.add(Timestamp.span(first, last), .listDate, width: 28, alignRight: true)
    }
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

  var details: [String] { [title, extent.joined(separator: " · ")] }

  var card: Card? {
    var card = Card(title)
    card.add("holds", details[1])
    card.add("note", "the title is the headline of its most central article; Enter shows why each article is in it")
    return card
  }
}
