import News

/// The dates that a page shows: in elements made for dates, and in short lines near the title.
struct ShownDates {
  typealias Node = MarkupTree.Node

  private let page: PageText
  private let metadata: PageMetadata
  /// The block of the title, near which a date belongs to the article.
  private let titleBlock: Int?
  /// The element of the article, where the markup has one around the title and most of the text.
  private let own: Node?
  /// Which of two numbers is the month, where the page's language settles it.
  private let order: DayOrder?
  private var elements: [Found] = []
  private var lines: [Found] = []

  init(_ page: PageText, _ metadata: PageMetadata, titleBlock: Int?) {
    (self.page, self.metadata, self.titleBlock) = (page, metadata, titleBlock)
    order = metadata.language.flatMap { DayOrder(language: $0) }
    own = titleBlock.flatMap { Self.article(around: $0, of: page) }
    (elements, lines) = (readElements(), readLines())
  }

  private static func article(around block: Int, of page: PageText) -> Node? {
    guard block < page.blocks.count else { return nil }
    let all = page.prose(in: 0..<page.blocks.count)
    var place = page.tree.parent(of: page.blocks[block].node)
    while let here = place {
      let tag = page.tree.tag(of: here)
      if tag == .article || tag == .main, page.prose(in: page.ranges[here]) * 2 >= all { return here }
      place = page.tree.parent(of: here)
    }
    return nil
  }

  /// Whether a place lies outside of the article: a masthead, a footer, a list of others. Not what stands at its side on
  /// purpose, as the day does above each entry of a blog.
  private func isOutside(_ node: Node) -> Bool {
    guard let own, !page.tree.isInside(node, own) else { return false }
    guard isNamedDate(node), let outer = page.tree.parent(of: node) else { return true }
    return page.tree.tag(of: outer) == .body || !page.tree.isInside(own, outer)
  }

  /// What may be the day of publication, the nearer to the title the surer.
  var all: [Candidate<Timestamp>] {
    elements.map { $0.isUpdate ? Self.change($0.date, less: 0.22) : $0.date }
      + lines.map { $0.isUpdate ? Self.change($0.date, less: 0.15) : $0.date }
  }

  /// The day of a change, as the last at which the page came out.
  private static func change(_ date: Candidate<Timestamp>, less doubt: Double) -> Candidate<Timestamp> {
    Candidate(date.value, date.confidence - doubt, "date of the last change")
  }

  /// What is said to be the day of a change.
  var updates: [Candidate<Timestamp>] { (elements + lines).filter(\.isUpdate).map(\.date) }

  private typealias Found = (date: Candidate<Timestamp>, isUpdate: Bool)

  /// Elements with a property of this name. Where they disagree, they are of several articles: the nearest to the title counts.
  func properties(_ name: String, _ confidence: Double) -> [Candidate<Timestamp>] {
    let dates = (metadata.properties[name] ?? []).prefix(60).compactMap { node -> (Timestamp, Double)? in
      guard !isOfComment(node), let nearness = nearness(of: node), let date = date(in: node) else { return nil }
      return (date, nearness)
    }
    let agree = dates.allSatisfy { $0.0.dayNumber == dates[0].0.dayNumber }
    return dates.map { date, nearness in
      Candidate(date, agree ? confidence : confidence - 0.2 - 0.3 * (1 - nearness), "property " + name)
    }
  }

  private func date(in node: Node) -> Timestamp? {
    let tree = page.tree
    return ["datetime", "content", "title"].lazy.compactMap { tree.attribute($0, of: node).flatMap(date) }.first
      ?? PageMetadata.text(node, tree).flatMap(date)
  }

  private func date(_ text: String) -> Timestamp? { DateReader.date(text, order: order) }

