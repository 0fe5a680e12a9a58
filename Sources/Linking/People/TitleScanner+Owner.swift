/// Whose title it is: the country, company or ministry before its head.
extension TitleScanner {
  /// The name that a title follows at once is somebody's own.
  func isSurname(_ index: Int, _ lower: Int) -> Bool {
    guard index > lower else { return false }
    if tokens[index - 1].shape == .lower, tokens[index - 1].traits.contains(.particle), index - 2 >= lower {
      // "elected Ana Ruiz de Ayala chief of staff"
      return tokens[index - 2].shape == .capital && isSurname(index - 2, lower)
    }
    guard tokens[index - 1].shape == .capital else { return false }
    return !tokens[index - 1].traits.isDisjoint(with: .given)
      && tokens[index].traits.isDisjoint(with: [.organization, .place, .inPlace, .thing])
  }

  /// Where "former two-term" starts before a title; the title's own start without it.
  func pastWord(before index: Int, lower: Int) -> Int {
    guard index - 4 >= lower, tokens[index - 1].shape == .lower, tokens[index - 1].isGlued,
      tokens[index - 2].isMark("-"), tokens[index - 3].shape == .lower,
      !tokens[index - 4].traits.isDisjoint(with: [.former, .acting])
    else { return index }
    return index - 4
  }

  /// Where "four-term", "London-based", "left-leaning" start before a title, behind an article, a comma or a modifier.
  func compound(before index: Int, lower: Int) -> Int {
    guard index - 4 >= lower, tokens[index - 1].shape == .lower, tokens[index - 1].isGlued,
      tokens[index - 2].isMark("-"),
      tokens[index - 2].isGlued, tokens[index - 3].isWord || tokens[index - 3].shape == .number,
      !tokens[index - 3].isGlued
    else { return index }
    let before = tokens[index - 4]
    return isDeterminer(before) || before.isMark(",") || isPart(before) ? index - 3 : index
  }

  /// The party that "Labour MP", "the Republican senator" and "Conservative leader" are of.
  func partyWord(_ index: Int, of head: TitleHead) -> Range<Int>? {
    guard head.kind == .legislator || Self.partyHeads.contains(head.canonical), tokens[index].shape == .capital,
      Self.partyWords.contains(tokens[index].key)
    else { return nil }
    // "Liberal Democrat MP"
    let hasTwo =
      index > 0 && Self.democrats.contains(tokens[index].key) && tokens[index - 1].shape == .capital
      && Self.kindsOfDemocrats.contains(tokens[index - 1].key)
    return (hasTwo ? index - 1 : index)..<index + 1
  }

  private static let democrats = QuoteReader.keys("democrat democratic")
  private static let kindsOfDemocrats = QuoteReader.keys("liberal social christian free")

  private static let partyHeads: Set<String> = [
    "leader", "deputy leader", "whip", "chief whip", "spokesperson", "candidate",
  ]
  static let partyWords = QuoteReader.keys(
    "labour conservative tory republican democrat democratic liberal green greens socialist communist centrist")
  /// What a minister is of anyway: "the government’s finance minister".
  private static let governments = QuoteReader.keys("government cabinet administration")
  /// Whom parties and unions are named for.
  static let communities = QuoteReader.keys(
    "people women children workers peasants farmers youth citizens nation teachers writers veterans men students nurses"
  )

  /// "Brazil sent its vice president": the country that the sentence starts with, when it names no other before the title.
  func subjectCountry(before index: Int) -> String? {
    let start = text.sentenceRange(at: index).lowerBound
    let named = (start..<index).filter { tokens[$0].country >= 0 }
    guard let first = named.first, first <= start + 1, Set(named.map { tokens[$0].country }).count == 1,
      tokens[first].shape == .capital, !tokens[first].traits.contains(.adjective),
      !lexicon.bodies.contains(tokens[first].country)
    else { return nil }
    return lexicon.countries[Int(tokens[first].country)]
  }

