import News

/// Compares two names by the rules of the language that they follow.
struct NameMatcher {
  let lexicon: NameLexicon
  let parser: NameParser

  init(lexicon: NameLexicon = .shared) {
    self.lexicon = lexicon
    parser = NameParser(lexicon: lexicon)
  }

  /// How alike the names are; from 0.8 on they may be one person's.
  func match(_ one: String, _ other: String) -> NameMatch {
    match(parser.parse(bare(one)), parser.parse(bare(other)))
  }

  func match(_ one: PersonName, _ other: PersonName) -> NameMatch {
    if let (left, right) = inLatin(one, other) { return matchAsSpelled(left, right) }
    return matchAsSpelled(one, other)
  }

  private func matchAsSpelled(_ one: PersonName, _ other: PersonName) -> NameMatch {
    let (left, right) = (words(of: one), words(of: other))
    guard !left.isEmpty, !right.isEmpty else { return NameMatch(score: 0, reason: "no name") }
    if let clash = suffixClash(one, other) ?? particleClash(one.text, other.text) ?? filialClash(one.text, other.text) {
      return clash
    }
    if left == right {
      // "박서연": a family name and a given name in one word
      let isWhole = left.count > 1 || !one.given.isEmpty && one.family == other.family && one.given == other.given
      return isWhole ? NameMatch(score: 1, reason: "same name") : NameMatch(score: 0.6, reason: "same single name")
    }
    if left.joined() == right.joined(), left.count > 1 || right.count > 1 {
      return NameMatch(score: 0.99, reason: "same letters, spaced differently")
    }
    if let eastern = eastern(one, other) { return eastern }
    return western(left, right, one, other)
  }

  /// The name without honorifics in front and bracketed or quoted nicknames.
  private func bare(_ name: String) -> String {
    let comma = name.contains(",")
    var parts = comma ? name.split(separator: " ").map(String.init) : NameParser.parts(of: name)
    while parts.count > 1, let first = parts.first,
      lexicon.traits(ofWord: NameFolding.fold(first)).contains(.honorific), !isName(first) || first.hasSuffix(".")
    {
      parts.removeFirst()
    }
    return parts.joined(separator: " ")
  }

  private func isName(_ word: String) -> Bool {
    !lexicon.traits(ofWord: word).isDisjoint(with: Traits.given.union(.family))
  }

  /// Folded words in written order; hyphens part words, suffixes, particles and articles fall away, "JD" is two initials.
  private func words(of name: PersonName) -> [String] {
    let all = NameParser.parts(of: name.text.contains(",") ? name.given + " " + name.family : name.text)
      .map { isInitials($0) ? $0.map(String.init).joined(separator: " ") : $0 }
      .flatMap { withoutArticle(NameFolding.fold($0)).split { $0 == "-" || $0 == "." || $0 == " " } }
      .map { String($0).filter { $0.isLetter || $0.isNumber } }
      .filter { !$0.isEmpty }
    let whole = joinedServants(all)
    let kept = whole.enumerated().filter { index, word in
      let traits = lexicon.traits(ofWord: word)
      if index > 0, traits.contains(.suffix) { return false }
      return !(traits.contains(.particle) && whole.count > 2 && word.count <= 4 && index < whole.count - 1)
    }
    return kept.map(\.element)
  }

  private func family(_ name: PersonName) -> String {
    let words = NameFolding.fold(name.family).split { !$0.isLetter }
    return words.last.map(String.init) ?? ""
  }

  /// "N Jr." is not "N Sr.", and only a user can say that he is "N".
  private func suffixClash(_ one: PersonName, _ other: PersonName) -> NameMatch? {
    func suffix(_ name: PersonName) -> String? {
      let words = name.text.split { $0 == " " || $0 == "," }
      guard words.count > 1, let last = words.last else { return nil }
      return lexicon.generation(NameFolding.fold(last).filter(\.isLetter))
    }
    let (left, right) = (suffix(one), suffix(other))
    guard left != right else { return nil }
    guard let left, let right else {
      return NameMatch(score: 0.55, reason: "\(left ?? right ?? "") only in one")
    }
    return NameMatch(score: 0.5, reason: "\(left) is not \(right)")
  }

