import News

/// Who says what in a Korean article.
struct KoreanSpeech {
  private let texts: [KoreanText]
  private let words = KoreanWords.shared
  /// Whose name, with all that belongs to it, a word is part of.
  private var owners: [KoreanPosition: Owner] = [:]
  private var found: [Int: [Quote]] = [:]
  /// Who spoke or acted in the sentence before.
  private var last: Int?

  private struct Owner {
    var person: Int
    var naming: KoreanNaming
  }

  private enum Subject {
    case person(Int, word: Int, Quote.Certainty)
    case somebodyElse
  }

  /// The quotes and statements of each person, in the order of the text.
  static func quotes(of people: [KoreanPerson], texts: [KoreanText]) -> [Int: [Quote]] {
    var speech = KoreanSpeech(texts)
    for (index, person) in people.enumerated() {
      for mention in person.mentions where !mention.naming.isEponym {
        for word in mention.naming.words.lowerBound...mention.naming.lastWord {
          speech.owners[KoreanPosition(text: mention.naming.text, word: word)] = Owner(
            person: index, naming: mention.naming)
        }
      }
    }
    for index in texts.indices { speech.read(index) }
    return speech.found
  }

  private init(_ texts: [KoreanText]) { self.texts = texts }

  private mutating func read(_ index: Int) {
    let text = texts[index]
    if text.passage.section == .title || text.passage.section == .related { last = nil }
    for sentence in text.sentences {
      let quotes = text.quotes.filter { sentence.contains($0.open) }
      var speaker: Int?
      for quote in quotes {
        guard let (subject, certainty) = self.speaker(of: quote, in: sentence, index, before: speaker) else { continue }
        speaker = subject
        add(quote, subject, certainty, sentence, index)
      }
      if quotes.isEmpty, let (subject, statement) = statement(in: sentence, index) {
        speaker = subject
        found[subject, default: []].append(statement)
      }
      last = speaker ?? topic(of: sentence, index)
    }
  }

  // MARK: Quotes

  private mutating func add(
    _ quote: (open: Int, close: Int), _ person: Int, _ certainty: Quote.Certainty, _ sentence: Range<Int>, _ index: Int
  ) {
    let text = texts[index]
    let (start, end) = (text.words[quote.open].end, text.words[quote.close].start)
    let reason = certainty == .named ? "the sentence names the speaker" : "who spoke last"
    found[person, default: []].append(
      Quote(
        text.place(start, end), text: text.string(start, end), kind: .direct, certainty: certainty, reason: reason,
        sentence: text.string(ofSentence: sentence)))
  }

  private func speaker(
    of quote: (open: Int, close: Int), in sentence: Range<Int>, _ index: Int, before: Int?
  ) -> (Int, Quote.Certainty)? {
    let text = texts[index]
    guard quote.close > quote.open + 1 else { return nil }
    if let headline = headlineSpeaker(quote, index) { return (headline, .likely) }
    if text.isMark(quote.open - 1, ":"),
      let person = person(beforeColon: quote.open - 1, from: sentence.lowerBound, index)
    {
      return (person, .named)
    }
    guard isSaid(quote, in: sentence, index) else { return speakerBehind(quote, index).map { ($0, .named) } }
    switch subject(before: quote.open, from: sentence.lowerBound, index) {
    case .person(let person, _, let certainty): return (person, certainty)
    case .somebodyElse: return nil
    case nil: break
    }
    let verb = speechVerb(behind: quote.close + 1, in: sentence, index) ?? sentence.upperBound
    for word in quote.close + 1..<max(verb, quote.close + 1) {
      if let owner = owners[KoreanPosition(text: index, word: word)], owner.naming.lastWord == word,
        words.holds(.subject, owner.naming.particle), text.quotes.allSatisfy({ !($0.open < word && word < $0.close) })
      {
        return (owner.person, .named)
      }
    }
    if let before { return (before, .named) }
    return hasTopic(before: quote.open, from: sentence.lowerBound, index) ? nil : last.map { ($0, .likely) }
  }

  /// Whether some other noun than time and place is what a sentence is about.
  private func hasTopic(before end: Int, from start: Int, _ index: Int) -> Bool {
    (start..<end).contains { word in
      guard let printed = texts[index].word(word), let last = printed.last, "은는".contains(last), printed.count > 1
      else {
        return false
      }
      let stem = String(printed.dropLast())
      return !words.holds(.adverb, stem) && !words.ends(stem, with: .inflected) && !words.ends(printed, with: .verbal)
    }
  }

