/// Names, owners and further titles among the words behind a title.
extension TitleScanner {
  /// "the Reindeer Owners’ Union", "the doctors’ union"
  func isPluralOwner(_ index: Int, limit: Int) -> Bool {
    index + 2 < limit && tokens[index + 1].isMark("'") && tokens[index + 1].isGlued
      && (tokens[index + 2].isCapitalized || tokens[index + 2].traits.contains(.organization))
  }

  /// "and former adviser to the fund", "and Minister of Fisheries": another office of the same person.
  func startsTitle(_ start: Int, limit: Int) -> Bool {
    var index = start
    if index < limit, isDeterminer(tokens[index]) { index += 1 }
    while index < limit, index - start <= 4 {
      if tokens[index].traits.contains(.titleStart), let (head, count) = lexicon.titles.longest(at: index, in: tokens),
        !head.isPlural, count > 1 || !isPart(tokens[index])
      {
        // "Secretary of State and Finance Minister N"
        if head.kind == .cabinet, tokens[index].isCapitalized,
          count > 1 || index > start && tokens[index - 1].traits.contains(.portfolio)
        {
          return true
        }
        let isPrinted = tokens[index].shape == .lower || index + count >= limit || !tokens[index + count].isCapitalized
        return isPrinted
          && (tokens[index].shape == .lower || count > 1 || index + count < limit && isLinker(index + count))
      }
      guard isPart(tokens[index]) else { return false }
      index += 1
    }
    return false
  }

  func isLinker(_ index: Int) -> Bool {
    tokens[index].shape == .lower && Self.linkers.contains(tokens[index].key)
  }

  /// "the Institute for Strategic Studies": bodies whose names say behind "for" or "on" what they are about.
  func isAboutLink(_ index: Int, limit: Int) -> Bool {
    guard index > 0, index + 1 < limit, Self.aboutLinkers.contains(tokens[index].key), tokens[index].shape == .lower,
      tokens[index - 1].isCapitalized, tokens[index + 1].isCapitalized
    else { return false }
    if Self.aboutBodies.contains(tokens[index - 1].key) { return true }
    // "the Water for All Initiative"
    var end = index + 1
    while end < limit, end - index < 5, tokens[end].isCapitalized { end += 1 }
    return index > 1 && tokens[index - 2].key == Self.the && end - index > 2
      && Self.aboutBodies.contains(tokens[end - 1].key)
  }

  static let aboutLinkers = QuoteReader.keys("for on of against")
  static let aboutBodies = QuoteReader.keys(
    "institute institution center centre council commission committee agency office foundation association society "
      + "organization organisation fund academy school department ministry secretariat bureau board authority college "
      + "network coalition campaign movement union alliance federation forum group project trust faculty directorate "
      + "university programme program initiative observatory conference confederation league laboratory party bank "
      + "service division institut chamber panel tribunal court museum inspectorate")

