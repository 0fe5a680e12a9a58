/// A run of text of a page that stands on lines of its own, with the measures that tell prose from furniture.
struct TextBlock {
  enum Kind: Equatable {
    case paragraph, listItem, quote, tableRow, caption, preformatted
    /// 1 to 6.
    case heading(Int)
  }

  /// The innermost element that holds all of it.
  var node: MarkupTree.Node
  var kind: Kind
  /// White space collapsed, NFC.
  var text: String
  /// Words; two characters of scripts without spaces count as one.
  var words: Int
  /// The share of its bytes that stand in links, 0 to 1.
  var linkShare: Double
  /// The first link in it, or around it.
  var link: MarkupTree.Node?
  /// Whether a sentence seems to end in it.
  var hasSentence: Bool
  /// Why it is no part of the article; nil while nothing speaks against it.
  var part: PagePart?

  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Prose: sentences that are not mostly links.
  var isProse: Bool {
    switch kind {
    case .paragraph, .quote, .preformatted: words >= 10 && linkShare < 0.5 && (hasSentence || words >= 25)
    case .listItem: words >= 12 && linkShare < 0.35 && (hasSentence || words >= 25)
    case .heading: words >= 40
    case .caption, .tableRow: false
    }
  }

  /// What kind of furniture it is by its words; nil for long ones.
  var furniture: Furniture.Kind? { words <= Self.longestOfFurniture ? Furniture.shared.kind(of: text) : nil }

  private static let longestOfFurniture = 40

  /// Whether it is no part of a text, being this kind of furniture: a button or notice, or no sentence and about something else.
  func isLeftOut(as furniture: Furniture.Kind?) -> Bool {
    switch furniture {
    case .cookie, .ui, .paywall: true
    case .related, .comments, .teaser: !isProse
    default: false
    }
  }
}

/// Lines that a page prints between its paragraphs again and again and that lead somewhere or call to it, such as a button. Other
/// lines of that kind are labels of a list of products.
enum RepeatedLines {
  private static let fewest = 5
  private static let words = 3...12

  /// The texts among these blocks that are such lines.
  static func find(in blocks: some Sequence<TextBlock>) -> Set<String> {
    var counts: [String: Int] = [:]
    for block in blocks where words.contains(block.words) && (block.kind == .paragraph || block.kind == .listItem) {
      guard block.linkShare > 0.5 || block.text.last == "!" else { continue }
      counts[block.text, default: 0] += 1
    }
    return Set(counts.lazy.filter { $0.value >= fewest }.map(\.key))
  }
}

/// A page as a list of text blocks in reading order; every element covers a stretch of them.
struct PageText {
  var tree: MarkupTree
  /// What each node of the tree says of its place on the page.
  let parts: [PartSet]
  var blocks: [TextBlock] = []
  /// For each node of the tree: which blocks lie in it. Empty for nodes that were passed over.
  var ranges: [Range<Int>] = []

  /// How many words of prose lie in a stretch of blocks, all parts of the page counted.
  func prose(in range: Range<Int>) -> Int { proseBefore[range.upperBound] - proseBefore[range.lowerBound] }

  /// The lines that an element holds, in one.
  func lines(of node: MarkupTree.Node) -> String { blocks[ranges[node]].map(\.text).joined(separator: " ") }

  /// Where a heading leads that is nothing but a link to another page; empty for the page's own site, nil for all other blocks.
  ///
  /// - Parameter fewest: A heading of fewer words is a section's.
  func hostOfHeading(_ block: TextBlock, fewestWords fewest: Int) -> Substring? {
    guard block.isHeading, block.linkShare > 0.8, block.words >= fewest, let link = block.link,
      let address = tree.attribute("href", of: link), !address.hasPrefix("#")
    else { return nil }
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[1].isEmpty ? parts[2] : ""
  }

  /// The same page with nothing marked as furniture.
  var unmarked: PageText {
    var page = self
    for index in page.blocks.indices { page.blocks[index].part = nil }
    return page
  }

  private var proseBefore: [Int] = [0]

  init(_ tree: MarkupTree) {
    self.tree = tree
    parts = PageParts.shared.all(of: tree)
    var collector = BlockCollector(tree, parts)
    collector.run()
    blocks = collector.blocks
    ranges = collector.ranges
    proseBefore.reserveCapacity(blocks.count + 1)
    for block in blocks { proseBefore.append((proseBefore.last ?? 0) + (block.isProse ? block.words : 0)) }
  }
}
