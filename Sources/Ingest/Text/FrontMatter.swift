import News

/// The settings between two rules at the top of a Markdown file: who wrote it, when, under which title.
///
/// Reads what article files have in common of YAML (`---`, `key: value`, lists) and TOML (`+++`, `key = "value"`); what is
/// nested deeper is passed over.
struct FrontMatter {
  private(set) var values: [String: [String]] = [:]
  /// How many lines it takes, its rules included.
  private(set) var lineCount = 0

  /// None, to be filled with `set`.
  init() {}

  mutating func set(_ name: String, _ texts: [String]) { values[name] = texts.filter { !$0.isEmpty } }

  /// The settings at the top of normalised lines; nil when there are none.
  init?(_ lines: [ArraySlice<UInt8>]) {
    guard let fence = lines.first, let bounds = Self.bounds(lines) else { return nil }
    let mark: UInt8 = fence.elementsEqual("+++".utf8) ? .equals : .colon
    lineCount = bounds.upperBound + 1
    var key: String?
    for line in lines[bounds] {
      if let item = Self.item(line), let key {
        values[key, default: []].append(contentsOf: Self.plain(item))
      } else if let split = line.firstIndex(of: mark), let name = Self.name(line[..<split]) {
        key = name
        values[name] = Self.plain(line[(split + 1)...])
      }
    }
  }

  /// The lines with settings: between two rules, or from "Title: …" to "Markdown Content:", as programs put them above a page
  /// that they turned into Markdown.
  private static func bounds(_ lines: [ArraySlice<UInt8>]) -> Range<Int>? {
    guard let first = lines.first else { return nil }
    if first.starts(with: "Title: ".utf8) {
      return lines.prefix(20).firstIndex { $0.elementsEqual("Markdown Content:".utf8) }.map { 0..<$0 }
    }
    guard first.elementsEqual("---".utf8) || first.elementsEqual("+++".utf8) else { return nil }
    return lines.prefix(80).dropFirst().firstIndex { $0.elementsEqual(first) }.map { 1..<$0 }
  }

  /// Fills an article's fields with what its author set; what is not set stays as it was read.
  func apply(to article: inout ParsedArticle) {
    if let title = first("title", "headline") {
      if article.title != title, article.confidence["title"]?.source == "line above the text" {
        article.alternativeTitles.append(article.title)
      }
      article.title = title
      article.confidence["title"] = Self.certain
    }
    if let authors = values["author"] ?? values["authors"] ?? values["byline"], !authors.isEmpty {
      article.bylines = authors
      article.confidence["byline"] = Self.certain
    }
    if let date = first("date", "published", "pubdate", "publishdate", "publishedtime").flatMap(DateReader.date) {
      article.published = date
      article.confidence["published"] = Self.certain
    }
    if let date = first("updated", "lastmod", "modified").flatMap(DateReader.date) { article.updated = date }
    if let url = first("url", "canonical", "canonical_url", "link", "source_url", "urlsource", "source"),
      WebAddress.isWeb(url)
    {
      article.url = url
    }
    if let summary = first("summary", "description", "excerpt") { article.summary = summary }
    if let source = first("source", "publication", "publisher", "site"), !WebAddress.isWeb(source) {
      article.source = source
    }
    if let language = first("lang", "language").flatMap(LanguageTag.normalized) { article.language = language }
  }

  private static let certain = Confidence(0.97, source: "front matter")

  private func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0]?.first?.nonBlank }.first }

  /// A key of letters, at the line's beginning.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    let name = bytes.filter { $0 != .space }
    guard (1...32).contains(name.count), name.allSatisfy({ $0.isLetter || $0 == .underscore || $0 == .hyphen }) else {
      return nil
    }
    return String(decoding: name.map(\.lowercased), as: UTF8.self)
  }

  /// What stands behind the hyphen of a list's item; YAML also has names under authors (`- name: Ann`).
  private static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.first == .hyphen, line.dropFirst().first == .space else { return nil }
    let item = line.dropFirst(2)
    return item.starts(with: "name:".utf8) ? item.dropFirst(5) : item
  }

  /// The plain texts of a value: quotes taken off, a list in brackets taken apart.
  private static func plain(_ value: ArraySlice<UInt8>) -> [String] {
    let text = String(decoding: value, as: UTF8.self).trimmed
    guard text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[[") else {
      return unquoted(text).map { [$0] } ?? []
    }
    return text.dropFirst().dropLast().split(separator: ",").compactMap { unquoted($0.trimmed) }
  }

  /// "[[Ann Example]]", as notebooks write links to their own notes, without the brackets.
  private static func unlinked(_ text: Substring) -> String {
    guard text.hasPrefix("[["), text.hasSuffix("]]") else { return String(text) }
    return String(text.dropFirst(2).dropLast(2).split(separator: "|").last ?? "")
  }

  private static func unquoted(_ text: Substring) -> String? {
    guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'" else {
      return text.isEmpty ? nil : unlinked(text)
    }
    return unlinked(text.dropFirst().dropLast())
  }
}

extension StringProtocol {
  /// The text without white space around it.
  fileprivate var trimmed: Substring { Substring(self).trimmed }
}
