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

  /// Where a walk from a title's head to the left stands.
  struct LeftWalk {
    let lower: Int
    let headIsCapital: Bool
    /// The first token that belongs to the title so far.
    var index: Int
    /// The first token of what the office is called.
    var coreStart: Int
    /// The first capital of whose office it is.
    var ownerStart: Int?
  }

  enum Step { case goesOn, stops }

  func extendLeft(_ phrase: inout TitlePhrase, limit: Int) {
    let start = phrase.range.lowerBound
    var walk = LeftWalk(
      lower: max(limit, text.sentenceRange(at: start).lowerBound),
      headIsCapital: tokens[phrase.core.lowerBound].isCapitalized, index: start, coreStart: start)
    while walk.index > walk.lower, step(&walk, &phrase) == .goesOn {}
    settleOwner(&walk, &phrase)
    settleStart(&walk, &phrase)
    phrase.core = walk.coreStart..<phrase.core.upperBound
    phrase.range = walk.index..<phrase.range.upperBound
  }

  /// One token or more to the left, by the first rule that knows them.
  private func step(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) -> Step {
    policeForce(&walk, &phrase) ?? possessives(&walk, &phrase) ?? compounds(&walk, &phrase) ?? bodies(&walk, &phrase)
      ?? places(&walk, &phrase)
      ?? portfolios(&walk, &phrase) ?? smallBody(&walk, &phrase) ?? capitals(&walk, &phrase) ?? .stops
  }

  /// "Commission president N", "Ministry spokesman N": a body at a sentence's start, where "Union chief" is a title.
  private func isOffice(_ word: Int, of head: TitleHead) -> Bool {
    Self.offices.contains(tokens[word].key)
      && (head.kind == .spokesperson || head.kind == .law || Self.chambers.contains(tokens[word].key))
  }

  private static let ordinals = QuoteReader.keys("th st nd rd")
  private static let students: Set<String> = ["expert", "scholar", "supporter"]
  private static let chambers = QuoteReader.keys(
    "commission committee council parliament congress senate assembly government ministry agency")

  /// "the first woman mayor", "the city’s first openly gay mayor": who was the first of a kind to hold the office.
  private func skipKindOfPioneer(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) {
    var index = walk.index
    while index > walk.lower, walk.index - index < 3, Self.kindsOfPioneers.contains(tokens[index - 1].key) {
      index -= 1
    }
    guard index < walk.index, index > walk.lower, Self.pioneers.contains(tokens[index - 1].key) else { return }
    walk.index = index - 1
    guard walk.index > walk.lower, tokens[walk.index - 1].isPossessive, phrase.organization == nil else { return }
    walk.index = owner(before: walk.index - 1, lower: walk.lower, &phrase)
    phrase.isDefinite = true
  }

  private static let pioneers = QuoteReader.keys("first second third only youngest")
  private static let kindsOfPioneers = QuoteReader.keys(
    "woman female male black gay lesbian openly transgender hispanic latino latina muslim jewish hindu sikh asian "
      + "african american indigenous elected foreign")

  /// Whose office the capitals before it say that it is, if they do.
  private func settleOwner(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) {
    if walk.ownerStart != nil, followsName(phrase), walk.index == walk.lower || !isDeterminer(tokens[walk.index - 1]),
      !phrase.isDefinite
    {
      // "N MP asked the minister", not "the Harlow MP asked"
      (walk.index, walk.coreStart, walk.ownerStart) = (phrase.core.lowerBound, phrase.core.lowerBound, nil)
    }
    if let start = walk.ownerStart, isSurname(start, walk.lower) {
      // "appointed Ann Lowe chief of staff"
      while walk.index < walk.coreStart, isOwner(tokens[walk.index], at: walk.index) { walk.index += 1 }
      walk.ownerStart = nil
    }
    if let start = walk.ownerStart, !walk.headIsCapital, start + 1 == walk.coreStart, isEverydayOwner(start),
      !isOffice(start, of: phrase.head)
    {
      // "Union chief N" at a sentence's start
      (walk.coreStart, walk.ownerStart) = (start, nil)
    }
    guard let owner = walk.ownerStart else { return }
    if phrase.head.kind == .sport, walk.headIsCapital, owner + 1 == walk.coreStart, text.string(owner).hasSuffix("ing"),
      tokens[owner].traits.isDisjoint(with: [.inPlace, .placeStart, .brand, .organization])
    {
      // "Swimming Champion N"
      walk.coreStart = owner
      return
    }
    if Self.students.contains(phrase.head.canonical), tokens[phrase.core.lowerBound].shape == .lower,
      walk.coreStart - owner == 1 || !tokens[walk.coreStart - 1].traits.contains(.organization)
    {
      // "an Opec expert": what somebody knows or dislikes, and nobody's office
      walk.coreStart = owner
      return
    }
    if phrase.head.kind == .cabinet, !isWhole(phrase.head, walk.coreStart, owner: owner) {
      walk.coreStart = owner
    } else if !phrase.head.kind.isPersonal {
      let body = owner..<ownerEnd(from: owner, to: walk.coreStart)
      // "New" that opens a headline is no organisation.
      if body.contains(where: {
        !tokens[$0].traits.contains(.stop) || tokens[$0].shape == .upper || tokens[$0].traits.contains(.organization)
      }),
        !isWhereabouts(body, of: phrase.head)
      {
        phrase.organization = text.string(body)
      }
    }
  }

  /// Where the title starts: plain words, "former", an article.
  private func settleStart(_ walk: inout LeftWalk, _ phrase: inout TitlePhrase) {
    let isTrade = phrase.head.kind == .arts || phrase.head.kind == .sport || phrase.head.kind.isPersonal
    if walk.ownerStart == nil, !phrase.isDefinite, !walk.headIsCapital, phrase.head.kind != .kin,
      let noun = commonOwner(before: walk.index, lower: walk.lower, onlyPast: isTrade)
    {
      (walk.coreStart, walk.index) = (noun, isPastWord(noun - 1, lower: walk.lower) ? noun - 1 : noun)
    }
    // "a former transport ministry official"
    if walk.ownerStart == nil, walk.index > walk.lower, isPastWord(walk.index - 1, lower: walk.lower) {
      walk.index -= 1
    }
    walk.index = compound(before: pastWord(before: walk.index, lower: walk.lower), lower: walk.lower)
    if walk.index - 2 > walk.lower, tokens[walk.index - 1].isGlued, Self.ordinals.contains(tokens[walk.index - 1].key),
      tokens[walk.index - 2].shape == .number
    {
      // "the 12th president"
      walk.index -= 2
    }
    skipKindOfPioneer(&walk, &phrase)
    if walk.index - 1 > walk.lower, tokens[walk.index - 1].key == Self.own, isDeterminer(tokens[walk.index - 2]) {
      // "its own leader, N"
      walk.index -= 1
    }
    if walk.index - 4 >= walk.lower, tokens[walk.index - 1].isMark("-"), tokens[walk.index].isGlued,
      tokens[walk.index - 2].key == TitleBinder.turned, tokens[walk.index - 3].isMark("-")
    {
      // "the actor-turned-senator"
      walk.index = pastWord(before: walk.index - 4, lower: walk.lower)
    }
    if walk.index > walk.lower, isDeterminer(tokens[walk.index - 1]) {
      phrase.isDefinite = true
      if tokens[walk.index - 1].key == Self.its, phrase.country == nil, phrase.organization == nil {
        phrase.country = subjectCountry(before: walk.index - 1)
        if phrase.country == nil, !phrase.head.kind.isPersonal {
          phrase.organization = subjectBody(before: walk.index - 1)
        }
      }
    }
    if walk.index - 2 >= text.sentenceRange(at: phrase.core.lowerBound).lowerBound,
      tokens[walk.index - 1].key == Self.as,
      Self.followers.contains(tokens[walk.index - 2].key)
    {
      phrase.isDefinite = true
      if tokens[walk.index - 2].key == Self.predecessor { phrase.modifiers.append(.former) }
    }
    if phrase.organization == nil, phrase.head.kind == .spokesperson {
      phrase.organization = bodySpokenAt(before: walk.index)
    }
  }
}
