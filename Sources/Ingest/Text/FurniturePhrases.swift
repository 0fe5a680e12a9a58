/// The phrases of a furniture list, arranged so that asking costs little more than reading the line once.
struct FurniturePhrases: Sendable {
  /// One phrase: folded text, what it tells, and in which languages.
  struct Entry: Sendable {
    var kind: Furniture.Kind
    var languages: [String]
    var text: [UInt8]
    var words: Int
    /// Long enough, or closed by a colon, so that prose hardly begins with it.
    var isSpecific: Bool
  }

  private var whole: [[UInt8]: Entry] = [:]
  private var beginnings: [UInt32: [Entry]] = [:]
  private var parts: [UInt32: [Entry]] = [:]
  /// Which pairs of bytes begin a part: most places of a line are passed over by this alone.
  private var pairs: [Bool] = Array(repeating: false, count: 1 << 16)
  /// Heads of ten letters or more by their first and by their last three bytes.
  private var heads: [UInt32: [Entry]] = [:]
  private var longest = 0

  init(rows: [[Substring]]) {
    for row in rows where row.count >= 4 {
      guard let kind = Furniture.Kind(rawValue: String(row[0])) else { continue }
      let text = Folding.fold(row[3])
      guard !text.isEmpty else { continue }
      let words = text.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 }
      let closed = text.last == 0x3A || text.first == 0x28 || text.contains { $0 >= 0xE3 }
      let languages = row[1].split(separator: "/").map(String.init)
      let entry = Entry(
        kind: kind, languages: languages, text: text, words: words, isSpecific: words > 1 || closed)
      add(entry, match: row[2])
    }
    for key in beginnings.keys { beginnings[key]?.sort { $0.text.count > $1.text.count } }
  }

  private mutating func add(_ entry: Entry, match: Substring) {
    let text = entry.text[...]
    switch match {
    case "^": beginnings[Self.key(text.prefix(2)), default: []].append(entry)
    case "~":
      parts[Self.key(text.prefix(4)), default: []].append(entry)
      if text.count >= 2 { pairs[Int(text[0]) << 8 | Int(text[1])] = true }
    default:
      longest = max(longest, text.count)
      if var known = whole[entry.text] {
        let wins = entry.kind.rank < known.kind.rank
        known.languages += entry.languages.filter { !known.languages.contains($0) }
        if wins { known.kind = entry.kind }
        whole[entry.text] = known
      } else {
        whole[entry.text] = entry
      }
      if entry.kind.isHead, text.count >= 10 {
        heads[Self.key(text.prefix(3)), default: []].append(entry)
        heads[~Self.key(text.suffix(3)), default: []].append(entry)
      }
    }
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The phrase that is all of a line.
  func whole(_ line: ArraySlice<UInt8>) -> Entry? { line.count > longest ? nil : whole[Array(line)] }

  /// The phrases that a line begins with, longest first; each ends where a word ends.
  func prefixes(of line: ArraySlice<UInt8>) -> [Entry] {
    guard let candidates = beginnings[Self.key(line.prefix(2))] else { return [] }
    return candidates.filter { entry in
      guard line.starts(with: entry.text) else { return false }
      guard let next = line.dropFirst(entry.text.count).first, let last = entry.text.last else { return true }
      return !(Self.isLetter(next) || next == 0x27) || !Self.isLetter(last) || last >= 0xE3
        || entry.text.contains { $0 >= 0xE3 }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// The phrase of highest rank inside a line; credits count only in the last `tail` bytes.
  func inside(_ line: ArraySlice<UInt8>, tail: Int) -> Entry? {
    guard line.count >= 4 else { return nil }
    var best: Entry?
    var index = line.startIndex
    let end = line.endIndex - 3
    while index < end {
      if pairs[Int(line[index]) << 8 | Int(line[index + 1])], let found = parts[Self.key(line[index..<index + 4])] {
        for entry in found where line[index...].starts(with: entry.text) {
          if entry.kind == .caption, line.endIndex - index > tail { continue }
          if best.map({ entry.kind.rank < $0.kind.rank }) ?? true { best = entry }
        }
      }
      index += 1
    }
    return best
  }

  /// The head that a line is but for one or two slips.
  func misspelt(_ line: ArraySlice<UInt8>) -> Entry? {
    guard line.count >= 9, line.count <= longest + 2 else { return nil }
    for key in [Self.key(line.prefix(3)), ~Self.key(line.suffix(3))] {
      for entry in heads[key] ?? [] {
        let allowed = entry.text.count >= 14 ? 2 : 1
        if abs(entry.text.count - line.count) <= allowed, EditDistance.isWithin(allowed, line, entry.text[...]) {
          return entry
        }
      }
    }
    return nil
  }
}

/// How many letters were added, left out, changed or swapped between two words.
enum EditDistance {
  /// Whether at most `limit` such slips lie between two texts.
  ///
  /// Source: the "optimal string alignment" form of the Damerau–Levenshtein distance, kept to a band along the diagonal.
  static func isWithin(_ limit: Int, _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (one, other) = (Array(left), Array(right))
    guard abs(one.count - other.count) <= limit else { return false }
    let far = limit + 1
    var before = [Int](repeating: far, count: other.count + 1)
    var last = (0...other.count).map { min($0, far) }
    for row in one.indices {
      var next = [Int](repeating: far, count: other.count + 1)
      next[0] = min(row + 1, far)
      var least = next[0]
      for column in max(0, row - limit)..<max(max(0, row - limit), min(other.count, row + limit + 1)) {
        var cost = min(last[column + 1], next[column]) + 1
        cost = min(cost, last[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next[column + 1] = min(cost, far)
        least = min(least, next[column + 1])
      }
      guard least <= limit else { return false }
      (before, last) = (last, next)
    }
    return last[other.count] <= limit
  }
}
