import News

/// Reads the other articles that a page points to, item by item, under the heading that they stand under.
struct RelatedReader {
  private(set) var reading: PageReading
  private(set) var items: [RelatedItem] = []
  private var item = RelatedItem()
  private var group: String?
  private var groupStart = 0
  /// The labels of the group at hand that only their repetition gives away, by the lines' hashes.
  private var labels: [Int: String] = [:]

  /// Reads all related sections outside of `body`, and what stands above the headline at `anchor`.
  static func read(_ reading: PageReading, body: Range<Int>, anchor: Int?) -> RelatedReader {
    var reader = RelatedReader(reading: reading)
    if let anchor { reader.readTeasers(above: anchor) }
    var index = reading.lines.lowerBound
    while index < reading.lines.upperBound {
      if reader.isHead(index), !body.contains(index) {
        index = reader.readGroup(index, end: index < body.lowerBound ? body.lowerBound : reading.lines.upperBound)
      } else {
        index += 1
      }
    }
    return reader
  }

  private init(reading: PageReading) { self.reading = reading }

  /// A heading over other articles: "Related stories", or "Read also" on a line of its own.
  private func isHead(_ index: Int) -> Bool {
    reading.kind(index) == .related || (reading.kind(index) == .teaser && reading[index].furniture?.isWhole == true)
  }

  /// Headline and sentence, again and again, above the article: other stories of the same page.
  private mutating func readTeasers(above anchor: Int) {
    groupStart = items.count
    for index in reading.lines.lowerBound..<anchor where reading.isOpen(index) && reading.kind(index) == nil {
      let line = reading[index]
      guard line.words >= 4, !DateReader.startsWithWeekday(reading.text(index)) else { continue }
      if line.isProse || line.end == .stop, item.title != nil, item.text == nil {
        item.text = reading.text(index)
        reading.set(index, .related)
        flush()
      } else if line.end == .open {
        flush(isTitled: true)
        item.title = reading.text(index)
        reading.set(index, .related)
      }
    }
    flush(isTitled: true)
  }

  /// Reads one group from its heading on; the index of the line that ends it.
  private mutating func readGroup(_ head: Int, end: Int) -> Int {
    group = reading.text(head)
    groupStart = items.count
    findLabels(head + 1..<end)
    reading.set(head, .dropped("a heading over related articles"))
    var index = head + 1
    var idle = 0
    while index < end, items.count - groupStart < 60 {
      let kind = reading.kind(index)
      if isHead(index) || kind == .comments || kind == .cookie || kind == .reactions { break }
      idle = read(index) ? 0 : idle + 1
      if idle >= 4 { break }
      index += 1
    }
    flush(isTitled: true)
    splitLabels()
    group = nil
    return index
  }

  /// Takes one line into the item at hand; false when it has nothing to do with related articles.
  private mutating func read(_ index: Int) -> Bool {
    let line = reading[index]
    if case .caption = reading.use(index) {
      flush(isTitled: true)
      item.caption = reading.text(index)
      reading.set(index, .related)
      return true
    }
    guard reading.isOpen(index) else { return true }
    switch line.furniture?.kind {
    case .label:
      let text = reading.text(index)
      return readLabel(index, line.furniture.flatMap { LabelLine.label(of: text, $0) } ?? text)
    case .caption:
      reading.set(index, .dropped("a picture's credit"))
      return true
    case .dateline, .byline:
      guard let (date, _) = DateReader.firstDate(in: reading.text(index)) else { break }
      item.published = date
      return item.title != nil
    case .ui, .topic, .teaser, .paywall: return false
    default: break
    }
    if let label = labels[line.hash] ?? Furniture.shared.wordsBeforeCredit(reading.text(index)) {
      return readLabel(index, label)
    }
    if line.hasDigit, line.words <= 8, let date = DateReader.date(reading.text(index)) {
      item.published = date
      reading.set(index, .related)
      return true
    }
    return line.isProse && line.end != .open ? readText(index) : readTitle(index)
  }

