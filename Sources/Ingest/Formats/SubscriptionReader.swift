import News

/// Reads OPML: a tree of outlines, some of which are feeds and some of which are folders of feeds.
///
/// Source: http://opml.org/spec2.opml
enum SubscriptionReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    let tree = MarkupTree(parsing: utf8, mode: .xml)
    var document = ParsedDocument(format: .opml)
    var known: Set<String> = []
    for outline in tree.descendants(of: MarkupTree.root, named: "outline") {
      guard let url = address(of: outline, in: tree), known.insert(key(url)).inserted else { continue }
      document.subscriptions.append(
        Subscription(title: title(of: outline, in: tree), url: url, folder: folder(of: outline, in: tree)))
    }
    let title = tree.descendants(of: MarkupTree.root, named: "title").first { _ in true }
    document.feed = FeedHeader(title: title.flatMap { FragmentReader.line(tree.textContent(of: $0)) })
    document.problems = problems(tree, read: document.subscriptions.count, name: name)
    return document
  }

  /// The address of a feed; nil for a folder and for a link that is no feed.
  private static func address(of outline: MarkupTree.Node, in tree: MarkupTree) -> String? {
    if let url = tree.attribute("xmlurl", of: outline)?.nonBlank { return WebAddress.whole(url, against: nil) }
    let type = tree.attribute("type", of: outline)?.lowercased() ?? ""
    guard ["rss", "atom", "include"].contains(type) else { return nil }
    return tree.attribute("url", of: outline)?.nonBlank.map { WebAddress.whole($0, against: nil) }
  }

  private static func title(of outline: MarkupTree.Node, in tree: MarkupTree) -> String? {
    for name in ["title", "text"] {
      if let title = tree.attribute(name, of: outline).flatMap({ FragmentReader.line($0) }) { return title }
    }
    return nil
  }

  /// Folders inside of folders that are named; more of them no program makes.
  private static let deepest = 16

  /// The titles of the outlines around one, outermost first. A title with a slash keeps it: folders are only shown.
  private static func folder(of outline: MarkupTree.Node, in tree: MarkupTree) -> String? {
    var titles: [String] = []
    var place = tree.parent(of: outline)
    while let here = place, titles.count < deepest {
      if tree.name(of: here) == "outline", let title = title(of: here, in: tree) { titles.append(title) }
      place = tree.parent(of: here)
    }
    return titles.isEmpty ? nil : titles.reversed().joined(separator: "/")
  }

  /// What makes two addresses one: scheme, a capital in the host and a slash at the end do not tell feeds apart.
  private static func key(_ url: String) -> String {
    let parts = url.split(separator: "://", maxSplits: 1)
    guard parts.count == 2 else { return url }
    let host = parts[1].prefix { $0 != "/" }
    let path = parts[1].dropFirst(host.count)
    return host.lowercased() + (path.hasSuffix("/") ? path.dropLast() : path)
  }

  private static func problems(_ tree: MarkupTree, read count: Int, name: String) -> [Problem] {
    let feeds = count == 1 ? "1 subscription" : "\(count) subscriptions"
    if let damage = tree.damage.first(where: { $0.kind != .strayEndTag }) {
      return [
        Problem(
          .feedDamaged, file: name, line: damage.line,
          message: "The list is damaged in line \(damage.line) (\(damage.kind.inWords)); \(feeds) could be read.",
          advice: "Export the list again and import it once more; nothing is doubled.")
      ]
    }
    guard count == 0 else { return [] }
    return [
      Problem(
        .noArticle, file: name, message: "The list names no feed.",
        advice: "Export the subscriptions from the other program once more, as OPML.")
    ]
  }
}
