import News

/// What the head of a page and its hidden data say of the article: meta elements, links, JSON-LD, microdata.
struct PageMetadata {
  typealias Node = MarkupTree.Node

  /// Candidates of each field of `meta_names.tsv`, in document order.
  private(set) var meta: [String: [Candidate<String>]] = [:]
  /// The targets of `link` elements by relation.
  private(set) var links: [String: [String]] = [:]
  /// The `title` element.
  private(set) var title: String?
  private(set) var linked = LinkedData([])
  private(set) var base: String?
  /// The `lang` of the document.
  private(set) var language: String?
  private(set) var h1: [Node] = []
  /// Elements with an `itemprop` or RDFa's `property`, by its words in small letters and without a prefix.
  private(set) var properties: [String: [Node]] = [:]
  /// Elements that are made to hold a date, and where its machine-readable form stands, if there is one.
  private(set) var dated: [(node: Node, value: Range<Int>?)] = []
  /// All scripts but those of linked data that could be read.
  private(set) var scripts: [Node] = []
  private(set) var authorLinks: [Node] = []
  /// Links to what looks like the page of an author.
  private(set) var profileLinks: [Node] = []

  private static let names: [String: [(field: String, confidence: Double)]] = {
    var names: [String: [(field: String, confidence: Double)]] = [:]
    for row in Resource.rows(.ingest, "meta_names.tsv") where row.count >= 3 {
      names[String(row[1]), default: []].append((String(row[0]), Double(row[2]) ?? 0.5))
    }
    return names
  }()

  init(_ tree: MarkupTree) {
    var described: [JSONValue] = []
    for node in 1..<max(1, tree.count) where tree.isElement(node) {
      switch tree.tag(of: node) {
      case .meta: addMeta(node, tree)
      case .link: addLink(node, tree)
      case .title where title == nil && !Self.isForeign(node, tree): title = Self.title(node, tree)
      case .base: base = base ?? tree.attribute("href", of: node)
      case .html: language = language ?? tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
      case .h1: h1.append(node)
      case .script: addScript(node, tree, to: &described)
      default: break
      }
      addAttributes(node, tree)
    }
    linked = LinkedData(described)
  }

  private mutating func addMeta(_ node: Node, _ tree: MarkupTree) {
    guard let content = tree.attribute("content", of: node) else { return }
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
      guard let name = tree.attribute(attribute, of: node)?.lowercased(), let fields = Self.names[name] else {
        continue
      }
      let text = PlainText.collapsed(content)
      guard !text.isEmpty else { continue }
      for field in fields { meta[field.field, default: []].append(Candidate(text, field.confidence, "meta " + name)) }
    }
  }

  private mutating func addLink(_ node: Node, _ tree: MarkupTree) {
    guard let rel = tree.attribute("rel", of: node), let href = tree.attribute("href", of: node) else { return }
    for relation in rel.lowercased().split(separator: " ") {
      links[String(relation), default: []].append(PlainText.collapsed(href))
    }
  }

  /// One look at each attribute tells whether it is of the few that speak of the article.
  private mutating func addAttributes(_ node: Node, _ tree: MarkupTree) {
    let tag = tree.tag(of: node)
    var date: Range<Int>?
    var isAuthor = false
    var isProfile = false
    for row in tree.attributeRows(of: node) {
      switch row.name.count {
      case 3 where tag == .a && tree.isNamed(row, "rel"):
        isAuthor = tree.bytes.index(of: "author", in: row.value) != nil
      case 4 where tag == .a && tree.isNamed(row, "href"):
        isProfile = AddressWords.shared.isAuthorsPage(tree.bytes[row.value])
      case 5 where tag == .a && tree.isNamed(row, "class"):
        if tree.bytes.index(of: "reader-domain", in: row.value) != nil, let href = tree.attribute("href", of: node) {
          links[PageAddress.readerLink, default: []].append(href)
        }
      case 5 where tag == .abbr && tree.isNamed(row, "title"): date = date ?? row.value
      case 8 where tree.isNamed(row, "datetime"): date = row.value
      case 8 where tree.isNamed(row, "itemprop") || (tag != .meta && tree.isNamed(row, "property")):
        addProperty(row.value, node, tree)
      case 9... where tree.bytes.has("data-", at: row.name.lowerBound) && Self.mayHoldDate(row, tree): date = row.value
      default: break
      }
    }
    if isAuthor { authorLinks.append(node) } else if isProfile { profileLinks.append(node) }
    if date != nil || tag == .time { dated.append((node, date)) }
  }

  /// Whether a `data-` attribute says that its value is a date.
  private static func mayHoldDate(_ row: MarkupTokenizer.Attribute, _ tree: MarkupTree) -> Bool {
    (6...40).contains(row.value.count)
      && ["date", "time", "publish"].contains { tree.bytes.index(of: $0, in: row.name.dropFirst(5)) != nil }
  }

  private mutating func addProperty(_ value: Range<Int>, _ node: Node, _ tree: MarkupTree) {
    for word in tree.bytes[value].split(whereSeparator: \.isMarkupSpace) {
      let local = word.split(separator: .colon).last ?? word
      properties[String(decoding: local.map(\.lowercased), as: UTF8.self), default: []].append(node)
    }
  }

  private mutating func addScript(_ node: Node, _ tree: MarkupTree, to described: inout [JSONValue]) {
    guard let range = tree.attributeRange("type", of: node), tree.bytes.has("application/ld+json", at: range.lowerBound)
    else { return scripts.append(node) }
    let (value, damage) = JSONValue.read(tree.source(inside: node))
    if let value { described.append(value) }
    if damage != nil { scripts.append(node) }
  }

  private static func isForeign(_ node: Node, _ tree: MarkupTree) -> Bool {
    tree.parent(of: node).map { tree.tag(of: $0) == .svg } ?? false
  }

  /// The document's title, as far as anyone would read one.
  private static func title(_ node: Node, _ tree: MarkupTree) -> String? {
    text(node, tree).map { String($0.prefix(1000)) }
  }

  static func text(_ node: Node, _ tree: MarkupTree) -> String? {
    let text = PlainText.collapsed(tree.textContent(of: node))
    return text.isEmpty ? nil : text
  }
}
