/// Where the words behind "of", "for" and "to" end.
extension TitleScanner {
  /// Where a walk over the words behind a link stands.
  private struct RightWalk {
    let link: Int
    let limit: Int
    var index: Int
    /// A word was passed that says what the office is for, or where.
    var hasKnown = false

    var isFirst: Bool { index == link + 1 }
  }

  private enum Finding {
    case goesOn, ends
    /// The words end at a token where a name starts.
    case isName(at: Int)
  }

  /// Where the words after "of", "for", "to" end; false when a name follows at once.
  func complement(after link: Int, limit: Int, of phrase: TitlePhrase) -> (end: Int, isWhole: Bool) {
    var walk = RightWalk(link: link, limit: limit, index: link + 1)
    if isAnothers(walk, phrase) { return (link, false) }
    walk: while walk.index < limit, walk.index - link <= 12 {
      switch step(&walk, phrase) {
      case .goesOn: continue walk
      case .ends: break walk
      case .isName(let end): return (end, false)
      }
    }
    return (withoutLinkers(walk), true)
  }

  /// "spokesman for former minister N": whom somebody serves, and no words of the title.
  private func isAnothers(_ walk: RightWalk, _ phrase: TitlePhrase) -> Bool {
    if servesSomebody(phrase), tokens[walk.index].shape == .lower, isOfTitled(walk.link, limit: walk.limit) {
      return true
    }
    let person = behindModifiers(walk.index, limit: walk.limit)
    return person > walk.index && tokens[person].isCapitalized && isPersonsOwn(person, of: phrase, limit: walk.limit)
  }

  private func step(_ walk: inout RightWalk, _ phrase: TitlePhrase) -> Finding {
    let token = tokens[walk.index]
    let next = walk.index + 1
    if token.shape == .mark { return mark(&walk) }
    // "mother of 13 N"
    if token.shape == .number { return phrase.head.kind == .kin ? .ends : number(&walk) }
    if token.traits.contains(.weekday) { return .ends }
    if isAnd(token), startsTitle(next, limit: walk.limit) || next < walk.limit && tokens[next].key == Self.to {
      return .ends
    }
    let isInquirys = token.key == Self.into && Self.inquiries.contains(tokens[walk.index - 1].key)
    let isBehindHyphen = token.isGlued && tokens[walk.index - 1].isMark("-") && token.shape == .lower
    if isInquirys || isBehindHyphen {
      // "the inquiry into the ports", "Nairobi-based"
      walk.index = next
      return .goesOn
    }
    // "player of the year N"
    if token.isCapitalized, !walk.isFirst, tokens[walk.index - 1].shape == .lower,
      Self.periods.contains(tokens[walk.index - 1].key)
    {
      return .isName(at: walk.index)
    }
    return token.isCapitalized ? capital(&walk, phrase) : small(&walk)
  }

  private static let periods = QuoteReader.keys("year month week season decade day match tournament century")

  private func mark(_ walk: inout RightWalk) -> Finding {
    let token = tokens[walk.index]
    if let end = listedBody(walk.link + 1..<walk.index, limit: walk.limit) {
      walk.index = end
      return .ends
    }
    let isInside =
      token.isMark("-") || token.isMark("&") || token.isPossessive || isPluralOwner(walk.index - 1, limit: walk.limit)
    guard isInside, token.isGlued || token.isMark("&") else { return .ends }
    walk.index += 1
    return .goesOn
  }

  private func number(_ walk: inout RightWalk) -> Finding {
    let index = walk.index
    // "commander of the 9th Brigade"
    let isOrdinal =
      index == walk.link + 2 && tokens[walk.link + 1].key == Self.the && index + 2 < walk.limit
      && tokens[index + 1].isGlued && tokens[index + 1].shape == .lower && tokens[index + 2].isCapitalized
    // "coach of the Harbor 49ers"
    if !walk.isFirst, tokens[index - 1].isCapitalized, index + 1 < walk.limit, tokens[index + 1].isGlued,
      tokens[index + 1].shape == .lower
    {
      walk.index += 2
      return .goesOn
    }
    // "president of 4K Builders"
    let opensName = walk.isFirst && index + 1 < walk.limit && tokens[index + 1].isCapitalized
    guard isOrdinal || opensName else { return .ends }
    walk.hasKnown = true
    walk.index += isOrdinal ? 3 : 2
    return .goesOn
  }

  private func capital(_ walk: inout RightWalk, _ phrase: TitlePhrase) -> Finding {
    let (index, token) = (walk.index, tokens[walk.index])
    if token.traits.contains(.honorific), token.traits.isDisjoint(with: Traits.given.union(.family)),
      index + 1 < walk.limit, tokens[index + 1].isCapitalized
    {
      // "a lawyer for Mr N"
      return .isName(at: walk.isFirst ? walk.link : index)
    }
    if !walk.isFirst, tokens[index - 1].shape == .lower, isFirm(behind: index - 1, of: phrase) {
      // "chief executive of Dutch rival N"
      walk.index = firmsEnd(index, limit: walk.limit)
      return .ends
    }
    if walk.isFirst, isPersonsOwn(index, of: phrase, limit: walk.limit) { return .isName(at: walk.link) }
    let isKnown =
      token.country >= 0 || isPart(token)
      || !token.traits.isDisjoint(with: [.organization, .place, .inPlace, .portfolio])
    if !isKnown, walk.hasKnown, !isOfBody(walk), !isNamedBehind(index),
      startsName(index, limit: walk.limit)
        || phrase.head.kind == .cabinet && isNameBehindPortfolio(index, limit: walk.limit)
    {
      return .isName(at: index)
    }
    if !isKnown, walk.isFirst, startsName(index, limit: walk.limit),
      !token.traits.isDisjoint(with: Traits.given.union(.family))
    {
      return .isName(at: walk.link)
    }
    walk.hasKnown = true
    walk.index += 1
    return .goesOn
  }

