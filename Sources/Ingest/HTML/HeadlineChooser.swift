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
    let forms = candidates.filter { $0.source != "h2" && $0.confidence > 0.2 }
    let others = forms.map(\.value).filter { seen.insert(Folding.fold($0)).inserted }
    return (best, others)
  }

  /// First-rank headings; one that the document's title repeats is nearly certain.
  private func headings() -> [Candidate<String>] {
    let tree = page.tree
    let shown = metadata.h1.compactMap { node -> (node: Int, text: String)? in
      guard let text = PageMetadata.text(node, tree), text.utf8.count <= 400 else { return nil }
      return (node, text)
    }
    let hidden = [metadata.title, metadata.meta["title"]?.first?.value, metadata.linked.text("headline")]
    let names = hidden.compactMap(\.self).map { Folding.fold(withoutSite($0)) }
    return (shown.prefix(20) + secondRank()).map { heading in
      let folded = Folding.fold(heading.text)
      if isMasthead(heading.node, folded) { return Candidate(heading.text, 0.1, "h1 that names the site") }
      let isSecond = tree.tag(of: heading.node) == .h2
      let isRepeated =
        folded.count >= 8
        && names.contains { name in
          isSecond ? name == folded : name.contains(folded) || Self.areAlike(name, folded)
        }
      if isRepeated, isSecond {
        return Candidate(heading.text, 0.9, "h2 repeated in the page's title")
      }
      if isRepeated { return Candidate(heading.text, 0.95, "h1 repeated in the page's title") }
      let isNamed = page.parts[heading.node].contains(.title)
      if isSecond { return Candidate(heading.text, isNamed ? 0.5 : 0.2, "h2") }
      return Candidate(heading.text, shown.count == 1 ? 0.86 : isNamed ? 0.8 : 0.5, "h1")
    }
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

  /// Headings of the second rank, where a page keeps its first for the name of the site.
  private func secondRank() -> [(node: Int, text: String)] {
    page.blocks.lazy.filter { $0.kind == .heading(2) && $0.part == nil }.prefix(12).map { ($0.node, $0.text) }
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
    metadata.title.map { [Candidate(withoutSite($0), 0.6, "title")] } ?? []
  }

  /// A title without the name of the site that many pages put behind (or before) it.
  func withoutSite(_ title: String) -> String {
    let site = metadata.meta["source"]?.first.map { Folding.fold($0.value) } ?? []
    let pieces = Self.pieces(of: title)
    guard pieces.count > 1, let last = pieces.last, let first = pieces.first else { return title }
    if !site.isEmpty, Folding.fold(first) == site, pieces.count == 2 { return String(last) }
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

  /// The parts of a title between bars, and between dashes with spaces around them.
  private static func pieces(of title: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = title.startIndex
    var index = title.startIndex
    while index < title.endIndex {
      let next = title.index(after: index)
      let isSpaced =
        index > title.startIndex && title[title.index(before: index)] == " " && next < title.endIndex
        && title[next] == " "
      if isSpaced, "|-–—·•»:~/".contains(title[index]) {
        pieces.append(title[start..<index].trimmed)
        start = next
      }
      index = next
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
