import News

/// Chooses when an article was published and updated; never now, never a masthead's date.
struct DateChooser {
  private let page: PageText
  private let metadata: PageMetadata
  /// The block of the title, near which a date belongs to the article.
  private let titleBlock: Int?

  init(_ page: PageText, _ metadata: PageMetadata, titleBlock: Int?) {
    (self.page, self.metadata, self.titleBlock) = (page, metadata, titleBlock)
  }

  func published(address: String?) -> Candidate<Timestamp>? {
    var found = named("published")
    if let date = date(metadata.linked.article?["datePublished"]?.text) {
      found.append(Candidate(date, 0.88, "JSON-LD datePublished"))
    } else if let date = date(metadata.linked.text("datePublished") ?? metadata.linked.text("dateCreated")) {
      found.append(Candidate(date, 0.83, "JSON-LD of the page"))
    }
    found += properties("datepublished", 0.86) + shown()
    if let address, let date = Self.date(inAddress: address) { found.append(Candidate(date, 0.45, "address")) }
    return found.best()
  }

  func updated() -> Candidate<Timestamp>? {
    var found = named("updated") + properties("datemodified", 0.8)
    if let date = date(metadata.linked.text("dateModified")) {
      found.append(Candidate(date, 0.85, "JSON-LD dateModified"))
    }
    return found.best()
  }

  private func date(_ text: String?) -> Timestamp? { text.flatMap { DateReader.date($0) } }

  private func named(_ field: String) -> [Candidate<Timestamp>] {
    (metadata.meta[field] ?? []).compactMap { candidate in
      date(candidate.value).map { Candidate($0, candidate.confidence, candidate.source) }
    }
  }

  private func properties(_ name: String, _ confidence: Double) -> [Candidate<Timestamp>] {
    (metadata.properties[name] ?? []).compactMap { node in
      let tree = page.tree
      let texts =
        ["datetime", "content", "title"].map { tree.attribute($0, of: node) } + [PageMetadata.text(node, tree)]
      return texts.lazy.compactMap { date($0) }.first.map { Candidate($0, confidence, "itemprop " + name) }
    }
  }

  // MARK: Dates that the page shows

  /// `time` elements and short dated lines, the nearer to the title the surer.
  private func shown() -> [Candidate<Timestamp>] {
    var found: [Candidate<Timestamp>] = []
    for node in metadata.times.prefix(60) {
      guard let text = page.tree.attribute("datetime", of: node) ?? PageMetadata.text(node, page.tree),
        let date = date(text), let nearness = nearness(page.ranges[node].lowerBound)
      else { continue }
      let isUpdate = PageParts.shared.isUpdate(node, in: page.tree)
      found.append(Candidate(date, (isUpdate ? 0.4 : 0.62) + 0.2 * nearness, "time"))
    }
    for index in page.blocks.indices where index != titleBlock {
      let block = page.blocks[index]
      let isNear = titleBlock.map { index >= $0 - 8 && index <= $0 + 20 } ?? false
      guard block.words <= 24, isNear || (block.words <= 12 && Furniture.shared.kind(of: block.text) == .dateline),
        let nearness = nearness(index), let (date, _) = DateReader.firstDate(in: block.text)
      else { continue }
      found.append(Candidate(date, (isNear ? 0.5 : 0.35) + 0.2 * nearness, "date near the title"))
    }
    return found
  }

  /// 1 beside the title, 0 far from it; nil where a date would be another article's.
  private func nearness(_ index: Int) -> Double? {
    guard index < page.blocks.count else { return nil }
    let part = page.blocks[index].part
    guard let titleBlock else { return part?.isOfOthers ?? false ? nil : 0.1 }
    let distance = index >= titleBlock ? index - titleBlock : (titleBlock - index) * 2
    if let part, part.isOfOthers, part != .sidebar || distance > 6 { return nil }
    return max(0, 1 - Double(distance) / 40)
  }

  /// The day in "/2025/12/19/" or "/2025-12-19-".
  static func date(inAddress address: String) -> Timestamp? {
    let bytes = Array(address.utf8)
    var numbers: [(value: Int, digits: Int, end: Int)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      guard index - start <= 4, start > 0 else { continue }
      let value = bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      numbers.append((value, index - start, index))
    }
    for (first, (second, third)) in zip(numbers, zip(numbers.dropFirst(), numbers.dropFirst(2))) {
      guard first.digits == 4, (1990...2100).contains(first.value), second.digits <= 2, third.digits <= 2,
        second.end - first.end == second.digits + 1, third.end - second.end == third.digits + 1
      else { continue }
      if let date = Timestamp(year: first.value, month: second.value, day: third.value) { return date }
    }
    return nil
  }
}

extension PageParts {
  /// Whether the names of an element or its parent say that it holds the date of a change.
  func isUpdate(_ node: MarkupTree.Node, in tree: MarkupTree) -> Bool {
    [node, tree.parent(of: node) ?? node].contains { place in
      ["class", "itemprop", "id"].contains { name in
        guard let range = tree.attributeRange(name, of: place) else { return false }
        return ["updated", "modified"].contains { (word: StaticString) in
          tree.bytes.index(of: word, in: range) != nil
        } && tree.bytes.index(of: "published", in: range) == nil
      }
    }
  }
}
