import News

/// Runs of neighbouring words, as hashes: two texts that share many were written once.
enum Shingles {
  /// Words in a shingle by which a blurb is found in its article.
  static let blurbLength = 5

  /// One hash for each run of `length` words, given by their hashes, in order; none for a shorter text.
  static func hashes(of words: [UInt64], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    return words.withUnsafeBufferPointer { words in
      (0...words.count - length).map { start in
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words[start..<start + length] { hash = mix(hash ^ word) }
        return hash
      }
    }
  }

  static func hashes(of text: String, length: Int) -> [UInt64] {
    var scanner = WordScanner(text)
    var words: [UInt64] = []
    while scanner.next() { words.append(hash(scanner.letters)) }
    return hashes(of: words, length: length)
  }

  /// FNV-1a over the bytes of a word: the same in every process, as what is stored must be.
  ///
  /// Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
  static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.withUnsafeBufferPointer { word in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }

  /// Spreads the bits of a number over all of them.
  static func mix(_ number: UInt64) -> UInt64 { TermCounts.mix(number) }
}
