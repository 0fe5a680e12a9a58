import News

/// Chooses an article's title among what the page calls itself, its headings and its hidden data.
struct HeadlineChooser {
  private let page: PageText
  private let metadata: PageMetadata

  init(_ page: PageText, _ metadata: PageMetadata) { (self.page, self.metadata) = (page, metadata) }

  /// The title, and other forms of it that the page gives.
  func choose() -> (title: Candidate<String>?, others: [String]) {
    let candidates = headings() + hidden() + documentTitle()
    guard let best = candidates.best() else { return (nil, []) }
    var seen: Set<[UInt8]> = [Folding.fold(best.value)]
    // A heading within the text is no other form of the title.
    let forms = candidates.filter { $0.source != "h2" && $0.source != "h3" && $0.confidence > 0.2 }
    let others = forms.map(\.value).filter { seen.insert(Folding.fold($0)).inserted }
    return (best, others)
  }

  /// First-rank headings; one that the document's title repeats is nearly certain.
  private func headings() -> [Candidate<String>] {
    let shown = metadata.h1.compactMap { node -> Heading? in
      guard let text = text(of: node), text.utf8.count <= 400 else { return nil }
      return (node, text)
    }
    let hidden = [metadata.title, metadata.meta["title"]?.first?.value, metadata.linked.text("headline")]
      .compactMap(\.self)
    let names = hidden.map { withoutSite($0) }
    let folded = names.map { Folding.fold($0) }
    let tails = hidden.reduce(into: Set<[UInt8]>()) { $0.formUnion(Self.tails(of: $1)) }
    return shown.prefix(20).flatMap { first($0, names, folded, isOnly: shown.count == 1) }
      + lowerRanks().map { lower($0, folded, tails) }
  }

  private typealias Heading = (node: MarkupTree.Node, text: String)

  /// What a heading of the first rank gives; a title that it holds beside a kicker or a button comes before all of it.
  private func first(_ heading: Heading, _ names: [String], _ folded: [[UInt8]], isOnly: Bool) -> [Candidate<String>] {
    let own = Folding.fold(heading.text)
    if isMasthead(heading.node, own) { return [Candidate(heading.text, 0.1, "h1 that names the site")] }
    if own.count >= 8, folded.contains(where: { $0.contains(own) || Self.areAlike($0, own) && !Self.holds(own, $0) }) {
      return [Candidate(heading.text, 0.95, "h1 repeated in the page's title")]
    }
    if let held = zip(names, folded).first(where: { Self.holds(own, $1) })?.0 {
      return [Candidate(held, 0.95, "h1 repeated in the page's title"), Candidate(heading.text, 0.3, "h1")]
    }
    if isOfSection(heading) { return [Candidate(heading.text, 0.3, "h1")] }
    let isNamed = page.parts[heading.node].contains(.title)
    return [Candidate(heading.text, isOnly ? 0.86 : isNamed ? 0.8 : 0.5, "h1")]
  }

  private func lower(_ heading: Heading, _ names: [[UInt8]], _ tails: Set<[UInt8]>) -> Candidate<String> {
    let own = Folding.fold(heading.text)
    let rank = page.tree.tag(of: heading.node) == .h2 ? "h2" : "h3"
    if isMasthead(heading.node, own) { return Candidate(heading.text, 0.1, "h1 that names the site") }
    let isRepeated = own.count >= 8 && (tails.contains(own) || names.contains { $0 == own })
    if isRepeated { return Candidate(heading.text, 0.9, "\(rank) repeated in the page's title") }
    if isBelowSection(heading) { return Candidate(heading.text, 0.65, rank) }
    let isNamed = rank == "h2" && page.parts[heading.node].contains(.title)
    return Candidate(heading.text, isNamed ? 0.5 : 0.2, rank)
  }

  /// The text of a heading as the page shows it, where it is a single block.
  private func text(of node: MarkupTree.Node) -> String? {
    let range = page.ranges[node]
    let block = range.count == 1 ? page.blocks[range.lowerBound] : nil
    if block?.node == node { return block?.text }
    return range.count > 1 ? page.lines(of: node) : PageMetadata.text(node, page.tree)
  }

