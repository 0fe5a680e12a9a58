/// Words that are names only where nothing else reads so: months, and numbers that are particles ("ten Brink").
extension NameScanner {
  /// "Laura May", not "Laura, May 5": a month's name behind a given name.
  func isMonthSurname(_ index: Int, _ words: [Int]) -> Bool {
    guard tokens[index].traits.contains(.month), tokens[index].shape == .capital, words.count == 1,
      !tokens[words[0]].traits.isDisjoint(with: .given)
    else { return false }
    return index + 1 >= tokens.count || tokens[index + 1].shape != .number
  }

  /// "JACKSON -- The governor …": a place in capitals before a dash, at a text's start.
  func isDateline(_ index: Int) -> Bool {
    guard index < 3, tokens[..<(index + 1)].allSatisfy({ $0.shape == .upper && $0.bytes.count > 2 }) else {
      return false
    }
    let next = tokens[index...].firstIndex { $0.shape != .upper } ?? tokens.count
    return next + 1 < tokens.count && tokens[next].isMark("-") && !tokens[next].isGlued
  }

  /// "Mrs May", "Minister May", "May said", "May’s plan"; never after "in" or "last".
  func readsAsSurname(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .capital, index + 1 < tokens.count, tokens[index + 1].shape != .number else { return false }
    if index > 0, isTitle[index - 1] || tokens[index - 1].traits.contains(.honorific) { return true }
    if index > 0, Self.timeWords.contains(tokens[index - 1].key) { return false }
    let next = tokens[index + 1]
    return next.isPossessive || (next.shape == .lower && !next.traits.isDisjoint(with: [.say, .act]))
  }

  /// "Ten Brink" at a sentence's start: the particle of a family name.
  func opensFamily(_ index: Int) -> Bool {
    if tokens[index].shape == .capital, elided(index, limit: tokens.count) != nil { return true }
    if let speech = text.speech, speech.has("nouns"), speech.words(tokens[index]).contains(.article) { return false }
    guard tokens[index].shape == .capital, Self.particles.contains(tokens[index].key), !text.isHeadline,
      index + 1 < tokens.count, tokens[index + 1].shape == .capital, !tokens[index + 1].isGlued
    else { return false }
    return isLikeSurname(index + 1)
  }

  /// "Lo ha detto N", "Le contrat": a small word of the text's own language that opens a sentence.
  func opensClause(_ index: Int) -> Bool {
    guard let speech = text.speech, startsSentence(index), index + 1 < tokens.count, !tokens[index + 1].isCapitalized
    else { return false }
    return !speech.words(tokens[index]).isEmpty && !Self.particles.contains(tokens[index].key)
  }

  /// "He Lihua": a pronoun's word that is a family name, before two syllables in one word.
  func opensChinese(_ index: Int) -> Bool {
    guard tokens[index].shape == .capital, tokens[index].traits.isSuperset(of: [.chinese, .heOrShe]), !text.isHeadline,
      index + 1 < tokens.count, tokens[index + 1].shape == .capital, !isBarrier(index + 1)
    else { return false }
    return Romanization.chinese.syllables(in: text.folded(index + 1)) == 2
  }

  /// "Esmée ten Brink": a name before a number's word, and a name after it.
  func followsName(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, !text.isHeadline, tokens[index - 1].shape == .capital else {
      return false
    }
    return isLikeSurname(index - 1) && isLikeSurname(index + 1)
  }

  /// "Bas N van Infrastructuur", "Marco N del Terzo polo", "sagte N der Zeitung": in its own language such a word goes on with a name
  /// only behind given names.
  func goesOn(_ particle: Int, _ words: [Int]) -> Bool {
    guard let speech = text.speech else { return true }
    // "Ana N y Luis N", "Ortega y N"
    if speech.words(tokens[particle]).contains(.and) {
      return particle + 1 < tokens.count && tokens[particle + 1].traits.isDisjoint(with: .given)
    }
    if speech.has("joined") { return true }
    if words.count == 1 { return !speech.has("nouns") || !isArticle(particle) }
    return speech.words(tokens[particle]).contains(.of)
      && words.allSatisfy { !tokens[$0].traits.isDisjoint(with: .given) }
  }