  /// "The health bureau has opened two wards. Its head, N, …": the body that the sentence before, or this one, starts with.
  func subjectBody(before index: Int) -> String? {
    let here = text.sentenceRange(at: index).lowerBound
    guard index == here, here > 0 else { return nil }
    let start = text.sentenceRange(at: here - 1).lowerBound
    let first = tokens[start].key == Self.the ? start + 1 : start
    var end = first
    while end < here, end - first < 6,
      tokens[end].isCapitalized || isJoint(tokens[end]) && end > first
        || tokens[end].shape == .lower
          && (isPart(tokens[end]) || tokens[end].traits.contains(.organization) || isPlain(end))
    {
      end += 1
      if tokens[end - 1].traits.contains(.organization), tokens[end].shape == .lower,
        !tokens[end].traits.isDisjoint(with: [.finite, .past, .say]) || text.string(end).hasSuffix("ed")
      {
        break
      }
    }
    guard end > first, end < here, tokens[end - 1].traits.contains(.organization), tokens[end].shape == .lower,
      !tokens[end].traits.isDisjoint(with: [.finite, .past, .say]) || text.string(end).hasSuffix("ed"),
      tokens[first].country < 0 || tokens[first].traits.contains(.adjective)
    else { return nil }
    return text.string(first..<end)
  }

  /// A noun in capitals only because its sentence starts with it.
  func isEverydayOwner(_ index: Int) -> Bool {
    let start = text.sentenceRange(at: index).lowerBound
    guard index == start || (index == start + 1 && tokens[start].shape == .mark) else { return false }
    // "Presiding judge N"
    if tokens[index].shape == .capital, text.bytes[tokens[index].bytes].suffix(3).elementsEqual("ing".utf8) {
      return true
    }
    return tokens[index].shape == .capital && tokens[index].country < 0 && !tokens[index].traits.contains(.brand)
      && !tokens[index].traits.isDisjoint(with: [.common, .organization, .thing, .place])
  }

  /// "the port director": up to three plain words between an article, or a comma, and the rest of a title.
  func commonOwner(before end: Int, lower: Int, onlyPast: Bool = false) -> Int? {
    var index = end
    while index > lower, end - index < 2, isPlain(index - 1) { index -= 1 }
    if index >= end - 1, index - 2 > lower, isAnd(tokens[index - 1]), isPlain(index - 2),
      lexicon.titles.longest(at: index - 2, in: tokens) == nil,
      isDeterminer(tokens[index - 3]) || tokens[index - 3].isMark(",")
    {
      // "a security and forensic analyst"
      index -= 2
    }
    guard index < end, index > lower else { return nil }
    let before = tokens[index - 1]
    if onlyPast { return isPastWord(index - 1, lower: lower) || leadsToNoun(index - 1) ? index : nil }
    let isPast = isPastWord(index - 1, lower: lower)
    let isCompound = index > 1 && before.isGlued && before.shape == .lower && tokens[index - 2].isMark("-")
    return isDeterminer(before) || before.key == Self.as || before.isMark(",") || before.isMark("(") || before.closes
      || isCompound || isPast || leadsToNoun(index - 1) ? index : nil
  }

  /// "by surf champion N", "said terminal manager N": a noun of a title behind a preposition or a verb of speech.
  private func leadsToNoun(_ index: Int) -> Bool {
    text.speech == nil && tokens[index].shape == .lower
      && (tokens[index].traits.contains(.say) || Self.leaders.contains(tokens[index].key))
  }

  private static let leaders = QuoteReader.keys("by with from between against")

  /// "a former", "the retired", "Former" where a clause starts
  func isPastWord(_ index: Int, lower: Int) -> Bool {
    guard index >= lower, tokens[index].traits.contains(.former) else { return false }
    return tokens[index].shape == .lower && index > lower
      ? isDeterminer(tokens[index - 1]) || isAnd(tokens[index - 1]) : opensClause(index)
  }

  func isPlain(_ index: Int) -> Bool {
    let token = tokens[index]
    let word = text.bytes[token.bytes]
    return token.shape == .lower && !token.isGlued && word.count > 2 && !Self.linkVerbs.contains(token.key)
      && !word.suffix(2).elementsEqual("ed".utf8)
      && !word.suffix(3).elementsEqual("ing".utf8) && !word.suffix(2).elementsEqual("ly".utf8)
      && token.traits.isDisjoint(with: [.stop, .say, .act, .finite, .past, .pronoun, .particle, .opener])
  }

  /// "N, who was ill, remains chairman": verbs that look like plural nouns before a title.
  private static let linkVerbs = QuoteReader.keys(
    "remains becomes serves acts works stands heads chairs leads runs joins returns continues retires resigns succeeds "
      + "replaces names appoints elects picks nominates")

