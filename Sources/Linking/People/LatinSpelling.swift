import Foundation

/// Names of other scripts in Latin letters, letter by letter: Cyrillic, Greek and Hangul.
///
/// Source: BGN/PCGN romanization of Russian and Ukrainian, ELOT 743 for Greek, Revised Romanization for Korean.
enum LatinSpelling {
  /// The name as it would be spelled in Latin letters; nil when it holds no letter of these scripts, or of any other.
  static func latin(_ name: String) -> String? {
    // Nearly all names are Latin.
    guard name.utf8.contains(where: { $0 >= 0xCD }) else { return nil }
    let scalars = Array(name.unicodeScalars)
    if let korean = korean(scalars) { return korean }
    guard scalars.contains(where: { letters[lower($0.value)] != nil }) else { return nil }
    var spelled = ""
    var (index, isWordStart) = (0, true)
    while index < scalars.count {
      let letter = lower(scalars[index].value)
      let next = index + 1 < scalars.count ? lower(scalars[index + 1].value) : 0
      let pair = pairs[UInt64(letter) << 32 | UInt64(next)]
      if let latin = pair ?? letters[letter] {
        spelled += isWordStart ? latin.capitalized : latin
        isWordStart = isWordStart && latin.isEmpty
      } else if !(0x300..<0x370).contains(letter) {
        // all but a mark over the letter before it
        spelled.unicodeScalars.append(scalars[index])
        isWordStart = scalars[index] == " " || scalars[index] == "-"
      }
      index += pair == nil ? 1 : 2
    }
    return spelled
  }

  private static func isHangul(_ value: UInt32) -> Bool { (0xAC00...0xD7A3).contains(value) }

  private static func lower(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x0391...0x03A9, 0x0410...0x042F: value + 0x20
    case 0x0400...0x040F: value + 0x50
    default: Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }

  private static let letters: [UInt32: String] = {
    let cyrillic: [(String, String)] = [
      ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("ґ", "g"), ("д", "d"), ("е", "e"), ("ё", "e"), ("є", "ie"),
      ("ж", "zh"), ("з", "z"), ("и", "i"), ("і", "i"), ("ї", "i"), ("й", "i"), ("к", "k"), ("л", "l"), ("м", "m"),
      ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"), ("ў", "u"), ("ф", "f"),
      ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"), ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"),
      ("ю", "yu"), ("я", "ya"), ("ђ", "dj"), ("ћ", "c"), ("љ", "lj"), ("њ", "nj"), ("џ", "dz"), ("ј", "j"), ("ѓ", "g"),
      ("ќ", "k"), ("ѕ", "dz"),
    ]
    let greek: [(String, String)] = [
      ("α", "a"), ("ά", "a"), ("β", "v"), ("γ", "g"), ("δ", "d"), ("ε", "e"), ("έ", "e"), ("ζ", "z"), ("η", "i"),
      ("ή", "i"), ("θ", "th"), ("ι", "i"), ("ί", "i"), ("ϊ", "i"), ("ΐ", "i"), ("κ", "k"), ("λ", "l"), ("μ", "m"),
      ("ν", "n"), ("ξ", "x"), ("ο", "o"), ("ό", "o"), ("π", "p"), ("ρ", "r"), ("σ", "s"), ("ς", "s"), ("τ", "t"),
      ("υ", "y"), ("ύ", "y"), ("ϋ", "y"), ("ΰ", "y"), ("φ", "f"), ("χ", "ch"), ("ψ", "ps"), ("ω", "o"), ("ώ", "o"),
    ]
    var letters: [UInt32: String] = [:]
    for (letter, latin) in cyrillic + greek { letters[letter.unicodeScalars.first?.value ?? 0] = latin }
    return letters
  }()

  /// Two letters that are spelled together.
  private static let pairs: [UInt64: String] = {
    let pairs: [(String, String)] = [
      ("ου", "ou"), ("ού", "ou"), ("αι", "ai"), ("ει", "ei"), ("οι", "oi"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"),
      ("γγ", "ng"), ("αυ", "av"), ("αύ", "av"), ("ευ", "ev"), ("εύ", "ev"), ("τζ", "tz"),
    ]
    var table: [UInt64: String] = [:]
    for (letters, latin) in pairs {
      let values = letters.unicodeScalars.map { UInt64($0.value) }
      table[values[0] << 32 | values[1]] = latin
    }
    return table
  }()

  /// "박서연" as "Bak Seoyeon"; nil for what is not two to four syllables of Hangul, blanks apart.
  private static func korean(_ scalars: [Unicode.Scalar]) -> String? {
    let syllables = scalars.filter { $0 != " " }.map(\.value)
    guard (2...4).contains(syllables.count), syllables.allSatisfy(isHangul) else { return nil }
    let familyLength = syllables.count == 4 ? 2 : 1
    let parts = [syllables.prefix(familyLength), syllables.dropFirst(familyLength)]
    return parts.map { $0.map(spelling).joined().capitalized }.joined(separator: " ")
  }

  /// The blocks of Hangul hold every initial with every vowel and every final, in this order.
  private static func spelling(_ syllable: UInt32) -> String {
    let index = Int(syllable - 0xAC00)
    return initials[index / 588] + vowels[index % 588 / 28] + finals[index % 28]
  }

  private static let initials = words("g kk n d tt r m b pp s ss - j jj ch k t p h")
  private static let vowels = words("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
  private static let finals = words("- k k k n n n t l k m p l l l l m p p t t ng t t k t p t")

  private static func words(_ list: String) -> [String] {
    list.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }
}