  /// "Jan de N" in a language where that is everybody's name.
  func isBeforeParticle(_ index: Int) -> Bool {
    text.speech != nil && !tokens[index].traits.isDisjoint(with: .given) && index + 1 < tokens.count
      && tokens[index + 1].shape == .lower && tokens[index + 1].traits.contains(.particle)
      && particles(index + 1, limit: tokens.count) != nil
  }

  private func isArticle(_ index: Int) -> Bool { text.speech?.words(tokens[index]).contains(.article) ?? false }

  private func isLikeSurname(_ index: Int) -> Bool {
    !isBarrier(index) && tokens[index].traits.isDisjoint(with: [.common, .organization, .place, .thing])
  }

  /// "N, which lays cables", "shares in N", "N’s chief executive": no person is spoken of so.
  func isBody(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next + 1 < tokens.count, tokens[next].isMark(","), tokens[next + 1].key == Self.which { return true }
    if isDescribedAsBody(next) { return true }
    if next < tokens.count, Self.stocks.contains(tokens[next].key), tokens[next].shape == .lower { return true }
    if next < tokens.count, tokens[next].isPossessive, let title = titles.touching(next..<next + 3, of: \.range).first,
      title.head.kind == .business, !title.head.isPlural, title.core.lowerBound <= next + 2
    {
      return true
    }
    // "N said that its chief executive …"
    if next + 1 < tokens.count, tokens[next].shape == .lower, tokens[next].traits.contains(.say) {
      let end = min(next + 8, tokens.count)
      let its = tokens[next..<end].firstIndex { $0.key == TitleScanner.its || $0.key == Self.it }
      // "N called it a farce": an object
      let isObject = its == next + 1 && tokens[next + 1].key == Self.it && !tokens[next].traits.contains(.claim)
      if let its, !isObject, !isWeather(its, range),
        tokens[next + 1..<its].allSatisfy({ !$0.isCapitalized || $0.traits.contains(.weekday) })
      {
        return true
      }
    }
    guard range.lowerBound > 1 else { return false }
    return Self.holdings.contains(tokens[range.lowerBound - 1].key)
      && Self.stocks.contains(tokens[range.lowerBound - 2].key)
  }

  /// "Ann N said it was late", "adding that it was warm": no word for N, who is called as people are.
  private func isWeather(_ it: Int, _ range: Range<Int>) -> Bool {
    guard tokens[it].key == Self.it, it + 2 < tokens.count else { return false }
    let behind = range.upperBound..<it
    if let comma = behind.first(where: { tokens[$0].isMark(",") }), comma + 1 < it,
      tokens[comma + 1].traits.contains(.say), text.string(comma + 1).hasSuffix("ing")
    {
      return true
    }
    guard !tokens[range.lowerBound].traits.isDisjoint(with: .given), Self.copulas.contains(tokens[it + 1].key) else {
      return false
    }
    return Self.weather.contains(tokens[it + 2].key)
  }

  private static let weather = QuoteReader.keys(
    "late early dark cold warm hot wet dry windy raining snowing hard easy time too important impossible clear unclear possible "
      + "likely unlikely difficult good bad sad nice great lovely fun not no right wrong fair true")
  private static let copulas = QuoteReader.keys("was is wasn't isn't seemed seems looked looks felt took takes")

  /// "N & Sons", "Marlow & N": two names with that mark between them are a firm’s.
  func isPartOfFirm(_ range: Range<Int>) -> Bool {
    func isAmpersand(_ index: Int, _ other: Int) -> Bool {
      tokens.indices.contains(index) && tokens.indices.contains(other) && tokens[index].isMark("&")
        && tokens[other].shape == .capital
    }
    return !text.isHeadline && text.passage.section != .title
      && (isAmpersand(range.upperBound, range.upperBound + 1)
        || isAmpersand(range.lowerBound - 1, range.lowerBound - 2))
  }

