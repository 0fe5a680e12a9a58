/// Words in quotes that the subject of the sentence does not say: they are denied, rejected, or somebody else's.
extension QuoteReader {
  /// "N never said “…”", "N denied saying “…”", "N rejected M’s claim that “…”", "N cited officials as saying “…”".
  func disowns(_ quote: Range<Int>, _ speaker: Speaker, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    guard let verb = speaker.range.last, sentence.contains(verb), verb < quote.lowerBound else { return false }
    return isNegated(speaker.range, sentence, text) || isOfOthers(verb, quote, text)
      || citedWord(of: quote, sentence, text) != nil && text.tokens[verb].key != Self.saying
  }

  /// A negation between the name and its verb, or "neither", "nor", "if" and "whether" before it.
  private func isNegated(_ range: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    let start = range.dropLast().last { text.tokens[$0].isMark(",") } ?? range.lowerBound
    if range[start...].contains(where: { ReportedClause.negations.contains(text.tokens[$0].key) }) { return true }
    return text.tokens[max(sentence.lowerBound, range.lowerBound - 4)..<range.lowerBound].contains {
      $0.shape != .mark && Self.hypotheses.contains($0.key)
    }
  }

  /// "denied saying “…”", "denied that “…”", "rejected the claim that she had “…”": up to three words before the quote are of its
  /// own clause.
  private func isOfOthers(_ verb: Int, _ quote: Range<Int>, _ text: PersonText) -> Bool {
    let gap = verb + 1..<max(verb + 1, quote.lowerBound - 1)
    guard Self.rejecting.contains(text.tokens[verb].key), gap.count <= 20,
      !gap.contains(where: { text.tokens[$0].isMark(",") || text.tokens[$0].isMark(";") }),
      // "rejected the claim as “…”": own words
      gap.last.map({ text.tokens[$0].key != TitleScanner.as }) ?? false
    else { return false }
    return gap.suffix(5).contains { index in
      text.tokens[index].key == Self.that
        || text.tokens[index].traits.contains(.say) && Self.gerunds.contains(text.tokens[index].key)
    }
  }

  /// "N cited M as saying “…”", "N was quoted as saying": the word "saying" before the quote, where it is told of somebody.
  func citedWord(of quote: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Int? {
    let tokens = text.tokens
    let end = quote.lowerBound - 1
    guard
      let word = (max(sentence.lowerBound + 2, end - 3)..<max(sentence.lowerBound + 2, end)).last(where: {
        tokens[$0].key == Self.saying && tokens[$0 - 1].key == TitleScanner.as
      })
    else { return nil }
    return tokens[max(sentence.lowerBound, word - 12)..<word - 1].contains { Self.citing.contains($0.key) } ? word : nil
  }

  /// Whom somebody else cites.
  func cited(of quote: Range<Int>, in sentence: Range<Int>, _ index: Int) -> Speaker? {
    guard let word = citedWord(of: quote, sentence, texts[index]) else { return nil }
    // "N was quoted as saying"
    let isPassive = word > 3 && Self.citing.contains(texts[index].tokens[word - 2].key)
    let end = isPassive ? word - 3 : word - 1
    guard !isPassive || Self.was.contains(texts[index].tokens[end].key),
      let mention = mentions[index].touching(end - 1..<end, of: \.range).last, mention.range.upperBound == end,
      !isOwner(mention.range, from: sentence.lowerBound, index)
    else { return nil }
    return Speaker(
      person: mention.person, certainty: .named, reason: "cited as saying", range: mention.range.lowerBound..<word + 1)
  }

  static let saying = keys("saying").first ?? 0
  private static let was = keys("was were is are been")
  private static let hypotheses = ReportedClause.pairedNegations.union(keys("if whether"))
  private static let gerunds = keys("saying telling calling describing claiming asking writing")
  private static let citing = keys("cited cites cite citing quoted quotes quote quoting")
  private static let rejecting = keys(
    "denied denies denying deny rejected rejects rejecting reject dismissed dismisses dismissing disputed disputes disputing "
      + "refuted refutes rebutted rebuts repudiated repudiates challenged condemned condemns denounced denounces criticized "
      + "criticised ridiculed slammed slams")
}
