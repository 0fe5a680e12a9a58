/// What people are called beside their names, for "the minister" and "la chercheuse" later.
extension SpeechScanner {
  struct Noun {
    /// Folded.
    var word: String
    var person: Int
    /// The text that calls the person so.
    var text: Int
  }

  /// "la chercheuse N", "el secretario del sindicato, N", "N, vecino del pueblo".
  func nouns() -> [Noun] {
    mentions.flatMap { name in
      nouns(of: name.range).map { Noun(word: $0, person: name.person, text: index) }
    }
  }

  private func nouns(of name: Range<Int>) -> [String] {
    var found: [Int] = []
    let sentence = text.sentenceRange(at: name.lowerBound)
    if let start = phraseStart(name, from: sentence.lowerBound) {
      found += (start..<name.lowerBound).filter { isCalling($0) && words($0).isDisjoint(with: [.article, .of]) }
    }
    let comma = name.lowerBound - 1
    if comma > sentence.lowerBound, tokens[comma].isMark(",") {
      // the noun behind the nearest article, or the title
      let near = max(sentence.lowerBound, comma - 10)..<comma
      let first = near.last { tokens[$0].shape == .mark && !isHyphen($0) }.map { $0 + 1 } ?? near.lowerBound
      let title = titles.touching(first..<comma, of: \.range).first { $0.range.lowerBound <= first + 1 }
      if let title { found.append(title.core.lowerBound) }
    }
    let behind = name.upperBound
    if behind + 1 < sentence.upperBound, tokens[behind].isMark(",") {
      let noun = words(behind + 1).contains(.article) ? behind + 2 : behind + 1
      if noun < sentence.upperBound, isCalling(noun), words(noun).isEmpty { found.append(noun) }
    }
    return found.map { text.folded($0) }
  }

  private func isCalling(_ index: Int) -> Bool {
    let token = tokens[index]
    return (token.shape == .lower || token.shape == .capital) && token.bytes.count > 3
      && !token.traits.contains(.say)
  }

  /// Whether a later word stands for a noun that was used beside a name: the same word, its definite form, or a compound's end.
  func matches(_ word: String, _ noun: String) -> Bool {
    if word == noun { return true }
    guard speech.has("compounds"), word.utf8.count > 4 else { return false }
    if noun.hasSuffix(word) { return true }
    return speech.definites.contains { ending in
      let stem = word.utf8.dropLast(ending.count)
      return stem.count > 4 && word.utf8.suffix(ending.count).elementsEqual(ending)
        && noun.utf8.suffix(stem.count).elementsEqual(stem)
    }
  }
}
