import News

/// Takes a person's name apart: which part is the family's, which the given name, and in which order they stand.
struct NameParser {
  private let lexicon: NameLexicon

  init(lexicon: NameLexicon = .shared) { self.lexicon = lexicon }

  /// A name without titles and honorifics; a single word is taken for a family name.
  func parse(_ text: String) -> PersonName {
    if let word = Tokenizer.plainKey(of: text), !lexicon.traits(of: word).contains(.suffix) {
      return PersonName(text, family: text, given: "", order: .unknown, confidence: 0.5)
    }
    let parts = Self.parts(of: text).filter { !isSuffix($0) }
    guard let first = parts.first, let last = parts.last else {
      return PersonName(text, family: "", given: "", order: .unknown, confidence: 0)
    }
    if parts.count == 1 { return oneWord(text, first) }
    if text.utf8.contains(UInt8(ascii: ",")), let comma = text.firstIndex(of: ","),
      !isSuffix(String(text[text.index(after: comma)...]))
    {
      let family = text[..<comma].split(separator: " ").joined(separator: " ")
      let given = text[text.index(after: comma)...].split(separator: " ").filter { !isSuffix(String($0)) }
      return PersonName(
        text, family: family, given: given.joined(separator: " "), order: .familyFirst, confidence: 0.95)
    }
    if let capitals = byCapitals(text, parts) { return capitals }
    if let eastern = eastern(text, parts) { return eastern }
    let family = familyStart(parts)
    let isKnown = !lexicon.traits(ofWord: first).isDisjoint(with: .given)
    if family == parts.count - 1, traits(last).isDisjoint(with: .family), isJapaneseFamily(first), !isKnown {
      return PersonName(
        text, family: first, given: parts.dropFirst().joined(separator: " "), order: .familyFirst, confidence: 0.6)
    }
    return PersonName(
      text, family: parts[family...].joined(separator: " "), given: parts[..<family].joined(separator: " "),
      order: .givenFirst, confidence: isKnown ? 0.9 : 0.6)
  }

  /// A family name, or a whole Korean name in one word ("박서연").
  private func oneWord(_ text: String, _ word: String) -> PersonName {
    guard word.unicodeScalars.first.map(KoreanWords.isHangul) ?? false, word.count > 2,
      let family = KoreanWords.shared.family(of: word)
    else { return PersonName(text, family: word, given: "", order: .unknown, confidence: 0.5) }
    return PersonName(
      text, family: family, given: String(word.dropFirst(family.count)), order: .familyFirst, confidence: 0.9)
  }

