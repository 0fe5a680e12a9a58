/// What belongs to a title behind its head: "of the Bank of Japan", "for rural roads at the ministry".
extension TitleScanner {
  func extendRight(_ phrase: inout TitlePhrase) {
    var end = phrase.core.upperBound
    let limit = text.sentenceRange(at: phrase.core.lowerBound).upperBound
    if end + 1 < limit, tokens[end].isMark("-"), tokens[end].isGlued, isPart(tokens[end + 1]) {
      note(tokens[end + 1], &phrase)
      end += 2
    }
    if phrase.core.count > 1, tokens[phrase.core.upperBound - 1].traits.contains(.portfolio) {
      while end + 1 < limit, isAnd(tokens[end]), tokens[end + 1].traits.contains(.portfolio),
        tokens[end + 1].shape == tokens[end - 1].shape
      {
        end += 2
      }
      phrase.core = phrase.core.lowerBound..<end
    }
    var titleEnd = phrase.core.upperBound
    var links = 0
    while end + 1 < limit, links < 3, tokens[end].shape == .lower, Self.linkers.contains(tokens[end].key) {
      // "publisher of the Herald for forty years"
      if phrase.organization != nil, links > 0, tokens[end].key == Self.for { break }
      // "minister of finance in place of N", "commissioner in charge of the investigation"
      if tokens[end + 1].key == Self.place || tokens[end + 1].key == Self.charge { break }
      if isInfinitive(behind: end) || isWhereabouts(behind: end, limit: limit) { break }
      // "envoy for fisheries in January"
      if tokens[end].key == Self.in || tokens[end].key == Self.on,
        tokens[end + 1].shape == .number || tokens[end + 1].traits.contains(.month) && tokens[end + 1].shape == .capital
      {
        break
      }
      let (stop, isWhole) = complement(after: end, limit: limit, of: phrase)
      guard stop > end + 1 else { break }
      let body = (tokens[end + 1].key == Self.the ? end + 2 : end + 1)..<stop
      let isCountry = body.allSatisfy { tokens[$0].country >= 0 }
      if phrase.head.isPlural, tokens[end].key == Self.of, isCountries(body) || isSeveral(body) {
        // "ministers of Oman and Kuwait": each is of one
      } else if isCountry, let first = body.first, tokens[end].key == Self.of, phrase.country == nil {
        // "mayor of Athens": a city, whatever country it is the capital of
        let isSeat = (phrase.head.kind == .regional || phrase.head.kind == .religion) && isCity(body)
        if isSeat || lexicon.bodies.contains(tokens[first].country) {
          phrase.organization = phrase.organization ?? text.string(body)
        } else {
          phrase.country = lexicon.countries[Int(tokens[first].country)]
        }
      } else if tokens[end].key == Self.of, body.count == 1, body.lowerBound > end + 1, isSmallPlace(body.lowerBound) {
        // "governor of the province": which one is told elsewhere
      } else if tokens[end].key == Self.of, isMass(end + 1, stop) || isField(end + 1..<stop, of: phrase) {
        titleEnd = stop
      } else if let plain = plainOwner(of: phrase), Self.workLinkers.contains(tokens[end].key),
        isOrganization(body, of: phrase) || isCompany(body, of: phrase)
      {
        // "a Gulf analyst at N": what somebody works on, and where
        phrase.core = plain..<phrase.core.upperBound
        setOrganization(body, &phrase)
      } else if isOrganization(body, of: phrase) || isCompany(body, of: phrase), phrase.organization == nil,
        Self.workLinkers.contains(tokens[end].key) || tokens[end].key == Self.of || isAide(phrase, to: end)
          || servesBody(phrase, behind: end)
      {
        setOrganization(body, &phrase)
      } else if tokens[end].key == Self.on, tokens[end + 1].key == Self.the, let last = body.last,
        Self.aboutBodies.contains(tokens[last].key)
      {
        // "the party’s representative on the panel"
        if phrase.organization == nil, tokens[last].traits.contains(.organization) { setOrganization(body, &phrase) }
      } else if tokens[end].key == Self.for, phrase.organization == nil, isTerritory(body, of: phrase) {
        phrase.organization = text.string(body)
      } else if servesSomebody(phrase), tokens[end + 1].key == Self.the, tokens[end].key != Self.of,
        body.allSatisfy({ tokens[$0].shape == .lower })
      {
        // "spokesman for the rebels", "lead counsel to the governor": whom somebody serves, no part of the office
      } else if !Self.workLinkers.contains(tokens[end].key), tokens[end].key != Self.from,
        tokens[body.lowerBound].key != Self.same,
        tokens[end].key != Self.in || phrase.head.kind == .diplomat || !tokens[body.lowerBound].isCapitalized
          || phrase.head.isOfficial && tokens[body.lowerBound].country >= 0
            && (phrase.organization == nil || phrase.head.canonical == "representative"),
        tokens[end].key != Self.for || phrase.head.kind != .law
      {
        titleEnd = stop
      }
      end = stop
      links += 1
      if !isWhole { break }
    }
    if end < limit, tokens[end].isWord, phrase.head.isOfficial, tokens[end].traits.contains(.designate),
      tokens[end].traits.isDisjoint(with: .modifier), !phrase.head.isPlural
    {
      // "defense secretary nominee N"
      note(tokens[end], &phrase)
      end += 1
    }
    phrase.core = phrase.core.lowerBound..<titleEnd
    phrase.range = phrase.range.lowerBound..<end
  }

