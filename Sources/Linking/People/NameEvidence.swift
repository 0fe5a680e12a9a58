/// What speaks for and against a run of capitals being a person, in points: two make a person.
///
/// The points were set on half of a set of news texts and left alone on the other half.
extension NameScanner {
  private static let nameTraits = Traits.given.union(.family)

  /// - Parameter behind: The points of what stands behind the name.
  func evidence(_ words: [Int], _ span: NameSpan, behind: Int) -> Int {
    let isNoName = words.allSatisfy { !isKnownName($0) && isEveryday($0) }
    if isNoName || words.allSatisfy({ tokens[$0].shape == .initial }) || isProduct(words) { return -9 }
    let shape = shapePoints(words, span)
    return shape + newnessPoints(words, shape) + behind + pointsBefore(words, span) - doubts(words, span)
  }

  private func isKnownName(_ word: Int) -> Bool { !tokens[word].traits.isDisjoint(with: Self.nameTraits) }

  /// The first word that is more than an initial is a known given name.
  private func hasGivenName(_ words: [Int]) -> Bool {
    let lead = words.first { tokens[$0].shape != .initial } ?? words[0]
    return !tokens[lead].traits.isDisjoint(with: .given)
  }

  /// The article writes a word of it small elsewhere, and it is no known name.
  private func isSmallElsewhere(_ words: [Int]) -> Bool {
    // "Wąs" is no "was"
    words.contains {
      small.contains(tokens[$0].key) && text.bytes[tokens[$0].bytes].allSatisfy { $0 < 0x80 }
        && tokens[$0].shape != .lower && !isKnownName($0)
    }
  }

  private func shapePoints(_ words: [Int], _ span: NameSpan) -> Int {
    // "J.C. N closed 40 stores": a firm as well as a person
    let isAddressed = span.gender != [] || words[0] > 0 && isTitle[words[0] - 1]
    let isCalled = words.count > 1 && arePairedInitials(words[0]) && (isAddressed || !isShop(words))
    var points = hasGivenName(words) || isCalled ? 2 : 0
    let last = tokens[words[words.count - 1]]
    if words.count > 1, span.name.order == .familyFirst, span.name.confidence >= 0.7 { points += 2 }
    if !last.traits.isDisjoint(with: .family) { points += 1 }
    let hasInitialOrParticle = words.dropFirst().contains {
      tokens[$0].shape == .initial || (tokens[$0].shape == .lower && tokens[$0].traits.contains(.particle))
    }
    if hasInitialOrParticle || last.traits.contains(.suffix) { points += 1 }
    if span.gender != [] { points += 3 }
    return points
  }

  /// A run of words that no list knows is more likely a name than anything else, but for a blurb's few words.
  private func newnessPoints(_ words: [Int], _ shape: Int) -> Int {
    let isUnknown = words.allSatisfy {
      tokens[$0].traits.isDisjoint(with: [.common, .organization, .place, .thing, .modifier, .portfolio])
    }
    guard isUnknown, words.count > 1, !text.isHeadline, !isSmallElsewhere(words) else { return 0 }
    return text.passage.section != .related || shape > 2 ? 1 : 0
  }

  /// People speak and act, have an age, and are followed by "who".
  func pointsBehind(_ span: NameSpan) -> Int {
    let next = span.range.upperBound
    guard next < tokens.count else { return 0 }
    let second = next + 1 < tokens.count ? tokens[next + 1] : nil
    var points = 0
    if tokens[next].traits.contains(.say) {
      points += text.passage.section == .related ? 1 : 2
    } else if tokens[next].traits.contains(.act) {
      points += 1
    } else if let speech = text.speech, speech.words(tokens[next]).contains(.helper), let second,
      second.traits.contains(.say)
    {
      // "N a déclaré"
      points += 2
    }
    if tokens[next].isMark(",") || tokens[next].isMark("("), second?.shape == .number { points += 1 }
    if tokens[next].isMark(","), let second, second.key == Self.who || second.key == Self.whose { points += 2 }
    if span.isEponym, Self.governments.contains(tokens[next].key) { points += 2 }
    return points
  }

