import News

/// Who speaks in a sentence: by name, by pronoun, or by title.
extension QuoteReader {
  /// Who speaks in a sentence, by the verb of speech that stands outside of its quotes.
  func speaker(in sentence: Range<Int>, outside quoted: [Range<Int>], _ index: Int, verbs: Range<Int>? = nil)
    -> Speaker?
  {
    let text = texts[index]
    let range = verbs?.clamped(to: sentence) ?? sentence
    for verb in range where !quoted.contains(where: { $0.contains(verb) }) {
      let token = text.tokens[verb]
      if token.key == Self.according, verb + 1 < sentence.upperBound {
        if let speaker = named(startingNear: verb + 2, sentence, index, quoted) {
          return Speaker(
            person: speaker.person, certainty: .named, reason: "according to", range: verb..<speaker.range.upperBound)
        }
        continue
      }
      guard token.shape == .lower else { continue }
      if token.traits.contains(.say),
        let speaker = subject(before: verb, sentence, index, quoted) ?? subject(after: verb, sentence, index, quoted)
      {
        return speaker
      }
      if let speaker = phraseSpeaker(endingAt: verb, sentence, index) { return speaker }
    }
    return nil
  }

  /// Of several speakers of one sentence the one whose verb stands last before the quote, else first after it.
  func speaker(of quote: Range<Int>, in sentence: Range<Int>, outside quoted: [Range<Int>], _ index: Int)
    -> Speaker?
  {
    if let other = cited(of: quote, in: sentence, index) ?? describer(of: quote, sentence, index) { return other }
    let earlier = quoted.last { $0.upperBound < quote.lowerBound }?.upperBound ?? sentence.lowerBound
    let before = max(earlier, sentence.lowerBound)..<max(max(earlier, sentence.lowerBound), quote.lowerBound)
    let all = before.reversed().lazy.compactMap {
      self.speaker(in: sentence, outside: quoted, index, verbs: $0..<$0 + 1)
    }
    if let nearest = all.first { return nearest }
    let end = min(quote.upperBound, sentence.upperBound)
    return self.speaker(in: sentence, outside: quoted, index, verbs: end..<sentence.upperBound)
      ?? self.speaker(in: sentence, outside: quoted, index)
  }

  /// The person whom a sentence starts with, adverbs and titles before the name allowed.
  func subject(of sentence: Range<Int>, _ index: Int) -> Int? {
    let text = texts[index]
    guard
      let mention = mentions[index].touching(sentence, of: \.range).first(where: {
        sentence.contains($0.range.lowerBound)
      })
    else { return nil }
    let start = min(ReportedClause(text: text, sentence: sentence).afterDateline(), mention.range.lowerBound)
    let gap = start..<mention.range.lowerBound
    let end = mention.range.upperBound
    if end < text.tokens.count, text.tokens[end].isPossessive { return nil }
    let isTitle = titles[index].touching(sentence, of: \.range).contains {
      $0.range.upperBound == mention.range.lowerBound && $0.range.lowerBound <= start + 2
    }
    let isShort = gap.count <= 3 && !gap.contains { Self.prepositions.contains(text.tokens[$0].key) }
    return isTitle || isShort || followsPhrase(gap, index) ? mention.person : nil
  }

  func subject(before verb: Int, _ sentence: Range<Int>, _ index: Int, _ quoted: [Range<Int>]) -> Speaker? {
    let text = texts[index]
    let start =
      quoted.last { $0.upperBound <= verb }.map { max($0.upperBound, sentence.lowerBound) } ?? sentence.lowerBound
    if let mention = describedSubject(before: verb, from: start, index)
      ?? carriedSubject(of: sentence, before: verb, from: start, index)
      ?? carriedSubject(over: quoted, of: sentence, before: verb, index)
    {
      return Speaker(
        person: mention.person, certainty: .named, reason: "named before “\(text.string(verb))”",
        range: mention.range.lowerBound..<verb + 1)
    }
    if let mention = mentions[index].touching(start..<max(start, verb), of: \.range).last(where: {
      $0.range.upperBound <= verb && $0.range.lowerBound >= start
    }),
      isSubject(mention.range.upperBound, verb, text),
      !isOwner(mention.range, from: start, index) || isDescribed(mention.range.upperBound, verb, text)
    {
      return Speaker(
        person: mention.person, certainty: .named, reason: "named before “\(text.string(verb))”",
        range: mention.range.lowerBound..<verb + 1)
    }
    for back in 1...2 where verb - back >= start {
      let token = text.tokens[verb - back]
      if token.traits.contains(.heOrShe) {
        return pronoun(token, verb - back..<verb + 1, index, before: verb - back, outside: quoted)
      }
      if !token.traits.contains(.stop), !text.string(verb - back).hasSuffix("ly"), token.shape == .lower { break }
    }
    if let start = ageStart(endingAt: verb, text) {
      return pronoun(text.string(start..<verb), [], start..<verb + 1, index, before: start, outside: quoted)
    }
    return definite(endingAt: verb, index).map {
      Speaker(person: $0.person, certainty: .likely, reason: $0.reason, range: $0.start..<verb + 1)
    }
  }

