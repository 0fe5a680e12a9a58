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
  /// Where the quote ends that is open at the end of the last paragraph read.
  private var openUntil: Int?
  /// Its parts so far, while nobody is known to say them.
  private var unspoken: [(text: Int, quote: Range<Int>)] = []

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
    /// Several words say it: "went on to say", "made it clear that".
    var isPhrase = false
  }

  mutating func read(_ index: Int) {
    let text = texts[index]
    if text.isHeadline && text.passage.section != .title {
      // Nobody's words run on over a heading.
      (runningOn, openUntil, unspoken) = (nil, nil, [])
      return
    }
    if lastText >= 0, texts[lastText].passage.section != text.passage.section || text.passage.section != .body {
      lastSpeaker = nil
    }
    lastText = index
    if let speech = text.speech {
      (openUntil, unspoken) = (nil, [])
      readAbroad(index, speech)
      return
    }
    let isInside = openUntil.map { index <= $0 } ?? false
    if !isInside { (openUntil, unspoken) = (nil, []) }
    if openUntil == nil || openUntil == index { openUntil = closingParagraph(after: index) ?? (isInside ? index : nil) }
    let isOpen = openUntil.map { $0 > index } ?? false
    let marks = text.quotations(runsOn: isOpen || isFollowedByQuote(index), goesOn: isInside)
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
        let earlier = quote.lowerBound <= 1 ? running : nil
        attribute(quote, speaker ?? earlier, sentence, marks, index)
      }
    }
  }

  mutating func attribute(
    _ quote: Range<Int>, _ speaker: Speaker?, _ sentence: Range<Int>, _ marks: [Range<Int>], _ index: Int
  ) {
    let text = texts[index]
    // What goes on from the paragraph before starts with this one: another quote has its own speaker.
    if quote.lowerBound > 0 { unspoken = [] }
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
    if found == nil { found = signer(of: quote, index) }
    if found == nil { found = behindColon(quote, sentence, marks, index) ?? beforeColon(quote, index) }
    if found == nil, isLeftOpen(quote, index) {
      unspoken.append((index, quote))
      return
    }
    if found == nil, let lastSpeaker, continues(quote, sentence, text), !isHeading(quote, text) {
      found = Speaker(person: lastSpeaker, certainty: .possible, reason: "last speaker before it", range: 0..<0)
    }
    guard let found, !disowns(quote, found, sentence, text), !speaksOfItself(quote, found, index) else { return }
    let speakers = together(found, index)
    let parts = unspoken + [(index, quote)]
    guard !parts.contains(where: { speaksOfItself($0.quote, found, $0.text) }) else {
      unspoken = []
      return
    }
    for part in parts { note(part.quote, of: speakers, found.certainty, part.text) }
    unspoken = []
    lastSpeaker = found.person
    if quote.upperBound == text.tokens.count {
      runningOn = Speaker(person: found.person, certainty: found.certainty, reason: found.reason, range: 0..<0)
    }
  }

  /// Whether a quote goes on in paragraphs that do not open it again.
  private func isLeftOpen(_ quote: Range<Int>, _ index: Int) -> Bool {
    quote.upperBound == texts[index].tokens.count && (openUntil.map { $0 > index } ?? false)
  }

  private mutating func note(
    _ quote: Range<Int>, of speakers: [(person: Int, reason: String)], _ certainty: Quote.Certainty, _ index: Int
  ) {
    let text = texts[index]
    let printed = text.string(quote)
    guard !printed.isEmpty else { return }
    let sentence = text.sentence(at: quote.lowerBound)
    for (person, reason) in speakers {
      quotes[person, default: []].append(
        Quote(
          text.place(quote), text: printed, kind: .direct, certainty: certainty, reason: reason,
          sentence: sentence))
    }
  }

  /// Nothing but the quote stands in its sentence.
  func continues(_ quote: Range<Int>, _ sentence: Range<Int>, _ text: PersonText) -> Bool {
    sentence.lowerBound + 1 >= quote.lowerBound && !sentence.contains { !quote.contains($0) && text.tokens[$0].isWord }
  }

  /// What a sentence reports without quoting it, by the first of the speaker's verbs that reports a whole clause.
  mutating func state(_ first: Speaker, _ sentence: Range<Int>, _ quoted: [Range<Int>], _ index: Int) {
    let text = texts[index]
    var speaker = first
    while true {
      let clauses = ReportedClause(text: text, sentence: sentence, isPhrase: speaker.isPhrase)
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
