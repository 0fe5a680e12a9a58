/// The phrases of a furniture list, arranged so that asking costs little more than reading the line once.
struct FurniturePhrases: Sendable {
  /// One phrase: folded text, what it tells, and in which languages.
  final class Entry: Sendable {
    let kind: Furniture.Kind
    let languages: [String]
    let text: [UInt8]
    let words: Int
    /// Which bytes `text` holds.
    let letters: LetterMask
    /// Long enough, or closed by a colon, so that prose hardly begins with it.
    let isSpecific: Bool

    init(kind: Furniture.Kind, languages: [String], text: [UInt8], words: Int, isSpecific: Bool) {
      self.kind = kind
      self.languages = languages
      self.text = text
      self.words = words
      letters = LetterMask(text[...])
      self.isSpecific = isSpecific
    }

    /// The same phrase known in more languages; the kind of higher rank wins.
    func joined(with other: Entry) -> Entry {
      Entry(
        kind: kind.rank <= other.kind.rank ? kind : other.kind,
        languages: languages + other.languages.filter { !languages.contains($0) }, text: text, words: words,
        isSpecific: isSpecific)
    }
  }

  /// Phrases that are whole lines, by their fingerprints.
  private var whole: [Int: Entry] = [:]
  /// Which lengths, beginnings and ends whole phrases have: hardly any other line shares all of them with one.
  private var shapes: [Bool] = Array(repeating: false, count: 1 << 16)
  /// Fingerprints of the first words of whole lines and of the last words of heads and credits.
  private var firstWords: Set<Int> = []
  private var lastWords: Set<Int> = []
  private var beginnings: [UInt32: [Entry]] = [:]
  private var parts: [UInt32: [Entry]] = [:]
  /// By their last three bytes.
  private var ends: [UInt32: [Entry]] = [:]
  /// Which runs of four bytes may begin a part: most places of a line are passed over by this alone.
  private var starts: [Bool] = Array(repeating: false, count: 1 << 16)
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
    case "$": ends[Self.key(text.suffix(3)), default: []].append(entry)
    case "~":
      parts[Self.key(text.prefix(4)), default: []].append(entry)
      starts[Self.place(Self.key(text.prefix(4)))] = true
    default:
      longest = max(longest, text.count)
      let key = text.fingerprint
      whole[key] = whole[key]?.joined(with: entry) ?? entry
      shapes[Self.shape(of: text)] = true
      firstWords.insert(text.prefix { $0 != 0x20 }.fingerprint)
      if entry.kind == .related || entry.kind == .caption {
        lastWords.insert(text[((text.lastIndex(of: 0x20) ?? -1) + 1)...].fingerprint)
      }
      if entry.kind.isHead, text.count >= 10 {
        heads[Self.key(text.prefix(3)), default: []].append(entry)
        heads[~Self.key(text.suffix(3)), default: []].append(entry)
      }
    }
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The place in `shapes` of a text.
  private static func shape(of text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first, let last = text.last else { return 0 }
    let second = text[text.startIndex + min(1, text.count - 1)]
    return place(UInt32(first) << 24 | UInt32(second) << 16 | UInt32(last) << 8 | UInt32(text.count & 0xFF))
  }

  /// The phrase that is all of a line.
  func whole(_ line: ArraySlice<UInt8>) -> Entry? {
    guard line.count <= longest, shapes[Self.shape(of: line)], let entry = whole[line.fingerprint],
      entry.text[...] == line
    else { return nil }
    return entry
  }

  /// Whether a whole phrase begins with the word that a line begins with.
  func knowsFirstWord(of line: ArraySlice<UInt8>) -> Bool {
    firstWords.contains(line.prefix { $0 != 0x20 }.fingerprint)
  }

  /// Whether a head or credit ends with the word that a line ends with.
  func knowsLastWord(of line: ArraySlice<UInt8>) -> Bool {
    lastWords.contains(line[(line.lastIndex(of: 0x20).map { $0 + 1 } ?? line.startIndex)...].fingerprint)
  }

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

  /// The phrase that a line of some words more ends with, apart from the word before it.
  func ending(of line: ArraySlice<UInt8>) -> Entry? {
    guard line.count <= Self.longestEnded, let entries = ends[Self.key(line.suffix(3))] else { return nil }
    return entries.first { entry in
      line.count > entry.text.count + 8 && line.ends(with: [0x20] + entry.text)
    }
  }

  private static let longestEnded = 300

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// The phrase of highest rank inside a line; credits count only in the last `tail` bytes.
  func inside(_ line: ArraySlice<UInt8>, tail: Int) -> Entry? {
    guard line.count >= 4 else { return nil }
    var best: Entry?
    line.withUnsafeBufferPointer { bytes in
      var key = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
      for index in 3..<bytes.count {
        key = key << 8 | UInt32(bytes[index])
        guard starts[Self.place(key)], let found = parts[key] else { continue }
        let start = line.startIndex + index - 3
        for entry in found where line[start...].starts(with: entry.text) {
          if entry.kind == .caption, line.endIndex - start > tail { continue }
          if best.map({ entry.kind.rank < $0.kind.rank }) ?? true { best = entry }
        }
      }
    }
    return best
  }

  private static func place(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

  /// The head that a line is but for one or two slips.
  func misspelt(_ line: ArraySlice<UInt8>) -> Entry? {
    guard line.count >= 9, line.count <= longest + 2 else { return nil }
    let letters = LetterMask(line)
    for key in [Self.key(line.prefix(3)), ~Self.key(line.suffix(3))] {
      for entry in heads[key] ?? [] {
        let allowed = entry.text.count >= 14 ? 2 : 1
        if abs(entry.text.count - line.count) <= allowed, letters.differs(from: entry.letters) <= 2 * allowed,
          EditDistance.isWithin(allowed, line, entry.text[...])
        {
          return entry
        }
      }
    }
    return nil
  }
}

/// Which bytes a text holds, a bit for each of 64 classes of them: what differs much is not worth comparing.
struct LetterMask: Sendable {
  private let bits: UInt64

  init(_ text: ArraySlice<UInt8>) { bits = text.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

  /// How many classes only one of two texts holds; each slip changes two at most.
  func differs(from other: LetterMask) -> Int { (bits ^ other.bits).nonzeroBitCount }
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