  func subject(after verb: Int, _ sentence: Range<Int>, _ index: Int, _ quoted: [Range<Int>]) -> Speaker? {
    let text = texts[index]
    let isInverted =
      quoted.contains { $0.upperBound == verb || $0.upperBound + 1 == verb }
      || (verb > sentence.lowerBound && text.tokens[verb - 1].isMark(","))
    guard isInverted else { return nil }
    if verb + 1 < sentence.upperBound, text.tokens[verb + 1].traits.contains(.heOrShe) {
      return pronoun(text.tokens[verb + 1], verb..<verb + 2, index, before: verb, outside: quoted)
    }
    let ageEnd = verb + 1 + Self.ageLength
    if ageEnd <= sentence.upperBound, ageStart(endingAt: ageEnd, text) != nil {
      return pronoun(text.string(verb + 1..<ageEnd), [], verb..<ageEnd, index, before: verb, outside: quoted)
    }
    guard let speaker = named(startingNear: verb + 1, sentence, index, quoted) else { return nil }
    return Speaker(
      person: speaker.person, certainty: .named, reason: "named after “\(text.string(verb))”",
      range: verb..<speaker.range.upperBound)
  }

  /// "the", "33", "-", "year", "-", "old"
  private static let ageLength = 6

  /// Where "the 33-year-old" starts, which stands for somebody as a pronoun does.
  private func ageStart(endingAt end: Int, _ text: PersonText) -> Int? {
    let start = end - Self.ageLength
    guard start >= 0, text.tokens[start].key == Self.the, text.tokens[start + 1].shape == .number,
      text.tokens[start + 3].key == NameScanner.year, text.tokens[end - 1].key == NameScanner.old,
      text.tokens[start + 2].isMark("-"), text.tokens[end - 2].isMark("-")
    else { return nil }
    return start
  }

  func pronoun(
    _ token: Token, _ range: Range<Int>, _ index: Int, before: Int, outside quoted: [Range<Int>]
  ) -> Speaker? {
    let wanted: Traits = token.traits.contains(.female) ? .female : .male
    return pronoun(wanted == .female ? "she" : "he", wanted, range, index, before: before, outside: quoted)
  }

  /// - Parameter wanted: Male or female; neither where the pronoun does not say.
  func pronoun(
    _ word: String, _ wanted: Traits, _ range: Range<Int>, _ index: Int, before: Int, outside quoted: [Range<Int>]
  ) -> Speaker? {
    let recent = mentions[index][..<mentions[index].position(startingAt: before, of: \.range)].suffix(40)
    func fits(_ person: Int) -> Bool {
      let gender = people[person].likelyGender
      return gender.isEmpty || gender.contains(wanted)
    }
    let sentence = texts[index].sentenceRange(at: before)
    let here = subject(of: sentence, index).flatMap { person in
      mentions[index].touching(sentence, of: \.range).contains {
        mention in
        mention.person == person && sentence.contains(mention.range.lowerBound) && mention.range.upperBound <= before
          && !quoted.contains { $0.contains(mention.range.lowerBound) }
      } ? person : nil
    }
    // "N left early, he said": nobody speaks of himself by name
    let isBehindClause = before > sentence.lowerBound && texts[index].tokens[before - 1].isMark(",")
    let named = isBehindClause && quoted.isEmpty ? here : nil
    guard let lastSpeaker = (named == nil ? here : nil) ?? lastSpeaker, lastSpeaker != named,
      !followsStranger(before, sentence, index)
    else { return nil }
    guard fits(lastSpeaker) else {
      var others = Set(recent.map(\.person).filter(fits))
      if others.isEmpty { others = namedBefore(index, wanted) }
      guard let only = others.count == 1 ? others.first : nil else { return nil }
      return Speaker(
        person: only, certainty: .possible, reason: "“\(word)”, the only one who fits here", range: range)
    }
    let rivals = Set(recent.map(\.person)).filter(fits)
    let isTold = !wanted.isEmpty && people[lastSpeaker].likelyGender.contains(wanted)
    return Speaker(
      person: lastSpeaker, certainty: rivals.count <= 1 || isTold ? .likely : .possible,
      reason: "“\(word)” after this person was the subject", range: range)
  }

  /// Whom the paragraphs just before a text name, of those whose names tell that they are he, or she.
  private func namedBefore(_ index: Int, _ wanted: Traits) -> Set<Int> {
    guard !wanted.isEmpty, texts[index].speech == nil, texts[index].passage.section == .body else { return [] }
    let before = (0..<index).suffix(Self.paragraphsBack).filter { texts[$0].passage.section == .body }
    return Set(before.flatMap { mentions[$0].map(\.person) }.filter { people[$0].likelyGender == wanted })
  }

