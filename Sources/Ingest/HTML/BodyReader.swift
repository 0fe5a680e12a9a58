import News

/// Reads the blocks of an article's container: which are its text, and which only stand between and around it.
struct BodyReader {
  private(set) var body: [Block] = []
  private(set) var captions: [Caption] = []
  private(set) var dropped: [DroppedText] = []
  /// The blocks that are the body, as indices of the page.
  private(set) var kept: [Int] = []

  /// More than any reader looks at.
  private static let mostDropped = 400
  /// Texts of this many words do not stand twice in an article by intent.
  private static let repeatable = 12

  private let page: PageText
  private let titles: Set<[UInt8]>
  private var seen: Set<String> = []
  /// Why all that follows is left out, until a heading says otherwise.
  private var section: String?

  init(_ page: PageText, container: MarkupTree.Node, titles: [String]) {
    self.page = page
    self.titles = Set(titles.map { Folding.fold($0) })
    let range = page.ranges[container]
    let first = range.first { page.blocks[$0].part == nil && page.blocks[$0].isProse } ?? range.upperBound
    for index in range { read(index, isLead: index < first, in: range) }
    trimEnd()
    for index in kept { body.append(Block(Self.kind(of: page.blocks[index]), page.blocks[index].text)) }
  }

  // MARK: One block

  private mutating func read(_ index: Int, isLead: Bool, in range: Range<Int>) {
    let block = page.blocks[index]
    let known = block.words <= 40 ? Furniture.shared.kind(of: block.text) : nil
    if block.isHeading { section = Self.section(under: known) }
    if let part = block.part {
      drop(block, part.reason)
    } else if block.kind == .caption || (known == .caption && !block.isHeading) {
      addCaption(block)
    } else if isTitle(block) {
      drop(block, "title again")
    } else if let section {
      drop(block, section)
    } else if let reason = reason(against: block, known, isLead: isLead) {
      drop(block, reason)
    } else if block.words >= Self.repeatable, !seen.insert(block.text).inserted {
      drop(block, "the same again")
    } else {
      kept.append(index)
    }
  }

  /// The reason for which all text under a heading of this kind is left out.
  private static func section(under heading: Furniture.Kind?) -> String? {
    switch heading {
    case .related: "other articles"
    case .comments: "comments"
    default: nil
    }
  }

  private func isTitle(_ block: TextBlock) -> Bool {
    block.words <= 40 && titles.contains(Folding.fold(block.text)) && !kept.contains { page.blocks[$0].isProse }
  }

  private func reason(against block: TextBlock, _ known: Furniture.Kind?, isLead: Bool) -> String? {
    switch known {
    case .cookie: return "cookie notice"
    case .related, .comments, .teaser, .ui, .byline, .dateline, .label, .paywall:
      if !block.isProse { return "page furniture" }
    case .section:
      if !block.isHeading, !block.isProse { return "page furniture" }
    default: break
    }
    if block.isHeading { return nil }
    if block.linkShare > 0.8, block.kind != .listItem, block.words < 25, !block.hasSentence { return "a link alone" }
    if isLead, !block.hasSentence, block.kind == .paragraph, block.words < 8 { return "a line above the text" }
    return nil
  }

  // MARK: Around the body

  /// Takes away headings without text under them, and links and labels behind the last sentence.
  private mutating func trimEnd() {
    while let last = kept.last {
      let block = page.blocks[last]
      let isLabel = block.kind == .paragraph && !block.hasSentence && block.words < 6
      guard block.isHeading || block.linkShare > 0.8 || isLabel else { return }
      kept.removeLast()
      drop(block, block.isHeading ? "a heading without text" : "behind the text")
    }
  }

  private mutating func addCaption(_ block: TextBlock) {
    captions.append(Caption(block.text, position: kept.count))
  }

  private mutating func drop(_ block: TextBlock, _ reason: String) {
    if dropped.count < Self.mostDropped { dropped.append(DroppedText(block.text, reason: reason)) }
  }

  private static func kind(of block: TextBlock) -> Block.Kind {
    switch block.kind {
    case .heading: .heading
    case .listItem: .listItem
    case .quote: .quote
    case .tableRow: .tableRow
    case .paragraph, .caption, .preformatted: .paragraph
    }
  }
}
