import News

/// One article's stretch of a page while it is read: every line is open until a rule has a use for it.
struct PageReading {
  /// What a line turned out to be.
  enum Use: Equatable {
    case open, title, body, summary, caption, lead, takeaway, reaction, related
    case dropped(String)
  }

  private(set) var page: TextPage
  /// The lines of the page that belong to this article.
  let lines: Range<Int>
  private(set) var uses: [Use]

  init(_ page: TextPage, lines: Range<Int>) {
    self.page = page
    self.lines = lines
    uses = Array(repeating: .open, count: lines.count)
  }

  subscript(index: Int) -> PageLine { page.lines[index] }

  func text(_ index: Int) -> String { page.text(index) }

  func bytes(_ index: Int) -> ArraySlice<UInt8> { page.bytes[page.lines[index].range] }

  func use(_ index: Int) -> Use { uses[index - lines.lowerBound] }

  func isOpen(_ index: Int) -> Bool { use(index) == .open }

  /// The kind of furniture that a line is, if any.
  func kind(_ index: Int) -> Furniture.Kind? { page.lines[index].furniture?.kind }

  /// Whether a line is, as a whole, furniture of a kind.
  func isHead(_ index: Int, _ kind: Furniture.Kind) -> Bool { self.kind(index) == kind }

  /// Says what furniture a line is, where only its place tells.
  mutating func recognise(_ index: Int, as kind: Furniture.Kind) {
    page.lines[index].furniture = Furniture.Match(kind: kind, languages: [], isWhole: true)
  }

  /// Says that a line is the article's own, whatever it is on other pages.
  mutating func own(_ index: Int) { page.lines[index].furniture = nil }

  mutating func set(_ index: Int, _ use: Use) { uses[index - lines.lowerBound] = use }

  mutating func set(_ range: Range<Int>, _ use: Use) {
    for index in range where isOpen(index) { set(index, use) }
  }

  /// Whether a line looks like a headline: some words, no sentence end but a question's, no furniture.
  func isHeadline(_ index: Int) -> Bool {
    let line = self[index]
    guard (2...30).contains(line.words), line.furniture == nil, !line.isItem else { return false }
    return line.end == .open || bytes(index).last == UInt8(ascii: "?") || bytes(index).last == UInt8(ascii: "!")
  }

  /// Whether a line holds dates with what is said of them and nothing else: "Dec 19, 2025 | Updated Dec 20, 2025 | 5 min read".
  func isDatesAlone(_ index: Int) -> Bool {
    guard self[index].hasDigit, self[index].words <= 24 else { return false }
    let pieces = text(index).split { "|•·".contains($0) }
    var dates = 0
    for piece in pieces {
      let text = String(piece)
      if let (date, range) = DateReader.firstDate(in: text), date.day != nil {
        let before = text[..<range.lowerBound]
        let isLabelled = DateLabel.update.ends(before) || DateLabel.published.ends(before)
        guard before.trimmed.isEmpty || isLabelled && before.split(separator: " ").count <= 4 else { return false }
        dates += 1
      } else if piece.split(separator: " ").count > 4
        || !piece.split(separator: " ").contains(where: BylineWords.shared.isMinute)
      {
        return false
      }
    }
    return dates > 0 && (pieces.count > 1 || self[index].words <= 6)
  }

  /// Whether a line looks like a headline and the author or the date stands right below it.
  func isHeadlineWithDate(_ index: Int) -> Bool {
    guard isHeadline(index), self[index].words >= 4 else { return false }
    return (index + 1..<min(index + 4, lines.upperBound)).contains { below in
      let line = self[below]
      guard line.words <= 23, !line.isProse else { return false }
      return kind(below) == .byline || (line.hasDigit && DateReader.firstDate(in: text(below)) != nil)
    }
  }

  /// The next line that is still open at or after an index.
  func nextOpen(_ start: Int, before end: Int) -> Int? { (start..<max(start, end)).first { isOpen($0) } }
}
