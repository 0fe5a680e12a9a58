/// One line of a page with what can be seen of it without knowing the others.
struct PageLine: Sendable {
  /// How a line ends.
  enum End: Sendable { case open, stop, ellipsis, colon }

  /// The line's bytes within the page.
  var range: Range<Int>
  /// Words; scripts without spaces count two characters (Thai and its kin five) as one.
  var words = 0
  var end = End.open
  /// A blank line stands above.
  var isApart = false
  var startsSmall = false
  var hasDigit = false
  /// Words that begin with a capital.
  var capitals = 0
  /// Words that begin with a digit.
  var numbers = 0
  /// A list mark stood in front; `range` begins after it.
  var isItem = false
  var furniture: Furniture.Match?
  /// Of the folded line: equal lines have equal hashes.
  var hash = 0
  /// Of the first and of the last four words of a paragraph; 0 for other lines.
  var opening = 0
  var closing = 0
  /// What a notation says of the line; nil in text without one.
  var markup: Markup?

  /// What Markdown says that a line is.
  enum Markup: Hashable, Sendable {
    case heading(Int)
    case item, quote, row, code
  }

  /// Sentences: enough words, closed as a sentence is, or too many for anything but a row of buttons.
  var isProse: Bool {
    switch end {
    case .stop, .ellipsis: words >= 8
    case .colon: words >= 14
    case .open: words >= 24 && capitals * 2 < words && numbers * 4 < words
    }
  }

  /// May stand as a title, as far as its own looks go.
  var isShort: Bool { words > 0 && words <= 30 }
}

/// A page as lines that hold something, over its normalised bytes.
struct TextPage: Sendable {
  let bytes: [UInt8]
  var lines: [PageLine]

  /// Reads the features of every line of normalised text.
  init(_ bytes: [UInt8], markup: [PageLine.Markup?]? = nil) {
    self.bytes = bytes
    lines = []
    var start = 0
    var isApart = true
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end > start {
        let kind = markup.flatMap { number < $0.count ? $0[number] : nil }
        // Markdown's own list marks are off already: what looks like one in a paragraph was escaped.
        var line = LineScanner.line(
          bytes, start..<end, mayHaveMark: markup == nil || kind != nil || bytes[start] >= 0x80)
        line.isApart = isApart
        line.markup = kind
        lines.append(line)
      }
      isApart = end == start
      start = end + 1
      number += 1
    }
  }

  /// The text of a line, without its list mark.
  func text(_ index: Int) -> String { String(decoding: bytes[lines[index].range], as: UTF8.self) }
}

/// Reads a line's features in one pass over its bytes.
enum LineScanner {
  /// `mayHaveMark`: a list's mark in front is none of the line's text.
  static func line(_ bytes: [UInt8], _ whole: Range<Int>, mayHaveMark: Bool = true) -> PageLine {
    let mark = mayHaveMark ? markLength(bytes, whole) : 0
    var line = PageLine(range: whole.lowerBound + mark..<whole.upperBound)
    line.isItem = mark > 0
    count(bytes, &line)
    line.end = end(bytes[line.range])
    let folded = Folding.fold(bytes[line.range])
    line.hash = folded[...].fingerprint
    if line.words >= 8 { (line.opening, line.closing) = edges(of: folded) }
    line.furniture = Furniture.shared.match(folded[...])
    return line
  }

  private static func count(_ bytes: [UInt8], _ line: inout PageLine) {
    bytes.withUnsafeBufferPointer { count($0, &line) }
  }

