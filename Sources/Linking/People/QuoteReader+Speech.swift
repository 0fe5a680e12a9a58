import News

/// Which words in quotation marks are somebody’s words, and not a term, a title or a heading.
extension QuoteReader {
  func hasDirect(_ quoted: [Range<Int>], _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    quoted.contains { isSpeech($0, text) && !isEmbedded($0, sentence, text) }
  }

  /// "N said the ship had “deliberately created an incident” there": a few words within a clause that N is reported to say.
  private func isEmbedded(_ quote: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    guard let first = quote.first, let last = quote.last, sentence.contains(last), text.tokens[first].shape == .lower,
      first - 2 >= sentence.lowerBound
    else {
      return false
    }
    let before = text.tokens[first - 2]
    return before.isWord && !before.traits.contains(.say) && before.key != Self.that
  }

  /// Long enough to be somebody's words, not a term in quotes.
  func isSpeech(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    let words = quote.reduce(0) { $0 + (text.tokens[$1].isWord ? 1 : 0) }
    if quote.lowerBound >= 2, Self.naming.contains(text.tokens[quote.lowerBound - 2].key) { return false }
    if isTitleOfWork(quote, text) { return false }
    if words >= 5 { return true }
    guard let last = quote.last else { return false }
    // "said “the cost has doubled”", "“Never,” she said", "replied: “No.”"
    if words >= 1, isSpoken(quote, text) { return true }
    guard words >= 2 else { return false }
    // "“It is over”, N said": the comma outside
    if quote.upperBound + 1 < text.tokens.count, text.tokens[quote.upperBound + 1].isMark(","),
      text.sentenceRange(at: quote.lowerBound).lowerBound + 1 == quote.lowerBound
    {
      return true
    }
    return text.tokens[last].isMark(",") || text.tokens[last].isMark(".") || text.tokens[last].isMark("!")
      || text.tokens[last].isMark("?")
  }

  /// "“The Last Harbor: A Life,”": nearly all long words start with a capital.
  private func isTitleOfWork(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    var (long, capital) = (0, 0)
    for word in quote where text.tokens[word].isWord && text.tokens[word].bytes.count > 3 {
      long += 1
      if text.tokens[word].shape == .capital { capital += 1 }
    }
    return long >= 2 && capital * 10 >= long * 8
  }

  /// Whether a verb of speech stands right before a few words, or right behind them and their comma.
  private func isSpoken(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    guard let first = quote.first, let last = quote.last else { return false }
    let tokens = text.tokens
    var before = first - 2
    if before > 0, tokens[before].isMark(":") || tokens[before].isMark(",") { before -= 1 }
    let isBefore = before >= 0 && tokens[before].shape == .lower && tokens[before].traits.contains(.report)
    if isBefore { return quote.contains { tokens[$0].isWord && !tokens[$0].isCapitalized } || tokens[last].isMark(".") }
    guard tokens[last].isMark(","), quote.upperBound + 1 < tokens.count else { return false }
    return tokens[quote.upperBound + 1..<min(quote.upperBound + 4, tokens.count)].contains {
      $0.shape == .lower && $0.traits.contains(.say)
    }
  }

  /// "N called the hearing “a circus”", "N accused M of “looking for headlines”": a few small words that are the speaker’s own.
  func characterizes(_ quote: Range<Int>, _ speaker: Speaker, _ text: PersonText) -> Bool {
    guard let first = quote.first, text.tokens[first].shape == .lower, speaker.range.upperBound <= first,
      let verb = speaker.range.last, Self.characterizing.contains(text.tokens[verb].key), first - verb <= 16,
      quote.count(where: { text.tokens[$0].isWord }) >= 2
    else { return false }
    // "a “common-sense” rule": a word of a longer phrase
    let next = quote.upperBound + 1
    guard
      next >= text.tokens.count || text.tokens[next].shape == .mark || Self.behindWords.contains(text.tokens[next].key)
        || text.tokens[quote.upperBound - 1].shape == .mark
    else { return false }
    return !text.tokens[verb + 1..<first].contains { $0.isMark(",") || $0.isMark(";") || $0.traits.contains(.opener) }
  }

  /// "N said his client would testify “at the right time”": three words or more of a clause that N is reported to say.
  func reports(_ quote: Range<Int>, _ speaker: Speaker, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    guard let verb = speaker.range.last, let first = quote.first, verb + 3 < first,
      text.tokens[verb].traits.contains(.report), quote.count(where: { text.tokens[$0].isWord }) >= 3,
      isEmbedded(quote, sentence, text)
    else { return false }
    return !text.tokens[verb + 1..<first].contains {
      $0.isMark(";") || $0.opens && $0.key != text.tokens[first - 1].key
    }
  }

  /// Before what a book, a document or a picture is called.
  private static let naming = keys("titled entitled headlined captioned dubbed nicknamed")
  private static let behindWords = prepositions.union(
    keys("and but or when while after because who which one two the a this last"))
  static let characterizing = keys(
    "described describes called calls dismissed dismisses branded brands labelled labeled denounced denounces condemned "
      + "condemns criticised criticized hailed hails accused accuses slammed slams rejected rejects praised ridiculed "
      + "characterised characterized")

  /// "“A hard kind of question”" as a paragraph of its own, which no full stop ends.
  func isHeading(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    guard quote.lowerBound <= 1, quote.upperBound + 1 >= text.tokens.count, let last = quote.last else { return false }
    return !([".", "!", "?", ",", "…"] as [Unicode.Scalar]).contains { text.tokens[last].isMark($0) }
  }

  /// Who is only likely to speak does not speak of himself by name.
  func speaksOfItself(_ quote: Range<Int>, _ speaker: Speaker, _ index: Int) -> Bool {
    speaker.certainty != .named
      && mentions[index].touching(quote, of: \.range).contains {
        $0.person == speaker.person && quote.contains($0.range.lowerBound)
      }
  }
}
