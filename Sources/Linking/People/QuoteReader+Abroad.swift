import News

/// Who says what in other languages than English, by the words of `speech.tsv`.
extension QuoteReader {
  /// A verb of speech with the person whose it is; nobody where that cannot be told.
  struct Telling {
    var form: SpeechScanner.Form
    var speaker: Speaker?
  }

  func scanner(_ index: Int) -> SpeechScanner? {
    guard let speech = texts[index].speech else { return nil }
    var scanner = SpeechScanner(
      text: texts[index], index: index, speech: speech, mentions: mentions[index], titles: titles[index])
    guard !speech.genitives.isEmpty else { return scanner }
    for mention in mentions[index] {
      let last = mention.range.upperBound - 1
      let name = people[mention.person].name
      let words = PersonDraft.words(name.family.isEmpty ? name.text : name.family)
      if let family = words.last, PersonDraft.words(texts[index].string(last)) != [family] {
        scanner.inflected.insert(last)
      }
    }
    return scanner
  }

  mutating func readAbroad(_ index: Int, _ speech: Speech) {
    let text = texts[index]
    guard let scanner = scanner(index) else { return }
    let spoken = scanner.spoken(runsOn: isFollowedByQuote(index))
    let parts = spoken.parts
    let running = runningOn
    runningOn = nil
    var tellings: [Telling] = []
    /// The last speaker before each sentence.
    var earlier: [Int?] = []
    for sentence in text.sentences {
      earlier.append(lastSpeaker)
      let count = tellings.count
      for piece in scanner.pieces(of: sentence, outside: parts) {
        for form in scanner.forms(in: piece) {
          let speaker = resolve(form, index, scanner, outside: parts)
          tellings.append(Telling(form: form, speaker: speaker))
          if form.source == nil || form.source == .before || speaker != nil { lastSpeaker = speaker?.person }
        }
      }
      if tellings.count == count, let subject = scanner.subject(opening: sentence, outside: parts) {
        lastSpeaker = subject.person
      }
    }
    for telling in tellings where telling.speaker != nil { state(telling, scanner, outside: parts) }
    var previous: Speaker?
    for part in parts {
      let sentence = text.sentenceRange(at: max(0, part.lowerBound - 1))
      var speaker: Speaker?
      switch scanner.source(of: part, tellings, outside: parts) {
      case .told(let telling): speaker = telling
      case .stranger: speaker = nil
      case .unsaid:
        speaker = spoken.isDialogue ? previous : nil
        if speaker == nil, !spoken.isDialogue || !scanner.namesSomebody(part),
          !spoken.isDialogue || speech.has("dashes"),
          scanner.standsAlone(part, in: sentence, outside: parts)
        {
          let person = previous?.person ?? earlier[text.sentenceOf[part.lowerBound]]
          speaker = person.map {
            Speaker(person: $0, certainty: .possible, reason: "last speaker before it", range: 0..<0)
          }
        }
        if speaker == nil, part.lowerBound == 1 { speaker = running }
      }
      // the first words of a line with a dash are whose the line says later
      if speaker == nil, spoken.isDialogue, case .unsaid = scanner.source(of: part, tellings, outside: parts) {
        speaker = tellings.first?.speaker
      }
      previous = speaker
      guard let speaker, isSaid(part, by: speaker, isDialogue: spoken.isDialogue, text) else { continue }
      let (place, printed) = withOpening(part, text)
      for (person, reason) in together(speaker, index) {
        quotes[person, default: []].append(
          Quote(
            place, text: printed, kind: .direct, certainty: speaker.certainty, reason: reason,
            sentence: text.sentence(at: part.lowerBound)))
      }
      if part.upperBound == text.tokens.count, !spoken.isDialogue {
        runningOn = Speaker(person: speaker.person, certainty: speaker.certainty, reason: speaker.reason, range: 0..<0)
      }
    }
  }

  /// With the "¿" or "¡" in front, which is no token.
  private func withOpening(_ part: Range<Int>, _ text: PersonText) -> (place: Place, printed: String) {
    let (place, printed) = (text.place(part), text.string(part))
    guard let start = part.first.map({ text.tokens[$0].bytes.lowerBound }), start >= 2, text.bytes[start - 2] == 0xC2,
      text.bytes[start - 1] == 0xBF || text.bytes[start - 1] == 0xA1
    else { return (place, printed) }
    return (
      Place(place.section, place.paragraph, place.start - 1, place.end),
      (text.bytes[start - 1] == 0xBF ? "¿" : "¡") + printed
    )
  }

