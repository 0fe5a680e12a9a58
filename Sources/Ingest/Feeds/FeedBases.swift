/// The `xml:base` that counts at each node of a document, found in one pass.
///
/// Source: https://www.w3.org/TR/xmlbase/
struct FeedBases {
  private var texts: [String] = []
  /// For each node the index of its base and one more; empty when the document has no base at all.
  private var byNode: [Int32] = []

  init(_ tree: MarkupTree) {
    let hasBase = tree.attributes.contains { $0.name.count == 8 && tree.bytes.has("xml:base", at: $0.name.lowerBound) }
    guard hasBase else { return }
    byNode = Array(repeating: 0, count: tree.count)
    // A node stands behind its parent in the table.
    for node in 1..<max(1, tree.count) {
      let outer = tree.parent(of: node).map { byNode[$0] } ?? 0
      byNode[node] = outer
      guard tree.isElement(node), let base = tree.attribute("xml:base", of: node) else { continue }
      texts.append(WebAddress.whole(base, against: outer > 0 ? texts[Int(outer) - 1] : nil))
      byNode[node] = Int32(texts.count)
    }
  }

  subscript(node: MarkupTree.Node) -> String? {
    guard !byNode.isEmpty, byNode[node] > 0 else { return nil }
    return texts[Int(byNode[node]) - 1]
  }
}