  private func pointsBefore(_ words: [Int], _ span: NameSpan) -> Int {
    guard words[0] > 0 else { return 0 }
    let before = tokens[words[0] - 1]
    let next = span.range.upperBound
    var points = 0
    if before.key == Self.by || before.key == Self.with { points += 1 }
    if before.traits.contains(.say), before.shape == .lower { points += 1 }
    if isBehindNoun(words[0]) { points += 1 }
    if before.key == Self.the || before.key == Self.a, !span.isEponym { points -= words.count > 1 ? 4 : 2 }
    if words.count > 1, hasAge(before: words[0]) { points += 2 }
    // "the rookie (N)"
    if words.count == 2, before.isMark("("), words[0] > 1, isTitle[words[0] - 2], next < tokens.count,
      tokens[next].isMark(")")
    {
      points += 1
    }
    if words.count > 1, before.key == Self.`as`, isIdentified(before: words[0]) { points += 1 }
    // "N-M summit"
    if before.isMark("-"), tokens[words[0]].isGlued, next < tokens.count, tokens[next].traits.contains(.summit) {
      points += 2
    }
    return points
  }

  /// "23-year-old N": people have an age.
  private func hasAge(before first: Int) -> Bool {
    guard first > 3, tokens[first - 1].key == Self.old else { return false }
    return tokens[first - 3..<first - 1].contains { $0.key == Self.year }
  }

  /// "identified the driver as N"
  private func isIdentified(before first: Int) -> Bool {
    tokens[max(text.sentenceRange(at: first).lowerBound, first - 8)..<first].contains { Self.naming.contains($0.key) }
  }

  /// "la costurera N": an article and a plain noun of the text's own language before the name.
  private func isBehindNoun(_ word: Int) -> Bool {
    guard let speech = text.speech, word > 1, tokens[word - 1].shape == .lower else { return false }
    return speech.words(tokens[word - 1]).isEmpty && tokens[word - 1].traits.isDisjoint(with: [.say, .stop])
      && speech.words(tokens[word - 2]).contains(.article)
  }

  /// Everyday words, acronyms and parts of titles.
  private func doubts(_ words: [Int], _ span: NameSpan) -> Int {
    let hasGiven = hasGivenName(words)
    let first = tokens[words[0]]
    var doubts = 0
    if isSmallElsewhere(words) {
      doubts += hasGiven ? 1 : 2
    } else if !hasGiven || text.isHeadline,
      words.contains(where: { tokens[$0].traits.contains(.common) && !isKnownName($0) })
    {
      doubts += 1
    }
    if words.count > 1, first.shape == .upper, !isKnownName(words[0]), span.name.order != .familyFirst,
      !isInitials(words[0]), !arePairedInitials(words[0]) || isShop(words)
    {
      doubts += 2
    }
    if words.count > 1, !hasGiven, hasForeignArticle(words, span) { doubts += 2 }
    if words.count > 1, words.allSatisfy({ tokens[$0].shape == .upper }) { doubts += 2 }
    if words.contains(where: { tokens[$0].shape == .upper && tokens[$0].traits.contains(.organization) }) {
      doubts += 3
    }
    if words.contains(where: { !tokens[$0].traits.isDisjoint(with: [.portfolio, .modifier]) && !isKnownName($0) }) {
      doubts += 2
    }
    return doubts
  }

  static let governments = Set(
    ["administration", "government", "presidency", "cabinet", "era"].flatMap { Tokenizer.keys(of: $0) })
  static let also = Tokenizer.keys(of: "also").first ?? 0
  /// "la Junta de N", "den Vorstand von N", "Meldungen der Werft"; not "Mies van der N".
  private func hasForeignArticle(_ words: [Int], _ span: NameSpan) -> Bool {
    let start = span.range.lowerBound
    let around = [start - 1, start] + words.dropFirst()
    return around.contains {
      $0 >= 0 && tokens[$0].shape == .lower && Self.articles.contains(tokens[$0].key)
        && ($0 == 0 || !tokens[$0 - 1].traits.contains(.particle))
    }
  }

  /// Articles of other languages, printed small before a name’s capitals.
  private static let articles = QuoteReader.keys("der die das den dem la le les las los das os il lo gli det den")
  private static let naming = QuoteReader.keys("identified named identify identifies")
  static let old = Tokenizer.keys(of: "old").first ?? 0
  static let year = Tokenizer.keys(of: "year").first ?? 0
  private static let `as` = Tokenizer.keys(of: "as").first ?? 0
  private static let who = Tokenizer.keys(of: "who").first ?? 0
  private static let whose = Tokenizer.keys(of: "whose").first ?? 0
  private static let by = Tokenizer.keys(of: "by").first ?? 0
  private static let with = Tokenizer.keys(of: "with").first ?? 0
  private static let the = Tokenizer.keys(of: "the").first ?? 0
  private static let a = Tokenizer.keys(of: "a").first ?? 0
}
