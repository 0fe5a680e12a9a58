import News

extension OfficialRow: ListedRow {
  static let screen = Location.Screen.officials
  static let listName = "Officials"
  static let context = Contexts.officials
  static let hasStrip = false
  static func noun(_ count: Int) -> String { count == 1 ? "official" : "officials" }
  static let emptyText = "No people yet; they come with the articles that name them."
  static let isFilteredByLibrary = true

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question {
    .officials(matching: filter, orRole: true, anchor, limit: limit)
  }

  static func page(in answer: Answer) -> Page<OfficialRow>? {
    if case .officials(let page) = answer { page } else { nil }
  }

  static func all(_ desk: Desk) -> Int? { desk.allOfficials }
  static func whole(matching filter: String) -> WholeList.Rows? { .officials(matching: filter) }
  var key: RowKey { RowKey(sortKey, id.rawValue) }
  var findText: String { name + " " + (role ?? "") }
  var target: Location? { Location(.official(id)) }

  var noteSubject: NoteSubject? { .official(id) }

  var fields: [ExportTable.Field] {
    [
      ("name", name), ("role", role ?? ""), ("articles", String(articles)), ("mentions", String(mentions)),
      ("quotes", String(quotes)), ("first", first?.description ?? ""), ("last", last?.description ?? ""),
    ]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(named, role: kind == .official ? .list : .listRead)
    if look.columns >= 70 {
      if hasNamesake { parts.trail.add("?same name ", .listMark) }
      parts.trail.add(extent, .listSource, width: 14, alignRight: true)
      parts.trail.add(quotes > 0 ? counted(quotes, "quote") : "", .listSource, width: 12, alignRight: true)
      if look.columns >= 100 { parts.trail.add(Timestamp.span(first, last), .listDate, width: 28, alignRight: true) }
    } else {
      parts.trail.add((hasNamesake ? "?" : "") + "\(articles)", .listSource, width: 5, alignRight: true)
    }
    return parts
  }

  /// "Elena Varga, Transport Minister".
  var named: String { [name, role].compactMap(\.self).joined(separator: ", ") }

  /// "41 articles"; "2 blurbs" of somebody whom no article names itself.
  var extent: String { counted(articles, isOnlyInBlurbs ? "blurb" : "article") }

  var details: [String] {
    let counts = [extent, counted(mentions, "mention"), counted(quotes, "quote")]
    return [
      named,
      (counts + [Timestamp.span(first, last)]).filter { !$0.isEmpty }.joined(separator: " · "),
    ]
  }

  var card: Card? {
    var card = Card(name)
    card.add("role", role)
    card.add("kind", kind == .official ? "holds an office, or speaks for one" : "any other person")
    card.add("in the library", details[1])
    if isOnlyInBlurbs { card.add("blurbs", "named only where pages point to other articles, in no article itself") }
    if hasNamesake { card.add("same name", "somebody else bears it too: Enter shows who, and & makes them one person") }
    return card
  }
}
