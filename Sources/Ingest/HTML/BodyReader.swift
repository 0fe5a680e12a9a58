import News

/// Reads the blocks of an article's container: which are its text, and which stand between.
struct BodyReader {
  private(set) var body: [Block] = []
  private(set) var captions: [Caption] = []
  private(set) var dropped: [DroppedText] = []

  init(_ finder: BodyFinder, container: MarkupTree.Node, title: String) {
    let page = finder.page
    let folded = Folding.fold(title)
    var isRelated = false
    for block in page.blocks[page.ranges[container]] {
      if let part = block.part {
        drop(block, part.reason)
        continue
      }
      if block.kind == .caption {
        captions.append(Caption(block.text, position: body.count))
        continue
      }
      if block.isHeading, Folding.fold(block.text) == folded, !body.contains(where: { $0.kind == .paragraph }) {
        drop(block, "title again")
        continue
      }
      let kind = block.words <= 40 ? Furniture.shared.kind(of: block.text) : nil
      if block.isHeading {
        isRelated = kind == .related || kind == .comments
      }
      if isRelated {
        drop(block, "other articles")
        continue
      }
      switch kind {
      case .cookie, .paywall, .related, .comments, .teaser, .ui, .byline, .dateline, .section, .label:
        if !block.isProse || kind == .cookie {
          drop(block, "page furniture")
          continue
        }
      case .caption:
        captions.append(Caption(block.text, position: body.count))
        continue
      default: break
      }
      if block.linkShare > 0.8, block.kind != .listItem, block.words < 25, !block.hasSentence {
        drop(block, "a link alone")
        continue
      }
      body.append(Block(Self.kind(of: block), block.text))
    }
    while body.last?.kind == .heading {
      dropped.append(DroppedText(body.removeLast().text, reason: "a heading without text"))
    }
  }

  private mutating func drop(_ block: TextBlock, _ reason: String) {
    if dropped.count < 400 { dropped.append(DroppedText(block.text, reason: reason)) }
  }

  private static func kind(of block: TextBlock) -> Block.Kind {
    switch block.kind {
    case .heading: .heading
    case .listItem: .listItem
    case .quote: .quote
    case .tableRow: .tableRow
    default: .paragraph
    }
  }
}
