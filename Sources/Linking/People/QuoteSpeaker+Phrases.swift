/// Speech that takes several words: "went on to say", "issued a statement saying", "made it clear that".
extension QuoteReader {
  /// Who says something by words that end with a token and that a clause may follow.
  func phraseSpeaker(endingAt verb: Int, _ sentence: Range<Int>, _ index: Int) -> Speaker? {
    let text = texts[index]
    if let quoted = quotedSpeaker(endingAt: verb, sentence, index) { return quoted }
    guard verb > sentence.lowerBound + 1, let start = phraseStart(endingAt: verb, sentence, text),
      let mention = mentions[index].touching(sentence.lowerBound..<start, of: \.range).last,
      mention.range.upperBound <= start, !isOwner(mention.range, from: sentence.lowerBound, index)
    else { return nil }
    let gap = mention.range.upperBound..<start
    guard
      gap.allSatisfy({ Self.phraseHelpers.contains(text.tokens[$0].key) || text.string($0).hasSuffix("ly") })
        || isSubject(mention.range.upperBound, start, text)
    else { return nil }
    return Speaker(
      person: mention.person, certainty: .named, reason: "named before “\(text.string(start..<verb + 1))”",
      range: mention.range.lowerBound..<verb + 1, isPhrase: true)
  }

  /// "The agency quoted N as saying".
  private func quotedSpeaker(endingAt verb: Int, _ sentence: Range<Int>, _ index: Int) -> Speaker? {
    let tokens = texts[index].tokens
    guard verb > sentence.lowerBound + 3, tokens[verb].key == Self.saying, tokens[verb - 1].key == TitleScanner.as
    else {
      return nil
    }
    let end = tokens[verb - 2].isMark(",") ? verb - 2 : verb - 1
    guard let mention = mentions[index].touching(sentence.lowerBound..<end, of: \.range).last,
      mention.range.upperBound == end, !isOwner(mention.range, from: sentence.lowerBound, index),
      (sentence.lowerBound..<mention.range.lowerBound).suffix(14).contains(where: {
        Self.citings.contains(tokens[$0].key)
      })
    else { return nil }
    return Speaker(
      person: mention.person, certainty: .named, reason: "named before “\(texts[index].string(verb - 1..<verb + 1))”",
      range: mention.range.lowerBound..<verb + 1, isPhrase: true)
  }

  /// Where the words start behind which a clause is somebody's, ending at a token; nil for other words.
  private func phraseStart(endingAt verb: Int, _ sentence: Range<Int>, _ text: PersonText) -> Int? {
    let tokens = text.tokens
    if verb + 1 < sentence.upperBound, tokens[verb + 1].key == Self.that,
      let count = NameLexicon.shared.spokenPhrases(endingWith: tokens[verb].key).first(where: { phrase in
        verb - phrase.count >= sentence.lowerBound
          && zip(phrase, tokens[verb + 1 - phrase.count...verb]).allSatisfy { $0 == $1.key }
      })?.count
    {
      return verb + 1 - count
    }
    // "went on to say", "took to the radio to warn"; never "refused to say"
    if tokens[verb - 1].key == TitleScanner.to, Self.infinitives.contains(tokens[verb].key) {
      return opener(Self.movers, before: verb - 1, sentence, text)
    }
    // "issued a statement saying", "wrote an open letter arguing"
    if tokens[verb].traits.contains(.say), text.string(verb).hasSuffix("ing"),
      Self.documents.contains(tokens[verb - 1].key)
    {
      return opener(Self.issuers, before: verb - 1, sentence, text)
    }
    // "was quoted as saying"
    if tokens[verb].key == Self.saying, tokens[verb - 1].key == TitleScanner.as {
      let cited = opener(Self.citings, before: verb - 1, sentence, text)
      return cited.flatMap { $0 > sentence.lowerBound && Self.passives.contains(tokens[$0 - 1].key) ? $0 : nil }
    }
    return nil
  }

  /// The nearest of some verbs, with nothing but words between.
  private func opener(_ verbs: Set<UInt64>, before end: Int, _ sentence: Range<Int>, _ text: PersonText) -> Int? {
    var index = end - 1
    while index > sentence.lowerBound, end - index <= 9, text.tokens[index].shape != .mark {
      if verbs.contains(text.tokens[index].key), text.tokens[index].shape == .lower { return index }
      index -= 1
    }
    return nil
  }

  private static let phraseHelpers = keys("has have had also then later again was is been were are")
  private static let infinitives = keys(
    "say argue insist warn announce declare add claim confirm note stress explain suggest concede admit complain")
  private static let movers = keys(
    "went goes intervened intervenes wrote writes took takes rose stood phoned called emailed tweeted posted spoke returned"
  )
  private static let issuers = keys(
    "issued issues released releases published wrote posted sent shared signed circulated put read made gave recorded")
  private static let documents = keys(
    "statement letter message note post tweet video email memo communique press-release release circular speech comment"
  )
  private static let citings = keys("quoted cited reported")
  private static let passives = keys("was were is are been being widely later")
}
