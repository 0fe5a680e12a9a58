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

  /// The word with every spelling of one sound written alike, and no letter twice in a row.
  static func skeleton(_ word: String) -> [Character] {
    var skeleton: [Character] = []
    var rest = Substring(word)
    while let first = rest.first {
      var written: Substring = rest.prefix(1)
      if let (spelling, sound) = replacements.first(where: { rest.hasPrefix($0.0) }) {
        written = Substring(sound)
        rest = rest.dropFirst(spelling.count)
      } else {
        rest = rest.dropFirst()
        if first == "c" { written = "k" }
      }
      for letter in written where letter != skeleton.last { skeleton.append(letter) }
    }
    if skeleton.count > 3, skeleton.last == "h" { skeleton.removeLast() }
    return skeleton
  }

  /// 0 to 1: one less the share of letters that have to change.
  static func likeness(_ one: [Character], _ other: [Character]) -> Double {
    let length = max(one.count, other.count)
    guard length > 0, length <= 64 else { return 0 }
    var row = Array(0...other.count)
    for (i, left) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in other.enumerated() {
        let change = diagonal + (left == right ? 0 : isVowel(left) && isVowel(right) ? 1 : 2)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 2, diagonal + 2)
      }
    }
    return max(0, 1 - Double(row[other.count]) / Double(2 * length))
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
