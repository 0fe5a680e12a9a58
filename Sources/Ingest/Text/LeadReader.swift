import News

/// Reads what stands around a headline: who wrote the article, when, for which agency, and its summary.
struct LeadReader {
  var reading: PageReading
  let title: Int?
  let body: Range<Int>
  var bylines: [String] = []
  var agency: String?
  var published: (Timestamp, Confidence)?
  var updated: Timestamp?
  var summary: String?
  /// Which of two numbers of a date is the month, where the text's language settles it.
  lazy var order = language.flatMap { DayOrder(language: $0) }

  init(_ reading: PageReading, title: Int?, body: Range<Int>) {
    self.reading = reading
    self.title = title
    self.body = body
  }

  /// Reads all of it; the lines that were used are marked in `reading`.
  mutating func read() {
    readNamesAboveDate()
    readSummary()
    let top = title ?? max(reading.lines.lowerBound, body.lowerBound - 12)
    let below = Array(top + (title == nil ? 0 : 1)..<endOfLead())
    let above = Array((max(reading.lines.lowerBound, top - 4)..<top).reversed())
    // "May 3, 2024", "8 min" right above the headline is about this article, a date below it may be about another.
    if let time = above.first, isReadingTime(time) { readDateLine(time - 1) }
    for index in below { readLine(index, isNear: true) }
    for index in above where !isMasthead(index) { readLine(index, isNear: false) }
    for index in body.upperBound..<min(body.upperBound + 6, reading.lines.upperBound) { readTail(index) }
    readStatedDate()
    if bylines.isEmpty { bylines = body.prefix(2).compactMap { BylineReader.nameInFront(of: reading.text($0)) } }
    if bylines.isEmpty { readNameAlone(Array(above.reversed() + below)) }
    if bylines.isEmpty { readNameWithRole(below) }
    if bylines.isEmpty { readBylineElsewhere() }
    if bylines.isEmpty { readAuthorBox() }
    if bylines.isEmpty { readBiography() }
    if bylines.isEmpty { readAddressed() }
    if bylines.isEmpty { readSignature() }
    if bylines.isEmpty { readUpdater() }
  }

  /// The index behind the last line in which author and date may stand: the second paragraph ends the search, or the fourth
  /// sentence, as headline and deck may be taken for text.
  private func endOfLead() -> Int {
    var (paragraphs, prose) = (0, 0)
    for index in body.prefix(12) {
      if reading[index].isProse { prose += 1 }
      if reading[index].isProse, reading[index].words >= 20 { paragraphs += 1 }
      if paragraphs == 2 || prose == 4 { return max(index, body.lowerBound + 1) }
    }
    return min(body.lowerBound + 12, body.upperBound)
  }

  private mutating func readLine(_ index: Int, isNear: Bool) {
    let line = reading[index]
    guard line.words <= 30, reading.use(index) != .summary, reading.use(index) != .title else { return }
    let kind = reading.kind(index)
    if bylines.isEmpty, line.words <= 8, let name = BylineReader.unspacedName(in: reading.text(index)) {
      bylines = [name]
      return reading.set(index, .lead)
    }
    if kind == .byline || kind == .label, bylines.isEmpty { readByline(index) }
    if bylines.isEmpty, line.hasDigit, line.capitals >= 3, line.words <= 14, !line.isProse, kind == nil {
      readNamed(index)
    }
    if bylines.isEmpty, isNear || !line.isProse, line.hasDigit, line.capitals >= 3 { readBylineInside(index) }
    guard line.hasDigit, !line.isProse || kind == .dateline || kind == .byline else { return }
    // Within the text a line is about its date only when it holds little else.
    if body.contains(index), kind == nil, line.words > 10 { return }
    readDates(index, confidence: kind == .dateline ? 0.95 : isNear ? 0.9 : 0.75)
  }

  private mutating func readByline(_ index: Int) {
    let text = reading.text(index)
    guard !BylineWords.shared.isOfOthers(text) else { return }
    var names = BylineReader.names(in: text)
    if names.count == 1, !names[0].contains(" "), !isBesideDate(index) { return }
    if names.isEmpty, reading[index].furniture?.isWhole == true || reading[index].words <= 2 {
      guard index + 1 < reading.lines.upperBound else { return }
      names = BylineReader.names(in: reading.text(index + 1), isByline: BylineWords.shared.isPhrase(text))
      if !names.isEmpty, !reading[index + 1].isProse { reading.set(index + 1, .lead) }
    }
    if names.isEmpty { names = teamAbove(index) }
    if agency == nil { agency = BylineReader.agency(in: text) }
    guard !names.isEmpty || agency != nil else { return }
    bylines = names
    reading.set(index, .lead)
  }

