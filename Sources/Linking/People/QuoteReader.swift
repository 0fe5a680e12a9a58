import News

/// Finds who says what: words in quotation marks, and statements with a verb of speech.
struct QuoteReader {
  private let people: [PersonDraft]
  private let titles: [[TitlePhrase]]
  private let texts: [PersonText]
  /// Mentions by text: token range and person.
  private var mentions: [[(range: Range<Int>, person: Int)]]
  /// People by the last words of their titles.
  private var titled: [Substring: [Int]] = [:]
  private var quotes: [Int: [Quote]] = [:]
  /// Whom "he", "she" and "the minister" can stand for: the last subject before each point.
  private var lastSpeaker: Int?
  private var lastText = -1

  static func quotes(of people: [PersonDraft], titles: [[TitlePhrase]], texts: [PersonText]) -> [Int: [Quote]] {
    var reader = QuoteReader(people: people, titles: titles, texts: texts)
    for text in texts.indices where texts[text].passage.section != .reactions { reader.read(text) }
    return reader.quotes
  }

  private init(people: [PersonDraft], titles: [[TitlePhrase]], texts: [PersonText]) {
    self.people = people
    self.titles = titles
    self.texts = texts
    mentions = [[(range: Range<Int>, person: Int)]](repeating: [], count: texts.count)
    for (index, person) in people.enumerated() {
      for word in Set(person.titles.map { Office($0.phrase).lastWord }) { titled[word, default: []].append(index) }
      for mention in person.mentions where mention.kind != .eponym {
        mentions[mention.span.text].append((mention.span.range, index))
      }
    }
    for text in mentions.indices { mentions[text].sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  private struct Speaker {
    var person: Int
    var certainty: Quote.Certainty
    var reason: String
    /// From the speaker's first word to the verb's end.
    var range: Range<Int>
  }

  private mutating func read(_ index: Int) {
    let text = texts[index]
    if text.isHeadline && text.passage.section != .title { return }
    if lastText >= 0, texts[lastText].passage.section != text.passage.section || text.passage.section != .body {
      lastSpeaker = nil
    }
    lastText = index
    let marks = quotations(text)
    for sentence in text.sentences {
      let quoted = Array(marks.touching(sentence, of: { $0 }))
      let speaker = speaker(in: sentence, outside: quoted, index)
      if let speaker {
        if quoted.isEmpty || !hasDirect(quoted, sentence, text) { state(speaker, sentence, quoted, index) }
        lastSpeaker = speaker.person
      } else if let subject = subject(of: sentence, index) {
        lastSpeaker = subject
      } else if opensWithStranger(sentence, index) {
        lastSpeaker = nil
      }
      for quote in quoted where sentence.contains(quote.lowerBound) {
        attribute(quote, self.speaker(of: quote, in: sentence, outside: quoted, index), sentence, marks, index)
      }
    }
  }

  // MARK: Quotation marks

  /// Token ranges between matching marks, the marks left out.
  private func quotations(_ text: PersonText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for (index, token) in text.tokens.enumerated() where token.shape == .mark {
      if token.isMark("\n") {
        open = nil
      } else if let start = open {
        if token.closes || closesGerman(index, from: start, text) {
          if index > start + 1 { ranges.append(start + 1..<index) }
          open = nil
        }
      } else if token.opens || opensNordic(index, text) {
        open = index
      }
    }
    return ranges.isEmpty ? singleQuotations(text) : ranges
  }

  /// ”…” and »…»: the closing mark opens too, where a blank stands before it.
  private func opensNordic(_ index: Int, _ text: PersonText) -> Bool {
    text.tokens[index].closes && !text.tokens[index].isGlued && index + 1 < text.tokens.count
      && text.tokens[index + 1].isGlued
  }

  /// „…“: what opens elsewhere closes here.
  private func closesGerman(_ index: Int, from start: Int, _ text: PersonText) -> Bool {
    text.tokens[index].opens && text.string(start) == "„" && text.string(index) == "“"
  }

  /// British style: ‘…’ with a blank or the start before and no letter after.
  private func singleQuotations(_ text: PersonText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for (index, token) in text.tokens.enumerated() where token.isMark("'") || token.isMark("\n") {
      if token.isMark("\n") {
        open = nil
      } else if let start = open {
        let isClosing =
          token.isGlued
          && (index + 1 >= text.tokens.count || !text.tokens[index + 1].isGlued
            || text.tokens[index + 1].shape == .mark)
        if isClosing {
          if index > start + 3 { ranges.append(start + 1..<index) }
          open = nil
        }
      } else if !token.isGlued, index + 1 < text.tokens.count, text.tokens[index + 1].isGlued,
        text.tokens[index + 1].isWord
      {
        open = index
      }
    }
    return ranges
  }

  private func hasDirect(_ quoted: [Range<Int>], _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    quoted.contains { isSpeech($0, text) }
  }

  /// Long enough to be somebody's words, not a term in quotes.
  private func isSpeech(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    let words = quote.reduce(0) { $0 + (text.tokens[$1].isWord ? 1 : 0) }
    if words >= 5 { return true }
    guard words >= 2, let last = quote.last else { return false }
    return text.tokens[last].isMark(",") || text.tokens[last].isMark(".") || text.tokens[last].isMark("!")
      || text.tokens[last].isMark("?")
  }

  private mutating func attribute(
    _ quote: Range<Int>, _ speaker: Speaker?, _ sentence: Range<Int>, _ marks: [Range<Int>], _ index: Int
  ) {
    let text = texts[index]
    guard isSpeech(quote, text) else { return }
    var found = speaker
    if found == nil {
      // the quote runs over several sentences, and the speaker stands after it, or in the sentence before with a colon
      if let last = quote.last,
        text.sentenceOf[last] != text.sentenceOf[quote.lowerBound] || last + 2 < text.tokens.count
      {
        let after = text.sentences[min(text.sentenceOf[min(last + 1, text.tokens.count - 1)], text.sentences.count - 1)]
        found = self.speaker(in: after, outside: marks, index)
        if found == nil, after.upperBound < text.tokens.count, after.upperBound <= last + 2 {
          let next = text.sentences[text.sentenceOf[after.upperBound]]
          if let first = next.first, let follow = self.speaker(in: next, outside: marks, index),
            follow.range.lowerBound <= first + 1,
            marks.touching(next, of: { $0 }).isEmpty
          {
            found = follow
          }
        }
      }
    }
    if found == nil, let lastSpeaker, continues(quote, sentence, text) {
      found = Speaker(person: lastSpeaker, certainty: .possible, reason: "last speaker before it", range: 0..<0)
    }
    guard let found else { return }
    let printed = text.string(quote)
    guard !printed.isEmpty else { return }
    quotes[found.person, default: []].append(
      Quote(
        text.place(quote), text: printed, kind: .direct, certainty: found.certainty, reason: found.reason,
        sentence: text.sentence(at: quote.lowerBound)))
    lastSpeaker = found.person
  }

  /// Nothing but the quote stands in its sentence.
  private func continues(_ quote: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    sentence.lowerBound + 1 >= quote.lowerBound && !sentence.contains { !quote.contains($0) && text.tokens[$0].isWord }
  }

  // MARK: Speakers

  /// Who speaks in a sentence, by the verb of speech that stands outside of its quotes.
  private func speaker(in sentence: Range<Int>, outside quoted: [Range<Int>], _ index: Int, verbs: Range<Int>? = nil)
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
      guard token.shape == .lower, token.traits.contains(.say) else { continue }
      if let speaker = subject(before: verb, sentence, index, quoted) ?? subject(after: verb, sentence, index, quoted) {
        return speaker
      }
    }
    return nil
  }

