/// Whose verb of speech it is.
extension SpeechScanner {
  /// A hyphen within a word, or the colon of "STT:lle".
  func isHyphen(_ index: Int) -> Bool {
    guard tokens[index].isGlued else { return false }
    if tokens[index].isMark("-") { return true }
    return tokens[index].isMark(":") && index + 1 < tokens.count && tokens[index + 1].isGlued
      && tokens[index + 1].shape == .lower
  }

  func firstWord(_ piece: Piece) -> Int {
    piece.range.first { tokens[$0].shape != .mark } ?? piece.range.upperBound
  }

  func pronoun(_ index: Int) -> Speech.Words {
    guard tokens.indices.contains(index), tokens[index].isWord else { return [] }
    return speech.pronoun(text.string(index))
  }

  /// The subject behind a verb: "sagte N", "a déclaré le ministre N", "-t-il", "dijo el secretario del sindicato, N,".
  ///
  /// - Parameter isPlain: Nothing may stand between, and a lone pronoun is none.
  func subject(behind start: Int, _ piece: Piece, isPlain: Bool = false) -> (subject: Subject, end: Int)? {
    var next = start
    while next < piece.range.upperBound, next < start + 3, isHyphen(next) || isGluedLetter(next) { next += 1 }
    if !isPlain, next < piece.range.upperBound, !pronoun(next).isEmpty {
      return (.pronoun(pronoun(next), next), next + 1)
    }
    let limit = min(piece.range.upperBound, start + 14)
    guard start < limit else { return nil }
    if let name = mentions.touching(start..<limit, of: \.range).first(where: { $0.range.lowerBound >= start }),
      name.range.upperBound <= piece.range.upperBound
    {
      if inflected.contains(name.range.upperBound - 1) { return nil }
      let first = phraseStart(name.range, from: start)
      if first == start { return (.named(name.person), name.range.upperBound) }
      // "sagte auch N", "ha detto ieri N"
      if !isPlain, first == start + 1, words(start).contains(.between) {
        return (.named(name.person), name.range.upperBound)
      }
      if isApposition(start..<name.range.lowerBound, behind: name.range.upperBound, piece) {
        return (.named(name.person), name.range.upperBound)
      }
    }
    guard let noun = noun(startingAt: start, before: piece.range.upperBound) else { return nil }
    return (.noun(noun.noun), noun.end)
  }

