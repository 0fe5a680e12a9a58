/// What an element of a feed says how its text is to be read: markup, escaped or not, or plain text.
enum FeedText {
  /// The text up to the child `stranger`, which is not part of it; nil when the element is empty.
  static func text(
    of node: MarkupTree.Node, in tree: MarkupTree, before stranger: MarkupTree.Node? = nil
  ) -> FeedEntry.Text? {
    let type = tree.attribute("type", of: node)?.lowercased() ?? ""
    let mode = tree.attribute("mode", of: node)?.lowercased() ?? ""
    if let stranger { return nonEmpty(swallowing(node, upTo: stranger, in: tree)) }
    let hasElements = tree.children(of: node).contains { tree.isElement($0) }
    if mode == "base64" { return Base64.decode(tree.textContent(of: node).utf8).map { .markup($0) } }
    if hasElements || type == "xhtml" || type.hasSuffix("+xml") && mode != "escaped" {
      return nonEmpty(markup(inside: node, of: tree))
    }
    let text = tree.textContent(of: node)
    if type == "text" || type == "text/plain" && mode != "escaped" { return text.nonBlank == nil ? nil : .plain(text) }
    return nonEmpty(unescaped(Array(text.utf8)))
  }

  /// What an element that nobody closed holds before the next field of the feed.
  private static func swallowing(
    _ node: MarkupTree.Node, upTo stranger: MarkupTree.Node, in tree: MarkupTree
  ) -> [UInt8] {
    var text: [UInt8] = []
    for child in tree.children(of: node).prefix(while: { $0 != stranger }) { tree.appendText(of: child, to: &text) }
    return unescaped(text)
  }

  private static func nonEmpty(_ bytes: [UInt8]) -> FeedEntry.Text? {
    bytes.contains { !$0.isMarkupSpace } ? .markup(bytes) : nil
  }

  /// The source between the tags, with a prefix of XHTML (`<xhtml:p>`) taken away.
  private static func markup(inside node: MarkupTree.Node, of tree: MarkupTree) -> [UInt8] {
    let source = Array(tree.source(inside: node))
    guard let child = tree.children(of: node).first(where: { tree.isElement($0) }), let prefix = tree.prefix(of: child)
    else { return source }
    let text = String(decoding: source, as: UTF8.self)
    return Array(text.replacing("<\(prefix):", with: "<").replacing("</\(prefix):", with: "</").utf8)
  }

  /// Markup that was escaped once more than it should be.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.contains(.less), bytes.index(of: "&lt;", from: 0) != nil, bytes.index(of: "&gt;", from: 0) != nil
    else {
      return bytes
    }
    let decoded = Array(CharacterReferences.decode(String(decoding: bytes, as: UTF8.self)).utf8)
    // "&lt;/p&gt;" was a tag; "3 &lt; 4" was not.
    return decoded.index(of: "</", from: 0) != nil || decoded.index(of: "<br", from: 0) != nil
      || decoded.index(of: "<img", from: 0) != nil ? decoded : bytes
  }
}