  /// "“…” N은 이렇게 말했다", "“…” N 감독의 말이다": who a quote that is a sentence of its own is given to behind it.
  private func speakerBehind(_ quote: (open: Int, close: Int), _ index: Int) -> Int? {
    let text = texts[index]
    let sentence = text.sentence(at: quote.close)
    let rest = quote.close + 1..<sentence.upperBound
    guard let next = rest.isEmpty ? text.sentences.first(where: { $0.lowerBound == rest.lowerBound }) : rest else {
      return nil
    }
    for word in next {
      guard let owner = owners[KoreanPosition(text: index, word: word)], owner.naming.lastWord == word else { continue }
      let isSaid = next.contains { position in text.word(position).map { words.holds(.thus, $0) } ?? false }
      let isWord = owner.naming.particle == "의" && text.word(word + 1)?.hasPrefix("말") ?? false
      return isSaid && words.holds(.subject, owner.naming.particle) || isWord ? owner.person : nil
    }
    return nil
  }

  /// `N 장관 "…"`: the way of headlines.
  private func headlineSpeaker(_ quote: (open: Int, close: Int), _ index: Int) -> Int? {
    let text = texts[index]
    guard text.passage.section == .title || text.passage.section == .related else { return nil }
    for word in (0..<quote.open).reversed() {
      if text.isMark(word, "\n\"”") { return nil }
      guard let owner = owners[KoreanPosition(text: index, word: word)] else { continue }
      let isClose = word == quote.open - 1 || text.isMark(word + 1, ",:") || word == quote.open - 2
      return isClose && owner.naming.lastWord == word && owner.naming.particle.isEmpty ? owner.person : nil
    }
    // "“…” N 감독": the only person of a headline, when somebody's words open it
    guard quote.open == 0, quote.close > 2 else { return nil }
    let named = text.words.indices.compactMap { owners[KoreanPosition(text: index, word: $0)] }
    guard let only = named.first, named.allSatisfy({ $0.person == only.person }) else { return nil }
    return only.naming.particle.isEmpty ? only.person : nil
  }

  /// "[N/회사 사장 : “…”]", "N: “…”": the name right before a colon, or before the slash of a caption.
  private func person(beforeColon colon: Int, from start: Int, _ index: Int) -> Int? {
    for word in (start..<colon).reversed() {
      guard let owner = owners[KoreanPosition(text: index, word: word)] else { continue }
      return word == colon - 1 || texts[index].isMark(word + 1, "/") ? owner.person : nil
    }
    return nil
  }

  /// Whether a verb of speech, or what opens one, stands behind the closing mark.
  private func isSaid(_ quote: (open: Int, close: Int), in sentence: Range<Int>, _ index: Int) -> Bool {
    let text = texts[index]
    guard let next = text.word(quote.close + 1), !text.words[quote.close + 1].isSpaced,
      words.holds(.quoting, next) || words.starts(next, with: .speech)
    else { return false }
    // "라는" belongs to a noun, which has to be one of speech; all else is said unless the verb tells otherwise.
    if next.hasSuffix("는") { return speechVerb(behind: quote.close + 1, in: sentence, index) != nil }
    let behind = text.word(quote.close + 2) ?? ""
    return !words.starts(behind, with: .notSpeech)
  }

  private func speechVerb(behind start: Int, in sentence: Range<Int>, _ index: Int) -> Int? {
    guard start < sentence.upperBound else { return nil }
    return (start..<min(sentence.upperBound, start + 16)).first { word in
      guard let printed = texts[index].word(word) else { return false }
      return words.starts(printed, with: .speech) && !words.starts(printed, with: .notSpeech)
    }
  }

  // MARK: Statements

  private func statement(in sentence: Range<Int>, _ index: Int) -> (Int, Quote)? {
    let text = texts[index]
    if let (person, start) = source(in: sentence, index) {
      let last = sentence.last.map { text.isMark($0, ".!?") ? $0 - 1 : $0 } ?? start
      return (person, statement(text.words[start].start, text.words[last].end, .named, sentence, index))
    }
    let end = sentence.dropLast().last { word in
      guard let printed = text.word(word),
        words.ends(printed, with: .quoted) || !text.words[word].isSpaced && words.holds(.quoted, printed)
      else { return false }
      guard let verb = speechVerb(behind: word + 1, in: sentence, index), verb - word < 5 else { return false }
      return (word + 1..<verb).allSatisfy { !text.isMark($0, ",") }
    }
    guard let end else { return nil }
    guard
      case .person(let person, let word, let certainty)? = firstSubject(before: end, from: sentence.lowerBound, index)
    else { return nil }
    let first = opening(behind: word, before: end, index)
    guard first < end else { return nil }
    let cut = text.words[end].text.hasSuffix("면서") ? 2 : text.words[end].text.hasSuffix("도") ? 2 : 1
    let (start, stop) = (text.words[first].start, text.words[end].end - cut)
    return (person, statement(start, stop, certainty, sentence, index))
  }

