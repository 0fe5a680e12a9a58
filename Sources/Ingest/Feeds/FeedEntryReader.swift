import News

/// Finds the fields of a feed and of its entries in the tree.
struct FeedEntryReader {
  typealias Node = MarkupTree.Node

  let tree: MarkupTree
  let fields: FeedFields
  /// An element may have swallowed what should follow it.
  let isDamaged: Bool
  private let bases: FeedBases

  /// More than any feed has; a file that is nothing but empty entries must not fill the memory.
  static let mostEntries = 50_000

  /// Nobody wrote an article in larger company.
  private static let mostAuthors = 32

  init(tree: MarkupTree, fields: FeedFields) {
    self.tree = tree
    self.fields = fields
    isDamaged = !tree.damage.isEmpty
    bases = FeedBases(tree)
  }

  /// What the feed says of itself, and its entries in order. An entry that is not closed holds the next one: both count.
  func split() -> (FeedHeader, [Node]) {
    var header = FeedHeader()
    var entries: [Node] = []
    var node = tree.following(MarkupTree.root, within: MarkupTree.root)
    while let here = node {
      let field = fields[here]
      switch field {
      case .entry: if entries.count < Self.mostEntries { entries.append(here) }
      case .title where entries.isEmpty: header.title = header.title ?? line(of: here)
      case .link where entries.isEmpty: if header.link == nil { header.link = pageLink(here) }
      case .language:
        if entries.isEmpty { header.language = header.language ?? LanguageTag.normalized(tree.textContent(of: here)) }
      default: break
      }
      if field == .container, header.language == nil {
        header.language = tree.attribute("xml:lang", of: here).flatMap(LanguageTag.normalized)
      }
      let isWalked = field == .container || field == .entry || tree.parent(of: here) == MarkupTree.root
      node = isWalked ? tree.following(here, within: MarkupTree.root) : next(here)
    }
    return (header, entries)
  }

  /// Behind a node that is no container: its children are looked at only where an unclosed element swallowed an entry.
  private func next(_ node: Node) -> Node? {
    switch fields[node] {
    case .text, .summary:
      isDamaged
        ? tree.following(node, within: MarkupTree.root)
        : tree.followingSkippingChildren(node, within: MarkupTree.root)
    default: tree.following(node, within: MarkupTree.root)
    }
  }

  /// All fields of one entry.
  func entry(_ entry: Node) -> FeedEntry {
    var found = FeedEntry()
    var ranks = (text: -1, date: 0)
    var firstText: FeedEntry.Text?
    found.base = bases[entry]
    found.language = tree.attribute("xml:lang", of: entry).flatMap(LanguageTag.normalized)
    var identity: String? = tree.attribute("rdf:about", of: entry)
    var (original, permanent): (String?, String?)
    var node = tree.following(entry, within: entry)
    while let here = node {
      var skipsChildren = true
      switch fields[here] {
      case .entry, .foreign: break
      case .title:
        found.title = found.title ?? line(of: here)
        skipsChildren = false
      case .link:
        if isBetterLink(here, than: found.link) { found.link = address(here) }
        skipsChildren = false
      case .text(let rank):
        skipsChildren = !isDamaged
        guard let text = text(of: here) else { break }
        if rank == 1 { firstText = firstText ?? text }
        if rank > ranks.text { (found.text, ranks.text) = (text, rank) }
      case .summary:
        skipsChildren = !isDamaged
        found.summary = found.summary ?? text(of: here)
      case .guid:
        identity = ownText(of: here).nonBlank ?? identity
        if isPermanentLink(here), let identity, WebAddress.isWeb(identity) { permanent = identity }
      case .published(let rank):
        if rank > ranks.date, let date = date(here) { (found.published, ranks.date) = (date, rank) }
      case .updated: found.updated = found.updated ?? date(here)
      case .author:
        guard found.authors.count < Self.mostAuthors else { break }
        found.authors += authors(here).filter { !found.authors.contains($0) }
      case .source:
        found.source = found.source ?? sourceTitle(here)
        found.inheritedAuthors = inherited(from: here)
      case .originalLink: original = ownText(of: here).nonBlank
      case .language: found.language = LanguageTag.normalized(tree.textContent(of: here)) ?? found.language
      case .group: skipsChildren = false
      case .mediaText:
        // Beside a text, and outside of a group, it is the caption of a picture.
        let isOfGroup = tree.parent(of: here).map { fields[$0] == .group } ?? false
        if isOfGroup, ranks.text < 0, let text = text(of: here) { (found.text, ranks.text) = (text, 0) }
      case .name, .container, .other: skipsChildren = tree.prefixIsForeign(here)
      }
      node = skipsChildren ? tree.followingSkippingChildren(here, within: entry) : tree.following(here, within: entry)
    }
    found.isWhole = ranks.text >= 2
    if found.isWhole, found.summary == nil { found.summary = firstText }
    found.guid = identity
    found.link = original ?? found.link ?? permanent
    if found.link == nil, let identity, WebAddress.isWeb(identity) { found.link = identity }
    return found
  }

