/// Finds the whole clause that a sentence reports of a speaker; what is less than a clause is nothing.
///
/// A wrong statement costs more trust than a missing one. Three forms are read: "N said … that CLAUSE", "N said CLAUSE"
/// where a finite verb proves the clause, and "CLAUSE, N said".
struct ReportedClause {
  let text: PersonText
  let sentence: Range<Int>
  /// The verb is the last of several words that say something, whatever it is by itself.
  var isPhrase = false

  /// The clause without marks around it, or nil; `speaker` is from the name to the verb or back, `start` is where the
  /// title before the name starts.
  func clause(of speaker: Range<Int>, from start: Int) -> Range<Int>? {
    guard !speaker.isEmpty, !isInsideQuote, !isDenied(speaker, start) else { return nil }
    if text.tokens[speaker.lowerBound].key == QuoteReader.according { return according(speaker) }
    let isInverted = text.tokens[speaker.lowerBound].traits.contains(.say)
    let verb = isInverted ? speaker.lowerBound : speaker.upperBound - 1
    guard isPhrase || text.tokens[verb].traits.contains(.report) else { return nil }
    if !isInverted, let clause = conceded(verb, start) { return whole(clause) }
    if !isInverted, let comma = relativeComma(verb, speaker) { return relative(verb, comma).flatMap(whole) }
    let found =
      (isInverted ? nil : following(verb, speaker, start)) ?? preceding(start, speaker, isInverted)
      ?? parted(start, speaker) ?? (isInverted ? nil : turned(start, speaker))
    return found.flatMap(whole)
  }

  /// The comma of "N, who told": a clause within another, which the next comma closes.
  private func relativeComma(_ verb: Int, _ speaker: Range<Int>) -> Int? {
    guard let comma = speaker.last(where: { text.tokens[$0].isMark(",") }), verb - comma <= 4, comma + 1 < verb,
      text.tokens[comma + 1].key == QuoteReader.who
    else { return nil }
    return comma
  }

  /// "As N has argued, CLAUSE."
  private func conceded(_ verb: Int, _ start: Int) -> Range<Int>? {
    guard start == sentence.lowerBound + 1, text.tokens[sentence.lowerBound].key == TitleScanner.as,
      verb + 2 < sentence.upperBound, text.tokens[verb + 1].isMark(","), canOpen(verb + 2)
    else { return nil }
    let rest = verb + 2..<sentence.upperBound
    return isClause(rest, orPast: true) ? cut(rest) : nil
  }

  private func relative(_ verb: Int, _ comma: Int) -> Range<Int>? {
    guard let found = afterThat(verb) ?? bare(verb) else { return nil }
    let end =
      found.first {
        text.tokens[$0].isMark(",") || text.tokens[$0].isMark(";") || text.tokens[$0].key == QuoteReader.according
      } ?? found.upperBound
    let clause = found.lowerBound..<end
    return isClause(clause, orPast: true) ? clause : nil
  }

  /// "N did not say": behind the last comma before the verb, or behind the name; "nor N said".
  private func isDenied(_ speaker: Range<Int>, _ phraseStart: Int) -> Bool {
    if phraseStart > sentence.lowerBound, Self.pairedNegations.contains(text.tokens[phraseStart - 1].key) {
      return true
    }
    let start = speaker.dropLast().last { text.tokens[$0].isMark(",") } ?? speaker.lowerBound
    return speaker[start...].contains { Self.negations.contains(text.tokens[$0].key) }
  }

  /// A quote that runs on behind or before the sentence: what it tells is told by its speaker.
  private var isInsideQuote: Bool {
    var (opening, closing) = (0, 0)
    for token in text.tokens[sentence] {
      opening += token.opens ? 1 : 0
      closing += token.closes ? 1 : 0
    }
    // The mark behind the full stop belongs to what it closes.
    let behind = sentence.upperBound < text.tokens.count ? text.tokens[sentence.upperBound] : nil
    let isClosedBehind = behind.map { $0.closes && $0.isGlued } ?? false
    // A straight mark does both.
    let isStraight = behind.map { $0.opens } ?? false
    if isClosedBehind { (opening, closing) = (opening + (isStraight ? 1 : 0), closing + 1) }
    let straight = text.tokens[sentence].count { $0.opens && $0.closes } + (isClosedBehind && isStraight ? 1 : 0)
    return opening != closing || !straight.isMultiple(of: 2)
  }