  /// "the software firm N", "the news agency N": what kind of body it is stands in front. "The firm N led" may be a person’s.
  func isCalledBody(_ range: Range<Int>) -> Bool {
    let kind = range.lowerBound - 1
    guard kind > 0, tokens[kind].shape == .lower, Self.called.contains(tokens[kind].key), !tokens[kind].isPossessive,
      titles.touching(kind..<range.lowerBound, of: \.range).isEmpty
    else { return false }
    let isPlain = TitleScanner.determiners.contains(tokens[kind - 1].key) || tokens[kind - 1].isPossessive
    let next = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    return !isPlain || next.map { $0.shape == .mark && !$0.isPossessive } ?? true
  }

  /// "St. N’s Hospital", "in St. N": churches and towns, for whom they are called; "Bishop St. N" is somebody.
  func isSaint(_ span: NameSpan) -> Bool {
    let first = span.range.lowerBound
    // "61st St."
    if span.words.count == 1, tokens[first].key == Self.saint { return true }
    return span.words.count == 2 && tokens[first].key == Self.saint
      && titles.touching(max(0, first - 1)..<first, of: \.range).isEmpty
  }

  private static let saint = Tokenizer.keys(of: "st").first ?? 0

  /// Bodies whose names stand right behind them.
  private static let called = QuoteReader.keys(
    "agency firm company airline broadcaster newspaper startup conglomerate subsidiary retailer manufacturer carmaker "
      + "automaker chipmaker drugmaker lender insurer bank brand charity magazine website supermarket brewer label")

  /// "the freighter Lady N"
  func isShip(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound - 1
    if index > 0, tokens[index].traits.contains(.honorific), tokens[index].isCapitalized { index -= 1 }
    guard index >= 0 else { return false }
    if tokens[index].shape == .upper, Self.shipPrefixes.contains(tokens[index].key) { return true }
    return Self.vessels.contains(tokens[index].key) && tokens[index].shape == .lower
  }

  /// "INS", "HMS": what ships of navies and lines are called before their names.
  static let shipPrefixes = QuoteReader.keys(
    "ins hms uss rms hmas hmcs hmnzs hdms hnoms hswms fgs fs rfs roks jds js pns kri brp krt tcg usns rv mv mt mts usv uscgc"
  )
  static let vessels = QuoteReader.keys(
    "freighter tanker ferry trawler vessel yacht destroyer frigate submarine liner barge corvette icebreaker tugboat "
      + "schooner lifeboat dredger bulker warship steamer minesweeper cruiser")

  /// "N, the Dutch insurer,"
  private func isDescribedAsBody(_ comma: Int) -> Bool {
    guard comma + 2 < tokens.count, tokens[comma].isMark(","), TitleScanner.determiners.contains(tokens[comma + 1].key)
    else { return false }
    var end = comma + 2
    while end < tokens.count, end - comma < 7,
      tokens[end].shape == .lower && !tokens[end].traits.contains(.stop) || tokens[end].traits.contains(.adjective)
        || tokens[end].isMark("-") && tokens[end].isGlued
    { end += 1 }
    guard end < tokens.count, tokens[end].shape == .mark,
      !tokens[end].isGlued || tokens[end].isMark(",") || tokens[end].isMark(".")
    else { return false }
    return Self.firms.contains(tokens[end - 1].key) && tokens[end - 1].shape == .lower
  }

  private static let firms = QuoteReader.keys(
    "insurer lender bank retailer manufacturer operator carmaker automaker chipmaker drugmaker planemaker steelmaker brewer "
      + "company firm group startup conglomerate subsidiary shipbuilder airline broadcaster newspaper publisher party union "
      + "agency utility refiner supermarket brand label website platform app charity")

