/// Titles that a comma parts from the name behind them.
extension TitleBinder {
  /// "the foreign minister of X, N, said": a definite title, a comma, a full name; "A lawyer by training, she was …".
  mutating func bindLeadingAppositions() {
    bindLeadingPlurals()
    // Where the last name ends that had its title in front.
    var lastEnd: Int?
    for (title, phrase) in titles.enumerated()
    where !isUsed[title] && !phrase.head.isPlural
      && (stands(title) || opensList(phrase) || isNext(phrase, behind: lastEnd))
    {
      if let span = pronounSpan(behind: phrase) {
        give(title, to: span, "sentence says so")
        continue
      }
      if let span = named(behind: phrase) {
        give(title, to: span, "title before the name")
        continue
      }
      let comma = afterWhereabouts(afterSince(phrase.range.upperBound))
      let isDashed = phrase.isDefinite && isBetweenDashes(comma)
      // "It is official: N goes" says it of nobody.
      guard comma + 1 < tokens.count,
        tokens[comma].isMark(",")
          || tokens[comma].isMark(":") && (phrase.isDefinite && !isSaidOfIt(phrase) || opensList(phrase))
          || isDashed,
        let span = spanStarting(at: afterAddress(comma + 1)),
        spans[span].isFull || tokens[comma + 1].traits.contains(.honorific) || standsAlone(spans[span], behind: phrase)
      else { continue }
      if appointee(before: introduction(before: phrase.range.lowerBound)) != nil { continue }
      if Self.firmHeads.contains(phrase.head.canonical), isLikeFirm(spans[span]) { continue }
      let next = afterOwnBody(spans[span].range.upperBound)
      let isClosed =
        next >= tokens.count || tokens[next].isMark(",") || tokens[next].isMark(".") || tokens[next].isMark("?")
        || tokens[next].isMark("(") || tokens[next].isMark(";") || isDashed
        || !tokens[next].traits.isDisjoint(with: [.say, .act, .past, .finite])
        || tokens[next].shape == .lower && text.string(next).hasSuffix("ed")
      guard isClosed else { continue }
      give(title, to: span, "title before the name")
      lastEnd = spans[span].range.upperBound
      if title > 0, !phrase.isDefinite, !isUsed[title - 1],
        case let end = titles[title - 1].range.upperBound,
        end == phrase.range.lowerBound || end + 1 == phrase.range.lowerBound && tokens[end].key == Self.and
      {
        give(title - 1, to: span, "title before the name")
      }
    }
  }

  /// "The receptionist – N – was": a name alone between two dashes.
  private func isBetweenDashes(_ dash: Int) -> Bool {
    guard dash < tokens.count, tokens[dash].isDash, let span = spanStarting(at: dash + 1), spans[span].isFull,
      case let next = spans[span].range.upperBound, next < tokens.count
    else { return false }
    return tokens[next].isDash
  }

  /// "It’s official: N goes"
  private func isSaidOfIt(_ phrase: TitlePhrase) -> Bool {
    let start = phrase.range.lowerBound
    return start > 1 && tokens[start - 1].isPossessive && tokens[start - 2].traits.contains(.pronoun)
  }

  /// "the mayor’s chief of staff, N, and press secretary, M": the article of the first one holds for the second.
  private func isNext(_ phrase: TitlePhrase, behind end: Int?) -> Bool {
    guard let end, end + 1 < tokens.count else { return false }
    let and = tokens[end].isMark(",") ? end + 1 : end
    return phrase.range.lowerBound == and + 1 && tokens[and].key == Self.and
  }

  /// "Finance Minister: N, 61": a line of a list.
  private func opensList(_ phrase: TitlePhrase) -> Bool {
    let colon = phrase.range.upperBound
    guard colon < tokens.count, tokens[colon].isMark(":") else { return false }
    // "(Instructor: N)"
    let isBracketed = phrase.range.lowerBound > 0 && tokens[phrase.range.lowerBound - 1].isMark("(")
    return isBracketed || phrase.range.lowerBound == 0 && phrase.head.isOfficial
  }

  /// "An amateur photographer named N"
  private func named(behind phrase: TitlePhrase) -> Int? {
    let word = phrase.range.upperBound
    guard word + 1 < tokens.count, Self.calledBy.contains(tokens[word].key), tokens[word].shape == .lower,
      phrase.range.lowerBound > 0, Self.articles.contains(tokens[phrase.range.lowerBound - 1].key),
      let span = spanStarting(at: word + 1), spans[span].isFull,
      spans[span].range.upperBound >= tokens.count || tokens[spans[span].range.upperBound].key != TitleScanner.as
    else { return nil }
    return span
  }

  private static let calledBy = QuoteReader.keys("named called")

  /// Behind "since March" before a comma.
  private func afterSince(_ start: Int) -> Int {
    guard start + 2 < tokens.count, Self.sinceWords.contains(tokens[start].key), tokens[start].shape == .lower,
      tokens[start + 1].shape == .number || tokens[start + 1].traits.contains(.month), tokens[start + 2].isMark(",")
    else { return start }
    return start + 2
  }