  /// Whether the thing that a property belongs to is a comment or a review of a reader.
  private func isOfComment(_ node: Node) -> Bool {
    let tree = page.tree
    var place = tree.parent(of: node)
    while let here = place {
      if let type = tree.attributeRange("itemtype", of: here) {
        return tree.bytes.index(of: "comment", in: type) != nil || tree.bytes.index(of: "review", in: type) != nil
      }
      place = tree.parent(of: here)
    }
    return false
  }

  private func readElements() -> [Found] {
    let tree = page.tree
    return metadata.dated.prefix(200).compactMap { node, value in
      guard let nearness = nearness(of: node), !isOfComment(node), !isOutside(node) else { return nil }
      let isTime = tree.tag(of: node) == .time
      guard isTime || nearness > 0.5 else { return nil }
      let given = value.flatMap { date(String(decoding: tree.bytes[$0], as: UTF8.self)) }
      guard let date = given ?? PageMetadata.text(node, tree).flatMap(date), date.day != nil else { return nil }
      let isUpdate = isNamedUpdate(node) || saysUpdate(node)
      return (Candidate(date, (isTime ? 0.62 : 0.54) + 0.2 * nearness, isTime ? "time" : "date attribute"), isUpdate)
    }
  }

  private func saysUpdate(_ node: Node) -> Bool {
    guard let text = PageMetadata.text(node, page.tree), let (_, range) = DateReader.firstDate(in: text) else {
      return false
    }
    return DateLabel.update.ends(text[..<range.lowerBound])
  }

  private func readLines() -> [Found] {
    var found: [Found] = []
    let text = titleBlock.flatMap { title in page.blocks.indices.first { $0 > title && page.blocks[$0].isProse } }
    for index in page.blocks.indices where index != titleBlock {
      let block = page.blocks[index]
      guard block.words <= 24, block.part?.isOfOthers != true || block.part?.mayHoldFacts == true else { continue }
      let isNear = titleBlock.map { index >= $0 - 8 && index <= $0 + 20 } ?? false
      let month = labelledMonth(at: index)
      let isLabelled = month != nil || block.words <= 12 && isDateline(at: index)
      let isFirst = !isNear && !isLabelled && tellsFirst(block.text)
      guard isNear || isLabelled || isFirst, let nearness = nearness(at: index) ?? (isLabelled || isFirst ? 0 : nil)
      else { continue }
      // "Read also: Old boats, 3 May 2024" and other links with a day behind them.
      if block.linkShare > 0.5, block.words >= 6, pointsElsewhere(block) { continue }
      let isOutside = isOutside(block.node)
      if let month {
        if isNear, !isOutside { found.append((Candidate(month, 0.6, "dated line"), false)) }
        continue
      }
      let isOfText = block.isProse || text.map { index > $0 } ?? false
      let isBare = !isLabelled && (block.kind == .caption || isOfText && Self.endsSentence(block.text))
      for date in DateReader.dates(in: block.text, order: order, most: 2) {
        let before = block.text[..<date.range.lowerBound]
        if DateLabel.isFirstOfPage(before) {
          found.append((Candidate(date.date, 0.9, "first published"), false))
          continue
        }
        let isUpdate = DateLabel.update.ends(before)
        let isPublished = !isUpdate && DateLabel.published.ends(before)
        if isOutside, !isPublished, isUpdate || !isLabelled || isNamedDate(block.node) { continue }
        if isBare, !isPublished, !isUpdate, DateReader.date(block.text, order: order) == nil { continue }
        if !isLabelled, date.date.year < Self.firstYear { continue }
        // What the page itself calls the day of publication is surer than what its data say: 0.88.
        let isNamed = isNear && isLabelled && isPublished
        let confidence = isNamed ? 0.9 : (isNear ? 0.5 : 0.35) + 0.2 * nearness + (isLabelled ? 0.06 : 0)
        found.append((Candidate(date.date, confidence, isNear ? "date near the title" : "dated line"), isUpdate))
      }
    }
    return found
  }

