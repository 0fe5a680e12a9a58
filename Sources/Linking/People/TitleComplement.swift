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
      // "minister of finance in place of N"
      if tokens[end + 1].key == Self.place { break }
      let (stop, isWhole) = complement(after: end, limit: limit, of: phrase)
      guard stop > end + 1 else { break }
      let body = (tokens[end + 1].key == Self.the ? end + 2 : end + 1)..<stop
      let isCountry = body.allSatisfy { tokens[$0].country >= 0 }
      if phrase.head.isPlural, tokens[end].key == Self.of, isCountries(body) {
        // "ministers of Oman and Kuwait": each is of one
      } else if isCountry, let first = body.first, tokens[end].key == Self.of, phrase.country == nil {
        if lexicon.bodies.contains(tokens[first].country) {
          phrase.organization = phrase.organization ?? text.string(body)
        } else {
          phrase.country = lexicon.countries[Int(tokens[first].country)]
        }
      } else if tokens[end].key == Self.of, body.count == 1, body.lowerBound > end + 1, isSmallPlace(body.lowerBound) {
        // "governor of the province": which one is told elsewhere
      } else if tokens[end].key == Self.of, isMass(end + 1, stop) {
        titleEnd = stop
      } else if isOrganization(body, of: phrase) || isCompany(body, of: phrase), phrase.organization == nil,
        Self.workLinkers.contains(tokens[end].key) || tokens[end].key == Self.of || isAide(phrase, to: end)
          || phrase.head.kind == .spokesperson
      {
        phrase.organization = text.string(ownName(in: body, of: phrase))
      } else if !Self.workLinkers.contains(tokens[end].key), tokens[body.lowerBound].key != Self.same,
        tokens[end].key != Self.in || phrase.head.kind == .diplomat || !tokens[body.lowerBound].isCapitalized
          || phrase.head.isOfficial && tokens[body.lowerBound].country >= 0,
        tokens[end].key != Self.for || phrase.head.kind != .law
      {
        titleEnd = stop
      }
      end = stop
      links += 1
      if !isWhole { break }
    }
    phrase.core = phrase.core.lowerBound..<titleEnd
    phrase.range = phrase.range.lowerBound..<end
  }

  private func isCountries(_ body: Range<Int>) -> Bool {
    body.count > 1 && body.contains { isAnd(tokens[$0]) }
      && body.allSatisfy { tokens[$0].country >= 0 || isAnd(tokens[$0]) || tokens[$0].isMark(",") }
  }

  /// "adviser to the delegation": whom somebody works for.
  private func isAide(_ phrase: TitlePhrase, to link: Int) -> Bool {
    tokens[link].key == Self.to && Self.aides.contains(phrase.head.canonical)
  }

  private static let aides: Set<String> = ["adviser", "advisor", "aide", "assistant", "consultant", "counsel"]

  private func isSmallPlace(_ index: Int) -> Bool {
    tokens[index].shape == .lower && tokens[index].traits.contains(.place)
  }

  /// "head of freight", "speaker of parliament": one small word without an article is what the office is about.
  private func isMass(_ start: Int, _ end: Int) -> Bool { end == start + 1 && tokens[start].shape == .lower }

  /// The capitals behind "Dutch rival", "the insurer": what a company is stands before what it is called.
  private func ownName(in body: Range<Int>, of phrase: TitlePhrase) -> Range<Int> {
    guard phrase.head.kind == .business, let noun = body.last(where: { tokens[$0].shape == .lower }),
      noun + 1 < body.upperBound, tokens[noun].traits.isDisjoint(with: [.stop, .particle])
    else { return body }
    return noun + 1..<body.upperBound
  }

  func isOrganization(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let hasArticle = body.lowerBound > 0 && tokens[body.lowerBound - 1].key == Self.the
    // "Minister of Energy and Water": what a minister is for, not a body
    if phrase.head.kind == .cabinet, !hasArticle, let first = body.first, tokens[first].traits.contains(.portfolio) {
      return false
    }
    if body.contains(where: { tokens[$0].traits.contains(.organization) }) { return true }
    let isOffice = phrase.head.kind == .agency || phrase.head.kind == .cabinet
    if isOffice, !hasArticle, let last = body.last, isAbstract(last) { return false }
    return (!body.isEmpty && body.allSatisfy { tokens[$0].isCapitalized && !tokens[$0].traits.contains(.portfolio) })
      || isNamedBody(body)
  }

  /// "chairman of Northern Coal": a name of its own before a word that could be a portfolio.
  private func isNamedBody(_ body: Range<Int>) -> Bool {
    guard body.count > 1, let first = body.first, tokens[first].country < 0, !isPart(tokens[first]) else {
      return false
    }
    return body.allSatisfy { tokens[$0].shape == .capital }
  }

  /// "Restoration", "Management": what an office is about rather than what a body is called.
  private func isAbstract(_ index: Int) -> Bool {
    let word = text.bytes[tokens[index].bytes]
    return ["tion", "ment", "ance", "ence", "ity", "ism"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// "CEO of Harbor Foods North": a run of capitals behind a title of business, press, science or the arts.
  private func isCompany(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.business, .media, .scholar, .arts]
    return kinds.contains(phrase.head.kind)
      && (body.first.map { tokens[$0].isCapitalized } ?? false || ownName(in: body, of: phrase) != body)
      && body.contains { tokens[$0].isCapitalized && !tokens[$0].traits.contains(.portfolio) }
  }

  /// Where the words after "of", "for", "to" end; false when a name follows at once.
  func complement(after link: Int, limit: Int, of phrase: TitlePhrase) -> (end: Int, isWhole: Bool) {
    var index = link + 1
    var hasKnown = false
    if servesSomebody(phrase), tokens[index].shape == .lower, isOfTitled(link, limit: limit) { return (link, false) }
    while index < limit, index - link <= 12 {
      let token = tokens[index]
      if token.shape == .mark {
        // "the Reindeer Owners’ Union"
        let isPlural =
          token.isMark("'") && index + 1 < limit
          && (tokens[index + 1].isCapitalized || tokens[index + 1].traits.contains(.organization))
        guard token.isMark("-") || token.isMark("&") || token.isPossessive || isPlural,
          token.isGlued || token.isMark("&")
        else { break }
        index += 1
        continue
      }
      if token.shape == .number || token.traits.contains(.weekday) { break }
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
          tokens[link + 1].key == Self.the && index > link + 1 && tokens[link + 2..<index].allSatisfy(\.isCapitalized)
          && token.traits.isDisjoint(with: .given)
        if !isKnown, hasKnown, !isBody, startsName(index, limit: limit) || isNameBehindPortfolio(index, limit: limit) {
          return (index, false)
        }
        if !isKnown, index == link + 1, startsName(index, limit: limit),
          token.traits.isDisjoint(with: .family) == false || !token.traits.isDisjoint(with: .given)
        {
          return (link, false)
        }
        hasKnown = true
      } else if !token.traits.isDisjoint(with: [.say, .act, .pronoun]) && !token.traits.contains(.organization)
        || (token.traits.contains(.stop) && !isPart(token) && !isJoint(token) && !Self.linkers.contains(token.key)
          && !(token.key == Self.same && index == link + 2))
      {
        break
      } else if Self.linkers.contains(token.key), token.key != Self.of, index > link + 1,
        !hasLowerBody(link + 1..<index) || Self.workLinkers.contains(token.key)
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
    while index > link + 1, isJoint(tokens[index - 1]) || Self.linkers.contains(tokens[index - 1].key) { index -= 1 }
    if index > link, index < limit, tokens[index - 1].isPossessive { index -= 1 }
    return (index, true)
  }

  /// "a spokesman for N", "aide to Prime Minister N": whom somebody works for, not what for.
  private func isPersonsOwn(_ index: Int, of phrase: TitlePhrase, limit: Int) -> Bool {
    let token = tokens[index]
    if let (head, count) = lexicon.titles.longest(at: index, in: tokens), head.isOfficial, index + count < limit {
      return tokens[index + count].isCapitalized
        && tokens[index + count].traits.isDisjoint(with: [.organization, .thing])
    }
    guard servesSomebody(phrase), token.shape == .capital, token.country < 0, !isPart(token),
      token.traits.isDisjoint(with: [.organization, .place, .inPlace, .thing])
    else { return false }
    return index + 1 >= limit || !tokens[index + 1].isCapitalized
  }

  /// "Minister of Forestry N said": a word that no list knows, right behind a portfolio and before small letters.
  private func isNameBehindPortfolio(_ index: Int, limit: Int) -> Bool {
    tokens[index].shape == .capital && tokens[index - 1].traits.contains(.portfolio) && tokens[index - 1].isCapitalized
      && tokens[index].traits.isDisjoint(with: [.common, .stop, .modifier, .thing])
      && (index + 1 >= limit || !tokens[index + 1].isCapitalized && !tokens[index + 1].isGlued)
  }

  private func servesSomebody(_ phrase: TitlePhrase) -> Bool {
    phrase.head.kind == .spokesperson || phrase.head.kind.isPersonal || phrase.head.kind == .law
      || Self.aides.contains(phrase.head.canonical)
  }

  /// "a daughter of the late industry minister N": another title, whose bearer follows.
  private func isOfTitled(_ link: Int, limit: Int) -> Bool {
    var index = link + 1
    while index < limit, index - link <= 8, tokens[index].shape == .lower || tokens[index].country >= 0 {
      if tokens[index].traits.contains(.titleStart), let (head, count) = lexicon.titles.longest(at: index, in: tokens),
        index + count < limit, tokens[index + count].shape == .capital
      {
        return head.isOfficial && tokens[index + count].traits.isDisjoint(with: [.organization, .place, .thing])
          && tokens[index + count].country < 0
      }
      index += 1
    }
    return false
  }

  func hasLowerBody(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].shape == .lower && tokens[$0].key != Self.the && tokens[$0].key != Self.of }
  }

  func startsName(_ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit, !tokens[index].traits.contains(.stop) else { return false }
    if !tokens[index].traits.isDisjoint(with: .given), tokens[index + 1].traits.contains(.particle) { return true }
    return tokens[index + 1].isCapitalized && tokens[index + 1].country < 0
      && tokens[index + 1].traits.isDisjoint(with: [.organization, .place, .portfolio])
      || (tokens[index + 1].isMark("-") && tokens[index + 1].isGlued)
  }
}
