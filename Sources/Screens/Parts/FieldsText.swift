import Foundation
import News

/// An article with all that was read of its page, as text: each field, how sure it is and where it stood, what was left out and
/// why, and where it all came from.
enum FieldsText {
  static func text(_ article: Article) -> String {
    let content = article.content
    var lines = ["FIELDS", ""]
    var told: Set<String> = []
    for (name, value) in fields(of: content) {
      told.insert(name)
      lines.append("\(name.filled(to: 14))\(value ?? "–")\(sureness(content.confidence[name]))")
    }
    for (name, confidence) in content.confidence.sorted(by: { $0.key < $1.key }) where !told.contains(name) {
      lines.append("\(name.filled(to: 14))\(sureness(confidence))")
    }
    lines += section("TEXT", content.body.map { "\(mark($0.kind))\($0.text)" })
    lines += section(
      "PICTURES", content.captions.map { [$0.text, $0.credit].compactMap(\.self).joined(separator: " / ") })
    lines += section("TAKEAWAYS", content.takeaways) + section("REACTIONS", content.reactions)
    lines += section("RELATED", content.related.map(related))
    lines += section("LEFT OUT", content.dropped.map { "\($0.text)\n    why: \($0.reason)" })
    let origin = article.provenance
    lines += [
      "", "PROVENANCE", "", "file".filled(to: 14) + origin.file, "SHA-256".filled(to: 14) + origin.hash,
      "format".filled(to: 14) + origin.format.rawValue,
      "imported".filled(to: 14) + Date(timeIntervalSince1970: Double(origin.imported)).ISO8601Format(),
      "readers".filled(to: 14) + "version \(origin.reader)",
    ]
    return lines.joined(separator: "\n") + "\n\nTHE PAGE AS IT CAME\n\n"
  }

  private static func fields(of article: ParsedArticle) -> [(name: String, value: String?)] {
    [
      ("kind", article.kind.rawValue), ("title", article.title), ("alternatives", list(article.alternativeTitles)),
      ("summary", article.summary), ("source", article.source), ("agency", article.agency),
      ("byline", list(article.bylines)), ("dateline", article.dateline),
      ("published", article.published?.description), ("updated", article.updated?.description),
      ("language", article.language), ("page language", article.pageLanguage), ("url", article.url),
      ("guid", article.guid), ("body", counted(article.body.count, "block")),
    ]
  }

  private static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }

  private static func sureness(_ confidence: Confidence?) -> String {
    confidence.map { "   (\(Int(($0.value * 100).rounded())) % sure, from \($0.source))" } ?? ""
  }

  private static func related(_ item: RelatedItem) -> String {
    [item.group, item.label, item.title, item.text, item.published?.description, item.url].compactMap(\.self)
      .joined(separator: " · ")
  }

  private static func mark(_ kind: Block.Kind) -> String {
    switch kind {
    case .paragraph: ""
    case .heading: "## "
    case .listItem: "- "
    case .quote: "> "
    case .tableRow: "| "
    }
  }

  private static func section(_ name: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", name] + items.flatMap { ["", $0] }
  }
}