  /// "N said that CLAUSE", "N said CLAUSE".
  private func following(_ verb: Int, _ speaker: Range<Int>, _ start: Int) -> Range<Int>? {
    guard !isDependent(start), !speaker.suffix(3).contains(where: { text.tokens[$0].traits.contains(.opener) }),
      let found = afterThat(verb) ?? bare(verb)
    else { return nil }
    return cut(found)
  }

  /// "When N said", "the road that N said": the sentence itself is about something else.
  private func isDependent(_ start: Int) -> Bool {
    for index in (sentence.lowerBound..<start).reversed() {
      let token = text.tokens[index]
      if token.isMark(",") { return false }
      // "…, while N, a lawyer, said"
      if Self.contrasts.contains(token.key), index > sentence.lowerBound, text.tokens[index - 1].isMark(",") {
        return false
      }
      if token.traits.contains(.opener) || Self.joints.contains(token.key) { return true }
    }
    return false
  }

  private func afterThat(_ verb: Int) -> Range<Int>? {
    let start = verb + 1
    let takesListener = Self.listenerVerbs.contains(text.tokens[verb].key)
    guard let that = (start..<min(start + 20, sentence.upperBound)).first(where: { endsGap($0) && !isBracketed($0) }),
      text.tokens[that].key == QuoteReader.that
    else { return nil }
    if that == start {
      // "was told that", "told that story"
      if Self.told.contains(text.tokens[verb].key) { return nil }
    } else if !takesListener, !isAdverb(start), !QuoteReader.prepositions.contains(text.tokens[start].key) {
      return nil
    }
    let rest = that + 1..<sentence.upperBound
    guard let first = rest.first, text.tokens[first].shape != .mark || text.tokens[first].opens, !isVerb(first) else {
      return nil
    }
    // what names the listener, or goes on for long behind "that", is a clause
    let isLong =
      that == start && rest.count(where: { text.tokens[$0].isWord }) >= 6
      && !Self.times.contains(text.tokens[that + 1].key)
    let isTold = takesListener && that > start || isLong
    return isTold || isPhrase || text.tokens[verb].traits.contains(.claim) || isClause(rest, orPast: true) ? rest : nil
  }

  /// Between a verb and its "that" stand a listener, a day or a place; no mark, no verb, no matter ("told of fears that").
  private func endsGap(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.key == QuoteReader.that { return true }
    // "told the press of fears that", not "told a meeting of farmers that"
    if Self.matters.contains(token.key), index > 0, !isGathering(index - 1) { return true }
    return (token.shape == .mark && !token.isPossessive && !token.isMark("-")) || isVerb(index)
      || token.traits.contains(.opener)
  }

  /// "(COPE)": a short form in brackets.
  private func isBracketed(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isMark("("), index + 2 < sentence.upperBound { return text.tokens[index + 2].isMark(")") }
    return token.isMark(")") && index > 1 && text.tokens[index - 2].isMark("(")
  }

  /// "a crowd" of whomever, "the committee" of somebody who is named.
  private func isGathering(_ index: Int) -> Bool {
    if Self.gatherings.contains(text.tokens[index].key) { return true }
    guard Self.bodies.contains(text.tokens[index].key), index + 2 < sentence.upperBound else { return false }
    // "a committee of inquiry"
    if Self.inquiries.contains(text.tokens[index + 2].key) { return true }
    return text.tokens[index + 2].isCapitalized || Self.articles.contains(text.tokens[index + 2].key)
  }

