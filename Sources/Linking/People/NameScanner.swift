import News

/// Finds runs of capitals that have the shape of names.
struct NameScanner {
  let text: PersonText
  let index: Int
  let parser: NameParser
  let titles: [TitlePhrase]
  /// Words that the article also writes small, which no name does.
  let small: WordKeys
  /// Words that stand right behind a given name somewhere in the article.
  let surnames: WordKeys
  var isTitle: [Bool]

  var tokens: [Token] { text.tokens }

  static func spans(
    in text: PersonText, index: Int, titles: [TitlePhrase], small: WordKeys, surnames: WordKeys, parser: NameParser
  ) -> [NameSpan] {
    var scanner = NameScanner(
      text: text, index: index, parser: parser, titles: titles, small: small, surnames: surnames,
      isTitle: [Bool](repeating: false, count: text.tokens.count))
    for title in titles {
      let firstHead = title.core.lowerBound
      for token in firstHead..<max(firstHead, title.range.upperBound) { scanner.isTitle[token] = true }
      for token in title.range.lowerBound..<firstHead
      where !scanner.tokens[token].traits.isDisjoint(with: [.modifier, .portfolio, .former, .acting]) {
        scanner.isTitle[token] = true
      }
    }
    return scanner.scan()
  }

  func scan() -> [NameSpan] {
    var spans: [NameSpan] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].isCapitalized, canStart(index) else {
        index += 1
        continue
      }
      let (words, end) = run(from: index)
      if words.isEmpty {
        index = max(end, index + 1)
        continue
      }
      if let span = span(words, end: end), !isShip(span.range), !isPartOfFirm(span.range), !isCalledBody(span.range),
        !isSaint(span)
      {
        spans.append(span)
      }
      index = max(end, index + 1)
    }
    supportLists(&spans)
    return spans
  }

  func isBarrier(_ index: Int) -> Bool {
    let token = tokens[index]
    if isTitle[index] || token.traits.contains(.inPlace) { return true }
    // "A. J. N", "I. Leo N"
    if token.shape == .initial, token.hasStop, !endsSentence(index) { return false }
    if !token.traits.isDisjoint(with: [.weekday]) { return true }
    let isName = !token.traits.isDisjoint(with: Traits.given.union(.family))
    if !token.traits.isDisjoint(with: [.month, .stop, .honorific, .pronoun]) {
      return !isName || token.traits.contains(.pronoun) || token.hasStop && token.traits.contains(.honorific)
    }
    return false
  }

  func canStart(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapitalized, !isDateline(index), !isCounty(index) else { return false }
    if token.traits.contains(.month), readsAsSurname(index) { return true }
    if opensClause(index) { return false }
    if opensChinese(index) { return true }
    guard !isBarrier(index) || opensFamily(index) else { return false }
    if token.isGlued, index > 0, tokens[index - 1].shape == .number { return false }
    // "N, PhD, who": what stands behind a name is none; "JR N" are initials
    if token.traits.contains(.suffix), token.traits.isDisjoint(with: Traits.given.union(.family)),
      token.hasStop || index + 1 >= tokens.count || !tokens[index + 1].isCapitalized
    {
      return false
    }
    // "Jan-Peter": a month's short form that a name goes on behind
    let isJoined =
      index + 2 < tokens.count && tokens[index + 1].isMark("-") && tokens[index + 1].isGlued
      && tokens[index + 2].isGlued
      && tokens[index + 2].shape == .capital
    let isLone = !isJoined && (index + 1 >= tokens.count || !tokens[index + 1].isCapitalized)
    if isLone, opensWithParticiple(index) { return false }
    if opensWithAdverb(index) || isState(index) { return false }
    if token.traits.contains(.month), isLone, !isBeforeParticle(index) { return false }
    if token.traits.contains(.stop), token.shape != .initial, !opensFamily(index) {
      // "Will", "May", "Long": a name only before another capital
      guard index + 1 < tokens.count, tokens[index + 1].shape == .capital, !isBarrier(index + 1) else {
        if index + 1 < tokens.count,
          !tokens[index + 1].traits.isDisjoint(with: [.say, .act]) || tokens[index + 1].key == Self.also
            || tokens[index + 1].isPossessive,
          !token.traits.isDisjoint(with: .family)
        {
          return true
        }
        return index > 0 && !startsSentence(index) && !token.traits.isDisjoint(with: .family) && token.shape == .capital
      }
      // "In", "So", "An" are family names too, before a syllable that can go with them
      if token.traits.isDisjoint(with: Traits.given.union(.general)) {
        return isSyllable(index + 1) && !text.isHeadline
      }
      return !text.isHeadline
    }
    return true
  }

  /// "Reacting, the minister said": what somebody does, not who.
  private func opensWithParticiple(_ index: Int) -> Bool {
    let word = text.bytes[tokens[index].bytes]
    return startsSentence(index) && word.count > 5 && word.suffix(3).elementsEqual("ing".utf8)
      && index + 1 < tokens.count && tokens[index + 1].isMark(",")
      && tokens[index].traits.isDisjoint(with: Traits.given.union(.family)) && !surnames.contains(tokens[index].key)
  }

  /// "Ironically N had offered", "Choosing Ann N was right": the words of a sentence before a name.
  private func opensWithAdverb(_ index: Int) -> Bool {
    let word = text.bytes[tokens[index].bytes]
    guard startsSentence(index), tokens[index].shape == .capital, word.count > 5,
      tokens[index].traits.isDisjoint(with: Traits.given.union(.family)), index + 1 < tokens.count,
      !tokens[index + 1].isMark("-")
    else { return false }
    if word.suffix(2).elementsEqual("ly".utf8) { return true }
    return word.suffix(3).elementsEqual("ing".utf8) && !tokens[index + 1].traits.isDisjoint(with: .given)
  }

  /// "Fulton County, Ga., where": an abbreviation between commas.
  private func isState(_ index: Int) -> Bool {
    guard tokens[index].shape == .capital, index > 0, tokens[index - 1].isMark(","), index + 1 < tokens.count else {
      return false
    }
    if tokens[index].hasStop { return !tokens[index + 1].isCapitalized }
    return tokens[index + 1].isMark(".") && index + 2 < tokens.count && tokens[index + 2].isMark(",")
  }

  func startsSentence(_ index: Int) -> Bool {
    let start = text.sentenceRange(at: index).lowerBound
    return index == start || (index == start + 1 && tokens[start].shape == .mark)
  }

  /// The words of a run that starts at a token, and where it ends; no words when it is an organisation's or a place's name.
  func run(from start: Int) -> (words: [Int], end: Int) {
    var words = [start]
    var index = start + 1
    let limit = text.sentenceRange(at: start).upperBound
    while index < limit, words.count < 7 {
      let token = tokens[index]
      if token.isMark("-"), token.isGlued, index + 1 < limit, tokens[index + 1].isGlued, tokens[index + 1].isWord {
        if joins(index, words) {
          words.append(index + 1)
          index += 2
          continue
        }
        break
      }
      if token.isMark(","), index + 1 < limit, tokens[index + 1].traits.contains(.generation),
        tokens[index + 1].isCapitalized
      {
        words.append(index + 1)
        index += 2
        continue
      }
      if let after = nickname(index, limit: limit) {
        index = after
        continue
      }
      if token.isGlued, !tokens[index - 1].isMark("-") { break }
      if isMiddleInitial(index, words, limit: limit) {
        words.append(index)
        index += 1
        continue
      }
      if token.isCapitalized,
        isBarrier(index) || isLooseStop(index, words)
          ? continuesEastern(index, words) || continuesVietnamese(index, words) || isPlaceSurname(index, words)
            || isMonthSurname(index, words) || isAddressWithin(index, words) || continuesWestern(index, words) : true
      {
        words.append(index)
        index += 1
        continue
      }
      if let after = particles(index, limit: limit), goesOn(index, words) {
        words += Array(index..<after)
        index = after
        continue
      }
      break
    }
    return clean(words, end: index)
  }

  /// "Samuel A. N", "Bo I. N": a letter that alone would be another word.
  private func isMiddleInitial(_ index: Int, _ words: [Int], limit: Int) -> Bool {
    tokens[index].shape == .initial && tokens[index].hasStop && !isTitle[index] && index + 1 < limit
      && tokens[index + 1].isCapitalized && !isBarrier(index + 1)
      && words.last.map { tokens[$0].shape == .capital || tokens[$0].shape == .initial && tokens[$0].hasStop } == true
  }

  /// "van der Leyen", "bin Salman": small particles before a capital, hyphens in "al-" included.
  func particles(_ index: Int, limit: Int) -> Int? {
    if tokens[index].key == Self.an, index > 0, Self.gaelic.contains(tokens[index - 1].key), index + 1 < limit,
      tokens[index + 1].shape == .capital, !isBarrier(index + 1)
    {
      // "Iain Mac an Tàilleir"
      return index + 1
    }
    if let behind = elided(index, limit: limit) { return behind }
    var end = index
    while end < limit, end - index < 4,
      (tokens[end].shape == .lower && tokens[end].traits.contains(.particle))
        || (end > index && tokens[end].isMark("-") && tokens[end].isGlued)
    { end += 1 }
    // "al-Emir", "al-Aden": a title’s or a place’s word behind an article that is glued to it
    let isJoined = end - index == 2 && tokens[end - 1].isMark("-") && end < limit && tokens[end].isGlued
    // "Rogier ten Have": a small word in a capital behind a Dutch article
    let isDutch =
      end - index == 1 && end < limit && index > 0 && Self.dutch.contains(tokens[index].key)
      && tokens[index - 1].shape == .capital && !tokens[index - 1].traits.isDisjoint(with: .given)
      && tokens[end].shape == .capital && tokens[end].traits.contains(.stop) && !isTitle[end] && !text.isHeadline
    guard end > index, end < limit, tokens[end].isCapitalized, isJoined || isDutch || !isBarrier(end) else {
      return nil
    }
    if tokens[index].traits.contains(.stop), end - index == 1, !isDutch, !followsName(index) { return nil }
    return isBarrier(end) ? end + 1 : end
  }

  /// "van 't Hoff": where the family name itself starts.
  func elided(_ index: Int, limit: Int) -> Int? {
    guard Self.particles.contains(tokens[index].key), index + 3 < limit, tokens[index + 1].isMark("'"),
      tokens[index + 2].isGlued, tokens[index + 2].shape == .lower, Self.particles.contains(tokens[index + 2].key),
      tokens[index + 3].shape == .capital, !tokens[index + 3].isGlued
    else { return nil }
    return index + 3
  }

  private static let dutch = QuoteReader.keys("ten ter van de den der")
  private static let an = Tokenizer.keys(of: "an").first ?? 0
  private static let gaelic = QuoteReader.keys("mac nic mag mhic")

  /// A nickname in quotes or brackets between two names.
  func nickname(_ index: Int, limit: Int) -> Int? {
    let token = tokens[index]
    guard token.opens || token.isMark("(") || token.isMark("'"), !token.isGlued else { return nil }
    for end in (index + 1)..<min(index + 6, max(index + 1, limit)) {
      let mark = tokens[end]
      guard mark.closes || mark.isMark(")") || mark.isMark("'") else { continue }
      guard end > index + 1, end + 1 < limit, tokens[end + 1].shape == .capital, !isBarrier(end + 1),
        !tokens[end + 1].isGlued, tokens[index + 1].isCapitalized
      else { return nil }
      return end + 1
    }
    return nil
  }

  /// Whether a hyphen holds a name together: not in "N-led" and not in "N-N summit".
  func joins(_ hyphen: Int, _ words: [Int]) -> Bool {
    let next = tokens[hyphen + 1]
    if next.shape == .lower {
      if isEasternTail(hyphen + 1, words) { return true }
      // "Fifth-grader N", "Ex-hostage N"
      if let before = words.last, words.count == 1, tokens[before].traits.isDisjoint(with: Traits.given.union(.family)),
        !tokens[before].traits.isDisjoint(with: [.stop, .common, .modifier]) || text.string(hyphen + 1).hasSuffix("er")
      {
        return false
      }
      return next.traits.isDisjoint(with: [.common, .stop, .eponym, .act, .say, .summit, .modifier])
        && !text.string(hyphen + 1).hasSuffix("ed") && next.bytes.count <= 9
    }
    // "Dan-Malam": what is a form of address elsewhere
    guard next.isCapitalized, next.traits.contains(.honorific) || !isBarrier(hyphen + 1) else { return false }
    var end = hyphen + 2
    let limit = min(tokens.count, hyphen + 12)
    while end < limit,
      tokens[end].isCapitalized || (tokens[end].isMark("-") && tokens[end].isGlued)
        || (tokens[end].isGlued && tokens[end].shape == .lower)
    { end += 1 }
    if end < tokens.count, tokens[end].traits.contains(.summit) { return false }
    return true
  }

  /// The second syllable of a Korean or Chinese given name, even where it looks like an English word ("Dong-young").
  func isEasternTail(_ tail: Int, _ words: [Int]) -> Bool {
    guard words.count <= 2, let before = words.last else { return false }
    let eastern: Traits = [.korean, .chinese]
    let after =
      tail + 1 < tokens.count && !tokens[tail + 1].isGlued && !tokens[tail + 1].traits.isDisjoint(with: eastern)
    let hasFamily = words.count == 2 && !tokens[words[0]].traits.isDisjoint(with: eastern)
    return (hasFamily || after) && isSyllable(before) && isSyllable(tail)
  }

  func isSyllable(_ index: Int) -> Bool {
    let word = text.folded(index)
    return word.utf8.count <= 6
      && (Romanization.korean.syllables(in: word) == 1 || Romanization.chinese.syllables(in: word) == 1)
  }

  /// "Young", "Will", "Long" behind an eastern family name are parts of the given name.
  func continuesEastern(_ index: Int, _ words: [Int]) -> Bool {
    guard tokens[index].shape == .capital, words.count <= 2, !isTitle[index], !tokens[index].traits.contains(.inPlace)
    else { return false }
    return !tokens[words[0]].traits.isDisjoint(with: [.korean, .chinese, .vietnamese]) && isSyllable(index)
      && words.dropFirst().allSatisfy(isSyllable)
      && (tokens[words[0]].traits.isDisjoint(with: .given) || hasEasternTail(index))
  }

  /// "Jeremy Ong Hock Soon": a Chinese name behind a given one of the West.
  private func continuesWestern(_ index: Int, _ words: [Int]) -> Bool {
    words.count >= 3 && words.count <= 4 && !text.isHeadline && tokens[index].shape == .capital && !isTitle[index]
      && !tokens[words[0]].traits.isDisjoint(with: .given) && tokens[words[1]].traits.contains(.chinese)
      && !tokens[index].traits.contains(.inPlace) && (words.dropFirst(2) + [index]).allSatisfy(isSyllable)
  }

  /// "Mohan Acharya", "Ram Kumari Tharu": a word of address that stands within a name belongs to it.
  private func isAddressWithin(_ index: Int, _ words: [Int]) -> Bool {
    tokens[index].traits.contains(.honorific) && tokens[index].shape == .capital && !tokens[index].hasStop
      && tokens[index].bytes.count > 4 && !isTitle[index] && !text.isHeadline
      && words.last.map { !tokens[$0].traits.isDisjoint(with: Traits.given.union(.family)) } ?? false
  }

  /// "Ah-reum" behind "Kim", which is a given name elsewhere.
  private func hasEasternTail(_ index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index + 1].isMark("-") && tokens[index + 1].isGlued && tokens[index + 2].isGlued
      && tokens[index + 2].shape == .lower && isSyllable(index + 2)
  }

  /// "Minister Ramiro Quispe Lima said", "Councillors N and Luis Cordoba": a place's word that ends a titled name, or stands
  /// behind a given name that is nothing else.
  func isPlaceSurname(_ index: Int, _ words: [Int]) -> Bool {
    guard tokens[index].shape == .capital, tokens[index].traits.contains(.inPlace), !isTitle[index], !text.isHeadline,
      !tokens[index].traits.contains(.adjective), index + 1 >= tokens.count || tokens[index + 1].shape != .capital
    else { return false }
    if words.count >= 2, words[0] > 0, isTitle[words[0] - 1] { return true }
    let first = tokens[words[0]]
    // "Ann Del Rio"
    if words.count == 2, !first.traits.isDisjoint(with: .given), tokens[words[1]].shape == .capital,
      Self.particles.contains(tokens[words[1]].key)
    {
      return true
    }
    return words.count == 1 && tokens[index].country < 0 && !first.traits.isDisjoint(with: .given)
      && first.traits.isDisjoint(with: [.family, .place, .inPlace, .organization, .common, .thing])
  }

  /// "Nguyen Thi Thu Ha": a weekday's abbreviation within a Vietnamese name.
  func continuesVietnamese(_ index: Int, _ words: [Int]) -> Bool {
    tokens[index].shape == .capital && !tokens[index].hasStop && tokens[index].bytes.count <= 6 && !isTitle[index]
      && !tokens[index].traits.contains(.inPlace) && tokens[words[0]].traits.contains(.vietnamese)
      && (words.count > 1 || index + 1 < tokens.count && tokens[index + 1].shape == .capital)
  }

  /// "To", "So", "He" end a name unless syllables of an eastern one stand before.
  func isLooseStop(_ index: Int, _ words: [Int]) -> Bool {
    // "Steven Oh": a family name behind a given one
    let isLast = index + 1 >= tokens.count || !tokens[index + 1].isCapitalized
    if words.count == 1, !tokens[index].traits.isDisjoint(with: .family), isLast || !text.isHeadline,
      !tokens[words[0]].traits.isDisjoint(with: .given)
    {
      return false
    }
    return tokens[index].traits.contains(.stop) && tokens[index].traits.isDisjoint(with: Traits.given.union(.general))
      && !(words.count <= 2 && words.allSatisfy(isSyllable) && !text.isHeadline)
  }
}
