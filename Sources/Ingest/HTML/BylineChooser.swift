import News

/// Chooses who wrote an article; none is better than a wrong one.
struct BylineChooser {
  private let page: PageText
  private let metadata: PageMetadata
  private let titleBlock: Int?
  private let bylineNodes: [MarkupTree.Node]
  /// Folded names that are the outlet's own.
  private let outlets: Set<[UInt8]>

  init(_ finder: BodyFinder, _ metadata: PageMetadata, titleBlock: Int?) {
    page = finder.page
    self.metadata = metadata
    self.titleBlock = titleBlock
    bylineNodes = finder.nodes[.byline] ?? []
    let names = [metadata.meta["source"]?.first?.value, metadata.linked.organization("publisher")].compactMap(\.self)
    outlets = Set(names.map { Folding.fold($0) })
  }

  func choose() -> Candidate<[String]>? {
    var found: [Candidate<[String]>] = []
    add(metadata.linked.people("author"), 0.9, "JSON-LD author", to: &found)
    add(metadata.linked.people("creator"), 0.7, "JSON-LD creator", to: &found)
    let written = (metadata.meta["byline"] ?? [])
    for confidence in Set(written.map(\.confidence)).sorted(by: >) {
      let same = written.filter { $0.confidence == confidence }
      add(same.map(\.value), confidence, same[0].source, to: &found)
    }
    let properties = metadata.properties["author"] ?? []
    add(properties.compactMap { name(inside: $0) }, 0.84, "itemprop author", to: &found)
    add(near(metadata.authorLinks).compactMap { PageMetadata.text($0, page.tree) }, 0.8, "rel=author", to: &found)
    for node in near(bylineNodes) {
      if let text = PageMetadata.text(node, page.tree), text.utf8.count <= 200 {
        add([text], 0.72, "byline class", to: &found)
      }
    }
    found += shown()
    return found.best()
  }

  private func add(_ texts: [String], _ confidence: Double, _ source: String, to found: inout [Candidate<[String]>]) {
    var names: [String] = []
    for text in texts.prefix(12) {
      for name in BylineReader.names(in: text) where !names.contains(name) && !isOutlet(name) { names.append(name) }
    }
    if !names.isEmpty { found.append(Candidate(names, confidence, source)) }
  }

  private func isOutlet(_ name: String) -> Bool { outlets.contains(Folding.fold(name)) }

  /// The name within an element of microdata: its own `itemprop=name`, else its content or text.
  private func name(inside node: MarkupTree.Node) -> String? {
    let tree = page.tree
    if let content = tree.attribute("content", of: node) { return content }
    let inner = (metadata.properties["name"] ?? []).first { tree.isInside($0, node) }
    if let inner { return tree.attribute("content", of: inner) ?? PageMetadata.text(inner, tree) }
    return PageMetadata.text(node, tree)
  }

  /// Elements that stand near the title, outside of what belongs to other articles.
  private func near(_ nodes: [MarkupTree.Node]) -> [MarkupTree.Node] {
    nodes.filter { node in
      let index = page.ranges[node].lowerBound
      guard index < page.blocks.count else { return false }
      let part = page.blocks[index].part
      if part == .related || part == .comments || part == .sidebar || part == .navigation || part == .footer {
        return false
      }
      return titleBlock.map { index >= $0 - 6 && index <= $0 + 25 } ?? true
    }
  }

  /// Lines near the title that begin like a byline.
  private func shown() -> [Candidate<[String]>] {
    guard let titleBlock else { return [] }
    for index in max(0, titleBlock - 3)..<min(page.blocks.count, titleBlock + 12) where index != titleBlock {
      let block = page.blocks[index]
      guard block.words <= 16, Furniture.shared.kind(of: block.text) == .byline else { continue }
      let names = BylineReader.names(in: block.text).filter { !isOutlet($0) }
      if !names.isEmpty { return [Candidate(names, 0.6, "byline near the title")] }
    }
    return []
  }
}
