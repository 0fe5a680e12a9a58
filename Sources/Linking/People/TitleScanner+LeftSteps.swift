/// The rules of a walk from a title's head to the left, in the order in which they are asked; nil where one does not know the word.
extension TitleScanner {
  /// "Harbor police Lt. N", "Oregon State Police Sgt. N": a force that is called by its town, before a rank.
  func policeForce(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    guard walk.ownerStart == nil, phrase.head.kind == .police || phrase.head.kind == .military,
      walk.index == walk.coreStart, walk.headIsCapital,
      isForce(walk.index - 1, lower: walk.lower), walk.index - 2 >= walk.lower,
      tokens[walk.index - 2].shape == .capital, !tokens[walk.index - 2].traits.contains(.weekday),
      // "Harbor Police Chief N" is called so with the word
      lexicon.titles.longest(at: walk.index - 1, in: tokens).map({ $0.1 == 1 }) ?? true
    else { return nil }
    var first = walk.index - 2
    while first > walk.lower, tokens[first - 1].isCapitalized, !isPart(tokens[first - 1]) || first - 1 > walk.lower,
      isOwner(tokens[first - 1], at: first - 1) || isGivenPlace(first - 1)
    { first -= 1 }
    guard !isOpening(first) || tokens[first].traits.isDisjoint(with: [.stop, .modifier, .acting, .former]) else {
      return nil
    }
    (phrase.organization, walk.index) = (text.string(first..<walk.index), first)
    return .stops
  }

  /// "police", "sheriff’s"
  private func isForce(_ index: Int, lower: Int) -> Bool {
    tokens[index].key == Self.police
      || tokens[index].isPossessive && index - 1 >= lower && tokens[index - 1].key == Self.sheriff
  }

  private static let police = Tokenizer.keys(of: "police").first ?? 0
  private static let sheriff = Tokenizer.keys(of: "sheriff").first ?? 0

  /// "King County", "Warren County": a given name that a county is called by.
  func isGivenPlace(_ index: Int) -> Bool {
    tokens[index].shape == .capital && index + 1 < tokens.count && NameScanner.counties.contains(tokens[index + 1].key)
      && tokens[index + 1].shape == .capital
  }

  /// Owners with "’s", and the party that a legislator is of.
  func possessives(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if let start = walk.ownerStart, token.isPossessive || isPluralPossessive(walk.index - 1), start == walk.index,
      walk.index - 2 >= walk.lower,
      tokens[walk.index - 2].shape == .capital, Self.communities.contains(tokens[walk.index - 2].key)
    {
      // "People’s Voice MP N"
      (walk.index, walk.ownerStart) = (walk.index - 2, walk.index - 2)
      return .goesOn
    }
    if walk.ownerStart == nil, let party = partyWord(walk.index - 1, of: phrase.head) {
      // "Labour MP N"
      (phrase.organization, walk.index) = (text.string(party), party.lowerBound)
      return .stops
    }
    if token.isPossessive || walk.index - 1 > walk.lower && isPluralPossessive(walk.index - 1) {
      walk.index = owner(before: walk.index - 1, lower: walk.lower, &phrase)
      phrase.isDefinite = true
      if let start = walk.ownerStart, phrase.organization != nil {
        // "the bank’s Africa director"
        (walk.coreStart, walk.ownerStart) = (start, nil)
      }
      return .stops
    }
    return nil
  }

  /// Words that go on with what stands to their right: denominations, halves of a compound, parts of a place's name.
  func compounds(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if phrase.head.kind == .religion, walk.ownerStart == nil, Self.denominations.contains(token.key) {
      // "the Catholic bishop of Goma"
      walk.index -= 1
      return .goesOn
    }
    if token.isMark("-"), token.isGlued, walk.index - 2 >= walk.lower, isPart(tokens[walk.index - 2]) {
      walk.index -= 1
      return .goesOn
    }
    if walk.ownerStart == walk.index, token.isMark("-"), token.isGlued, tokens[walk.index].isGlued,
      walk.index - 2 >= walk.lower,
      tokens[walk.index - 2].shape == .capital
    {
      // "Baden-Württemberg premier N"
      (walk.index, walk.ownerStart) = (walk.index - 2, walk.index - 2)
      return .goesOn
    }
    if walk.ownerStart == walk.index, token.shape == .lower, token.traits.contains(.inPlace),
      walk.index - 2 >= walk.lower,
      tokens[walk.index - 2].traits.contains(.inPlace)
    {
      // "Rio de Janeiro Governor N"
      (walk.index, walk.ownerStart) = (walk.index - 2, walk.index - 2)
      return .goesOn
    }
    return nil
  }

