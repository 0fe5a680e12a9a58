import News

extension Sighting: ListRow where Value == Quote {
  var key: RowKey { RowKey(sortKey, number) }
  var findText: String { value.text + " " + (source ?? "") }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(value.shown, role: value.kind == .direct ? .quote : .list)
    if look.showsDate {
      parts.lead.add(
        published?.brief(near: look.newest ?? published) ?? "", .listDate, width: RowLook.dateColumns)
    }
    if look.showsSource { parts.trail.add(source ?? "", .listSource, width: 14) }
    if value.certainty != .named, look.columns >= 80 {
      parts.trail.add("speaker: \(value.certainty.rawValue)", .reason, width: 18, alignRight: true)
    }
    return parts
  }
}

extension Sighting: ListedRow where Value == Quote {
  static var screen: Location.Screen { .quotes }
  static var listName: String { "Quotes" }
  static var context: Contexts { .quotes }
  static var emptyText: String { "No quotes yet." }

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question {
    .quotes(anchor, limit: limit)
  }

  static func page(in answer: Answer) -> Page<Sighting<Quote>>? {
    if case .quotes(let page) = answer { page } else { nil }
  }

  var target: Location? { .reading(article, at: value.place) }
  var details: [String] { [value.sentence, title + " · why: " + value.reason] }

  var subject: Subject? {
    var subject = Subject(article, title: title)
    subject.quote = "\(value.shown) (\([source, published?.date].compactMap(\.self).joined(separator: ", ")))"
    return subject
  }

  var card: Card? {
    var card = Card(value.shown)
    card.add("speaker", "\(value.certainty.rawValue): \(value.reason)")
    card.add("sentence", value.sentence)
    card.add("article", [title, source, published?.full].compactMap(\.self).joined(separator: ", "))
    return card
  }
}
