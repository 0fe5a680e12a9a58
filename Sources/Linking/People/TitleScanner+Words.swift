/// What words are to a title.
extension TitleScanner {
  /// "alleged spy N", "the would-be mayor", "aspiring senator N"
  func isOnlyClaimed(_ phrase: TitlePhrase) -> Bool {
    let start = phrase.range.lowerBound
    let before = tokens[max(text.sentenceRange(at: start).lowerBound, start - 3)..<phrase.core.lowerBound]
    if before.contains(where: { Self.claims.contains($0.key) && $0.isWord }) { return true }
    // "the accused spy", not "accused President N of theft"
    let core = phrase.core.lowerBound
    if core > 1, tokens[core].shape == .lower, tokens[core - 1].key == Self.accused, isDeterminer(tokens[core - 2]) {
      return true
    }
    return before.indices.contains {
      tokens[$0].key == Self.would && $0 + 2 < tokens.count && tokens[$0 + 1].isMark("-")
    }
  }

  private static let claims = QuoteReader.keys("alleged suspected aspiring purported putative reputed wannabe")
  private static let accused = Tokenizer.keys(of: "accused").first ?? 0
  private static let would = Tokenizer.keys(of: "would").first ?? 0

  /// A portfolio is printed as its head is: not "trade under President N". A spokesperson has none: it is the ministry's.
  func belongs(_ token: Token, to head: TitleHead, _ headIsCapital: Bool) -> Bool {
    if head.kind == .spokesperson, token.traits.contains(.portfolio), token.isCapitalized { return false }
    if !token.traits.isDisjoint(with: [.acting, .former, .vice, .deputy, .interim, .outgoing, .rank]) { return true }
    if !headIsCapital, token.traits.contains(.modifier), token.traits.isDisjoint(with: [.portfolio, .organization]) {
      // "Outgoing health minister N": a capital only because its sentence starts with it
      return true
    }
    guard headIsCapital else { return !token.isCapitalized || token.traits.contains(.portfolio) }
    return token.isCapitalized || !token.traits.contains(.portfolio)
  }

  func isPart(_ token: Token) -> Bool {
    !token.traits.isDisjoint(with: [
      .modifier, .portfolio, .acting, .former, .vice, .deputy, .interim, .elect, .designate, .outgoing,
    ])
  }

  /// "Riga Mayor N": a capital's name stands for the city here, not for its country.
  func isCity(_ name: Range<Int>) -> Bool {
    guard let first = name.first, !tokens[first].traits.contains(.adjective) else { return false }
    return NameFolding.fold(text.string(name)) != NameFolding.fold(lexicon.countries[Int(tokens[first].country)])
  }

  /// Who holds an office in a city or for one: mayors and bishops, and members of a parliament by their seats.
  func isSeated(_ head: TitleHead, in place: Range<Int>) -> Bool {
    switch head.kind {
    case .regional, .religion, .police: true
    case .legislator:
      head.words == 1 && Self.seatHolders.contains(head.canonical)
        && place.last.map { lexicon.capitals.contains(tokens[$0].key) } ?? false
    default: false
    }
  }

  private static let seatHolders: Set<String> = [
    "senator", "member of parliament", "representative", "mla", "mca", "mna", "councillor", "councilor", "alderman",
  ]

  /// A body that belongs to no state: its country's adjective is part of its name.
  func isOwnBody(_ owner: Range<Int>) -> Bool {
    owner.last { tokens[$0].isCapitalized }.map { Self.ownBodies.contains(tokens[$0].key) } ?? false
  }

  static let denominations = QuoteReader.keys(
    "catholic anglican orthodox lutheran methodist baptist presbyterian protestant evangelical pentecostal coptic maronite "
      + "sunni shia shiite sufi buddhist hindu jewish muslim christian episcopal mormon adventist druze")
  private static let ownBodies = QuoteReader.keys(
    "organisation organization union association federation institute society league alliance academy university party "
      + "confederation congress club foundation")

