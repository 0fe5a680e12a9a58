import News

/// The text that a page gave, and whether its markup names the container as the article's.
struct PageBody {
  var reader: BodyReader
  var isNamed: Bool
}

/// Reads the blocks of an article's container: which are its text, and which only stand between and around it.
struct BodyReader {
  private(set) var body: [Block] = []
  private(set) var captions: [Caption] = []
  private(set) var takeaways: [String] = []
  private(set) var reactions: [String] = []
  private(set) var dropped: [DroppedText] = []
  /// The blocks that are the body, as indices of the page.
  private(set) var kept: [Int] = []

  /// More than any reader looks at.
  private static let mostDropped = 400
  /// A line about another article has no more words.
  private static let longestTeaser = 80
  /// Texts of this many words do not stand twice in an article by intent.
  private static let repeatable = 12

  private let page: PageText
  private let titles: Set<[UInt8]>
  /// The first paragraph of the container.
  private let firstProse: Int?
  /// Hashes of the longer texts that came before.
  private var seen: Set<UInt64> = []
  /// What the last heading says of the blocks under it, and before which block that ends.
  private var section: (kind: Furniture.Kind, end: Int)?

  init(_ page: PageText, container: MarkupTree.Node, titles: [String]) {
    self.page = page
    self.titles = Set(titles.map { Folding.fold($0) })
    let range = page.ranges[container]
    firstProse = range.first { page.blocks[$0].part == nil && page.blocks[$0].isProse }
    let first = firstProse ?? range.upperBound
    for index in range { read(index, isLead: index < first, in: range) }
    dropRepeated()
    trimEnd()
    if cutTeasers() { trimEnd() }
    for index in kept { body.append(Block(Self.kind(of: page.blocks[index]), page.blocks[index].text)) }
  }

  // MARK: One block

  private mutating func read(_ index: Int, isLead: Bool, in range: Range<Int>) {
    let block = page.blocks[index]
    let known = block.furniture
    if opensAuthor(index, in: range) {
      section = (.byline, range.upperBound)
      return drop(block, "about the author")
    }
    if block.isHeading || (block.words <= 6 && known?.isHead ?? false) {
      section = nil
      if let known, opensSection(known, at: index, isLead: isLead, in: range) {
        section = (known, known == .related ? endOfBox(around: index, in: range) : range.upperBound)
        return drop(block, "a section's heading")
      }
    }
    if let end = section?.end, index >= end { section = nil }
    if let section, addToSection(block, section.kind) { return }
    if let part = block.part {
      drop(block, part.reason)
    } else if block.kind == .caption || (known == .caption && !block.isHeading) {
      addCaption(block)
    } else if isTitle(block) {
      drop(block, "title again")
    } else if let reason = reason(against: block, known, isLead: isLead) {
      drop(block, reason)
    } else if block.words >= Self.repeatable, !seen.insert(block.text.utf8.exactHash).inserted {
      drop(block, "the same again")
    } else {
      kept.append(index)
    }
  }

  // MARK: Sections

  /// Whether a heading of this kind opens a section that is no part of the text.
  ///
  /// Articles have headings of their own that sound like "More on this": under those stand paragraphs and no links. Points
  /// count as takeaways only above the text or behind a line or two of it; farther down they are its conclusion.
  private func opensSection(_ kind: Furniture.Kind?, at index: Int, isLead: Bool, in range: Range<Int>) -> Bool {
    switch kind {
    case .reactions: return true
    // Above the text, and as a link, it only leads to the comments; a line of few words, such as a button, may do so anywhere.
    case .comments: return !isLead && page.blocks[index].linkShare < 0.5
    case .takeaways:
      let next = index + 1
      let isEarly = isLead || kept.count { page.blocks[$0].isProse } <= 2
      return isEarly && range.contains(next) && page.blocks[next].kind == .listItem
    case .related:
      let under = page.blocks[(index + 1)..<range.upperBound].prefix { !$0.isHeading }.prefix(12)
      return under.contains { $0.linkShare > 0.5 }
        || !under.contains { $0.isProse && $0.linkShare < 0.2 && $0.words >= 25 }
    default: return false
    }
  }

  /// Where the smallest element ends that holds a heading and what stands under it: a box of links within the text leaves
  /// alone what comes behind the box.
  private func endOfBox(around index: Int, in range: Range<Int>) -> Int {
    var place = page.blocks[index].node
    while page.ranges[place].upperBound <= index + 1, let outer = page.tree.parent(of: place) { place = outer }
    return min(page.ranges[place].upperBound, range.upperBound)
  }

