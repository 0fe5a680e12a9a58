import News

/// Runs of neighbouring words, as hashes: two texts that share many were written once.
enum Shingles {
  /// Words in a shingle by which a blurb is found in its article.
  static let blurbLength = 5

  /// One hash for each run of `length` words, in order; none for a shorter text.
  static func hashes(of words: [String], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    let words = words.map(hash)
    return (0...words.count - length).map { start in
      words[start..<start + length].reduce(0xCBF2_9CE4_8422_2325) { mix($0 ^ $1) }
    }
  }

  static func hashes(of text: String, length: Int) -> [UInt64] {
    hashes(of: Word.all(in: text).map(\.text), length: length)
  }

  /// FNV-1a over the bytes of a word: the same in every process, as what is stored must be.
  ///
  /// Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
  static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Spreads the bits of a number over all of them.
  static func mix(_ number: UInt64) -> UInt64 { TermCounts.mix(number) }
}