  /// Behind "in the state" before a comma.
  private func afterWhereabouts(_ start: Int) -> Int {
    if start + 2 < tokens.count, tokens[start].key == Self.representing,
      let comma = (start + 1..<min(start + 12, tokens.count)).first(where: { tokens[$0].isMark(",") })
    {
      // "the senator representing Harbor North, N"
      return comma
    }
    guard start + 3 < tokens.count, tokens[start].key == TitleScanner.in, tokens[start + 1].key == TitleScanner.the,
      tokens[start + 2].shape == .lower,
      tokens[start + 2].traits.contains(.place) || Self.regions.contains(tokens[start + 2].key),
      tokens[start + 3].isMark(",")
    else { return start }
    return start + 3
  }

  private static let representing = QuoteReader.keys("representing").first ?? 0
  private static let regions = QuoteReader.keys("state country region province district county city town area")
  private static let sinceWords = QuoteReader.keys("since until")

  /// "The contractor, Harbourline Marine, would pay": no word of it is a given name.
  func isLikeFirm(_ span: NameSpan) -> Bool {
    guard span.gender == [], let first = span.words.first else { return false }
    return tokens[first].shape != .initial && tokens[first].traits.isDisjoint(with: Traits.given.union(.family))
  }

  /// What companies are as well as people.
  private static let firmHeads: Set<String> = [
    "contractor", "owner", "co-owner", "supplier", "operator", "developer", "broker", "publisher", "broadcaster",
    "retailer", "landlord", "employer", "investor", "agent", "shareholder", "manager", "trader", "winner", "bidder",
    "brewer", "grocer", "caterer", "shipowner", "property developer", "tour operator", "auditor", "consultant",
    "insurer",
  ]

  /// With an article, or behind "and" and a title that has one: "the chairman and chief executive, N".
  func stands(_ title: Int) -> Bool {
    let phrase = titles[title]
    guard !phrase.isDefinite else { return true }
    if isDescribed(phrase) { return true }
    // "says Co-Founder, N"
    let start = phrase.range.lowerBound
    if start > 0, tokens[start - 1].shape == .lower, tokens[start - 1].traits.contains(.say) { return true }
    // "Former Heavyweight Champion, N, came": printed as a title is
    let comma = phrase.range.upperBound
    if tokens[phrase.core.lowerBound].isCapitalized, tokens[phrase.core.upperBound - 1].isCapitalized,
      phrase.core.count > 1 || phrase.head.isOfficial, start == text.sentenceRange(at: start).lowerBound,
      comma < tokens.count, tokens[comma].isMark(","), let span = spanStarting(at: comma + 1), spans[span].isFull,
      spans[span].range.upperBound < tokens.count, tokens[spans[span].range.upperBound].isMark(",")
    {
      return true
    }
    guard title > 0, titles[title - 1].isDefinite, !titles[title - 1].head.isPlural else { return false }
    let end = titles[title - 1].range.upperBound
    return end + 1 == phrase.range.lowerBound && tokens[end].key == Self.and
  }

  /// "a politically loyal ministry official, N,": words that only describe stand between the article and the title.
  private func isDescribed(_ phrase: TitlePhrase) -> Bool {
    let (start, comma) = (phrase.range.lowerBound, phrase.range.upperBound)
    guard comma + 1 < tokens.count, tokens[comma].isMark(","), let span = spanStarting(at: comma + 1),
      spans[span].words.count > 1, case let end = spans[span].range.upperBound, end + 1 < tokens.count,
      tokens[end].isMark(","), tokens[end + 1].key != Self.and
    else { return false }
    let article = (max(0, start - 4)..<start).last { TitleScanner.determiners.contains(tokens[$0].key) }
    return article.map { describes($0 + 1..<start) } ?? false
  }

  /// "The commission’s chairwoman, N of the Civic Party, said": behind what somebody belongs to.
  func afterOwnBody(_ start: Int) -> Int {
    guard start + 1 < tokens.count, tokens[start].key == Self.of, tokens[start].shape == .lower else { return start }
    var end = start + 1
    if tokens[end].key == TitleScanner.the { end += 1 }
    // "of the small opposition Farmers’ Party"
    while end < tokens.count, end - start < 6, tokens[end].shape == .lower,
      !tokens[end].traits.isDisjoint(with: [.modifier, .portfolio])
    { end += 1 }
    let name = end
    while end < tokens.count, end - name < 6,
      tokens[end].isCapitalized || tokens[end].isPossessive || tokens[end].isMark("'") && tokens[end].isGlued
    { end += 1 }
    while end < tokens.count, end > name, tokens[end].shape == .lower, tokens[end].traits.contains(.organization) {
      end += 1
    }
    // "of the Harbor School of Design"
    while end + 1 < tokens.count, end > name, tokens[end].key == Self.of, tokens[end + 1].isCapitalized {
      end += 2
      while end < tokens.count, tokens[end].isCapitalized { end += 1 }
    }
    return end > name ? end : start
  }

