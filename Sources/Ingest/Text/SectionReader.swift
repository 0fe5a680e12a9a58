/// Reads the named parts of a page: the main points, what people say, a synopsis.
struct SectionReader {
  private(set) var reading: PageReading
  private(set) var takeaways: [String] = []
  private(set) var reactions: [String] = []
  private(set) var synopsis: String?

  /// Reads the sections; their lines are marked, so that they are no longer open for the article's text.
  static func read(_ reading: PageReading) -> SectionReader {
    var reader = SectionReader(reading: reading)
    for index in reading.lines where reader.reading.isOpen(index) {
      switch reading.kind(index) {
      case .takeaways: reader.readTakeaways(index)
      case .reactions: reader.readReactions(index)
      case .synopsis: reader.readSynopsis(index)
      default: break
      }
    }
    return reader
  }

  private init(reading: PageReading) { self.reading = reading }

  /// Main points are a list: lines with marks, or short sentences up to the first long paragraph or blank line.
  private mutating func readTakeaways(_ head: Int) {
    var points: [Int] = []
    var isList = false
    for index in head + 1..<reading.lines.upperBound {
      let line = reading[index]
      guard reading.isOpen(index), line.furniture == nil, line.words <= 60 else { break }
      if points.isEmpty { isList = line.isItem || line.markup == .item }
      if isList, !(line.isItem || line.markup == .item) { break }
      if !isList, line.words > 35 || (line.isApart && !points.isEmpty) || points.count >= 8 { break }
      points.append(index)
    }
    guard points.count >= (isList ? 1 : 2) else { return }
    reading.set(head, .dropped("a section's heading"))
    for index in points { reading.set(index, .takeaway) }
    takeaways += points.map(reading.text)
  }

  /// What people say goes on to the next head; a headline or a credit ends it too. Where the article itself goes on behind it, the
  /// head is one of the article's own.
  private mutating func readReactions(_ head: Int) {
    var index = head + 1
    while index < reading.lines.upperBound, reading.isOpen(index) {
      let line = reading[index]
      guard line.furniture == nil, line.isProse || line.isItem || (line.end == .stop && line.words >= 3) else { break }
      index += 1
    }
    guard index > head + 1 else { return }
    if goesOn(from: index) { return reading.own(head) }
    for line in head + 1..<index {
      reactions.append(reading.text(line))
      reading.set(line, .reaction)
    }
    reading.set(head, .dropped("a section's heading"))
  }

  /// Whether paragraphs follow one another behind a line that ends no page: blurbs have headlines between them.
  private func goesOn(from end: Int) -> Bool {
    guard end < reading.lines.upperBound, reading[end].furniture == nil else { return false }
    return (end + 1..<min(end + 8, reading.lines.upperBound)).prefix {
      reading.isOpen($0) && reading[$0].furniture == nil
        && (reading[$0].isProse || reading[$0].startsSmall || reading[$0].end == .stop)
    }.count >= Self.paragraphs
  }

  /// As many paragraphs in a row are the article's.
  private static let paragraphs = 3

  /// A synopsis counts only above the text: one paragraph, followed by more.
  private mutating func readSynopsis(_ head: Int) {
    let next = head + 1
    guard synopsis == nil, next < reading.lines.upperBound, reading.isOpen(next), reading[next].isProse,
      reading[next].words <= 120, !reading[next].isItem,
      !(reading.lines.lowerBound..<head).contains(where: { reading[$0].isProse && reading.isOpen($0) })
    else { return }
    guard next + 1 < reading.lines.upperBound, reading[next + 1].furniture != nil || reading[next + 1].isProse else {
      return
    }
    synopsis = reading.text(next)
    reading.set(next, .summary)
    reading.set(head, .dropped("a section's heading"))
  }
}
