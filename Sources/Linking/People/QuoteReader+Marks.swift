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

  /// "N: “…”": how interviews name a speaker.
  func beforeColon(_ quote: Range<Int>, _ index: Int) -> Speaker? {
    let colon = quote.lowerBound - 2
    guard colon > 0, texts[index].tokens[colon].isMark(":"),
      let mention = mentions[index].touching(colon - 1..<colon, of: \.range).last, mention.range.upperBound == colon
    else { return nil }
    return Speaker(
      person: mention.person, certainty: .named, reason: "named before the quote’s colon", range: mention.range)
  }

  /// The next paragraph of the text opens with a quotation mark.
  func isFollowedByQuote(_ index: Int) -> Bool {
    guard index + 1 < texts.count, texts[index].passage.section == .body else { return false }
    let next = texts[index + 1].passage
    return next.section == .body && next.paragraph == texts[index].passage.paragraph + 1
      && texts[index + 1].opensWithQuote
  }
}