  /// Whether a capital goes on with a body's name rather than starting a person's.
  private func isOfBody(_ walk: RightWalk) -> Bool {
    let index = walk.index
    return tokens[walk.link + 1].key == Self.the && !walk.isFirst && isOneName(walk.link + 2..<index)
      && tokens[index].traits.isDisjoint(with: .given) || isCompanyForm(index - 1) || tokens[index - 1].isPossessive
      || isBehindNoun(index) || tokens[index - 1].isGlued && Self.based.contains(tokens[index - 1].key)
  }

  private func firmsEnd(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit,
      tokens[index].isCapitalized || tokens[index].isMark("&") && index + 1 < limit && tokens[index + 1].isCapitalized
    { index += 1 }
    return index
  }

  private func small(_ walk: inout RightWalk) -> Finding {
    let (index, token) = (walk.index, tokens[walk.index])
    let next = index + 1 < walk.limit ? tokens[index + 1] : nil
    // "head of the navy from N"
    if !walk.isFirst, token.key == Self.from { return .ends }
    let isBeforeObject = next.map { isDeterminer($0) || $0.traits.contains(.pronoun) } ?? false
    if !walk.isFirst, isParticiple(index), tokens[index - 1].isCapitalized || isBeforeObject {
      // "mayor of Ostrava running for the Senate", "head of the port closed it"
      return .ends
    }
    // "the permanent secretary of its natural resources ministry"
    let isOwner = walk.isFirst && Self.owners.contains(token.key)
    if !isOwner {
      if isVerb(token) || isStop(walk) || isFurtherLink(walk) { return .ends }
      if token.traits.contains(.titleStart), isAnd(tokens[index - 1]),
        lexicon.titles.longest(at: index, in: tokens) != nil
      {
        return .ends
      }
      walk.hasKnown = walk.hasKnown || token.traits.contains(.portfolio)
    }
    walk.index += 1
    return .goesOn
  }

  private func isVerb(_ token: Token) -> Bool {
    !token.traits.isDisjoint(with: [.say, .act, .pronoun]) && !token.traits.contains(.organization)
  }

  /// A small word that no title and no body's name goes on with.
  private func isStop(_ walk: RightWalk) -> Bool {
    let (index, token) = (walk.index, tokens[walk.index])
    return token.traits.contains(.stop) && token.traits.isDisjoint(with: [.place, .publicBody])
      && !isPluralOwner(index, limit: walk.limit) && !isCommunity(index, limit: walk.limit) && !isPart(token)
      && !isJoint(token) && !Self.linkers.contains(token.key)
      && !(token.key == Self.same && index == walk.link + 2)
  }

  /// "for" and its like that open words of their own: not those within a body's name.
  private func isFurtherLink(_ walk: RightWalk) -> Bool {
    let (index, token) = (walk.index, tokens[walk.index])
    guard Self.linkers.contains(token.key), token.key != Self.of, !walk.isFirst else { return false }
    return
      (!hasLowerBody(walk.link + 1..<index) || Self.workLinkers.contains(token.key)
      || token.key == Self.for && isBeforeName(index, limit: walk.limit) && isField(walk.link + 1..<index)
      || token.key == Self.in && index + 1 < walk.limit && tokens[index + 1].isCapitalized)
      && !isAboutLink(index, limit: walk.limit)
  }

  /// "house production", "product": small words that name no body.
  func isField(_ words: Range<Int>) -> Bool {
    words.allSatisfy { tokens[$0].shape == .lower }
      && words.last.map { tokens[$0].traits.isDisjoint(with: [.organization, .place]) } ?? false
  }

  private func isBeforeName(_ link: Int, limit: Int) -> Bool {
    guard link + 2 < limit else { return false }
    return tokens[tokens[link + 1].key == Self.the ? link + 2 : link + 1].shape == .capital
  }

  /// The end without what only leads on: "of the", "its", a lone possessive.
  private func withoutLinkers(_ walk: RightWalk) -> Int {
    var index = walk.index
    while index > walk.link + 1,
      isJoint(tokens[index - 1]) || Self.linkers.contains(tokens[index - 1].key)
        || Self.owners.contains(tokens[index - 1].key)
    { index -= 1 }
    if index > walk.link, index < walk.limit, tokens[index - 1].isPossessive { index -= 1 }
    return index
  }

  private static let into = QuoteReader.keys("into").first ?? 0
  private static let inquiries = QuoteReader.keys("inquiry investigation probe")
}
