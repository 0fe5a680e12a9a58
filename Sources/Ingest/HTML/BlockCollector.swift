/// Walks a tree once and cuts its text into blocks.
struct BlockCollector {
  typealias Node = MarkupTree.Node

  private(set) var blocks: [TextBlock] = []
  private(set) var ranges: [Range<Int>]

  private let tree: MarkupTree
  /// What each element names.
  private let parts: [PartSet]
  /// The text of the block at hand, decoded, white space as it stands.
  private var buffer: [UInt8] = []
  /// Bytes of the block at hand that can be seen, and how many of them stand in links.
  private var shownBytes = 0
  private var linkBytes = 0
  private var link: Node?
  private var openLink: Node?
  /// Where in the text one inline element ends and the next begins with nothing between them.
  private var seams: [Int] = []
  private var inlineEnd = -1
  /// Line breaks since the last text: two of them end a paragraph.
  private var breaks = 0
  /// Where single line breaks stand in the text of the block at hand.
  private var lineEnds: [Int] = []
  /// The open block elements that say what kind of block a text is.
  private var kinds: [(node: Node, kind: TextBlock.Kind)] = []
  /// The row of a table whose cells become one block.
  private var row: Node?
  private var container: Node = MarkupTree.root

  init(_ tree: MarkupTree, _ parts: [PartSet]? = nil) {
    (self.tree, self.parts) = (tree, parts ?? PageParts.shared.all(of: tree))
    ranges = Array(repeating: 0..<0, count: tree.count)
  }

  mutating func run() {
    var node = MarkupTree.root
    var isEntering = true
    while true {
      if isEntering, enter(node), let first = tree.firstChild(of: node) {
        node = first
        continue
      }
      leave(node)
      if node == MarkupTree.root { break }
      if let next = tree.nextSibling(of: node) {
        (node, isEntering) = (next, true)
      } else {
        (node, isEntering) = (tree.parent(of: node) ?? MarkupTree.root, false)
      }
    }
    // A block at hand that turned out to have no text was not added.
    for node in ranges.indices {
      ranges[node] = min(ranges[node].lowerBound, blocks.count)..<min(ranges[node].upperBound, blocks.count)
    }
  }

  /// Begins a node; false when its content is passed over.
  private mutating func enter(_ node: Node) -> Bool {
    guard tree.isElement(node) else {
      addText(node)
      return false
    }
    let tag = tree.tag(of: node)
    ranges[node] = blocks.count..<blocks.count
    if node != MarkupTree.root, Self.isSilent(tag) || (tag.isInline && parts[node].contains(.hidden)) { return false }
    if tag == .br {
      breaks += 1
      if breaks >= 2 {
        flush()
      } else {
        lineEnds.append(buffer.count)
        buffer.append(.newline)
      }
      return false
    }
    if tag == .sup, isNoteMark(node) { return false }
    if tag == .a, openLink == nil { openLink = node }
    guard isBlock(node, tag) else {
      if inlineEnd == buffer.count { seams.append(inlineEnd) }
      return true
    }
    if row != nil, tag == .td || tag == .th {
      if buffer.contains(where: { !$0.isMarkupSpace }) { buffer += Array(" | ".utf8) }
      return true
    }
    flush()
    ranges[node] = blocks.count..<blocks.count
    container = node
    if tag == .tr, isDataRow(node) { row = node }
    if let kind = kind(of: node, tag) { kinds.append((node, kind)) }
    return true
  }

  private mutating func leave(_ node: Node) {
    guard tree.isElement(node) else { return }
    let tag = tree.tag(of: node)
    if openLink == node { openLink = nil }
    if isBlock(node, tag), row == nil || row == node {
      flush()
      container = tree.parent(of: node) ?? MarkupTree.root
      if row == node { row = nil }
      if kinds.last?.node == node { kinds.removeLast() }
    }
    if tag.isInline || tag == .time { inlineEnd = buffer.isEmpty ? -1 : buffer.count }
    // An inline element lies in the block at hand, which is still to be added.
    let end = buffer.isEmpty ? blocks.count : blocks.count + 1
    ranges[node] = ranges[node].lowerBound..<max(ranges[node].lowerBound, end)
  }

  private mutating func addText(_ node: Node) {
    let start = buffer.count
    tree.appendText(of: node, to: &buffer)
    let shown = buffer[start...].reduce(0) { $1.isMarkupSpace ? $0 : $0 + 1 }
    guard shown > 0 else { return }
    breaks = 0
    shownBytes += shown
    if let openLink {
      linkBytes += shown
      link = link ?? openLink
    }
  }