  /// What a body's name goes on with: "European" before "Commission", "Central" before "Bank".
  func bodies(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if let start = walk.ownerStart, token.traits.contains(.adjective),
      tokens[start].traits.contains(.organization) || isOwnBody(start..<walk.coreStart)
    {
      // "European Commission", "Indian Rocket Research Organisation"
      (walk.index, walk.ownerStart) = (walk.index - 1, walk.index - 1)
      return .goesOn
    }
    if let start = walk.ownerStart, start == walk.index, isBankWord(walk.index - 1),
      tokens[start].traits.contains(.organization)
    {
      (walk.index, walk.ownerStart) = (walk.index - 1, walk.index - 1)
      return .goesOn
    }
    if walk.ownerStart == walk.index, token.traits.contains(.adjective), lexicon.bodies.contains(token.country),
      isBankWord(walk.index)
    {
      // "European Central Bank"
      (walk.index, walk.ownerStart) = (walk.index - 1, walk.index - 1)
      return .goesOn
    }
    return nil
  }

  /// Countries, states within them, and armed services.
  func places(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if token.country >= 0, token.traits.contains(.inPlace), walk.ownerStart == nil || token.traits.contains(.adjective)
    {
      let end = walk.index
      phrase.isDefinite = true
      walk.index -= 1
      while walk.index > walk.lower, tokens[walk.index - 1].country == token.country { walk.index -= 1 }
      if let start = bodyOfCountry(before: walk.index, lower: walk.lower) {
        // "Bank of Ghana Governor N"
        phrase.organization = text.string(start..<end)
        walk.index = start
        if walk.index > walk.lower, !tokens[walk.index - 1].traits.isDisjoint(with: .passing) { walk.index -= 1 }
        return .stops
      }
      let isBody = lexicon.bodies.contains(token.country) && !token.traits.contains(.adjective)
      if Self.seats.contains(token.key), isSeat(walk.index..<end) {
        phrase.organization = text.string(walk.index..<end)
      }
      if isBody || isSeated(phrase.head, in: walk.index..<end) && isCity(walk.index..<end) {
        phrase.organization = phrase.organization ?? text.string(walk.index..<end)
      } else {
        phrase.country = phrase.country ?? lexicon.countries[Int(token.country)]
      }
      if walk.headIsCapital, walk.index > walk.lower, tokens[walk.index - 1].shape == .capital,
        !tokens[walk.index - 1].traits.isDisjoint(with: [.deputy, .vice])
      {
        // "Deputy U.S. Trade Representative"
        walk.index -= 1
        walk.coreStart = walk.index
      }
      return .goesOn
    }
    if walk.ownerStart == nil, isNamedState(walk.index - 1, lower: walk.lower, of: phrase.head) {
      // "Oyo State Commissioner for Works"
      (walk.index, walk.ownerStart) = (walk.index - 2, walk.index - 2)
      return .goesOn
    }
    if walk.ownerStart == nil, phrase.organization == nil,
      let start = service(before: walk.index, lower: walk.lower, of: phrase)
    {
      // "Air force spokesman N", "Navy Vice Adm. N"
      (phrase.organization, walk.index) = (text.string(start..<walk.index), start)
      return .goesOn
    }
    return nil
  }

