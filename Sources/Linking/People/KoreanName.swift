import News

/// A romanized Korean name by its sounds, so that the many ways to spell one name compare equal.
///
/// Every spelled vowel stands for the set of vowels that some system or habit spells so: "u" is ㅜ, ㅓ or ㅡ, "oo" only ㅜ.
/// Two names are one when every sound can be the same.
/// Source: the tables of Revised Romanization (2000) and McCune-Reischauer (1939), read without their diacritics.
struct KoreanName {
  /// One sound: a set of bits, never empty.
  typealias Sound = UInt32

  var families: Set<String>
  /// The sounds of the given name; two readings where "ng" may be two syllables' ("Hangil").
  var given: [[Sound]]

  /// Nil unless the family is a Korean one and the rest reads as Korean syllables.
  init?(_ name: PersonName, lexicon: NameLexicon = .shared) {
    let family = NameFolding.fold(name.family)
    guard let families = lexicon.koreanFamilies[family] else { return nil }
    // "Ch'an-ho": McCune-Reischauer's mark parts no syllables
    let given = NameFolding.fold(name.given).filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter }
      .map { String($0).replacing("wh", with: "hw") }
    guard !given.isEmpty, given.count <= 2,
      given.allSatisfy({ Romanization.korean.syllables(in: $0) != nil })
    else { return nil }
    self.families = families
    let whole = given.flatMap { Self.sounds($0, splitsNG: false) }
    let split = given.flatMap { Self.sounds($0, splitsNG: true) }
    self.given = whole == split ? [Self.closed(whole)] : [Self.closed(whole), Self.closed(split)]
  }

  /// Whether every sound can be the same.
  func matches(_ other: KoreanName) -> Bool {
    !families.isDisjoint(with: other.families)
      && given.contains { reading in other.given.contains { Self.agree(reading, $0) } }
  }

  /// A key that is equal for all spellings of one given name: vowels that are easily confused fall together.
  var key: String {
    var key = ""
    for sound in given[0] {
      let letter = Self.coarse(sound)
      if letter == "k", key.last == "n" { continue }
      key.append(letter)
    }
    return key
  }

  static func agree(_ one: [Sound], _ other: [Sound]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0 & $1 != 0 }
  }

  // Bits 0–19 vowels, 20– consonants.
  private static let vowelBits: [String: UInt32] = [
    "a": 0, "ae": 1, "ya": 2, "yae": 3, "eo": 4, "e": 5, "yeo": 6, "ye": 7, "o": 8, "wa": 9, "wae": 10, "oe": 11,
    "yo": 12,
    "u": 13, "wo": 14, "we": 15, "wi": 16, "yu": 17, "eu": 18, "i": 19,
  ]
  private static let vowels: Spellings<Sound> = {
    let table: [(String, [String])] = [
      ("yeo", ["yeo"]), ("yeu", ["yeo"]), ("yae", ["yae"]), ("wae", ["wae"]), ("wai", ["wae"]), ("woo", ["u"]),
      ("weo", ["wo"]),
      ("eui", ["i"]), ("yoo", ["yu"]), ("you", ["yeo", "yu"]), ("yee", ["i"]), ("wee", ["wi"]), ("aeh", ["ae"]),
      ("ah", ["a"]), ("ae", ["ae"]), ("ai", ["ae"]), ("ay", ["ae"]), ("ya", ["ya"]), ("eo", ["eo"]),
      ("eh", ["e", "ae"]),
      ("ye", ["ye", "yeo"]), ("oh", ["o"]), ("wa", ["wa"]), ("oe", ["oe"]), ("oi", ["oe"]), ("yo", ["yo", "yeo"]),
      ("oo", ["u"]), ("ou", ["eo"]), ("wo", ["wo"]), ("we", ["we", "oe"]), ("wi", ["wi"]), ("wu", ["u"]),
      ("uh", ["eo"]),
      ("yu", ["yu", "yeo"]), ("eu", ["eu", "eo"]), ("ui", ["i"]), ("ee", ["i"]), ("yi", ["i"]),
      ("a", ["a"]), ("e", ["e", "ae"]), ("o", ["o", "eo"]), ("u", ["u", "eo", "eu"]), ("i", ["i"]), ("y", ["i"]),
    ]
    return Spellings(table.map { ($0.0, $0.1.reduce(0) { $0 | 1 << (vowelBits[$1] ?? 0) }) })
  }()
  private static let consonants = Spellings<Sound>([
    ("tch", 1 << 23), ("ch", 1 << 23), ("jj", 1 << 23), ("sh", 1 << 22), ("ss", 1 << 22), ("kk", 1 << 20),
    ("gg", 1 << 20),
    ("ck", 1 << 20), ("tt", 1 << 21), ("pp", 1 << 24), ("ng", 1 << 28), ("j", 1 << 23), ("z", 1 << 23), ("c", 1 << 20),
    ("s", 1 << 22), ("g", 1 << 20), ("k", 1 << 20), ("t", 1 << 21), ("d", 1 << 21), ("b", 1 << 24), ("p", 1 << 24),
    ("n", 1 << 25), ("m", 1 << 26), ("l", 1 << 27), ("r", 1 << 27), ("h", 1 << 29), ("f", 1 << 24), ("v", 1 << 24),
  ])

  /// One consonant where two syllables meet in the same one ("Sok-ki", "Sokki").
  private static func closed(_ sounds: [Sound]) -> [Sound] {
    var closed: [Sound] = []
    for sound in sounds where sound != closed.last || sound < 1 << 20 { closed.append(sound) }
    return closed
  }

  /// `syllables` are small letters of ASCII alone.
  private static func sounds(_ syllables: String, splitsNG: Bool) -> [Sound] {
    let letters = Array(syllables.utf8)
    var sounds: [Sound] = []
    var start = 0
    func letter(_ index: Int) -> UInt8 { index < letters.count ? letters[index] : 0 }
    while start < letters.count {
      if let (length, sound) = vowels.first(
        at: start, in: letters, where: { !splitsSyllable($0, letter(start + $0.count)) })
      {
        // "Baek" is spelled "back", too
        let isBack = length == 1 && letters[start...].starts(with: "ack".utf8)
        sounds.append(isBack ? sound | 1 << 1 : sound)
        start += length
        // "Park", "Kwark": an r before a closing consonant is only a long vowel
        if letter(start) == UInt8(ascii: "r"), "kg".utf8.contains(letter(start + 1)) { start += 1 }
      } else if let (length, sound) = consonants.first(at: start, in: letters) {
        if splitsNG, length == 2, sound == ng, "aeiouwy".utf8.contains(letter(start + 2)) {
          sounds += [1 << 25, 1 << 20]
        } else {
          sounds.append(sound)
        }
        start += length
      } else {
        start += 1
      }
    }
    return sounds
  }

  private static let ng: Sound = 1 << 28

  /// "ah" and "oh" before a vowel are a vowel and the next syllable's h.
  private static func splitsSyllable(_ spelling: [UInt8], _ next: UInt8) -> Bool {
    spelling.last == UInt8(ascii: "h") && "aeiouyw".utf8.contains(next)
  }

  /// One character for each class of sounds that spellings mix up.
  private static func coarse(_ sound: Sound) -> Character {
    let classes: [(Sound, Character)] = [
      (1 << 4 | 1 << 8 | 1 << 13 | 1 << 18, "u"), (1 << 6 | 1 << 7 | 1 << 12 | 1 << 17, "y"),
      (1 << 1 | 1 << 5 | 1 << 10 | 1 << 11 | 1 << 15, "e"), (1 << 19 | 1 << 16, "i"), (1 << 14, "w"),
      (1 << 25 | 1 << 28, "n"),
      (1 << 20, "k"), (1 << 21, "t"), (1 << 22, "s"), (1 << 23, "c"), (1 << 24, "p"), (1 << 26, "m"), (1 << 27, "l"),
      (1 << 29, "h"),
    ]
    return classes.first { sound & $0.0 != 0 }?.1 ?? "a"
  }
}