  /// "the provincial people’s congress"
  private func isCommunity(_ index: Int, limit: Int) -> Bool {
    index + 2 < limit && Self.communities.contains(tokens[index].key) && tokens[index + 1].isPossessive
      && tokens[index + 2].traits.contains(.organization)
  }

  /// Where one capital before a title starts that is no body: "Gulf" in "Gulf analyst".
  private func plainOwner(of phrase: TitlePhrase) -> Int? {
    let owner = phrase.core.lowerBound - 1
    let kinds: Set<TitleClass> = [.business, .scholar, .media, .law]
    guard kinds.contains(phrase.head.kind), owner >= phrase.range.lowerBound, tokens[owner].shape == .capital,
      let organization = phrase.organization, organization == text.string(owner),
      tokens[owner].traits.isDisjoint(with: [.organization, .brand])
    else { return nil }
    return owner
  }

  /// "permanent secretary in the ministry", "MP for the Left Movement": whose office it is, behind "in" and "for".
  private func servesBody(_ phrase: TitlePhrase, behind link: Int) -> Bool {
    switch phrase.head.kind {
    case .spokesperson: true
    case .legislator: tokens[link].key != Self.to && tokens[link + 1].key == Self.the
    case .diplomat: false
    default:
      tokens[link + 1].key == Self.the
        && (tokens[link].key == Self.in || tokens[link].key == Self.for && Self.runners.contains(phrase.head.canonical)
          || tokens[link].key == Self.for && Self.groups.contains(tokens[min(link + 2, tokens.count - 1)].key))
    }
  }

  /// "the fifth minister to resign": what somebody did, no part of an office.
  private func isInfinitive(behind link: Int) -> Bool {
    let next = tokens[link + 1]
    return tokens[link].key == Self.to && next.shape == .lower && !isDeterminer(next) && !isPart(next)
      && !Self.owners.contains(next.key) && next.traits.isDisjoint(with: [.organization, .place])
      && (!next.traits.isDisjoint(with: [.act, .say, .finite]) || !next.traits.contains(.stop))
      && lexicon.titles.longest(at: link + 1, in: tokens) == nil
  }

  /// "a priest in the nearby town of N": where somebody works.
  private func isWhereabouts(behind link: Int, limit: Int) -> Bool {
    guard tokens[link].key == Self.in, isDeterminer(tokens[link + 1]) else { return false }
    let words = link + 2..<min(link + 5, limit)
    guard let place = words.first(where: { tokens[$0].shape == .lower && Self.settlements.contains(tokens[$0].key) })
    else { return false }
    return (link + 2..<place).allSatisfy { tokens[$0].shape == .lower }
  }

  private static let settlements = QuoteReader.keys(
    "town city village suburb neighbourhood neighborhood hamlet township")