  /// What the office is for, and its rank.
  func portfolios(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if walk.ownerStart == nil, walk.index == walk.coreStart,
      closesCompany(walk.index - 1, lower: walk.lower, of: phrase.head) || closesBody(walk.index - 1, lower: walk.lower)
    {
      // "Fjord Logistics chief executive", "Board of Elections Director"
      (walk.index, walk.ownerStart) = (walk.index - 1, walk.index - 1)
      return .goesOn
    }
    if walk.ownerStart == nil, token.isWord, isPart(token), belongs(token, to: phrase.head, walk.headIsCapital) {
      walk.index -= 1
      if token.traits.contains(.portfolio) && !isCareer(token, before: phrase.head)
        || !token.traits.isDisjoint(with: [.vice, .deputy]) || keepsInTitle(token)
      {
        walk.coreStart = walk.index
      }
      return .goesOn
    }
    if walk.ownerStart == nil, walk.index == walk.coreStart, !walk.headIsCapital, walk.index - 2 > walk.lower,
      isPlain(walk.index - 1),
      tokens[walk.index - 2].isPossessive, phrase.head.kind != .kin, phrase.head.kind != .person
    {
      // "Iran’s atomic chief", "the club’s goalkeeping coach"
      walk.index -= 1
      walk.coreStart = walk.index
      return .goesOn
    }
    if walk.index == walk.coreStart, walk.index - 2 >= walk.lower, isPlain(walk.index - 1),
      tokens[walk.index - 2].traits.contains(.adjective),
      tokens[walk.index - 2].country >= 0, !walk.headIsCapital
    {
      // "the Sri Lankan cricket umpire"
      walk.index -= 1
      walk.coreStart = walk.index
      return .goesOn
    }
    if walk.ownerStart == nil, walk.index == walk.coreStart, !walk.headIsCapital, isField(walk.index - 1) {
      // "an AI expert", "the AI safety researcher"
      walk.index -= 1
      walk.coreStart = walk.index
      return .goesOn
    }
    if walk.ownerStart == nil, token.isMark(","), walk.index == walk.coreStart, walk.headIsCapital,
      isListed(walk.index, of: phrase, lower: walk.lower)
    {
      // "Economy, Trade and Industry Minister"
      walk.index -= 2
      walk.coreStart = walk.index
      return .goesOn
    }
    if walk.ownerStart == nil, isAnd(token), walk.index - 2 >= walk.lower,
      tokens[walk.index - 2].traits.contains(.portfolio),
      tokens[walk.index].traits.contains(.portfolio)
    {
      walk.index -= 1
      return .goesOn
    }
    return nil
  }

  /// A body in small letters: "foreign ministry spokeswoman".
  func smallBody(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if walk.ownerStart == nil, !walk.headIsCapital, token.shape == .lower, token.traits.contains(.organization),
      !isPart(token),
      !token.traits.contains(.stop)
    {
      // "foreign ministry spokeswoman"
      var first = walk.index - 1
      while first > walk.lower, tokens[first - 1].shape == .lower,
        isPart(tokens[first - 1])
          || first == walk.index - 1 && isPlain(first - 1) && isNamed(before: first - 1, lower: walk.lower),
        tokens[first - 1].traits.isDisjoint(with: .passing)
      {
        first -= 1
      }
      if first > walk.lower, isOpening(first - 1), isPart(tokens[first - 1]) || isEverydayOwner(first - 1) {
        // "Prison service director N"
        first -= 1
      }
      if walk.index - first == 1, !Self.offices.contains(token.key), !phrase.head.kind.isPersonal {
        // "union representative", "board president"
        walk.coreStart = first
      } else {
        phrase.organization = text.string(first..<walk.index)
      }
      walk.index = first
      if walk.index - 2 >= walk.lower, tokens[walk.index - 1].isPossessive, tokens[walk.index - 2].country >= 0 {
        // "Argentina’s foreign ministry spokeswoman"
        walk.index = owner(before: walk.index - 1, lower: walk.lower, &phrase)
        phrase.isDefinite = true
      }
      return .stops
    }
    return nil
  }

  /// Capitals that name whose office it is, and what stands before and between them.
  func capitals(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step? {
    let token = tokens[walk.index - 1]
    if walk.ownerStart == nil, token.isGlued, token.shape == .lower, walk.index - 3 >= walk.lower,
      tokens[walk.index - 2].shape == .number, isOwner(tokens[walk.index - 3], at: walk.index - 3)
    {
      // "Harbor 49ers president N"
      walk.index -= 3
      walk.ownerStart = walk.index
      return .goesOn
    }
    let opensPlace =
      walk.ownerStart == walk.index && isBankWord(walk.index - 1) && walk.index - 2 >= walk.lower
      && isDeterminer(tokens[walk.index - 2])
    // "the Central Valley sheriff": a plain word only elsewhere
    if opensPlace || isOwner(token, at: walk.index - 1) {
      walk.index -= 1
      walk.ownerStart = walk.index
      return .goesOn
    }
    if walk.ownerStart != nil, token.shape == .lower || opensClause(walk.index - 1),
      !token.traits.isDisjoint(with: .passing)
        || opensClause(walk.index - 1) && token.traits.contains(.modifier)
    {
      // "a former SPA deputy", "Retired High Court judge N"
      walk.index -= 1
      return .goesOn
    }
    if walk.ownerStart != nil, isJoint(token), walk.index - 2 >= walk.lower,
      isOwner(tokens[walk.index - 2], at: walk.index - 2),
      token.key != Self.and || !tokens[walk.index - 2].traits.isDisjoint(with: [.portfolio, .organization, .place])
    {
      walk.index -= 1
      return .goesOn
    }
    return nil
  }
}