  /// "The water ministers of Oman and Kuwait, N and M, …": one of each country where two are named.
  mutating func bindLeadingPlurals() {
    for (title, phrase) in titles.enumerated() where !isUsed[title] && phrase.head.isPlural {
      let comma = phrase.range.upperBound
      let named = phrase.range.filter { tokens[$0].country >= 0 }.map { Int(tokens[$0].country) }
      let countries = named.indices.filter { !named[..<$0].contains(named[$0]) }
        .map { NameLexicon.shared.countries[named[$0]] }
      if comma + 1 < tokens.count, tokens[comma].isMark(","), isOneOf(phrase), let one = spanStarting(at: comma + 1) {
        give(title, to: one, "title before the name")
        continue
      }
      guard comma + 1 < tokens.count, tokens[comma].isMark(","), let first = spanStarting(at: comma + 1),
        case let gap = spans[first].range.upperBound, gap + 1 < tokens.count, tokens[gap].key == Self.and,
        let second = spanStarting(at: gap + 1)
      else { continue }
      for (place, span) in [first, second].enumerated() {
        give(title, to: span, "title before several names", country: countries.count == 2 ? countries[place] : nil)
        let seats = self.seats(of: phrase)
        if countries.count != 2, seats.count == 2 {
          spans[span].titles[spans[span].titles.count - 1].phrase.organization = seats[place]
        }
      }
    }
  }

  /// "Lyon" and "Turin" of "the mayors of Lyon and Turin"
  private func seats(of phrase: TitlePhrase) -> [String] {
    guard phrase.core.upperBound + 1 < phrase.range.upperBound, tokens[phrase.core.upperBound].key == Self.of else {
      return []
    }
    let body = phrase.core.upperBound + 1..<phrase.range.upperBound
    guard let joint = body.first(where: { tokens[$0].key == Self.and }), joint > body.lowerBound,
      joint + 1 < body.upperBound
    else { return [] }
    return [text.string(body.lowerBound..<joint), text.string(joint + 1..<body.upperBound)]
  }

  /// "One of the two journalists, N", "another of her lawyers, N"
  func isOneOf(_ phrase: TitlePhrase) -> Bool {
    let lower = text.sentenceRange(at: phrase.range.lowerBound).lowerBound
    let before = max(lower, phrase.range.lowerBound - 4)..<phrase.range.lowerBound
    return before.contains { one in
      Self.ones.contains(tokens[one].key) && one + 1 < tokens.count && tokens[one + 1].key == Self.of
        && (one == lower || !QuoteReader.prepositions.contains(tokens[one - 1].key))
    }
  }

  private static let ones = QuoteReader.keys("one another")

  /// Behind "Dr", "Father" and whatever else a name is addressed by.
  func afterAddress(_ start: Int) -> Int {
    var start = start
    // "46-year-old N"
    if start + 5 < tokens.count, tokens[start].shape == .number, tokens[start + 2].key == NameScanner.year,
      tokens[start + 4].key == NameScanner.old, tokens[start + 1].isMark("-"), tokens[start + 3].isMark("-")
    {
      start += 5
    }
    while start + 1 < tokens.count, tokens[start].traits.contains(.honorific), spanStarting(at: start) == nil {
      start += 1
    }
    // "The commissioner, CP N": the office in short
    if start + 1 < tokens.count, tokens[start].shape == .upper, tokens[start].bytes.count <= 4,
      spanStarting(at: start) == nil,
      spanStarting(at: start + 1) != nil
    {
      return start + 1
    }
    let title = titles.position(startingAt: start, of: \.range)
    guard title < titles.count, titles[title].range.lowerBound == start,
      tokens[start].isCapitalized || spanStarting(at: titles[title].range.upperBound) != nil
    else { return start }
    return titles[title].range.upperBound
  }

  /// Whom "she" stands for in "A tax lawyer by training, she …".
  func pronounSpan(behind phrase: TitlePhrase) -> Int? {
    var comma = phrase.range.upperBound
    while comma < tokens.count, comma - phrase.range.upperBound < 5, tokens[comma].shape == .lower { comma += 1 }
    guard comma + 2 < tokens.count, tokens[comma].isMark(","), tokens[comma + 1].traits.contains(.heOrShe) else {
      return nil
    }
    return antecedent(ofPronounBefore: comma + 2, lower: text.sentenceRange(at: phrase.range.lowerBound).lowerBound)
  }

  /// "A former judge, N followed …", "The director general of forests, N, …": one word that can only be a name there.
  func standsAlone(_ span: NameSpan, behind phrase: TitlePhrase) -> Bool {
    let start = text.sentenceRange(at: phrase.range.lowerBound).lowerBound
    let isBetweenCommas = span.range.upperBound < tokens.count && tokens[span.range.upperBound].isMark(",")
    guard span.words.count == 1, phrase.range.lowerBound <= start + 1 || isBetweenCommas, let word = span.words.first,
      phrase.head.isOfficial || !tokens[word].traits.isDisjoint(with: .given)
        || (phrase.head.kind != .kin || phrase.isDefinite) && isBetweenCommas
    else { return false }
    return tokens[word].shape == .capital
      && tokens[word].traits.isDisjoint(with: [.common, .stop, .organization, .place, .thing, .inPlace, .month])
  }
}
