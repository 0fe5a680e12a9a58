import Foundation

/// In which form what is shown leaves the program.
enum ExportForm: String, CaseIterable, Sendable {
  case markdown, json, csv

  /// How the names of its files end.
  var ending: String { self == .markdown ? "md" : rawValue }

  var name: String {
    switch self {
    case .markdown: "Markdown"
    case .json: "JSON"
    case .csv: "CSV, for spreadsheets"
    }
  }
}

/// Rows of named fields on their way out of the program.
package struct ExportTable: Sendable {
  package typealias Field = (name: String, value: String)

  private var names: [String] = []
  private var rows: [[String: String]] = []

  /// The columns come in the order in which the rows name them first.
  package init(_ rows: [[Field]]) {
    for row in rows {
      for field in row where !names.contains(field.name) { names.append(field.name) }
      self.rows.append(Dictionary(row.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// - Parameter title: What stands over a list in Markdown.
  func text(_ form: ExportForm, title: String = "") -> String {
    switch form {
    case .markdown: (title.isEmpty ? "" : "# \(title.onOneLine)\n\n") + markdown
    case .json: json
    case .csv: csv
    }
  }

  /// A table of the fields that any row has; numbers by which the library knows articles mean nothing outside of it.
  private var markdown: String {
    let shown = names.filter { name in name != "article" && rows.contains { $0[name]?.isEmpty == false } }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    return line(shown) + line(shown.map { _ in "---" })
      + rows.map { row in line(shown.map { (row[$0] ?? "").onOneLine.replacing("|", with: "\\|") }) }.joined()
  }

  private var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let told = rows.map { $0.filter { !$0.value.isEmpty } }
    return (try? encoder.encode(told)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }

  /// Source: RFC 4180.
  package var csv: String {
    ([names] + rows.map { row in names.map { row[$0] ?? "" } })
      .map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One that a spreadsheet would take for a formula gets an apostrophe in front.
  private static func cell(_ text: String) -> String {
    let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard text.contains(where: { $0 == "\"" || $0 == "," || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
