import News

extension Problem: ListedRow {
  static let screen = Location.Screen.problems
  static let listName = "Problems"
  static let context = Contexts.problems
  static func noun(_ count: Int) -> String { count == 1 ? "problem" : "problems" }
  static let emptyText = "No problems: everything that was imported could be used."

  static func question(_ filter: String, _ anchor: PageAnchor, _ limit: Int) -> Question { .problems }

  static func page(in answer: Answer) -> Page<Problem>? {
    if case .problems(let rows) = answer { Page(rows: rows, total: rows.count) } else { nil }
  }

  var key: RowKey {
    RowKey(Int64(line ?? 0), (file + code.rawValue + message).utf8.reduce(5381) { ($0 &* 33) &+ Int64($1) })
  }
  var findText: String { "\(file) \(code.rawValue) \(message)" }
  var target: Location? { nil }
  var problem: Problem? { self }

  var fields: [ExportTable.Field] {
    [
      ("file", file), ("line", line.map(String.init) ?? ""), ("code", code.rawValue), ("message", message),
      ("advice", advice),
    ]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(message)
    let place = file + (line.map { ":\($0)" } ?? "")
    let width = min(max(12, look.columns / 3), 40)
    parts.lead.add(SafeText(place).fittedAtEnd(columns: width).text, .listSource, width: width)
    parts.lead.add("  ")
    parts.trail.add(code.rawValue, .listMark, width: 20, alignRight: true)
    return parts
  }

  var details: [String] { ["\(file)\(line.map { ", line \($0)" } ?? ""): \(message)", advice] }

  var card: Card? {
    var card = Card(message)
    card.add("file", file + (line.map { ", line \($0)" } ?? ""))
    card.add("kind", code.rawValue)
    card.add("advice", advice)
    return card
  }
}
