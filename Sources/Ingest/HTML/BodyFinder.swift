/// Finds the element that holds the article: prune what the markup names as furniture, then take the smallest container with
/// nine tenths of the best sum of prose less link lists.
///
/// Source: the scoring idea of https://github.com/mozilla/readability, the maximum segment of Pasternack and Roth, "Extracting
/// article text from the web with maximum subsequence segmentation" (WWW 2009)
struct BodyFinder {
  typealias Node = MarkupTree.Node

  private(set) var page: PageText
  /// Elements that the markup names as the article's body, in document order.
  private(set) var hints: [Node] = []
  /// Elements that name themselves bylines or authors.
  private(set) var bylines: [Node] = []
  private var valueBefore: [Double] = []

  init(_ page: PageText) {
    self.page = page
    markParts()
    valueBefore = [0]
    valueBefore.reserveCapacity(page.blocks.count + 1)
    for block in self.page.blocks { valueBefore.append((valueBefore.last ?? 0) + Self.value(of: block)) }
  }

  // MARK: Pruning

  /// Marks the blocks of elements that name themselves furniture; never of one that holds half of the page's prose.
  ///
  /// A name that many pages use for furniture may be another page's name for its paragraphs: a part that would take most of the
  /// prose is left in, but for comments, which can be longer than their article. What is hidden may be the article too, where
  /// a script is to show it; but not where as good as the same can be seen.
  private mutating func markParts() {
    mark()
    markSignUps()
    markCards()
    let all = page.prose(in: 0..<page.blocks.count)
    var taken: [PagePart: Int] = [:]
    for block in page.blocks where block.isProse { if let part = block.part { taken[part, default: 0] += block.words } }
    for (part, words) in taken where part != .comments && part != .related && isMost(words, of: all, part) {
      for index in page.blocks.indices where page.blocks[index].part == part { page.blocks[index].part = nil }
    }
  }

  private mutating func mark() {
    let tree = page.tree
    let all = page.prose(in: 0..<page.blocks.count)
    for node in 0..<tree.count where tree.isElement(node) && !page.ranges[node].isEmpty {
      let tag = tree.tag(of: node)
      if node == MarkupTree.root || tag == .html || tag == .body { continue }
      let parts = page.parts[node]
      if tag == .article || tag == .main || parts.contains(.content) { hints.append(node) }
      if parts.contains(.byline), !parts.contains(.caption), !isInCaption(node) { bylines.append(node) }
      guard !parts.contains(.content), tag != .main, let part = parts.intersection(.furniture).parts.first else {
        continue
      }
      let range = page.ranges[node]
      if isMost(page.prose(in: range), of: max(all, 1), part), !isBehindText(range, part) { continue }
      if isText(node, part) { continue }
      if !tag.isBlock, !isAll(node, of: page.blocks[range.lowerBound]) { continue }
      markBlocks(range, part)
    }
  }

  /// Whether an element tells who made a picture.
  private func isInCaption(_ node: Node) -> Bool {
    guard let outer = page.tree.parent(of: node) else { return false }
    let tag = page.tree.tag(of: outer)
    return tag == .figcaption || tag == .figure || page.parts[outer].contains(.caption)
  }

  /// Whether a part is comments with a text in front of them, which are often longer than it.
  private func isBehindText(_ range: Range<Int>, _ part: PagePart) -> Bool {
    part == .comments && page.prose(in: 0..<range.lowerBound) >= Self.note * 2
  }

  /// Whether a part has too much of the page's prose to be what its name says.
  private func isMost(_ words: Int, of all: Int, _ part: PagePart) -> Bool {
    part == .hidden ? words * 3 >= all * 2 : words * 2 >= all
  }

  /// Whether a part tells too much to be what its name says: buttons and tags have no paragraphs, and a margin within the article
  /// that has is a note to its text.
  private func isText(_ node: Node, _ part: PagePart) -> Bool {
    let words = page.prose(in: page.ranges[node])
    switch part {
    case .share, .tags: return words >= Self.note * 3
    case .sidebar:
      guard words >= Self.note, page.tree.tag(of: node) == .aside, page.parts[node] == PartSet([.sidebar]) else {
        return false
      }
      let range = page.ranges[node]
      return page.blocks[range].allSatisfy { $0.linkShare < 0.5 }
        && hints.contains {
          page.ranges[$0].lowerBound < range.lowerBound && range.upperBound < page.ranges[$0].upperBound
        }
    default: return false
    }
  }

  /// So many words of prose has a note beside the text at least.
  private static let note = 40

  private mutating func markBlocks(_ range: Range<Int>, _ part: PagePart) {
    for index in range where page.blocks[index].part == nil { page.blocks[index].part = part }
  }

  /// Marks the boxes around fields for an address or a number: they ask readers to sign up, in a few lines of their own.
  private mutating func markSignUps() {
    let tree = page.tree
    for field in 0..<tree.count where tree.tag(of: field) == .input && asksForAddress(field) {
      var box: Node?
      var place = tree.parent(of: field) ?? MarkupTree.root
      for _ in 0..<Self.boxDepth where mayBeSignUp(place) {
        box = place
        place = tree.parent(of: place) ?? MarkupTree.root
      }
      if let box { markBlocks(page.ranges[box], .promotion) }
    }
  }

