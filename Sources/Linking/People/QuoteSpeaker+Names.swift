/// Whether a name beside a verb of speech is the speaker's, or stands in the words for somebody else who is not named.
extension QuoteReader {
  /// A name that starts at a token, its title before it allowed.
  func named(startingNear start: Int, _ sentence: Range<Int>, _ index: Int, _ quoted: [Range<Int>]) -> (
    person: Int, range: Range<Int>
  )? {
    let start = afterAge(start, index)
    guard
      let mention = mentions[index].touching(sentence, of: \.range).first(where: {
        $0.range.lowerBound >= start && $0.range.upperBound <= sentence.upperBound
      })
    else { return nil }
    // "said N’s spokesman", "said N’s spokesman, M"
    if case let end = mention.range.upperBound, end < sentence.upperBound,
      texts[index].tokens[end].isPossessive || texts[index].tokens[end].isMark("'") && texts[index].tokens[end].isGlued
    {
      return mention.range.lowerBound == start
        ? servant(behind: end, index).map { ($0.person, start..<$0.range.upperBound) } : nil
    }
    let gap = start..<mention.range.lowerBound
    let isTitle =
      gap.isEmpty || isBody(gap, index)
      || titles[index].touching(sentence, of: \.range).contains {
        $0.range.upperBound == mention.range.lowerBound && $0.range.lowerBound <= start + 2
          || ($0.range.overlaps(gap) && gap.count <= 14 && $0.range.lowerBound <= start + 2)
      }
    // "calling on N": whom words go to
    let isShort = gap.count <= 1 && !gap.contains { Self.prepositions.contains(texts[index].tokens[$0].key) }
    guard isTitle || isShort, leadsUp(gap, index),
      !gap.contains(where: { texts[index].tokens[$0].traits.contains(.say) || texts[index].tokens[$0].isMark(".") })
    else { return nil }
    return (mention.person, start..<mention.range.upperBound)
  }

  /// "said the Civic Party’s N": what somebody belongs to.
  private func isBody(_ gap: Range<Int>, _ index: Int) -> Bool {
    let tokens = texts[index].tokens
    guard let last = gap.last, tokens[last].isPossessive, gap.count <= 6 else { return false }
    let words = gap.dropLast().drop { tokens[$0].key == Self.the }
    return !words.isEmpty && words.allSatisfy { tokens[$0].isCapitalized }
      && mentions[index].touching(gap, of: \.range).isEmpty
  }

  /// Behind "76-year-old".
  private func afterAge(_ start: Int, _ index: Int) -> Int {
    let tokens = texts[index].tokens
    guard start + 5 < tokens.count, tokens[start].shape == .number, tokens[start + 1].isMark("-"),
      tokens[start + 4].key == NameScanner.old
    else { return start }
    return start + 5
  }

  /// "said the minister of trade, N", not "said critics of Mayor N", "said a man who met Judge N": outside of the titles stands
  /// nothing that makes the name a part of somebody else’s description.
  private func leadsUp(_ gap: Range<Int>, _ index: Int) -> Bool {
    let tokens = texts[index].tokens
    let here = titles[index].touching(gap, of: \.range)
    let uncovered = gap.filter { word in !here.contains { $0.range.contains(word) } }
    guard
      let breaker = uncovered.last(where: { Self.descriptions.contains(tokens[$0].key) && tokens[$0].shape == .lower })
    else { return true }
    // "said the head of the group that built the dam, N"
    let last = here.last.map { $0.range.upperBound == gap.upperBound ? $0.range.lowerBound : gap.upperBound }
    let comma = (last ?? gap.upperBound) - 1
    return comma > breaker && tokens[comma].isMark(",")
  }

  /// "N’s spokesman, M": M.
  private func servant(behind possessive: Int, _ index: Int) -> (range: Range<Int>, person: Int)? {
    let limit = min(possessive + 8, texts[index].tokens.count)
    guard let next = mentions[index].touching(possessive..<limit, of: \.range).first,
      next.range.lowerBound > possessive + 2, texts[index].tokens[next.range.lowerBound - 1].isMark(","),
      texts[index].tokens[possessive + 1..<next.range.lowerBound - 1].allSatisfy({ $0.shape == .lower })
    else { return nil }
    return next
  }

  /// "a spokesman for N said", "friends of Prime Minister N said", "a man who met N said": somebody else speaks.
  func isOwner(_ name: Range<Int>, from start: Int, _ index: Int) -> Bool {
    let tokens = texts[index].tokens
    var first = name.lowerBound
    if let title = titles[index].touching(start..<max(start, first), of: \.range).last, title.range.upperBound == first
    {
      first = title.range.lowerBound
    }
    // "a lawyer for Mr N"
    while first > start, tokens[first - 1].traits.contains(.honorific), tokens[first - 1].isCapitalized { first -= 1 }
    guard first > start else { return false }
    if Self.owners.contains(tokens[first - 1].key) { return true }
    guard
      let relative = (start..<first).last(where: {
        Self.relativeWords.contains(tokens[$0].key) || tokens[$0].shape == .mark
      }), tokens[relative].shape != .mark
    else { return false }
    return tokens[relative + 1..<first].contains {
      $0.shape == .lower && !$0.traits.isDisjoint(with: [.say, .act, .finite, .past])
    }
  }

  private static let owners = keys("of for to by with from against")
  private static let relativeWords = keys("who that which")
  private static let descriptions = prepositions.union(keys("who whom whose which that near beside behind as like"))
}