  /// "de N" is not "van N"; "N" may be either.
  private func particleClash(_ one: String, _ other: String) -> NameMatch? {
    func particles(_ text: String) -> Set<String> {
      let words = text.split { $0 == " " || $0 == "-" || $0 == "," }
      let small = words.enumerated().filter { index, word in
        index > 0 && index < words.count - 1 && word.first?.isLowercase == true
          && lexicon.traits(ofWord: NameFolding.fold(word)).contains(.particle)
      }
      return Set(small.map { NameFolding.fold($0.element) })
    }
    let (left, right) = (particles(one), particles(other))
    guard !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right), left.union(right).isSubset(of: Self.apart) else {
      return nil
    }
    let names = [left, right].map { $0.sorted().joined(separator: " ") }
    return NameMatch(score: 0.6, reason: "\(names[0]) is not \(names[1])")
  }

  /// "N bint M Al-X" is M Al-X's daughter.
  private func filialClash(_ one: String, _ other: String) -> NameMatch? {
    let names = [one, other].map { $0.split(separator: " ").map { NameFolding.fold($0) } }
    guard names.allSatisfy({ $0.count > 1 }),
      Self.isChild(names[0], of: names[1]) || Self.isChild(names[1], of: names[0])
    else { return nil }
    return NameMatch(score: 0.6, reason: "one is the other’s child")
  }

  /// Whether the parent's name begins behind "son of" or "daughter of" in the child's; both in folded words.
  static func isChild(_ child: [String], of parent: [String]) -> Bool {
    guard let first = parent.first, let start = child.firstIndex(of: first), start > 0 else { return false }
    return filial.contains(child[start - 1])
  }

  /// "son of" and "daughter of".
  private static let filial: Set<String> = ["bin", "bint", "ibn", "binti", "binte", "ben", "ould", "mint"]

  /// Particles that keep two families apart, other than those that stand for one another in transliteration ("al" and "el").
  private static let apart: Set<String> = ["de", "da", "do", "di", "du", "van", "von", "ter", "ten", "le", "la", "zu"]

  /// Pairs off the words of the shorter name; all of them must find a partner.
  private func western(_ left: [String], _ right: [String], _ one: PersonName, _ other: PersonName) -> NameMatch {
    let families = (family(one), family(other))
    let isOrderPlain = one.order == .givenFirst && other.order == .givenFirst
    let isLeftShort = left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
    let (short, long) = isLeftShort ? (left, right) : (right, left)
    guard short.count > 1 else {
      let shared = long.contains(short[0])
      return NameMatch(score: shared ? 0.5 : 0.1, reason: shared ? "one name alone" : "different names")
    }
    if short.count > 2, short[1].count == 1, long[1].first != short[1].first {
      return NameMatch(score: 0.5, reason: "another middle name")
    }
    var free = Array(long.indices)
    var total = 0.0
    var reasons: [String] = []
    var positions: [Int] = []
    for word in short.sorted(by: { $0.count > $1.count }) {
      let best = free.map { ($0, likeness(word, long[$0])) }.max {
        $0.1.score < $1.1.score || ($0.1.score == $1.1.score && $0.0 > $1.0)
      }
      guard let (index, (score, reason)) = best, score >= 0.75 else {
        return NameMatch(score: min(0.6, total / Double(short.count)), reason: "nothing like \(word) in the other name")
      }
      total += score
      if let reason { reasons.append(reason) }
      free.removeAll { $0 == index }
      positions.append(index)
    }
    var score = total / Double(short.count) - 0.03 * Double(max(free.count, 2 * free.count - 1))
    if families.0 != families.1, likeness(families.0, families.1).score < 0.75 {
      let crossed = short.first == long.last || short.last == long.first
      // "N, M" is "M N" only when no word is merely alike
      score -= crossed && free.isEmpty && total > Double(short.count) - 0.01 ? 0.03 : 0.1
      reasons.append("another order")
      // "Grant Paul" and "Paul Grant", "Ana Sol Lima" and "Ana Lima Sol" are two people
      if crossed, isOrderPlain, short.allSatisfy({ !lexicon.traits(ofWord: $0).isDisjoint(with: .given) }) {
        score -= short.allSatisfy { lexicon.traits(ofWord: $0).contains(.general) } ? 0.2 : 0.1
      } else if !crossed, free.isEmpty, short.count > 2, short[0] == long[0] {
        score -= 0.2
      }
    }
    let middle = lexicon.traits(ofWord: long[1])
    if free == [1], short.count == 2, isOrderPlain, long[1].count > 1,
      !middle.isDisjoint(with: .given) && middle.isDisjoint(with: .family)
        || middle.contains(.general) && middle.isDisjoint(with: .given)
    {
      // "Mary Ann N" may be another than "Mary N", and "Mary N M" than "Mary M"
      score -= 0.1
    }
    if free.count > 0 { reasons.append("\(free.map { long[$0] }.joined(separator: " ")) only in one") }
    if reasons.isEmpty { reasons.append("same words") }
    return NameMatch(score: max(0, min(0.98, score)), reason: reasons.joined(separator: "; "))
  }

  /// How alike two folded words are, and why when they are not equal.
  private func likeness(_ one: String, _ other: String) -> (score: Double, reason: String?) {
    if one == other { return (1, nil) }
    if one.count == 1 || other.count == 1 {
      return one.first == other.first ? (0.86, "initial \(one.count == 1 ? one : other)") : (0, nil)
    }
    if lexicon.spellings[one]?.contains(other) ?? false { return (0.95, "\(one) is \(other)") }
    if lexicon.shortForms[one]?.contains(other) ?? false { return (0.93, "\(one) is short for \(other)") }
    if isShortOfSpelling(one, other) || isShortOfSpelling(other, one) {
      return (0.9, "\(one) and \(other) are forms of one name")
    }
    if sharesShortForm(one, other) { return (0.9, "\(one) and \(other) are forms of one name") }
    if areSexes(one, other) { return (0, nil) }
    let traits = (lexicon.traits(ofWord: one), lexicon.traits(ofWord: other))
    // "Larsen" and "Larsson": two names that the data files know as two
    if isFamilyName(traits.0), isFamilyName(traits.1) { return (0, nil) }
    let (left, right) = (Transliteration.skeleton(one), Transliteration.skeleton(other))
    // a family name that is known is seldom spelled otherwise: an office has to say so, too
    let isKnownFamily = isFamilyName(traits.0) || isFamilyName(traits.1)
    if left == right { return (isKnownFamily ? 0.76 : 0.93, "\(one) sounds like \(other)") }
    if isKnownFamily || !traits.0.isDisjoint(with: .given) && !traits.1.isDisjoint(with: .given) { return (0, nil) }
    let likeness = Transliteration.likeness(left, right)
    if min(one.count, other.count) < 4 { return (likeness >= 0.88 ? 0.76 : 0, nil) }
    return likeness >= 0.78 ? (likeness * 0.95, "\(one) is like \(other)") : (0, nil)
  }

  /// "Samir" and "Samira", "Dario" and "Daria": a man’s name and a woman’s.
  private func areSexes(_ one: String, _ other: String) -> Bool {
    if one + "a" == other || other + "a" == one { return true }
    let ends = [one.last, other.last]
    return one.count == other.count && one.dropLast() == other.dropLast() && ends.contains("a") && ends.contains("o")
  }

  private func isFamilyName(_ traits: Traits) -> Bool { traits.contains(.general) && traits.isDisjoint(with: .given) }

  /// "Sasha" is short for "Alexander", and so for "Aleksandr".
  private func isShortOfSpelling(_ short: String, _ long: String) -> Bool {
    guard let forms = lexicon.shortForms[short], let spellings = lexicon.spellings[long] else { return false }
    return !forms.isDisjoint(with: spellings)
  }

  private func sharesShortForm(_ one: String, _ other: String) -> Bool {
    guard let left = lexicon.spellings[one], let right = lexicon.spellings[other] else { return false }
    return !left.isDisjoint(with: right)
  }
}

extension Linker {
  /// How alike two names are, with the reason in words.
  ///
  /// Knows family-first and given-first order, Korean and Chinese romanizations, pet forms, initials, middle names,
  /// particles and transliterations. A single name in common scores 0.6 at most.
  package static func match(_ one: String, _ other: String) -> NameMatch {
    NameMatcher().match(one, other)
  }
}