  /// "Sindh Home Minister", "EC Secretary": the office is told in full, so that what stands before is whose it is.
  func isWhole(_ head: TitleHead, _ core: Int, owner: Int) -> Bool {
    let words = owner..<ownerEnd(from: owner, to: core)
    guard !words.isEmpty, words.upperBound == core,
      words.allSatisfy({
        tokens[$0].isCapitalized && tokens[$0].traits.isDisjoint(with: [.portfolio, .modifier, .adjective])
          && !Self.levelWords.contains(tokens[$0].key)
      })
    else { return false }
    if head.canonical.hasSuffix("secretary"), words.count == 1 { return tokens[owner].shape == .upper }
    return head.words > 1 && head.canonical != "cabinet secretary" || tokens[core].traits.contains(.portfolio)
  }

  /// Whose government a minister is of: "Union Home Minister", "Shadow Home Secretary".
  private static let levelWords = QuoteReader.keys(
    "union federal state shadow cabinet principal first second chief junior higher basic primary secondary tertiary "
      + "vocational rural urban inland senior new next old then now")

  func ownerEnd(from start: Int, to end: Int) -> Int {
    var last = start + 1
    for index in start..<end
    where isOwner(tokens[index], at: index)
      || index > start + 1 && tokens[index].isGlued && tokens[index - 1].shape == .number
    {
      if !tokens[index].traits.isDisjoint(with: [.acting, .former, .vice, .deputy, .interim, .outgoing]) { break }
      last = index + 1
    }
    return last
  }

  /// A capital word before a title that names whose title it is: "Apple chief executive".
  func isOwner(_ token: Token, at index: Int) -> Bool {
    guard token.isCapitalized, token.shape != .initial, !isField(index) else { return false }
    // "Outgoing Reserve Bank governor N"
    if Self.epithets.contains(token.key), opensClause(index) { return false }
    if Self.foreignArticles.contains(token.key), !token.traits.contains(.inPlace) { return false }
    guard !token.traits.contains(.stop) || token.shape == .upper || isPart(token) else { return false }
    let isMonth = token.traits.contains(.month) && !opensMovement(index)
    guard !isMonth,
      token.traits.isDisjoint(with: [.weekday, .honorific, .acting, .former, .vice, .deputy, .interim, .outgoing]),
      isPart(token) || !token.traits.contains(.say)
    else {
      return false
    }
    let isGiven =
      !token.traits.isDisjoint(with: .given) && token.traits.isDisjoint(with: [.organization, .place, .inPlace])
    // "Christian Union lawmaker N"
    let isNamed =
      index + 1 < tokens.count && tokens[index + 1].isCapitalized && tokens[index + 1].traits.contains(.organization)
    return !isGiven || isNamed || isBeforeTitledName(index)
  }

  /// "Duke coach Ann N": a given name that a school is called by, where a title and a whole name follow.
  private func isBeforeTitledName(_ index: Int) -> Bool {
    guard index == 0 || !tokens[index - 1].isCapitalized, index + 1 < tokens.count, tokens[index + 1].shape == .lower,
      tokens[index + 1].traits.contains(.titleStart),
      let (head, count) = lexicon.titles.longest(at: index + 1, in: tokens), head.kind == .sport
    else { return false }
    let name = index + 1 + count
    return name + 1 < tokens.count && tokens[name].shape == .capital && tokens[name + 1].shape == .capital
  }

