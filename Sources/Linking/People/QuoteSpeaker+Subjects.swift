import News

/// Whose verb it is: the name before a verb of speech, with whatever stands between the two.
extension QuoteReader {
  /// Only words that leave the name the subject stand between it and its verb.
  func isSubject(_ from: Int, _ verb: Int, _ text: PersonText) -> Bool {
    guard from <= verb else { return false }
    if (from..<verb).isEmpty { return true }
    if text.tokens[from].isPossessive { return false }
    if text.tokens[from].isMark(",") || text.tokens[from].isMark("(") {
      // "N, the minister of X, said", "N, the minister of X, has told"
      var end = verb
      while end - 1 > from, Self.helpers.contains(text.tokens[end - 1].key) { end -= 1 }
      let closing = text.tokens[end - 1]
      if end > from, verb - from <= 22, closing.isMark(",") || closing.isMark(")") { return true }
      // "N, a former principal, who said"
      if let comma = (from + 1..<verb).last(where: { text.tokens[$0].isMark(",") }), text.tokens[from].isMark(","),
        comma - from <= 12,
        Self.articles.contains(text.tokens[from + 1].key) || text.tokens[from + 1].traits.contains(.titleStart),
        isRelative(comma, verb, text)
      {
        return true
      }
      // "N, who told"
      return text.tokens[from].isMark(",") && isRelative(from, verb, text)
    }
    if belongsSomewhere(from, verb, text) { return true }
    let gap = from..<verb
    return gap.count <= 4
      && gap.allSatisfy {
        let token = text.tokens[$0]
        return token.isWord
          && (Self.between.contains(token.key) || token.traits.contains(.weekday) || text.string($0).hasSuffix("ly"))
      }
  }

  /// "in the name of N, the deputy mayor, who called it": the verb is of the one described, whatever stands before the name.
  func isDescribed(_ from: Int, _ verb: Int, _ text: PersonText) -> Bool {
    guard from < verb, text.tokens[from].isMark(","),
      let comma = (from..<verb).last(where: { text.tokens[$0].isMark(",") })
    else { return false }
    return isRelative(comma, verb, text)
  }

  /// Nothing but "who", and when, between a comma and a verb.
  func isRelative(_ comma: Int, _ verb: Int, _ text: PersonText) -> Bool {
    guard comma + 1 < verb, verb - comma <= 5, text.tokens[comma + 1].key == Self.who else { return false }
    return (comma + 2..<verb).allSatisfy {
      Self.between.contains(text.tokens[$0].key) || text.tokens[$0].traits.contains(.weekday)
        || text.string($0).hasSuffix("ly")
    }
  }

  /// "Grandmaster N of Mongolia said", "N of the weather service said", "N of the weekly Dawn, said".
  private func belongsSomewhere(_ from: Int, _ verb: Int, _ text: PersonText) -> Bool {
    guard verb - from >= 2, verb - from <= 16,
      Self.origins.contains(text.tokens[from].key)
        // "N in Geneva says"
        || text.tokens[from].key == Self.in && text.tokens[from + 1..<verb].allSatisfy(\.isCapitalized)
    else { return false }
    var end = text.tokens[verb - 1].isMark(",") ? verb - 1 : verb
    // "N of the institute, an activist group, said"
    if end < verb, let comma = (from..<end).first(where: { text.tokens[$0].isMark(",") }),
      Self.articles.contains(text.tokens[comma + 1].key),
      !text.tokens[comma + 1..<end].contains(where: {
        $0.isMark(",") || !$0.traits.isDisjoint(with: [.opener, .finite, .past])
      })
    {
      end = comma
    }
    return (from + 1..<end).allSatisfy { index in
      let token = text.tokens[index]
      if token.isMark("-") || token.isPossessive || token.isMark("&") || token.isMark("'") { return true }
      return token.shape != .mark && token.traits.isDisjoint(with: [.heOrShe, .opener])
        && (token.isCapitalized || token.traits.isDisjoint(with: [.say, .finite, .past]))
    }
  }

  /// "N, who represents M, said", "N, a lawyer for M, said": who is described, not whom the description names last.
  func describedSubject(before verb: Int, from start: Int, _ index: Int) -> (person: Int, range: Range<Int>)? {
    let text = texts[index]
    guard verb > start, text.tokens[verb - 1].isMark(",") else { return nil }
    let here = mentions[index].touching(start..<verb, of: \.range).filter {
      $0.range.lowerBound >= start && $0.range.upperBound <= verb
    }
    // "N, an Italian hired by M last year, said"
    guard here.count > 1, let last = here.last, verb - 1 - last.range.upperBound <= 4,
      (last.range.upperBound..<verb - 1).allSatisfy({ text.tokens[$0].shape == .lower })
    else { return nil }
    let subject = here.dropLast().last { mention in
      let comma = mention.range.upperBound
      return comma + 1 < last.range.lowerBound && text.tokens[comma].isMark(",")
        && (Self.describers.contains(text.tokens[comma + 1].key)
          || titles[index].element(startingAt: comma + 1, of: \.range) != nil)
        && last.range.lowerBound - comma <= 24
        && !text.tokens[comma + 1..<last.range.lowerBound].contains { $0.isMark(",") }
    }
    return subject.map { ($0.person, $0.range) }
  }

