/// What the whole of an article says of its words, before names are looked for.
struct KoreanEvidence {
  /// How often each noun stands in the article, whatever its particle.
  private var counts: [String: Int] = [:]
  /// Family names that stand alone before a title or "씨".
  private var families: Set<String> = []
  /// How often a foreigner's name stands before a title.
  private var foreign: [String: Int] = [:]
  /// Words of three syllables with a verb's ending, and other words that no name is.
  private var common: Set<String> = []

  init(_ texts: [KoreanText]) {
    let words = KoreanWords.shared
    for text in texts {
      for (index, word) in text.words.enumerated() where !word.isMark {
        for (stem, _) in words.stems(of: word.text) where stem.count > 1 { counts[stem, default: 0] += 1 }
        guard text.words.indices.contains(index + 1), let next = text.word(index + 1) else { continue }
        // "안 전 시장"
        let title = words.holds(.past, next) ? text.word(index + 2) ?? next : next
        let isBeforeTitle = words.stems(of: title).contains {
          words.head(of: $0.stem) != nil || words.holds(.mister, $0.stem)
        }
        if word.text.count == 1, words.families.contains(word.text), isBeforeTitle { families.insert(word.text) }
        if isBeforeTitle, words.isForeign(word.text) { foreign[word.text, default: 0] += 1 }
        // "N에서", "N까지": places, times and things
        if word.text.count > 3, word.text.hasSuffix("에서") || word.text.hasSuffix("까지") {
          common.insert(String(word.text.dropLast(2)))
        }
      }
      for word in text.words where word.text.count == 2 && word.text.hasSuffix("씨") {
        families.insert(String(word.text.prefix(1)))
      }
    }
  }

  /// Whether the article uses the word as a place's or a thing's name.
  func isCommon(_ word: String) -> Bool { common.contains(word) }

  /// Whether the article names somebody of that family again, by title or honorific.
  func isNamed(_ name: String, _ family: String) -> Bool {
    families.contains(family)
      || counts[name, default: 0] > 2 && name.count > 2 && !KoreanWords.shared.ends(name, with: .body)
  }

  func foreignCount(_ word: String) -> Int { foreign[word, default: 0] }

  /// Whether what could be a name could as well be a body's name or another form of a word.
  static func isDoubtful(_ word: String) -> Bool {
    isInflected(word) || KoreanWords.shared.ends(word, with: .doubtful)
  }

  /// Whether a word ends as verbs, adjectives and nouns with particles do.
  static func isInflected(_ word: String) -> Bool { KoreanWords.shared.ends(word, with: .inflected) }
}