  /// "Published: November 2003", or a month alone below such a label: reports and magazines tell no day.
  private func labelledMonth(at index: Int) -> Timestamp? {
    let block = page.blocks[index]
    // A second number is the day's.
    guard block.words <= 6, block.text.split(whereSeparator: { !$0.isNumber }).count == 1 else { return nil }
    var rest = block.text[...]
    var label = index > 0 && page.blocks[index - 1].words <= 3 ? page.blocks[index - 1].text[...] : ""
    for _ in 0..<4 {
      if DateLabel.isOfPublication(label), let date = date(String(rest)), date.month != nil, date.day == nil {
        return date
      }
      guard let blank = rest.firstIndex(where: \.isWhitespace) else { return nil }
      label = block.text[..<blank]
      rest = rest[blank...].drop(while: \.isWhitespace)
    }
    return nil
  }

  /// Whether a line of links is about another article: it points to one, or a title stands in front of its day.
  private func pointsElsewhere(_ block: TextBlock) -> Bool {
    switch Furniture.shared.kind(of: block.text) {
    case .teaser, .related: return true
    case .byline, .dateline, .label: return false
    default: break
    }
    guard let (_, range) = DateReader.firstDate(in: block.text) else { return false }
    return block.kind == .listItem && block.text[..<range.lowerBound].split(separator: " ").count >= 4
  }

  /// No page came out before there were any: an older date tells of something else, such as the paper's founding.
  private static let firstYear = 1991

  private static func endsSentence(_ text: String) -> Bool { text.last.map { ".!?…。।".contains($0) } ?? false }

  private func tellsFirst(_ text: String) -> Bool {
    guard let (_, range) = DateReader.firstDate(in: text) else { return false }
    return DateLabel.isFirstOfPage(text[..<range.lowerBound])
  }

  /// Whether a line says that it gives a date: by its words, by those of the label above it, or by its element's class.
  private func isDateline(at index: Int) -> Bool {
    let block = page.blocks[index]
    if Furniture.shared.kind(of: block.text) == .dateline { return true }
    guard block.words <= 6, DateReader.firstDate(in: block.text) != nil else { return false }
    if isNamedDate(block.node) { return true }
    guard index > 0, page.blocks[index - 1].words <= 3 else { return false }
    return Furniture.shared.kind(of: page.blocks[index - 1].text + " " + block.text) == .dateline
  }

  private func isNamedDate(_ node: Node) -> Bool {
    guard let name = page.tree.attributeRange("class", of: node) else { return false }
    return page.tree.bytes.index(of: "date", in: name) != nil && page.tree.bytes.index(of: "update", in: name) == nil
  }

  private func nearness(of node: Node) -> Double? {
    let range = page.ranges[node]
    return range == 0..<0 && page.tree.parent(of: node) != nil ? 0 : nearness(at: range.lowerBound)
  }

  /// 1 beside the title, 0 far from it; nil where a date would be another article's.
  private func nearness(at index: Int) -> Double? {
    guard index < page.blocks.count else { return 0 }
    let part = page.blocks[index].part
    guard let titleBlock else { return part?.isOfOthers ?? false ? nil : 0.1 }
    let distance = index >= titleBlock ? index - titleBlock : (titleBlock - index) * 2
    if let part, part.isOfOthers, !part.mayHoldFacts || distance > 6 { return nil }
    return max(0, 1 - Double(distance) / 40)
  }

  /// Whether the names of an element or its parent say that it holds the date of a change.
  private func isNamedUpdate(_ node: Node) -> Bool {
    let tree = page.tree
    return [node, tree.parent(of: node) ?? node].contains { place in
      ["class", "itemprop", "id"].contains { name in
        guard let range = tree.attributeRange(name, of: place) else { return false }
        return ["updated", "modified"].contains { (word: StaticString) in
          tree.bytes.index(of: word, in: range) != nil
        } && tree.bytes.index(of: "published", in: range) == nil
      }
    }
  }
}
