import News

extension Sighting: ListRow where Value == Quote {
  var key: RowKey { RowKey(sortKey, number) }
  var findText: String { [person, value.shown, source].compactMap(\.self).joined(separator: " ") }

  var fields: [ExportTable.Field] {
    [
      ("speaker", person ?? ""), ("words", value.shown), ("kind", value.kind.rawValue),
      ("certainty", value.certainty.rawValue), ("reason", value.reason), ("title", title), ("source", source ?? ""),
      ("date", published?.description ?? ""), ("article", String(article.rawValue)),
    ]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(value.shown, role: value.kind == .direct ? .quote : .list)
    if look.showsDate {
      parts.lead.add(look.date(published), .listDate, width: look.dateColumns)
      parts.lead.add(" ")
    }
    if look.columns >= 34 {
      let isSure = value.certainty != .possible && person != nil
      parts.lead.add(value.speaker(person), isSure ? .person : .reason, width: min(21, look.columns / 5))
      parts.lead.add(" ")
    }
    if value.certainty == .likely, look.columns >= 80 { parts.trail.add("likely  ", .reason) }
    if look.columns >= 66 { parts.trail.add(source ?? "", .listSource, width: look.columns >= 100 ? 18 : 14) }
    return parts
  }
}

extension Sighting: ListedRow where Value == Quote {
  static var screen: Location.Screen { .quotes }
  static var listName: String { "Quotes" }
  /// The row is the quote; the card tells its sentence and why it is whose.
  static var hasStrip: Bool { false }
  static var context: Contexts { .quotes }
  static func noun(_ count: Int) -> String { count == 1 ? "quote or statement" : "quotes and statements" }
  static var emptyText: String { "No quotes yet." }

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question {
    .quotes(anchor, limit: limit)
  }

  static func all(_ desk: Desk) -> Int? { desk.allQuotes }

  static func whole(matching filter: String) -> WholeList.Rows? { .quotes }

  static func page(in answer: Answer) -> Page<Sighting<Quote>>? {
    if case .quotes(let page) = answer { page } else { nil }
  }

  var target: Location? { .reading(article, at: value.place) }
  var dated: Timestamp? { published }
  var subject: Subject? {
    var subject = Subject(article, title: title)
    subject.quote = "\(value.shown) (\([person, source, published?.date].compactMap(\.self).joined(separator: ", ")))"
    return subject
  }

  var card: Card? {
    var card = Card(value.shown)
    card.add("speaker", value.attribution(to: person))
    card.add("sentence", value.sentence)
    card.add("article", [title, source, published?.full].compactMap(\.self).joined(separator: ", "))
    return card
  }
}