  /// Whether a heading is a title with a word or two in front of it, such as a section's name, or a button and a count behind it.
  private static func holds(_ heading: [UInt8], _ title: [UInt8]) -> Bool {
    guard title.count >= 16, heading.count > title.count, title.count * 2 > heading.count else { return false }
    if heading.suffix(title.count + 1).elementsEqual([.space] + title) {
      return heading.dropLast(title.count + 1).count { $0 == .space } < 3
    }
    guard heading.starts(with: title + [.space]) else { return false }
    return heading.dropFirst(title.count + 1).split(separator: .space).allSatisfy { word in
      word.allSatisfy(\.isDigit) || Furniture.shared.match(word)?.kind == .ui
    }
  }

  // MARK: Sections

  /// Whether a heading of a word or two only names the section: a headline of the second rank follows at once, and then text,
  /// and the page does not bear its name.
  private func isOfSection(_ heading: Heading) -> Bool {
    let index = page.ranges[heading.node].lowerBound
    guard index + 2 < page.blocks.count, page.blocks[index].words <= 2, page.blocks[index + 1].kind == .heading(2),
      page.blocks[index + 1].words >= 4, page.blocks[index + 1].linkShare < 0.5, !page.blocks[index + 2].isHeading
    else { return false }
    let own = Folding.fold(heading.text)
    return ![metadata.title, metadata.meta["title"]?.first?.value].compactMap(\.self).contains {
      Folding.fold($0).contains(own)
    }
  }

  private func isBelowSection(_ heading: Heading) -> Bool {
    let index = page.ranges[heading.node].lowerBound
    guard index > 0, index < page.blocks.count, page.blocks[index - 1].kind == .heading(1) else { return false }
    return isOfSection((page.blocks[index - 1].node, page.blocks[index - 1].text))
  }

  /// Whether a heading names the site: by its name, or as a link to the front page.
  private func isMasthead(_ node: MarkupTree.Node, _ folded: [UInt8]) -> Bool {
    if metadata.meta["source"]?.first.map({ Folding.fold($0.value) == folded }) ?? false { return true }
    let tree = page.tree
    let link =
      tree.tag(of: tree.parent(of: node) ?? node) == .a
      ? tree.parent(of: node) : tree.descendants(of: node, named: "a").first { _ in true }
    guard let link, let target = tree.attribute("href", of: link) else { return false }
    let path = target.drop { $0 == "." }
    if path.hasPrefix("http") { return path.split(separator: "/").count <= 2 }
    return path == "/" || path.hasPrefix("/index.")
  }

  /// Headings of lower ranks, where a page keeps its first for the name of the site.
  private func lowerRanks() -> [Heading] {
    let seconds = page.blocks.lazy.filter { $0.kind == .heading(2) && $0.part == nil }.prefix(12)
    let thirds = page.blocks.lazy.filter { $0.kind == .heading(3) && $0.part == nil }.prefix(6)
    return (Array(seconds) + Array(thirds)).map { ($0.node, $0.text) }
  }

  private func hidden() -> [Candidate<String>] {
    var found: [Candidate<String>] = []
    if let headline = metadata.linked.text("headline"), !headline.isEmpty {
      found.append(Candidate(headline, 0.78, "JSON-LD headline"))
    }
    for node in metadata.properties["headline"] ?? [] {
      if let text = PageMetadata.text(node, page.tree), text.utf8.count <= 400 {
        found.append(Candidate(text, 0.79, "itemprop headline"))
      }
    }
    for candidate in metadata.meta["title"] ?? [] {
      found.append(Candidate(withoutSite(candidate.value), candidate.confidence, candidate.source))
    }
    return found
  }

