import News

/// Reads one article of a page, step by step, and says what became of every line.
struct PlainArticleReader {
  private var reading: PageReading
  private let isMarkdown: Bool

  init(_ reading: PageReading, isMarkdown: Bool) {
    self.reading = reading
    self.isMarkdown = isMarkdown
  }

  /// The article; nil when no line reads like the text of one.
  mutating func read() -> ParsedArticle? {
    let (marked, anchor) = PageMarks.mark(reading)
    reading = marked
    let sections = SectionReader.read(reading)
    reading = sections.reading
    if let anchor { hide(above: anchor) }
    let found = BodyRun.find(in: reading)
    guard var run = found ?? brief() else { return nil }
    if let anchor { reveal(above: anchor) }
    run = start(of: run, anchor: anchor)
    var title = anchor.map { headline(at: $0) } ?? TitleChooser(reading, body: run).choose()
    if let line = title?.line, run.contains(line), run.count == 1 || isSentence(line) { title = nil }
    if title == nil, found != nil {
      title = TitleChooser(reading, body: run.lowerBound + lead(of: run)..<run.upperBound).lone()
    }
    if let title {
      reading.set(title.line, .title)
      run = extended(run, to: title.line)
    }
    var lead = LeadReader(reading, title: title?.line, body: run)
    lead.read()
    reading = lead.reading
    var builder = BodyBuilder(reading, body: run, title: title?.line)
    let related = RelatedReader.read(reading, body: run, anchor: anchor)
    builder = BodyBuilder(related.reading, body: run, title: title?.line)
    builder.build()
    reading = builder.reading
    guard !builder.blocks.isEmpty else { return nil }
    var article = article(title, sections, lead, builder, related)
    if found == nil {
      article.kind = .summary
      article.confidence["body"] = Confidence(0.3, source: "all lines of a short text")
    }
    return article
  }

  /// How many lines at the beginning of the text are no text: a headline that ends in a question mark.
  private func lead(of run: Range<Int>) -> Int {
    run.count > 1 && reading.isHeadline(run.lowerBound) && !reading[run.lowerBound].isProse ? 1 : 0
  }

  /// Whether a line of the text is no headline above it but its first paragraph.
  private func isSentence(_ index: Int) -> Bool {
    reading[index].isProse && reading[index].markup == nil && reading.bytes(index).last == 0x2E
  }

  /// The text of a page that holds nothing but a line or two, none of them long enough to stand for an article elsewhere.
  private func brief() -> Range<Int>? {
    guard reading.lines.count <= 6, !isMarkdown else { return nil }
    let lines = reading.lines.filter { index in
      reading.isOpen(index) && reading[index].furniture == nil && reading[index].words >= 8
        && reading[index].capitals >= 2
    }
    guard let first = lines.last(where: { reading[$0].isProse }) ?? lines.last, let last = lines.last else {
      return nil
    }
    return min(first, last)..<last + 1
  }

  private func article(
    _ title: TitleChooser.Choice?, _ sections: SectionReader, _ lead: LeadReader, _ builder: BodyBuilder,
    _ related: RelatedReader
  ) -> ParsedArticle {
    var article = ParsedArticle(title: title?.text ?? FirstWords.of(Dateline.behind(Self.opening(of: builder.blocks))))
    article.confidence["title"] = title?.confidence ?? FirstWords.confidence
    article.body = builder.blocks
    article.captions = builder.captions
    article.takeaways = sections.takeaways
    article.reactions = sections.reactions
    article.related = builder.related + related.items
    article.summary = sections.synopsis ?? lead.summary
    article.bylines = lead.bylines
    if !lead.bylines.isEmpty { article.confidence["byline"] = Confidence(0.8, source: "line near the headline") }
    article.source = title?.suffix
    if article.source != nil { article.confidence["source"] = Confidence(0.6, source: "end of the page's title") }
    let dateline = builder.blocks.first { $0.kind == .paragraph }.flatMap { Dateline.read($0.text) }
    article.dateline = dateline?.text
    article.agency = dateline?.agency ?? lead.agency
    article.published = lead.published?.0 ?? lead.updated
    article.updated = lead.updated
    if lead.published == nil, let date = dateline?.date {
      article.published = date
      article.confidence["published"] = Dateline.confidence
    } else if let confidence = lead.published?.1 {
      article.confidence["published"] = confidence
    } else if lead.updated != nil {
      article.confidence["published"] = Confidence(0.6, source: "line with the date of the last change")
    }
    article.language = LanguageGuess.language(
      of: Array(builder.blocks.prefix(12).map(\.text).joined(separator: " ").utf8)[...])
    article.pageLanguage = PageLanguage.find(in: reading, body: article.language)
    article.confidence["body"] = confidence(of: builder.blocks)
    article.dropped = dropped()
    return article
  }

