import News

/// A romanized Japanese name by its sounds, so that Hepburn, Kunrei and passports' spellings compare equal.
///
/// Source: the tables of ISO 3602 (Kunrei) and of the Hepburn system.
struct JapaneseName: Equatable {
  private var family: [UInt8]
  private var given: [UInt8]

  /// Nil unless family and given name are one word each, written in Japanese syllables.
  init?(_ name: PersonName) {
    guard let family = Self.sounds(name.family), let given = Self.sounds(name.given) else { return nil }
    (self.family, self.given) = (family, given)
  }

  private static let spellings = Spellings<[UInt8]>(
    [
      ("shi", "si"), ("sh", "sy"), ("chi", "ti"), ("ch", "ty"), ("tsu", "tu"), ("ji", "zi"), ("jy", "zy"), ("j", "zy"),
      ("fu", "hu"), ("dzu", "zu"), ("mb", "nb"), ("mp", "np"), ("mm", "nm"), ("ou", "o"), ("oo", "o"), ("uu", "u"),
    ].map { ($0, Array($1.utf8)) })

  /// The letters in Kunrei, long vowels as short ones; nil when they are no Japanese syllables.
  private static func sounds(_ word: String) -> [UInt8]? {
    let letters = Array(NameFolding.fold(word).utf8)
    guard letters.count > 1, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    var sounds: [UInt8] = []
    var index = 0
    while index < letters.count {
      if letters[index] == UInt8(ascii: "h"), sounds.last == UInt8(ascii: "o"),
        index + 1 == letters.count || !isVowel(letters[index + 1])
      {
        // "Ohno"
        index += 1
      } else if let (length, sound) = spellings.first(at: index, in: letters) {
        sounds += sound
        index += length
      } else {
        sounds.append(letters[index])
        index += 1
      }
    }
    return areSyllables(sounds) ? sounds : nil
  }

  /// A consonant and a vowel, with "y" between at most; "n" and doubled consonants may close.
  private static func areSyllables(_ sounds: [UInt8]) -> Bool {
    var index = 0
    while index < sounds.count {
      let letter = sounds[index]
      let next = index + 1 < sounds.count ? sounds[index + 1] : 0
      let isClosing = letter == UInt8(ascii: "n") && !isVowel(next) && next != UInt8(ascii: "y") || next == letter
      if isVowel(letter) || isClosing {
        index += 1
        continue
      }
      let vowel = next == UInt8(ascii: "y") ? index + 2 : index + 1
      guard "kgsztdnhbpmyrw".utf8.contains(letter), vowel < sounds.count, isVowel(sounds[vowel]) else { return false }
      index = vowel + 1
    }
    return true
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
