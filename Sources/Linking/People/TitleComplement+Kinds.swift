/// What the words behind a title are: a place, a field, a body that is served, or several.
extension TitleScanner {
  /// "the provincial people’s congress"
  func isCommunity(_ index: Int, limit: Int) -> Bool {
    index + 2 < limit && Self.communities.contains(tokens[index].key) && tokens[index + 1].isPossessive
      && tokens[index + 2].traits.contains(.organization)
  }

  /// Where one capital before a title starts that is no body: "Delta" in "Delta analyst".
  func plainOwner(of phrase: TitlePhrase) -> Int? {
    let owner = phrase.core.lowerBound - 1
    let kinds: Set<TitleClass> = [.business, .scholar, .media, .law, .agency, .arts]
    guard kinds.contains(phrase.head.kind), owner >= phrase.range.lowerBound, tokens[owner].shape == .capital,
      let organization = phrase.organization, organization == text.string(owner),
      tokens[owner].traits.isDisjoint(with: [.organization, .brand])
    else { return nil }
    return owner
  }

  /// "permanent secretary in the ministry", "MP for the Left Movement": whose office it is, behind "in" and "for".
  func servesBody(_ phrase: TitlePhrase, behind link: Int) -> Bool {
    switch phrase.head.kind {
    case .spokesperson: true
    case .legislator: tokens[link].key != Self.to && tokens[link + 1].key == Self.the
    case .diplomat: false
    // "a guard for Temple", "a coach for the league's Harbor Cats"
    case .sport: tokens[link].key == Self.for
    default:
      tokens[link + 1].key == Self.the
        && (tokens[link].key == Self.in || tokens[link].key == Self.for && Self.runners.contains(phrase.head.canonical)
          || tokens[link].key == Self.for && isGroup(behind: link + 1))
    }
  }

  /// "of the Harbor 49ers", "for Temple": whom a player or coach plays for, whatever else the word is.
  func isTeam(_ body: Range<Int>, behind link: UInt64, of phrase: TitlePhrase) -> Bool {
    guard phrase.head.kind == .sport || phrase.head.kind == .business, let first = body.first,
      tokens[first].shape == .capital
    else { return false }
    if let number = body.first(where: { tokens[$0].shape == .number }) {
      return number + 2 == body.upperBound && tokens[number + 1].isGlued && tokens[number + 1].shape == .lower
    }
    // "a coach for N": a word alone may be whom somebody trains
    let isKnown =
      body.count > 1 || !tokens[first].traits.isDisjoint(with: [.brand, .organization, .inPlace, .thing, .place])
    return phrase.head.kind == .sport && link == Self.for && isKnown && body.allSatisfy { tokens[$0].shape == .capital }
  }

  /// "from the software company N": a kind of body in small letters, and what it is called.
  func namesGroup(_ body: Range<Int>) -> Bool {
    guard let group = body.first(where: { Self.groups.contains(tokens[$0].key) && tokens[$0].shape == .lower }) else {
      return false
    }
    return group + 1 < body.upperBound && tokens[group + 1].isCapitalized
  }

  /// "the charity N", "the small medical charity N", "the Oslo-based group N"
  private func isGroup(behind article: Int) -> Bool {
    let words = article + 1..<min(article + 6, tokens.count)
    guard let group = words.first(where: { Self.groups.contains(tokens[$0].key) && tokens[$0].shape == .lower }) else {
      return false
    }
    return words.prefix(upTo: group).allSatisfy {
      tokens[$0].isMark("-") || tokens[$0].isWord && !isLinker($0) && !isJoint(tokens[$0])
    }
  }

  /// "minister in the first reshuffle", "goalkeeper on the silver-medal team": when and where, no part of an office.
  func isOccasion(_ body: Range<Int>, behind link: Int) -> Bool {
    guard tokens[link].key == Self.in || tokens[link].key == Self.on, tokens[link + 1].key == Self.the else {
      return false
    }
    return body.allSatisfy { tokens[$0].traits.isDisjoint(with: [.portfolio, .organization, .inPlace]) }
  }

  /// Where portfolios in capitals end that stand between a secretary or minister and a name.
  func fieldEnd(behind start: Int, of phrase: TitlePhrase, limit: Int) -> Int? {
    guard phrase.head.isOfficial, tokens[start - 1].shape == .capital, Self.fieldHeads.contains(tokens[start - 1].key)
    else { return nil }
    var end = start
    while end < limit, end - start < 3, tokens[end].shape == .capital, tokens[end].traits.contains(.portfolio),
      tokens[end].traits.isDisjoint(with: Traits.given.union(.family))
    { end += 1 }
    return end > start && end < limit && tokens[end].shape == .capital ? end : nil
  }

  private static let fieldHeads = QuoteReader.keys("secretary minister commissioner adviser advisor director")

  /// "the Governor": an office that stands for who holds it.
  func isOffice(_ body: Range<Int>) -> Bool {
    guard let first = body.first, let (head, count) = lexicon.titles.longest(at: first, in: tokens) else {
      return false
    }
    return head.isOfficial && !head.isPlural && count == body.count && !tokens[first].traits.contains(.organization)
  }