  /// Ends the block at hand, if it has any text.
  private mutating func flush() {
    defer {
      buffer.removeAll(keepingCapacity: true)
      seams.removeAll(keepingCapacity: true)
      lineEnds.removeAll(keepingCapacity: true)
      (shownBytes, linkBytes, link, breaks, inlineEnd) = (0, 0, nil, 0, -1)
    }
    guard shownBytes > 0 else { return }
    let lines = linesOfHead()
    if lines.isEmpty { partSeams() }
    for text in lines.isEmpty ? [PlainText.collapsed(buffer[...])] : lines { add(text) }
  }

  private mutating func add(_ text: String) {
    let measure = PlainText.measure(text)
    guard !text.isEmpty, measure.letters > 0 else { return }
    blocks.append(
      TextBlock(
        node: container, kind: row == nil ? kinds.last?.kind ?? .paragraph : .tableRow, text: text,
        words: measure.words, linkShare: Double(linkBytes) / Double(shownBytes), link: link ?? openLink,
        hasSentence: measure.hasSentence))
  }

  /// The lines of a block that holds headline, byline and date one below the other, as pages without styles have them; empty for
  /// any other block, whose lines are one text.
  private func linesOfHead() -> [String] {
    guard (1...4).contains(lineEnds.count), shownBytes <= 400, row == nil,
      (kinds.last?.kind ?? .paragraph) == .paragraph
    else { return [] }
    let bounds = [0] + lineEnds + [buffer.count]
    let lines = zip(bounds, bounds.dropFirst()).map { PlainText.collapsed(buffer[$0..<$1]) }.filter { !$0.isEmpty }
    let facts = lines.count { Furniture.shared.kind(of: $0) == .byline || DateReader.date($0)?.day != nil }
    return lines.count >= 2 && facts >= 1 && facts >= lines.count - 1 ? lines : []
  }

  /// Whether a raised number or letter only leads to a note: a link within the page, or a number in brackets.
  private func isNoteMark(_ node: Node) -> Bool {
    let text = PlainText.collapsed(tree.textContent(of: node))
    guard (1...4).contains(text.count) else { return false }
    if text.hasPrefix("["), text.hasSuffix("]") { return true }
    let links = tree.descendants(of: node, named: "a")
    return links.contains { tree.attribute("href", of: $0)?.contains("#") == true }
  }

  /// In a short line, such as a byline, puts a space between elements that run together: "KimDecember", "Chen12 May".
  private mutating func partSeams() {
    guard !seams.isEmpty, shownBytes <= 120 else { return }
    for seam in seams.reversed() where seam > 0 && seam < buffer.count {
      let (before, after) = (buffer[seam - 1], buffer[seam])
      let isEnd = before &- 0x61 < 26 || before.isDigit || before >= 0x80
      let isBegin = after &- 0x41 < 26 || after.isDigit && !before.isDigit
      if isEnd, isBegin { buffer.insert(.space, at: seam) }
    }
  }

  // MARK: What an element is

  private func kind(of node: Node, _ tag: HTMLTag) -> TextBlock.Kind? {
    switch tag {
    case .h1: .heading(1)
    case .h2: .heading(2)
    case .h3: .heading(3)
    case .h4: .heading(4)
    case .h5: .heading(5)
    case .h6: .heading(6)
    case .li, .dd, .dt: .listItem
    case .blockquote: .quote
    case .figcaption: .caption
    case .pre: .preformatted
    case .td, .th: .paragraph
    default: nil
    }
  }

  private func isBlock(_ node: Node, _ tag: HTMLTag) -> Bool {
    tag.isBlock || node == MarkupTree.root || (tag == .other && tree.name(of: node).utf8.contains(.hyphen))
  }

  /// Elements whose text no reader sees as text of the page.
  static func isSilent(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .script, .style, .noscript, .template, .iframe, .svg, .math, .button, .select, .textarea, .object, .video,
      .audio, .canvas, .title, .head, .map, .datalist, .noframes, .applet, .embed, .option, .input:
      true
    default: false
    }
  }

  /// A row of a table of data: at least two cells, and no paragraphs or further tables in them.
  private func isDataRow(_ node: Node) -> Bool {
    var cells = 0
    var seen = 0
    for inner in tree.descendants(of: node) {
      seen += 1
      guard seen < 300 else { return false }
      let tag = tree.tag(of: inner)
      if tag == .td || tag == .th { cells += 1 } else if tag.isBlock, tag != .div { return false }
    }
    return cells > 1
  }
}

extension HTMLTag {
  var isInline: Bool {
    self == .span || self == .a || self == .i || self == .b || self == .em || self == .strong || self == .small
  }
}