  /// Takes a block as part of the section at hand; false when the section ends before it.
  private mutating func addToSection(_ block: TextBlock, _ kind: Furniture.Kind) -> Bool {
    switch kind {
    case .takeaways where block.kind == .listItem: takeaways.append(block.text)
    case .takeaways:
      section = nil
      return false
    case .reactions where block.part == nil: reactions.append(block.text)
    case .comments: drop(block, "comments")
    default: drop(block, block.part?.reason ?? "other articles")
    }
    return true
  }

  private func isTitle(_ block: TextBlock) -> Bool {
    guard block.isHeading || !block.hasSentence, block.words <= 40, block.text.utf8.count <= 4000 else { return false }
    return titles.contains(Folding.fold(block.text)) && !kept.contains { page.blocks[$0].isProse }
  }

  private func reason(against block: TextBlock, _ known: Furniture.Kind?, isLead: Bool) -> String? {
    switch known {
    case .cookie: return "cookie notice"
    case .byline:
      if block.words <= 4 || !BylineReader.names(in: block.text).isEmpty { return "byline" }
    case .dateline, .label:
      if !block.isProse { return "page furniture" }
    case .section:
      if !block.isHeading, !block.isProse { return "page furniture" }
    default:
      if block.isLeftOut(as: known) { return "page furniture" }
    }
    if block.isHeading { return nil }
    if RelatedLinks.pointer(in: block) != nil { return "other articles" }
    if block.linkShare > 0.8, block.kind != .listItem, block.words < 25, !block.hasSentence { return "a link alone" }
    if isLead, firstProse != nil, block.linkShare > 0.8, block.words < 12, !block.hasSentence { return "a link alone" }
    if isLead, !block.hasSentence, block.kind == .paragraph, block.words < 8 { return "a line above the text" }
    if isLead, !block.isProse, block.words <= 20, DateReader.firstDate(in: block.text) != nil { return "a date" }
    if block.kind == .paragraph, block.words <= 8, DateReader.date(block.text) != nil { return "a date" }
    return nil
  }

  /// Whether a line heads a few words about who wrote the article, behind most of its text.
  private func opensAuthor(_ index: Int, in range: Range<Int>) -> Bool {
    let block = page.blocks[index]
    guard block.words <= 4, block.part == nil, index * 2 > range.lowerBound + range.upperBound,
      BylineWords.shared.isAuthorHeading(hash: Folding.fold(block.text)[...].fingerprint)
    else { return false }
    let about = page.blocks[(index + 1)..<range.upperBound].prefix { !$0.isHeading }
    return !about.isEmpty && about.reduce(0) { $0 + $1.words } <= Self.longestBiography
  }

  private static let longestBiography = 120

  // MARK: Around the body

  private mutating func dropRepeated() {
    let repeated = RepeatedLines.find(in: kept.map { page.blocks[$0] })
    guard !repeated.isEmpty else { return }
    let lines = kept.filter { repeated.contains(page.blocks[$0].text) }
    for index in lines { drop(page.blocks[index], "printed many times") }
    kept.removeAll { repeated.contains(page.blocks[$0].text) }
  }

  /// Takes away a list of other articles behind the text: headings that are links, each with a line or two about it. A list
  /// with more to say of each, or of many sites, is the article.
  private mutating func cutTeasers() -> Bool {
    var (start, headings, lines) = (kept.count, 0, 0)
    var hosts: Set<Substring> = []
    for position in kept.indices.reversed() {
      let block = page.blocks[kept[position]]
      if let host = page.hostOfHeading(block, fewestWords: 3) {
        (start, headings, lines) = (position, headings + 1, 0)
        hosts.insert(host)
      } else {
        lines += 1
        if block.isHeading || lines > 2 || block.words > Self.longestTeaser { break }
      }
    }
    guard headings >= 2, hosts.count == 1, kept[..<start].count(where: { page.blocks[$0].isProse }) >= 2 else {
      return false
    }
    for index in kept[start...] { drop(page.blocks[index], "other articles") }
    kept.removeSubrange(start...)
    return true
  }

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
    let caption = CaptionLine.split(block.text, position: kept.count)
    if !captions.contains(where: { $0.text == caption.text }) { captions.append(caption) }
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
