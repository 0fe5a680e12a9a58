/// The word that somebody who typed another one may have meant.
enum Nearest {
  /// The nearest of some words, of equals the first; nil when the word itself is among them, or none is near.
  static func word(to typed: String, in words: some Sequence<String>) -> String? {
    let most = mostEdits(typed)
    var best: (word: String, edits: Int)?
    for word in words {
      let edits = edits(typed, word, most: (best?.edits ?? most + 1) - 1)
      if edits == 0 { return nil }
      if let edits { best = (word, edits) }
    }
    return best?.word
  }

  private static func mostEdits(_ word: String) -> Int { word.count < 3 ? 0 : word.count < 6 ? 1 : 2 }

  /// How many letters have to be put in, taken out, changed, or swapped with their neighbour; nil when they are more.
  ///
  /// Source: F. J. Damerau, A technique for computer detection and correction of spelling errors, CACM 7 (1964); the variant in
  /// which no letter is changed twice.
  static func edits(_ one: String, _ other: String, most: Int) -> Int? {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard most >= 0, abs(one.count - other.count) <= most else { return nil }
    var (before, last) = ([Int](), Array(0...other.count))
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        let isSame = one[row] == other[column]
        var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      guard next.contains(where: { $0 <= most }) else { return nil }
      (before, last) = (last, next)
    }
    return last[other.count] <= most ? last[other.count] : nil
  }
}
