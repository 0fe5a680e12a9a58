import News

/// A stretch of a text that may be a person's name.
struct NameSpan {
  var text: Int
  var range: Range<Int>
  /// Token indexes of the words that make up the name: nicknames and marks left out.
  var words: [Int]
  /// Folded words, hyphens closed up ("jongun").
  var keys: [String]
  var name: PersonName
  /// The title that stands with it, if one does.
  var titles: [TitleUse] = []
  var gender: Traits = []
  var isEponym = false
  /// The sum of what speaks for a person; from 2 on it is one.
  var evidence = 0

  /// "van der Meer" alone: a family name with its particles.
  var isFamilyAlone = false
  /// What a short name is compared by.
  var bareKey: String { isFamilyAlone ? keys.joined() : keys[0] }
  var isShort: Bool { isFamilyAlone || keys.count == 1 || keys.allSatisfy { $0.count == 1 } }

  var isFull: Bool {
    if isFamilyAlone { return false }
    return isWhole
  }

  private var isWhole: Bool {
    words.count > 1 && !(words.count == 2 && keys.contains { $0.count == 1 } && name.family.isEmpty)
  }
}

/// Finds runs of capitals that have the shape of names.
struct NameScanner {
  private let text: PersonText
  private let index: Int
  private let parser: NameParser
  private let titles: [TitlePhrase]
  /// Words that the article also writes small, which no name does.
  private let small: Set<UInt64>
  private var isTitle: [Bool]

  private var tokens: [Token] { text.tokens }

