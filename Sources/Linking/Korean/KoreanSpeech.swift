import News

/// Who says what in a Korean article.
struct KoreanSpeech {
  let texts: [KoreanText]
  let words = KoreanWords.shared
  /// Whose name, with all that belongs to it, a word is part of.
  var owners: [KoreanPosition: Owner] = [:]
  var found: [Int: [Quote]] = [:]
  /// Who spoke or acted in the sentence before.
  var last: Int?

  struct Owner {
    var person: Int
    var naming: KoreanNaming
  }

  enum Subject {
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

  init(_ texts: [KoreanText]) { self.texts = texts }

  mutating func read(_ index: Int) {
    let text = texts[index]
    if text.passage.section == .title || text.passage.section == .related { last = nil }
    var rest = text.quotes[...]
    for sentence in text.sentences {
      let quotes = rest.prefix { $0.open < sentence.upperBound }
      rest = rest.dropFirst(quotes.count)
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

  // MARK: Subjects

  /// The nearest word before a place that says who does something.
  func subject(before end: Int, from start: Int, _ index: Int) -> Subject? {
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
  func firstSubject(before end: Int, from start: Int, _ index: Int) -> Subject? {
    var first: Subject?
    for word in start..<end {
      guard let subject = subject(at: word, index) else { continue }
      if texts[index].words[word].text.hasSuffix("은") || texts[index].words[word].text.hasSuffix("는") { return subject }
      first = first ?? subject
    }
    return first
  }

  func subject(at word: Int, _ index: Int) -> Subject? {
    let text = texts[index]
    guard let printed = text.word(word), !text.isQuoted[word] else {
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

  func topic(of sentence: Range<Int>, _ index: Int) -> Int? {
    guard case .person(let person, _, _)? = firstSubject(before: sentence.upperBound, from: sentence.lowerBound, index)
    else { return nil }
    return person
  }
}
