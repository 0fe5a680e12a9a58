import News

/// Finds the titles of a text, the longest head first, and what belongs to them on both sides.
struct TitleScanner {
  let text: PersonText
  let lexicon: NameLexicon
  var tokens: [Token] { text.tokens }

  static func phrases(in text: PersonText, lexicon: NameLexicon) -> [TitlePhrase] {
    let scanner = TitleScanner(text: text, lexicon: lexicon)
    var phrases: [TitlePhrase] = []
    var index = 0
    while index < text.tokens.count {
      guard let phrase = scanner.phrase(at: index, after: phrases.last?.range.upperBound ?? 0) else {
        index += 1
        continue
      }
      phrases.append(phrase)
      index = max(index + 1, phrase.range.upperBound)
    }
    return phrases
  }

  func phrase(at index: Int, after limit: Int) -> TitlePhrase? {
    guard tokens[index].traits.contains(.titleStart), !isTail(index),
      let (own, ownCount) = lexicon.titles.longest(at: index, in: tokens), !isName(index, ownCount),
      !isInitials(index, ownCount, after: limit), !isMembersOf(index),
      !isOwnersEnd(index), !opensBody(index, own, ownCount),
      ownCount > 1 || !belongsToLater(index) && !isInfinitive(index) && !endsName(index),
      ownCount > 1 || !tokens[index].traits.contains(.inPlace), !own.isPlural || !isPluralPossessive(index + ownCount)
    else { return nil }
    var (index, head, count) = withoutBody(longer(than: own, at: index, ownCount))
    if head.kind == .kin, head.canonical == "partner", index + count < tokens.count,
      Self.workLinkers.contains(tokens[index + count].key)
    {
      // "a partner at the law firm"
      head.kind = .business
    }
    var phrase = TitlePhrase(
      range: index..<index + count, core: index..<index + count, head: head, key: head.canonical)
    extendLeft(&phrase, limit: limit)
    extendRight(&phrase)
    // "a member of the Politburo", never of a gang or a family
    // "her boss, Governor N": what one is to another, as a colleague is
    if head.canonical == "boss", phrase.core.count == 1, phrase.range.lowerBound > 0,
      Self.owners.contains(tokens[phrase.range.lowerBound - 1].key)
    {
      return nil
    }
    if head.canonical == "member", phrase.core.count > 1 || !namesBody(phrase) { return nil }
    for token in tokens[phrase.range.lowerBound..<phrase.core.upperBound] { note(token, &phrase) }
    if head.kind == .cabinet || head.kind == .agency, phrase.core.count > head.words {
      phrase.key = text.string(phrase.core.lowerBound..<index).lowercased() + " " + head.canonical
    }
    return phrase
  }

  /// "to head the agency", "to chair": a verb.
  private func isInfinitive(_ index: Int) -> Bool {
    index > 0 && tokens[index].shape == .lower && tokens[index - 1].key == Self.to
      && Self.verbs.contains(tokens[index].key)
  }

  private static let verbs = QuoteReader.keys("head chair host captain coach guard judge author partner lead")

  /// "deputy finance minister": a deputy is no title by itself where another head follows.
  private func belongsToLater(_ index: Int) -> Bool {
    guard !tokens[index].traits.isDisjoint(with: [.deputy, .vice, .modifier, .portfolio]) else { return false }
    // "Deputy national police chief N": a capital only because its sentence starts with it
    func goesWith(_ next: Int) -> Bool {
      tokens[next].shape == tokens[index].shape || tokens[next].shape == .lower && isOpening(index)
    }
    var next = index + 1
    while next < tokens.count, next - index <= 4, isPart(tokens[next]), goesWith(next) {
      if lexicon.titles.longest(at: next, in: tokens) != nil { return true }
      next += 1
    }
    return next < tokens.count && goesWith(next) && tokens[next].traits.contains(.titleStart)
      && lexicon.titles.longest(at: next, in: tokens) != nil
  }

  /// "Deputy Secretary-General": of heads that overlap the one that ends last, when only modifiers stand before it.
  private func longer(than head: TitleHead, at index: Int, _ count: Int) -> (index: Int, head: TitleHead, count: Int) {
    for offset in 1..<max(1, count) where (index..<index + offset).allSatisfy({ isPart(tokens[$0]) }) {
      if let (later, more) = lexicon.titles.longest(at: index + offset, in: tokens), offset + more > count {
        return (index + offset, later, more)
      }
    }
    return (index, head, count)
  }