  private func bare(_ verb: Int) -> Range<Int>? {
    guard isPhrase || text.tokens[verb].traits.contains(.claim) else { return nil }
    var start = verb + 1
    if Self.told.contains(text.tokens[verb].key) {
      // "told the Daily Post the case"
      if start + 2 < sentence.upperBound, text.tokens[start].key == QuoteReader.the, outletEnd(start + 1) != nil {
        start += 1
      }
      if start + 2 < sentence.upperBound, Self.articles.contains(text.tokens[start].key),
        Self.hearers.contains(text.tokens[start + 1].key)
      {
        // "told the hearing the contractor would pay"
        start += 1
      }
      if let outlet = outletEnd(start) { start = outlet }
      guard start + 1 < sentence.upperBound, text.tokens[start].shape == .lower || outletEnd(start) == start,
        Self.subjects.contains(text.tokens[start + 1].key), !Self.articles.contains(text.tokens[start].key)
      else { return nil }
      start += 1
    }
    while start < sentence.upperBound, isAdverb(start) { start += 1 }
    if let end = phraseEnd(start) { start = end }
    guard start + 1 < sentence.upperBound, canOpen(start) else { return nil }
    let range = start..<sentence.upperBound
    let isSaid = Self.said.contains(text.tokens[verb].key)
    let isPlain = isSaid || Self.told.contains(text.tokens[verb].key)
    // "He says they come as a reminder", "told police he fired"
    let isPersonal = isPlain && Self.pronouns.contains(text.tokens[start].key) && text.tokens[start + 1].shape == .lower
    return isClause(range, orPast: isSaid || isPersonal)
      || isPersonal && !QuoteReader.prepositions.contains(text.tokens[start + 1].key)
      || (isPlain && isPresentClause(range)) ? range : nil
  }

  /// Where the clause begins behind "in one incident", "in a statement": a phrase of a few words and then a subject.
  private func phraseEnd(_ start: Int) -> Int? {
    guard start + 3 < sentence.upperBound, QuoteReader.prepositions.contains(text.tokens[start].key),
      !Self.conditions.contains(text.tokens[start].key),
      !Self.amounts.contains(text.tokens[start + 1].key),
      Self.articles.contains(text.tokens[start + 1].key) || text.tokens[start + 1].key == Self.one
    else { return nil }
    return (start + 3..<min(start + 6, sentence.upperBound)).first { end in
      Self.subjects.contains(text.tokens[end].key) && text.tokens[start + 2..<end].allSatisfy { $0.shape == .lower }
    }
  }

  /// A clause that only a verb in the present proves.
  private func isPresentClause(_ range: Range<Int>) -> Bool {
    let head = range.prefix(12)
    let end = head.first { text.tokens[$0].isMark(",") || text.tokens[$0].traits.contains(.opener) } ?? head.upperBound
    return range.count >= 5 && (range.lowerBound..<end).contains { isPresent($0, in: range) }
  }

  /// "told Morning Report she was": the last word of whom it was told, before the clause's subject.
  private func outletEnd(_ start: Int) -> Int? {
    var end = start
    while end < sentence.upperBound, end - start < 4, text.tokens[end].isCapitalized { end += 1 }
    guard end > start, end < sentence.upperBound, text.tokens[end].shape == .lower,
      Self.subjects.contains(text.tokens[end].key)
    else { return nil }
    return end - 1
  }

  /// "CLAUSE, N said on Monday."
  private func preceding(_ start: Int, _ speaker: Range<Int>, _ isInverted: Bool) -> Range<Int>? {
    guard start > sentence.lowerBound, text.tokens[start - 1].isMark(","), saysNoMore(speaker, isInverted) else {
      return nil
    }
    return opening(start - 1)
  }

  /// "In the end, N said, the pier will close": what stands before the speaker only says when, where or if.
  private func turned(_ start: Int, _ speaker: Range<Int>) -> Range<Int>? {
    let (first, comma) = (afterDateline(), speaker.upperBound)
    guard start - 1 > first, text.tokens[start - 1].isMark(","), comma + 2 < sentence.upperBound,
      text.tokens[comma].isMark(","), canOpen(comma + 1), text.tokens[comma + 1].shape != .mark,
      text.tokens[first].traits.contains(.opener) || QuoteReader.prepositions.contains(text.tokens[first].key)
        || Self.joints.contains(text.tokens[first].key),
      !(first..<start - 1).contains(where: { text.tokens[$0].traits.contains(.say) })
    else { return nil }
    let rest = comma + 1..<sentence.upperBound
    // With its condition: "If the bank pays, N said, the strike will end" is no word on the strike alone.
    let isCondition = text.tokens[first].traits.contains(.opener) || Self.joints.contains(text.tokens[first].key)
    return isClause(rest, orPast: true) ? cut(rest).map { isCondition ? first..<$0.upperBound : $0 } : nil
  }

