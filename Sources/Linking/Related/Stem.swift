import News

/// English words without the endings of number, past and progress, left as words that a reason can print.
enum Stem {
  /// `word` must be folded. Words of other scripts and short ones come back as they are.
  static func of(_ word: String) -> String { of(word, hash: TermTable.hash(word)).text }

  /// The same for a word whose hash is known, with the hash of the stem.
  static func of(_ word: String, hash: UInt64) -> (text: String, hash: UInt64) {
    if let own = exceptions.find(hash) {
      let stem = exceptionStems[Int(own)]
      return (stem, TermTable.hash(stem))
    }
    guard let last = word.utf8.last, lastLetters.contains(last) else { return (word, hash) }
    var letters = Array(word.utf8)
    guard letters.count > 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return (word, hash) }
    if !removePlural(&letters) { removeVerbEnding(&letters) }
    if letters.count == word.utf8.count { return (word, hash) }
    let stem = String(decoding: letters, as: UTF8.self)
    return (stem, TermTable.hash(stem))
  }

  /// An ending that lost its e; the e comes back unless a forbidden letter stands in front of it.
  private struct Ending {
    var letters: [UInt8]
    var forbidden: [UInt8]
    var fewest: Int
  }

  private static let endings: [UInt8: [Ending]] = {
    var endings: [UInt8: [Ending]] = [:]
    for row in Resource.rows(.linking, "words_endings.tsv") where row.count == 3 {
      let ending = Ending(letters: Array(row[0].utf8), forbidden: Array(row[1].utf8), fewest: Int(row[2]) ?? 4)
      if let last = ending.letters.last { endings[last, default: []].append(ending) }
    }
    return endings
  }()

  /// The last letters of all endings that are taken away.
  private static let lastLetters = [UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "g")]

  private static let (exceptions, exceptionStems): (TermTable, [String]) = {
    var (table, stems) = (TermTable(), [String]())
    for row in Resource.rows(.linking, "words_endings.tsv") where row.count == 2 {
      let word = String(row[0])
      if table.number(word, hash: TermTable.hash(word)).isNew { stems.append(String(row[1])) }
    }
    return (table, stems)
  }()

  private static func removePlural(_ letters: inout [UInt8]) -> Bool {
    guard letters.last == UInt8(ascii: "s"), letters.count > 3 else { return false }
    if ends(letters, "ies"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if ends(letters, "sses") || ends(letters, "ches") || ends(letters, "shes") || ends(letters, "xes") {
      letters.removeLast(2)
    } else if !ends(letters, "ss") && !ends(letters, "us") && !ends(letters, "is") {
      letters.removeLast()
    } else {
      return false
    }
    return true
  }

  private static func removeVerbEnding(_ letters: inout [UInt8]) {
    if ends(letters, "ied"), letters.count > 4 {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
      return
    }
    let length = ends(letters, "ing") ? 3 : ends(letters, "ed") ? 2 : 0
    guard length > 0, letters.count - length >= 3, letters.dropLast(length).contains(where: isVowel),
      !ends(letters, "eed")
    else { return }
    letters.removeLast(length)
    restore(&letters)
  }

  /// "planned" doubled its n, "named" lost its e.
  private static func restore(_ letters: inout [UInt8]) {
    let count = letters.count
    let last = letters[count - 1]
    if last == letters[count - 2], !isVowel(last) {
      if ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "f")].contains(last) {
        letters.removeLast()
      }
      return
    }
    if isShort(letters) || lostAnE(letters) { letters.append(UInt8(ascii: "e")) }
  }

  /// One vowel between consonants at the end, and none before: "nam", "writ".
  private static func isShort(_ letters: [UInt8]) -> Bool {
    guard let last = letters.last, !isVowel(last), !"wxy".utf8.contains(last), letters.count >= 3 else { return false }
    return isVowel(letters[letters.count - 2]) && letters.filter(isVowel).count == 1
      && !isVowel(letters[letters.count - 3])
  }

  private static func lostAnE(_ letters: [UInt8]) -> Bool {
    guard let last = letters.last else { return false }
    return (endings[last] ?? []).contains { ending in
      guard letters.count >= ending.fewest, letters.count > ending.letters.count,
        letters.suffix(ending.letters.count).elementsEqual(ending.letters)
      else { return false }
      return !ending.forbidden.contains(letters[letters.count - ending.letters.count - 1])
    }
  }

  private static func ends(_ letters: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard letters.count > length else { return false }
    return ending.withUTF8Buffer { letters.suffix(length).elementsEqual($0) }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
