import News

extension SourceRow: ListedRow {
  static let screen = Location.Screen.sources
  static let listName = "Sources"
  static let context = Contexts.sources
  static let hasStrip = false
  static func noun(_ count: Int) -> String { count == 1 ? "source" : "sources" }
  static let emptyText = "No sources yet."

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question { .sources }

  static func page(in answer: Answer) -> Page<SourceRow>? {
    if case .sources(let rows) = answer { Page(rows: rows, total: rows.count) } else { nil }
  }

  /// Sources have no number; their names stand for them while the program runs.
  var key: RowKey { RowKey(0, Int64(truncatingIfNeeded: name.utf8.reduce(5381) { ($0 &* 33) &+ Int64($1) })) }
  var findText: String { shown }
  /// What stands for the outlet of articles that name none.
  static let nameOfNone = "no source"
  private var shown: String { name.isEmpty ? Self.nameOfNone : name }

  var target: Location? {
    var query = ArticleQuery()
    query.source = name
    return .articles(query)
  }

  var fields: [ExportTable.Field] {
    [("source", name), ("articles", String(articles)), ("last", last?.description ?? "")]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(shown, role: name.isEmpty ? .listRead : .list)
    parts.trail.add(counted(articles, "article"), .listSource, width: 14, alignRight: true)
    if look.showsSource {
      parts.trail.add(last.map { "last \($0.date)" } ?? "", .listDate, width: 20, alignRight: true)
    }
    return parts
  }

  var details: [String] { [shown, "\(counted(articles, "article"))\(last.map { " · last \($0.date)" } ?? "")"] }

  var card: Card? {
    var card = Card(shown)
    card.add("holds", details[1])
    return card
  }
}