  func note(_ token: Token, _ phrase: inout TitlePhrase) {
    let kinds: [(Traits, Role.Modifier)] = [
      (.acting, .acting), (.former, .former), (.vice, .vice), (.deputy, .deputy), (.elect, .elect),
      (.interim, .interim),
      (.designate, .designate),
    ]
    for (trait, modifier) in kinds where token.traits.contains(trait) && !phrase.modifiers.contains(modifier) {
      phrase.modifiers.append(modifier)
    }
  }

  /// The end of a compound ("head-to-head"), not of "ex-minister" or "vice-president".
  func isTail(_ index: Int) -> Bool {
    guard index > 1, tokens[index].isGlued, tokens[index - 1].isMark("-"), tokens[index - 1].isGlued else {
      return false
    }
    return !isPart(tokens[index - 2]) && tokens[index].shape == .lower
  }

  /// A capital head that is somebody's name: "Stephen King", "Dean Martin".
  func isName(_ index: Int, _ count: Int) -> Bool {
    guard count == 1, tokens[index].isCapitalized, !tokens[index].hasStop else { return false }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isBeforeName = next.map { $0.isCapitalized && !$0.traits.contains(.stop) } ?? false
    if !isBeforeName, index > 0, tokens[index - 1].isCapitalized, !tokens[index - 1].traits.isDisjoint(with: .given) {
      return true
    }
    return isBeforeName && !tokens[index].traits.isDisjoint(with: .given)
      && tokens[index].traits.isDisjoint(with: [.honorific])
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
      if token.country >= 0, token.traits.contains(.inPlace), ownerStart == nil || token.traits.contains(.adjective) {
        let end = index
        phrase.isDefinite = true
        index -= 1
        while index > lower, tokens[index - 1].country == token.country { index -= 1 }
        if let start = bodyOfCountry(before: index, lower: lower) {
          // "Bank of Ghana Governor N"
          phrase.organization = text.string(start..<end)
          index = start
          if index > lower, !tokens[index - 1].traits.isDisjoint(with: [.former, .acting, .interim]) { index -= 1 }
          break
        }
        let isBody = lexicon.bodies.contains(token.country) && !token.traits.contains(.adjective)
        if Self.seats.contains(token.key), isSeat(index..<end) { phrase.organization = text.string(index..<end) }
        if isBody || isSeated(phrase.head) && isCity(index..<end) {
          phrase.organization = phrase.organization ?? text.string(index..<end)
        } else {
          phrase.country = phrase.country ?? lexicon.countries[Int(token.country)]
        }
        continue
      }
      if ownerStart == nil, isNamedState(index - 1, lower: lower, of: phrase.head) {
        // "Oyo State Commissioner for Works"
        (index, ownerStart) = (index - 2, index - 2)
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
          tokens[first - 1].traits.isDisjoint(with: [.former, .acting, .interim])
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
        !token.traits.isDisjoint(with: [.former, .acting, .interim])
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
      if owner.contains(where: { !tokens[$0].traits.contains(.stop) || tokens[$0].shape == .upper }),
        !isWhereabouts(owner, of: phrase.head)
      {
        phrase.organization = text.string(owner)
      }
    }
    let isTrade = phrase.head.kind == .arts || phrase.head.kind == .sport || phrase.head.kind.isPersonal
    if ownerStart == nil, !phrase.isDefinite, !headIsCapital, phrase.head.kind != .kin,
      let noun = commonOwner(before: index, lower: lower, onlyPast: isTrade)
    {
      (coreStart, index) = (noun, noun)
    }
    index = compound(before: pastWord(before: index, lower: lower), lower: lower)
    if index - 1 > lower, tokens[index - 1].key == Self.own, isDeterminer(tokens[index - 2]) {
      // "its own leader, N"
      index -= 1
    }
    if index > lower, isDeterminer(tokens[index - 1]) {
      phrase.isDefinite = true
      if tokens[index - 1].key == Self.its, phrase.country == nil, phrase.organization == nil {
        phrase.country = subjectCountry(before: index - 1)
      }
    }
    if index - 2 >= text.sentenceRange(at: phrase.core.lowerBound).lowerBound, tokens[index - 1].key == Self.as,
      Self.followers.contains(tokens[index - 2].key)
    {
      phrase.isDefinite = true
      if tokens[index - 2].key == Self.predecessor { phrase.modifiers.append(.former) }
    }
    phrase.core = coreStart..<phrase.core.upperBound
    phrase.range = index..<phrase.range.upperBound
  }

}