  /// "July Movement convener N", "the August Alliance leader": a month within a body’s name.
  private func opensMovement(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].shape == .capital && tokens[index + 1].isCapitalized
      && tokens[index + 1].traits.contains(.organization)
      && (isOpening(index) || index > 0 && isDeterminer(tokens[index - 1]))
  }

  /// "AI expert N": what somebody knows, in letters.
  func isField(_ index: Int) -> Bool {
    tokens[index].shape == .upper && Self.fields.contains(tokens[index].key) && index + 1 < tokens.count
      && tokens[index + 1].shape == .lower
  }

  private static let fields = QuoteReader.keys("ai hr vr seo ux pr dna tv")
  private static let epithets = QuoteReader.keys(
    "incoming late then longtime veteran embattled ousted disgraced sacked deposed newly jailed detained "
      + "suspended exiled convicted popular outspoken influential prominent senior top one another")

  /// A capital portfolio’s word behind another capital, before a head in small letters: a company’s name ends with it.
  func closesCompany(_ index: Int, lower: Int, of head: TitleHead) -> Bool {
    (head.kind == .business || Self.bodyWords.contains(tokens[index].key)) && index > lower
      && tokens[index].shape == .capital && tokens[index + 1].shape == .lower
      && isPart(tokens[index]) && tokens[index - 1].shape == .capital
      && !isOpening(index) && isOwner(tokens[index - 1], at: index - 1)
      && !tokens[index - 1].traits.contains(.adjective)
  }

  /// "Board of Elections", "Ministry of Foreign Affairs": what a body is for, printed as the body itself is.
  func closesBody(_ index: Int, lower: Int) -> Bool {
    var start = index
    while start > lower, tokens[start].shape == .capital || isAnd(tokens[start]) && start < index { start -= 1 }
    return start < index && start > lower && tokens[start].shape == .lower && tokens[start].key == Self.of
      && tokens[start - 1].shape == .capital && tokens[start - 1].traits.contains(.organization)
  }

  /// Whether a portfolio before a comma is the first of a list that "and" goes on with.
  func isListed(_ index: Int, of phrase: TitlePhrase, lower: Int) -> Bool {
    guard phrase.head.kind == .cabinet, index - 2 >= lower, tokens[index - 2].shape == .capital else { return false }
    return tokens[index - 2].traits.contains(.portfolio) && tokens[index].traits.contains(.portfolio)
      && tokens[index..<phrase.core.upperBound].contains { isAnd($0) || $0.isMark(",") }
  }

  /// "Le ministre", "El presidente" at a sentence's start.
  private static let foreignArticles = QuoteReader.keys("le la les el los las der die das den un una une")

  static let at = Tokenizer.keys(of: "at").first ?? 0
  private static let halves = QuoteReader.keys("north south east west")

  /// Whose title it is, before "’s": a country, a capital or an organisation.
  func owner(before possessive: Int, lower: Int, _ phrase: inout TitlePhrase) -> Int {
    var index = possessive
    guard index > lower else { return possessive + 1 }
    let last = tokens[index - 1]
    if last.country >= 0 {
      while index > lower, tokens[index - 1].country == last.country { index -= 1 }
      if let start = bodyOfCountry(before: index, lower: lower) {
        // "the Bank of Chile’s governor"
        phrase.organization = text.string(start..<possessive)
        return start
      }
      if lexicon.bodies.contains(last.country) {
        phrase.organization = text.string(index..<possessive)
      } else {
        phrase.country = phrase.country ?? lexicon.countries[Int(last.country)]
      }
      return index
    }
    if last.shape == .lower, last.traits.contains(.organization), !isPart(last) || Self.offices.contains(last.key) {
      // "the agency’s acting director", "the foreign ministry’s spokesperson"
      index -= 1
      while index > lower,
        tokens[index - 1].shape == .lower && (isPart(tokens[index - 1]) || isPlain(index - 1))
          || tokens[index - 1].shape == .upper && tokens[index - 1].traits.contains(.inPlace)
      {
        index -= 1
      }
      if !phrase.head.kind.isPersonal, phrase.head.kind != .cabinet || !Self.governments.contains(last.key) {
        phrase.organization = text.string(index..<possessive)
      }
      return index
    }
    if last.shape == .lower, let start = nounOwner(before: index, lower: lower) { return start }
    while index > lower, isOwner(tokens[index - 1], at: index - 1) || (index < possessive && isJoint(tokens[index - 1]))
    {
      index -= 1
    }
    while index < possessive, !tokens[index].isCapitalized || tokens[index].key == Self.the { index += 1 }
    guard index < possessive else { return possessive + 1 }
    // "the North’s vice minister": a half of a country
    let isHalf = possessive - index == 1 && Self.halves.contains(tokens[index].key)
    if !phrase.head.kind.isPersonal, !isHalf { phrase.organization = text.string(index..<possessive) }
    let isBody =
      tokens[index..<possessive].contains { $0.traits.contains(.organization) }
      || index > lower && tokens[index - 1].key == Self.the
    return isBody ? index : possessive + 1
  }
}

extension TitleScanner {
  /// "the force’s chief of staff", "the state’s attorney general": whose it is, told elsewhere; nil without an article before it.
  private func nounOwner(before end: Int, lower: Int) -> Int? {
    var index = end
    while index > lower, end - index < 4, tokens[index - 1].shape == .lower,
      isPart(tokens[index - 1]) || isPlain(index - 1) || index == end && !tokens[index - 1].traits.contains(.stop)
    { index -= 1 }
    return index < end && index > lower && isDeterminer(tokens[index - 1]) ? index : nil
  }
}
