/// Words that look like a title’s head and are something else’s.
extension TitleScanner {
  /// "a head-scratcher", "head-on": no head of anything.
  func isCompoundWord(_ index: Int) -> Bool {
    Self.openers.contains(tokens[index].key) && index + 2 < tokens.count && tokens[index + 1].isMark("-")
      && tokens[index + 1].isGlued && tokens[index + 2].isGlued && tokens[index + 2].shape == .lower
      && tokens[index + 2].traits.isDisjoint(with: [.elect, .designate, .titleStart])
  }

  private static let openers = QuoteReader.keys("head star guard")

  /// "Harbor Millionaire screenwriter N": a title's word in capitals within what somebody made or leads.
  func isWithinName(_ index: Int, _ count: Int) -> Bool {
    let next = index + count
    return index > 0 && tokens[index].shape == .capital && tokens[index - 1].shape == .capital
      && !isPart(tokens[index - 1])
      && tokens[index - 1].traits.isDisjoint(with: Traits.given.union(.inPlace)) && next < tokens.count
      && tokens[next].shape == .lower && tokens[next].traits.contains(.titleStart)
      && lexicon.titles.longest(at: next, in: tokens).map { head, count in
        !head.isPlural && next + count < tokens.count && tokens[next + count].isCapitalized
      } ?? false
  }

