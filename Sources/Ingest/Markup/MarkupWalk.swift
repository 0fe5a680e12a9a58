/// Ways through a tree; none of them recurses.
extension MarkupTree {
  /// Nil for the root.
  package func parent(of node: Node) -> Node? { optional(records[node].parent) }

  package func firstChild(of node: Node) -> Node? { optional(records[node].first) }

  package func nextSibling(of node: Node) -> Node? { optional(records[node].next) }

  package func previousSibling(of node: Node) -> Node? { optional(records[node].previous) }

  /// Elements and text, in order.
  package func children(of node: Node) -> some Sequence<Node> {
    sequence(state: records[node].first) { next -> Node? in
      guard next >= 0 else { return nil }
      defer { next = records[Int(next)].next }
      return Int(next)
    }
  }

  /// All nodes inside of a node, in document order.
  package func descendants(of node: Node) -> some Sequence<Node> {
    sequence(state: node) { place -> Node? in
      guard let next = following(place, within: node) else { return nil }
      place = next
      return next
    }
  }

  /// The elements inside of a node with this local name (in lower case), in document order.
  package func descendants(of node: Node, named name: String) -> some Sequence<Node> {
    descendants(of: node).lazy.filter { isElement($0) && self.name(of: $0) == name }
  }

  /// The first child with this local name (in lower case).
  package func child(of node: Node, named name: String) -> Node? {
    children(of: node).first { isElement($0) && self.name(of: $0) == name }
  }

  /// The next node in document order that is inside of `top`: the first child, or what follows the node.
  package func following(_ node: Node, within top: Node) -> Node? {
    let first = records[node].first
    return first >= 0 ? Int(first) : followingSkippingChildren(node, within: top)
  }

  /// The next node in document order that is inside of `top` and not inside of `node`.
  package func followingSkippingChildren(_ node: Node, within top: Node) -> Node? {
    var place = node
    while place != top {
      let record = records[place]
      if record.next >= 0 { return Int(record.next) }
      guard record.parent >= 0 else { return nil }
      place = Int(record.parent)
    }
    return nil
  }

  /// Whether `node` is `outer` or inside of it.
  package func isInside(_ node: Node, _ outer: Node) -> Bool {
    var place: Node? = node
    while let here = place {
      if here == outer { return true }
      place = parent(of: here)
    }
    return false
  }

  private func optional(_ node: Int32) -> Node? { node >= 0 ? Int(node) : nil }
}

/// How many lines begin before each stretch of 4,096 bytes, so that a line number costs one stretch and not the document.
struct LineIndex: Sendable {
  private static let stretch = 4096
  private var before: [Int32] = []

  init(_ bytes: [UInt8]) {
    var lines: Int32 = 0
    var start = 0
    while start < bytes.count {
      before.append(lines)
      let end = min(start + Self.stretch, bytes.count)
      for byte in bytes[start..<end] where byte == .newline { lines += 1 }
      start = end
    }
  }

  /// The first line is 1.
  func line(at offset: Int, in bytes: [UInt8]) -> Int {
    guard !before.isEmpty else { return 1 }
    let stretch = min(offset / Self.stretch, before.count - 1)
    let start = stretch * Self.stretch
    let newlines = bytes[start..<max(start, min(offset, bytes.count))].count { $0 == .newline }
    return Int(before[stretch]) + newlines + 1
  }
}
