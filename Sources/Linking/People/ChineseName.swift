import News

/// A romanized Chinese name by its rough sounds, so that Pinyin and Wade-Giles compare equal.
///
/// Source: the conversion tables between Hanyu Pinyin and Wade-Giles.
struct ChineseName {
  var families: Set<String>
  /// The letters of the given name alone.
  var letters: String
  var given: String
  /// Written as Hanyu Pinyin is: its syllables, and no hyphen between them.
  var isPinyin: Bool

  /// Nil unless the family is a Chinese one and the rest reads as one or two Chinese syllables.
  init?(_ name: PersonName, lexicon: NameLexicon = .shared) {
    guard let families = lexicon.chineseFamilies[NameFolding.fold(name.family)] else { return nil }
    let words = NameFolding.fold(name.given).split { !$0.isLetter && $0 != "'" }.map(String.init)
    let counts = words.compactMap(Romanization.chinese.syllables)
    guard counts.count == words.count, !words.isEmpty, counts.reduce(0, +) <= 2 else { return nil }
    self.families = families
    letters = words.joined().filter(\.isLetter)
    given = Self.sounds(words.joined())
    isPinyin = !name.given.contains("-") && words.allSatisfy { Self.isPinyin($0[...], lexicon.pinyin, most: 2) }
  }

  /// Only where one is written in pinyin and the other is not can other letters stand for one sound: in pinyin "zhi" and "chi" are
  /// two names.
  func matches(_ other: ChineseName) -> Bool {
    guard !families.isDisjoint(with: other.families) else { return false }
    return letters == other.letters || isPinyin != other.isPinyin && given == other.given
  }

  private static func isPinyin(_ word: Substring, _ syllables: Set<String>, most: Int) -> Bool {
    if word.isEmpty { return true }
    guard most > 0 else { return false }
    return (1...6).contains { count in
      count <= word.count && syllables.contains(String(word.prefix(count)))
        && isPinyin(word.dropFirst(count), syllables, most: most - 1)
    }
  }

  private static let classes = Spellings<String>([
    ("ch'", "C"), ("ts'", "C"), ("zh", "C"), ("ch", "C"), ("sh", "S"), ("hs", "S"), ("ts", "C"), ("tz", "C"),
    ("szu", "Si"),
    ("ng", "G"), ("ung", "oG"), ("ong", "oG"), ("ieh", "ie"), ("ien", "ian"), ("ueh", "ue"), ("eh", "e"), ("ih", "i"),
    ("p'", "P"), ("t'", "T"), ("k'", "K"), ("b", "P"), ("p", "P"), ("d", "T"), ("t", "T"), ("g", "K"), ("k", "K"),
    ("j", "C"), ("q", "C"), ("z", "C"), ("c", "C"), ("x", "S"), ("s", "S"), ("y", ""), ("w", ""), ("o", "e"),
    ("u", "e"),
    ("'", ""),
  ])

  /// `word` is small letters of ASCII and apostrophes.
  private static func sounds(_ word: String) -> String {
    let letters = Array(word.utf8)
    var sounds = ""
    var start = 0
    while start < letters.count {
      let (length, sound) =
        classes.first(at: start, in: letters) ?? (1, String(Unicode.Scalar(letters[start])))
      sounds += sound
      start += length
    }
    return sounds
  }
}