  /// Of several speakers of one sentence the one whose verb stands last before the quote, else first after it.
  private func speaker(of quote: Range<Int>, in sentence: Range<Int>, outside quoted: [Range<Int>], _ index: Int)
    -> Speaker?
  {
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
  private func subject(of sentence: Range<Int>, _ index: Int) -> Int? {
    let text = texts[index]
    guard
      let mention = mentions[index].touching(sentence, of: \.range).first(where: {
        sentence.contains($0.range.lowerBound)
      })
    else { return nil }
    let gap = sentence.lowerBound..<mention.range.lowerBound
    let end = mention.range.upperBound
    if end < text.tokens.count, text.tokens[end].isPossessive { return nil }
    let isTitle = titles[index].touching(sentence, of: \.range).contains {
      $0.range.upperBound == mention.range.lowerBound && $0.range.lowerBound <= sentence.lowerBound + 2
    }
    let isShort = gap.count <= 3 && !gap.contains { Self.prepositions.contains(text.tokens[$0].key) }
    return isTitle || isShort ? mention.person : nil
  }

  private func subject(before verb: Int, _ sentence: Range<Int>, _ index: Int, _ quoted: [Range<Int>]) -> Speaker? {
    let text = texts[index]
    let start =
      quoted.last { $0.upperBound <= verb }.map { max($0.upperBound, sentence.lowerBound) } ?? sentence.lowerBound
    if let mention = mentions[index].touching(start..<max(start, verb), of: \.range).last(where: {
      $0.range.upperBound <= verb && $0.range.lowerBound >= start
    }),
      isSubject(mention.range.upperBound, verb, text)
    {
      return Speaker(
        person: mention.person, certainty: .named, reason: "named before “\(text.string(verb))”",
        range: mention.range.lowerBound..<verb + 1)
    }
    for back in 1...2 where verb - back >= start {
      let token = text.tokens[verb - back]
      if token.traits.contains(.heOrShe) { return pronoun(token, verb - back..<verb + 1, index, before: verb - back) }
      if !token.traits.contains(.stop), !text.string(verb - back).hasSuffix("ly"), token.shape == .lower { break }
    }
    return definite(endingAt: verb, index).map {
      Speaker(person: $0.person, certainty: .likely, reason: $0.reason, range: $0.start..<verb + 1)
    }
  }

  /// Only words that leave the name the subject stand between it and its verb.
  private func isSubject(_ from: Int, _ verb: Int, _ text: PersonText) -> Bool {
    guard from <= verb else { return false }
    let gap = from..<verb
    if gap.isEmpty { return true }
    if text.tokens[from].isPossessive { return false }
    if text.tokens[from].isMark(",") || text.tokens[from].isMark("(") {
      // "N, the minister of X, said"
      let closing = text.tokens[verb - 1]
      return gap.count <= 22 && (closing.isMark(",") || closing.isMark(")"))
    }
    return gap.count <= 4
      && gap.allSatisfy {
        let token = text.tokens[$0]
        return token.isWord
          && (Self.between.contains(token.key) || token.traits.contains(.weekday) || text.string($0).hasSuffix("ly"))
      }
  }

  private func subject(after verb: Int, _ sentence: Range<Int>, _ index: Int, _ quoted: [Range<Int>]) -> Speaker? {
    let text = texts[index]
    let isInverted =
      quoted.contains { $0.upperBound == verb || $0.upperBound + 1 == verb }
      || (verb > sentence.lowerBound && text.tokens[verb - 1].isMark(","))
    guard isInverted else { return nil }
    if verb + 1 < sentence.upperBound, text.tokens[verb + 1].traits.contains(.heOrShe) {
      return pronoun(text.tokens[verb + 1], verb..<verb + 2, index, before: verb)
    }
    guard let speaker = named(startingNear: verb + 1, sentence, index, quoted) else { return nil }
    return Speaker(
      person: speaker.person, certainty: .named, reason: "named after “\(text.string(verb))”",
      range: verb..<speaker.range.upperBound)
  }

  /// A name that starts at a token, its title before it allowed.
  private func named(startingNear start: Int, _ sentence: Range<Int>, _ index: Int, _ quoted: [Range<Int>]) -> (
    person: Int, range: Range<Int>
  )? {
    guard
      let mention = mentions[index].touching(sentence, of: \.range).first(where: {
        $0.range.lowerBound >= start && $0.range.upperBound <= sentence.upperBound
      })
    else { return nil }
    let gap = start..<mention.range.lowerBound
    let isTitle =
      gap.isEmpty
      || titles[index].touching(sentence, of: \.range).contains {
        $0.range.upperBound == mention.range.lowerBound || ($0.range.overlaps(gap) && gap.count <= 14)
      }
    let isShort = gap.count <= 1
    guard isTitle || isShort,
      !gap.contains(where: { texts[index].tokens[$0].traits.contains(.say) || texts[index].tokens[$0].isMark(".") })
    else { return nil }
    return (mention.person, start..<mention.range.upperBound)
  }

  private func pronoun(_ token: Token, _ range: Range<Int>, _ index: Int, before: Int) -> Speaker? {
    let recent = mentions[index][..<mentions[index].position(startingAt: before, of: \.range)].suffix(40)
    let wanted: Traits = token.traits.contains(.female) ? .female : .male
    func fits(_ person: Int) -> Bool {
      let gender = gender(of: people[person])
      return gender.isEmpty || gender.contains(wanted)
    }
    let sentence = texts[index].sentenceRange(at: before)
    let here = subject(of: sentence, index).flatMap { person in
      mentions[index].touching(sentence, of: \.range).contains {
        $0.person == person && sentence.contains($0.range.lowerBound) && $0.range.upperBound <= before
      } ? person : nil
    }
    guard let lastSpeaker = here ?? lastSpeaker else { return nil }
    guard fits(lastSpeaker) else {
      let others = recent.filter { fits($0.person) }.map(\.person)
      guard let only = Set(others).count == 1 ? others.first : nil else { return nil }
      return Speaker(
        person: only, certainty: .possible, reason: "“\(wanted == .female ? "she" : "he")”, the only one who fits here",
        range: range)
    }
    let rivals = Set(recent.map(\.person)).filter(fits)
    return Speaker(
      person: lastSpeaker,
      certainty: rivals.count <= 1 || gender(of: people[lastSpeaker]).contains(wanted) ? .likely : .possible,
      reason: "“\(wanted == .female ? "she" : "he")” after this person was the subject", range: range)
  }

  private func gender(of person: PersonDraft) -> Traits {
    var gender = person.gender.intersection([.male, .female])
    if gender.isEmpty, person.name.order == .givenFirst, let given = PersonDraft.words(person.name.given).first {
      let traits = NameLexicon.shared.traits(ofWord: given)
      if traits.contains(.givenMale) { gender.insert(.male) }
      if traits.contains(.givenFemale) { gender.insert(.female) }
    }
    return gender
  }

  /// "the minister said": the one person whose title it is, or the last speaker among several.
  private func definite(endingAt verb: Int, _ index: Int) -> (person: Int, start: Int, reason: String)? {
    let text = texts[index]
    guard
      let phrase = titles[index].touching(max(0, verb - 30)..<verb, of: \.range).last(where: {
        $0.range.upperBound <= verb && verb - $0.range.upperBound <= 1
      }),
      phrase.isDefinite, phrase.range.lowerBound > 0,
      text.tokens[phrase.range.lowerBound - 1].key == Self.the || phrase.country != nil, !phrase.head.isPlural,
      phrase.head.canonical != "official"
    else { return nil }
    let bearers = (titled[Office(phrase).lastWord] ?? []).filter { person in
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

  /// The sentence's subject is somebody without a name ("An anonymous official").
  private func opensWithStranger(_ sentence: Range<Int>, _ index: Int) -> Bool {
    let text = texts[index]
    let head = sentence.prefix(10)
    return titles[index].touching(sentence, of: \.range).contains { head.contains($0.core.lowerBound) }
      && head.contains { text.tokens[$0].traits.contains(.say) }
  }

  // MARK: Statements

  /// What a sentence reports without quoting it.
  private mutating func state(_ speaker: Speaker, _ sentence: Range<Int>, _ quoted: [Range<Int>], _ index: Int) {
    let text = texts[index]
    var range = speaker.range.upperBound..<sentence.upperBound
    if speaker.range.isEmpty { return }
    if let that = range.prefix(4).first(where: { text.tokens[$0].key == Self.that }) {
      range = that + 1..<range.upperBound
    }
    let isAfterComma =
      speaker.range.lowerBound > sentence.lowerBound && text.tokens[speaker.range.lowerBound - 1].isMark(",")
    let isAccording = text.tokens[speaker.range.lowerBound].key == Self.according
    let before = (sentence.lowerBound..<speaker.range.lowerBound).filter { text.tokens[$0].isWord }.count
    let isClosed = range.first.map { text.tokens[$0].shape == .mark } ?? true
    let isTail =
      range.filter { text.tokens[$0].isWord }.count < 3 || (before >= 4 && (isAccording || (isAfterComma && isClosed)))
    if isTail { range = sentence.lowerBound..<speaker.range.lowerBound }
    while let first = range.first, text.tokens[first].shape == .mark, !text.tokens[first].opens,
      !text.tokens[first].isMark("(")
    { range = range.dropFirst() }
    while let last = range.last, text.tokens[last].shape == .mark, !text.tokens[last].closes,
      !text.tokens[last].isMark(")")
    { range = range.dropLast() }
    guard range.filter({ text.tokens[$0].isWord }).count >= 4 else { return }
    quotes[speaker.person, default: []].append(
      Quote(
        text.place(range), text: text.string(range), kind: .statement, certainty: speaker.certainty,
        reason: speaker.reason, sentence: text.sentence(at: sentence.lowerBound)))
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").flatMap { Tokenizer.keys(of: $0) })
  }
  /// Words that may stand between a subject and its verb.
  private static let between = keys(
    "also later then again further has had have once today yesterday earlier both all himself herself on who tonight now even still"
  )
  private static let prepositions = keys(
    "in of at by for with from to on under after before against about between despite during over")
  private static let according = Tokenizer.keys(of: "according").first ?? 0
  private static let that = Tokenizer.keys(of: "that").first ?? 0
  private static let the = Tokenizer.keys(of: "the").first ?? 0
}
