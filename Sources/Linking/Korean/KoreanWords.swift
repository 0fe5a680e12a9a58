import News

/// What the data files know of names, titles and speech in Korean texts.
struct KoreanWords: Sendable {
  static let shared = KoreanWords()

  /// A kind of line of `korean.tsv` that is a plain set of words.
  enum Kind: String, CaseIterable, Sendable {
    case particle, subject, leading, past, new, elect, designate, acting, candidate, also, mister, anonymous, eponym, he
    case quoting, quoted, speech
    case notSpeech = "not speech"
    case body, family, foreign, inflected, doubtful, word, speaker
    case sure
    case afterConsonant = "after consonant"
    case afterVowel = "after vowel"
    case privateBody = "private"
    case according, adverb, verbal, place, vietnamese, further, thus
    case familyFirst = "family first"
    case halfForeign = "half foreign"
    case publicBody = "public"
  }

  /// Titles by their Hangul; a blank may be part of one.
  let heads: [String: TitleHead]
  /// Family names of one syllable, and of two.
  let families: Set<String>
  /// The program's name of a country by the Korean word for it.
  let countries: [String: String]
  private let words: [Kind: Set<String>]
  /// Characters of the longest word of each kind.
  private let longest: [Kind: Int]

  private init() {
    var heads: [String: TitleHead] = [:]
    for row in Resource.rows(.linking, "titles.tsv") where row.count == 6 && row[1] == "ko" {
      guard let kind = TitleClass(rawValue: String(row[2])) else { continue }
      heads[String(row[0])] = TitleHead(
        canonical: String(row[5]), kind: kind, isOfficial: row[3] == "yes", isExclusive: row[4] == "yes", words: 1)
    }
    var words: [Kind: Set<String>] = [:]
    var countries: [String: String] = [:]
    for row in Resource.rows(.linking, "korean.tsv") where row.count == 2 {
      if row[0] == "country" {
        let parts = row[1].split(separator: ">").map { $0.trimming(" ") }
        guard parts.count == 2 else { continue }
        for word in Self.entries(parts[1]) { countries[word] = String(parts[0]) }
      } else if let kind = Kind(rawValue: String(row[0])) {
        words[kind, default: []].formUnion(Self.entries(row[1]))
      }
    }
    let hangul = Resource.rows(.linking, "family_names.tsv").filter { $0.count == 3 && $0[0] == "korean" }.map { $0[1] }
    families = Set(hangul.filter { $0.unicodeScalars.allSatisfy(Self.isHangul) }.map(String.init))
    longest = words.mapValues { $0.map(\.count).max() ?? 0 }
    (self.heads, self.words, self.countries) = (heads, words, countries)
  }

  private static func entries(_ line: Substring) -> [String] {
    line.split(separator: ",").map { String($0.trimming(" ")) }
  }

  static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

  static func isHangul(_ word: some StringProtocol) -> Bool { word.unicodeScalars.allSatisfy(isHangul) }

  func holds(_ kind: Kind, _ word: some StringProtocol) -> Bool { words[kind]?.contains(String(word)) ?? false }

  /// Whether the word starts with one of a kind.
  func starts(_ word: some StringProtocol, with kind: Kind) -> Bool {
    lengths(of: kind, in: word.count).contains { holds(kind, word.prefix($0)) }
  }

  /// Whether the word ends with one of a kind that is not all of it.
  func ends(_ word: some StringProtocol, with kind: Kind, longerThan length: Int = 0) -> Bool {
    lengths(of: kind, in: word.count - 1).contains { $0 > length && holds(kind, word.suffix($0)) }
  }

  /// Whether one of a kind stands anywhere in the word.
  private func isPart(of word: String, _ kind: Kind) -> Bool {
    word.indices.contains { starts(word[$0...], with: kind) }
  }

  /// How many characters a word of a kind can have, the most first, where there are only so many.
  private func lengths(of kind: Kind, in count: Int) -> ReversedCollection<Range<Int>> {
    (1..<max(1, min(longest[kind] ?? 0, count) + 1)).reversed()
  }

