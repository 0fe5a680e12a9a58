/// The words of some text, for asking how much another text shares with it.
struct WordSet {
  private(set) var words: Set<Int> = []

  /// Letters of a word that count.
  private static let longestStem = 7

  init() {}

  init(_ bytes: ArraySlice<UInt8>) { insert(bytes) }

  mutating func insert(_ bytes: ArraySlice<UInt8>) { words.formUnion(Self.words(of: bytes)) }

  /// Which part of another text's words these are, 0 to 1; 0 when it has none.
  func share(of words: [Int]) -> Double {
    words.isEmpty ? 0 : Double(words.count { self.words.contains($0) }) / Double(words.count)
  }

  /// Hashes of the words of four letters or more; of pairs of characters in scripts without spaces. Plurals and cases count
  /// as their stem: of long words only the beginning counts.
  static func words(of bytes: ArraySlice<UInt8>) -> [Int] {
    var words: [Int] = []
    let folded = Folding.fold(bytes)
    var start = 0
    func close(at end: Int) {
      var length = end - start
      if length > 4, folded[end - 1] == 0x73 { length -= 1 }
      length = min(length, folded[start] < 0x80 ? longestStem : 2 * longestStem)
      if length >= 4 { words.append(folded[start..<start + length].fingerprint) }
    }
    var index = 0
    while index < folded.count {
      let byte = folded[index]
      if (0xE3...0xE9).contains(byte), index + 2 < folded.count {
        if start < index { close(at: index) }
        if index + 5 < folded.count, (0xE3...0xE9).contains(folded[index + 3]) {
          words.append(folded[index..<index + 6].fingerprint)
        }
        index += 3
        start = index
        continue
      }
      if !(byte >= 0x80 || byte.isLetter || byte.isDigit) {
        close(at: index)
        start = index + 1
      }
      index += 1
    }
    if start < folded.count { close(at: folded.count) }
    return words
  }

  /// How alike two texts are by their runs of four words: 1 for equal ones.
  ///
  /// Source: shingles and resemblance after Broder, "On the resemblance and containment of documents" (1997).
  static func resemblance(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Double {
    let (left, right) = (shingles(one), shingles(other))
    let union = left.union(right).count
    return union == 0 ? 0 : Double(left.intersection(right).count) / Double(union)
  }

  private static func shingles(_ bytes: ArraySlice<UInt8>) -> Set<Int> {
    let folded = Folding.fold(bytes)
    let words = folded.split { !($0 >= 0x80 || $0.isLetter || $0.isDigit) }
    guard words.count >= 4 else { return [folded[...].fingerprint] }
    let prints = words.map(\.fingerprint)
    return Set(
      (0...prints.count - 4).map { start in
        prints[start..<start + 4].reduce(0) { $0 &* 0x9E37_79B9 &+ $1 }
      })
  }
}
