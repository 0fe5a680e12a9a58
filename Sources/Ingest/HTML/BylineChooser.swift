import News

/// Chooses who wrote an article; none is better than a wrong one.
struct BylineChooser {
  typealias Node = MarkupTree.Node

  private let page: PageText
  private let metadata: PageMetadata
  private let titleBlock: Int?
  private let bylineNodes: [Node]
  /// Folded names that are the outlet's own, without spaces.
  private let outlets: Set<[UInt8]>

  init(_ finder: BodyFinder, _ metadata: PageMetadata, titleBlock: Int?, address: String?) {
    page = finder.page
    self.metadata = metadata
    self.titleBlock = titleBlock
    bylineNodes = finder.bylines
    let host = address?.split(separator: "/").dropFirst().first?.split(separator: ".").map(String.init) ?? []
    let names = [
      metadata.meta["source"]?.first?.value, metadata.linked.organization("publisher"), Self.site(metadata.title),
    ].compactMap(\.self)
    // What the page's data call an organisation is none of its people, wherever else it stands, but for a team of its writers.
    let organizations = metadata.linked.organizations("author").filter { name in
      !(name.split(separator: " ").last.map(BylineWords.shared.isTeam) ?? false)
    }
    outlets = Set((names + organizations + host.filter { $0.count > 3 }).map(Self.packed))
  }

  /// What a document's title ends with behind a dash or a bar: mostly the site.
  private static func site(_ title: String?) -> String? {
    guard let title else { return nil }
    let bytes = Array(title.utf8)
    let signs: [StaticString] = [" - ", " – ", " — ", " | ", " :: "]
    let ends = signs.filter { bytes.index(of: $0, from: 0) != nil }.compactMap { title.ranges(of: $0.description).last }
    return ends.max { $0.lowerBound < $1.lowerBound }.map { String(title[$0.upperBound...]) }
  }

  func choose() -> Candidate<[String]>? {
    var found: [Candidate<[String]>] = []
    add(metadata.linked.people("author"), 0.9, "JSON-LD author", isDeclared: true, to: &found)
    add(metadata.linked.people("creator"), 0.7, "JSON-LD creator", isDeclared: true, to: &found)
    addMeta(to: &found)
    let properties = near(metadata.properties["author"] ?? [], orOnly: true)
    add(properties.compactMap { name(inside: $0) }, 0.84, "itemprop author", to: &found)
    add(texts(near(metadata.authorLinks, orOnly: true)), 0.8, "rel=author", to: &found)
    let profiles = near(metadata.profileLinks).filter { isNearer($0) }
    add(texts(profiles), 0.74, "link to an author", isDeclared: true, to: &found)
    for text in texts(near(bylineNodes)) { add([text], 0.72, "byline class", to: &found) }
    found += shown()
    if found.isEmpty { add(texts(near(bylineNodes, orOnly: true)), 0.5, "author's box", to: &found) }
    if found.isEmpty, let name = boxed() { add([name], 0.45, "author's box", to: &found) }
    if found.isEmpty, let name = besideDate() { add([name], 0.4, "name beside the date", to: &found) }
    return found.best()
  }

  /// Several elements of one name are several authors.
  private func addMeta(to found: inout [Candidate<[String]>]) {
    let written = metadata.meta["byline"] ?? []
    for source in Set(written.map(\.source)).sorted() {
      let same = written.filter { $0.source == source }
      let values = same.map { source.hasSuffix("citation_author") ? Self.givenFirst($0.value) : $0.value }
      let isDeclared = same[0].confidence >= 0.7
      add(values, same[0].confidence, source, isDeclared: isDeclared, to: &found)
    }
  }

  /// Adds the people that texts name. What a page declares to be its author is taken even when it is no common name, and the
  /// outlet itself when it bears a person's name.
  private func add(
    _ texts: [String], _ confidence: Double, _ source: String, isDeclared: Bool = false,
    to found: inout [Candidate<[String]>]
  ) {
    var names: [String] = []
    var isTeam = false
    for text in texts.prefix(12) {
      var people = BylineReader.names(in: text)
      if people.isEmpty, isDeclared, Self.mayBeAuthor(text) {
        people = [text]
        isTeam = isTeam || text.split(separator: " ").last.map(BylineWords.shared.isRole) ?? false
      }
      for name in people where !names.contains(name) {
        if !isOutlet(name) || (isDeclared && GivenNames.shared.begins(name)) { names.append(name) }
      }
    }
    // "Harbour Web Desk": a person whom the page shows is surer.
    if !names.isEmpty { found.append(Candidate(names, isTeam ? min(confidence, 0.55) : confidence, source)) }
  }

