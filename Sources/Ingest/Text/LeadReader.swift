import News

/// Reads what stands around a headline: who wrote the article, when, for which agency, and its summary.
struct LeadReader {
  private(set) var reading: PageReading
  private let title: Int?
  private let body: Range<Int>
  private(set) var bylines: [String] = []
  private(set) var agency: String?
  private(set) var published: (Timestamp, Confidence)?
  private(set) var updated: Timestamp?
  private(set) var summary: String?

  init(_ reading: PageReading, title: Int?, body: Range<Int>) {
    self.reading = reading
    self.title = title
    self.body = body
  }

  /// Reads all of it; the lines that were used are marked in `reading`.
  mutating func read() {
    readSummary()
    let top = title ?? max(reading.lines.lowerBound, body.lowerBound - 12)
    let below = Array(top + (title == nil ? 0 : 1)..<endOfLead())
    let above = Array((max(reading.lines.lowerBound, top - 4)..<top).reversed())
    for index in below { readLine(index, isNear: true) }
    for index in above where !isMasthead(index) { readLine(index, isNear: false) }
    for index in body.upperBound..<min(body.upperBound + 6, reading.lines.upperBound) { readTail(index) }
    if bylines.isEmpty { readNameAlone(Array(above.reversed() + below)) }
    if bylines.isEmpty { readNameWithRole(below) }
    if bylines.isEmpty { readBiography() }
    if bylines.isEmpty { readSignature() }
  }

  /// The index behind the last line in which author and date may stand: the second paragraph ends the search.
  private func endOfLead() -> Int {
    var prose = 0
    for index in body.prefix(12) {
      if reading[index].isProse { prose += 1 }
      if prose == 2 { return max(index, body.lowerBound + 1) }
    }
    return min(body.lowerBound + 12, body.upperBound)
  }

  private mutating func readLine(_ index: Int, isNear: Bool) {
    let line = reading[index]
    guard line.words <= 30, reading.use(index) != .summary, reading.use(index) != .title else { return }
    let kind = reading.kind(index)
    if kind == .byline || kind == .label, bylines.isEmpty { readByline(index) }
    if bylines.isEmpty, line.hasDigit, line.capitals >= 3, line.words <= 14, !line.isProse, kind == nil {
      readNamed(index)
    }
    guard line.hasDigit, !line.isProse || kind == .dateline || kind == .byline else { return }
    readDates(index, confidence: kind == .dateline ? 0.95 : isNear ? 0.9 : 0.75)
  }

  private mutating func readByline(_ index: Int) {
    let text = reading.text(index)
    var names = BylineReader.names(in: text)
    if names.count == 1, !names[0].contains(" "), !isBesideDate(index) { return }
    if names.isEmpty, reading[index].furniture?.isWhole == true || reading[index].words <= 2 {
      guard index + 1 < reading.lines.upperBound else { return }
      names = BylineReader.names(in: reading.text(index + 1))
      if !names.isEmpty, !reading[index + 1].isProse { reading.set(index + 1, .lead) }
    }
    if agency == nil { agency = BylineReader.agency(in: text) }
    if names.isEmpty, agency == nil, let handle = BylineReader.handle(in: text), isBesideDate(index) {
      names = [handle]
    }
    guard !names.isEmpty || agency != nil else { return }
    bylines = names
    reading.set(index, .lead)
  }

  /// "Ann Example • 3 May 2024": a name in front of a date.
  private mutating func readNamed(_ index: Int) {
    let text = reading.text(index)
    guard let (_, range) = DateReader.firstDate(in: text), range.lowerBound > text.startIndex else { return }
    let names = BylineReader.names(in: String(text[..<range.lowerBound]))
    guard names.count == 1, names[0].contains(" "), names[0].utf8.count * 2 > range.lowerBound.utf16Offset(in: text)
    else {
      return
    }
    bylines = names
    reading.set(index, .lead)
  }

  /// The dates of a line: those behind a word for "updated" are when it was changed.
  private mutating func readDates(_ index: Int, confidence: Double) {
    var rest = reading.text(index)
    for _ in 0..<3 {
      guard let (date, range) = DateReader.firstDate(in: rest), date.day != nil else { return }
      if UpdateWords.shared.ends(rest[..<range.lowerBound]) {
        updated = updated ?? date
      } else if published == nil
        || published.map({ $0.0.hour == nil && date.hour != nil && $0.0.dayNumber == date.dayNumber }) == true
      {
        published = (date, Confidence(confidence, source: "date line"))
      }
      reading.set(index, .lead)
      rest = String(rest[range.upperBound...])
    }
  }

  /// A weekday's date, or a date above other stories, is the page's and not the article's.
  private func isMasthead(_ index: Int) -> Bool {
    if DateReader.startsWithWeekday(reading.text(index)) { return true }
    guard let title else { return true }
    return (index + 1..<title).contains { reading[$0].isProse || reading[$0].words > 12 }
  }

