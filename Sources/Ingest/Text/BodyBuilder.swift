import News

/// Makes an article's blocks of the lines of its text, and keeps out what does not belong.
struct BodyBuilder {
  private(set) var reading: PageReading
  private(set) var blocks: [Block] = []
  private(set) var captions: [Caption] = []
  private(set) var related: [RelatedItem] = []
  private let body: Range<Int>
  private let title: Int?
  private var seen: [Int: [Int]] = [:]
  /// Short lines that the page prints again and again are its buttons.
  private var counts: [Int: Int] = [:]

  init(_ reading: PageReading, body: Range<Int>, title: Int?) {
    self.reading = reading
    self.body = body
    self.title = title
    for index in reading.lines where reading[index].words <= 12 { counts[reading[index].hash, default: 0] += 1 }
  }

  /// Walks over the text once.
  mutating func build() {
    for index in reading.lines.lowerBound..<body.lowerBound where reading.use(index) == .caption { addCaption(index) }
    var index = body.lowerBound
    while index < body.upperBound {
      if reading.use(index) == .caption {
        addCaption(index)
      } else if reading.isOpen(index) {
        index = add(index)
        continue
      }
      index += 1
    }
    for index in body.upperBound..<reading.lines.upperBound where reading.use(index) == .caption { addCaption(index) }
  }

  /// Takes one open line; the index to go on with.
  private mutating func add(_ index: Int) -> Int {
    let line = reading[index]
    if line.furniture?.kind == .teaser, line.furniture?.isWhole == false, addTeaser(index) { return index + 1 }
    if let reason = reason(toDrop: index) {
      reading.set(index, .dropped(reason))
      return line.furniture?.kind == .teaser || line.furniture?.kind == .related ? readBox(index) : index + 1
    }
    if line.isProse, isRepeated(index) { return index + 1 }
    reading.set(index, .body)
    blocks.append(Block(kind(index), GluedText.mended(reading.text(index))))
    return index + 1
  }

  /// Why a line within the text is not part of it; nil for text.
  private func reason(toDrop index: Int) -> String? {
    let line = reading[index]
    if let title, line.hash == reading[title].hash { return "the headline again" }
    if !line.isProse, line.words <= 12, line.markup == nil,
      counts[line.hash, default: 0] >= (line.words <= 6 ? 4 : 5)
    {
      return "printed many times"
    }
    switch line.furniture?.kind {
    case .cookie: return "a cookie notice"
    case .paywall: return "the publisher's offer to subscribe"
    case .related, .teaser: return "points to another article"
    case .comments: return "a heading over comments"
    case .ui: return "a button or notice"
    case .label: return "a label"
    case .topic: return index + 1 < body.upperBound && reading[index + 1].isProse ? nil : "the name of a section"
    case .caption: return GluedText.isGluedToCredit(reading.text(index)) ? nil : "a picture's credit"
    case .byline: return line.isProse ? nil : "the author's line"
    case .dateline: return line.isProse ? nil : "the date's line"
    case .takeaways, .reactions, .synopsis, .section:
      let isEmpty = index + 1 >= body.upperBound || reading[index + 1].furniture != nil || !reading.isOpen(index + 1)
      return isEmpty || (blocks.isEmpty && !reading[index].isApart) ? "a section's heading" : nil
    default: return nil
    }
  }

