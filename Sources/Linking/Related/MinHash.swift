import News

/// How much of one text stands in another, from 64 numbers for each.
///
/// Source: A. Broder, On the resemblance and containment of documents, 1997.
enum MinHash {
  static let shingleLength = 4
  static let values = 64
  /// From this share of the shorter text on, two articles are one text in two outlets.
  static let copyContainment = 0.6
  /// Shorter bodies are too short to tell a copy by.
  static let fewestWords = 24

  /// Odd multipliers, one for each value: multiply and take the high half.
  private static let multipliers: [UInt64] = (0..<UInt64(values)).map { Shingles.mix($0) | 1 }

  /// Empty when the text is too short to compare.
  static func signature(of shingles: [UInt64]) -> [UInt32] {
    guard shingles.count + shingleLength - 1 >= fewestWords else { return [] }
    // One multiplier at a time: its least product then stays in a register, and the high half of the least is the least of all
    // high halves.
    return shingles.withUnsafeBufferPointer { shingles in
      multipliers.map { multiplier in
        var least = UInt64.max
        for shingle in shingles { least = min(least, shingle &* multiplier) }
        return UInt32(least >> 32)
      }
    }
  }

  /// The share of the shorter text that both have, where that makes one a copy of the other; nil where it does not.
  ///
  /// Of a few lines a sentence that an outlet puts under all of its reports is half: the shorter a text, the more must be the same.
  static func copied(_ one: LinkSubject, _ other: LinkSubject) -> Double? {
    let containment = containment(one, other)
    let shortness = Double(Self.longEnough - min(one.words, other.words)) / Double(Self.longEnough - fewestWords)
    let least = copyContainment + shortContainment * min(1, max(0, shortness))
    return containment >= least ? containment : nil
  }

  /// From so many words on `copyContainment` makes a copy.
  private static let longEnough = 120
  /// So much more of the shortest texts must be the same.
  private static let shortContainment = 0.2

  /// The share of the shorter text's shingles that the longer one has too; 0 when either is too short to tell.
  static func containment(_ one: LinkSubject, _ other: LinkSubject) -> Double {
    guard one.minHash.count == values, other.minHash.count == values else { return 0 }
    let equal = zip(one.minHash, other.minHash).count { $0 == $1 }
    guard equal > 0 else { return 0 }
    let resemblance = Double(equal) / Double(values)
    let shared = resemblance / (1 + resemblance) * Double(one.words + other.words)
    return min(1, shared / Double(max(1, min(one.words, other.words))))
  }
}

extension Linker {
  /// Sixteen keys for finding copies: two articles that share one are worth comparing.
  ///
  /// Of texts with 9 in 10 shingles in common nearly all share a key; of those with 1 in 5, one in fifty. Empty for a text
  /// too short to compare.
  package static func bands(_ minHash: [UInt32]) -> [UInt64] {
    guard minHash.count == MinHash.values else { return [] }
    return stride(from: 0, to: MinHash.values, by: 4).map { start in
      minHash[start..<start + 4].reduce(UInt64(start)) { Shingles.mix($0 ^ UInt64($1)) }
    }
  }
}
