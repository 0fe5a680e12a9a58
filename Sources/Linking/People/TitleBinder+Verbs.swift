/// Titles that a verb ties to a name.
extension TitleBinder {
  mutating func bindPredicates() {
    var last: (title: Int, span: Int)?
    for (title, phrase) in titles.enumerated() where !isUsed[title] && (phrase.isDoing || !phrase.head.isPlural) {
      if phrase.isDoing {
        if let span = doer(of: phrase) { give(title, to: span, "sentence says so") }
        continue
      }
      if let (span, isPast) = holder(behind: phrase) {
        give(title, to: span, "sentence says so")
        if isPast { markFormer(span) }
        continue
      }
      // "dismissed it as a nanny’s charter"
      if phrase.range.upperBound < tokens.count, tokens[phrase.range.upperBound].isPossessive { continue }
      let start = behindOwner(introduction(before: phrase.range.lowerBound))
      if let (span, isReplaced) = appointee(before: start) {
        give(title, to: span, "sentence says so")
        if isReplaced { giveSuccessor(title, of: span) } else { addEmployer(to: span) }
        continue
      }
      let lower = text.sentenceRange(at: phrase.range.lowerBound).lowerBound
      if let span = named(behindOffice: phrase, from: start, lower: lower) {
        give(title, to: span, "sentence says so")
        continue
      }
      if let before = last, before.title == title - 1,
        titles[title - 1].range.upperBound + 1 == phrase.range.lowerBound,
        tokens[phrase.range.lowerBound - 1].key == Self.and, isJoinedOffice(titles[title - 1], phrase)
      {
        let isPast = spans[before.span].titles.last?.phrase.modifiers.contains(.former) ?? false
        give(title, to: before.span, "sentence says so")
        shareOrganization(of: before.span)
        if isPast { markFormer(before.span) }
        last = (title, before.span)
        continue
      }
      if let before = last, before.title == title - 1,
        isSecondOffice(start, after: titles[before.title], lower, hasArticle: start < phrase.range.lowerBound)
          || isAlsoHeld(phrase, from: start, after: titles[before.title])
      {
        let isPast = spans[before.span].titles.last?.phrase.modifiers.contains(.former) ?? false
        give(title, to: before.span, "sentence says so")
        let isNow = start > lower && Self.present.contains(tokens[start - 1].key)
        if isPast, !isNow { markFormer(before.span) }
        last = (title, before.span)
        continue
      }
      let article =
        start < phrase.range.lowerBound || isCompound(phrase) ? nil : descriptionStart(before: start, lower: lower)
      let opening = article ?? start
      guard opening > lower, tokens[opening - 1].shape == .lower, !isAssistant(phrase),
        let verb = verb(endingAt: opening - 1, lower: lower),
        !isDenied(before: verb.start, lower: lower),
        let span = subject(before: verb.start, lower: lower) ?? coordinated(before: verb.start, lower: lower)
          ?? antecedent(ofPronounBefore: verb.start, lower: lower)
          ?? antecedentHere(ofPronounBefore: verb.start, lower: lower),
        article == nil || isPlainPerson(spans[span])
      else { continue }
      give(title, to: span, "sentence says so")
      last = (title, span)
      readPeriod(opening: lower, before: verb.start, of: span)
      if isFuture(verb.start), phrase.head.isOfficial || phrase.head.kind == .business,
        !phrase.modifiers.contains(where: { $0 == .acting || $0 == .interim })
      {
        markDesignate(span)
      }
      // "was elected president": the verb stands among what belongs to the title
      let isAppointed = tokens[phrase.range.lowerBound..<phrase.core.lowerBound].contains {
        Self.appointing.contains($0.key)
      }
      // "was a suspect" when something happened, and perhaps still
      let isOver = verb.isPast && !isAppointed && !phrase.head.kind.isPersonal
      if isOver || spans[span].titles.last?.until != nil { markFormer(span) }
    }
  }

  /// "As mayor, N closed two schools", "As a former mayor, N knows": whom the sentence goes on with.
  private func named(behindOffice phrase: TitlePhrase, from start: Int, lower: Int) -> Int? {
    let comma = phrase.range.upperBound
    guard start == lower + 1, tokens[lower].key == Self.as, comma + 1 < tokens.count, tokens[comma].isMark(",") else {
      return nil
    }
    return spanStarting(at: comma + 1) ?? antecedent(ofPronounBefore: comma + 2, lower: lower)
  }