  /// A team or a pen name: a few words, no address, not all of them words for a desk.
  private static func mayBeAuthor(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...5).contains(words.count) && BylineWords.shared.phrase(in: text[...]) == nil && text.utf8.count <= 50
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || " .'’-&".unicodeScalars.contains($0) || $0.properties.numericType != nil
      } && words.allSatisfy { $0.first?.isNumber == false }
      && !words.allSatisfy { BylineWords.shared.isRole($0) } && !BylineWords.shared.isAgency(Folding.fold(text))
  }

  private func isOutlet(_ name: String) -> Bool { outlets.contains(Self.packed(name)) }

  private static func packed(_ name: String) -> [UInt8] { Folding.fold(name).filter { $0 != .space } }

  /// "Family, Given", as bibliographies have it, turned round.
  private static func givenFirst(_ name: String) -> String {
    let pieces = name.split(separator: ",")
    return pieces.count == 2 ? "\(pieces[1].trimmed) \(pieces[0].trimmed)" : name
  }

  /// Whether a link stands right at the title, where no other article's author does.
  private func isNearer(_ node: Node) -> Bool {
    guard let titleBlock else { return false }
    return abs(page.ranges[node].lowerBound - titleBlock) <= 5
  }

  private func texts(_ nodes: [Node]) -> [String] {
    nodes.compactMap { page.tree.laidOutText(of: $0) }.filter { $0.utf8.count <= 200 }
  }

  /// The name within an element of microdata: its own `itemprop=name`, else its content or text.
  private func name(inside node: Node) -> String? {
    let tree = page.tree
    if let content = tree.attribute("content", of: node) { return content }
    let inner = (metadata.properties["name"] ?? []).prefix(200).first { tree.isInside($0, node) }
    if let inner { return tree.attribute("content", of: inner) ?? PageMetadata.text(inner, tree) }
    return tree.laidOutText(of: node)
  }

  /// The name that all boxes about authors begin with, if it is one.
  private func boxed() -> String? {
    let names = bylineNodes.prefix(20).compactMap { node -> String? in
      guard let block = page.blocks[page.ranges[node]].first, block.words <= 5, !block.hasSentence else { return nil }
      return BylineReader.names(in: block.text).first
    }
    return Set(names).count == 1 && names[0].contains(" ") ? names[0] : nil
  }

  /// A person's name on a line of its own between the title and the text, with the date next to it.
  private func besideDate() -> String? {
    guard let titleBlock else { return nil }
    let last = min(page.blocks.count, titleBlock + 8)
    let end = (titleBlock + 1..<max(titleBlock + 1, last)).first { page.blocks[$0].words > 12 } ?? last
    let dated = (titleBlock + 1..<max(titleBlock + 1, end)).filter {
      page.blocks[$0].words <= 12 && DateReader.firstDate(in: page.blocks[$0].text) != nil
    }
    guard !dated.isEmpty else { return nil }
    let names = (titleBlock + 1..<end).compactMap { index -> String? in
      let block = page.blocks[index]
      guard (2...4).contains(block.words), !isOfOthers(index), dated.contains(where: { abs($0 - index) <= 2 }) else {
        return nil
      }
      let names = BylineReader.names(in: block.text)
      return names.count == 1 && names[0] == block.text && GivenNames.shared.begins(names[0]) ? names[0] : nil
    }
    return names.count == 1 ? names[0] : nil
  }

  /// Whether a block is another article's; near the title, the footer and margin are the article's own.
  private func isOfOthers(_ index: Int) -> Bool {
    guard index < page.blocks.count, let part = page.blocks[index].part, part.isOfOthers else { return false }
    return !part.mayHoldFacts || titleBlock.map { index < $0 || index > $0 + 6 } ?? true
  }

  /// Elements that stand near the title, outside of what belongs to other articles; if wanted, a lone one anywhere.
  private func near(_ nodes: [Node], orOnly: Bool = false) -> [Node] {
    let own = nodes.prefix(200).filter { !isOfOthers(page.ranges[$0].lowerBound) }
    let near = own.filter { node in
      titleBlock.map { page.ranges[node].lowerBound >= $0 - 6 && page.ranges[node].lowerBound <= $0 + 25 } ?? false
    }
    if !near.isEmpty || !orOnly { return near }
    let names = Set(own.compactMap { PageMetadata.text($0, page.tree).flatMap { BylineReader.names(in: $0).first } })
    return names.count == 1 ? own : []
  }

  /// Lines that begin like a byline: near the title, else a lone one anywhere.
  private func shown() -> [Candidate<[String]>] {
    if let titleBlock {
      let near = max(0, titleBlock - 3)..<min(page.blocks.count, titleBlock + 12)
      if let names = lines(near, isShort: false).first { return [Candidate(names, 0.6, "byline near the title")] }
    }
    let all = lines(0..<page.blocks.count, isShort: true)
    let isLone = Set(all).count == 1 && all[0][0].contains(" ")
    return isLone ? [Candidate(all[0], 0.45, "byline")] : []
  }

  private func lines(_ range: Range<Int>, isShort: Bool) -> [[String]] {
    var found: [[String]] = []
    for index in range {
      let block = page.blocks[index]
      guard block.words <= (isShort ? 16 : 30), !isShort || block.linkShare < 0.9, !isOfOthers(index) else { continue }
      let isByline = Furniture.shared.kind(of: block.text) == .byline || BylineWords.shared.isPhrase(block.text)
      let unmarked = isByline || isShort ? [] : BylineReader.names(unmarkedIn: block.text)
      guard isByline || !unmarked.isEmpty else { continue }
      var names = BylineReader.names(in: block.text)
      if names.isEmpty { names = isByline ? BylineReader.names(unmarkedIn: block.text) : unmarked }
      if names.isEmpty, block.words <= 3, index + 1 < page.blocks.count, page.blocks[index + 1].words <= 6 {
        names = BylineReader.names(in: page.blocks[index + 1].text)
      }
      names.removeAll(where: isOutlet)
      if !names.isEmpty { found.append(names) }
    }
    return found
  }
}