  /// Capitals behind small words that only describe them, the marks of compounds and owners included.
  func isOneName(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { tokens[$0].isCapitalized }) else { return false }
    return range[first...].allSatisfy {
      tokens[$0].isCapitalized || tokens[$0].isMark("-") || tokens[$0].isPossessive || tokens[$0].isGlued
        || isAboutLink($0, limit: range.upperBound + 1)
    }
      && !range[..<first].contains { isJoint(tokens[$0]) || tokens[$0].traits.contains(.titleStart) }
  }

  /// "the security company N": what a body is stands before what it is called.
  func isBehindNoun(_ index: Int) -> Bool {
    tokens[index - 1].shape == .lower && tokens[index - 1].traits.contains(.organization)
      && tokens[index].traits.isDisjoint(with: .given)
  }

  /// "PT Bangun Jaya": a company’s form in capitals that its name follows.
  func isCompanyForm(_ index: Int) -> Bool {
    tokens[index].shape == .upper && Self.companyForms.contains(tokens[index].key)
  }

  static let companyForms = QuoteReader.keys("pt cv uab ooo oao pao zao tov ao ab oy as sc sa sia kk gk hf ehf")

  /// "a spokesman for N", "aide to Prime Minister N": whom somebody works for, not what for.
  func isPersonsOwn(_ index: Int, of phrase: TitlePhrase, limit: Int) -> Bool {
    let token = tokens[index]
    // "an attorney with Zelvor": where somebody works
    if Self.workLinkers.contains(tokens[index - 1].key) { return false }
    if let (head, count) = lexicon.titles.longest(at: index, in: tokens), head.isOfficial, index + count < limit {
      return tokens[index + count].isCapitalized
        && tokens[index + count].traits.isDisjoint(with: [.organization, .thing])
    }
    // "a spokesman for NordFerry": no person is written so
    let hasInnerCapital = text.bytes[token.bytes].dropFirst(4).contains { (0x41...0x5A).contains($0) }
    guard servesSomebody(phrase), token.shape == .capital, !hasInnerCapital, token.country < 0, !isPart(token),
      token.traits.isDisjoint(with: [.organization, .place, .inPlace, .thing])
    else { return false }
    return index + 1 >= limit || !tokens[index + 1].isCapitalized
  }

  /// "Minister of Forestry N said": a word that no list knows, right behind a portfolio and before small letters.
  func isNameBehindPortfolio(_ index: Int, limit: Int) -> Bool {
    tokens[index].shape == .capital && tokens[index - 1].traits.contains(.portfolio) && tokens[index - 1].isCapitalized
      && tokens[index].traits.isDisjoint(with: [.common, .stop, .modifier, .thing])
      && (index + 1 >= limit || !tokens[index + 1].isCapitalized && !tokens[index + 1].isGlued)
  }

  /// Behind "then-" and "former".
  func behindModifiers(_ start: Int, limit: Int) -> Int {
    var index = start
    while index + 1 < limit,
      tokens[index].shape == .lower && !tokens[index].traits.isDisjoint(with: .passing)
        || index > start && tokens[index].isMark("-") && tokens[index].isGlued
    { index += 1 }
    return index
  }

  func servesSomebody(_ phrase: TitlePhrase) -> Bool {
    phrase.head.kind == .spokesperson || phrase.head.kind.isPersonal || phrase.head.kind == .law
      || Self.aides.contains(phrase.head.canonical)
  }

  /// "a daughter of the late industry minister N": another title, whose bearer follows.
  func isOfTitled(_ link: Int, limit: Int) -> Bool {
    var index = link + 1
    while index < limit, index - link <= 8, tokens[index].shape == .lower || tokens[index].country >= 0 {
      if tokens[index].traits.contains(.titleStart), let (head, count) = lexicon.titles.longest(at: index, in: tokens),
        index + count < limit, tokens[index + count].shape == .capital
      {
        let name = index + count
        guard tokens[name].traits.isDisjoint(with: [.organization, .place, .thing]), tokens[name].country < 0 else {
          return false
        }
        // "a friend of tycoon N N": of what is no office only where a whole name follows
        return head.isOfficial
          || name + 1 < limit && tokens[name + 1].shape == .capital
            && tokens[name + 1].traits.isDisjoint(with: [.organization, .place, .thing])
      }
      index += 1
    }
    return false
  }

  func hasLowerBody(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].shape == .lower && tokens[$0].key != Self.the && tokens[$0].key != Self.of }
  }

  /// "Union of Concerned Scientists", "the Iranian Red Crescent": a body's name goes on behind a small word or a country's.
  func isNamedBehind(_ index: Int) -> Bool {
    guard tokens[index].traits.isDisjoint(with: Traits.given.union(.family)) else { return false }
    let before = tokens[index - 1]
    return before.shape == .lower && (before.key == Self.of || before.key == Self.the)
      || before.traits.contains(.adjective) && before.country >= 0 && index > 1 && tokens[index - 2].key == Self.the
  }

  /// "the Ministry of Health, Labour and Welfare": where a body's name ends that lists what it is about; nil for no such name.
  func listedBody(_ body: Range<Int>, limit: Int) -> Int? {
    guard body.upperBound < limit, tokens[body.upperBound].isMark(","),
      body.dropLast(2).contains(where: {
        tokens[$0].isCapitalized && Self.aboutBodies.contains(tokens[$0].key)
          && (tokens[$0 + 1].key == Self.of || Self.aboutLinkers.contains(tokens[$0 + 1].key))
      })
    else { return nil }
    var index = body.upperBound
    var isLast = false
    while index + 1 < limit, index - body.upperBound < 14 {
      if tokens[index].isMark(",") { index += 1 }
      if isAnd(tokens[index]) { (isLast, index) = (true, index + 1) }
      let start = index
      while index < limit, tokens[index].shape == .capital, tokens[index].traits.isDisjoint(with: .given),
        lexicon.titles.longest(at: index, in: tokens) == nil
      { index += 1 }
      if index == start { return nil }
      if isLast { return index - start <= 3 && !isNameBeforeTitle(start..<index, limit: limit) ? index : nil }
    }
    return nil
  }

  /// "and N M, deputy head": two words that no list knows, before a comma, are a person.
  private func isNameBeforeTitle(_ words: Range<Int>, limit: Int) -> Bool {
    words.count > 1 && words.upperBound < limit && tokens[words.upperBound].isMark(",")
      && words.allSatisfy { tokens[$0].traits.isDisjoint(with: [.portfolio, .organization, .common]) }
  }

  /// "Ok Min-seok": an everyday word that is a family name, before a given name of two syllables.
  private func opensEastern(_ index: Int, limit: Int) -> Bool {
    index + 3 < limit && !tokens[index].traits.isDisjoint(with: .family) && tokens[index + 1].shape == .capital
      && tokens[index + 2].isMark("-") && tokens[index + 2].isGlued && tokens[index + 3].shape == .lower
      && Romanization.korean.syllables(in: text.folded(index + 1)) == 1
  }

  func startsName(_ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit, !tokens[index].traits.contains(.stop) || opensEastern(index, limit: limit) else {
      return false
    }
    var end = index + 1
    while end < limit, end - index < 5, tokens[end].shape == .capital,
      tokens[end].traits.isDisjoint(with: .organization)
    {
      end += 1
    }
    // "a professor at Ling Shan University"
    if end < limit, tokens[end].shape == .capital, !tokens[end].isGlued,
      !tokens[index..<end].contains(where: { $0.traits.contains(.titleStart) })
    {
      return false
    }
    if !tokens[index].traits.isDisjoint(with: .given), tokens[index + 1].traits.contains(.particle) { return true }
    return tokens[index + 1].isCapitalized && tokens[index + 1].country < 0
      && tokens[index + 1].traits.isDisjoint(with: [.organization, .place, .portfolio])
      || (tokens[index + 1].isMark("-") && tokens[index + 1].isGlued)
  }
}