  /// "The pier, N said, will close": the speaker stands between a subject and its verb, and the clause is printed with both.
  private func parted(_ start: Int, _ speaker: Range<Int>) -> Range<Int>? {
    let (first, comma) = (afterDateline(), speaker.upperBound)
    guard start - 1 > first, text.tokens[start - 1].isMark(","), comma + 1 < sentence.upperBound,
      text.tokens[comma].isMark(","), isFinite(comma + 1) || isPast(comma + 1), canOpen(first),
      start - first <= 14,
      !(first..<start - 1).contains(where: { isVerb($0) || text.tokens[$0].isMark(",") || text.tokens[$0].isMark(";") })
    else { return nil }
    let end = (comma + 2..<sentence.upperBound).first { index in
      text.tokens[index].isMark(";") || text.tokens[index].isMark(",") && turnsAway(index + 1, sentence.upperBound)
    }
    return first..<(end ?? sentence.upperBound)
  }

  /// Behind the verb stand at most when, where and to whom.
  private func saysNoMore(_ speaker: Range<Int>, _ isInverted: Bool) -> Bool {
    var next = speaker.upperBound
    if Self.told.contains(text.tokens[next - 1].key) {
      let end = min(next + 6, sentence.upperBound)
      next =
        (next..<end).first { text.tokens[$0].shape == .mark || QuoteReader.prepositions.contains(text.tokens[$0].key) }
        ?? end
      if next < sentence.upperBound, text.tokens[next].key == Self.to { return false }
    }
    guard next < sentence.upperBound else { return true }
    let token = text.tokens[next]
    if token.isMark(",") {
      // "N said, adding that"
      return isInverted
        || next + 1 < sentence.upperBound
          && (Self.coordinators.contains(text.tokens[next + 1].key)
            || text.tokens[next + 1].traits.contains(.say) && endsIn("ing", next + 1))
    }
    return token.isMark(".") || token.isMark("\n") || isAdverb(next) || QuoteReader.prepositions.contains(token.key)
  }

  /// The sentence up to a token, if it is a clause of its own.
  private func opening(_ end: Int) -> Range<Int>? {
    let start = afterDateline()
    guard start < end, canOpen(start) || opensPhrase(start, end), !isVerb(start), !endsIn("ing", start),
      !endsIn("ed", start)
    else { return nil }
    let range = start..<end
    return (isClause(range, orPast: true) || isPresentClause(range)) && !range.contains { text.tokens[$0].isMark(";") }
      ? range : nil
  }

  /// "Under the deal, brokers will be barred": a phrase with a comma, and a clause behind it; "Only a tenth has been paid".
  private func opensPhrase(_ start: Int, _ end: Int) -> Bool {
    if Self.limiters.contains(text.tokens[start].key) { return true }
    guard QuoteReader.prepositions.contains(text.tokens[start].key) else { return false }
    // "By 6:40 a.m. the fire was out", "On Monday the road closed"
    if let subject = (start + 2..<min(start + 9, end)).first(where: { Self.subjects.contains(text.tokens[$0].key) }),
      text.tokens[start + 1..<subject].allSatisfy({
        $0.shape == .number || $0.traits.contains(.month) || $0.traits.contains(.weekday) || $0.shape == .mark
          || Self.hours.contains($0.key)
      })
    {
      return isClause(subject..<end, orPast: true)
    }
    guard
      let comma = (start..<end).first(where: { text.tokens[$0].isMark(",") }), comma - start <= 10, comma + 1 < end
    else { return false }
    return !(start..<comma).contains(where: isVerb) && canOpen(comma + 1) && isClause(comma + 1..<end, orPast: true)
  }