  /// "the fifth minister to resign": what somebody did, no part of an office.
  func isInfinitive(behind link: Int) -> Bool {
    let next = tokens[link + 1]
    return tokens[link].key == Self.to && next.shape == .lower && !isDeterminer(next) && !isPart(next)
      && !Self.owners.contains(next.key) && next.traits.isDisjoint(with: [.organization, .place])
      && (!next.traits.isDisjoint(with: [.act, .say, .finite]) || !next.traits.contains(.stop))
      && lexicon.titles.longest(at: link + 1, in: tokens) == nil
  }

  /// "coach for the rest of the season", "the 21st coach in team history": how long and among whom, no part of an office.
  func leadsToPeriod(_ link: Int, limit: Int) -> Bool {
    let words = link + 1..<min(link + 4, limit)
    if tokens[link].key == Self.for {
      return words.first { !isDeterminer(tokens[$0]) }.map { Self.remainders.contains(tokens[$0].key) } ?? false
    }
    guard tokens[link].key == Self.in, let history = words.first(where: { Self.histories.contains(tokens[$0].key) })
    else {
      return false
    }
    return words.prefix(upTo: history).allSatisfy { tokens[$0].isWord }
  }

  private static let remainders = QuoteReader.keys("rest remainder duration first second third next last entire")
  private static let histories = QuoteReader.keys("history")

  /// "a priest in the nearby town of N": where somebody works.
  func isWhereabouts(behind link: Int, limit: Int) -> Bool {
    guard tokens[link].key == Self.in, isDeterminer(tokens[link + 1]) else { return false }
    let words = link + 2..<min(link + 5, limit)
    guard let place = words.first(where: { tokens[$0].shape == .lower && Self.settlements.contains(tokens[$0].key) })
    else { return false }
    return (link + 2..<place).allSatisfy { tokens[$0].shape == .lower }
  }

  static let settlements = QuoteReader.keys(
    "town city village suburb neighbourhood neighborhood hamlet township")

  /// "mayors of Lyon and Turin": two names in capitals.
  func isSeveral(_ body: Range<Int>) -> Bool {
    guard let joint = body.first(where: { isAnd(tokens[$0]) }), joint > body.lowerBound, joint + 1 < body.upperBound
    else {
      return false
    }
    return body.allSatisfy { $0 == joint || tokens[$0].shape == .capital && !isPart(tokens[$0]) }
      && body.allSatisfy { tokens[$0].traits.isDisjoint(with: .organization) }
  }

  func isCountries(_ body: Range<Int>) -> Bool {
    body.count > 1 && body.contains { isAnd(tokens[$0]) }
      && body.allSatisfy { tokens[$0].country >= 0 || isAnd(tokens[$0]) || tokens[$0].isMark(",") }
  }

  /// "adviser to the delegation": whom somebody works for.
  func isAide(_ phrase: TitlePhrase, to link: Int) -> Bool {
    tokens[link].key == Self.to && Self.aides.contains(phrase.head.canonical)
  }

  static let aides: Set<String> = [
    "adviser", "advisor", "aide", "assistant", "consultant", "counsel", "chief of staff", "deputy chief of staff",
    "private secretary", "personal secretary", "press secretary", "special adviser", "senior adviser", "speechwriter",
  ]

  /// "a campaigner for the group N": what sort of body a name behind it is.
  static let groups = QuoteReader.keys(
    "group charity organisation organization association nonprofit network coalition alliance agency company firm "
      + "newspaper magazine website broadcaster union party club campaign movement foundation think watchdog lobby consultancy"
  )

  /// "chief executive of Dutch rival N", "analyst with Oslo shipbroker N": a company's trade before its name.
  func isFirm(behind noun: Int, of phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.business, .scholar, .media]
    if kinds.contains(phrase.head.kind), Self.firms.contains(tokens[noun].key) { return true }
    return phrase.head.kind == .business && tokens[noun].traits.isDisjoint(with: [.titleStart, .stop, .particle])
      && tokens[noun + 1].traits.isDisjoint(with: .given)
  }

  /// What companies are called by their trade, before their names.
  static let firms = QuoteReader.keys(
    "brokerage broker shipbroker shipbuilder shipowner shipper trader operator lender insurer reinsurer carmaker automaker "
      + "chipmaker drugmaker planemaker brewer distiller retailer grocer miner refiner airline carrier manufacturer developer "
      + "publisher supplier contractor startup utility bank consultancy consultant rival peer producer packager distributor "
      + "wholesaler builder bookmaker tycoon giant conglomerate")

  static let runners: Set<String> = [
    "candidate", "presidential candidate", "mayoral candidate", "nominee", "lead candidate",
  ]

  /// "police commissioner for West Mercia", "coroner for Inner London": a place in capitals that no portfolio is called by.
  func isTerritory(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.police, .justice, .regional]
    return kinds.contains(phrase.head.kind) && !body.isEmpty
      && body.allSatisfy {
        tokens[$0].shape == .capital && (tokens[$0].traits.isDisjoint(with: [.portfolio]) || $0 + 1 < body.upperBound)
      }
  }

  /// "professor of public administration": what is taught, though its last word is a body's elsewhere.
  func isField(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    phrase.head.kind == .scholar && body.first.map { !isDeterminer(tokens[$0]) } ?? false
      && body.allSatisfy { tokens[$0].shape == .lower || tokens[$0].traits.contains(.adjective) }
      && body.last.map { tokens[$0].shape == .lower } ?? false
  }

  /// "head of freight", "speaker of parliament": one small word without an article is what the office is about.
  func isMass(_ start: Int, _ end: Int) -> Bool { end == start + 1 && tokens[start].shape == .lower }
}