  private func documentTitle() -> [Candidate<String>] {
    guard let title = metadata.title else { return [] }
    let tails = Self.tails(of: title)
    // A line of the page that is no heading may show the headline without the site in front.
    let line =
      tails.isEmpty
      ? nil
      : page.blocks.prefix(80).first {
        !$0.isHeading && (3...40).contains($0.words) && $0.linkShare < 0.5 && $0.part == nil
          && tails.contains(Folding.fold($0.text))
      }
    return [Candidate(line?.text ?? withoutSite(title), 0.6, "title")]
  }

  /// A title without the name of the site that many pages put behind (or before) it.
  func withoutSite(_ title: String) -> String {
    let site = metadata.meta["source"]?.first.map { Folding.fold($0.value) } ?? []
    let pieces = Self.pieces(of: title)
    guard pieces.count > 1, let last = pieces.last, let first = pieces.first else { return title }
    if !site.isEmpty, Folding.fold(first) == site, pieces.count == 2 { return String(last) }
    if let headline = Self.behindSections(title, pieces) { return headline }
    let words = last.split(separator: " ").count
    let isSite = !site.isEmpty && (Folding.fold(last) == site || site.contains(Folding.fold(last)))
    let rest = title[..<last.startIndex]
    // Behind a bar stands a site however it is written, behind a dash one that looks like a name.
    let mayBeSite = rest.trimmed.last == "|" || SiteName.mayBe(last)
    guard isSite || (words <= 4 && mayBeSite && rest.split(separator: " ").count > words + 1) else {
      return title
    }
    let kept = rest.trimmed.dropLast().trimmed
    return kept.isEmpty ? title : String(kept)
  }

  /// The headline behind the names of site and section: "Post | News | Bridge opens again", "Post » Bridge opens again".
  private static func behindSections(_ title: String, _ pieces: [Substring]) -> String? {
    guard let last = pieces.last, pieces.count >= 3 || title.contains(" » ") else { return nil }
    let words = last.split(separator: " ").count
    let areNames = pieces.dropLast().allSatisfy { piece in
      let end = title[piece.endIndex...].first { $0 != " " }
      return (end == "|" || end == "»") && piece.split(separator: " ").count <= 3
    }
    let others = pieces.dropLast().reduce(0) { $0 + $1.split(separator: " ").count }
    return areNames && words >= 4 && words > others && !SiteName.mayBe(last) ? String(last) : nil
  }

  /// What stands behind each sign of a title that may part the site from the headline.
  private static func tails(of title: String) -> Set<[UInt8]> {
    let scalars = title.unicodeScalars
    var tails: Set<[UInt8]> = []
    for index in scalars.indices where (mayPart(scalars[index]) || scalars[index] == "›") && tails.count < 12 {
      let next = scalars.index(after: index)
      if next < scalars.endIndex, scalars[next] == " " { tails.insert(Folding.fold(title[next...].trimmed)) }
    }
    return tails
  }

  private static func mayPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "|", "-", "–", "—", "»", "·", "\u{387}", "•", "~", "/": true
    default: false
    }
  }

  /// The parts of a title between bars, and between dashes with spaces around them.
  ///
  /// Sign by sign: an Arabic sign of number in front is one character with what follows, which thus begins in its midst.
  private static func pieces(of title: String) -> [Substring] {
    let scalars = title.unicodeScalars
    var pieces: [Substring] = []
    var start = title.startIndex
    for index in scalars.indices where mayPart(scalars[index]) && index > title.startIndex {
      let next = scalars.index(after: index)
      guard scalars[scalars.index(before: index)] == " ", next < scalars.endIndex, scalars[next] == " " else {
        continue
      }
      pieces.append(title[start..<index].trimmed)
      start = next
    }
    pieces.append(title[start...].trimmed)
    return pieces.filter { !$0.isEmpty }
  }

  /// Whether most words of the shorter text stand in the longer one.
  static func areAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (first, second) = (Set(one.split(separator: .space)), Set(other.split(separator: .space)))
    let fewer = min(first.count, second.count)
    return fewer >= 3 && first.intersection(second).count * 10 >= fewer * 8
  }
}

extension [UInt8] {
  /// Whether these bytes stand anywhere in the array.
  func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0] == first && self[$0...].starts(with: other) }
  }
}
