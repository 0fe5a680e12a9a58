extension NameScanner {
  /// Leaves out what can be no part of a name; empty when the run is something else's name.
  func clean(_ words: [Int], end: Int) -> (words: [Int], end: Int) {
    var words = withoutLead(words)
    // "der Stifter Max N", "Meteorologen Sofia N": a noun with a capital before a given name
    if words.count > 2, let speech = text.speech, speech.has("nouns") || startsSentence(words[0]),
      let given = words.dropLast().firstIndex(where: { !tokens[$0].traits.isDisjoint(with: .given) })
    {
      words.removeFirst(given)
    }
    let isKnownFirst = !tokens[words[0]].traits.isDisjoint(with: .given) || arePairedInitials(words[0])
    // "Gunman Kills Two": a verb behind what somebody is
    if text.isHeadline, words[0] > 0, isTitle[words[0] - 1], isEveryday(words[0]),
      !tokens[words[0]].traits.isDisjoint(with: [.act, .say])
    {
      return ([], end)
    }
    // a verb or another everyday word after a name ends it in headlines
    if text.isHeadline, words.count > 1 {
      let from = max(1, min(2, words.count))
      if let cut = words.indices.dropFirst(from).first(where: {
        isEveryday(words[$0]) && !($0 == 2 && continuesEastern(words[2], [words[0], words[1]]))
      }) {
        words.removeSubrange(cut...)
      }
      if words.count == 2, isEveryday(words[1]), !isKnownFirst { words.removeLast() }
    }
    // "a Christian Democrat": what somebody is, with a given name’s word before it
    if words.count <= 2, let last = words.last, TitleScanner.partyWords.contains(tokens[last].key),
      tokens[last].traits.isDisjoint(with: .family)
    {
      return ([], end)
    }
    let foreign: Traits = [.organization, .place, .thing]
    for (position, word) in words.enumerated() where !tokens[word].traits.isDisjoint(with: foreign) {
      if words.count == 1, !tokens[word].traits.isDisjoint(with: .family) { continue }
      // "Jack Del Rio"
      if position > 1, isKnownFirst, tokens[words[position - 1]].traits.contains(.particle) { continue }
      let isSurname =
        position > 0 && position == words.count - 1 && isKnownFirst
        && (!tokens[word].traits.isDisjoint(with: .family) || isSpeaker(words))
      let isEastern = !tokens[word].traits.isDisjoint(with: .family) && words.count > 1 && position == 0
      // "Bang Won Il": the currency's word is a syllable of a name
      if position > 0, words.count < 4, !text.isHeadline, isSyllable(word),
        !tokens[words[0]].traits.isDisjoint(with: [.korean, .chinese])
      {
        continue
      }
      // "Bill Trask", "Christian Holm"
      let isGiven = position == 0 && words.count > 1 && isKnownFirst
      if !isSurname && !isEastern && !isGiven && !tokens[word].traits.contains(.particle) { return ([], end) }
    }
    let last = words[words.count - 1]
    let isFollowedByOther =
      last + 1 < tokens.count && !tokens[last + 1].isGlued && tokens[last + 1].isCapitalized
      && !tokens[last + 1].traits.isDisjoint(with: foreign) && tokens[last + 1].traits.isDisjoint(with: .inPlace)
      && !isTitle[last + 1] && !text.isHeadline && !tokens[last + 1].traits.contains(.eponym)
    if isFollowedByOther || isFollowedByBody(last) || isModel(words) || isOfSmallWords(words) || isOfLetters(words) {
      return ([], end)
    }
    return (
      words, words == [] ? end : max(words[words.count - 1] + 1, text.isHeadline ? words[words.count - 1] + 1 : end)
    )
  }

  /// "John F. N International Airport": capitals behind a name that end in what a body or a place is called by.
  private func isFollowedByBody(_ last: Int) -> Bool {
    var next = last + 1
    guard !text.isHeadline else { return false }
    while next < tokens.count, next - last <= 3, tokens[next].shape == .capital, !tokens[next].isGlued, !isTitle[next] {
      next += 1
    }
    guard next - last > 2 else { return false }
    return Self.namedBodies.contains(tokens[next - 1].key)
  }

  private static let namedBodies = QuoteReader.keys(
    "airport university hospital college school institute library museum center centre foundation stadium arena park bridge"
  )

  /// "5D Mark IV": the number of a model.
  private func isModel(_ words: [Int]) -> Bool {
    guard words.count == 2, let first = words.first, first > 0, tokens[words[1]].traits.contains(.generation),
      tokens[first].key == Self.mark || tokens[first].traits.isDisjoint(with: Traits.given.union(.family))
    else { return false }
    let before = tokens[first - 1]
    return before.shape == .number || text.bytes[before.bytes].contains { (0x30...0x39).contains($0) }
      || before.isGlued && first > 1 && tokens[first - 2].shape == .number
  }

  /// "HBO Max", "II Power": letters that are no name, and a number of a model, in front.
  private func isOfLetters(_ words: [Int]) -> Bool {
    guard words.count > 1, !text.isHeadline, let first = words.first, first == 0 || !isTitle[first - 1],
      tokens[first].shape == .upper, tokens[first].traits.isDisjoint(with: Traits.given.union(.family))
    else { return false }
    if text.bytes[tokens[first].bytes].allSatisfy({ "IVX".utf8.contains($0) }) { return true }
    let (last, letters) = (tokens[words[1]], tokens[first].bytes.count)
    return words.count == 2 && letters > 2 && letters < 5 && !text.bytes[tokens[first].bytes].contains(0x2E)
      && last.shape == .capital && !last.traits.isDisjoint(with: .given) && last.traits.isDisjoint(with: .family)
  }

  /// "To Go", "Do You", "I'd": words of sentences that are syllables of names elsewhere.
  private func isOfSmallWords(_ words: [Int]) -> Bool {
    if let first = words.first,
      text.bytes[tokens[first].bytes].starts(with: "I'".utf8)
        || text.bytes[tokens[first].bytes].starts(with: "I’".utf8)
    {
      return true
    }
    return words.count == 2 && tokens[words[0]].traits.contains(.stop)
      && tokens[words[0]].traits.isDisjoint(with: .given)
      && words.allSatisfy {
        tokens[$0].shape == .capital && !tokens[$0].traits.isDisjoint(with: [.stop, .act, .common, .finite])
      }
      && (words[0] == 0 || !isTitle[words[0] - 1])
  }

  /// "said Ann Brook, director of …": a given name and a word for a thing, where somebody speaks or holds an office.
  private func isSpeaker(_ words: [Int]) -> Bool {
    guard words.count == 2, !text.isHeadline, tokens[words[1]].traits.isDisjoint(with: .organization),
      tokens[words[0]].traits.isDisjoint(with: [.place, .inPlace, .organization, .thing, .common])
    else { return false }
    func speaks(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].shape == .lower && tokens[index].traits.contains(.say)
    }
    let next = words[1] + 1
    if speaks(words[0] - 1) || speaks(next) { return true }
    return next + 1 < tokens.count && tokens[next].isMark(",")
      && titles.element(startingAt: next + 1, of: \.range) != nil
  }

  /// The words without what says only what somebody is: "Forward Tom N", "WR Tom N", "Rovers WR Tom N".
  private func withoutLead(_ words: [Int]) -> [Int] {
    guard words.count > 2, words[0] == 0 || !isTitle[words[0] - 1] else { return words }
    func isOther(_ word: Int) -> Bool {
      tokens[word].traits.isDisjoint(with: Traits.given.union(.family)) && !isInitials(word)
        && tokens[word].shape != .initial
    }
    func opensName(_ position: Int) -> Bool {
      position + 1 < words.count && !tokens[words[position]].traits.isDisjoint(with: .given)
        && tokens[words[position]].shape == .capital
    }
    let acronym = words.prefix(3).lastIndex {
      tokens[$0].shape == .upper && !tokens[$0].hasStop && tokens[$0].bytes.count <= 3 && isOther($0)
    }
    if let acronym, opensName(acronym + 1) { return Array(words[(acronym + 1)...]) }
    let isSaid = isEveryday(words[0]) || tokens[words[0]].traits.contains(.titleStart)
    return isOther(words[0]) && isSaid && opensName(1) ? Array(words.dropFirst()) : words
  }

  func isEveryday(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.traits.isDisjoint(with: [.common, .say, .act, .stop, .summit, .eponym, .modifier, .portfolio])
      && token.traits.isDisjoint(with: Traits.given.union(.family))
      || (small.contains(token.key) && token.traits.isDisjoint(with: Traits.given.union(.family)))
  }

  /// The words without letters of honour behind them: "Ann N KC", but "Bo N Jr."
  private func withoutLetters(_ words: [Int]) -> [Int] {
    var words = words
    while words.count > 1, let last = words.last, tokens[last].traits.contains(.suffix),
      !tokens[last].traits.contains(.generation)
    { words.removeLast() }
    return words
  }

  func span(_ words: [Int], end: Int) -> NameSpan? {
    let words = withoutLetters(words)
    guard let first = words.first, let last = words.last else { return nil }
    let start = particleStart(before: first)
    let range = start..<last + 1
    var keys: [String] = []
    var heads: [Int] = []
    for word in Array(start..<first) + words where tokens[word].isWord {
      var folded = text.folded(word)
      if folded.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "'") }) {
        folded = folded.filter { $0 != "." && $0 != "'" }
      }
      let isTail = word > first && tokens[word].isGlued && tokens[word - 1].isMark("-")
      if isTail, !keys.isEmpty {
        keys[keys.count - 1] += folded
      } else if !folded.isEmpty {
        keys.append(folded)
        heads.append(word)
      }
    }
    guard !keys.isEmpty else { return nil }
    var span = NameSpan(text: index, range: range, words: heads, keys: keys, name: parser.parse(text.string(range)))
    span.isFamilyAlone = isFamilyAlone(span, from: start, to: last)
    span.isEponym = isEponym(after: range.upperBound)
    span.gender = honorific(before: start)
    span.isBody = span.keys.count > 1 && span.gender == [] && isBody(range)
    let behind = pointsBehind(span)
    span.hasVoice = behind > 1
    span.evidence = evidence(words, span, behind: behind)
    return span
  }

  /// Where small particles that belong to a family name start: "van den" before "Berg".
  func particleStart(before first: Int) -> Int {
    var start = first
    while start > 0 {
      let token = tokens[start - 1]
      let isHyphen = token.isMark("-") && token.isGlued && tokens[start].isGlued && start > 1
      guard isHyphen || (token.shape == .lower && Self.particles.contains(token.key)) else { break }
      start -= 1
    }
    // "à la Jon N"
    let isManner =
      start > 0 && start < first && tokens[start].key == Self.la && Self.manners.contains(tokens[start - 1].key)
    if isManner || tokens[start].isMark("-") || isPreposition(start, before: first) { return first }
    return start
  }

  /// "le bureau de N", "ein Freund von N": in its own language such a word belongs to a name only behind a verb of speech, and two
  /// of them behind a title ("Ministerin von der N").
  private func isPreposition(_ start: Int, before first: Int) -> Bool {
    guard let speech = text.speech, start < first, speech.words(tokens[start]).contains(.of) else { return false }
    guard start > 0 else { return true }
    return !tokens[start - 1].traits.contains(.say) && !(isTitle[start - 1] && start + 1 < first)
  }

  func isFamilyAlone(_ span: NameSpan, from start: Int, to last: Int) -> Bool {
    guard start < last, Self.particles.contains(tokens[start].key) else { return false }
    // "Ben N" is a whole name
    if tokens[start].shape == .capital, !tokens[start].traits.isDisjoint(with: .given),
      !surnames.contains(tokens[start].key)
    {
      return false
    }
    let words = (start...last).filter { tokens[$0].isWord }
    let names = words.filter { !Self.particles.contains(tokens[$0].key) }
    return words.count > 1 && names.count == 1 && names[0] == last
  }

  private static let mark = Tokenizer.keys(of: "mark").first ?? 0
  private static let la = Tokenizer.keys(of: "la").first ?? 0
  private static let manners = QuoteReader.keys("a à")
  private static let seri = Tokenizer.keys(of: "seri").first ?? 0

  static let particles = Set(
    "van von der den de del della di da dos du la le bin bint ibn ben al el ad ter ten zu abu t ap".split(
      separator: " "
    )
    .flatMap { Tokenizer.keys(of: $0) })

  func isEponym(after end: Int) -> Bool {
    guard end < tokens.count, tokens[end].isWord, !tokens[end].isGlued else { return false }
    return tokens[end].traits.contains(.eponym)
  }

  func honorific(before first: Int) -> Traits {
    guard first > 0, tokens[first - 1].traits.contains(.honorific) else { return [] }
    // "Istana Seri Kinabalu", not "Datuk Seri N"
    if tokens[first - 1].key == Self.seri, first < 2 || !tokens[first - 2].traits.contains(.honorific) { return [] }
    return tokens[first - 1].traits.intersection([.male, .female, .honorific])
  }
}
