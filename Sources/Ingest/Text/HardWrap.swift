/// Joins again what a mail program or an editor broke into lines of one width.
///
/// A break counts as one of the width when the next line's first word would not have fitted: that is how wrapping works,
/// so that headings, lists and menus between the paragraphs stay lines of their own.
enum HardWrap {
  /// The normalised text with its paragraphs in one line each; unchanged when it is not wrapped.
  static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let lengths = lines.map(columns)
    guard let width = width(of: lines, lengths) else { return bytes }
    let broken = lines.indices.map { index in
      guard index + 1 < lines.count, !lines[index].isEmpty, !lines[index + 1].isEmpty else { return false }
      return isBroken(lines[index], lengths[index], before: lines[index + 1], width: width)
    }
    let breaks = broken.indices.filter { broken[$0] }
    // A width breaks few lines where a sentence ends; where most end so, each line is a paragraph.
    guard breaks.count(where: { endsParagraph(lines[$0]) }) * 2 < breaks.count else { return bytes }
    let hyphens = LineHyphens(text: bytes, breaks: breaks.map { (lines[$0], lines[$0 + 1]) })
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    for (index, line) in lines.enumerated() {
      joined.append(contentsOf: line)
      guard index + 1 < lines.count else { break }
      guard broken[index] else {
        joined.append(0x0A)
        continue
      }
      let next = lines[index + 1]
      if endsInHyphen(line) {
        if hyphens.isOnlyOfLine(line, next) { joined.removeLast() }
      } else if !(isUnspaced(line.suffix(3)) && isUnspaced(next.prefix(3))) {
        joined.append(0x20)
      }
    }
    return joined
  }

  private static func columns(_ line: ArraySlice<UInt8>) -> Int { line.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// The width that the text was wrapped at; nil when it was not.
  private static func width(of lines: [ArraySlice<UInt8>], _ lengths: [Int]) -> Int? {
    if let width = commonWidth(of: lines, lengths) { return width }
    let counts = counts(of: lengths)
    // A line without a space in it, such as an address, may be longer than the width.
    let spaced = zip(lines, lengths).contains { $1 > widest && $0.contains(0x20) }
    guard !spaced, lengths.count(where: { $0 > widest }) < 20, let width = counts.lastIndex(where: { $0 > 0 }),
      width >= narrowest
    else { return nil }
    return isFilled(counts, to: width, all: lengths.reduce(0, +)) ? width : nil
  }

  private static let (narrowest, widest) = (40, 140)

  /// How many lines there are of each length up to the widest that counts.
  private static func counts(of lengths: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: widest + 1)
    for length in lengths where length > 0 && length <= widest { counts[length] += 1 }
    return counts
  }

  /// Whether lines that nearly reach a width hold a good part of the text.
  private static func isFilled(_ counts: [Int], to width: Int, all: Int) -> Bool {
    let nearly = width * 4 / 5
    let full = counts[nearly...width].enumerated().reduce(0) { $0 + $1.element * ($1.offset + nearly) }
    return counts[nearly...width].reduce(0, +) >= 3 && full * 4 >= all
  }

  /// The width that accounts for nearly all breaks between two lines: the first word of the next would have gone beyond it.
  /// Some lines may be longer: a caption, an address, a paragraph that was not wrapped.
  private static func commonWidth(of lines: [ArraySlice<UInt8>], _ lengths: [Int]) -> Int? {
    // At which widths a break is one of the width, as the steps of a sum; and how many breaks there are below a width.
    var steps = [Int](repeating: 0, count: widest + 2)
    var breaks = [Int](repeating: 0, count: widest + 1)
    for index in lines.indices.dropLast() where lengths[index] > 0 && lengths[index] <= widest {
      let next = lines[index + 1]
      guard !next.isEmpty, !startsItem(next), isText(lines[index], next) else { continue }
      let word = isUnspaced(next.prefix(3)) ? 2 : columns(next.prefix { $0 != 0x20 })
      breaks[lengths[index]] += 1
      steps[lengths[index]] += 1
      steps[min(lengths[index] + 1 + word, widest + 1)] -= 1
    }
    var (sum, best) = (0, (width: 0, fitting: 0))
    for width in 1...widest {
      sum += steps[width]
      if width >= narrowest, sum > best.fitting { best = (width, sum) }
    }
    guard best.fitting >= 3 else { return nil }
    let all = breaks[(best.width / 2)...best.width].reduce(0, +)
    let longer = zip(lines, lengths).reduce(0) { $0 + ($1.1 > best.width && $1.0.contains(0x20) ? $1.1 : 0) }
    let held = lengths.reduce(0) { $0 + ($1 <= best.width ? $1 : 0) }
    guard best.fitting * 4 >= all * 3, longer * 2 <= held else { return nil }
    return isFilled(counts(of: lengths), to: best.width, all: held) ? best.width : nil
  }

  private static func isBroken(_ line: ArraySlice<UInt8>, _ length: Int, before next: ArraySlice<UInt8>, width: Int)
    -> Bool
  {
    guard !startsItem(next), isText(line, next) else { return false }
    let goesOn = next.first.map { $0 &- 0x61 < 26 } == true
    if goesOn, endsInHyphen(line) { return true }
    guard length * 2 >= width else { return false }
    // A line beyond the width was not broken by it: only words that go on with its sentence belong to it.
    if length > width { return goesOn && !endsSentence(line) }
    // Scripts without spaces break anywhere: such a line is full but for a mark that may not begin the next.
    if isUnspaced(next.prefix(3)) { return length + 2 >= width }
    let word = columns(next.prefix { $0 != 0x20 })
    return length + 1 + word > width
  }

  /// Whether one of two lines has words: a list of addresses or names of files is no text.
  private static func isText(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    line.contains(0x20) || next.contains(0x20) || isUnspaced(next.prefix(3)) || isUnspaced(line.suffix(3))
  }

  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    line.last.map { ".!?:".utf8.contains($0) } == true
  }

  /// Whether a line ends as paragraphs do: with a full stop of any script, behind which quotes and brackets may close.
  private static func endsParagraph(_ line: ArraySlice<UInt8>) -> Bool {
    let end = String(decoding: line.suffix(16), as: UTF8.self).reversed().first { !"\"'”’»«“)]）」』 ".contains($0) }
    return end.map { ".!?:…。！？।۔؟".contains($0) } ?? false
  }

  /// Whether a word was broken at a hyphen.
  static func endsInHyphen(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == .hyphen, let before = line.dropLast().last else { return false }
    return before.isLetter || before.isDigit || before >= 0x80
  }

  /// Whether a line begins with the mark of a list item.
  private static func startsItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, let second = line.dropFirst().first else { return false }
    if second == 0x20 { return first == 0x2D || first == 0x2A || first == 0x2B || first == 0x3E || first == 0x23 }
    return line.starts(with: [0xE2, 0x80, 0xA2])
  }

  /// Whether three bytes are one character of a script that is written without spaces.
  private static func isUnspaced(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 3, let first = bytes.first else { return false }
    return (0xE3...0xE9).contains(first) || first == 0xEF || first == 0xE0 && bytes[bytes.startIndex + 1] >= 0xB8
  }
}
