/// Titles that a verb ties to a name.
extension TitleBinder {
  mutating func bindPredicates() {
    var last: (title: Int, span: Int)?
    for (title, phrase) in titles.enumerated() where !isUsed[title] && !phrase.head.isPlural {
      let start = introduction(before: phrase.range.lowerBound)
      if let (span, isReplaced) = appointee(before: start) {
        give(title, to: span, "sentence says so")
        if isReplaced { markFormer(span) }
        continue
      }
      let lower = text.sentenceRange(at: phrase.range.lowerBound).lowerBound
      if let before = last, before.title == title - 1, isSecondOffice(start, after: titles[before.title], lower) {
        let isPast = spans[before.span].titles.last?.phrase.modifiers.contains(.former) ?? false
        give(title, to: before.span, "sentence says so")
        if isPast { markFormer(before.span) }
        last = (title, before.span)
        continue
      }
      guard start > lower, tokens[start - 1].shape == .lower, let verb = verb(endingAt: start - 1, lower: lower),
        let span = subject(before: verb.start, lower: lower)
      else { continue }
      give(title, to: span, "sentence says so")
      last = (title, span)
      if verb.isPast || spans[span].titles.last?.until != nil { markFormer(span) }
    }
  }

  /// "served as A from 2011 to 2015 and later as B": another office of whoever held the one before.
  private func isSecondOffice(_ start: Int, after title: TitlePhrase, _ lower: Int) -> Bool {
    let gap = title.range.upperBound..<max(title.range.upperBound, start)
    guard title.range.lowerBound >= lower, let last = gap.last, tokens[last].key == Self.as, gap.count <= 9 else {
      return false
    }
    return gap.contains { tokens[$0].key == Self.and } && !gap.contains { tokens[$0].isMark(",") || tokens[$0].opens }
      && spans.touching(gap, of: \.range).isEmpty
  }

  private mutating func markFormer(_ span: Int) {
    let last = spans[span].titles.count - 1
    if !spans[span].titles[last].phrase.modifiers.contains(.former) {
      spans[span].titles[last].phrase.modifiers.append(.former)
    }
  }

  /// Where the words that lead up to a title start.
  private func introduction(before title: Int) -> Int {
    let lower = text.sentenceRange(at: title).lowerBound
    var index = title
    while index > lower, tokens[index - 1].isWord, Self.introductions.contains(tokens[index - 1].key) { index -= 1 }
    return index
  }

  /// "named N as minister", "appointed N chief of staff": the office goes to the one who is named; "replaced N as" ends one.
  private func appointee(before start: Int) -> (span: Int, isReplaced: Bool)? {
    let lower = text.sentenceRange(at: start).lowerBound
    let end = start > lower && tokens[start - 1].key == Self.as ? start - 1 : start
    let span = spans.position(startingAt: end, of: \.range) - 1
    guard span >= 0, spans[span].range.upperBound == end else { return nil }
    var first = spans[span].range.lowerBound
    if let before = titles.touching(lower..<first, of: \.range).last, before.range.upperBound == first {
      first = before.range.lowerBound
    }
    guard first > lower else { return nil }
    let key = tokens[first - 1].key
    if Self.naming.contains(key) { return (span, false) }
    return end < start && Self.replacing.contains(key) ? (span, true) : nil
  }

  /// A verb that ties a person to an office, ending at a token: "was", "served as", "was named".
  private func verb(endingAt index: Int, lower: Int) -> (start: Int, isPast: Bool)? {
    let key = tokens[index].key
    if Self.present.contains(key) { return (index, false) }
    if Self.past.contains(key) { return (index, true) }
    if Self.appointing.contains(key) { return (index, false) }
    guard key == Self.as, index > lower else { return nil }
    for back in 1...3 where index - back >= lower {
      let key = tokens[index - back].key
      if Self.serving.contains(key) { return (index - back, Self.served.contains(key)) }
      if Self.appointing.contains(key) { return (index - back, false) }
      if Self.leaving.contains(key) { return (index - back, true) }
      if back == 2, Self.taking.contains(key), Self.takenWords.contains(tokens[index - 1].key) {
        return (index - 2, false)
      }
    }
    return nil
  }

  /// The nearest name before a verb with nothing between that could be its subject.
  private func subject(before verb: Int, lower: Int) -> Int? {
    let span = spans.position(startingAt: verb, of: \.range) - 1
    guard span >= 0, spans[span].range.upperBound <= verb, spans[span].range.lowerBound >= lower else { return nil }
    let gap = spans[span].range.upperBound..<verb
    if gap.first.map({ tokens[$0].isPossessive }) ?? false { return nil }
    let hasWho = gap.contains { tokens[$0].key == Self.who }
    // "N, who …, was named"
    let main = gap.last.map { Self.helpers.contains(tokens[$0].key) ? gap.dropLast() : gap } ?? gap
    let isClosed = main.last.map { tokens[$0].isMark(",") } ?? false
    if hasWho { return gap.count <= 14 || (isClosed && gap.count <= 34) ? span : nil }
    // "N, director general at the ministry, becomes assistant minister"
    if isClosed, gap.count > 2, gap.count <= 22, gap.first.map({ tokens[$0].isMark(",") }) ?? false { return span }
    let isPlain = gap.allSatisfy {
      !tokens[$0].traits.contains(.pronoun) && !tokens[$0].isMark(",") && !tokens[$0].opens
    }
    return isPlain && gap.count <= 3 ? span : nil
  }

  private static let `as` = Tokenizer.keys(of: "as").first ?? 0
  private static let who = Tokenizer.keys(of: "who").first ?? 0
  private static let present = QuoteReader.keys("is become becomes became remains being")
  private static let leaving = QuoteReader.keys(
    "resigned resigns resign resigning quit quits stepped steps step retired retires retire dismissed sacked fired ousted removed suspended"
  )
  private static let taking = QuoteReader.keys("took takes take taking")
  private static let takenWords = QuoteReader.keys("office over charge")
  private static let helpers = QuoteReader.keys("was is will has had been")
  private static let past = QuoteReader.keys("was")
  private static let appointing = QuoteReader.keys("named appointed elected nominated made sworn")
  private static let naming = QuoteReader.keys(
    "named names naming appointed appoints appointing nominated nominates nominating elected elects electing picked picks picking chose tapped made hired installed"
  )
  private static let replacing = QuoteReader.keys("replaced replaces replacing succeeded succeeds succeeding")
  private static let serving = QuoteReader.keys("served serves serving worked works working acted acts acting service")
  private static let served = QuoteReader.keys("served worked acted")
}