  /// Every way to read a word as a noun and a particle, the bare word first, then the longest particle.
  func stems(of word: String) -> [(stem: String, particle: String)] {
    var stems = [(stem: word, particle: "")]
    for length in lengths(of: .particle, in: word.count - 1) where holds(.particle, word.suffix(length)) {
      let (stem, particle) = (String(word.dropLast(length)), String(word.suffix(length)))
      if agrees(particle, with: stem) { stems.append((stem, particle)) }
    }
    return stems
  }

  /// "은" and "을" stand behind a consonant only, "는" and "를" behind a vowel.
  private func agrees(_ particle: String, with stem: String) -> Bool {
    guard let last = stem.unicodeScalars.last, Self.isHangul(last) else { return true }
    let endsInConsonant = (last.value - 0xAC00) % 28 != 0
    return !holds(endsInConsonant ? .afterVowel : .afterConsonant, particle)
  }

  /// The family name that a word starts with when the rest can be a given name of one or two syllables.
  func family(of name: String) -> String? {
    guard (2...4).contains(name.count), Self.isHangul(name), !holds(.family, name), countries[name] == nil,
      heads[name] == nil
    else { return nil }
    let length = name.count > 2 && families.contains(String(name.prefix(2))) ? 2 : 1
    let family = String(name.prefix(length))
    guard families.contains(family), name.count < length + 3 else { return nil }
    // "정부의": a word of the list with its particle
    let isInflected = stems(of: name).contains { !$0.particle.isEmpty && holds(.family, $0.stem) }
    return isInflected || name.dropFirst(length).contains { holds(.foreign, String($0)) } ? nil : family
  }

  /// Whether a word looks like a body's or a place's name.
  func isBody(_ word: String) -> Bool {
    if countries[word] != nil || holds(.body, word) || holds(.place, word) { return true }
    if word.unicodeScalars.contains(where: { $0.properties.isUppercase }) { return true }
    if stems(of: word).contains(where: { $0.particle.isEmpty ? heads[word] != nil : head(of: $0.stem) != nil }) {
      return false
    }
    return word.count > 1 && ends(word, with: .body)
  }

  /// Whether a word between a name and a title can be a body's name: any longer noun can.
  func mayBeBody(_ word: String) -> Bool {
    // "수학교육과": the last syllable is a department here, and a particle in a shorter word
    isBody(word) || word.count > 3 && (!ends(word, with: .inflected) || word.last == "과") && heads[word] == nil
  }

  /// Whether a word is a body's or a place's name, and no foreigner's: the last syllable alone says nothing of them.
  func isPlainBody(_ word: String) -> Bool {
    countries[word] != nil || holds(.body, word) || holds(.place, word)
      || ends(word, with: .body, longerThan: 1)
  }

  /// Whether a word has syllables that show a foreigner's name.
  func isForeign(_ word: String) -> Bool {
    guard mayBeForeign(word) else { return false }
    return isPart(of: word, .foreign) || isPart(of: word, .halfForeign)
  }

  /// Whether a word is none that is known to be another.
  func mayBeForeign(_ word: String) -> Bool {
    (2...8).contains(word.count) && Self.isHangul(word) && !holds(.family, word) && !holds(.adverb, word)
      && countries[word] == nil && heads[word] == nil && !ends(word, with: .inflected)
  }

  /// Whether no name and no word of Koreans has a syllable of it.
  func isPlainlyForeign(_ word: String) -> Bool {
    mayBeForeign(word) && isPart(of: word, .foreign)
  }

  /// The title that a word is, or that it ends with ("외교장관", "서울시장").
  func head(of word: String) -> TitleHead? {
    if let head = heads[word] ?? (Self.isHangul(word) ? nil : heads[word.lowercased()]) { return head }
    guard word.count > 2 else { return nil }
    for start in word.indices.dropFirst() {
      let rest = word[start...]
      if rest.count < 2 { break }
      if var head = heads[String(rest)] {
        // "외교장관" is no other minister, and "국방장관" neither
        head.canonical = word.prefix(upTo: start) + " " + head.canonical
        return head
      }
    }
    return nil
  }
}