  /// "mayors of Lyon and Turin": two names in capitals.
  private func isSeveral(_ body: Range<Int>) -> Bool {
    guard let joint = body.first(where: { isAnd(tokens[$0]) }), joint > body.lowerBound, joint + 1 < body.upperBound
    else {
      return false
    }
    return body.allSatisfy { $0 == joint || tokens[$0].shape == .capital && !isPart(tokens[$0]) }
      && body.allSatisfy { tokens[$0].traits.isDisjoint(with: .organization) }
  }

  private func isCountries(_ body: Range<Int>) -> Bool {
    body.count > 1 && body.contains { isAnd(tokens[$0]) }
      && body.allSatisfy { tokens[$0].country >= 0 || isAnd(tokens[$0]) || tokens[$0].isMark(",") }
  }

  /// "adviser to the delegation": whom somebody works for.
  private func isAide(_ phrase: TitlePhrase, to link: Int) -> Bool {
    tokens[link].key == Self.to && Self.aides.contains(phrase.head.canonical)
  }

  static let aides: Set<String> = [
    "adviser", "advisor", "aide", "assistant", "consultant", "counsel", "chief of staff", "deputy chief of staff",
    "private secretary", "personal secretary", "press secretary", "special adviser", "senior adviser", "speechwriter",
  ]

  /// "a campaigner for the group N": what sort of body a name behind it is.
  private static let groups = QuoteReader.keys(
    "group charity organisation organization association nonprofit network coalition alliance agency company firm "
      + "newspaper magazine website broadcaster union party club campaign movement foundation think watchdog lobby consultancy"
  )

  private static let runners: Set<String> = [
    "candidate", "presidential candidate", "mayoral candidate", "nominee", "lead candidate",
  ]

