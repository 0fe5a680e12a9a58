import News

/// An article set in lines of a certain width, from its title down to what is related.
struct ArticleText: Sendable {
  struct Row: Hashable, Sendable {
    var text: SafeText
    var role: Role
    /// What stands before the text: a bullet, the bar of a quotation.
    var prefix = ""
    /// The passage that the text is a part of; nil for the program's own words and blank rows.
    var passage: PassageKey?
    /// Scalars of the passage that the row stands for.
    var scalars = 0..<0
    /// The index of the related row that the line belongs to.
    var related: Int?
  }

  /// Which text of an article.
  struct PassageKey: Hashable, Sendable {
    var section: Section
    var paragraph: Int

    init(_ section: Section, _ paragraph: Int) {
      self.section = section
      self.paragraph = paragraph
    }

    init(_ place: Place) { self.init(place.section, place.paragraph) }
  }

  let columns: Int
  let glyphs: Glyphs
  private(set) var rows: [Row] = []
  /// No more is set once there are so many rows.
  private let enough: Int
  /// False when the rows end before the article does.
  var isWhole: Bool { !isFull }
  /// The rows of each passage.
  private var rowsOfPassage: [PassageKey: Range<Int>] = [:]

  /// - Parameter enough: How many rows are wanted: what is only seen beside a list need not be set to its end.
  init(_ page: ArticlePage, columns: Int, glyphs: Glyphs, enough: Int = .max) {
    self.columns = max(1, columns)
    self.glyphs = glyphs
    self.enough = max(1, enough)
    let article = page.article.content
    add(article.title, .title, PassageKey(.title, 0))
    add(Self.about(page, glyphs: glyphs), .byline)
    addNote(page.note, glyphs: glyphs)
    if let summary = article.standfirst {
      addBlank()
      add(summary, .heading, PassageKey(.summary, 0))
    }
    addBody(article, glyphs: glyphs)
    addSection("In short", article.takeaways, .takeaways, role: .text, glyphs: glyphs)
    addSection("What people said of it, not reporting", article.reactions, .reactions, role: .quote, glyphs: glyphs)
    addRelated(page, glyphs: glyphs)
    if article.kind == .summary {
      addBlank()
      let isFeed = page.article.provenance.format.isFeed
      add(
        isFeed
          ? "This is all that the feed gave; the article may be longer."
          : "This is all that the page gave: a summary, not the whole article.", .faint)
    }
  }

