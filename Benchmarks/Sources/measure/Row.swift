import Foundation

/// One line of the table.
struct Row {
  var what: String
  var count: Int
  var value: Double
  /// What it may be at most, or must be at least.
  var floor: String
  private var format: String

  init(_ what: String, _ count: Int, _ value: Double, _ floor: String, _ format: String = "%.2f") {
    (self.what, self.count, self.value, self.floor, self.format) = (what, count, value, floor, format)
  }

  private var shown: String { value.isNaN ? "–" : String(format: format, value) }

  /// Markdown with a column for each size of library.
  static func table(_ rows: [Row]) -> String {
    let counts = Set(rows.map(\.count)).sorted()
    var names: [String] = []
    for row in rows where !names.contains(row.what) { names.append(row.what) }
    var lines = ["| what | " + counts.map { "\($0)" }.joined(separator: " | ") + " | floor |"]
    lines.append("|---|" + counts.map { _ in "---:|" }.joined() + "---:|")
    for name in names {
      let own = rows.filter { $0.what == name }
      let values = counts.map { count in own.first { $0.count == count }?.shown ?? "" }
      lines.append("| \(name) | " + values.joined(separator: " | ") + " | \(own.first?.floor ?? "") |")
    }
    return lines.joined(separator: "\n")
  }
}
