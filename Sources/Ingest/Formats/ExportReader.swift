import Foundation
import News

/// Reads back what `export --format json` and `extract --json` write, without loss.
enum ExportReader {
  /// An object with a list of articles whose bodies are lists of texts.
  static func isExport(_ value: JSONValue) -> Bool {
    guard case .array(let articles)? = value["articles"] else { return false }
    guard let first = articles.first else { return value["officials"] != nil || value["problems"] != nil }
    if case .array? = first["body"] { return first["title"]?.text != nil }
    return false
  }

  static func read(_ value: JSONValue) -> ParsedDocument {
    var document = ParsedDocument(format: .dossier)
    let decoder = JSONDecoder()
    let exported = (value["articles"]?.items ?? []).compactMap { article in
      try? decoder.decode(ExportArticle.self, from: Data(article.serialized))
    }
    let ids = Set(exported.compactMap(\.id))
    for article in exported {
      var history = article.history.cleaned
      // Without the page that brings it, it is all that there is.
      history.isItem = article.itemOf.map(ids.contains) ?? false
      document.articles.append(article.content)
      document.histories.append(history)
    }
    for subscription in value["subscriptions"]?.items ?? [] {
      guard let url = subscription["url"]?.text else { continue }
      document.subscriptions.append(
        Subscription(title: subscription["title"]?.text, url: url, folder: subscription["folder"]?.text))
    }
    return document
  }
}

extension ArticleHistory {
  /// Marks as this program makes them, whatever another one wrote.
  var cleaned: ArticleHistory {
    var history = self
    history.file = file.map(TextCleaner.clean)
    history.note = note.map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { TextCleaner.clean(String($0)) }
        .joined(separator: "\n")
    }
    if let marks {
      history.marks?.tags = Set(marks.tags.map(TextCleaner.clean).filter { !$0.isEmpty }).sorted()
      history.marks?.progress = marks.progress.isFinite ? min(max(marks.progress, 0), 1) : 0
    }
    return history
  }
}

extension JSONValue {
  /// The value as JSON once more, each string on its own terms: what was cut off or lenient in the source is whole here.
  var serialized: [UInt8] {
    var output: [UInt8] = []
    write(into: &output)
    return output
  }

  /// As deep as the reader lets values be.
  private func write(into output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let text): output += Self.number(text).utf8
    case .string(let text): Self.write(text, into: &output)
    case .array(let items):
      Self.write(items, between: ("[", "]"), into: &output) { $0.write(into: &$1) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), into: &output) {
        Self.write($0.name, into: &$1)
        $1.append(.colon)
        $0.value.write(into: &$1)
      }
    }
  }

  /// A number that strict readers take too.
  private static func number(_ text: String) -> String {
    if let whole = Int64(text) { return String(whole) }
    guard let number = Double(text), number.isFinite else { return "null" }
    return String(number)
  }

  private static func write<Item>(
    _ items: [Item], between marks: (String, String), into output: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    output += marks.0.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(item, &output)
    }
    output += marks.1.utf8
  }

  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(.quotation)
    for byte in text.utf8 {
      switch byte {
      case .quotation: output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case .newline: output += "\\n".utf8
      case .tab: output += "\\t".utf8
      case 0..<0x20: output.append(.space)
      default: output.append(byte)
      }
    }
    output.append(.quotation)
  }
}