  /// "police commissioner for West Mercia", "coroner for Inner London": a place in capitals that no portfolio is called by.
  private func isTerritory(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.police, .justice, .regional]
    return kinds.contains(phrase.head.kind) && !body.isEmpty
      && body.allSatisfy {
        tokens[$0].shape == .capital && (tokens[$0].traits.isDisjoint(with: [.portfolio]) || $0 + 1 < body.upperBound)
      }
  }

  static let owners = QuoteReader.keys("its his her their")

  private func isParticiple(_ index: Int) -> Bool {
    let word = text.bytes[tokens[index].bytes]
    return tokens[index].shape == .lower && !tokens[index].isGlued && !isPart(tokens[index])
      && tokens[index].traits.isDisjoint(with: [.organization, .place])
      && lexicon.titles.longest(at: index, in: tokens) == nil
      && (word.count > 5 && word.suffix(3).elementsEqual("ing".utf8)
        || word.count > 4 && word.suffix(2).elementsEqual("ed".utf8))
  }

  func isSmallPlace(_ index: Int) -> Bool {
    tokens[index].shape == .lower && tokens[index].traits.contains(.place)
  }

  /// "professor of public administration": what is taught, though its last word is a body's elsewhere.
  private func isField(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    phrase.head.kind == .scholar && body.first.map { !isDeterminer(tokens[$0]) } ?? false
      && body.allSatisfy { tokens[$0].shape == .lower || tokens[$0].traits.contains(.adjective) }
      && body.last.map { tokens[$0].shape == .lower } ?? false
  }

  /// "head of freight", "speaker of parliament": one small word without an article is what the office is about.
  private func isMass(_ start: Int, _ end: Int) -> Bool { end == start + 1 && tokens[start].shape == .lower }

  /// Where the words after "of", "for", "to" end; false when a name follows at once.
  func complement(after link: Int, limit: Int, of phrase: TitlePhrase) -> (end: Int, isWhole: Bool) {
    var index = link + 1
    var hasKnown = false
    if servesSomebody(phrase), tokens[index].shape == .lower, isOfTitled(link, limit: limit) { return (link, false) }
    let person = behindModifiers(index, limit: limit)
    if person > index, tokens[person].isCapitalized, isPersonsOwn(person, of: phrase, limit: limit) {
      return (link, false)
    }
    while index < limit, index - link <= 12 {
      let token = tokens[index]
      if token.shape == .mark {
        let isPlural = isPluralOwner(index - 1, limit: limit)
        if let end = listedBody(link + 1..<index, limit: limit) {
          index = end
          break
        }
        guard token.isMark("-") || token.isMark("&") || token.isPossessive || isPlural,
          token.isGlued || token.isMark("&")
        else { break }
        index += 1
        continue
      }
      // "president of 4K Builders"
      // "commander of the 9th Brigade"
      if token.shape == .number, index == link + 2, tokens[link + 1].key == Self.the, index + 2 < limit,
        tokens[index + 1].isGlued, tokens[index + 1].shape == .lower, tokens[index + 2].isCapitalized
      {
        hasKnown = true
        index += 3
        continue
      }
      if token.shape == .number, index == link + 1, index + 1 < limit, tokens[index + 1].isCapitalized {
        hasKnown = true
        index += 2
        continue
      }
      if token.shape == .number || token.traits.contains(.weekday) { break }
      if isAnd(token), startsTitle(index + 1, limit: limit) || index + 1 < limit && tokens[index + 1].key == Self.to {
        break
      }
      if token.isGlued, tokens[index - 1].isMark("-"), token.shape == .lower {
        // "Nairobi-based"
        index += 1
        continue
      }
      if token.isCapitalized {
        if phrase.head.kind == .business, index > link + 1, tokens[index - 1].shape == .lower,
          tokens[index - 1].traits.isDisjoint(with: [.titleStart, .stop, .particle]),
          token.traits.isDisjoint(with: .given)
        {
          // "chief executive of Dutch rival N"
          hasKnown = true
          while index < limit, tokens[index].isCapitalized { index += 1 }
          break
        }
        if index == link + 1, isPersonsOwn(index, of: phrase, limit: limit) { return (link, false) }
        let isKnown =
          token.country >= 0 || isPart(token)
          || !token.traits.isDisjoint(with: [.organization, .place, .inPlace, .portfolio])
        let isBody =
          tokens[link + 1].key == Self.the && index > link + 1 && isOneName(link + 2..<index)
          && token.traits.isDisjoint(with: .given) || isCompanyForm(index - 1) || tokens[index - 1].isPossessive
          || isBehindNoun(index) || tokens[index - 1].isGlued && Self.based.contains(tokens[index - 1].key)
        if !isKnown, hasKnown, !isBody, !isNamedBehind(index),
          startsName(index, limit: limit) || isNameBehindPortfolio(index, limit: limit)
        {
          return (index, false)
        }
        if !isKnown, index == link + 1, startsName(index, limit: limit),
          token.traits.isDisjoint(with: .family) == false || !token.traits.isDisjoint(with: .given)
        {
          return (link, false)
        }
        hasKnown = true
      } else if index > link + 1, tokens[index - 1].isCapitalized, isParticiple(index) {
        // "mayor of Ostrava running for the Senate"
        break
      } else if index == link + 1, Self.owners.contains(token.key) {
        // "the permanent secretary of its natural resources ministry"
        index += 1
        continue
      } else if !token.traits.isDisjoint(with: [.say, .act, .pronoun]) && !token.traits.contains(.organization)
        || (token.traits.contains(.stop) && token.traits.isDisjoint(with: [.place, .publicBody])
          && !isPluralOwner(index, limit: limit) && !isCommunity(index, limit: limit) && !isPart(token)
          && !isJoint(token)
          && !Self.linkers.contains(token.key)
          && !(token.key == Self.same && index == link + 2))
      {
        break
      } else if Self.linkers.contains(token.key), token.key != Self.of, index > link + 1,
        !hasLowerBody(link + 1..<index) || Self.workLinkers.contains(token.key)
          || token.key == Self.in && index + 1 < limit && tokens[index + 1].isCapitalized,
        !isAboutLink(index, limit: limit)
      {
        break
      } else if token.traits.contains(.titleStart), isAnd(tokens[index - 1]),
        lexicon.titles.longest(at: index, in: tokens) != nil
      {
        break
      } else {
        hasKnown = hasKnown || token.traits.contains(.portfolio)
      }
      index += 1
    }
    while index > link + 1,
      isJoint(tokens[index - 1]) || Self.linkers.contains(tokens[index - 1].key)
        || Self.owners.contains(tokens[index - 1].key)
    { index -= 1 }
    if index > link, index < limit, tokens[index - 1].isPossessive { index -= 1 }
    return (index, true)
  }

}