  /// The reader's own words, set apart from the article's.
  private mutating func addNote(_ note: String, glyphs: Glyphs) {
    guard !note.isEmpty else { return }
    addBlank()
    for (index, line) in note.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      add(String(line), .note, prefix: (index == 0 ? "Note " : "     ") + glyphs.quoteBar + " ")
    }
  }

  private mutating func addBody(_ article: ParsedArticle, glyphs: Glyphs) {
    let captions = Dictionary(grouping: article.captions.enumerated(), by: \.element.position)
    func addCaptions(at position: Int, to text: inout ArticleText) {
      for (index, caption) in captions[position] ?? [] {
        text.addBlank()
        text.add(caption.text, .caption, PassageKey(.captions, index), prefix: glyphs.ascii ? "[picture] " : "▣ ")
        if let credit = caption.credit { text.add(credit, .faint, prefix: "  ") }
      }
    }
    addCaptions(at: 0, to: &self)
    var previous: Block.Kind?
    for (index, block) in article.body.enumerated() {
      let isJoined = previous == block.kind && (block.kind == .listItem || block.kind == .tableRow)
      if !isJoined { addBlank() }
      let key = PassageKey(.body, index)
      switch block.kind {
      case .paragraph: add(block.text, .text, key)
      case .heading: add(block.text, .heading, key)
      case .listItem: add(block.text, .text, key, prefix: glyphs.bullet + " ")
      case .quote: add(block.text, .quote, key, prefix: glyphs.quoteBar + " ", repeatsPrefix: true)
      case .tableRow: add(block.text, .text, key, prefix: "  ", repeatsPrefix: true)
      }
      previous = block.kind
      addCaptions(at: index + 1, to: &self)
    }
    for position in captions.keys.sorted() where position > article.body.count {
      addCaptions(at: position, to: &self)
    }
  }

  private mutating func addSection(
    _ heading: String, _ texts: [String], _ section: Section, role: Role, glyphs: Glyphs
  ) {
    guard !texts.isEmpty else { return }
    addBlank()
    add(heading, .panelHeading)
    for (index, text) in texts.enumerated() {
      add(text, role, PassageKey(section, index), prefix: glyphs.bullet + " ")
    }
  }

  /// What the page points to and what the library adds, each with its reason.
  private mutating func addRelated(_ page: ArticlePage, glyphs: Glyphs) {
    guard !page.related.isEmpty, !isFull else { return }
    addBlank()
    add("Related", .panelHeading)
    let own = page.article.content.related.enumerated().map { ($0, $1.passage) }
    var used: Set<Int> = []
    for (index, link) in page.related.enumerated() where !isFull {
      let isOpen = link.article != nil
      let passage = link.kind == .publisher ? Self.item(for: link, among: own, used: &used) : nil
      if let passage {
        add(
          passage.text, isOpen ? .link : .text, PassageKey(.related, passage.index), prefix: glyphs.bullet + " ",
          related: index)
      } else {
        // Behind the page's own items, so that the place of the reader can be one of these rows too.
        let key = PassageKey(.related, own.count + index)
        add(link.title, isOpen ? .link : .text, key, prefix: glyphs.bullet + " ", related: index)
        if let text = link.text { add(text, .faint, prefix: "  ", related: index) }
      }
      let about = [link.published?.date, link.source, link.reason, isOpen ? nil : "not in the library"]
      let words = about.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " \(glyphs.dot) ")
      // One line: the card tells all of it.
      add(SafeText(words).fitted(columns: max(1, columns - 2)).text, .reason, prefix: "  ", related: index)
    }
  }

  /// The article's own related item that a publisher's link was made of: an item without a title gave it its first words.
  private static func item(
    for link: RelatedLink, among own: [(index: Int, text: String)], used: inout Set<Int>
  ) -> (index: Int, text: String)? {
    let title = link.title.hasSuffix("…") ? String(link.title.dropLast()) : link.title
    let found = own.first { !used.contains($0.index) && !$0.text.isEmpty && $0.text.hasPrefix(title) }
    if let found { used.insert(found.index) }
    return found
  }

  private var isFull: Bool { rows.count >= enough }

  private mutating func addBlank() {
    if let last = rows.last, !last.text.isEmpty, !isFull { rows.append(Row(text: .empty, role: .text)) }
  }

  private mutating func add(
    _ text: String, _ role: Role, _ key: PassageKey? = nil, prefix: String = "", repeatsPrefix: Bool = false,
    related: Int? = nil
  ) {
    guard !isFull else { return }
    let indent = SafeText(prefix).columns
    let firstRow = rows.count
    let blank = String(repeating: " ", count: indent)
    for (index, line) in Wrap.lines(SafeText(text), columns: max(1, columns - indent)).enumerated() {
      let lead = index == 0 || repeatsPrefix ? prefix : blank
      rows.append(
        Row(text: line.text, role: role, prefix: lead, passage: key, scalars: line.scalars, related: related))
    }
    if let key { rowsOfPassage[key] = firstRow..<rows.count }
  }

  /// "Tribune · A. Writer · 20 Nov 2025 12:00 · 6 min · also in 2 papers".
  private static func about(_ page: ArticlePage, glyphs: Glyphs) -> String {
    let article = page.article.content
    let words = article.body.reduce(0) { $0 + $1.text.utf8.count } / 6
    let minutes = words / 230
    // A page that tells only when it was changed was out by then: it says no more than that.
    let isUpdateAlone = article.updated != nil && article.updated == article.published
    let copies = page.related.filter { $0.kind == .copy }
    let papers = copies.compactMap(\.source)
    let parts: [String?] = [
      article.kind == .summary ? page.article.provenance.format.isFeed ? "the feed’s text" : "summary only" : nil,
      article.source,
      article.agency.flatMap { $0 == article.source ? nil : "from \($0)" },
      article.bylines.isEmpty ? nil : article.bylines.joined(separator: ", "),
      isUpdateAlone ? nil : article.published?.full ?? "no date",
      article.updated.map { "updated \($0.full)" }, minutes > 0 ? "\(minutes) min" : nil,
      copies.isEmpty
        ? nil
        : papers.isEmpty
          ? "same text in \(counted(copies.count, "other article"))"
          : "also \(papers.joined(separator: ", ")) (=\(copies.count))",
      article.dateline, page.marks.tags.isEmpty ? nil : page.marks.tags.map { "#" + $0 }.joined(separator: " "),
    ]
    return parts.compactMap(\.self).joined(separator: " \(glyphs.dot) ")
  }
}

extension ArticleText {
  /// The row in which a place begins; nil when the article's text is not shown there.
  func row(of place: Place) -> Int? {
    guard let range = rowsOfPassage[PassageKey(place)] else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].scalars.lowerBound <= place.start { low = middle + 1 } else { high = middle }
    }
    return max(range.lowerBound, low - 1)
  }

  /// The row that has to be the first one for a place that `place(at:)` told.
  func top(for place: Place) -> Int? {
    guard let row = row(of: place) else { return nil }
    let isAbove = place.start == place.end && row > 0 && rows[row - 1].passage == nil
    return isAbove ? row - 1 : row
  }

  /// The place of the first words from a row on, or of the last words before it when none follow; without a length where they
  /// follow in the next row.
  func place(at row: Int) -> Place? {
    let start = min(max(0, row), rows.count)
    let isText: (Row) -> Bool = { $0.passage != nil }
    guard let found = rows[start...].first(where: isText) ?? rows[..<start].last(where: isText), let key = found.passage
    else { return nil }
    let isNext = start + 1 < rows.count && rows[start].passage == nil && rows[start + 1].passage == key
    let first = found.scalars.lowerBound
    return Place(key.section, key.paragraph, first, isNext ? first : found.scalars.upperBound)
  }
}