  /// The first block that tells something: a day or an hour alone is no title.
  private static func opening(of blocks: [Block]) -> String {
    let told = blocks.prefix(4).first { DateReader.date($0.text) == nil && !DateReader.isClockAlone($0.text) }
    return (told ?? blocks[0]).text
  }

  /// What stands above a headline that was printed twice belongs to other stories.
  private mutating func hide(above anchor: Int) { reading.set(reading.lines.lowerBound..<anchor, .related) }

  private mutating func reveal(above anchor: Int) {
    for index in reading.lines.lowerBound..<anchor where reading.use(index) == .related { reading.set(index, .open) }
  }

  /// Where the text begins: below the headline, when the page gives that away within the run.
  private func start(of run: Range<Int>, anchor: Int?) -> Range<Int> {
    if let anchor, run.contains(anchor) { return anchor + 1..<run.upperBound }
    let chooser = TitleChooser(reading, body: run.upperBound - 1..<run.upperBound)
    let words = run.reduce(0) { $0 + (reading[$1].isProse ? reading[$1].words : 0) }
    var (passed, isDeep) = (0, false)
    var start = run.lowerBound
    for index in run {
      if passed * 2 > words { break }
      let line = reading[index]
      if !line.isProse, chooser.isPageTitle(index) || (!isDeep && reading.isHeadlineWithDate(index)) {
        start = index + 1
      }
      passed += line.isProse ? line.words : 0
      isDeep = isDeep || (line.isProse && line.end != .open && line.words >= 25)
    }
    return start < run.upperBound ? start..<run.upperBound : run
  }

  /// The run with what stands between the headline and it, when there are paragraphs and no other parts of the page.
  private func extended(_ run: Range<Int>, to title: Int) -> Range<Int> {
    guard title < run.lowerBound, run.lowerBound - title <= 80 else { return run }
    let between = title + 1..<run.lowerBound
    let isBarred = between.contains { index in
      switch reading.kind(index) {
      case .related, .comments, .reactions, .cookie: true
      default: false
      }
    }
    let prose = between.filter { reading.isOpen($0) && reading[$0].isProse && reading[$0].furniture == nil }
    guard !isBarred, let first = prose.first, prose.reduce(0, { $0 + reading[$1].words }) >= 25 else { return run }
    return first..<run.upperBound
  }

  private func headline(at anchor: Int) -> TitleChooser.Choice {
    TitleChooser.Choice(
      line: anchor, text: reading.text(anchor), suffix: nil,
      confidence: Confidence(0.95, source: "headline printed twice"))
  }

  private func confidence(of blocks: [Block]) -> Confidence {
    let paragraphs = blocks.count { $0.kind == .paragraph }
    let share = Double(paragraphs) / Double(blocks.count)
    let value = min(0.95, 0.4 + 0.3 * share + 0.05 * Double(min(paragraphs, 5)))
    return Confidence(value, source: isMarkdown ? "Markdown" : "longest run of sentences")
  }

  /// Why a line was left out that is no piece of furniture.
  static let outside = "outside of the article's text"

  /// All lines that nothing was made of, each with the reason.
  private func dropped() -> [DroppedText] {
    reading.lines.compactMap { index in
      switch reading.use(index) {
      case .dropped(let reason): DroppedText(reading.text(index), reason: reason)
      case .open: DroppedText(reading.text(index), reason: reason(index))
      default: nil
      }
    }
  }

  private func reason(_ index: Int) -> String {
    switch reading.kind(index) {
    case .cookie: "a cookie notice"
    case .paywall: "the publisher's offer to subscribe"
    case .related: "a heading over related articles"
    case .comments: "a heading over comments"
    case .teaser: "points to another article"
    case .ui: "a button or notice"
    case .label: "a label"
    case .topic: "the name of a section"
    case .caption: "a picture's credit"
    case .byline, .dateline: "an author's or date's line"
    case .takeaways, .reactions, .synopsis, .section: "a section's heading"
    case nil: Self.outside
    }
  }
}