  static func spans(
    in text: PersonText, index: Int, titles: [TitlePhrase], small: Set<UInt64>, parser: NameParser
  ) -> [NameSpan] {
    var scanner = NameScanner(
      text: text, index: index, parser: parser, titles: titles, small: small,
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

  private func scan() -> [NameSpan] {
    var spans: [NameSpan] = []
    var index = 0
    while index < tokens.count {
      guard canStart(index) else {
        index += 1
        continue
      }
      let (words, end) = run(from: index)
      if words.isEmpty {
        index = max(end, index + 1)
        continue
      }
      if let span = span(words, end: end) { spans.append(span) }
      index = max(end, index + 1)
    }
    return spans
  }

  private func isBarrier(_ index: Int) -> Bool {
    let token = tokens[index]
    if isTitle[index] || token.traits.contains(.inPlace) { return true }
    if !token.traits.isDisjoint(with: [.weekday]) { return true }
    let isName = !token.traits.isDisjoint(with: Traits.given.union(.family))
    if !token.traits.isDisjoint(with: [.month, .stop, .honorific, .pronoun]) {
      return !isName || token.traits.contains(.pronoun)
    }
    return false
  }

  private func canStart(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapitalized, !isBarrier(index) else { return false }
    if token.isGlued, index > 0, tokens[index - 1].shape == .number { return false }
    let isLone = index + 1 >= tokens.count || !tokens[index + 1].isCapitalized
    if token.traits.contains(.month), isLone { return false }
    if token.traits.contains(.stop), token.shape != .initial {
      // "Will", "May", "Long": a name only before another capital
      guard index + 1 < tokens.count, tokens[index + 1].shape == .capital, !isBarrier(index + 1) else {
        if index + 1 < tokens.count, tokens[index + 1].traits.contains(.say) || tokens[index + 1].key == Self.also,
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

  private func startsSentence(_ index: Int) -> Bool {
    let start = text.sentenceRange(at: index).lowerBound
    return index == start || (index == start + 1 && tokens[start].shape == .mark)
  }

  /// The words of a run that starts at a token, and where it ends; no words when it is an organisation's or a place's name.
  private func run(from start: Int) -> (words: [Int], end: Int) {
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
      if token.isMark(","), index + 1 < limit, tokens[index + 1].traits.contains(.suffix),
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
      if token.isCapitalized, isBarrier(index) || isLooseStop(index, words) ? continuesEastern(index, words) : true {
        words.append(index)
        index += 1
        continue
      }
      if let after = particles(index, limit: limit) {
        words += Array(index..<after)
        index = after
        continue
      }
      break
    }
    return clean(words, end: index)
  }

  /// "van der Leyen", "bin Salman": small particles before a capital, hyphens in "al-" included.
  private func particles(_ index: Int, limit: Int) -> Int? {
    var end = index
    while end < limit, end - index < 4, tokens[end].shape == .lower || tokens[end].isMark("-"),
      tokens[end].traits.contains(.particle) || tokens[end].isMark("-")
    { end += 1 }
    guard end > index, end < limit, tokens[end].isCapitalized, !isBarrier(end) else { return nil }
    if tokens[index].traits.contains(.stop), end - index == 1 { return nil }
    return end
  }

  /// A nickname in quotes or brackets between two names.
  private func nickname(_ index: Int, limit: Int) -> Int? {
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
  private func joins(_ hyphen: Int, _ words: [Int]) -> Bool {
    let next = tokens[hyphen + 1]
    if next.shape == .lower {
      if isEasternTail(hyphen + 1, words) { return true }
      return next.traits.isDisjoint(with: [.common, .stop, .eponym, .act, .say, .summit, .modifier])
        && !text.string(hyphen + 1).hasSuffix("ed") && next.bytes.count <= 9
    }
    guard next.isCapitalized, !isBarrier(hyphen + 1) else { return false }
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
  private func isEasternTail(_ tail: Int, _ words: [Int]) -> Bool {
    guard words.count <= 2, let before = words.last else { return false }
    let eastern: Traits = [.korean, .chinese]
    let after =
      tail + 1 < tokens.count && !tokens[tail + 1].isGlued && !tokens[tail + 1].traits.isDisjoint(with: eastern)
    let hasFamily = words.count == 2 && !tokens[words[0]].traits.isDisjoint(with: eastern)
    return (hasFamily || after) && isSyllable(before) && isSyllable(tail)
  }

  private func isSyllable(_ index: Int) -> Bool {
    let word = NameFolding.fold(text.string(index))
    return word.utf8.count <= 6
      && (Romanization.korean.syllables(in: word) == 1 || Romanization.chinese.syllables(in: word) == 1)
  }

  /// "Young", "Will", "Long" behind an eastern family name are parts of the given name.
  private func continuesEastern(_ index: Int, _ words: [Int]) -> Bool {
    guard tokens[index].shape == .capital, words.count <= 2, !isTitle[index], !tokens[index].traits.contains(.inPlace)
    else { return false }
    return !tokens[words[0]].traits.isDisjoint(with: [.korean, .chinese, .vietnamese]) && isSyllable(index)
      && words.dropFirst().allSatisfy(isSyllable) && tokens[words[0]].traits.isDisjoint(with: .given)
  }

  /// "To", "So", "He" end a name unless syllables of an eastern one stand before.
  private func isLooseStop(_ index: Int, _ words: [Int]) -> Bool {
    tokens[index].traits.contains(.stop) && tokens[index].traits.isDisjoint(with: Traits.given.union(.general))
      && !(words.count <= 2 && words.allSatisfy(isSyllable) && !text.isHeadline)
  }

  /// Leaves out what can be no part of a name; empty when the run is something else's name.
  private func clean(_ words: [Int], end: Int) -> (words: [Int], end: Int) {
    var words = words
    let isKnownFirst = !tokens[words[0]].traits.isDisjoint(with: .given)
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
    let foreign: Traits = [.organization, .place, .thing]
    for (position, word) in words.enumerated() where !tokens[word].traits.isDisjoint(with: foreign) {
      if words.count == 1, !tokens[word].traits.isDisjoint(with: .family) { continue }
      let isSurname =
        position > 0 && position == words.count - 1 && isKnownFirst && !tokens[word].traits.isDisjoint(with: .family)
      let isEastern = !tokens[word].traits.isDisjoint(with: .family) && words.count > 1 && position == 0
      if !isSurname && !isEastern && !tokens[word].traits.contains(.particle) { return ([], end) }
    }
    let last = words[words.count - 1]
    let isFollowedByOther =
      last + 1 < tokens.count && !tokens[last + 1].isGlued && tokens[last + 1].isCapitalized
      && !tokens[last + 1].traits.isDisjoint(with: foreign) && tokens[last + 1].traits.isDisjoint(with: .inPlace)
      && !isTitle[last + 1] && !text.isHeadline && !tokens[last + 1].traits.contains(.eponym)
    if isFollowedByOther { return ([], end) }
    return (
      words, words == [] ? end : max(words[words.count - 1] + 1, text.isHeadline ? words[words.count - 1] + 1 : end)
    )
  }

  private func isEveryday(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.traits.isDisjoint(with: [.common, .say, .act, .stop, .summit, .eponym, .modifier, .portfolio])
      && token.traits.isDisjoint(with: Traits.given.union(.family))
      || (small.contains(token.key) && token.traits.isDisjoint(with: Traits.given.union(.family)))
  }

  private func span(_ words: [Int], end: Int) -> NameSpan? {
    guard let first = words.first, let last = words.last else { return nil }
    let start = particleStart(before: first)
    let range = start..<last + 1
    var keys: [String] = []
    var heads: [Int] = []
    for word in Array(start..<first) + words where tokens[word].isWord {
      let folded = NameFolding.fold(text.string(word)).filter { $0 != "." && $0 != "'" }
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
    span.evidence = evidence(words, span)
    return span
  }

  /// Where small particles that belong to a family name start: "van den" before "Berg".
  private func particleStart(before first: Int) -> Int {
    var start = first
    while start > 0 {
      let token = tokens[start - 1]
      let isHyphen = token.isMark("-") && token.isGlued && tokens[start].isGlued && start > 1
      guard isHyphen || (token.shape == .lower && Self.particles.contains(token.key)) else { break }
      start -= 1
    }
    return tokens[start].isMark("-") ? first : start
  }

  private func isFamilyAlone(_ span: NameSpan, from start: Int, to last: Int) -> Bool {
    let words = (start...last).filter { tokens[$0].isWord }
    let names = words.filter { !Self.particles.contains(tokens[$0].key) }
    return words.count > 1 && names.count == 1 && names[0] == last && Self.particles.contains(tokens[start].key)
  }

  private static let particles = Set(
    "van von der den de del della di da dos du la le bin bint ibn ben al el ad ter ten zu abu".split(separator: " ")
      .flatMap { Tokenizer.keys(of: $0) })

  private func isEponym(after end: Int) -> Bool {
    guard end < tokens.count, tokens[end].isWord, !tokens[end].isGlued else { return false }
    return tokens[end].traits.contains(.eponym)
  }

  private func honorific(before first: Int) -> Traits {
    guard first > 0, tokens[first - 1].traits.contains(.honorific) else { return [] }
    return tokens[first - 1].traits.intersection([.male, .female, .honorific])
  }

  private func evidence(_ words: [Int], _ span: NameSpan) -> Int {
    let (first, last) = (tokens[words[0]], tokens[words[words.count - 1]])
    let nameTraits = Traits.given.union(.family)
    let isSmall = words.contains {
      small.contains(tokens[$0].key) && tokens[$0].shape != .lower && tokens[$0].traits.isDisjoint(with: nameTraits)
    }
    let isCommon = words.contains {
      tokens[$0].traits.contains(.common) && tokens[$0].traits.isDisjoint(with: nameTraits)
    }
    if words.allSatisfy({ tokens[$0].traits.isDisjoint(with: nameTraits) && isEveryday($0) }) { return -9 }
    if words.allSatisfy({ tokens[$0].shape == .initial }) { return -9 }
    let isEastern = span.name.order == .familyFirst && span.name.confidence >= 0.7
    var sum = 0
    let lead = words.first { tokens[$0].shape != .initial } ?? words[0]
    let hasGiven = !tokens[lead].traits.isDisjoint(with: .given)
    if hasGiven { sum += 2 }
    if isEastern, words.count > 1 { sum += 2 }
    if !last.traits.isDisjoint(with: .family) { sum += 1 }
    if words.dropFirst().contains(where: {
      tokens[$0].shape == .initial || (tokens[$0].shape == .lower && tokens[$0].traits.contains(.particle))
    }) || last.traits.contains(.suffix) {
      sum += 1
    }
    let next = span.range.upperBound
    if next < tokens.count {
      if tokens[next].traits.contains(.say) {
        sum += text.passage.section == .related ? 1 : 2
      } else if tokens[next].traits.contains(.act) {
        sum += 1
      }
      if tokens[next].isMark(","), next + 1 < tokens.count {
        if tokens[next + 1].shape == .number { sum += 1 }
        if tokens[next + 1].key == Self.who || tokens[next + 1].key == Self.whose { sum += 2 }
      }
      if tokens[next].isMark("("), next + 1 < tokens.count, tokens[next + 1].shape == .number { sum += 1 }
    }
    let isUnknown = words.allSatisfy {
      tokens[$0].traits.isDisjoint(with: [.common, .organization, .place, .thing, .modifier, .portfolio])
    }
    if isUnknown, !isSmall, !text.isHeadline, words.count > 1, text.passage.section != .related || sum > 2 { sum += 1 }
    if words[0] > 0 {
      let before = tokens[words[0] - 1]
      if before.key == Self.by || before.key == Self.with { sum += 1 }
      if before.traits.contains(.say), before.shape == .lower { sum += 1 }
      if before.key == Self.the || before.key == Self.a, !span.isEponym { sum -= 2 }
    }
    if isSmall { sum -= hasGiven ? 1 : 2 }
    if isCommon, !isSmall, !hasGiven || text.isHeadline { sum -= 1 }
    if words.count > 1, first.shape == .upper, first.traits.isDisjoint(with: nameTraits),
      span.name.order != .familyFirst
    {
      sum -= 2
    }
    if words.contains(where: { tokens[$0].shape == .upper && !tokens[$0].traits.isDisjoint(with: [.organization]) }) {
      sum -= 3
    }
    if words.count > 1, words.allSatisfy({ tokens[$0].shape == .upper }) { sum -= 2 }
    if words.contains(where: {
      !tokens[$0].traits.isDisjoint(with: [.portfolio, .modifier])
        && tokens[$0].traits.isDisjoint(with: Traits.family.union(.given))
    }) {
      sum -= 2
    }
    if span.gender != [] { sum += 3 }
    if words[0] > 1, tokens[words[0]].isGlued, tokens[words[0] - 1].isMark("-"), next < tokens.count,
      tokens[next].traits.contains(.summit)
    {
      sum += 2
    }
    if span.isEponym, next < tokens.count, Self.governments.contains(tokens[next].key) { sum += 2 }
    return sum
  }

  private static let governments = Set(
    ["administration", "government", "presidency", "cabinet", "era"].flatMap { Tokenizer.keys(of: $0) })
  private static let also = Tokenizer.keys(of: "also").first ?? 0
  private static let who = Tokenizer.keys(of: "who").first ?? 0
  private static let whose = Tokenizer.keys(of: "whose").first ?? 0
  private static let by = Tokenizer.keys(of: "by").first ?? 0
  private static let with = Tokenizer.keys(of: "with").first ?? 0
  private static let the = Tokenizer.keys(of: "the").first ?? 0
  private static let a = Tokenizer.keys(of: "a").first ?? 0
}
