/// Whether a word can be made of the syllables of a romanized language, and of how many.
///
/// Source: the syllable tables of Revised Romanization and McCune-Reischauer (Korean), Hanyu Pinyin and Wade-Giles (Chinese),
/// with the looser vowels that people spell their own names by.
enum Romanization {
  case korean, chinese, vietnamese

  private static let koreanOnsets: Set<String> = [
    "", "g", "k", "kk", "gg", "n", "d", "t", "tt", "r", "l", "m", "b", "p", "pp", "s", "sh", "ss", "j", "jj", "ch",
    "tch", "h", "wh",
  ]
  private static let koreanVowels: Set<String> = [
    "a", "ae", "ai", "ya", "yae", "eo", "e", "yeo", "ye", "o", "oh", "wa", "wae", "oe", "yo", "u", "oo", "wo", "we",
    "wi",
    "yu", "yoo", "you", "eu", "ui", "eui", "i", "ee", "yi", "yee", "ou", "woo", "wu", "uh", "eui", "weo", "ah", "young",
    "yeu", "ow", "er", "oi", "hee",
  ]
  private static let koreanCodas: Set<String> = [
    "", "k", "g", "c", "ck", "n", "l", "m", "p", "b", "ng", "t", "h", "rk",
  ]
  private static let chineseOnsets: Set<String> = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y",
    "w",
    "p'", "t'", "k'", "ch'", "ts", "ts'", "tz", "hs",
  ]
  private static let chineseVowels: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "i", "ia", "ie", "iao", "iu", "u", "ua", "uo", "uai", "ui", "ue", "eh", "ih",
    "ieh",
    "io", "uei", "ueh",
  ]
  private static let chineseCodas: Set<String> = ["", "n", "ng", "r"]
  private static let vietnameseOnsets: Set<String> = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",
    "s", "t",
    "th", "tr", "v", "x",
  ]
  private static let vietnameseVowels: Set<String> = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oan", "oe",
    "oi",
    "ua", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uye", "uya", "ye", "yeu",
  ]
  private static let vietnameseCodas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  private var parts: (onsets: Set<String>, vowels: Set<String>, codas: Set<String>) {
    switch self {
    case .korean: (Self.koreanOnsets, Self.koreanVowels, Self.koreanCodas)
    case .chinese: (Self.chineseOnsets, Self.chineseVowels, Self.chineseCodas)
    case .vietnamese: (Self.vietnameseOnsets, Self.vietnameseVowels, Self.vietnameseCodas)
    }
  }

  /// The fewest syllables that a folded word can be cut into; nil when it cannot be one of this language.
  func syllables(in word: String) -> Int? {
    let letters = Array(word)
    guard !letters.isEmpty, letters.count <= 16 else { return nil }
    var fewest = [Int?](repeating: nil, count: letters.count + 1)
    fewest[0] = 0
    for start in letters.indices {
      guard let count = fewest[start] else { continue }
      for end in (start + 1)...min(start + 7, letters.count) where isSyllable(letters[start..<end]) {
        fewest[end] = min(fewest[end] ?? .max, count + 1)
      }
    }
    return fewest[letters.count]
  }

  private func isSyllable(_ letters: ArraySlice<Character>) -> Bool {
    let (onsets, vowels, codas) = parts
    for onsetLength in 0...min(3, letters.count - 1) where onsets.contains(String(letters.prefix(onsetLength))) {
      let rest = letters.dropFirst(onsetLength)
      for vowelLength in stride(from: min(5, rest.count), to: 0, by: -1)
      where vowels.contains(String(rest.prefix(vowelLength))) {
        if codas.contains(String(rest.dropFirst(vowelLength))) { return true }
      }
    }
    return false
  }
}
