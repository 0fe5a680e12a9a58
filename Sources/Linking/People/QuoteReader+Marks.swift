/// Speakers whom a colon names, and quotes that run on in the next paragraph.
extension QuoteReader {
  /// "“…”: Minister N on X": how headlines name a speaker.
  func behindColon(_ quote: Range<Int>, _ sentence: Range<Int>, _ marks: [Range<Int>], _ index: Int) -> Speaker? {
    let tokens = texts[index].tokens
    let colon = quote.upperBound + 1
    guard colon + 1 < sentence.upperBound, tokens[colon].isMark(":"),
      let speaker = named(startingNear: colon + 1, sentence, index, marks)
    else { return nil }
    return Speaker(
      person: speaker.person, certainty: .named, reason: "named after the quote’s colon", range: speaker.range)
  }

  /// "“…” — N, editor": who signs a quote, behind it or below it.
  func signer(of quote: Range<Int>, _ index: Int) -> Speaker? {
    let tokens = texts[index].tokens
    var (text, dash) = (index, quote.upperBound + 1)
    if dash < tokens.count, tokens[dash].isMark("."), tokens[dash].isGlued { dash += 1 }
    if dash >= tokens.count {
      guard index + 1 < texts.count, follows(index + 1, index) else { return nil }
      (text, dash) = (index + 1, 0)
    }
    let signed = texts[text].tokens
    guard dash + 1 < signed.count, signed[dash].isDash,
      let mention = mentions[text].touching(dash + 1..<dash + 3, of: \.range).first,
      mention.range.lowerBound == dash + 1 || mention.range.lowerBound == dash + 2 && signed[dash + 1].isMark("-"),
      mention.range.upperBound >= signed.count
        || [",", ".", "("].contains(where: { signed[mention.range.upperBound].isMark($0) })
    else { return nil }
    return Speaker(person: mention.person, certainty: .named, reason: "signed below the quote", range: 0..<0)
  }

  /// "N: “…”": how interviews name a speaker.
  func beforeColon(_ quote: Range<Int>, _ index: Int) -> Speaker? {
    let colon = quote.lowerBound - 2
    guard colon > 0, texts[index].tokens[colon].isMark(":"),
      let mention = mentions[index].touching(colon - 1..<colon, of: \.range).last, mention.range.upperBound == colon
    else { return introduced(quote, index) }
    return Speaker(
      person: mention.person, certainty: .named, reason: "named before the quote’s colon", range: mention.range)
  }

  /// "N was adamant: “…”", "N’s answer was short: “…”": whose words a sentence introduces that says how they are.
  private func introduced(_ quote: Range<Int>, _ index: Int) -> Speaker? {
    let (text, colon) = (texts[index], quote.lowerBound - 2)
    guard colon > 1, text.tokens[colon].isMark(":") else { return nil }
    let start = text.sentenceRange(at: colon).lowerBound
    guard let mention = mentions[index].touching(start..<colon, of: \.range).last, mention.range.lowerBound >= start,
      !isOwner(mention.range, from: start, index)
    else { return nil }
    var words = mention.range.upperBound..<colon
    guard let first = words.first, words.count <= 7 else { return nil }
    if text.tokens[first].isPossessive {
      guard let noun = words.first(where: { Self.speeches.contains(text.tokens[$0].key) }), noun - first <= 2 else {
        return nil
      }
      words = noun + 1..<colon
    }
    guard words.count > 1, let verb = words.first, Self.copulas.contains(text.tokens[verb].key),
      words.allSatisfy({ text.tokens[$0].shape == .lower })
    else { return nil }
    return Speaker(
      person: mention.person, certainty: .likely, reason: "named before the quote’s colon", range: mention.range)
  }

  private static let copulas = keys("was is were remained remains sounded seemed")
  private static let speeches = keys(
    "message answer response reply verdict advice view demand warning motto plea argument conclusion explanation request"
  )

  /// "The visit was described by Minister N as “…”"
  func describer(of quote: Range<Int>, _ sentence: Range<Int>, _ index: Int) -> Speaker? {
    let (tokens, end) = (texts[index].tokens, quote.lowerBound - 2)
    guard end > sentence.lowerBound + 2, tokens[end].key == TitleScanner.as,
      let mention = mentions[index].touching(end - 1..<end, of: \.range).last, mention.range.upperBound == end
    else { return nil }
    let title = titles[index].touching(sentence.lowerBound..<end, of: \.range).last {
      $0.range.upperBound == mention.range.lowerBound
    }
    let first = title?.range.lowerBound ?? mention.range.lowerBound
    guard let by = (max(sentence.lowerBound + 1, first - 2)..<first).last(where: { tokens[$0].key == Self.by }),
      Self.characterizing.contains(tokens[by - 1].key)
    else { return nil }
    return Speaker(
      person: mention.person, certainty: .named, reason: "named behind “\(texts[index].string(by - 1..<by + 1))”",
      range: by - 1..<by)
  }

  private static let by = keys("by").first ?? 0

  /// The paragraph in which a quote that this one leaves open is closed: a text that was cut into its sentences has them so. Nil
  /// where a quote opens anew before, as it does where each paragraph of a long one is opened.
  func closingParagraph(after index: Int) -> Int? {
    guard texts[index].leavesOpen else { return nil }
    for next in index + 1..<min(index + 1 + Self.mostParagraphs, texts.count) {
      guard follows(next, next - 1) else { return nil }
      if texts[next].closing != nil { return next }
      if texts[next].tokens.contains(where: { $0.opens || $0.closes }) { return nil }
    }
    return nil
  }

  /// As many paragraphs as one quote without marks between them may have.
  private static let mostParagraphs = 8

  /// Whether a text is the paragraph behind another one.
  func follows(_ next: Int, _ index: Int) -> Bool {
    texts[next].passage.section == .body && texts[index].passage.section == .body
      && texts[next].passage.paragraph == texts[index].passage.paragraph + 1
  }

  /// The next paragraph of the text opens with a quotation mark.
  func isFollowedByQuote(_ index: Int) -> Bool {
    index + 1 < texts.count && follows(index + 1, index) && texts[index + 1].opensWithQuote
  }
}
