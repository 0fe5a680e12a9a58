/// Titles that a comma, a colon or a bracket parts from the name before them.
extension TitleBinder {
  mutating func bindAppositions() {
    for span in spans.indices {
      var index = spans[span].range.upperBound
      guard index < tokens.count else { continue }
      if spans[span].words.count > 1, let letters = letters(at: index) {
        give(letters, to: span, "title after the name")
        index = titles[letters].range.upperBound
      }
      guard index + 1 < tokens.count else { continue }
      let limit = text.sentenceRange(at: spans[span].range.lowerBound).upperBound
      // "N: Chief negotiator since 2023", a line of a list
      let isListed = tokens[index].isMark(":") && spans[span].range.lowerBound == 0
      if let comma = commaBehindBody(index, limit: limit, ofPeer: isPeer(spans[span])),
        spans[span].isFull || isPeer(spans[span])
      {
        index = comma
      }
      guard isListed || tokens[index].isMark(",") || tokens[index].isMark("(") || tokens[index].isMark("~") else {
        continue
      }
      index += 1
      if index + 1 < limit, tokens[index].shape == .number, tokens[index + 1].isMark(",") { index += 2 }
      index = afterSeat(afterDegrees(index, limit: limit), limit: limit)
      var isSecond = false
      if spans[span].isFull { index = afterOwner(afterBrackets(index, limit: limit), limit: limit) }
      while var title = title(at: index, limit: limit) {
        var end = titles[title].range.upperBound
        if end < limit, tokens[end].isPossessive, spans[span].isFull,
          let owned = ownedTitle(behind: title, limit: limit)
        {
          (title, end) = (owned, titles[owned].range.upperBound)
        }
        if end < limit, tokens[end].isPossessive || belongsBehind(title, of: span, limit: limit) { break }
        // "… of N, the clerk said": who speaks, and no more of N
        if end < limit, titles[title].isDefinite, !isSecond, tokens[end].traits.contains(.say) { break }
        // "N of the league, an activist group,"
        if end < limit, tokens[end].shape == .lower, tokens[end].traits.contains(.organization),
          tokens[end].key != Self.who, titles[title].head.kind == .person
        {
          break
        }
        // "N and M, host the dinner": a verb
        if end < limit, titles[title].range.count == 1, TitleScanner.determiners.contains(tokens[end].key) { break }
        if isFollowedByName(end) || (isSecond && end < limit && tokens[end].isMark(",") && isFollowedByPerson(end + 1))
        {
          break
        }
        // "N, heads to the coast": a verb
        if titles[title].head.isPlural, !isSecond, text.speech == nil, !followsName(span) { break }
        give(title, to: span, "title after the name")
        addOrganization(behindComma: end, limit: limit, to: span)
        if isSecond, titles[title].range.lowerBound == index { shareWithFirst(title, of: span) }
        if titles[title].head.isPlural, !isSecond { giveEarlier(title, before: span) }
        if isOwnedByName(titles[title], behind: spans[span].range.upperBound) { disown(span) }
        if tokens[index..<titles[title].range.lowerBound].contains(where: { Self.pastWords.contains($0.key) })
          || tokens[index].key == Self.then && !isSecond
        {
          markFormer(span)
        }
        isSecond = true
        let next = afterPeriod(afterSuperior(end, limit: limit), limit: limit)
        guard next + 1 < limit else { break }
        if tokens[next].key == Self.turned {
          // "N, a swimmer turned actress"
          markFormer(span)
        } else if tokens[next].key != Self.and, !tokens[next].isMark(",") || tokens[next + 1].key != Self.and {
          break
        }
        index = tokens[next].isMark(",") ? next + 2 : next + 1
      }
    }
  }

  /// "N, a former instructor and researcher at M": no article parts the two, and both are told of one time and place.
  private mutating func shareWithFirst(_ title: Int, of span: Int) {
    let last = spans[span].titles.count - 1
    guard title > 0, last > 0, titles[title - 1].range.upperBound + 1 == titles[title].range.lowerBound else { return }
    let both = [titles[title - 1].head, titles[title].head]
    let areAlike = both[0].kind == both[1].kind && !both[0].isOfficial && !both[0].kind.isPersonal
    guard areAlike || both.allSatisfy({ Self.companyHeads.contains($0.canonical) }) else { return }
    if spans[span].titles[last - 1].phrase.organization == nil {
      spans[span].titles[last - 1].phrase.organization = spans[span].titles[last].phrase.organization
    }
    if spans[span].titles[last - 1].phrase.modifiers.contains(.former), titles[title].modifiers.isEmpty {
      markFormer(span)
    }
  }