  private mutating func readLabel(_ index: Int, _ label: String) -> Bool {
    if item.text != nil { flush() }
    item.label = label
    reading.set(index, .related)
    return true
  }

  /// A line of a few words that stands more than once in a group, in front of a paragraph each time, is a label.
  private mutating func findLabels(_ lines: Range<Int>) {
    labels = [:]
    var counts: [Int: Int] = [:]
    for index in lines.dropLast() where reading[index].words <= 6 && reading[index].furniture == nil {
      if reading[index + 1].isProse || reading.kind(index + 1) == .caption {
        counts[reading[index].hash, default: 0] += 1
      }
    }
    let credits = Set(reading.lines.filter { reading.kind($0) == .caption && reading[$0].words <= 8 }.map(reading.text))
    for index in lines where reading[index].words <= 14 && reading[index].furniture == nil {
      let text = reading.text(index)
      if counts[reading[index].hash, default: 0] >= 2 {
        labels[reading[index].hash] = text
      } else if let credit = credits.first(where: { text.hasSuffix(" " + $0) }) {
        let label = String(text.dropLast(credit.count + 1))
        for other in lines where reading[other].words <= 6 && reading.text(other) == label {
          labels[reading[index].hash] = label
          labels[reading[other].hash] = label
        }
      }
    }
  }

  private mutating func readText(_ index: Int) -> Bool {
    if item.text != nil { flush() }
    item.text = reading.text(index)
    reading.set(index, .related)
    flush()
    return true
  }

  private mutating func readTitle(_ index: Int) -> Bool {
    let line = reading[index]
    guard line.words >= 3 || (line.words >= 2 && line.range.count >= 18) else { return false }
    if item.title != nil { flush(isTitled: true) }
    item.title = reading.text(index)
    reading.set(index, .related)
    return true
  }

  /// Ends the item at hand. What has neither text nor title was no item.
  private mutating func flush(isTitled: Bool = false) {
    defer { item = RelatedItem() }
    guard item.text != nil || (isTitled && item.title != nil) else { return }
    item.group = group
    items.append(item)
  }

  /// "SportsRivers run high": the name of a section glued in front of a title goes to the label.
  private mutating func splitLabels() {
    let titles = items[groupStart...].map { $0.title.flatMap(LabelLine.glued) }
    var counts: [String: Set<Character>] = [:]
    for case (let label, let rest)? in titles { counts[String(label), default: []].insert(rest.first ?? " ") }
    for (offset, split) in titles.enumerated() {
      guard let (label, rest) = split else { continue }
      let isTopic = Furniture.shared.match(Folding.fold(label)[...])?.isWhole == true
      guard isTopic || counts[String(label), default: []].count > 1 || rest.first == "\"" || rest.first == "“" else {
        continue
      }
      items[groupStart + offset].label = String(label)
      items[groupStart + offset].title = String(rest)
    }
  }
}

/// Takes apart lines that hold a label.
enum LabelLine {
  /// The label in a line of several phrases ("Reported by AI AI-generated image"); all of the line when it is one.
  static func label(of text: String, _ match: Furniture.Match) -> String? {
    guard !match.isWhole else { return text }
    var end = text.endIndex
    while let space = text[..<end].lastIndex(of: " ") {
      end = space
      let start = text[..<space].trimmed
      if Furniture.shared.match(Folding.fold(start)[...])?.isWhole == true { return String(start) }
    }
    return nil
  }

  /// A capitalised word that runs into the next without a space, and the rest.
  static func glued(_ title: String) -> (label: Substring, rest: Substring)? {
    guard title.first?.isUppercase == true else { return nil }
    var before = title.startIndex
    for index in title.indices.dropFirst().prefix(24) {
      let (last, next) = (title[before], title[index])
      if last == " " { return nil }
      if last.isLowercase, next.isUppercase || next == "\"" || next == "“" || next == "‘" {
        guard title.distance(from: title.startIndex, to: index) >= 3 else { return nil }
        return (title[..<index], title[index...])
      }
      before = index
    }
    return nil
  }
}