  // MARK: One field

  /// The text of an element as one line; of elements inside of it only those that are no fields themselves.
  private func line(of node: Node) -> String? {
    if tree.attribute("type", of: node)?.lowercased().contains("xhtml") == true {
      return FragmentReader.line(String(decoding: tree.source(inside: node), as: UTF8.self))
    }
    let isPlain = tree.attribute("type", of: node)?.lowercased() == "text"
    return FragmentReader.line(ownText(of: node), isPlain: isPlain)
  }

  private func ownText(of node: Node) -> String {
    var output: [UInt8] = []
    var place = tree.firstChild(of: node)
    while let here = place {
      let isField = tree.isElement(here) && fields[here] != .other && fields[here] != .name
      if !isField { tree.appendText(of: here, to: &output) }
      place = isField ? tree.followingSkippingChildren(here, within: node) : tree.following(here, within: node)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func text(of node: Node) -> FeedEntry.Text? {
    // In a damaged feed the next field's start tag is the only end that an unclosed element has.
    let stranger = isDamaged ? tree.children(of: node).first { isFieldOfFeed($0) } : nil
    return FeedText.text(of: node, in: tree, before: stranger)
  }

  /// An element that only feeds have: not one of HTML, which a description may hold.
  private func isFieldOfFeed(_ node: Node) -> Bool {
    switch fields[node] {
    case .entry, .guid, .published, .updated, .author, .text, .link: true
    case .title, .summary, .source: tree.tag(of: node) == .other
    default: false
    }
  }

  private func date(_ node: Node) -> Timestamp? {
    let text = ownText(of: node)
    return DateReader.date(text) ?? DateReader.firstDate(in: text)?.0
  }

  /// Names of an author element: Atom's name, or RSS's "address (name)".
  private func authors(_ node: Node) -> [String] {
    if let name = tree.descendants(of: node).first(where: { fields[$0] == .name }) {
      return tree.textContent(of: name).nonBlank.map { [$0] } ?? []
    }
    guard var text = FragmentReader.line(ownText(of: node)) else { return [] }
    if text.utf8.contains(UInt8(ascii: "@")) {
      guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return [] }
      text = String(text[text.index(after: open)..<close])
    }
    let names = BylineReader.names(in: text)
    return names.isEmpty && !text.utf8.contains(.slash) ? text.nonBlank.map { [$0] } ?? [] : names
  }

  /// The authors of a whole feed, who wrote the entries that name none.
  ///
  /// Source: https://www.rfc-editor.org/rfc/rfc4287#section-4.2.1
  func inherited(from feed: Node) -> [String] {
    guard tree.prefix(of: feed) == nil || fields[feed] == .source || fields[feed] == .container else { return [] }
    return tree.children(of: feed).filter { fields[$0] == .author }.prefix(Self.mostAuthors).flatMap(authors)
  }

  private func sourceTitle(_ node: Node) -> String? {
    let title = tree.descendants(of: node).first { fields[$0] == .title }
    return title.flatMap(line) ?? line(of: node)
  }

  // MARK: Addresses

  /// An address that a reader can open: Atom's alternate link, or the text of RSS's.
  private func isBetterLink(_ node: Node, than found: String?) -> Bool {
    guard address(node) != nil else { return false }
    let relation = tree.attribute("rel", of: node)?.lowercased() ?? "alternate"
    let type = tree.attribute("type", of: node)?.lowercased() ?? "text/html"
    return relation == "alternate" && (found == nil || type.contains("html") && tree.attribute("type", of: node) != nil)
  }

  private func address(_ node: Node) -> String? {
    let text =
      tree.attribute("href", of: node)?.nonBlank ?? ownText(of: node).nonBlank
      ?? tree.attribute("rdf:resource", of: node)
    return text.map { WebAddress.whole($0, against: bases[node]) }
  }

  private func pageLink(_ node: Node) -> String? { isBetterLink(node, than: nil) ? address(node) : nil }

  private func isPermanentLink(_ node: Node) -> Bool {
    tree.attribute("ispermalink", of: node)?.lowercased() != "false"
  }
}

extension MarkupTree {
  /// An element of some other vocabulary, whose children are its own.
  fileprivate func prefixIsForeign(_ node: Node) -> Bool { isElement(node) && prefix(of: node) != nil }
}