  /// The "t" of "a-t-il".
  private func isGluedLetter(_ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index].bytes.count == 1 && isHyphen(index - 1)
      && isHyphen(index + 1)
  }

  /// "el secretario general del sindicato, N,": a description with an article or a title, and one comma, at its end.
  private func isApposition(_ gap: Range<Int>, behind end: Int, _ piece: Piece) -> Bool {
    guard gap.count > 2, let comma = gap.last, tokens[comma].isMark(","),
      words(gap.lowerBound).contains(.article)
        || titles.element(startingAt: gap.lowerBound, of: \.range) != nil
    else { return false }
    let isClosed = end >= piece.range.upperBound || tokens[end].shape == .mark
    return isClosed
      && !gap.dropLast().contains {
        tokens[$0].shape == .mark && !isHyphen($0) || tokens[$0].traits.contains(.say) || words($0).contains(.that)
      }
  }

  /// "el ministro", "die Ministerin", "ministern": a noun that stands for somebody, no name behind it.
  func noun(startingAt start: Int, before limit: Int) -> (noun: Int, end: Int)? {
    var noun = start
    while noun < limit, noun < start + 2, words(noun).contains(.article) { noun += 1 }
    guard noun < limit, noun > start || speech.has("bare"), tokens[noun].isWord,
      words(noun).isDisjoint(with: [.of, .that, .between, .not, .and]),
      tokens[noun].shape == .lower || speech.has("nouns") && tokens[noun].shape == .capital
    else { return nil }
    let title = titles.element(startingAt: noun, of: \.range)
    let end = min(limit, max(noun + 1, title?.range.upperBound ?? 0))
    if end < limit, tokens[end].isCapitalized, !speech.has("nouns") { return nil }
    return (noun, end)
  }

  /// The subject before a verb: "N sagte", "le ministre N, 54 ans, a déclaré", "hän sanoo", "la ministra dijo".
  func subject(before verb: Int, _ piece: Piece) -> (subject: Subject, start: Int)? {
    let lower = firstWord(piece)
    var end = verb
    while end > lower, verb - end < 4, words(end - 1).contains(.between) || words(end - 1).contains(.not) { end -= 1 }
    guard end > lower else { return nil }
    for last in Set([verb, end]).sorted(by: >) where last > lower {
      let word = pronoun(last - 1)
      if !word.isEmpty, isFree(last - 1, piece) { return (.pronoun(word, last - 1), last - 1) }
      if let name = mentions.touching(last - 1..<last, of: \.range).last, name.range.upperBound == last,
        !inflected.contains(last - 1), let start = phraseStart(name.range, from: lower), isFree(start, piece)
      {
        return (.named(name.person), start)
      }
    }
    if let name = belonging(before: end, from: lower), let start = phraseStart(name.range, from: lower),
      isFree(start, piece)
    {
      return (.named(name.person), start)
    }
    if tokens[end - 1].isMark(",") || tokens[end - 1].isMark(")") {
      return described(before: end - 1, piece) ?? named(before: end - 1, piece)
    }
    for start in max(lower, end - 8)..<end where words(start).contains(.article) || speech.has("bare") {
      if let noun = noun(startingAt: start, before: end), noun.end == end, isFree(start, piece) {
        return (.noun(noun.noun), start)
      }
    }
    return nil
  }

  /// "N van Infrastructuur zegt", "N från kommunen säger": who belongs somewhere.
  private func belonging(before end: Int, from lower: Int) -> (range: Range<Int>, person: Int)? {
    guard let link = (max(lower, end - 5)..<end - 1).last(where: { words($0).contains(.of) }),
      tokens[link + 1..<end].allSatisfy({ $0.isWord && !$0.traits.contains(.say) }),
      !(link + 1..<end).contains(where: { !words($0).isDisjoint(with: [.that, .helper, .and]) }),
      let name = mentions.touching(link - 1..<link, of: \.range).last, name.range.upperBound == link
    else { return nil }
    return name
  }

  /// "N, président du club, affirme": who is described between commas.
  private func described(before comma: Int, _ piece: Piece) -> (subject: Subject, start: Int)? {
    let lower = firstWord(piece)
    guard let name = mentions.touching(lower..<comma, of: \.range).last, name.range.upperBound < comma,
      comma - name.range.upperBound <= 18,
      tokens[name.range.upperBound].isMark(",") || tokens[name.range.upperBound].isMark("("),
      !(name.range.upperBound + 1..<comma).contains(where: {
        tokens[$0].isMark(",") || tokens[$0].traits.contains(.say)
      }),
      let start = phraseStart(name.range, from: lower), isFree(start, piece)
    else { return nil }
    return (.named(name.person), start)
  }

  /// "La ministra dei Trasporti, N, ha detto": who is named between commas.
  private func named(before comma: Int, _ piece: Piece) -> (subject: Subject, start: Int)? {
    let lower = firstWord(piece)
    guard let name = mentions.touching(lower..<comma, of: \.range).last, name.range.upperBound == comma,
      name.range.lowerBound > lower + 1
    else { return nil }
    let gap = max(lower, name.range.lowerBound - 12)..<name.range.lowerBound
    let start = gap.first { isFree($0, piece) && isApposition($0..<gap.upperBound, behind: comma, piece) }
    return start.map { (.named(name.person), $0) }
  }

  /// Where the words for somebody start, articles and titles and one plain noun before the name included; nil when they belong to
  /// the words for somebody else ("un proche de N").
  func phraseStart(_ name: Range<Int>, from limit: Int) -> Int? {
    var start = name.lowerBound
    while start > limit, let title = titles.touching(start - 1..<start, of: \.range).last,
      title.range.upperBound == start,
      title.range.lowerBound >= limit
    { start = title.range.lowerBound }
    let hasTitle = start < name.lowerBound
    if !hasTitle, start > limit, isNoun(start - 1) {
      var noun = start - 1
      while noun > limit, start - noun < 3, isNoun(noun - 1) { noun -= 1 }
      guard noun == limit || !words(noun - 1).isDisjoint(with: [.article, .between]) || tokens[noun - 1].shape == .mark
      else { return start }
      start = noun
    }
    while start > limit, words(start - 1).contains(.article), !words(start - 1).contains(.of) { start -= 1 }
    if start > limit, words(start - 1).contains(.of) {
      // "conta a agricultora N": an article where no other word can stand
      let isArticle =
        words(start - 1).contains(.article)
        && (start < name.lowerBound && start - 1 == limit || start > limit + 1 && tokens[start - 2].shape == .mark)
      return isArticle ? start - 1 : nil
    }
    // "sa jägarnas ordförande N"
    if hasTitle, start - 1 == limit, isNoun(limit) { return limit }
    return start
  }

  private func isNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .lower || speech.has("nouns") && token.shape == .capital else { return false }
    return words(index).isEmpty && !token.traits.contains(.say) && pronoun(index).isEmpty
      && speech.sources.all(at: index, in: tokens).isEmpty
  }

  /// Whether words that start at a token are a clause's own: at its start, behind a mark, "and" or one adverb.
  func isFree(_ start: Int, _ piece: Piece) -> Bool {
    let lower = firstWord(piece)
    guard start > lower else { return true }
    if tokens[start - 1].shape == .mark { return !isHyphen(start - 1) }
    if words(start - 1).contains(.and) || isSource(.as, endingAt: start) { return true }
    return start - lower <= 2 && words(start - 1).isDisjoint(with: [.of, .that, .when])
      && !tokens[start - 1].traits.contains(.say)
  }
}
