import News

/// The other articles that a page points to under a heading of its own, or from a line such as "Read more: …".
struct RelatedLinks {
  private(set) var items: [RelatedItem] = []

  private static let most = 60

  private let page: PageText
  private let base: String?
  private let title: [UInt8]
  private var seen: Set<[UInt8]> = []
  private var addresses: Set<String> = []
  private var group: String?

  /// `base` is the address that relative links start from.
  init(_ page: PageText, base: String?, title: String) {
    (self.page, self.base, self.title) = (page, base, Folding.fold(title))
    for block in page.blocks where items.count < Self.most { read(block) }
  }

  private mutating func read(_ block: TextBlock) {
    if block.part == .navigation || block.part == .footer || block.part == .comments || block.part == .share { return }
    let isLinked = block.linkShare > 0.5
    if !isLinked, block.words <= 10, block.isHeading || block.part == .related || block.words <= 6 {
      let kind = Furniture.shared.kind(of: block.text)
      if kind == .related {
        group = block.text
        return
      }
      if block.isHeading { group = nil }
    }
    if block.part == .related || group != nil, isLinked {
      add(block.text, link: block.link, group: group)
    } else if block.part == .related, block.isProse, let last = items.indices.last, items[last].text == nil {
      items[last].text = block.text
    } else if let pointer = Self.pointer(in: block), let link = block.link {
      add(PageMetadata.text(link, page.tree) ?? "", link: link, group: pointer)
    }
    if block.isProse, block.part == nil, !isLinked { group = nil }
  }

  private mutating func add(_ text: String, link: MarkupTree.Node?, group: String?) {
    let words = PlainText.measure(text).words
    guard words >= 3, words <= 60, let link, let target = page.tree.attribute("href", of: link) else { return }
    let folded = Folding.fold(text)
    guard folded != title, Furniture.shared.kind(of: text) == nil, seen.insert(folded).inserted else { return }
    let address = WebAddress.resolve(target, against: base).map(PageAddress.withoutTrackers)
    if let address, !addresses.insert(address).inserted { return }
    items.append(RelatedItem(title: text, url: address, group: group))
  }

  /// "Read more" of a line "Read more: …" whose rest is a link.
  static func pointer(in block: TextBlock) -> String? {
    guard block.words <= 30, block.linkShare > 0.4, let colon = block.text.firstIndex(of: ":") else { return nil }
    let head = String(block.text[..<colon])
    let kind = head.utf8.count <= 40 ? Furniture.shared.kind(of: head) : nil
    return kind == .related || kind == .teaser ? head : nil
  }
}
