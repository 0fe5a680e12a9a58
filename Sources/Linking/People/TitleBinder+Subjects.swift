/// Whom a verb before a title speaks of.
extension TitleBinder {
  /// The last name before a verb that can be its subject: no place behind a preposition, and not the owner in "N, M’s aide, was".
  func nearestName(before verb: Int, lower: Int) -> Int? {
    var span = spans.position(startingAt: verb, of: \.range) - 1
    while span >= 0, spans[span].range.lowerBound >= lower {
      let range = spans[span].range
      let isPlace =
        spans[span].words.count == 1 && spans[span].titles.isEmpty && range.lowerBound > lower
        && Self.placeLinks.contains(tokens[range.lowerBound - 1].key)
      let isOwner =
        range.upperBound < verb && tokens[range.upperBound].isPossessive && range.lowerBound > lower
        && tokens[range.lowerBound - 1].isMark(",") && spanEnding(at: range.lowerBound - 1) != nil
      if !isPlace, !isOwner { return range.upperBound <= verb ? span : nil }
      span -= 1
    }
    return nil
  }

  private func spanEnding(at end: Int) -> Int? {
    let span = spans.position(startingAt: end, of: \.range) - 1
    return span >= 0 && spans[span].range.upperBound == end ? span : nil
  }

  /// "N began at a mine and later served as secretary": the one name of the sentence, its subject, behind "and".
  func coordinated(before verb: Int, lower: Int) -> Int? {
    var index = verb
    while index > lower, Self.adverbs.contains(tokens[index - 1].key) { index -= 1 }
    guard index > lower, tokens[index - 1].key == Self.and else { return nil }
    let named = spans.touching(lower..<verb, of: \.range)
    guard let first = named.first, named.count == 1, opens(first, from: lower) else { return nil }
    let end = first.range.upperBound
    guard end < verb, !tokens[end].isPossessive, tokens[end].key != Self.and else { return nil }
    let clause = end..<index
    guard
      !clause.contains(where: { tokens[$0].opens || tokens[$0].traits.contains(.heOrShe) || tokens[$0].isMark(";") })
    else { return nil }
    return spans.indices.first { spans[$0].range == first.range }
  }

  /// A name that a sentence starts with, its titles before it allowed.
  func opens(_ span: NameSpan, from start: Int) -> Bool {
    let first =
      span.titles.filter { $0.form == "title before the name" && $0.phrase.range.upperBound <= span.range.lowerBound }
      .map(\.phrase.range.lowerBound).min() ?? span.range.lowerBound
    return first - start <= 1
      || first - start <= 3
        && tokens[start..<first].allSatisfy { !QuoteReader.prepositions.contains($0.key) && $0.shape != .mark }
  }

  /// "N took the money while he was governor": the only name of the same sentence before the pronoun.
  func antecedentHere(ofPronounBefore verb: Int, lower: Int) -> Int? {
    guard verb - 1 > lower, tokens[verb - 1].traits.contains(.heOrShe),
      Self.conjunctions.contains(tokens[verb - 2].key) || tokens[verb - 2].isMark(";")
    else { return nil }
    let named = spans.touching(lower..<verb, of: \.range).filter { $0.words.count > 1 || !$0.titles.isEmpty }
    // "N searched for M because he was …": either
    let others = spans.touching(lower..<verb, of: \.range).filter { !$0.isBody && $0.range != named.first?.range }
    guard let only = named.first, named.count == 1, others.isEmpty, !clashes(only, with: verb - 1),
      only.range.upperBound < tokens.count, !tokens[only.range.upperBound].isPossessive
    else { return nil }
    return spans.indices.first { spans[$0].range == only.range }
  }

  func clashes(_ span: NameSpan, with pronoun: Int) -> Bool {
    tokens[pronoun].traits.clashes(with: span.words.first.map { tokens[$0].traits.givenGender } ?? [])
  }

  /// "will be", "is to be", "is set to become": an office that is only to come.
  func helperStart(before verb: Int, lower: Int) -> Int? {
    guard verb > lower else { return nil }
    if Self.wills.contains(tokens[verb - 1].key) { return verb - 1 }
    guard tokens[verb - 1].key == Self.to, verb - 1 > lower else { return nil }
    if Self.isWords.contains(tokens[verb - 2].key) { return verb - 2 }
    guard verb - 2 > lower, Self.dueWords.contains(tokens[verb - 2].key), Self.isWords.contains(tokens[verb - 3].key)
    else {
      return nil
    }
    return verb - 3
  }

  func isFuture(_ verb: Int) -> Bool {
    Self.wills.contains(tokens[verb].key)
      || Self.isWords.contains(tokens[verb].key)
        && (tokens[verb + 1].key == Self.to
          || Self.dueWords.contains(tokens[verb + 1].key) && tokens[verb + 2].key == Self.to)
  }

  /// Behind "would", "may" and "to": nobody is yet what the verb says.
  func isUncertain(before verb: Int, lower: Int) -> Bool {
    var index = verb - 1
    while index > lower, Self.adverbs.contains(tokens[index].key) || Self.negations.contains(tokens[index].key) {
      index -= 1
    }
    return index >= lower && (Self.modals.contains(tokens[index].key) || tokens[index].key == Self.to)
  }

  /// "never was minister", "denied that he was a minister", "denied being a spy"
  func isDenied(before verb: Int, lower: Int) -> Bool {
    // "has not been named"
    var index = verb - 1
    while index > lower, Self.auxiliaries.contains(tokens[index].key) { index -= 1 }
    if index >= lower, Self.negations.contains(tokens[index].key) { return true }
    let start = tokens[lower..<verb].lastIndex { $0.isMark(",") || $0.isMark(";") } ?? lower
    return tokens[start..<verb].contains { Self.denials.contains($0.key) && $0.shape == .lower }
  }

  private static let modals = QuoteReader.keys("would could might may should must can")
  private static let auxiliaries = QuoteReader.keys("has have had been being be yet ever is are was were")
  private static let negations = QuoteReader.keys("never not nor")
  private static let denials = QuoteReader.keys("denied denies denying deny")

  mutating func markDesignate(_ span: Int) {
    let last = spans[span].titles.count - 1
    if !spans[span].titles[last].phrase.modifiers.contains(.designate) {
      spans[span].titles[last].phrase.modifiers.append(.designate)
    }
  }

  private static let placeLinks = QuoteReader.keys("in at near from of to")
  private static let adverbs = QuoteReader.keys(
    "later then now also previously once subsequently eventually currently still has had")
  private static let conjunctions = QuoteReader.keys(
    "while when because although though before after until since that where as")
  private static let wills = QuoteReader.keys("will shall")
  static let isWords = QuoteReader.keys("is are was were")
  private static let dueWords = QuoteReader.keys("set due")
  static let to = Tokenizer.keys(of: "to").first ?? 0
}