  /// "N, who heads the agency": the one in front.
  private func doer(of phrase: TitlePhrase) -> Int? {
    let who = phrase.range.lowerBound - 1
    guard who > 0 else { return nil }
    let end = tokens[who - 1].isMark(",") ? who - 1 : who
    return spans.touching(max(0, end - 1)..<end, of: \.range).indices.last { spans[$0].range.upperBound == end }
  }

  /// "will be his deputy": somebody's helper, no member of a parliament.
  private func isAssistant(_ phrase: TitlePhrase) -> Bool {
    phrase.core.count == 1 && tokens[phrase.core.lowerBound].traits.contains(.deputy) && phrase.range.lowerBound > 0
      && Self.possessives.contains(tokens[phrase.range.lowerBound - 1].key)
  }

  /// "a popular tourist destination": what a thing is, with a person's word in it.
  private func isCompound(_ phrase: TitlePhrase) -> Bool {
    let next = phrase.range.upperBound
    guard !phrase.head.isOfficial, next < tokens.count, tokens[next].shape == .lower, phrase.organization == nil else {
      return false
    }
    return TitleScanner(text: text, lexicon: NameLexicon.shared).isPlain(next)
  }

  private static let possessives = QuoteReader.keys("his her their its")

  mutating func markFormer(_ span: Int) {
    let last = spans[span].titles.count - 1
    if !spans[span].titles[last].phrase.modifiers.contains(.former) {
      spans[span].titles[last].phrase.modifiers.append(.former)
    }
  }

  /// Where the words that lead up to a title start.
  func introduction(before title: Int) -> Int {
    let lower = text.sentenceRange(at: title).lowerBound
    var index = title
    // "was re-elected speaker": the verb that stands among what belongs to the title begins in front of its hyphen
    if index - 2 > lower, tokens[index - 1].isMark("-"), tokens[index - 2].key == Self.re { return index - 2 }
    while index > lower, tokens[index - 1].isWord, Self.introductions.contains(tokens[index - 1].key) { index -= 1 }
    return index
  }

  /// Where the words that lead up to a title start when some of them only describe: "became the outspoken mayor".
  private func descriptionStart(before title: Int, lower: Int) -> Int? {
    guard let article = (max(lower, title - 4)..<title).last(where: { Self.leads.contains(tokens[$0].key) }),
      article + 1 < title, describes(article + 1..<title)
    else { return nil }
    return article
  }

  /// Whether a span is plainly a person's name: "N is a clever maker" is said of machines as well.
  private func isPlainPerson(_ span: NameSpan) -> Bool {
    span.isFull
      ? span.evidence >= 2 : spans.contains { $0.isFull && $0.evidence >= 2 && $0.keys.last == span.keys.last }
  }

  private static let leads = QuoteReader.keys("a an the")

  /// "named the provost, N, as president": the comma behind a name that stands between two.
  private func closesInsertion(_ comma: Int, _ end: Int) -> Bool {
    comma + 1 == end && tokens[comma].isMark(",")
  }

  /// "was Highland Power’s chairman": before whose title it is.
  private func behindOwner(_ start: Int) -> Int {
    let lower = text.sentenceRange(at: min(start, tokens.count - 1)).lowerBound
    guard start > lower, tokens[start - 1].isPossessive else { return start }
    var first = start - 1
    while first > lower, start - first < 6, tokens[first - 1].isCapitalized { first -= 1 }
    return first < start - 1 ? introduction(before: first) : start
  }

