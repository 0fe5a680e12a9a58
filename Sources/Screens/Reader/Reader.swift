import News

/// One article being read: its text set for the width at hand, where the reader stands, and what is marked in it.
struct Reader: Sendable {
  private(set) var page: ArticlePage
  private(set) var text: ArticleText { didSet { findSigns() } }
  private(set) var stops: Stops
  /// What each row has to show beside it.
  private(set) var signs: [Int: Sign] = [:]
  private(set) var top = 0
  /// Where the first row would be if the text did not end before the screen does.
  private var wantedTop = 0
  private(set) var height = 1
  /// The first words on the screen. A new width leaves it as it is, so that going back to the old one shows the same.
  private(set) var anchor: Place?
  /// The row that the anchor was taken at, and how wide the text was set then.
  private var anchorRow = 0
  private var anchorColumns = 0
  /// The stop that Enter opens.
  private(set) var stop: Int?
  /// The sentence that the reader was sent to.
  private(set) var evidence: Place?
  private(set) var finder: Finder?
  private(set) var hits: [Place] = []
  private(set) var hit: Int?
  /// What says nothing new to the reader, while that is to be seen.
  var novelty: Novelty?
  private let captionPositions: [Int]

  /// - Parameters:
  ///   - place: Where to stand; the sentence or the start when nil.
  ///   - sentence: What to light up.
  ///   - isPreview: Only what fits in `height` is set, until somebody reads on.
  init(
    _ page: ArticlePage, columns: Int, height: Int, glyphs: Glyphs, at place: Place? = nil, sentence: Place? = nil,
    isPreview: Bool = false
  ) {
    self.page = page
    self.height = max(1, height)
    let isTop = isPreview && place == nil && sentence == nil
    text = ArticleText(page, columns: columns, glyphs: glyphs, enough: isTop ? self.height : .max)
    stops = Stops(page)
    captionPositions = page.article.content.captions.map(\.position)
    if let place, let row = text.top(for: place) { scroll(to: row) }
    anchor = place ?? text.place(at: top)
    if let sentence { light(sentence, scrolls: place == nil) }
    findSigns()
  }

  var id: ArticleID { page.article.id }

  /// Takes the article in anew (marks, related rows may differ) and stays where the reader stands.
  mutating func refresh(_ newPage: ArticlePage, glyphs: Glyphs) {
    page = newPage
    stops = Stops(newPage)
    text = ArticleText(newPage, columns: text.columns, glyphs: glyphs, enough: text.isWhole ? .max : height)
    stop = stop.flatMap { stops.all.indices.contains($0) ? $0 : nil }
    top = min(top, maxTop)
  }

  /// Sets what was left out of a preview.
  mutating func complete() {
    if !text.isWhole { text = ArticleText(page, columns: text.columns, glyphs: text.glyphs) }
  }

  /// Sets the text for a new size; the first words on the screen stay in the first row.
  ///
  /// - Parameter isPreview: What was not set yet may stay so, but for what fits.
  mutating func resize(columns: Int, height newHeight: Int, glyphs: Glyphs, isPreview: Bool = false) {
    height = max(1, newHeight)
    let hasNewWidth = columns != text.columns
    if hasNewWidth || !text.isWhole && (!isPreview || text.rows.count < height) {
      let enough = isPreview && !text.isWhole ? height : .max
      text = ArticleText(page, columns: columns, glyphs: glyphs, enough: enough)
    }
    if hasNewWidth, columns == anchorColumns {
      wantedTop = anchorRow
    } else if hasNewWidth, let anchor, let row = text.top(for: anchor) {
      wantedTop = row
    }
    top = min(wantedTop, maxTop)
  }

  private var maxTop: Int { max(0, text.rows.count - height) }
  var isAtEnd: Bool { top >= maxTop }

  /// How much has been on the screen, 0 to 1.
  var progress: Double { text.rows.isEmpty ? 1 : Double(seenRows) / Double(text.rows.count) }

  /// How many rows have been on the screen, counted by whole paragraphs: a line of scrolling tells no number but where one ends.
  var seenRows: Int {
    let last = min(text.rows.count, top + height)
    guard last < text.rows.count, last > 0 else { return last }
    return text.rows[..<last].suffix(max(1, height - 1)).lastIndex { $0.text.isEmpty } ?? last
  }

  mutating func scroll(to row: Int) {
    complete()
    top = min(max(0, row), maxTop)
    (wantedTop, anchorRow, anchorColumns) = (top, top, text.columns)
    anchor = text.place(at: top)
  }

  mutating func scroll(by rows: Int) { scroll(to: top + rows) }

  /// Brings a row into sight, a third from the top when it was not.
  private mutating func show(row: Int) {
    if row < top || row >= top + height { scroll(to: row - height / 3) }
  }

