import News

/// What belongs to a title before its head: modifiers, portfolios and whose it is.
extension TitleScanner {
  /// A legislator’s letters with no name behind them.
  private func followsName(_ phrase: TitlePhrase) -> Bool {
    let end = phrase.core.upperBound
    return phrase.head.kind == .legislator && phrase.core.count == 1
      && tokens[phrase.core.lowerBound].shape == .upper && end < tokens.count && !tokens[end].isCapitalized
      && !tokens[end].isPossessive
  }

  func extendLeft(_ phrase: inout TitlePhrase, limit: Int) {
    let headIsCapital = tokens[phrase.core.lowerBound].isCapitalized
    var index = phrase.range.lowerBound
    var coreStart = index
    var ownerStart: Int?
    let lower = max(limit, text.sentenceRange(at: index).lowerBound)
    while index > lower {
      let token = tokens[index - 1]
      if let start = ownerStart, token.isPossessive || isPluralPossessive(index - 1), start == index,
        index - 2 >= lower,
        tokens[index - 2].shape == .capital, Self.communities.contains(tokens[index - 2].key)
      {
        // "People’s Voice MP N"
        (index, ownerStart) = (index - 2, index - 2)
        continue
      }
      if ownerStart == nil, let party = partyWord(index - 1, of: phrase.head) {
        // "Labour MP N"
        (phrase.organization, index) = (party, index - 1)
        break
      }
      if token.isPossessive || index - 1 > lower && isPluralPossessive(index - 1) {
        index = owner(before: index - 1, lower: lower, &phrase)
        phrase.isDefinite = true
        if let start = ownerStart, phrase.organization != nil {
          // "the bank’s Africa director"
          (coreStart, ownerStart) = (start, nil)
        }
        break
      }
      if phrase.head.kind == .religion, ownerStart == nil, Self.denominations.contains(token.key) {
        // "the Catholic bishop of Goma"
        index -= 1
        continue
      }
      if token.isMark("-"), token.isGlued, index - 2 >= lower, isPart(tokens[index - 2]) {
        index -= 1
        continue
      }
      if ownerStart == index, token.isMark("-"), token.isGlued, tokens[index].isGlued, index - 2 >= lower,
        tokens[index - 2].shape == .capital
      {
        // "Baden-Württemberg premier N"
        (index, ownerStart) = (index - 2, index - 2)
        continue
      }
      if ownerStart == index, token.shape == .lower, token.traits.contains(.inPlace), index - 2 >= lower,
        tokens[index - 2].traits.contains(.inPlace)
      {
        // "Rio de Janeiro Governor N"
        (index, ownerStart) = (index - 2, index - 2)
        continue
      }
      if let start = ownerStart, token.traits.contains(.adjective),
        tokens[start].traits.contains(.organization) || isOwnBody(start..<coreStart)
      {
        // "European Commission", "Indian Rocket Research Organisation"
        (index, ownerStart) = (index - 1, index - 1)
        continue
      }
      if let start = ownerStart, start == index, isBankWord(index - 1), tokens[start].traits.contains(.organization) {
        (index, ownerStart) = (index - 1, index - 1)
        continue
      }
      if ownerStart == index, token.traits.contains(.adjective), lexicon.bodies.contains(token.country),
        isBankWord(index)
      {
        // "European Central Bank"
        (index, ownerStart) = (index - 1, index - 1)
        continue
      }
      if token.country >= 0, token.traits.contains(.inPlace), ownerStart == nil || token.traits.contains(.adjective) {
        let end = index
        phrase.isDefinite = true
        index -= 1
        while index > lower, tokens[index - 1].country == token.country { index -= 1 }
        if let start = bodyOfCountry(before: index, lower: lower) {
          // "Bank of Ghana Governor N"
          phrase.organization = text.string(start..<end)
          index = start
          if index > lower, !tokens[index - 1].traits.isDisjoint(with: .passing) { index -= 1 }
          break
        }
        let isBody = lexicon.bodies.contains(token.country) && !token.traits.contains(.adjective)
        if Self.seats.contains(token.key), isSeat(index..<end) { phrase.organization = text.string(index..<end) }
        if isBody || isSeated(phrase.head, in: index..<end) && isCity(index..<end) {
          phrase.organization = phrase.organization ?? text.string(index..<end)
        } else {
          phrase.country = phrase.country ?? lexicon.countries[Int(token.country)]
        }
        if headIsCapital, index > lower, tokens[index - 1].shape == .capital,
          !tokens[index - 1].traits.isDisjoint(with: [.deputy, .vice])
        {
          // "Deputy U.S. Trade Representative"
          index -= 1
          coreStart = index
        }
        continue
      }
      if ownerStart == nil, isNamedState(index - 1, lower: lower, of: phrase.head) {
        // "Oyo State Commissioner for Works"
        (index, ownerStart) = (index - 2, index - 2)
        continue
      }
      if ownerStart == nil, phrase.organization == nil, let start = service(before: index, lower: lower, of: phrase) {
        // "Air force spokesman N", "Navy Vice Adm. N"
        (phrase.organization, index) = (text.string(start..<index), start)
        continue
      }
      if ownerStart == nil, index == coreStart,
        closesCompany(index - 1, lower: lower, of: phrase.head) || closesBody(index - 1, lower: lower)
      {
        // "Fjord Logistics chief executive", "Board of Elections Director"
        (index, ownerStart) = (index - 1, index - 1)
        continue
      }
      if ownerStart == nil, token.isWord, isPart(token), belongs(token, to: phrase.head, headIsCapital) {
        index -= 1
        if token.traits.contains(.portfolio) && !isCareer(token, before: phrase.head)
          || !token.traits.isDisjoint(with: [.vice, .deputy]) || keepsInTitle(token)
        {
          coreStart = index
        }
        continue
      }
      if ownerStart == nil, index == coreStart, !headIsCapital, index - 2 > lower, isPlain(index - 1),
        tokens[index - 2].isPossessive, phrase.head.kind != .kin, phrase.head.kind != .person
      {
        // "Iran’s atomic chief", "the club’s goalkeeping coach"
        index -= 1
        coreStart = index
        continue
      }
      if index == coreStart, index - 2 >= lower, isPlain(index - 1), tokens[index - 2].traits.contains(.adjective),
        tokens[index - 2].country >= 0, !headIsCapital
      {
        // "the Sri Lankan cricket umpire"
        index -= 1
        coreStart = index
        continue
      }
      if ownerStart == nil, token.isMark(","), index == coreStart, headIsCapital,
        isListed(index, of: phrase, lower: lower)
      {
        // "Economy, Trade and Industry Minister"
        index -= 2
        coreStart = index
        continue
      }
      if ownerStart == nil, isAnd(token), index - 2 >= lower, tokens[index - 2].traits.contains(.portfolio),
        tokens[index].traits.contains(.portfolio)
      {
        index -= 1
        continue
      }
      if ownerStart == nil, !headIsCapital, token.shape == .lower, token.traits.contains(.organization), !isPart(token),
        !token.traits.contains(.stop)
      {
        // "foreign ministry spokeswoman"
        var first = index - 1
        while first > lower, tokens[first - 1].shape == .lower,
          isPart(tokens[first - 1])
            || first == index - 1 && isPlain(first - 1) && isNamed(before: first - 1, lower: lower),
          tokens[first - 1].traits.isDisjoint(with: .passing)
        {
          first -= 1
        }
        if first > lower, isOpening(first - 1), isPart(tokens[first - 1]) || isEverydayOwner(first - 1) {
          // "Prison service director N"
          first -= 1
        }
        if index - first == 1, !Self.offices.contains(token.key), !phrase.head.kind.isPersonal {
          // "union representative", "board president"
          coreStart = first
        } else {
          phrase.organization = text.string(first..<index)
        }
        index = first
        if index - 2 >= lower, tokens[index - 1].isPossessive, tokens[index - 2].country >= 0 {
          // "Argentina’s foreign ministry spokeswoman"
          index = owner(before: index - 1, lower: lower, &phrase)
          phrase.isDefinite = true
        }
        break
      }
      if isOwner(token, at: index - 1) {
        index -= 1
        ownerStart = index
        continue
      }
      if ownerStart != nil, token.shape == .lower || opensClause(index - 1),
        !token.traits.isDisjoint(with: .passing)
          || opensClause(index - 1) && token.traits.contains(.modifier)
      {
        // "a former SPA deputy", "Retired High Court judge N"
        index -= 1
        continue
      }
      if ownerStart != nil, isJoint(token), index - 2 >= lower, isOwner(tokens[index - 2], at: index - 2),
        token.key != Self.and || !tokens[index - 2].traits.isDisjoint(with: [.portfolio, .organization, .place])
      {
        index -= 1
        continue
      }
      break
    }
    if ownerStart != nil, followsName(phrase), index == lower || !isDeterminer(tokens[index - 1]), !phrase.isDefinite {
      // "N MP asked the minister", not "the Harlow MP asked"
      (index, coreStart, ownerStart) = (phrase.core.lowerBound, phrase.core.lowerBound, nil)
    }
    if let start = ownerStart, isSurname(start, lower) {
      // "appointed Ann Lowe chief of staff"
      while index < coreStart, isOwner(tokens[index], at: index) { index += 1 }
      ownerStart = nil
    }
    if let start = ownerStart, !headIsCapital, start + 1 == coreStart, isEverydayOwner(start),
      phrase.head.kind != .spokesperson && phrase.head.kind != .law || !Self.offices.contains(tokens[start].key)
    {
      // "Union chief N" at a sentence's start
      (coreStart, ownerStart) = (start, nil)
    }
    if let ownerStart, phrase.head.kind == .cabinet, !isWhole(phrase.head, coreStart, owner: ownerStart) {
      coreStart = ownerStart
    } else if let ownerStart, !phrase.head.kind.isPersonal {
      let owner = ownerStart..<ownerEnd(from: ownerStart, to: coreStart)
      // "New" that opens a headline is no organisation.
      if owner.contains(where: {
        !tokens[$0].traits.contains(.stop) || tokens[$0].shape == .upper || tokens[$0].traits.contains(.organization)
      }),
        !isWhereabouts(owner, of: phrase.head)
      {
        phrase.organization = text.string(owner)
      }
    }
    let isTrade = phrase.head.kind == .arts || phrase.head.kind == .sport || phrase.head.kind.isPersonal
    if ownerStart == nil, !phrase.isDefinite, !headIsCapital, phrase.head.kind != .kin,
      let noun = commonOwner(before: index, lower: lower, onlyPast: isTrade)
    {
      (coreStart, index) = (noun, isPastWord(noun - 1, lower: lower) ? noun - 1 : noun)
    }
    // "a former transport ministry official"
    if ownerStart == nil, index > lower, isPastWord(index - 1, lower: lower) { index -= 1 }
    index = compound(before: pastWord(before: index, lower: lower), lower: lower)
    if index - 1 > lower, tokens[index - 1].key == Self.own, isDeterminer(tokens[index - 2]) {
      // "its own leader, N"
      index -= 1
    }
    if index > lower, isDeterminer(tokens[index - 1]) {
      phrase.isDefinite = true
      if tokens[index - 1].key == Self.its, phrase.country == nil, phrase.organization == nil {
        phrase.country = subjectCountry(before: index - 1)
        if phrase.country == nil, !phrase.head.kind.isPersonal { phrase.organization = subjectBody(before: index - 1) }
      }
    }
    if index - 2 >= text.sentenceRange(at: phrase.core.lowerBound).lowerBound, tokens[index - 1].key == Self.as,
      Self.followers.contains(tokens[index - 2].key)
    {
      phrase.isDefinite = true
      if tokens[index - 2].key == Self.predecessor { phrase.modifiers.append(.former) }
    }
    if phrase.organization == nil, phrase.head.kind == .spokesperson {
      phrase.organization = bodySpokenAt(before: index)
    }
    phrase.core = coreStart..<phrase.core.upperBound
    phrase.range = index..<phrase.range.upperBound
  }
}