  /// "named N as minister", "appointed N chief of staff": the office goes to the one who is named; "replaced N as" ends one.
  func appointee(before start: Int) -> (span: Int, isReplaced: Bool)? {
    let lower = text.sentenceRange(at: start).lowerBound
    let end = start > lower && tokens[start - 1].key == Self.as ? start - 1 : start
    let span = spans.position(startingAt: end, of: \.range) - 1
    guard span >= 0,
      spans[span].range.upperBound == end
        || end < start
          && (isInserted(spans[span].range.upperBound..<end) || closesInsertion(spans[span].range.upperBound, end))
    else { return nil }
    var first = spans[span].range.lowerBound
    if let before = titles.touching(lower..<first, of: \.range).last, before.range.upperBound == first {
      first = before.range.lowerBound
    }
    if first > lower, tokens[first - 1].traits.contains(.honorific) { first -= 1 }
    if end < start, first > lower, tokens[first - 1].isMark(","),
      let before = titles.touching(lower..<first, of: \.range).last, before.range.upperBound == first - 1,
      before.isDefinite
    {
      // "named the provost, N, as president"
      first = introduction(before: before.range.lowerBound)
    }
    guard first > lower else { return nil }
    let key = tokens[first - 1].key
    if Self.naming.contains(key) { return (span, false) }
    // "Also named were N as"
    if end < start, Self.verbsOfBeing.contains(key),
      tokens[lower..<first].contains(where: { Self.naming.contains($0.key) || Self.appointing.contains($0.key) })
    {
      return (span, false)
    }
    // "swore in N as", "brought in N as"
    if key == TitleScanner.in, first - 1 > lower, end < start, Self.bringing.contains(tokens[first - 2].key) {
      return (span, false)
    }
    // "N was chosen as agriculture minister, and M as attorney general"
    if end < start, key == Self.and,
      tokens[lower..<first].contains(where: { Self.naming.contains($0.key) || Self.appointing.contains($0.key) })
    {
      return (span, false)
    }
    return end < start && Self.replacing.contains(key) ? (span, true) : nil
  }

  /// A verb that ties a person to an office, ending at a token: "was", "served as", "was named".
  private func verb(endingAt index: Int, lower: Int) -> (start: Int, isPast: Bool)? {
    let key = tokens[index].key
    if Self.future.contains(key) {
      if let start = helperStart(before: index, lower: lower) { return (start, false) }
      // "would become", "hopes to be", "is expected to become"
      if isUncertain(before: index, lower: lower) { return nil }
    }
    if Self.present.contains(key) { return (index, false) }
    if Self.past.contains(key) { return (index, true) }
    // "had been": over; "has been": so still
    if key == Self.been, index > lower, Self.having.contains(tokens[index - 1].key) {
      return (index - 1, tokens[index - 1].key == Self.had)
    }
    if Self.appointing.contains(key) { return (index, false) }
    if key == Self.to, index > lower, Self.raising.contains(tokens[index - 1].key) { return (index - 1, false) }
    guard key == Self.as, index > lower else { return nil }
    // "N, who as director general prepared the visit"
    if tokens[index - 1].key == Self.who { return (index, false) }
    if let moved = moved(before: index, lower: lower) { return (moved, false) }
    for back in 1...6 where index - back >= lower {
      let key = tokens[index - back].key
      if back > 3,
        tokens[index - back + 1..<index].contains(where: { $0.shape == .mark || $0.traits.contains(.finite) })
      {
        break
      }
      if Self.serving.contains(key) {
        // "has served as": so still
        let isPerfect =
          index - back > lower && Self.having.contains(tokens[index - back - 1].key)
          && tokens[index - back - 1].key != Self.had
        return (index - back, Self.served.contains(key) && !isPerfect)
      }
      if Self.appointing.contains(key) { return (index - back, false) }
      if Self.leaving.contains(key) { return (index - back, true) }
      // "was replaced as minister"
      if Self.replacing.contains(key), index - back > lower, Self.isWords.contains(tokens[index - back - 1].key) {
        return (index - back - 1, true)
      }
      if back == 2, Self.taking.contains(key), Self.takenWords.contains(tokens[index - 1].key) {
        return (index - 2, false)
      }
    }
    return nil
  }

  /// The nearest name before a verb with nothing between that could be its subject.
  func subject(before verb: Int, lower: Int) -> Int? {
    guard let span = nearestName(before: verb, lower: lower) else { return nil }
    let gap = spans[span].range.upperBound..<verb
    if gap.first.map({ tokens[$0].isPossessive }) ?? false { return nil }
    let hasWho = gap.contains { tokens[$0].key == Self.who }
    // "N, who …, was named"
    var main = gap
    while let last = main.last, Self.helpers.contains(tokens[last].key) { main = main.dropLast() }
    let isClosed = main.last.map { tokens[$0].isMark(",") } ?? false
    if hasWho { return gap.count <= 14 || (isClosed && gap.count <= 34) ? span : nil }
    // "Her father, N, was chairman"
    if gap.count == 1, isClosed, spans[span].range.lowerBound > lower,
      tokens[spans[span].range.lowerBound - 1].isMark(",")
    {
      return span
    }
    // "N, director general at the ministry, becomes assistant minister"
    if isClosed, gap.count > 2, gap.count <= 22, gap.first.map({ tokens[$0].isMark(",") }) ?? false { return span }
    let isPlain = gap.allSatisfy {
      !tokens[$0].traits.contains(.pronoun) && !tokens[$0].isMark(",") && !tokens[$0].opens
    }
    return isPlain && gap.count <= 3 ? span : nil
  }