  private mutating func light(_ place: Place, scrolls: Bool) {
    evidence = page.article.content.text(at: place).map { place.sentence(in: $0) } ?? place
    stop = stops.all.firstIndex { $0.place == place }
    guard scrolls, let row = text.row(of: evidence ?? place) ?? text.row(of: place) else { return }
    scroll(to: row - height / 3)
  }

  mutating func clearFind() {
    (finder, hit) = (nil, nil)
    hits = []
  }
}

extension Reader {
  /// What stands beside a row of text.
  enum Sign { case person, quote }

  /// A quote goes before the people in it.
  private mutating func findSigns() {
    signs = [:]
    for stop in stops.all {
      guard let row = stop.place.flatMap(text.row) else { continue }
      if case .quote = stop.kind { signs[row] = .quote } else if signs[row] == nil { signs[row] = .person }
    }
  }

  var currentStop: Stop? { stop.map { stops.all[$0] } }

  func row(of stop: Stop) -> Int? {
    if case .related(let index) = stop.kind { return text.rows.firstIndex { $0.related == index } }
    return stop.place.flatMap(text.row)
  }

  /// Hops to the next stop from the present one, or from the first row on the screen; false at the end.
  mutating func hop(by steps: Int) -> Bool {
    complete()
    let isShown = currentStop.flatMap(row).map { (top..<top + height).contains($0) } ?? false
    let next: Int?
    if let stop, isShown {
      next = stop + steps
    } else if steps > 0 {
      next = stops.all.firstIndex { (row(of: $0) ?? -1) >= top }.map { $0 + steps - 1 }
    } else {
      next = stops.all.lastIndex { (row(of: $0) ?? .max) < top + height }.map { $0 + steps + 1 }
    }
    guard let next, stops.all.indices.contains(next) else { return false }
    stop = next
    if let row = row(of: stops.all[next]) { show(row: row) }
    return true
  }

  mutating func select(stop index: Int) {
    guard stops.all.indices.contains(index) else { return }
    stop = index
  }

  /// Looks for a pattern and goes to its first place from the screen's top on; an empty one clears.
  mutating func find(_ pattern: String) {
    complete()
    finder = Finder(pattern)
    (hits, hit) = ([], nil)
    guard let finder else { return }
    for passage in page.article.content.passages {
      for range in finder.ranges(in: passage.text) {
        hits.append(Place(passage.section, passage.paragraph, range.lowerBound, range.upperBound))
      }
    }
    hits = hits.filter { text.row(of: $0) != nil }
      .map { ($0, Stops.order($0, captionPositions)) }.sorted { $0.1 < $1.1 }.map(\.0)
    hit = hits.firstIndex { (text.row(of: $0) ?? 0) >= top } ?? (hits.isEmpty ? nil : 0)
    showHit()
  }

  mutating func findNext(by steps: Int) {
    guard !hits.isEmpty else { return }
    hit = (((hit ?? -1) + steps) % hits.count + hits.count) % hits.count
    showHit()
  }

  private mutating func showHit() {
    if let hit, let row = text.row(of: hits[hit]) { show(row: row) }
  }

  /// Goes back to where an earlier state of it stood, with what that looked for.
  mutating func resume(_ before: Reader) {
    (finder, hits, hit) = (before.finder, before.hits, before.hit)
    (anchor, anchorRow, anchorColumns) = (before.anchor, before.anchorRow, before.anchorColumns)
    wantedTop = text.columns == before.text.columns ? before.wantedTop : anchor.flatMap(text.top) ?? 0
    top = min(wantedTop, maxTop)
  }

  /// "“bridge” 3/17"; nil when nothing is looked for.
  var findStatus: String? { finder.map { "“\($0.pattern)” \(hit.map { $0 + 1 } ?? 0)/\(hits.count)" } }

  /// Carries out the commands that move in a text; false when the command is none of them.
  mutating func perform(_ command: Command.Name, count: Int?) -> Bool {
    let times = count ?? 1
    switch command {
    case .down: scroll(by: times)
    case .up: scroll(by: -times)
    case .pageDown, .readOn: scroll(by: times * max(1, height - 2))
    case .pageUp, .readBack: scroll(by: -times * max(1, height - 2))
    case .halfPageDown: scroll(by: times * max(1, height / 2))
    case .halfPageUp: scroll(by: -times * max(1, height / 2))
    case .first: scroll(to: 0)
    case .last: scroll(to: count.map { ($0 - 1) } ?? text.rows.count)
    case .findNext: findNext(by: times)
    case .findPrevious: findNext(by: -times)
    default: return false
    }
    return true
  }
}
