/// Finds what a page appends to its article as the reader scrolls: whole articles in elements of the same make.
struct AppendedArticle {
  typealias Node = MarkupTree.Node

  private let page: PageText
  /// An article of fewer words of prose is a card.
  private static let fewest = 60

  init(_ page: PageText) { self.page = page }

  /// The element that holds the article of this title and no other, where elements like it with headings of their own follow it;
  /// nil for a page of one article.
  func first(titled title: [UInt8]) -> Node? {
    let headings = page.blocks.indices.filter { page.blocks[$0].kind == .heading(1) && page.blocks[$0].part == nil }
    guard headings.count >= 2, let own = headings.first(where: { Folding.fold(page.blocks[$0].text) == title }) else {
      return nil
    }
    for next in headings where next > own && Folding.fold(page.blocks[next].text) != title {
      let (one, other) = branches(page.blocks[own].node, page.blocks[next].node)
      if let one, let other, areAlike(one, other), isWhole(one), isWhole(other) { return one }
    }
    return nil
  }

  /// The elements in which two nodes lie below the innermost one that holds them both.
  private func branches(_ one: Node, _ other: Node) -> (Node?, Node?) {
    let (first, second) = (path(to: one), path(to: other))
    let shared = zip(first, second).prefix { $0 == $1 }.count
    return (first.dropFirst(shared).first, second.dropFirst(shared).first)
  }

  /// From the root down.
  private func path(to node: Node) -> [Node] {
    var path = [node]
    while let outer = page.tree.parent(of: path[path.count - 1]) { path.append(outer) }
    return path.reversed()
  }

  private func areAlike(_ one: Node, _ other: Node) -> Bool {
    let tree = page.tree
    return tree.tag(of: one) == tree.tag(of: other)
      && tree.attribute("class", of: one) == tree.attribute("class", of: other)
  }

  private func isWhole(_ node: Node) -> Bool { page.prose(in: page.ranges[node]) >= Self.fewest }
}