  /// Who "he" or "she" is that a sentence starts with: the one person of the sentence before it.
  func antecedent(ofPronounBefore verb: Int, lower: Int) -> Int? {
    var verb = verb
    // "She has served as", "He later became"
    while verb - 1 > lower, tokens[verb - 1].shape == .lower, Self.betweenPronounAndVerb.contains(tokens[verb - 1].key)
    {
      verb -= 1
    }
    guard verb > lower, tokens[verb - 1].traits.contains(.heOrShe), lower > 0, isOpening(verb - 1, from: lower)
    else { return nil }
    var before = text.sentenceRange(at: lower - 1)
    // Sentences that go on with the same pronoun and name nobody lead back to the one that does.
    for _ in 0..<3 {
      guard before.lowerBound > 0, tokens[before.lowerBound].key == tokens[verb - 1].key,
        spans.touching(before, of: \.range).isEmpty
      else { break }
      before = text.sentenceRange(at: before.lowerBound - 1)
    }
    // what stands behind a preposition is no subject
    let named = spans.touching(before, of: \.range).filter { span in
      let titled = span.titles.map(\.phrase.range).filter { $0.upperBound == span.range.lowerBound }
      let first = titled.map(\.lowerBound).min() ?? span.range.lowerBound
      return first == before.lowerBound || !QuoteReader.prepositions.contains(tokens[first - 1].key)
    }
    // "N succeeded his brother M N. He was …"
    guard let last = named.first, let word = last.words.last,
      named.allSatisfy({ $0.words.last.map { tokens[$0].key } == tokens[word].key }),
      named[0].range.lowerBound - before.lowerBound < 20
    else { return nil }
    let given = last.words.first.map { tokens[$0].traits.givenGender } ?? []
    if tokens[verb - 1].traits.clashes(with: given) { return nil }
    return spans.indices.last { spans[$0].range == last.range }
  }

  /// A pronoun opens its sentence, alone or behind a phrase that a comma closes and that names nobody.
  private func isOpening(_ pronoun: Int, from start: Int) -> Bool {
    if pronoun <= start + 1 { return true }
    // "Before that she was …"
    if pronoun - start <= 5, tokens[start + 1..<pronoun].allSatisfy({ $0.shape == .lower || $0.shape == .number }),
      spans.touching(start..<pronoun, of: \.range).isEmpty
    {
      return true
    }
    return pronoun - start <= 10 && tokens[pronoun - 1].isMark(",")
      && spans.touching(start..<pronoun, of: \.range).isEmpty
  }

  static let `as` = Tokenizer.keys(of: "as").first ?? 0
  private static let betweenPronounAndVerb = QuoteReader.keys(
    "has had also later then once previously currently now still")
  private static let raising = QuoteReader.keys("promoted elevated demoted raised moved")
  static let laterWords = QuoteReader.keys("later then subsequently afterwards")
  /// "The new health minister is N": the office first, and then who holds it.
  private func holder(behind title: TitlePhrase) -> (span: Int, isPast: Bool)? {
    let verb = title.range.upperBound
    guard title.isDefinite, verb + 1 < tokens.count, tokens[verb].shape == .lower,
      Self.being.contains(tokens[verb].key) || Self.past.contains(tokens[verb].key),
      case let name = tokens[verb + 1].traits.contains(.honorific) ? verb + 2 : verb + 1,
      case let span = spans.position(startingAt: name, of: \.range), span < spans.count,
      spans[span].range.lowerBound == name, spans[span].words.count > 1
    else { return nil }
    return (span, Self.past.contains(tokens[verb].key))
  }
}
