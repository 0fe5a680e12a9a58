import News

/// What the markup of an element says of its place on the page.
enum PagePart: String, CaseIterable {
  case navigation, share, related, comments, promotion, cookie, sidebar, footer, author, tags, hidden, furniture
  case caption, credit, byline, title, content, paywall, takeaways

  /// Whether such an element is no part of an article's text.
  var isFurniture: Bool {
    switch self {
    case .caption, .credit, .byline, .title, .content, .takeaways: false
    default: true
    }
  }

  /// Whether what stands there belongs to other articles or other people.
  var isOfOthers: Bool {
    switch self {
    case .related, .comments, .sidebar, .navigation, .footer: true
    default: false
    }
  }

  /// Whether such an element right at the title tells of the article after all: its own footer or margin.
  var mayHoldFacts: Bool { self == .sidebar || self == .footer }

  /// Why its text was left out, in words.
  var reason: String {
    switch self {
    case .navigation: "navigation"
    case .share: "sharing"
    case .related: "other articles"
    case .comments: "comments"
    case .promotion: "promotion"
    case .cookie: "cookie notice"
    case .sidebar: "beside the article"
    case .footer: "page footer"
    case .author: "about the author"
    case .tags: "tags and dates"
    case .hidden: "hidden on the page"
    case .furniture: "page furniture"
    case .paywall: "paywall"
    case .caption, .credit: "picture caption"
    case .byline: "byline"
    case .title: "title again"
    case .content: "not in the article's container"
    case .takeaways: "summary points"
    }
  }
}

/// The lexicon of class names, ids and roles, from `page_parts.tsv`.
struct PageParts: Sendable {
  static let shared = PageParts()

  private struct Pattern: Sendable {
    var part: PagePart
    var words: [UInt64]
    var isWhole: Bool
  }

  /// By the first word, in the order of the file: an earlier line wins.
  private var patterns: [UInt64: [Pattern]] = [:]
  /// A class name that begins so speaks of another element ("has-sidebar").
  private let negations = Set(["has", "no", "with", "without", "is", "not", "js"].map(\.utf8.foldedHash))

  private init() {
    for row in Resource.rows(.ingest, "page_parts.tsv") where row.count >= 2 {
      guard let part = PagePart(rawValue: String(row[0])) else { continue }
      let isWhole = row[1].hasPrefix("=")
      let words = row[1].utf8.split(separator: .space).flatMap { Self.words(of: Array($0)[...]) }
      guard let first = words.first else { continue }
      patterns[first, default: []].append(Pattern(part: part, words: words, isWhole: isWhole))
    }
  }

  /// The parts that an element's class names, id, role and other attributes name.
  func parts(of node: MarkupTree.Node, in tree: MarkupTree) -> Set<PagePart> {
    var parts: Set<PagePart> = []
    if let part = Self.part(ofTag: tree.tag(of: node)) { parts.insert(part) }
    for name in ["class", "id", "data-testid", "data-component"] {
      if let range = tree.attributeRange(name, of: node) { addParts(of: tree.bytes[range], to: &parts) }
    }
    switch tree.attribute("role", of: node) {
    case "navigation", "menu", "menubar", "search": parts.insert(.navigation)
    case "complementary": parts.insert(.sidebar)
    case "contentinfo": parts.insert(.footer)
    case "dialog", "alertdialog", "alert", "tooltip": parts.insert(.promotion)
    default: break
    }
    if tree.attribute("itemprop", of: node) == "articleBody" { parts.insert(.content) }
    if isHidden(node, in: tree) { parts.insert(.hidden) }
    return parts
  }

  private static func part(ofTag tag: HTMLTag) -> PagePart? {
    switch tag {
    case .nav, .menu, .dialog, .search: .navigation
    case .aside: .sidebar
    case .footer: .footer
    case .form, .fieldset: .promotion
    default: nil
    }
  }

  /// Whether attributes hide an element from sight.
  func isHidden(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    if tree.attributeRange("hidden", of: node) != nil || tree.attributeRange("x-cloak", of: node) != nil { return true }
    if let range = tree.attributeRange("aria-hidden", of: node), tree.bytes.has("true", at: range.lowerBound) {
      return true
    }
    if let range = tree.attributeRange("style", of: node) {
      let style = tree.bytes[range].filter { !$0.isMarkupSpace }
      if style.index(of: "display:none", from: 0) != nil || style.index(of: "visibility:hidden", from: 0) != nil {
        return true
      }
    }
    guard let range = tree.attributeRange("class", of: node) else { return false }
    var parts: Set<PagePart> = []
    addParts(of: tree.bytes[range], to: &parts)
    return parts.contains(.hidden)
  }

  /// Adds what the names of a `class` attribute say.
  func addParts(of names: ArraySlice<UInt8>, to parts: inout Set<PagePart>) {
    for name in names.split(whereSeparator: \.isMarkupSpace).prefix(24) {
      // "md:[grid-area:sidebar]" speaks of how things look.
      if name.contains(.openBracket) { continue }
      let words = Self.words(of: name)
      guard let first = words.first, !negations.contains(first) else { continue }
      for index in words.indices {
        guard let candidates = patterns[words[index]] else { continue }
        for pattern in candidates where words[index...].starts(with: pattern.words) {
          if pattern.isWhole, words.count != pattern.words.count { continue }
          parts.insert(pattern.part)
        }
      }
    }
  }

  /// The words of a class name, hashed: parted at signs, digits and capitals.
  private static func words(of name: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var start = name.startIndex
    var index = start
    func close(_ end: Int) { if end > start { words.append(name[start..<end].foldedHash) } }
    while index < name.endIndex, words.count < 12 {
      let byte = name[index]
      if !byte.isLetter {
        close(index)
        start = index + 1
      } else if byte.lowercased != byte, index > start, name[index - 1].lowercased == name[index - 1] {
        close(index)
        start = index
      }
      index += 1
    }
    close(index)
    return words
  }
}