  /// The words of a name, without nicknames in quotes or brackets.
  static func parts(of text: String) -> [String] {
    if text.utf8.allSatisfy({ (0x20..<0x80).contains($0) }) { return plainParts(of: text) }
    var parts: [String] = []
    var isAside = false
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "," }) {
      let opens = word.first.map { "\"“‘'(«".contains($0) } ?? false
      let closes = word.last.map { "\"”’')»".contains($0) } ?? false
      if opens { isAside = true }
      if !isAside, word.contains(where: \.isLetter) { parts.append(String(word)) }
      if closes { isAside = false }
    }
    return parts
  }

  /// The same for a text of ASCII alone.
  private static func plainParts(of text: String) -> [String] {
    var parts: [String] = []
    var isAside = false
    for word in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }) {
      if let first = word.first, Self.opening.contains(first) { isAside = true }
      if !isAside, word.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) { parts.append(String(Substring(word))) }
      if let last = word.last, Self.closing.contains(last) { isAside = false }
    }
    return parts
  }

  private static let opening = Array("\"'(".utf8)
  private static let closing = Array("\"')".utf8)

  private func traits(_ word: String) -> Traits { lexicon.traits(ofWord: word) }

  private func isSuffix(_ word: String) -> Bool {
    if let key = Tokenizer.plainKey(of: word) { return lexicon.traits(of: key).contains(.suffix) }
    let folded = NameFolding.fold(word).filter { $0.isLetter || $0 == "." }
    return lexicon.traits(ofWord: folded).contains(.suffix) && !folded.isEmpty
  }

  private func isJapaneseFamily(_ word: String) -> Bool { traits(word).contains(.japanese) }

  /// "KIM Jong Un", "Emmanuel MACRON": one part in capitals alone is the family's.
  private func byCapitals(_ text: String, _ parts: [String]) -> PersonName? {
    let upper = parts.indices.filter { Self.isInCapitals(parts[$0]) }
    guard upper.count == 1, let index = upper.first, index == 0 || index == parts.count - 1 else { return nil }
    var given = parts
    let family = given.remove(at: index)
    guard given.contains(where: { $0.contains(where: \.isLowercase) }) else { return nil }
    return PersonName(
      text, family: family, given: given.joined(separator: " "), order: index == 0 ? .familyFirst : .givenFirst,
      confidence: 0.95)
  }

  private static func isInCapitals(_ part: String) -> Bool {
    // Most have a small letter, and that is soon seen.
    if part.utf8.contains(where: { (0x61...0x7A).contains($0) }) { return false }
    return part.count > 1 && part.allSatisfy { !$0.isLetter || $0.isUppercase } && !part.contains(".")
  }

  /// Korean, Chinese and Vietnamese names: a known family first and syllables after it, or the other way round.
  private func eastern(_ text: String, _ parts: [String]) -> PersonName? {
    guard parts.count <= 4, let first = parts.first, let last = parts.last else { return nil }
    let (head, tail) = (traits(first), traits(last))
    let rest = Array(parts.dropFirst())
    if !head.isDisjoint(with: [.korean, .chinese, .vietnamese]) {
      if head.contains(.chinese), rest.count == 2, rest.allSatisfy(isSouthernSyllable) {
        return PersonName(
          text, family: first, given: rest.joined(separator: " "), order: .familyFirst, confidence: 0.8)
      }
      let isWestern = rest.count == 1 && !traits(rest[0]).isDisjoint(with: .given) && Self.syllables(rest[0]) < 2
      if !isWestern, reads(rest, after: head) || hasSmallTail(rest) {
        return PersonName(
          text, family: first, given: rest.joined(separator: " "), order: .familyFirst,
          confidence: traits(rest[0]).isDisjoint(with: .given) ? 0.9 : 0.7)
      }
    }
    let front = Array(parts.dropLast())
    if !tail.isDisjoint(with: [.korean, .chinese]), traits(front[0]).isDisjoint(with: .given),
      reads(front, after: tail.subtracting(.vietnamese)), Self.syllables(front.joined()) > 1
    {
      return PersonName(text, family: last, given: front.joined(separator: " "), order: .givenFirst, confidence: 0.85)
    }
    return nil
  }

  /// "Siew", "Hoon", "Kok": one vowel, or two side by side, and no given name of the West; Pinyin has no such spellings.
  private func isSouthernSyllable(_ part: String) -> Bool {
    guard part.utf8.count <= 6, part.utf8.first.map({ (0x41...0x5A).contains($0) }) ?? false,
      part.utf8.dropFirst().allSatisfy({ (0x61...0x7A).contains($0) }), traits(part).isDisjoint(with: .given)
    else { return false }
    let groups = part.lowercased().split { !"aeiouy".contains($0) }
    return groups.count == 1 && groups[0].count <= 2
  }

  /// "Sung-lak": a hyphen with a small letter after it is how newsrooms print Korean given names.
  private func hasSmallTail(_ rest: [String]) -> Bool {
    guard rest.count == 1, let hyphen = rest[0].firstIndex(of: "-") else { return false }
    return rest[0][hyphen...].dropFirst().first?.isLowercase ?? false
  }

  private static func syllables(_ part: String) -> Int {
    let words = NameFolding.fold(part).split { !$0.isLetter }.map(String.init)
    return words.reduce(0) {
      $0 + (Romanization.korean.syllables(in: $1) ?? Romanization.chinese.syllables(in: $1) ?? 0)
    }
  }

  /// Whether the parts can be the given name that goes with a family name of these languages.
  private func reads(_ parts: [String], after family: Traits) -> Bool {
    let words = parts.flatMap { NameFolding.fold($0).split { !$0.isLetter && $0 != "'" }.map(String.init) }
    guard !words.isEmpty, words.count <= 3, !words.contains(where: { $0.count == 1 && parts.count == 1 }) else {
      return false
    }
    func total(_ system: Romanization) -> Int? {
      var sum = 0
      for word in words {
        guard let count = system.syllables(in: word) else { return nil }
        sum += count
      }
      return sum
    }
    if family.contains(.korean), let count = total(.korean), count <= 3 { return true }
    if family.contains(.chinese), let count = total(.chinese), count <= 2 { return true }
    if family.contains(.vietnamese), parts.count >= 1, words.count == parts.count, let count = total(.vietnamese) {
      return count == words.count && (words.count > 1 || !family.isDisjoint(with: [.vietnamese]))
    }
    return false
  }

  /// Where the family name starts in a name with the given name first.
  private func familyStart(_ parts: [String]) -> Int {
    let last = parts.count - 1
    // "van der Leyen", "bin Salman", "de la Cruz": from the first particle on, but never the first part
    if let particle = parts.indices.dropFirst().dropLast().first(where: { index in
      let part = parts[index]
      return traits(part).contains(.particle)
        && (part.first?.isLowercase ?? false || index == last - 1 || traits(parts[index + 1]).contains(.particle))
        && part.count <= 5 && part.lowercased() != "y"
    }), !parts[particle].contains(".") {
      return particle
    }
    // two Spanish family names: both are known as such
    if parts.count >= 3, traits(parts[last - 1]).contains(.general), traits(parts[last]).contains(.general),
      traits(parts[last - 1]).isDisjoint(with: .given)
    {
      return last - 1
    }
    return last
  }
}