  /// "Harbour Post Team" over "Published by our sailors".
  func teamAbove(_ index: Int) -> [String] {
    guard index > reading.lines.lowerBound, index - 1 != title, (2...5).contains(reading[index - 1].words),
      reading.kind(index - 1) == nil,
      reading[index - 1].end == .open, BylineWords.shared.phrase(in: reading.text(index)[...]) != nil,
      let last = reading.text(index - 1).split(separator: " ").last, BylineWords.shared.isTeam(last)
    else { return [] }
    return BylineReader.names(in: reading.text(index - 1), isByline: true)
  }

  /// A weekday's date, or a date above other stories, is the page's and not the article's; one that stands alone above the
  /// headline, as blogs head the entries of a day, is the article's.
  private func isMasthead(_ index: Int) -> Bool {
    if index + 1 == title, index == reading.lines.lowerBound || isMoment(index) { return false }
    if DateReader.startsWithWeekday(reading.text(index)) { return true }
    guard let title else { return true }
    return (index + 1..<title).contains { reading[$0].isProse || reading[$0].words > 12 }
  }

  private mutating func readTail(_ index: Int) {
    let kind = reading.kind(index)
    if kind == .byline, bylines.isEmpty { readByline(index) }
    if published == nil, kind == .dateline || kind == nil && index == body.upperBound && isDateAlone(index) {
      readDates(index, confidence: kind == .dateline ? 0.8 : 0.7)
    }
  }

  private mutating func readSummary() {
    if let deck = deckUnderCredit() ?? deckAboveByline() ?? deckBelowByline() {
      summary = reading.text(deck)
      reading.set(deck, .summary)
    }
  }

  /// A picture's credit above and below the headline: the paragraph under it tells the article in short.
  private func deckUnderCredit() -> Int? {
    guard let title else { return nil }
    var index = title + 1
    var credit: Int?
    while index < reading.lines.upperBound, let kind = reading.kind(index), kind == .caption || kind == .label {
      if reading[index].furniture?.isWhole == true { credit = credit ?? index }
      index += 1
    }
    guard let credit, body.contains(index), reading[index].isProse, reading.isOpen(index) else { return nil }
    let isRepeated = reading.lines.contains { $0 != credit && reading[$0].hash == reading[credit].hash }
    let following = (index + 1..<body.upperBound).prefix(3).count { reading[$0].isProse }
    return isRepeated && following >= 2 ? index : nil
  }

  /// A line of no full sentence between the line with the date and the text: longer than a button, shorter than a paragraph.
  private func deckBelowByline() -> Int? {
    guard let title, title + 2 < body.lowerBound, body.lowerBound - title <= 16 else { return nil }
    var isBehindDate = false
    for index in title + 1..<body.lowerBound {
      let line = reading[index]
      if line.hasDigit, line.words <= 14, DateReader.firstDate(in: reading.text(index)) != nil { isBehindDate = true }
      let isDeck = isBehindDate && reading.isOpen(index) && line.furniture == nil && !line.isItem && line.end == .open
      if isDeck, !line.hasDigit, (10...45).contains(line.words), line.capitals * 2 < line.words { return index }
    }
    return nil
  }

  /// A short paragraph between the headline and the line with the author or the date.
  private func deckAboveByline() -> Int? {
    guard let title, title + 1 < reading.lines.upperBound else { return nil }
    let candidates = (title + 1..<min(title + 5, reading.lines.upperBound)).filter {
      reading.isOpen($0) && reading.kind($0) == nil
    }
    guard let deck = candidates.first, reading[deck].words >= 7, reading[deck].words <= 60, !reading[deck].isItem else {
      return nil
    }
    for index in deck + 1..<min(deck + 4, reading.lines.upperBound) {
      if reading[index].isProse { return nil }
      if let kind = reading.kind(index), kind == .byline || kind == .dateline || kind == .label { return deck }
      if reading[index].hasDigit, reading[index].words <= 10, DateReader.firstDate(in: reading.text(index)) != nil {
        return deck
      }
    }
    return nil
  }
}