  /// Long enough to be somebody's words; two are enough beside a verb of speech.
  private func isSaid(_ part: Range<Int>, by speaker: Speaker, isDialogue: Bool, _ text: PersonText) -> Bool {
    if isSpeech(part, text) { return true }
    let words = part.count { text.tokens[$0].isWord }
    let isBehind =
      !speaker.range.isEmpty && speaker.range.lowerBound >= part.upperBound
      && speaker.range.lowerBound <= part.upperBound + 3
    let isBefore =
      !speaker.range.isEmpty && speaker.range.upperBound <= part.lowerBound
      && text.tokens[speaker.range.upperBound..<part.lowerBound].allSatisfy { $0.shape == .mark }
    let isBeside = isBehind || isBefore || part.lowerBound > 1 && text.tokens[part.lowerBound - 2].isMark(":")
    return words >= 2 && (isDialogue || isBeside)
  }

  private func resolve(
    _ form: SpeechScanner.Form, _ index: Int, _ scanner: SpeechScanner, outside parts: [Range<Int>]
  ) -> Speaker? {
    let text = texts[index]
    let verb = text.string(form.verb)
    switch form.subject {
    case .named(let person):
      let isBefore = form.range.lowerBound < form.verb.lowerBound
      let reason = form.source == nil ? "named \(isBefore ? "before" : "after") “\(verb)”" : "according to"
      return Speaker(person: person, certainty: .named, reason: reason, range: form.range)
    case .pronoun(let words, let token):
      let wanted: Traits = words.contains(.either) ? [] : words.contains(.she) ? .female : .male
      let speaker = pronoun(text.string(token), wanted, form.range, index, before: token, outside: parts)
      return speaker.flatMap { isOvertaken($0.person, wanted, before: token, index) ? nil : $0 }
    case .noun(let token): return called(token, form.range, index, scanner)
    case .leftOut:
      guard let lastSpeaker, !isOvertaken(lastSpeaker, [], before: form.verb.lowerBound, index) else { return nil }
      return Speaker(
        person: lastSpeaker, certainty: .possible, reason: "last speaker before it", range: form.range)
    case .stranger: return nil
    }
  }

  /// Somebody else whom the pronoun fits is named in a later sentence than the last speaker is: it cannot be told who is meant.
  private func isOvertaken(_ person: Int, _ wanted: Traits, before token: Int, _ index: Int) -> Bool {
    let earlier = mentions[index].filter { $0.range.upperBound <= token }
    let own = earlier.last { $0.person == person }.map { texts[index].sentenceOf[$0.range.lowerBound] } ?? -1
    return earlier.contains { mention in
      let gender = people[mention.person].likelyGender
      return mention.person != person && texts[index].sentenceOf[mention.range.lowerBound] > own
        && (gender.isEmpty || wanted.isEmpty || gender.contains(wanted))
    }
  }

  /// "the minister": the one person who was called so, or the last speaker among several.
  private func called(_ token: Int, _ range: Range<Int>, _ index: Int, _ scanner: SpeechScanner) -> Speaker? {
    let word = texts[index].folded(token)
    var bearers = Set(nouns.filter { $0.text <= index && scanner.matches(word, $0.word) }.map(\.person))
    if bearers.isEmpty,
      let title = titles[index].touching(token..<token + 1, of: \.range).first(where: { $0.core.lowerBound == token })
    {
      // "il premier" after "il presidente del Consiglio N"
      bearers = Set(
        people.indices.filter { person in
          people[person].firstText <= index
            && people[person].titles.contains { $0.phrase.head.canonical == title.head.canonical }
        })
    }
    if bearers.count == 1, let only = bearers.first {
      return Speaker(person: only, certainty: .likely, reason: "the only \(word) here", range: range)
    }
    guard let lastSpeaker, bearers.contains(lastSpeaker) else { return nil }
    return Speaker(
      person: lastSpeaker, certainty: .likely, reason: "“the \(word)” after this \(word) spoke", range: range)
  }

  private mutating func state(_ telling: Telling, _ scanner: SpeechScanner, outside parts: [Range<Int>]) {
    guard let speaker = telling.speaker, let clause = scanner.clause(of: telling.form, outside: parts) else { return }
    let text = scanner.text
    for (person, reason) in together(speaker, scanner.index) {
      quotes[person, default: []].append(
        Quote(
          text.place(clause), text: text.string(clause), kind: .statement, certainty: speaker.certainty, reason: reason,
          sentence: text.sentence(at: clause.lowerBound)))
    }
  }
}