  private mutating func readTail(_ index: Int) {
    let kind = reading.kind(index)
    if kind == .byline, bylines.isEmpty { readByline(index) }
    if kind == .dateline, published == nil { readDates(index, confidence: 0.8) }
  }

  /// A name on a line of its own beside a date line.
  private mutating func readNameAlone(_ lines: [Int]) {
    for index in lines.prefix(14) {
      let line = reading[index]
      guard reading.isOpen(index), line.furniture == nil, (2...4).contains(line.words), line.capitals >= 2,
        line.end == .open,
        !line.hasDigit
      else { continue }
      guard isBesideDate(index), case let names = BylineReader.names(in: reading.text(index)), names.count == 1,
        names[0].contains(" "), names[0].contains(where: \.isLowercase)
      else { continue }
      bylines = names
      reading.set(index, .lead)
      return
    }
  }

  /// Whether a line, or the one above or below it, gives a date; lines without words do not count.
  private func isBesideDate(_ index: Int) -> Bool {
    if reading[index].hasDigit, DateReader.firstDate(in: reading.text(index)) != nil { return true }
    return [-1, 1].contains { step in
      var next = index + step
      while reading.lines.contains(next), reading[next].words == 0 { next += step }
      guard reading.lines.contains(next), reading[next].words <= 14, reading[next].hasDigit else { return false }
      return reading.use(next) == .lead || DateReader.firstDate(in: reading.text(next)) != nil
    }
  }

  /// A name on a line of its own behind the text, and a paragraph about that person, at most one line between.
  private mutating func readBiography() {
    let start = max(body.lowerBound, body.upperBound - 12)
    for index in start..<min(body.upperBound + 30, reading.lines.upperBound - 1) {
      let line = reading[index]
      guard (2...4).contains(line.words), line.capitals >= 2, line.end == .open, line.furniture == nil, !line.hasDigit,
        case let names = BylineReader.names(in: reading.text(index)), names.count == 1,
        names[0].contains(where: \.isLowercase),
        let first = names[0].split(separator: " ").first
      else { continue }
      let isAbout = (index + 1..<min(index + 3, reading.lines.upperBound)).contains { about in
        reading[about].isProse
          && (reading.text(about).hasPrefix(names[0] + " ") || reading.text(about).hasPrefix(first + " "))
      }
      if isAbout {
        bylines = names
        return
      }
    }
  }

  /// "This text was written by Ann Example": a short paragraph near the end.
  private mutating func readSignature() {
    for index in max(body.lowerBound, body.upperBound - 4)..<min(body.upperBound + 4, reading.lines.upperBound)
    where reading[index].words <= 30 {
      let text = reading.text(index)
      guard let phrase = text.firstRange(of: "ritten by ") else { continue }
      let names = BylineReader.names(in: String(text[phrase.upperBound...].prefix { $0 != "." }))
      guard let name = names.first, name.contains(" ") else { continue }
      bylines = [name]
      return
    }
  }

  /// "Ann Example Founder of the Quay": a name and what the person does, right below the headline.
  private mutating func readNameWithRole(_ lines: [Int]) {
    for index in lines.prefix(4) {
      let line = reading[index]
      guard reading.isOpen(index), line.furniture == nil, (3...9).contains(line.words), line.end == .open,
        !line.hasDigit
      else { continue }
      let words = reading.text(index).split(separator: " ")
      guard let role = words.firstIndex(where: { BylineWords.shared.isRole($0) }), (2...4).contains(role) else {
        continue
      }
      let plain = words[..<role].filter { $0.contains(where: \.isLowercase) && $0.first?.isUppercase == true }
      guard plain.count >= 2, plain.count <= 3, plain.count + 1 >= role,
        case let names = BylineReader.names(in: plain.joined(separator: " ")), names.count == 1
      else { continue }
      bylines = names
      return
    }
  }

  private mutating func readSummary() {
    if let deck = deckUnderCredit() ?? deckAboveByline() {
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

/// The words that say that a date is of a change.
struct UpdateWords: Sendable {
  static let shared = UpdateWords()

  private var words: [[UInt8]] = []

  private init() {
    words = Resource.rows(.ingest, "bylines.tsv").filter { $0.count >= 2 && $0[0] == "updated" }.map {
      Folding.fold($0[1])
    }
  }

  /// Whether the last words before a date say that it is one of a change.
  func ends(_ text: Substring) -> Bool {
    let tail = Folding.fold(text.suffix(40))
    return words.contains { word in
      guard tail.count >= word.count else { return false }
      return (max(0, tail.count - word.count - 6)...tail.count - word.count).contains { tail[$0...].starts(with: word) }
    }
  }
}

extension DateReader {
  /// Whether a text begins with the name of a weekday, as the date at the top of a newspaper's page does.
  static func startsWithWeekday(_ text: String) -> Bool {
    guard let first = DateTokenizer.tokens(of: String(text.prefix(40)))?.first, case .word(let word) = first.kind else {
      return false
    }
    return word.weekdays != 0
  }
}