  private static let paragraphsBack = 6

  /// "the minister said": the one person whose title it is, or the last speaker among several.
  func definite(endingAt verb: Int, _ index: Int) -> (person: Int, start: Int, reason: String)? {
    let text = texts[index]
    guard
      let phrase = titles[index].touching(max(0, verb - 30)..<verb, of: \.range).last(where: {
        $0.range.upperBound <= verb && verb - $0.range.upperBound <= 1
      }),
      phrase.isDefinite, phrase.range.lowerBound > 0,
      text.tokens[phrase.range.lowerBound - 1].key == Self.the || phrase.country != nil, !phrase.head.isPlural,
      phrase.head.canonical != "official"
    else { return nil }
    let bearers = (titled[Office.lastWord(of: phrase.head.canonical)] ?? []).filter { person in
      people[person].titles.contains { TitleFit.fits($0.phrase, phrase) && !TitleFit.isDated($0.phrase) }
        && people[person].firstText <= index
    }
    let title = text.string(phrase.core)
    if bearers.count == 1, let only = bearers.first { return (only, phrase.range.lowerBound, "the only \(title) here") }
    if let lastSpeaker, bearers.contains(lastSpeaker) {
      return (lastSpeaker, phrase.range.lowerBound, "“the \(title)” after this \(title) spoke")
    }
    return nil
  }

  /// "The prime minister apologized for it.": the one person whose title opens the sentence.
  func definiteSubject(of sentence: Range<Int>, _ index: Int) -> Int? {
    let text = texts[index]
    guard
      let phrase = titles[index].touching(sentence, of: \.range).first(where: {
        $0.range.lowerBound >= sentence.lowerBound && $0.range.lowerBound <= sentence.lowerBound + 1
      }), phrase.range.upperBound < sentence.upperBound
    else { return nil }
    let next = text.tokens[phrase.range.upperBound]
    guard next.shape == .lower, !next.isPossessive,
      !next.traits.isDisjoint(with: [.say, .act, .finite, .past])
        || text.string(phrase.range.upperBound).hasSuffix("ed")
    else { return nil }
    return definite(endingAt: phrase.range.upperBound, index)?.person
  }

  /// The sentence's subject is somebody without a name ("An anonymous official"), or whom nobody here is known by.
  func opensWithStranger(_ sentence: Range<Int>, _ index: Int) -> Bool {
    let text = texts[index]
    if opensWithUnknownName(sentence, text) { return true }
    let head = sentence.prefix(10)
    return titles[index].touching(sentence, of: \.range).contains { head.contains($0.core.lowerBound) }
      && head.contains { text.tokens[$0].traits.contains(.say) }
  }

  /// "N issued a statement", where N is a name and nobody here bears it.
  private func opensWithUnknownName(_ sentence: Range<Int>, _ text: PersonText) -> Bool {
    guard let first = sentence.first, first + 1 < sentence.upperBound, isUnknownName(first, text),
      !text.tokens[first].traits.isDisjoint(with: Traits.given.union(.family))
    else { return false }
    let next = text.tokens[first + 1]
    return next.shape == .lower
      && (!next.traits.isDisjoint(with: [.act, .past, .finite]) || text.string(first + 1).hasSuffix("ed"))
  }

  private func isUnknownName(_ word: Int, _ text: PersonText) -> Bool {
    text.tokens[word].shape == .capital
      && text.tokens[word].traits.isDisjoint(with: [
        .stop, .common, .organization, .place, .placeStart, .inPlace, .thing, .month, .weekday, .opener, .titleStart,
        .modifier, .portfolio,
      ])
  }

  /// "When N hired M, he …", where nobody here is called N: "he" is N.
  private func followsStranger(_ pronoun: Int, _ sentence: Range<Int>, _ index: Int) -> Bool {
    guard let first = sentence.first, first + 2 < pronoun, texts[index].tokens[first].traits.contains(.opener) else {
      return false
    }
    return isUnknownName(first + 1, texts[index])
      && mentions[index].touching(first + 1..<first + 2, of: \.range).isEmpty
  }

  static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").flatMap { Tokenizer.keys(of: $0) })
  }
  /// Words that may stand between a subject and its verb.
  static let between = keys(
    "also later then again often repeatedly since always further has had have once today yesterday earlier both all himself herself on who tonight now even still evening morning afternoon night last week month year meanwhile recently would only just simply merely"
  )
  static let prepositions = keys(
    "in of at by for with from to on under after before against about between despite during over")
  static let origins = keys("of from at with")
  static let according = Tokenizer.keys(of: "according").first ?? 0
  static let that = Tokenizer.keys(of: "that").first ?? 0
  static let the = Tokenizer.keys(of: "the").first ?? 0
}