  /// Marks rows of cards, each an `article` of its own with a heading that is a link and a line or two under it, where the page
  /// has a text besides them.
  private mutating func markCards() {
    let tree = page.tree
    var rows: [Node: [Node]] = [:]
    for node in 0..<tree.count where tree.tag(of: node) == .article && isCard(node) {
      if let row = tree.parent(of: node) { rows[row, default: []].append(node) }
    }
    let cards = rows.values.filter { $0.count >= Self.fewestCards }.joined()
    let prose = cards.reduce(0) { $0 + page.prose(in: page.ranges[$1]) }
    guard page.prose(in: 0..<page.blocks.count) - prose >= Self.note * 2 else { return }
    for card in cards { markBlocks(page.ranges[card], .related) }
  }

  private static let fewestCards = 3

  private func isCard(_ node: Node) -> Bool {
    let blocks = page.blocks[page.ranges[node]]
    return (2...8).contains(blocks.count) && page.prose(in: page.ranges[node]) < Self.note
      && blocks.contains { $0.isHeading && $0.linkShare > 0.8 && $0.words >= 2 }
  }

  /// So deep do fields lie in their boxes.
  private static let boxDepth = 16

  /// Whether an element holds a few lines at most, and not the article's title.
  private func mayBeSignUp(_ node: Node) -> Bool {
    let tag = page.tree.tag(of: node)
    if node == MarkupTree.root || tag == .article || tag == .main || page.ranges[node].count > 10 { return false }
    let blocks = page.blocks[page.ranges[node]]
    return blocks.reduce(0) { $0 + $1.words } <= 100 && !blocks.contains { $0.kind == .heading(1) }
  }

  private func asksForAddress(_ field: Node) -> Bool {
    let type = page.tree.attribute("type", of: field)?.lowercased()
    return type == "email" || type == "tel"
  }

  /// Whether an inline element holds all the text of the block that it lies in.
  private func isAll(_ node: Node, of block: TextBlock) -> Bool {
    block.words <= 40 && PageMetadata.text(node, page.tree) == block.text
  }

  // MARK: The container

  private static func value(of block: TextBlock) -> Double {
    if block.part != nil { return 0 }
    if block.isProse { return Double(block.words) * (1 - block.linkShare) }
    if block.isHeading || block.kind == .caption { return 0 }
    if block.linkShare > 0.5 { return -Double(min(block.words, 12)) - 2 }
    return block.kind == .tableRow || block.kind == .listItem ? 1 : block.hasSentence ? Double(block.words) * 0.5 : -1
  }

  func value(of node: Node) -> Double {
    let range = page.ranges[node]
    return valueBefore[range.upperBound] - valueBefore[range.lowerBound]
  }

  /// The container of the article of this title, and whether the markup names it; the root when the page has no prose at all.
  func container(titled title: String) -> (node: Node, isNamed: Bool) {
    let tree = page.tree
    let whole = AppendedArticle(page).first(titled: Folding.fold(title)) ?? MarkupTree.root
    var best = whole
    var most = value(of: best)
    for node in 1..<max(1, tree.count) where tree.isElement(node) && !page.ranges[node].isEmpty {
      let value = value(of: node)
      if value > most, whole == MarkupTree.root || tree.isInside(node, whole) { (best, most) = (node, value) }
    }
    if let hint = hinted(most, in: whole) {
      return (tightened(hint, keeping: value(of: hint)), true)
    }
    let place = tightened(best, keeping: most * 0.9)
    return (most < Self.fewestOfText ? widened(place) : place, false)
  }

  /// Beside fewer words of text, captions may tell the story.
  private static let fewestOfText = 40.0

  /// The element that holds the captions of a page of pictures too.
  private func widened(_ node: Node) -> Node {
    let captions = page.blocks.indices.filter { page.blocks[$0].kind == .caption && page.blocks[$0].part == nil }
    guard captions.count >= 3, let first = captions.first, let last = captions.last else { return node }
    var place = node
    while page.ranges[place].lowerBound > first || page.ranges[place].upperBound <= last,
      let outer = page.tree.parent(of: place)
    { place = outer }
    return place
  }

  /// Of the elements that the markup names as the article, the innermost one that holds most of what the best one holds.
  private func hinted(_ most: Double, in whole: Node) -> Node? {
    let inner = whole == MarkupTree.root ? hints : hints.filter { page.tree.isInside($0, whole) }
    let worthy = inner.filter { value(of: $0) >= most * 0.6 && value(of: $0) > 0 }
    guard let top = worthy.map({ value(of: $0) }).max() else { return nil }
    return worthy.last { value(of: $0) >= top * 0.9 }
  }

  /// The innermost element inside of `node` that keeps this value.
  private func tightened(_ node: Node, keeping least: Double) -> Node {
    var place = node
    while let child = page.tree.children(of: place).first(where: {
      page.tree.isElement($0) && !page.ranges[$0].isEmpty && value(of: $0) >= least
    }) {
      place = child
    }
    return place
  }
}
