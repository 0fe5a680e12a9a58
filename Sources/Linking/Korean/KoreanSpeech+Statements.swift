import News

/// What is said without quotation marks: "…다고 밝혔다".
extension KoreanSpeech {
  func statement(in sentence: Range<Int>, _ index: Int) -> (Int, Quote)? {
    let text = texts[index]
    if let (person, start) = source(in: sentence, index) {
      let last = sentence.last.map { text.isMark($0, ".!?") ? $0 - 1 : $0 } ?? start
      return (person, statement(text.words[start].start, text.words[last].end, .named, sentence, index))
    }
    let end = sentence.dropLast().last { word in
      guard let printed = text.word(word),
        words.ends(printed, with: .quoted) || !text.words[word].isSpaced && words.holds(.quoted, printed)
      else { return false }
      if ["며", "면서"].contains(where: printed.hasSuffix) { return true }
      guard let verb = speechVerb(behind: word + 1, in: sentence, index), verb - word < 5 else { return false }
      return (word + 1..<verb).allSatisfy { !text.isMark($0, ",") }
    }
    guard let end else { return nil }
    var subject = firstSubject(before: end, from: sentence.lowerBound, index)
    // "이어 … 밝혔다": nobody is named, and the sentence says that somebody goes on
    if subject == nil, let word = text.word(sentence.lowerBound), words.holds(.further, word), let last {
      subject = .person(last, word: sentence.lowerBound, .likely)
    }
    guard case .person(let person, let word, let certainty)? = subject else { return nil }
    let first = opening(behind: word, before: end, index)
    guard first < end else { return nil }
    let cut = text.words[end].text.hasSuffix("면서") ? 2 : text.words[end].text.hasSuffix("도") ? 2 : 1
    let (start, stop) = (text.words[first].start, text.words[end].end - cut)
    return (person, statement(start, stop, certainty, sentence, index))
  }

  func statement(
    _ start: Int, _ end: Int, _ certainty: Quote.Certainty, _ sentence: Range<Int>, _ index: Int
  ) -> Quote {
    Quote(
      texts[index].place(start, end), text: texts[index].string(start, end), kind: .statement, certainty: certainty,
      reason: certainty == .named ? "the sentence names the speaker" : "who spoke last",
      sentence: texts[index].string(ofSentence: sentence))
  }

  /// "N 원장에 따르면 …": who says it, and where it begins.
  func source(in sentence: Range<Int>, _ index: Int) -> (Int, Int)? {
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
  func opening(behind subject: Int, before end: Int, _ index: Int) -> Int {
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
}
