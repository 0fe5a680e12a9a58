/// Tells by content what a text is; names and declared types are only hints, and often wrong ones.
enum Sniffer {
  enum Shape: Hashable {
    case json, feed, subscriptions, html, mail, text
  }

  /// How much of a document is looked at for its first elements.
  private static let window = 16 << 10

  /// What a clean UTF-8 text is.
  static func shape(of bytes: [UInt8]) -> Shape {
    let head = Array(bytes.prefix(window))
    guard let first = head.firstIndex(where: { !$0.isMarkupSpace }) else { return .text }
    if isJSON(head, from: first) { return .json }
    if MailHeader.begins(head) { return .mail }
    return markup(head) ?? .text
  }

  /// An object or an array of objects begins: prose in square brackets does not.
  private static func isJSON(_ head: [UInt8], from first: Int) -> Bool {
    guard head[first] == UInt8(ascii: "{") || head[first] == .openBracket else { return false }
    guard let next = head[(first + 1)...].first(where: { !$0.isMarkupSpace }) else { return true }
    return head[first] == .openBracket ? next == UInt8(ascii: "{") : next == .quotation || next == UInt8(ascii: "}")
  }

  /// The kind that the elements of the beginning give: a feed's root counts even behind an error message that the server put
  /// in front of it, unless a page began before.
  ///
  /// What does not begin with an element is a page only when elements stand all along it, and some that hold paragraphs: a text
  /// may show a few.
  private static func markup(_ head: [UInt8]) -> Shape? {
    var (known, index, hasBlock) = (0, 0, false)
    let isTagged = head.first { !$0.isMarkupSpace } == .less
    let fewest = isTagged ? 3 : max(3, head.count / 800)
    while let open = head[index...].firstIndex(of: .less) {
      index = open + 1
      if head.has("!doctype html", at: index) { return .html }
      if head.has("!--", at: index) {
        index = head.index(of: "-->", from: index) ?? head.count
        continue
      }
      switch elementName(head, at: index) {
      case "rss", "rdf", "feed", "channel": return .feed
      case "opml": return .subscriptions
      case "html", "head", "body": return feedWithinPage(head) == nil ? .html : .feed
      case let name where blockTags.contains(name): (known, hasBlock) = (known + 1, true)
      case let name where inlineTags.contains(name): known += 1
      default: break
      }
      if known >= fewest, hasBlock || isTagged { return hasFeedRoot(head, from: index) ? .feed : .html }
    }
    return nil
  }

  /// Where a feed begins in the middle of a page that is no article, but the server's word that something went wrong: behind a
  /// few words, with its XML declaration and an entry. Nil for any other text.
  static func feedWithinPage(_ bytes: [UInt8]) -> Int? {
    let head = Array(bytes.prefix(window))
    guard let page = head.index(of: "<html", from: 0) ?? head.index(of: "<body", from: 0),
      let start = head.index(of: "<?xml", from: page + 1), start - page < 2048,
      let root = ["<rss", "<feed", "<rdf:rdf"].lazy.compactMap({ head.index(of: $0, from: start) }).first,
      root - start < 256, ["<item", "<entry"].contains(where: { head.index(of: $0, from: root) != nil })
    else { return nil }
    return start
  }

  private static func hasFeedRoot(_ head: [UInt8], from start: Int) -> Bool {
    guard let declaration = head.index(of: "<?xml", from: start) else { return false }
    let page = head.index(of: "<html", from: 0) ?? head.count
    return declaration < page
      && ["<rss", "<feed", "<rdf:rdf"].contains { head.index(of: $0, from: declaration) != nil }
  }

  /// The local name of the start tag at `index`, in small letters; empty for anything else.
  private static func elementName(_ head: [UInt8], at index: Int) -> String {
    let name = head[index...].prefix { $0.isLetter || $0.isDigit || $0 == .colon || $0 == .hyphen || $0 == .underscore }
    guard name.count <= 32, name.first?.isLetter == true, name.endIndex < head.count,
      head[name.endIndex].isMarkupSpace || head[name.endIndex] == .greater || head[name.endIndex] == .slash
    else { return "" }
    let local = name.lastIndex(of: .colon).map { name[($0 + 1)...] } ?? name
    return String(decoding: local.map(\.lowercased), as: UTF8.self)
  }

  private static let blockTags: Set<String> = [
    "article", "blockquote", "div", "figure", "footer", "h1", "h2", "h3", "header", "hr", "li", "main", "nav", "ol",
    "p", "section", "table", "td", "tr", "ul",
  ]
  private static let inlineTags: Set<String> = [
    "a", "b", "br", "em", "i", "img", "link", "meta", "script", "span", "strong", "style", "time", "title",
  ]
}
