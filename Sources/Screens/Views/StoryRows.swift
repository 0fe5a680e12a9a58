import News

extension StoryRow: ListedRow {
  static let screen = Location.Screen.stories
  static let listName = "Stories"
  static let context = Contexts.stories
  static let emptyText = "No stories yet; they come when several articles tell of one happening."

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question {
    .stories(anchor, limit: limit)
  }

  static func page(in answer: Answer) -> Page<StoryRow>? { if case .stories(let page) = answer { page } else { nil } }

  var key: RowKey { RowKey(sortKey, id.rawValue) }
  var findText: String { title }
  var target: Location? { Location(.story(id)) }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(title)
    if look.showsDate {
      parts.lead.add(last?.brief(near: look.newest ?? last) ?? "", .listDate, width: RowLook.dateColumns)
    }
    parts.lead.add("\(articles) ", .listMark, width: 5, alignRight: true)
    if look.columns >= 70 {
      parts.trail.add(counted(sources, "source"), .listSource, width: 12, alignRight: true)
    }
    if look.columns >= 100 { parts.trail.add(Timestamp.span(first, last), .listDate, width: 28, alignRight: true) }
    return parts
  }

  var details: [String] {
    [title, "\(counted(articles, "article")) · \(counted(sources, "source")) · \(Timestamp.span(first, last))"]
  }

  var card: Card? {
    var card = Card(title)
    card.add("holds", details[1])
    card.add("note", "the title is the headline of its most central article; Enter shows why each article is in it")
    return card
  }
}
