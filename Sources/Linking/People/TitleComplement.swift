/// What belongs to a title behind its head: "of the Bank of Japan", "for rural roads at the ministry".
extension TitleScanner {
  func extendRight(_ phrase: inout TitlePhrase) {
    var end = phrase.core.upperBound
    let limit = text.sentenceRange(at: phrase.core.lowerBound).upperBound
    if end + 1 < limit, tokens[end].isMark("-"), tokens[end].isGlued, isPart(tokens[end + 1]) {
      note(tokens[end + 1], &phrase)
      end += 2
    }
    var titleEnd = phrase.core.upperBound
    var links = 0
    while end + 1 < limit, links < 3, tokens[end].shape == .lower, Self.linkers.contains(tokens[end].key) {
      // "publisher of the Herald for forty years"
      if phrase.organization != nil, links > 0, tokens[end].key == Self.for { break }
      let (stop, isWhole) = complement(after: end, limit: limit, of: phrase)
      guard stop > end + 1 else { break }
      let body = (tokens[end + 1].key == Self.the ? end + 2 : end + 1)..<stop
      let isCountry = body.allSatisfy { tokens[$0].country >= 0 }
      if isCountry, let first = body.first, tokens[end].key == Self.of, phrase.country == nil {
        phrase.country = lexicon.countries[Int(tokens[first].country)]
      } else if isOrganization(body) || isCompany(body, of: phrase), phrase.organization == nil,
        tokens[end].key == Self.at || tokens[end].key == Self.of || phrase.head.kind == .spokesperson
      {
        phrase.organization = text.string(body)
      } else {
        titleEnd = stop
      }
      end = stop
      links += 1
      if !isWhole { break }
    }
    phrase.core = phrase.core.lowerBound..<titleEnd
    phrase.range = phrase.range.lowerBound..<end
  }

  func isOrganization(_ body: Range<Int>) -> Bool {
    body.contains { tokens[$0].traits.contains(.organization) }
      || (!body.isEmpty && body.allSatisfy { tokens[$0].isCapitalized && !tokens[$0].traits.contains(.portfolio) })
      || isNamedBody(body)
  }

  /// "chairman of Northern Coal": a name of its own before a word that could be a portfolio.
  private func isNamedBody(_ body: Range<Int>) -> Bool {
    guard body.count > 1, let first = body.first, tokens[first].country < 0, !isPart(tokens[first]) else {
      return false
    }
    return body.allSatisfy { tokens[$0].shape == .capital }
  }

  /// "CEO of Harbor Foods North": a run of capitals behind a title of business, press, science or the arts.
  private func isCompany(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.business, .media, .scholar, .arts]
    return kinds.contains(phrase.head.kind) && body.first.map { tokens[$0].isCapitalized } ?? false
      && body.contains { tokens[$0].isCapitalized && !tokens[$0].traits.contains(.portfolio) }
  }

  /// Where the words after "of", "for", "to" end; false when a name follows at once.
  func complement(after link: Int, limit: Int, of phrase: TitlePhrase) -> (end: Int, isWhole: Bool) {
    var index = link + 1
    var hasKnown = false
    while index < limit, index - link <= 12 {
      let token = tokens[index]
      if token.shape == .mark {
        guard token.isMark("-") || token.isMark("&") || token.isPossessive, token.isGlued || token.isMark("&") else {
          break
        }
        index += 1
        continue
      }
      if token.shape == .number || token.traits.contains(.weekday) { break }
      if token.isCapitalized {
        if index == link + 1, isPersonsOwn(index, of: phrase, limit: limit) { return (link, false) }
        let isKnown =
          token.country >= 0 || isPart(token)
          || !token.traits.isDisjoint(with: [.organization, .place, .inPlace, .portfolio])
        if !isKnown, hasKnown, startsName(index, limit: limit) { return (index, false) }
        if !isKnown, index == link + 1, startsName(index, limit: limit),
          token.traits.isDisjoint(with: .family) == false || !token.traits.isDisjoint(with: .given)
        {
          return (link, false)
        }
        hasKnown = true
      } else if !token.traits.isDisjoint(with: [.say, .act, .pronoun])
        || (token.traits.contains(.stop) && !isPart(token) && !isJoint(token) && !Self.linkers.contains(token.key))
      {
        break
      } else if Self.linkers.contains(token.key), token.key != Self.of, index > link + 1,
        !hasLowerBody(link + 1..<index) || token.key == Self.at
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
    let isAide = phrase.head.kind == .spokesperson || phrase.head.kind == .person || phrase.head.kind == .law
    let token = tokens[index]
    if let (head, count) = lexicon.titles.longest(at: index, in: tokens), head.isOfficial, index + count < limit {
      return tokens[index + count].isCapitalized
        && tokens[index + count].traits.isDisjoint(with: [.organization, .thing])
    }
    guard isAide, token.shape == .capital, token.country < 0, !isPart(token),
      token.traits.isDisjoint(with: [.organization, .place, .inPlace, .thing])
    else { return false }
    return index + 1 >= limit || !tokens[index + 1].isCapitalized
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
