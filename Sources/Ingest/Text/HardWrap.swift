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
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    for (index, line) in lines.enumerated() {
      joined.append(contentsOf: line)
      guard index + 1 < lines.count else { break }
      let next = lines[index + 1]
      guard !line.isEmpty, !next.isEmpty, isBroken(line, lengths[index], before: next, width: width) else {
        joined.append(0x0A)
        continue
      }
      let isUnspaced = isUnspaced(line.suffix(3)) && isUnspaced(next.prefix(3))
      if !isUnspaced, !endsInHyphen(line) { joined.append(0x20) }
    }
    return joined
  }

  private static func columns(_ line: ArraySlice<UInt8>) -> Int { line.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// The width that the text was wrapped at; nil when it was not.
  private static func width(of lines: [ArraySlice<UInt8>], _ lengths: [Int]) -> Int? {
    var counts = [Int](repeating: 0, count: 141)
    var (long, all) = (0, 0)
    for length in lengths where length > 0 {
      all += length
      if length <= 140 { counts[length] += 1 } else { long += 1 }
    }
    // A line without a space in it, such as an address, may be longer than the width.
    let spaced = zip(lines, lengths).contains { $1 > 140 && $0.contains(0x20) }
    guard !spaced, long < 20, let width = counts.lastIndex(where: { $0 > 0 }), width >= 40 else { return nil }
    let nearly = width * 4 / 5
    let full = counts[nearly...].enumerated().reduce(0) { $0 + $1.element * ($1.offset + nearly) }
    let fullLines = counts[nearly...].reduce(0, +)
    return fullLines >= 3 && full * 4 >= all ? width : nil
  }

  private static func isBroken(_ line: ArraySlice<UInt8>, _ length: Int, before next: ArraySlice<UInt8>, width: Int)
    -> Bool
  {
    guard length * 2 >= width, !startsItem(next) else { return false }
    // Scripts without spaces break anywhere: such a line is full but for a mark that may not begin the next.
    if isUnspaced(next.prefix(3)) { return length + 2 >= width }
    let word = columns(next.prefix { $0 != 0x20 })
    return length + 1 + word > width
  }

  /// Whether a word was broken at its own hyphen.
  private static func endsInHyphen(_ line: ArraySlice<UInt8>) -> Bool {
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
