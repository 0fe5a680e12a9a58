import News

/// Words in quotation marks, and whose they are.
extension KoreanSpeech {
  mutating func add(
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

  func speaker(
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
        words.holds(.subject, owner.naming.particle), !text.isQuoted[word]
      {
        return (owner.person, .named)
      }
    }
    if let before { return (before, .named) }
    return hasTopic(before: quote.open, from: sentence.lowerBound, index) ? nil : last.map { ($0, .likely) }
  }

  /// Whether some other noun than time and place is what a sentence is about.
  func hasTopic(before end: Int, from start: Int, _ index: Int) -> Bool {
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
  func speakerBehind(_ quote: (open: Int, close: Int), _ index: Int) -> Int? {
    let text = texts[index]
    let sentence = text.sentence(at: quote.close)
    let rest = quote.close + 1..<sentence.upperBound
    guard
      let next = rest.isEmpty
        ? text.words.indices.contains(rest.lowerBound) ? text.sentence(at: rest.lowerBound) : nil : rest
    else {
      return quote.open == 0 && index + 1 < texts.count
        ? speaker(thus: texts[index + 1].sentences.first, index + 1) : nil
    }
    return speaker(thus: next, index)
  }

  func speaker(thus next: Range<Int>?, _ index: Int) -> Int? {
    guard let next else { return nil }
    let text = texts[index]
    for word in next {
      guard let owner = owners[KoreanPosition(text: index, word: word)], owner.naming.lastWord == word else { continue }
      let isSaid = next.contains { position in text.word(position).map { words.holds(.thus, $0) } ?? false }
      let isWord = owner.naming.particle == "의" && text.word(word + 1)?.hasPrefix("말") ?? false
      return isSaid && words.holds(.subject, owner.naming.particle) || isWord ? owner.person : nil
    }
    return nil
  }

  /// `N 장관 "…"`: the way of headlines.
  func headlineSpeaker(_ quote: (open: Int, close: Int), _ index: Int) -> Int? {
    let text = texts[index]
    guard text.passage.section == .title || text.passage.section == .related else { return nil }
    for word in (0..<quote.open).reversed() {
      if text.isMark(word, "\n\"”") { return nil }
      guard let owner = owners[KoreanPosition(text: index, word: word)] else { continue }
      let isClose = word == quote.open - 1 || text.isMark(word + 1, ",:") || word == quote.open - 2
      return isClose && owner.naming.lastWord == word && owner.naming.particle.isEmpty ? owner.person : nil
    }
    return nil
  }

  /// "[N/회사 사장 : “…”]", "N: “…”": the name right before a colon, or before the slash of a caption.
  func person(beforeColon colon: Int, from start: Int, _ index: Int) -> Int? {
    for word in (start..<colon).reversed() {
      guard let owner = owners[KoreanPosition(text: index, word: word)] else { continue }
      return word == colon - 1 || texts[index].isMark(word + 1, "/") ? owner.person : nil
    }
    return nil
  }

  /// Whether a verb of speech, or what opens one, stands behind the closing mark.
  func isSaid(_ quote: (open: Int, close: Int), in sentence: Range<Int>, _ index: Int) -> Bool {
    let text = texts[index]
    guard let next = text.word(quote.close + 1), !text.words[quote.close + 1].isSpaced,
      words.holds(.quoting, next) || words.starts(next, with: .speech)
    else { return false }
    // "라는" belongs to a noun, which has to be one of speech; all else is said unless the verb tells otherwise.
    if next.hasSuffix("는") { return speechVerb(behind: quote.close + 1, in: sentence, index) != nil }
    let behind = text.word(quote.close + 2) ?? ""
    return !words.starts(behind, with: .notSpeech)
  }

  func speechVerb(behind start: Int, in sentence: Range<Int>, _ index: Int) -> Int? {
    guard start < sentence.upperBound else { return nil }
    return (start..<min(sentence.upperBound, start + 16)).first { word in
      guard let printed = texts[index].word(word) else { return false }
      return words.starts(printed, with: .speech) && !words.starts(printed, with: .notSpeech)
    }
  }
}