  /// Whether another name stands right before one, in an enumeration.
  private func followsName(_ span: Int) -> Bool {
    guard span > 0 else { return false }
    let gap = spans[span - 1].range.upperBound..<spans[span].range.lowerBound
    return !gap.isEmpty && gap.count <= 14 && gap.contains { tokens[$0].key == Self.and }
  }

  /// "A, B and C, directors of the agency": to all of an enumeration.
  private mutating func giveEarlier(_ title: Int, before span: Int) {
    var last = span
    while last > 0 {
      let gap = spans[last - 1].range.upperBound..<max(spans[last - 1].range.upperBound, spans[last].range.lowerBound)
      let hasAnd = gap.contains { tokens[$0].key == Self.and }
      guard !gap.isEmpty, gap.count <= 2, hasAnd || last < span,
        gap.allSatisfy({ tokens[$0].key == Self.and || tokens[$0].isMark(",") })
      else { return }
      last -= 1
      give(title, to: last, "title after several names")
    }
  }

  /// "N of the Harbour Party, a former teacher, said": the comma behind what somebody belongs to, before an article.
  private func commaBehindBody(_ start: Int, limit: Int, ofPeer isPeer: Bool) -> Int? {
    guard tokens[start].key == Self.of, tokens[start].shape == .lower else { return nil }
    let comma = afterOwnBody(start)
    guard comma > start, comma + 2 < limit, tokens[comma].isMark(","),
      isPeer || Self.articles.contains(tokens[comma + 1].key)
        || titles.touching(comma + 1..<comma + 2, of: \.range).first?.core.lowerBound == comma + 1
          && tokens[comma + 1].shape == .lower
    else { return nil }
    return comma
  }

  private static let then = QuoteReader.keys("then").first ?? 0
  static let turned = QuoteReader.keys("turned").first ?? 0
  static let articles = QuoteReader.keys("a an")

  /// Not "N, a former minister and a board member of the lender, Nordbank AG".
  private func isFollowedByPerson(_ start: Int) -> Bool {
    spanStarting(at: start).map { !spans[$0].isBody && !isLikeFirm(spans[$0]) } ?? false
  }

  /// "N, PhD, head of the centre", "N, M.D., MBA, chief of surgery": behind the degrees.
  private func afterDegrees(_ start: Int, limit: Int) -> Int {
    var index = start
    while index + 2 < limit, Self.degrees.contains(tokens[index].key), tokens[index].isCapitalized,
      tokens[index + 1].isMark(",")
    { index += 2 }
    return index
  }

  private static let degrees = QuoteReader.keys(
    "phd ph.d md m.d mba mph jd esq rn dds dvm msc bsc ma llb llm cpa cfa facs facp faclm edd psyd frcp frcs")

  /// "N, R-Texas, the committee’s chair", "N (D-Ohio), chair": behind an American lawmaker’s party and state.
  private func afterSeat(_ start: Int, limit: Int) -> Int {
    guard let end = seatEnd(start), end + 1 < limit else { return start }
    return end + 1
  }

  /// The comma behind "D-Ohio" and "R-N.M.".
  func seatEnd(_ start: Int) -> Int? {
    guard start + 3 < tokens.count, tokens[start].shape == .initial, tokens[start + 1].isMark("-"),
      tokens[start + 1].isGlued
    else { return nil }
    var end = start + 2
    while end < tokens.count, end - start <= 6,
      tokens[end].isWord || tokens[end].shape == .number || tokens[end].isMark(".")
    { end += 1 }
    return end < tokens.count && tokens[end].isMark(",") ? end : nil
  }

  /// "N MP", "N MLA": a legislator’s letters right behind a name and before no other.
  private func letters(at index: Int) -> Int? {
    let title = titles.position(startingAt: index, of: \.range)
    guard title < titles.count, !isUsed[title], titles[title].range.lowerBound == index,
      titles[title].head.kind == .legislator, titles[title].core.count == 1, tokens[index].shape == .upper,
      titles[title].range.upperBound >= tokens.count || !tokens[titles[title].range.upperBound].isCapitalized
    else { return nil }
    return title
  }

  /// "N, the president’s chief negotiator": the title that the first one owns.
  func ownedTitle(behind owner: Int, limit: Int) -> Int? {
    let next = owner + 1
    guard next < titles.count, titles[next].range.lowerBound == titles[owner].range.upperBound + 1, !isUsed[next],
      titles[next].core.upperBound <= limit
    else { return nil }
    return next
  }

  /// "N (Blue Sky), a former mayor": behind the brackets.
  func afterBrackets(_ start: Int, limit: Int) -> Int {
    guard tokens[start - 1].isMark("("),
      let close = (start..<min(limit, start + 8)).first(where: { tokens[$0].isMark(")") }),
      close + 2 < limit, tokens[close + 1].isMark(","), title(at: start, limit: close) == nil
    else { return start }
    return close + 2
  }