  /// "the Spanish football federation president", "the football federation president": a body's sort behind its country or article.
  func isNamed(before index: Int, lower: Int) -> Bool {
    guard index > lower else { return true }
    return isDeterminer(tokens[index - 1]) || tokens[index - 1].traits.contains(.adjective)
      || tokens[index - 1].isPossessive
  }

  /// "Kremlin spokesman N", "White House official N": whoever has such a title works there.
  func isSeat(_ name: Range<Int>) -> Bool { name.count == 1 || tokens[name.lowerBound].isCapitalized }

  /// "veteran diplomat": how long, not what for.
  func isCareer(_ token: Token, before head: TitleHead) -> Bool {
    head.kind != .cabinet && token.key == Self.veteran
  }

  /// "the United Nations’ aid chief", "the teachers’ leader"
  func isPluralPossessive(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].isMark("'"), tokens[index].isGlued,
      tokens[index - 1].isWord,
      tokens[index + 1].isWord, !tokens[index + 1].isGlued
    else { return false }
    return text.bytes[tokens[index - 1].bytes].last == UInt8(ascii: "s")
  }

  /// Rank words that make it another office: "first deputy minister", "assistant secretary".
  func keepsInTitle(_ token: Token) -> Bool { token.traits.contains(.rank) }

  static let `as` = Tokenizer.keys(of: "as").first ?? 0
  static let and = Tokenizer.keys(of: "and").first ?? 0
  static let of = Tokenizer.keys(of: "of").first ?? 0
  static let the = Tokenizer.keys(of: "the").first ?? 0
  static let determiners = Set(
    ["the", "a", "an", "another", "his", "her", "their", "its", "our", "this", "that"].flatMap {
      Tokenizer.keys(of: $0)
    })
  static let linkers = Set(["of", "for", "to", "at", "in", "on", "with", "from"].flatMap { Tokenizer.keys(of: $0) })
  /// Small words for bodies of a state: others stand in a title as what it is about ("union representative").
  static let offices = QuoteReader.keys(
    "ministry ministries agency department commission committee council parliament congress senate assembly government "
      + "embassy consulate bureau authority directorate secretariat inspectorate administration police party company")
  static let seats = QuoteReader.keys(
    "kremlin elysee house malacañang pentagon holyrood stormont westminster whitehall")
  static let on = Tokenizer.keys(of: "on").first ?? 0
  static let own = Tokenizer.keys(of: "own").first ?? 0
  static let veteran = Tokenizer.keys(of: "veteran").first ?? 0
  static let from = Tokenizer.keys(of: "from").first ?? 0
  static let charge = Tokenizer.keys(of: "charge").first ?? 0
  static let place = Tokenizer.keys(of: "place").first ?? 0
  static let `in` = Tokenizer.keys(of: "in").first ?? 0
  static let to = Tokenizer.keys(of: "to").first ?? 0
  static let `for` = Tokenizer.keys(of: "for").first ?? 0
  /// Behind these stands where somebody works, never what the office is called.
  static let workLinkers = Set(["at", "with"].flatMap { Tokenizer.keys(of: $0) })
  static let its = Tokenizer.keys(of: "its").first ?? 0
  /// "his successor as chairman, N": a title behind one of these stands for a person.
  static let followers = QuoteReader.keys("successor predecessor replacement")
  static let predecessor = Tokenizer.keys(of: "predecessor").first ?? 0
  static let same = Tokenizer.keys(of: "same").first ?? 0

  func isAnd(_ token: Token) -> Bool { token.key == Self.and || token.isMark("&") }
  func isJoint(_ token: Token) -> Bool {
    token.key == Self.of || token.key == Self.and || token.key == Self.the || token.isMark("&")
  }
  func isDeterminer(_ token: Token) -> Bool { Self.determiners.contains(token.key) && token.isWord }
}
