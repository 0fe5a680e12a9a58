/// Whether a word can be made of the syllables of a romanized language, and of how many.
///
/// Source: the syllable tables of Revised Romanization and McCune-Reischauer (Korean), Hanyu Pinyin and Wade-Giles (Chinese),
/// with the looser vowels that people spell their own names by.
enum Romanization {
  case korean, chinese, vietnamese

  private static let koreanOnsets = LetterGroups([
    "", "g", "k", "kk", "gg", "n", "d", "t", "tt", "r", "l", "m", "b", "p", "pp", "s", "sh", "ss", "j", "jj", "ch",
    "tch", "h", "wh",
  ])
  private static let koreanVowels = LetterGroups([
    "a", "ae", "ai", "ya", "yae", "eo", "e", "yeo", "ye", "o", "oh", "wa", "wae", "oe", "yo", "u", "oo", "wo", "we",
    "wi",
    "yu", "yoo", "you", "eu", "ui", "eui", "i", "ee", "yi", "yee", "ou", "woo", "wu", "uh", "eui", "weo", "ah", "young",
    "yeu", "ow", "er", "oi", "hee",
  ])
  private static let koreanCodas = LetterGroups([
    "", "k", "g", "c", "ck", "n", "l", "m", "p", "b", "ng", "t", "h", "rk",
  ])
  private static let chineseOnsets = LetterGroups([
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y",
    "w",
    "p'", "t'", "k'", "ch'", "ts", "ts'", "tz", "hs",
  ])
  private static let chineseVowels = LetterGroups([
    "a", "o", "e", "ai", "ei", "ao", "ou", "i", "ia", "ie", "iao", "iu", "u", "ua", "uo", "uai", "ui", "ue", "eh", "ih",
    "ieh",
    "io", "uei", "ueh",
  ])
  private static let chineseCodas = LetterGroups(["", "n", "ng", "r"])
  private static let vietnameseOnsets = LetterGroups([
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t",
    "th", "tr", "v", "x",
  ])
  private static let vietnameseVowels = LetterGroups([
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oan", "oe",
    "oi",
    "ua", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uye", "uya", "ye", "yeu",
  ])
  private static let vietnameseCodas = LetterGroups(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"])

  private var parts: (onsets: LetterGroups, vowels: LetterGroups, codas: LetterGroups) {
    switch self {
    case .korean: (Self.koreanOnsets, Self.koreanVowels, Self.koreanCodas)
    case .chinese: (Self.chineseOnsets, Self.chineseVowels, Self.chineseCodas)
    case .vietnamese: (Self.vietnameseOnsets, Self.vietnameseVowels, Self.vietnameseCodas)
    }
  }

  private static let longestWord = 16
  private static let longestSyllable = 7

  /// The fewest syllables that a folded word can be cut into; nil when it cannot be one of this language.
  func syllables(in word: String) -> Int? {
    var word = word
    return word.withUTF8 { letters in
      guard !letters.isEmpty, letters.count <= Self.longestWord else { return nil }
      let parts = parts
      var fewest = InlineArray<17, Int>(repeating: .max)
      fewest[0] = 0
      for start in letters.indices where fewest[start] < .max {
        let room = min(letters.count - start, Self.longestSyllable)
        for onset in 0..<min(4, room) where parts.onsets.contains(letters, start, onset) {
          for vowel in 1...min(5, room - onset) where parts.vowels.contains(letters, start + onset, vowel) {
            let tail = start + onset + vowel
            for coda in 0...min(2, room - onset - vowel) where parts.codas.contains(letters, tail, coda) {
              fewest[tail + coda] = min(fewest[tail + coda], fewest[start] + 1)
            }
          }
        }
      }
      let count = fewest[letters.count]
      return count == .max ? nil : count
    }
  }
}

/// Groups of up to five small letters and apostrophes, found without making a text of them.
private struct LetterGroups: Sendable {
  /// Open addressing with linear steps; 0 is an empty slot.
  private var slots = [UInt32](repeating: 0, count: 256)

  init(_ groups: [String]) {
    for group in groups {
      let code = group.utf8.reduce(1 as UInt32) { $0 << 5 | Self.code($1) }
      var slot = Self.slot(code)
      while slots[slot] != 0 { slot = (slot + 1) & 255 }
      slots[slot] = code
    }
  }

  func contains(_ letters: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Bool {
    var code: UInt32 = 1
    for index in start..<start + count {
      let letter = letters[index]
      guard (0x61...0x7A).contains(letter) || letter == 0x27 else { return false }
      code = code << 5 | Self.code(letter)
    }
    var slot = Self.slot(code)
    while slots[slot] != 0 {
      if slots[slot] == code { return true }
      slot = (slot + 1) & 255
    }
    return false
  }

  /// 1 to 26 for a letter, 27 for an apostrophe.
  private static func code(_ letter: UInt8) -> UInt32 { letter == 0x27 ? 27 : UInt32(letter & 0x1F) }

  private static func slot(_ code: UInt32) -> Int { Int((code &* 0x9E37_79B1) >> 24) }
}