  /// "N, M’s former secretary": behind the one whose secretary it is.
  func afterOwner(_ start: Int, limit: Int) -> Int {
    guard let owner = spanStarting(at: start), case let end = spans[owner].range.upperBound, end + 1 < limit,
      tokens[end].isPossessive
    else { return start }
    return end + 1
  }

  /// "N, M’s former secretary": M is no organisation.
  func isOwnedByName(_ phrase: TitlePhrase, behind start: Int) -> Bool {
    guard let owner = spanStarting(at: start + 1), let organization = phrase.organization, isLikePerson(spans[owner])
    else { return false }
    return phrase.head.kind != .business && text.string(spans[owner].range) == organization
  }

  /// A name of several words that reads like a person's, or a word that names are known by, here or anywhere.
  private func isLikePerson(_ span: NameSpan) -> Bool {
    if span.words.count > 1 { return span.evidence >= 2 }
    guard let word = span.words.first else { return false }
    return !tokens[word].traits.isDisjoint(with: Traits.given.union(.family))
      || spans.contains { $0.words.count > 1 && $0.keys.last == span.keys.last }
  }

  /// "Under questioning from N, the agency’s former head, M, accepted": the title is the subject’s, who follows.
  func belongsBehind(_ title: Int, of span: Int, limit: Int) -> Bool {
    let comma = titles[title].range.upperBound
    guard titles[title].isDefinite, comma + 1 < limit, tokens[comma].isMark(","),
      let next = spanStarting(at: comma + 1),
      case let end = spans[next].range.upperBound, end + 1 < limit, tokens[end].isMark(",")
    else { return false }
    let start = text.sentenceRange(at: comma).lowerBound
    let isSubject =
      !tokens[end + 1].traits.isDisjoint(with: [.say, .act, .past, .finite])
      || tokens[end + 1].shape == .lower && text.string(end + 1).hasSuffix("ed")
    return isSubject && start < spans[span].range.lowerBound && Self.openingPrepositions.contains(tokens[start].key)
      && spans.touching(start..<spans[span].range.lowerBound, of: \.range).isEmpty
  }

  private static let openingPrepositions = QuoteReader.keys(
    "under after before in at during following with without despite for by on to from besides like unlike according")

  mutating func disown(_ span: Int) {
    spans[span].titles[spans[span].titles.count - 1].phrase.organization = nil
  }

  /// Behind "under M" and "to President M".
  func afterSuperior(_ start: Int, limit: Int) -> Int {
    guard start + 1 < limit, Self.superiorLinks.contains(tokens[start].key), tokens[start].shape == .lower else {
      return start
    }
    var next = start + 1
    while next < limit, next - start <= 6, tokens[next].isCapitalized || tokens[next].isGlued { next += 1 }
    return next > start + 1 ? next : start
  }

  private static let superiorLinks = QuoteReader.keys("under to")

  /// Behind "since 2023" and "from 2016 to 2019".
  func afterPeriod(_ start: Int, limit: Int) -> Int {
    var next = start
    while next + 1 < limit, tokens[next].shape == .lower, tokens[next + 1].shape == .number { next += 2 }
    return next
  }

  /// The title that starts at a token, words that only introduce it skipped.
  func title(at index: Int, limit: Int) -> Int? {
    let start = index
    var index = index
    while index < limit, Self.introductions.contains(tokens[index].key), tokens[index].isWord,
      titles.element(startingAt: index, of: \.range) == nil
    { index += 1 }
    let next = titles.position(startingAt: index, of: \.range)
    if let here = [next - 1, next].first(where: {
      titles.indices.contains($0) && !isUsed[$0] && titles[$0].range.contains(index)
        && titles[$0].core.upperBound <= limit
    }) {
      return here
    }
    guard index > start, titles.indices.contains(next), !isUsed[next], titles[next].core.upperBound <= limit,
      describes(index..<max(index, titles[next].range.lowerBound))
    else { return nil }
    return next
  }

  /// "an award-winning Nigerian novelist", "the long-serving president": words between an article and a title that only describe.
  func describes(_ words: Range<Int>) -> Bool {
    guard !words.isEmpty, words.count <= 5 else { return false }
    return words.allSatisfy { word in
      let token = tokens[word]
      if token.isMark("-") { return token.isGlued }
      if token.traits.contains(.adjective) { return true }
      let isCompound =
        token.isGlued || word + 1 < tokens.count && tokens[word + 1].isMark("-") && tokens[word + 1].isGlued
      // "the 1950s model", "a 911 dispatcher"
      return (token.shape == .lower || token.shape == .number)
        && (isCompound || token.traits.isDisjoint(with: [.stop, .say, .act, .finite, .past, .pronoun, .opener]))
        && !QuoteReader.prepositions.contains(token.key)
    }
  }
}
