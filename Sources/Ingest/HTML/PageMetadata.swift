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
  /// Elements with an `itemprop`, by its words.
  private(set) var properties: [String: [Node]] = [:]
  private(set) var times: [Node] = []
  private(set) var authorLinks: [Node] = []
  /// Links to what looks like the page of an author.
  private(set) var profileLinks: [Node] = []

  private static let authorPaths: [StaticString] = [
    "/author/", "/authors/", "/by/", "/staff/", "/team/", "/writer", "/reporter", "/journalist", "/contributor",
    "/profile/", "/people/", "/autor/", "/autores/", "/auteur/", "/autore/", "/redakteur/", "/penulis/",
  ]

  private static let names: [String: [(field: String, confidence: Double)]] = {
    var names: [String: [(field: String, confidence: Double)]] = [:]
    for row in Resource.rows(.ingest, "meta_names.tsv") where row.count >= 3 {
      names[String(row[1]), default: []].append((String(row[0]), Double(row[2]) ?? 0.5))
    }
    return names
  }()

  init(_ tree: MarkupTree) {
    var scripts: [JSONValue] = []
    for node in 1..<max(1, tree.count) where tree.isElement(node) {
      switch tree.tag(of: node) {
      case .meta: addMeta(node, tree)
      case .link: addLink(node, tree)
      case .title where title == nil && !Self.isForeign(node, tree): title = Self.text(node, tree)
      case .base: base = base ?? tree.attribute("href", of: node)
      case .html: language = language ?? tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node)
      case .h1: h1.append(node)
      case .time: times.append(node)
      case .script: if let value = Self.script(node, tree) { scripts.append(value) }
      default: break
      }
      addAttributes(node, tree)
    }
    linked = LinkedData(scripts)
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

  private mutating func addAttributes(_ node: Node, _ tree: MarkupTree) {
    if tree.tag(of: node) == .a {
      if let range = tree.attributeRange("rel", of: node), tree.bytes.index(of: "author", in: range) != nil {
        authorLinks.append(node)
      } else if let range = tree.attributeRange("href", of: node),
        Self.authorPaths.contains(where: { tree.bytes.index(of: $0, in: range) != nil })
      {
        profileLinks.append(node)
      }
    }
    guard let property = tree.attribute("itemprop", of: node) else { return }
    for word in property.split(separator: " ") { properties[word.lowercased(), default: []].append(node) }
  }

  private static func script(_ node: Node, _ tree: MarkupTree) -> JSONValue? {
    guard let range = tree.attributeRange("type", of: node), tree.bytes.has("application/ld+json", at: range.lowerBound)
    else { return nil }
    return JSONValue.read(tree.source(inside: node)).value
  }

  private static func isForeign(_ node: Node, _ tree: MarkupTree) -> Bool {
    tree.parent(of: node).map { tree.tag(of: $0) == .svg } ?? false
  }

  static func text(_ node: Node, _ tree: MarkupTree) -> String? {
    let text = PlainText.collapsed(tree.textContent(of: node))
    return text.isEmpty ? nil : text
  }
}
