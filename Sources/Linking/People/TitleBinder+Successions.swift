/// Offices that follow on another: of the same person, or of who came before.
extension TitleBinder {
  /// "served as A from 2011 to 2015 and later as B": another office of whoever held the one before.
  ///
  /// "was A from 2011 to 2015 and a B until 2020": the same behind a period and an article.
  func isSecondOffice(_ start: Int, after title: TitlePhrase, _ lower: Int, hasArticle: Bool) -> Bool {
    let gap = title.range.upperBound..<max(title.range.upperBound, start)
    if title.range.lowerBound >= lower, gap.count <= 12, let verb = gap.last, verb > gap.lowerBound,
      Self.present.contains(tokens[verb].key) || Self.past.contains(tokens[verb].key) || tokens[verb].key == Self.as,
      isCarriedOn(gap), spans.touching(gap, of: \.range).isEmpty
    {
      return true
    }
    // "was secretary of the committee and, before that, deputy prosecutor"
    if title.range.lowerBound >= lower, gap.count > 1, gap.count <= 6,
      gap.contains(where: { tokens[$0].key == Self.and }),
      gap.allSatisfy({ tokens[$0].isMark(",") || Self.sequence.contains(tokens[$0].key) }),
      gap.contains(where: { !tokens[$0].isMark(",") && tokens[$0].key != Self.and })
    {
      return true
    }
    guard title.range.lowerBound >= lower, gap.count <= 9,
      let last = gap.last(where: { !Self.laterWords.contains(tokens[$0].key) }),
      tokens[last].key == Self.as
        || hasArticle && tokens[last].key == Self.and && gap.contains(where: { tokens[$0].shape == .number })
    else { return false }
    return gap.contains { tokens[$0].key == Self.and } && !gap.contains { tokens[$0].isMark(",") || tokens[$0].opens }
      && spans.touching(gap, of: \.range).isEmpty
  }

  /// "is the mayor of N and the chairman of the board.": nothing but "and" between, and nothing of another clause behind.
  func isAlsoHeld(_ phrase: TitlePhrase, from start: Int, after title: TitlePhrase) -> Bool {
    let end = phrase.range.upperBound
    guard title.range.upperBound + 1 == start, tokens[start - 1].key == Self.and, !title.head.isPlural,
      end >= tokens.count || [".", ",", ";"].contains(where: { tokens[end].isMark($0) })
        || Self.timeLinks.contains(tokens[end].key)
    else { return false }
    return spanStarting(at: end + 1) == nil || tokens[end].isMark(".")
  }

  private static let timeLinks = QuoteReader.keys("for from until since between when while during")
  static let sequence = QuoteReader.keys(
    "and before after that this then later earlier previously formerly once prior to subsequently until recently since")

  /// "until 2020 and is now", "in Seoul and later served as": nothing but when and where, and another verb of the same person.
  func isCarriedOn(_ gap: Range<Int>) -> Bool {
    guard let joint = gap.last(where: { tokens[$0].key == Self.and }), gap.upperBound - joint <= 5 else { return false }
    return gap.allSatisfy { !tokens[$0].isMark(",") && !tokens[$0].opens && !tokens[$0].traits.contains(.pronoun) }
      && gap[..<joint].allSatisfy {
        tokens[$0].traits.isDisjoint(with: [.say, .act, .finite, .past]) || tokens[$0].shape != .lower
      }
  }

  /// "N succeeded M as consul": the office is N’s now, and was M’s; "will replace M as": it is M’s until then.
  mutating func giveSuccessor(_ title: Int, of span: Int) {
    let lower = text.sentenceRange(at: spans[span].range.lowerBound).lowerBound
    let first = spans[span].titles.map(\.phrase.range.lowerBound).filter { $0 < spans[span].range.lowerBound }.min()
    let verb = (first ?? spans[span].range.lowerBound) - 1
    let isToCome = verb >= 0 && Self.succeeding.contains(tokens[verb].key)
    if !isToCome { markFormer(span) }
    // the year is when the next one came
    spans[span].titles[spans[span].titles.count - 1].from = nil
    guard span > 0, verb > lower, let successor = subject(before: verb, lower: lower),
      !isDenied(before: verb, lower: lower)
    else { return }
    let isChosen = tokens[spans[successor].range.upperBound..<verb].contains {
      Self.appointing.contains($0.key) || Self.naming.contains($0.key)
    }
    guard !isToCome || isChosen || helperStart(before: verb, lower: lower) != nil else { return }
    give(title, to: successor, "sentence says so")
    guard isToCome else { return }
    markDesignate(successor)
    // whom somebody stands in for was not that
    if !Set(titles[title].modifiers).isDisjoint(with: [.interim, .acting]) { spans[span].titles.removeLast() }
  }

  /// "returns to the harbor office as": a verb of moving, and where to.
  func moved(before as: Int, lower: Int) -> Int? {
    var index = `as` - 1
    while index > lower, `as` - index <= 8, tokens[index].shape != .mark,
      tokens[index].traits.isDisjoint(with: [.say, .finite, .opener])
    {
      if Self.moving.contains(tokens[index].key), tokens[index + 1].key == Self.to { return index }
      index -= 1
    }
    return nil
  }

  /// "appointed N, deputy head of the trade office, as chief negotiator": what stands between two commas.
  func isInserted(_ gap: Range<Int>) -> Bool {
    guard gap.count > 2, gap.count <= 16, let first = gap.first, let last = gap.last else { return false }
    return tokens[first].isMark(",") && tokens[last].isMark(",")
      && gap.allSatisfy { tokens[$0].traits.isDisjoint(with: [.say, .finite]) }
  }
}