  private static let it = Tokenizer.keys(of: "it").first ?? 0
  private static let which = Tokenizer.keys(of: "which").first ?? 0
  private static let stocks = QuoteReader.keys("shares share stock stake stakes shareholders shareholder bonds")
  private static let holdings = QuoteReader.keys("in of")

  private static let timeWords = Set(
    ["in", "last", "next", "this", "since", "until", "till", "by", "of", "early", "late", "mid", "from", "to", "and"]
      .flatMap { Tokenizer.keys(of: $0) })

  /// What things for sale are called: "AMD Ryzen", "Opal C", "Yoast SEO", "ZenBeam"; people are "J. D. Vane", "Ann C." and "McVey".
  func isProduct(_ words: [Int]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    func isAcronym(_ word: Int) -> Bool {
      tokens[word].shape == .upper && !tokens[word].hasStop
        && tokens[word].traits.isDisjoint(with: Traits.given.union(.family).union([.suffix, .particle]))
    }
    if words.allSatisfy({ tokens[$0].shape == .upper }) { return false }
    if tokens[last].shape == .initial, !tokens[last].hasStop { return true }
    if isAcronym(first), !isInitials(first), !arePairedInitials(first), tokens[words[1]].traits.isDisjoint(with: .given)
    {
      return true
    }
    return isAcronym(last) || words.contains { hasInnerCapital($0) }
  }

  /// "Election Commissioner AFM N": two or three capitals behind an office are a person’s initials.
  func isInitials(_ word: Int) -> Bool {
    guard word > 0, isTitle[word - 1], tokens[word].shape == .upper, tokens[word].bytes.count <= 3 else { return false }
    return titles.touching(word - 1..<word, of: \.range).last.map {
      $0.head.isOfficial && $0.core.upperBound == word && tokens[$0.core.upperBound - 1].isCapitalized
    } ?? false
  }

  /// "P.J. N", "CC N": two letters that people are called by, and no state, body or place.
  func arePairedInitials(_ word: Int) -> Bool {
    let token = tokens[word]
    let letters = text.bytes[token.bytes].filter { $0 != UInt8(ascii: ".") }
    guard token.shape == .upper, letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }),
      token.traits.isDisjoint(with: [.place, .inPlace, .placeStart, .organization, .adjective]),
      !Self.states.contains(token.key)
    else { return false }
    return token.hasStop || letters[1] == UInt8(ascii: "J") || letters[0] == letters[1]
  }

  /// "AJ N shares", "J.C. N closed 40 stores": what is said of firms stands right behind.
  func isShop(_ words: [Int]) -> Bool {
    guard let last = words.last, last + 1 < tokens.count else { return false }
    return tokens[last + 1..<min(last + 7, tokens.count)].prefix { $0.shape != .mark }
      .contains { Self.shops.contains($0.key) }
  }

  private static let shops = QuoteReader.keys(
    "shares stock stores store outlets branches customers shoppers factory factories plant plants profit profits sales revenue "
      + "brand products restaurants")

  /// What two letters with full stops are where they are no initials.
  private static let states = QuoteReader.keys(
    "us uk un eu dc la ny nj nc nd nh nm sc sd ri pa va wv bc pr pe ns nb ac tv ad am pm st ph jp md ma ba bs ll cd pc ai it hq"
  )

  /// A capital behind a small letter, but for the prefixes of family names ("DeVries", "MacLean").
  private func hasInnerCapital(_ word: Int) -> Bool {
    let letters = text.bytes[tokens[word].bytes]
    guard tokens[word].shape == .capital,
      let inner = letters.indices.dropFirst().first(where: {
        (0x41...0x5A).contains(letters[$0]) && (0x61...0x7A).contains(letters[$0 - 1])
      })
    else { return false }
    return inner - letters.startIndex > 4
  }
}
