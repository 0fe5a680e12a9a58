import News

/// Finds who says what: words in quotation marks, and statements with a verb of speech.
struct QuoteReader {
  let people: [PersonDraft]
  let titles: [[TitlePhrase]]
  let texts: [PersonText]
  /// Mentions by text: token range and person.
  var mentions: [[(range: Range<Int>, person: Int)]]
  /// People by the last words of their titles.
  var titled: [Substring: [Int]] = [:]
  /// What people are called beside their names ("la chercheuse N"), in other languages than English.
  var nouns: [SpeechScanner.Noun] = []
  var quotes: [Int: [Quote]] = [:]
  /// Whom "he", "she" and "the minister" can stand for: the last subject before each point.
  var lastSpeaker: Int?
  var lastText = -1
  /// Whose words run on from the paragraph before.
  var runningOn: Speaker?

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
      for word in Set(person.titles.map { Office.lastWord(of: $0.phrase.head.canonical) }) {
        titled[word, default: []].append(index)
      }
      for mention in person.mentions where mention.kind != .eponym {
        mentions[mention.span.text].append((mention.span.range, index))
      }
    }
    for text in mentions.indices { mentions[text].sort { $0.range.lowerBound < $1.range.lowerBound } }
    nouns = texts.indices.flatMap { scanner($0)?.nouns() ?? [] }
  }

  struct Speaker {
    var person: Int
    var certainty: Quote.Certainty
    var reason: String
    /// From the speaker's first word to the verb's end.
    var range: Range<Int>
  }

  mutating func read(_ index: Int) {
    let text = texts[index]
    if text.isHeadline && text.passage.section != .title { return }
    if lastText >= 0, texts[lastText].passage.section != text.passage.section || text.passage.section != .body {
      lastSpeaker = nil
    }
    lastText = index
    if let speech = text.speech {
      readAbroad(index, speech)
      return
    }
    let marks = text.quotations(runsOn: isFollowedByQuote(index))
    let running = runningOn
    runningOn = nil
    for sentence in text.sentences {
      let quoted = Array(marks.touching(sentence, of: { $0 }))
      let speaker = speaker(in: sentence, outside: quoted, index)
      if let speaker {
        if quoted.isEmpty || !hasDirect(quoted, sentence, text) { state(speaker, sentence, quoted, index) }
        lastSpeaker = speaker.person
      } else if !quoted.contains(where: { $0.lowerBound <= sentence.lowerBound + 1 }),
        let subject = subject(of: sentence, index)
      {
        // A name inside of the quotes is whom the words are about, not who says them.
        lastSpeaker = subject
      } else if quoted.isEmpty, let subject = definiteSubject(of: sentence, index) {
        lastSpeaker = subject
      } else if opensWithStranger(sentence, index) {
        lastSpeaker = nil
      }
      for quote in quoted where sentence.contains(quote.lowerBound) {
        let speaker = self.speaker(of: quote, in: sentence, outside: quoted, index)
        let earlier = quote.lowerBound == 1 ? running : nil
        attribute(quote, speaker ?? earlier, sentence, marks, index)
      }
    }
  }

  func hasDirect(_ quoted: [Range<Int>], _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    quoted.contains { isSpeech($0, text) && !isEmbedded($0, sentence, text) }
  }

  /// "N said the ship had “deliberately created an incident” there": a few words within a clause that N is reported to say.
  private func isEmbedded(_ quote: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    guard let first = quote.first, let last = quote.last, sentence.contains(last), text.tokens[first].shape == .lower,
      first - 2 >= sentence.lowerBound
    else {
      return false
    }
    let before = text.tokens[first - 2]
    return before.shape == .lower && !before.traits.contains(.say) && before.key != Self.that
  }

  /// Long enough to be somebody's words, not a term in quotes.
  func isSpeech(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    let words = quote.reduce(0) { $0 + (text.tokens[$1].isWord ? 1 : 0) }
    if quote.lowerBound >= 2, Self.naming.contains(text.tokens[quote.lowerBound - 2].key) { return false }
    if isTitleOfWork(quote, text) { return false }
    if words >= 5 { return true }
    guard let last = quote.last else { return false }
    // "said “the cost has doubled”", "“Never,” she said", "replied: “No.”"
    if words >= 1, isSpoken(quote, text) { return true }
    guard words >= 2 else { return false }
    // "“It is over”, N said": the comma outside
    if quote.upperBound + 1 < text.tokens.count, text.tokens[quote.upperBound + 1].isMark(","),
      text.sentenceRange(at: quote.lowerBound).lowerBound + 1 == quote.lowerBound
    {
      return true
    }
    return text.tokens[last].isMark(",") || text.tokens[last].isMark(".") || text.tokens[last].isMark("!")
      || text.tokens[last].isMark("?")
  }

  /// "“The Last Harbor: A Life,”": nearly all long words start with a capital.
  private func isTitleOfWork(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    var (long, capital) = (0, 0)
    for word in quote where text.tokens[word].isWord && text.tokens[word].bytes.count > 3 {
      long += 1
      if text.tokens[word].shape == .capital { capital += 1 }
    }
    return long >= 2 && capital * 10 >= long * 8
  }

  /// Whether a verb of speech stands right before a few words, or right behind them and their comma.
  private func isSpoken(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    guard let first = quote.first, let last = quote.last else { return false }
    let tokens = text.tokens
    var before = first - 2
    if before > 0, tokens[before].isMark(":") || tokens[before].isMark(",") { before -= 1 }
    let isBefore = before >= 0 && tokens[before].shape == .lower && tokens[before].traits.contains(.report)
    if isBefore { return quote.contains { tokens[$0].isWord && !tokens[$0].isCapitalized } || tokens[last].isMark(".") }
    guard tokens[last].isMark(","), quote.upperBound + 1 < tokens.count else { return false }
    return tokens[quote.upperBound + 1..<min(quote.upperBound + 4, tokens.count)].contains {
      $0.shape == .lower && $0.traits.contains(.say)
    }
  }

  /// "N called the hearing “a circus”", "N accused M of “looking for headlines”": a few small words that are the speaker’s own.
  private func characterizes(_ quote: Range<Int>, _ speaker: Speaker, _ text: PersonText) -> Bool {
    guard let first = quote.first, text.tokens[first].shape == .lower, speaker.range.upperBound <= first,
      let verb = speaker.range.last, Self.characterizing.contains(text.tokens[verb].key), first - verb <= 16,
      quote.count(where: { text.tokens[$0].isWord }) >= 2
    else { return false }
    // "a “common-sense” rule": a word of a longer phrase
    let next = quote.upperBound + 1
    guard
      next >= text.tokens.count || text.tokens[next].shape == .mark || Self.behindWords.contains(text.tokens[next].key)
        || text.tokens[quote.upperBound - 1].shape == .mark
    else { return false }
    return !text.tokens[verb + 1..<first].contains { $0.isMark(",") || $0.isMark(";") || $0.traits.contains(.opener) }
  }

  /// "N said his client would testify “at the right time”": three words or more of a clause that N is reported to say.
  private func reports(_ quote: Range<Int>, _ speaker: Speaker, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    guard let verb = speaker.range.last, let first = quote.first, verb + 3 < first,
      text.tokens[verb].traits.contains(.report), quote.count(where: { text.tokens[$0].isWord }) >= 3,
      isEmbedded(quote, sentence, text)
    else { return false }
    return !text.tokens[verb + 1..<first].contains {
      $0.isMark(";") || $0.opens && $0.key != text.tokens[first - 1].key
    }
  }

  /// Before what a book, a document or a picture is called.
  private static let naming = keys("titled entitled headlined captioned dubbed nicknamed")
  private static let behindWords = prepositions.union(
    keys("and but or when while after because who which one two the a this last"))
  private static let characterizing = keys(
    "described describes called calls dismissed dismisses branded brands labelled labeled denounced denounces condemned "
      + "condemns criticised criticized hailed hails accused accuses slammed slams rejected rejects praised ridiculed "
      + "characterised characterized")

  mutating func attribute(
    _ quote: Range<Int>, _ speaker: Speaker?, _ sentence: Range<Int>, _ marks: [Range<Int>], _ index: Int
  ) {
    let text = texts[index]
    guard
      isSpeech(quote, text)
        || speaker.map({ characterizes(quote, $0, text) || reports(quote, $0, sentence, text) }) ?? false
    else { return }
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
    if found == nil { found = behindColon(quote, sentence, marks, index) ?? beforeColon(quote, index) }
    if found == nil, let lastSpeaker, continues(quote, sentence, text), !isHeading(quote, text) {
      found = Speaker(person: lastSpeaker, certainty: .possible, reason: "last speaker before it", range: 0..<0)
    }
    guard let found, !disowns(quote, found, sentence, text), !speaksOfItself(quote, found, index) else { return }
    let printed = text.string(quote)
    guard !printed.isEmpty else { return }
    let sentence = text.sentence(at: quote.lowerBound)
    for (person, reason) in together(found, index) {
      quotes[person, default: []].append(
        Quote(
          text.place(quote), text: printed, kind: .direct, certainty: found.certainty, reason: reason,
          sentence: sentence))
    }
    lastSpeaker = found.person
    if quote.upperBound == text.tokens.count {
      runningOn = Speaker(person: found.person, certainty: found.certainty, reason: found.reason, range: 0..<0)
    }
  }

  /// "“A hard kind of question”" as a paragraph of its own, which no full stop ends.
  private func isHeading(_ quote: Range<Int>, _ text: PersonText) -> Bool {
    guard quote.lowerBound <= 1, quote.upperBound + 1 >= text.tokens.count, let last = quote.last else { return false }
    return !([".", "!", "?", ",", "…"] as [Unicode.Scalar]).contains { text.tokens[last].isMark($0) }
  }

  /// Who is only likely to speak does not speak of himself by name.
  private func speaksOfItself(_ quote: Range<Int>, _ speaker: Speaker, _ index: Int) -> Bool {
    speaker.certainty != .named
      && mentions[index].touching(quote, of: \.range).contains {
        $0.person == speaker.person && quote.contains($0.range.lowerBound)
      }
  }

  /// Nothing but the quote stands in its sentence.
  func continues(_ quote: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    sentence.lowerBound + 1 >= quote.lowerBound && !sentence.contains { !quote.contains($0) && text.tokens[$0].isWord }
  }

  /// What a sentence reports without quoting it, by the first of the speaker's verbs that reports a whole clause.
  mutating func state(_ first: Speaker, _ sentence: Range<Int>, _ quoted: [Range<Int>], _ index: Int) {
    let text = texts[index]
    let clauses = ReportedClause(text: text, sentence: sentence)
    var speaker = first
    while true {
      if let clause = clauses.clause(of: speaker.range, from: phraseStart(of: speaker, sentence, index)) {
        for (person, reason) in together(speaker, index) {
          quotes[person, default: []].append(
            Quote(
              text.place(clause), text: text.string(clause), kind: .statement, certainty: speaker.certainty,
              reason: reason, sentence: text.sentence(at: sentence.lowerBound)))
        }
        return
      }
      let rest = speaker.range.upperBound..<max(speaker.range.upperBound, sentence.upperBound)
      guard let next = self.speaker(in: sentence, outside: quoted, index, verbs: rest), next.person == first.person,
        next.range.upperBound > speaker.range.upperBound
      else { return }
      speaker = next
    }
  }

  /// Where the words for a speaker start: at the title before the name, and at its article.
  private func phraseStart(of speaker: Speaker, _ sentence: Range<Int>, _ index: Int) -> Int {
    var start = speaker.range.lowerBound
    while start > sentence.lowerBound,
      let title = titles[index].touching(sentence, of: \.range).first(where: { $0.range.upperBound == start })
    {
      start = max(sentence.lowerBound, title.range.lowerBound)
    }
    let hasArticle =
      start > sentence.lowerBound && TitleScanner.determiners.contains(texts[index].tokens[start - 1].key)
    return hasArticle ? start - 1 : start
  }
}