  /// "WR Ann N", "Bears WR N"
  private func isBeforePlayer(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].shape == .capital else { return false }
    if index > 0, tokens[index - 1].traits.contains(.brand) { return true }
    guard index + 2 < tokens.count, tokens[index + 2].shape == .capital else { return false }
    return !tokens[index + 1].traits.isDisjoint(with: .given) || tokens[index + 2].traits.contains(.general)
  }

  private static let places = QuoteReader.keys("wr rb te dt lb cb rhp lhp")

  /// "das", "Da": no district attorneys; "DA" and "DAs" have two capitals.
  func isWordElsewhere(_ index: Int) -> Bool {
    // "TE Lawrence": a player’s place stands before a whole name
    if Self.places.contains(tokens[index].key), tokens[index].shape == .upper { return !isBeforePlayer(index) }
    return tokens[index].traits.contains(.acronym)
      && text.bytes[tokens[index].bytes].count(where: { (0x41...0x5A).contains($0) }) < 2
  }

  /// "Pak Son Il", "Son Chang-ho", "Karim al-Sheikh", "Sultan bin N": a title’s word that is part of a name.
  func isInEasternName(_ index: Int) -> Bool {
    guard tokens[index].shape == .capital else { return false }
    if index > 1, tokens[index].isGlued, tokens[index - 1].isMark("-"), tokens[index - 1].isGlued {
      return Self.arabicArticles.contains(tokens[index - 2].key)
    }
    if index + 1 < tokens.count, tokens[index + 1].shape == .lower, Self.sonsOf.contains(tokens[index + 1].key) {
      // "Minister Sultan bin N"
      return true
    }
    let eastern: Traits = [.korean, .chinese]
    guard !tokens[index].traits.isDisjoint(with: eastern), index + 1 < tokens.count, isSyllable(index + 1) else {
      return false
    }
    if index > 0, tokens[index - 1].shape == .capital, !tokens[index - 1].traits.isDisjoint(with: eastern) {
      return true
    }
    guard index + 2 < tokens.count else { return false }
    let isHyphen = tokens[index + 2].isMark("-") && tokens[index + 2].isGlued && index + 3 < tokens.count
    return isHyphen ? tokens[index + 3].shape == .lower && isSmallSyllable(index + 3) : isSyllable(index + 2)
  }

  private func isSyllable(_ index: Int) -> Bool { tokens[index].shape == .capital && isSmallSyllable(index) }

  private func isSmallSyllable(_ index: Int) -> Bool {
    let word = text.folded(index)
    return Romanization.korean.syllables(in: word) == 1 || Romanization.chinese.syllables(in: word) == 1
  }

  /// "the freighter Lady N"
  func isShipsName(_ index: Int) -> Bool {
    index > 0 && tokens[index].shape == .capital && NameScanner.vessels.contains(tokens[index - 1].key)
      && tokens[index - 1].shape == .lower
  }

  static let sonsOf = QuoteReader.keys("bin ibn bint")
  static let arabicArticles = QuoteReader.keys("al el")

  /// "European Council President", "Shura Council member": the body is called by more than the head’s first word.
  func isOwnersEnd(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isCapitalized, tokens[index].traits.contains(.organization) else { return false }
    let before = tokens[index - 1]
    if index > 1, before.isPossessive || isPluralPossessive(index - 1), tokens[index - 2].isCapitalized {
      return Self.communities.contains(tokens[index - 2].key)
    }
    return before.shape == .capital && isOwner(before, at: index - 1) && !isEverydayOwner(index - 1)
      && (before.country < 0 || lexicon.bodies.contains(before.country))
      && (before.traits.isDisjoint(with: [.modifier, .former, .acting]) || Self.partyWords.contains(before.key))
  }

  /// "the Health and Safety Executive": a body, where no name follows.
  func endsExecutive(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].shape == .capital,
      Self.executives.contains(tokens[index].key), tokens[index - 1].shape == .capital
    else { return false }
    return !tokens[index + 1].isCapitalized
      && !tokens[index - 1].traits.isDisjoint(with: [.organization, .portfolio, .adjective])
  }

  private static let executives = QuoteReader.keys("executive")

  /// At a sentence’s start, or behind a dateline’s dash, a colon or an opening mark.
  func opensClause(_ index: Int) -> Bool {
    if isOpening(index) { return true }
    let before = tokens[index - 1]
    return before.shape == .mark && !tokens[index].isGlued
      && (before.isMark("-") || before.isMark("~") || before.isMark(":"))
      || before.opens
  }

  /// "Joint Chiefs of Staff Chairman N": a body that is called by its members, before its own title.
  func isBodysMembers(_ index: Int, _ head: TitleHead, _ count: Int) -> Bool {
    let of = index + count
    guard head.isPlural, tokens[index].shape == .capital, of + 2 < tokens.count, tokens[of].key == Self.of,
      tokens[of + 1].shape == .capital
    else { return false }
    var next = of + 2
    while next + 1 < tokens.count, isPart(tokens[next]), tokens[next].shape == .capital { next += 1 }
    guard tokens[next].shape == .capital, let (title, _) = lexicon.titles.longest(at: next, in: tokens) else {
      return false
    }
    return !title.isPlural && (title.kind == .business || title.kind == .leader)
  }

  /// "National Bank governor", "Electoral Commission chair": a body in capitals whose head is printed small is no part of the title.
  func withoutBody(_ found: (index: Int, head: TitleHead, count: Int)) -> (index: Int, head: TitleHead, count: Int) {
    let end = found.index + found.count
    if found.count > 2, found.index > 0, case let before = tokens[found.index - 1], before.traits.contains(.adjective),
      lexicon.bodies.contains(before.country), tokens[end - 2].traits.contains(.organization),
      let (head, count) = lexicon.titles.entry(of: 1, at: end - 1, in: tokens)
    {
      // "European Central Bank President"
      return (end - 1, head, count)
    }
    guard let start = (found.index + 1..<max(found.index + 1, end)).first(where: { tokens[$0].shape == .lower }),
      start - found.index > 1 || tokens[found.index].shape == .upper
        || found.index > 0 && tokens[found.index - 1].isCapitalized && !isOpening(found.index),
      (found.index..<start).allSatisfy({ tokens[$0].isCapitalized }),
      tokens[start - 1].traits.contains(.organization) || Self.bodyWords.contains(tokens[start - 1].key),
      let (head, count) = lexicon.titles.longest(at: start, in: tokens), start + count == end,
      // "Sichuan Party chief": the party needs no name where it is the only one
      found.head.canonical != "party leader" || !tokens[max(0, found.index - 1)].traits.contains(.inPlace)
    else { return found }
    return (start, head, count)
  }

  /// "leader of the opposition N Party": behind a comma, a body’s name in capitals goes on behind the word.
  func withoutOpposition(_ found: (index: Int, head: TitleHead, count: Int)) -> (
    index: Int, head: TitleHead, count: Int
  ) {
    let end = found.index + found.count
    guard found.count > 2, end < tokens.count, tokens[end - 1].shape == .lower, tokens[end].shape == .capital,
      found.index > 0, tokens[found.index - 1].isMark(",") || isDeterminer(tokens[found.index - 1]),
      Self.oppositions.contains(tokens[end - 1].key),
      let (head, count) = lexicon.titles.entry(of: 1, at: found.index, in: tokens)
    else { return found }
    return (found.index, head, count)
  }

  private static let oppositions = QuoteReader.keys("opposition")

  /// "chief bonds strategist", "chief Southeast Asia economist": up to three words between, and the head is the last.
  func compoundChief(_ found: (index: Int, head: TitleHead, count: Int)) -> (index: Int, head: TitleHead, count: Int) {
    guard found.count == 1, Self.chiefs.contains(tokens[found.index].key) else { return found }
    if let officer = officer(behindChief: found.index) { return officer }
    guard tokens[found.index].shape == .lower else { return found }
    let limit = min(found.index + 5, tokens.count)
    for index in found.index + 1..<max(found.index + 1, limit) {
      if index > found.index + 1, tokens[index].shape == .lower, tokens[index].traits.contains(.titleStart),
        let (head, count) = lexicon.titles.longest(at: index, in: tokens), !head.isPlural, !head.kind.isPersonal
      {
        return (found.index, head, index + count - found.index)
      }
      // "chief emerging markets economist"
      let isGerund = tokens[index].shape == .lower && text.string(index).hasSuffix("ing")
      guard isPlain(index) || isGerund || tokens[index].shape == .capital && tokens[index].traits.contains(.inPlace)
      else {
        break
      }
    }
    return found
  }

  /// "Chief Cyber Solutions Officer": companies make up new ones each year.
  private func officer(behindChief index: Int) -> (index: Int, head: TitleHead, count: Int)? {
    let shape = tokens[index].shape
    let limit = min(index + 6, tokens.count)
    guard let end = (index + 1..<max(index + 1, limit)).first(where: { Self.officers.contains(tokens[$0].key) }),
      end > index + 1, tokens[end].shape == shape,
      (index + 1..<end).allSatisfy({ tokens[$0].shape == shape || tokens[$0].isMark("&") || isAnd(tokens[$0]) })
    else { return nil }
    let head = TitleHead(
      canonical: (index...end).map { text.folded($0) }.joined(separator: " "), kind: .business, isOfficial: false,
      isExclusive: true, words: end - index + 1)
    return (index, head, head.words)
  }

  private static let chiefs = QuoteReader.keys("chief")
  private static let officers = QuoteReader.keys("officer")
  static let bodyWords = QuoteReader.keys(
    "house senate bank court cabinet assembly police army navy force guard corps state")

  /// "Minister M.K. N", "CM. N": letters with full stops right behind a title, or before a name, are the name’s.
  func isInitials(_ index: Int, _ count: Int, after limit: Int) -> Bool {
    guard count == 1, index + 1 < tokens.count, tokens[index + 1].isCapitalized, tokens[index].bytes.count <= 6 else {
      return false
    }
    let letters = text.bytes[tokens[index].bytes]
    guard letters.dropLast().contains(UInt8(ascii: ".")),
      letters.allSatisfy({ $0 == UInt8(ascii: ".") || (0x41...0x5A).contains($0) })
    else { return false }
    return index > 0 && limit == index || Self.neverStopped.contains(tokens[index].key)
  }

  private static let neverStopped = QuoteReader.keys("mk cm fm mla")

  /// "MCA president N", "Victim Support spokesman N": letters and people’s words that a body is called by, before its own title.
  func opensBody(_ index: Int, _ head: TitleHead, _ count: Int) -> Bool {
    guard count == 1, tokens[index].isCapitalized, index + 2 < tokens.count else { return false }
    func isTitle(_ word: Int) -> Bool {
      guard tokens[word].traits.contains(.titleStart), let (next, _) = lexicon.titles.longest(at: word, in: tokens)
      else {
        return false
      }
      let kinds: Set<TitleClass> = [.state, .leader, .spokesperson, .business, .agency]
      return kinds.contains(next.kind) && next.canonical != "candidate"
    }
    // "Bears QB N": a team
    if head.isPlural, tokens[index].shape == .capital, tokens[index].traits.contains(.brand),
      let (next, _) = lexicon.titles.longest(at: index + 1, in: tokens), next.kind == .sport
    {
      return true
    }
    if tokens[index].shape == .upper, tokens[index].bytes.count <= 4 { return isTitle(index + 1) }
    return head.kind == .person && tokens[index + 1].shape == .capital && isTitle(index + 2)
      && tokens[index + 2].shape == .lower && tokens[index + 1].traits.isDisjoint(with: Traits.given.union(.family))
  }

  /// "the House of Representatives", "the Chamber of Deputies": whom a body is made up of.
  func isMembersOf(_ index: Int) -> Bool {
    index > 1 && tokens[index].shape == .capital && tokens[index - 1].key == Self.of
      && Self.chambers.contains(tokens[index - 2].key) && tokens[index - 2].isCapitalized
  }

  private static let chambers = QuoteReader.keys(
    "house chamber council congress assembly association college board union federation society guild conference court "
      + "chapter order committee league institute academy")

  func isOpening(_ index: Int) -> Bool { text.sentenceRange(at: index).lowerBound == index }

  /// "Gonzalo Sarmiento Rey", "Phan Van Son": a title’s word at the end of two capitals that can be nothing but a name.
  func endsName(_ index: Int) -> Bool {
    if index + 1 < tokens.count, tokens[index].traits.contains(.portfolio), tokens[index].shape == .capital,
      tokens[index + 1].shape == .capital, tokens[index + 1].traits.contains(.organization),
      tokens[index + 1].traits.isDisjoint(with: Traits.given.union(.family))
    {
      // "the Justice Party"
      return true
    }
    if index > 0, index + 2 < tokens.count, tokens[index].shape == .capital, tokens[index + 1].isMark("-"),
      tokens[index + 1].isGlued, tokens[index + 2].isGlued, tokens[index + 2].shape == .lower,
      !isPart(tokens[index + 2]),
      tokens[index - 1].isCapitalized
    {
      // "Lau Wing-kit"
      return true
    }
    guard index > 1, tokens[index].shape == .capital, !tokens[index].hasStop,
      index + 1 >= tokens.count || !tokens[index + 1].isCapitalized
    else { return false }
    func isName(_ word: Int) -> Bool {
      tokens[word].shape == .capital && tokens[word].country < 0
        && tokens[word].traits.isDisjoint(with: [
          .organization, .place, .thing, .inPlace, .modifier, .portfolio, .stop, .honorific, .titleStart, .common,
        ])
    }
    return isName(index - 1) && isName(index - 2)
      && !tokens[index - 2].traits.union(tokens[index - 1].traits).isDisjoint(with: Traits.given.union(.family))
  }

  /// Its organisation has a name in capitals.
  private static let electedBodies = QuoteReader.keys(
    "assembly committee council parliament congress senate legislature commission cabinet board panel politburo")

  func namesBody(_ phrase: TitlePhrase) -> Bool {
    guard let organization = phrase.organization else { return false }
    return organization.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 }
      || Tokenizer.keys(of: organization).last.map { Self.electedBodies.contains($0) } ?? false
  }
}
