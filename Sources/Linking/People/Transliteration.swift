/// How alike two folded words of a name sound when other hands wrote them in Latin letters.
enum Transliteration {
  private static let replacements: [(String, String)] = [
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("zh", "s"), ("kh", "h"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("cz", "c"), ("sz", "s"), ("sh", "s"), ("ch", "c"), ("dj", "j"), ("qu", "k"),
    ("ts", "c"), ("tz", "c"), ("oe", "o"), ("ae", "e"), ("ue", "u"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ie", "i"),
    ("ey", "i"), ("ei", "i"), ("ai", "e"), ("ay", "e"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ya", "ia"),
    ("yu", "iu"), ("yo", "o"), ("ye", "e"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("z", "s"), ("'", ""),
    ("-", ""), ("ö", "o"),
  ]

  private static let spellings = Spellings<[UInt8]>(
    (replacements + [("c", "k")]).map { ($0, Array($1.utf8)) })

  /// The folded word with every spelling of one sound written alike, and no letter twice in a row, as UTF-8.
  static func skeleton(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let (length, sound) = spellings.first(at: index, in: bytes) {
        for letter in sound where letter != skeleton.last { skeleton.append(letter) }
        index += length
      } else {
        if bytes[index] != skeleton.last { skeleton.append(bytes[index]) }
        index += 1
      }
    }
    if skeleton.count > 3, skeleton.last == UInt8(ascii: "h") { skeleton.removeLast() }
    return skeleton
  }

  /// 0 to 1: one less the share of letters that have to change; a vowel for a vowel counts half.
  static func likeness(_ one: [UInt8], _ other: [UInt8]) -> Double {
    let length = max(one.count, other.count)
    guard length > 0, length <= 64 else { return 0 }
    var row = (0...other.count).map { $0 * 2 }
    for (i, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = (i + 1) * 2
      for (j, right) in other.enumerated() {
        let change = diagonal + (left == right ? 0 : isVowel(left) && isVowel(right) ? 1 : 2)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 2, diagonal + 2)
      }
    }
    return max(0, 1 - Double(row[other.count]) / Double(2 * length))
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
