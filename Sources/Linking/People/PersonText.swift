import News

/// One passage made ready for the grammar of names: tokens, places and sentences.
struct PersonText {
  let passage: Passage
  let bytes: [UInt8]
  /// How the text's language tells who says what; nil for English and for languages that no data file knows.
  let speech: Speech?
  var tokens: [Token]
  /// Token ranges, in order, that cover all tokens.
  private(set) var sentences: [Range<Int>] = []
  /// The sentence of each token.
  private(set) var sentenceOf: [Int] = []
  /// Nearly all words start with a capital, so that capitals say nothing.
  private(set) var isHeadline = false

  init(_ passage: Passage, lexicon: NameLexicon) {
    self.passage = passage
    bytes = Array(passage.text.utf8)
    speech = lexicon.speech
    tokens = Tokenizer.tokens(of: bytes, lexicon: lexicon)
    markCompounds()
    markPlaces(lexicon)
    markPortfolios(lexicon)
    splitSentences()
    isHeadline = countCapitals()
  }

  /// The exact text from the first to the last token of a range.
  func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, tokens.indices.contains(last) else { return "" }
    return String(decoding: bytes[tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound], as: UTF8.self)
  }

  func string(_ token: Int) -> String { string(token..<token + 1) }

  /// The word at a token, folded.
  func folded(_ token: Int) -> String { NameFolding.fold(bytes[tokens[token].bytes]) }

  func place(_ range: Range<Int>) -> Place {
    let start = tokens.indices.contains(range.lowerBound) ? tokens[range.lowerBound].start : 0
    let end = tokens.indices.contains(range.upperBound - 1) ? tokens[range.upperBound - 1].end : start
    return Place(passage.section, passage.paragraph, start, end)
  }

  /// The sentence that a token stands in, as printed.
  func sentence(at token: Int) -> String {
    sentenceOf.indices.contains(token) ? string(trimmed(sentences[sentenceOf[token]])) : ""
  }

  func sentenceRange(at token: Int) -> Range<Int> { sentences[sentenceOf[token]] }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, tokens[first].isMark("\n") { range = range.dropFirst() }
    while let last = range.last, tokens[last].isMark("\n") { range = range.dropLast() }
    return range
  }

  /// "Verkehrsminister" is read as "Minister" is.
  private mutating func markCompounds() {
    guard let speech, !speech.compounds.isEmpty else { return }
    for index in tokens.indices where tokens[index].shape == .lower || tokens[index].shape == .capital {
      guard tokens[index].bytes.count > 7, !tokens[index].traits.contains(.titleStart),
        tokens[index].traits.isDisjoint(with: Traits.given.union(.family)), let key = speech.compound(folded(index))
      else { continue }
      tokens[index].key = key
      tokens[index].traits.insert(.titleStart)
    }
  }

  private mutating func markPlaces(_ lexicon: NameLexicon) {
    var index = 0
    while index < tokens.count {
      guard tokens[index].isCapitalized, tokens[index].traits.contains(.placeStart),
        let (place, count) = lexicon.places.longest(at: index, in: tokens), isPlace(index, count)
      else {
        index += 1
        continue
      }
      for part in index..<index + count {
        tokens[part].traits.insert(place.isAdjective ? [.inPlace, .adjective] : .inPlace)
        tokens[part].country = Int16(place.country)
      }
      index += count
    }
  }

  /// "public works": what is a verb elsewhere belongs to a portfolio.
  private mutating func markPortfolios(_ lexicon: NameLexicon) {
    for index in tokens.indices.dropFirst() where tokens[index].traits.contains(.act) {
      guard tokens[index].shape == tokens[index - 1].shape,
        lexicon.portfolioPairs[tokens[index].key]?.contains(tokens[index - 1].key) ?? false
      else { continue }
      tokens[index].traits.remove([.act, .say])
      tokens[index].traits.insert(.portfolio)
    }
  }

  /// A place's name is no person's first name ("Jordan Peale", "Paris Moran"); "us" is no country, and the "Un" behind a family
  /// name no union of them.
  private func isPlace(_ index: Int, _ count: Int) -> Bool {
    if Self.initials.contains(tokens[index].key) { return tokens[index].shape == .upper }
    // "Jack Del Rio": behind a given name and a particle
    if count == 1, index > 1, tokens[index - 1].traits.contains(.particle), tokens[index - 1].isCapitalized,
      tokens[index - 2].shape == .capital, !tokens[index - 2].traits.isDisjoint(with: .given)
    {
      return false
    }
    if count == 1, isTitledName(index) { return false }
    guard count == 1, !tokens[index].traits.isDisjoint(with: Traits.given.union(.general)) else { return true }
    let isBeforeName =
      index + 1 < tokens.count && tokens[index + 1].shape == .capital && !tokens[index + 1].isGlued
      && tokens[index + 1].traits.isDisjoint(with: [
        .organization, .place, .thing, .titleStart, .placeStart, .stop, .portfolio,
      ])
    if isBeforeName, !tokens[index].traits.isDisjoint(with: .given) { return false }
    return index == 0 || tokens[index - 1].traits.isDisjoint(with: .given) || !tokens[index - 1].isCapitalized
  }

  /// "Gen. Itamar Golan", "President Rosario Lima": a place’s word in the two words behind a title is somebody's name.
  private func isTitledName(_ index: Int) -> Bool {
    func isTitle(_ token: Int) -> Bool {
      token >= 0 && tokens[token].isWord && tokens[token].traits.contains(.titleStart)
        && tokens[token].traits.isDisjoint(with: Traits.given)
    }
    func isName(_ token: Int) -> Bool {
      token >= 0 && token < tokens.count && tokens[token].shape == .capital && !tokens[token].isGlued
        && tokens[token].traits.isDisjoint(with: [
          .organization, .place, .thing, .titleStart, .stop, .portfolio, .modifier,
        ])
        && tokens[token].country < 0
    }
    guard tokens[index].shape == .capital, !tokens[index].traits.contains(.adjective) else { return false }
    // "Health minister Aden al-Omari"
    let isBeforeParticle =
      index + 1 < tokens.count && tokens[index + 1].shape == .lower && tokens[index + 1].traits.contains(.particle)
      && tokens[index + 1].traits.isDisjoint(with: .stop)
    return (isTitle(index - 2) && isName(index - 1)) || (isTitle(index - 1) && (isName(index + 1) || isBeforeParticle))
  }

  private static let initials = Set(["us", "un", "uk", "eu"].flatMap { Tokenizer.keys(of: $0) })

  /// Tokens; no writer gets there, and it keeps the work on hostile text in proportion.
  private static let longestSentence = 400

  private mutating func splitSentences() {
    var start = 0
    sentenceOf = [Int](repeating: 0, count: tokens.count)
    func close(_ end: Int) {
      guard end > start else { return }
      for token in start..<end { sentenceOf[token] = sentences.count }
      sentences.append(start..<end)
      start = end
    }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      var end = index + 1
      if index - start >= Self.longestSentence { close(index) }
      if token.isMark("\n") {
        close(end)
      } else if token.isMark(".") || token.isMark("!") || token.isMark("?") {
        while end < tokens.count, tokens[end].isGlued, tokens[end].shape == .mark,
          tokens[end].closes || tokens[end].isMark(")") || tokens[end].isMark("'") || tokens[end].isMark(".")
        { end += 1 }
        if startsSentence(end) { close(end) }
        index = end - 1
      } else if token.hasStop, token.shape == .lower, index + 1 < tokens.count, tokens[index + 1].opens,
        !tokens[index + 1].isGlued
      {
        // "would vote no. “They …", "at 8 p.m. “We …"
        close(end)
      } else if token.hasStop, token.shape != .initial, !token.traits.contains(.honorific), index + 1 < tokens.count,
        tokens[index + 1].shape == .capital, tokens[index + 1].traits.contains(.stop),
        !tokens[index].traits.contains(.titleStart)
      {
        close(end)
      }
      index += 1
    }
    close(tokens.count)
  }

  private func startsSentence(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    if token.isGlued { return token.shape == .capital }
    return token.shape != .lower || token.opens
  }

  private func countCapitals() -> Bool {
    if let last = tokens.last, last.isMark(".") || last.closes { return false }
    var (capitals, words) = (0, 0)
    for token in tokens where token.isWord && token.bytes.count > 3 && token.shape != .uncased {
      words += 1
      capitals += token.isCapitalized ? 1 : 0
    }
    return words >= 4 && capitals * 10 >= words * 7
  }
}