  /// "Read also: Storm stops all ferries" points to an article by its title.
  private mutating func addTeaser(_ index: Int) -> Bool {
    let text = reading.text(index)
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "|" || $0 == "：" }),
      case let title = text[text.index(after: mark)...].trimmed, title.split(separator: " ").count >= 3
    else { return false }
    related.append(RelatedItem(title: String(title), group: String(text[..<mark].trimmed)))
    reading.set(index, .related)
    return true
  }

  /// The short lines under "Read also" are titles of other articles; the index of the line that ends them.
  private mutating func readBox(_ head: Int) -> Int {
    let limit = reading.kind(head) == .related ? 8 : 3
    var index = head + 1
    guard index < body.upperBound, reading[head].furniture?.isWhole == true else { return index }
    while index < body.upperBound, index - head <= limit, reading.isHeadline(index), reading[index].words >= 4 {
      // The line in front of a paragraph may as well be a heading of the text.
      let isHeading =
        index + 1 < body.upperBound && reading[index + 1].isProse && index > head + 1
        && (reading[index].isApart || !reading[index + 1].isApart)
      if isHeading { break }
      related.append(RelatedItem(title: reading.text(index), group: reading.text(head)))
      reading.set(index, .related)
      index += 1
    }
    return index
  }

  /// Whether a paragraph is, nearly word for word, one that is there already.
  private mutating func isRepeated(_ index: Int) -> Bool {
    // A line of a script without spaces has one key for both of its ends.
    let line = reading[index]
    let keys = line.opening == line.closing ? [line.opening] : [line.opening, line.closing]
    for other in keys.flatMap({ seen[$0, default: []].prefix(4) })
    where WordSet.resemblance(reading.bytes(index), reading.bytes(other)) >= 0.9 {
      reading.set(index, .dropped("printed twice"))
      keepCleaner(index)
      return true
    }
    for key in keys { seen[key, default: []].append(index) }
    return false
  }

  /// Of two printings of a paragraph the one with typographic quotes was not handled by a machine.
  private mutating func keepCleaner(_ index: Int) {
    let text = GluedText.mended(reading.text(index))
    guard let last = blocks.indices.last, !text.utf8.contains(0x27), blocks[last].text.utf8.contains(0x27) else {
      return
    }
    let same = WordSet.resemblance(Array(blocks[last].text.utf8)[...], Array(text.utf8)[...]) >= 0.8
    if same { blocks[last].text = text }
  }

  private func kind(_ index: Int) -> Block.Kind {
    let line = reading[index]
    switch line.markup {
    case .heading: return .heading
    case .item: return .listItem
    case .quote: return .quote
    case .row: return .tableRow
    case .code, nil: break
    }
    if line.isItem { return .listItem }
    if line.furniture != nil, line.words <= 8 { return .heading }
    if line.isProse || line.end == .stop || line.end == .ellipsis { return .paragraph }
    let isTight = { (at: Int) in body.contains(at) && !reading[at].isApart }
    if line.words <= 16, line.isApart, body.contains(index + 1),
      reading[index + 1].isApart || reading[index + 1].isProse
    {
      return .heading
    }
    return !line.isApart || isTight(index + 1) ? .listItem : .paragraph
  }

  private mutating func addCaption(_ index: Int) {
    var caption = CaptionLine.split(reading.text(index), position: blocks.count)
    if caption.credit == nil, index + 1 < reading.lines.upperBound, reading.kind(index + 1) == .caption {
      caption.credit = reading.text(index + 1)
      if reading.isOpen(index + 1) { reading.set(index + 1, .dropped("a picture's credit")) }
    }
    if !captions.contains(where: { $0.text == caption.text }) { captions.append(caption) }
  }
}

/// Takes a caption apart.
enum CaptionLine {
  /// The sign in front of the news agency that ends a line: a slash, a bracket or a full stop; nil when none ends it.
  static func agencyMark(in line: ArraySlice<UInt8>) -> UInt8? {
    var tail = line.suffix(40)
    if tail.last == 0x29 || tail.last == 0x5D { tail = tail.dropLast() }
    guard let mark = tail.lastIndex(where: { $0 == 0x2F || $0 == 0x28 || $0 == 0x5B || $0 == 0x2E }),
      mark > line.startIndex
    else { return nil }
    let name = tail[(mark + 1)...].drop { $0 == 0x20 }
    guard name.count >= 2, tail[mark] != 0x2E || name.startIndex == mark + 2,
      BylineWords.shared.isAgency(Folding.fold(name))
    else { return nil }
    return tail[mark]
  }

  /// The words under a picture, and behind a bar or in brackets who made it.
  static func split(_ text: String, position: Int) -> Caption {
    for separator in [" / ", " | ", " — ", " – ", " (", " [", " © ", ". ", "。"] {
      guard let range = lastRange(of: separator, in: text) else { continue }
      let credit = text[range.upperBound...].trimmed
      let words = text[..<range.lowerBound].trimmed
      guard !words.isEmpty,
        Furniture.shared.kind(of: String(credit)) == .caption || separator == " © " || separator == " / "
          || BylineWords.shared.isAgency(Folding.fold(credit.filter { $0 != ")" }))
      else {
        continue
      }
      let closed = credit.last == ")" || credit.last == "]" ? credit.dropLast() : credit
      let end = separator.first.map { "。.".contains($0) ? String($0) : "" } ?? ""
      return Caption(words + end, credit: String(closed), position: position)
    }
    return Caption(text, position: position)
  }

  private static func lastRange(of separator: String, in text: String) -> Range<String.Index>? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index...].hasPrefix(separator) { return index..<text.index(index, offsetBy: separator.count) }
    }
    return nil
  }
}

/// Mends paragraphs that a page's own machinery damaged.
enum GluedText {
  /// The paragraph without a credit glued in front by junk signs, its sentences parted.
  static func mended(_ text: String) -> String {
    SentenceSplitter.parted(withoutJunk(text))
  }

  /// Whether junk signs glue a credit to the front of a paragraph.
  static func isGluedToCredit(_ text: String) -> Bool { text.contains("@@") && withoutJunk(text).utf8.count >= 60 }

  /// "Courtesy of …@@xyz Monday, …": what stands in front of the junk is a credit, and the junk's word is no word.
  private static func withoutJunk(_ text: String) -> String {
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(0x40) }) ?? true else { return text }
    guard let junk = text.firstRange(of: "@@") else { return text }
    let front = text[..<junk.lowerBound]
    let rest = text[junk.upperBound...].drop { $0 == "@" }
    guard front.count <= 120, Furniture.shared.kind(of: String(front)) == .caption else {
      return (front + rest.drop { $0 != " " }).split(separator: " ").joined(separator: " ")
    }
    return String(rest.drop { $0 != " " }[...].trimmed)
  }
}