  private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ line: inout PageLine) {
    var (isWord, unspaced, thai) = (false, 0, 0)
    var index = line.range.lowerBound
    let end = line.range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte == 0x20 {
        isWord = false
      } else if byte >= 0xE0 {
        switch byte {
        case 0xE3...0xE9: unspaced += 1
        case 0xE0 where index + 1 < end && bytes[index + 1] >= 0xB8: thai += 1
        default: isWord = beginWord(isWord, &line)
        }
        index += byte >= 0xF0 ? 3 : 2
      } else if byte.isLetter || byte.isDigit || byte >= 0xC2 {
        if !isWord {
          if isCapital(bytes, index) { line.capitals += 1 }
          if byte.isDigit { line.numbers += 1 }
          if line.words == 0, byte &- 0x61 < 26 { line.startsSmall = true }
        }
        isWord = beginWord(isWord, &line)
        if byte.isDigit || (byte == 0xD9 || byte == 0xDB) && isArabicDigit(bytes, index, before: end) {
          line.hasDigit = true
        }
      }
      index += 1
    }
    line.words += unspaced / 2 + thai / 5
    if line.words == 0, unspaced + thai > 0 { line.words = 1 }
  }

  /// Whether a digit of the Arabic or Persian script stands at an index.
  private static func isArabicDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    return bytes[index] == 0xD9 ? (0xA0...0xA9).contains(bytes[index + 1]) : (0xB0...0xB9).contains(bytes[index + 1])
  }

  /// Whether a capital of the Latin, Greek or Cyrillic script stands at an index.
  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    switch byte {
    case 0xC3: return next < 0x9F
    case 0xC4: return next < 0xB9 ? next & 1 == 0 : next & 1 == 1
    case 0xC5: return next < 0x89 ? next & 1 == 1 : next < 0xB8 ? next & 1 == 0 : next & 1 == 1 && next != 0xBF
    case 0xCE: return (0x86...0xAB).contains(next)
    case 0xD0: return next < 0xB0
    default: return false
    }
  }

  private static func edges(of folded: [UInt8]) -> (Int, Int) {
    var (start, end, spaces) = (0, folded.count, 0)
    while start < folded.count, spaces < 4 {
      if folded[start] == 0x20 { spaces += 1 }
      start += 1
    }
    spaces = 0
    while end > 0, spaces < 4 {
      end -= 1
      if folded[end] == 0x20 { spaces += 1 }
    }
    return (folded[..<start].fingerprint, folded[end...].fingerprint)
  }

  private static func beginWord(_ isWord: Bool, _ line: inout PageLine) -> Bool {
    if !isWord { line.words += 1 }
    return true
  }

  /// How many bytes a list mark in front takes: a hyphen, star or bullet, with its space.
  private static func markLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard range.count > 2 else { return 0 }
    if bytes[start] == 0x2D || bytes[start] == 0x2A || bytes[start] == 0x2B { return bytes[start + 1] == 0x20 ? 2 : 0 }
    guard bytes[start] == 0xE2, range.count > 4 else { return 0 }
    let isBullet =
      bytes[start + 1] == 0x80 && (bytes[start + 2] == 0xA2 || bytes[start + 2] == 0xA3)
      || bytes[start + 1] == 0x97 && (0xA6...0xAF).contains(bytes[start + 2])
      || bytes[start + 1] == 0x96 && (0xA0...0xB9).contains(bytes[start + 2])
    return isBullet ? (bytes[start + 3] == 0x20 ? 4 : 3) : 0
  }

  /// How a line ends, behind quotes and brackets, in all scripts.
  private static func end(_ line: ArraySlice<UInt8>) -> PageLine.End {
    var line = line
    if line.last == 0x89 || line.last == 0x29, let mark = endMarks.first(where: { line.ends(with: $0) }) {
      line = line.dropLast(mark.count)
    }
    while let last = line.last {
      switch last {
      // A blank too: some print one before a closing mark.
      case 0x20, 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F: line = line.dropLast()
      case 0x2E: return line.dropLast().last == 0x2E ? .ellipsis : .stop
      case 0x21, 0x3F: return .stop
      case 0x3A: return .colon
      default:
        guard last >= 0x80, line.count >= 2 else { return .open }
        let tail = line.suffix(3)
        if closers.contains(where: { tail.ends(with: $0) }) {
          line = line.dropLast(tail.ends(with: [0xC2, 0xBB]) ? 2 : 3)
        } else if tail.ends(with: [0xE2, 0x80, 0xA6]) {
          return .ellipsis
        } else {
          return stops.contains { tail.ends(with: $0) } ? .stop : .open
        }
      }
    }
    return .open
  }

  /// By which agencies say that their text is at its end.
  private static let endMarks: [[UInt8]] = ["（完）", "(完)", "（终）", "(끝)", "（了）"].map { Array($0.utf8) }
  private static let closers: [[UInt8]] = ["”", "’", "»", "」", "』", "）", "“", "】"].map { Array($0.utf8) }
  private static let stops: [[UInt8]] = ["。", "！", "？", "।", "॥", "؟", "۔", "።", "։", "．"].map { Array($0.utf8) }
}