  private func according(_ speaker: Range<Int>) -> Range<Int>? {
    let next = speaker.upperBound
    if next < sentence.upperBound, text.tokens[next].isPossessive { return nil }
    let start = speaker.lowerBound
    if start > afterDateline() {
      // "according to Brown's friends", "according to Brown officials"
      guard saysNoMore(speaker, true) else { return nil }
      return opening(text.tokens[start - 1].isMark(",") ? start - 1 : start).flatMap(whole)
    }
    guard next + 1 < sentence.upperBound, text.tokens[next].isMark(","), canOpen(next + 1),
      isClause(next + 1..<sentence.upperBound, orPast: true)
    else { return nil }
    return cut(next + 1..<sentence.upperBound).flatMap(whole)
  }
}

extension ReportedClause {
  /// The clause up to where somebody else's words, or the writer's own, may begin; nil when that cannot be told.
  private func cut(_ range: Range<Int>) -> Range<Int>? {
    for index in range.dropFirst() {
      let token = text.tokens[index]
      let head = range.lowerBound..<index
      if token.isMark(";") || isDash(index) {
        // A lone hyphen between blanks may be a torn word.
        let isTorn = token.isMark("-") && !text.tokens[index + 1].isMark("-")
        return !isTorn && isClause(head, orPast: true) ? head : nil
      }
      guard index + 1 < range.upperBound else { break }
      if token.key == Self.and, text.tokens[index + 1].traits.contains(.say), isClause(head, orPast: true) {
        return head
      }
      guard token.isMark(",") else { continue }
      if isClause(head, orPast: true), turnsAway(index + 1, range.upperBound) { return head }
      if (index + 1..<min(index + 8, range.upperBound)).contains(where: { text.tokens[$0].traits.contains(.report) }) {
        return nil
      }
    }
    return range
  }

  /// Whether what follows a comma is perhaps no longer reported.
  private func turnsAway(_ next: Int, _ end: Int) -> Bool {
    let token = text.tokens[next]
    if token.key == QuoteReader.according || (token.traits.contains(.say) && endsIn("ing", next)) { return true }
    guard Self.coordinators.contains(token.key) else { return false }
    if next + 1 < end, text.tokens[next + 1].key == QuoteReader.that { return false }
    let close = (next..<end).first { text.tokens[$0].isMark(",") || isDash($0) } ?? end
    return (next..<close).contains(where: isVerb)
  }

  /// Without marks around it; nil when it is too short, or a headline's half sentence.
  private func whole(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, text.tokens[first].shape == .mark, !text.tokens[first].opens {
      range = range.dropFirst()
    }
    while let last = range.last, text.tokens[last].shape == .mark, !text.tokens[last].closes,
      !text.tokens[last].isMark(")"), !isUnit(last)
    { range = range.dropLast() }
    guard range.count(where: { text.tokens[$0].isWord || text.tokens[$0].shape == .number }) >= 3 else { return nil }
    // "Instead it was": what it was is told elsewhere.
    if let last = range.last,
      text.tokens[last].traits.contains(.finite) || Self.unfinished.contains(text.tokens[last].key)
    {
      return nil
    }
    let isHeadline = text.tokens.last.map { $0.shape != .mark } ?? true
    return isHeadline && range.contains { text.tokens[$0].isMark(",") } ? nil : range
  }

  /// The sign of "2%", without which the number is another one.
  private func isUnit(_ index: Int) -> Bool { text.tokens[index].isMark("%") }

  /// Behind "PLACE, Nov. 3 (Agency) --".
  func afterDateline() -> Int {
    let head = sentence.prefix(16)
    guard let dash = head.first(where: isDash), head.first.map({ text.tokens[$0].shape }) == .upper else {
      return sentence.lowerBound
    }
    return (dash..<sentence.upperBound).first { text.tokens[$0].shape != .mark } ?? sentence.upperBound
  }

  private func isDash(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isMark("~") { return true }
    return token.isMark("-") && !token.isGlued && index + 1 < text.tokens.count
      && (!text.tokens[index + 1].isGlued || text.tokens[index + 1].isMark("-"))
  }
}