  /// Whom a sentence opens with, as the subject of a later verb: "N, who was chosen by M, argued", "N thanked them and
  /// said", "N rejected it, saying".
  func carriedSubject(of sentence: Range<Int>, before verb: Int, from start: Int, _ index: Int) -> (
    person: Int, range: Range<Int>
  )? {
    let text = texts[index]
    guard let opening = openingMention(of: sentence, index), opening.range.lowerBound >= start,
      opening.range.upperBound + 1 < verb, verb - opening.range.upperBound <= 40
    else { return nil }
    let gap = opening.range.upperBound..<verb
    if text.tokens[gap.lowerBound].isPossessive || text.tokens[gap.lowerBound].key == Self.and { return nil }
    if gap.contains(where: { text.tokens[$0].traits.contains(.heOrShe) || text.tokens[$0].isMark(";") }) { return nil }
    var last = verb - 1
    while last > gap.lowerBound, Self.helpers.contains(text.tokens[last].key) || text.string(last).hasSuffix("ly") {
      last -= 1
    }
    let reports = gap.contains {
      text.tokens[$0].traits.contains(.report)
        && (text.tokens[$0].traits.contains(.claim) && !Self.prepositions.contains(text.tokens[$0 + 1].key)
          || text.tokens[$0 + 1].key == Self.that)
    }
    if text.tokens[last].isMark(",") {
      if last == verb - 1, text.string(verb).hasSuffix("ing") { return reports ? nil : opening }
      return isRelativeClause(gap.lowerBound..<last, text) ? opening : nil
    }
    guard text.tokens[last].key == Self.and || text.tokens[last].key == Self.but, !reports,
      !isOpen(gap.lowerBound..<last, text)
    else { return nil }
    return opening
  }

  /// "N called it “a farce” and said": a few quoted words stand between the subject and its later verb.
  func carriedSubject(over quoted: [Range<Int>], of sentence: Range<Int>, before verb: Int, _ index: Int) -> (
    person: Int, range: Range<Int>
  )? {
    let text = texts[index]
    let earlier = quoted.filter { $0.lowerBound > sentence.lowerBound + 1 && $0.upperBound <= verb }
    guard !earlier.isEmpty, !quoted.contains(where: { $0.lowerBound <= sentence.lowerBound + 1 }),
      earlier.allSatisfy({ $0.count <= 12 && $0.first.map { text.tokens[$0].shape == .lower } ?? false })
    else { return nil }
    return carriedSubject(of: sentence, before: verb, from: sentence.lowerBound, index)
  }

  /// ", who …" or "of the Broad Union, who …", up to a comma.
  private func isRelativeClause(_ gap: Range<Int>, _ text: PersonText) -> Bool {
    var comma = gap.lowerBound
    if Self.origins.contains(text.tokens[comma].key) {
      while comma < gap.upperBound, comma - gap.lowerBound < 8, !text.tokens[comma].isMark(",") { comma += 1 }
    }
    guard comma + 1 < gap.upperBound, text.tokens[comma].isMark(","),
      Self.relatives.contains(text.tokens[comma + 1].key)
    else { return false }
    let clause = comma + 2..<gap.upperBound
    return !clause.contains {
      text.tokens[$0].traits.contains(.report) || text.tokens[$0].key == Self.and && text.tokens[$0 - 1].isMark(",")
    }
  }

  /// A dependent clause that no comma closes: "N met the man who fled and …".
  private func isOpen(_ gap: Range<Int>, _ text: PersonText) -> Bool {
    guard
      let opener = gap.last(where: {
        text.tokens[$0].traits.contains(.opener) || Self.relatives.contains(text.tokens[$0].key)
      })
    else { return false }
    return !text.tokens[opener..<gap.upperBound].contains { $0.isMark(",") }
  }

  /// The mention that a sentence starts with, titles before it allowed.
  private func openingMention(of sentence: Range<Int>, _ index: Int) -> (person: Int, range: Range<Int>)? {
    guard let person = subject(of: sentence, index),
      let mention = mentions[index].touching(sentence, of: \.range).first(where: {
        sentence.contains($0.range.lowerBound)
      }),
      mention.person == person
    else { return nil }
    return (mention.person, mention.range)
  }

  /// "At a school in the hills, farmer N": nothing but where and when before a comma, and a name behind it.
  func followsPhrase(_ gap: Range<Int>, _ index: Int) -> Bool {
    let text = texts[index]
    if let first = gap.first, gap.count <= 10, Self.prepositions.contains(text.tokens[first].key),
      let title = titles[index].touching(gap, of: \.range).last, title.range.upperBound == gap.upperBound,
      gap.allSatisfy({
        text.tokens[$0].shape == .lower && text.tokens[$0].traits.isDisjoint(with: [.say, .finite, .heOrShe, .opener])
          || text.tokens[$0].isCapitalized
      })
    {
      // "In one village baker N handed out bread"
      return true
    }
    guard let comma = gap.last(where: { text.tokens[$0].isMark(",") }), comma > gap.lowerBound, gap.count <= 16,
      Self.prepositions.contains(text.tokens[gap.lowerBound].key)
    else { return false }
    let isTitle =
      comma + 1 == gap.upperBound
      || titles[index].touching(gap, of: \.range).contains {
        $0.range.upperBound == gap.upperBound && $0.range.lowerBound <= comma + 2
      }
    return isTitle
      && gap[..<comma].allSatisfy {
        text.tokens[$0].traits.isDisjoint(with: [.say, .finite, .past, .heOrShe, .opener])
          || text.tokens[$0].isCapitalized
      }
  }

  private static let articles = keys("a an the")
  private static let but = keys("but").first ?? 0
  static let who = Tokenizer.keys(of: "who").first ?? 0
  private static let relatives = keys("who whose")
  private static let describers = keys("who whose a an the his her their its one")
  private static let `in` = keys("in").first ?? 0
  private static let helpers = keys("has had have also later then earlier already again once")
}