  private func statement(
    _ start: Int, _ end: Int, _ certainty: Quote.Certainty, _ sentence: Range<Int>, _ index: Int
  ) -> Quote {
    Quote(
      texts[index].place(start, end), text: texts[index].string(start, end), kind: .statement, certainty: certainty,
      reason: certainty == .named ? "the sentence names the speaker" : "who spoke last",
      sentence: texts[index].string(ofSentence: sentence))
  }

  /// "N 원장에 따르면 …": who says it, and where it begins.
  private func source(in sentence: Range<Int>, _ index: Int) -> (Int, Int)? {
    for word in sentence.dropLast(2) {
      guard let owner = owners[KoreanPosition(text: index, word: word)], owner.naming.lastWord == word,
        owner.naming.particle == "에", let next = texts[index].word(word + 1), words.holds(.according, next)
      else { continue }
      let start = texts[index].isMark(word + 2, ",") ? word + 3 : word + 2
      return sentence.contains(start) ? (owner.person, start) : nil
    }
    return nil
  }

  /// Where what is said begins: behind a comma and words that only say when and where ("이날 브리핑에서").
  private func opening(behind subject: Int, before end: Int, _ index: Int) -> Int {
    let text = texts[index]
    var first = subject + 1
    while first < end {
      if text.isMark(first, ",") {
        first += 1
        continue
      }
      guard let word = text.word(first) else { break }
      if words.holds(.adverb, word) || word.hasSuffix("에서") || word.last == "일" && word.first?.isNumber ?? false {
        first += 1
      } else if let next = text.word(first + 1), next.hasSuffix("에서"), !words.ends(word, with: .inflected),
        first + 2 < end
      {
        first += 2
      } else {
        break
      }
    }
    return first
  }

  // MARK: Subjects

  /// The nearest word before a place that says who does something.
  private func subject(before end: Int, from start: Int, _ index: Int) -> Subject? {
    var nearest: Subject?
    for word in (start..<end).reversed() {
      guard let subject = subject(at: word, index) else { continue }
      // A topic decides; who only does something may do it in a clause of its own.
      if texts[index].words[word].text.hasSuffix("은") || texts[index].words[word].text.hasSuffix("는") { return subject }
      nearest = nearest ?? subject
    }
    return nearest
  }

  /// The first topic of a sentence, else the first who does something.
  private func firstSubject(before end: Int, from start: Int, _ index: Int) -> Subject? {
    var first: Subject?
    for word in start..<end {
      guard let subject = subject(at: word, index) else { continue }
      if texts[index].words[word].text.hasSuffix("은") || texts[index].words[word].text.hasSuffix("는") { return subject }
      first = first ?? subject
    }
    return first
  }

  private func subject(at word: Int, _ index: Int) -> Subject? {
    let text = texts[index]
    guard let printed = text.word(word), !text.quotes.contains(where: { $0.open < word && word < $0.close }) else {
      return nil
    }
    if let owner = owners[KoreanPosition(text: index, word: word)] {
      guard owner.naming.lastWord == word, words.holds(.subject, owner.naming.particle) else { return nil }
      return .person(owner.person, word: word, .named)
    }
    for (stem, particle) in words.stems(of: printed) where words.holds(.subject, particle) {
      if words.holds(.he, stem), particle == "는" || particle == "가" {
        return last.map { .person($0, word: word, .likely) } ?? .somebodyElse
      }
      let isTopic = particle == "은" || particle == "는"
      if words.head(of: stem) != nil || stem.hasSuffix("씨") || isTopic && stem.count > 1 && words.isBody(stem)
        || words.holds(.speaker, stem) || words.ends(stem, with: .speaker) || particle.hasPrefix("측")
      {
        return .somebodyElse
      }
    }
    return nil
  }

  private func topic(of sentence: Range<Int>, _ index: Int) -> Int? {
    guard case .person(let person, _, _)? = firstSubject(before: sentence.upperBound, from: sentence.lowerBound, index)
    else { return nil }
    return person
  }
}
