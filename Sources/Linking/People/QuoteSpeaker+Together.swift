/// Several people who say one thing together.
extension QuoteReader {
  /// All who say it: "N and M said" and "said N and M" are two speakers, each with the reason why.
  func together(_ speaker: Speaker, _ index: Int) -> [(person: Int, reason: String)] {
    let alone = [(person: speaker.person, reason: speaker.reason)]
    let sentence = texts[index].sentenceRange(at: speaker.range.lowerBound)
    let here = mentions[index].touching(sentence, of: \.range)
    guard speaker.certainty == .named, !speaker.range.isEmpty,
      let found = here.firstIndex(where: { $0.person == speaker.person && speaker.range.overlaps($0.range) })
    else { return alone }
    var (first, last) = (found, found)
    while first > here.startIndex, isJoined(here[first - 1].range, here[first].range, index) { first -= 1 }
    while last + 1 < here.endIndex, isJoined(here[last].range, here[last + 1].range, index) { last += 1 }
    guard first < last, isOneSubject(Array(here[first...last].map(\.range)), in: sentence, index) else { return alone }
    let others = here[first...last].map(\.person).filter { $0 != speaker.person }
    return alone + others.map { ($0, "\(speaker.reason), together") }
  }

  /// Only "and" or a comma, and a title, stand between two names.
  private func isJoined(_ one: Range<Int>, _ other: Range<Int>, _ index: Int) -> Bool {
    guard one.upperBound < other.lowerBound else { return false }
    let gap = one.upperBound..<max(one.upperBound, titleStart(before: other.lowerBound, index))
    return !gap.isEmpty && gap.count <= 2 && gap.allSatisfy { isAnd($0, index) || texts[index].tokens[$0].isMark(",") }
  }

  /// An enumeration that starts where a subject does; "B, and C said" is two clauses.
  private func isOneSubject(_ names: [Range<Int>], in sentence: Range<Int>, _ index: Int) -> Bool {
    let tokens = texts[index].tokens
    guard let first = names.first, let last = names.last else { return false }
    let joints = (first.upperBound..<last.lowerBound).filter { isAnd($0, index) }
    guard joints.count == 1, names.count > 2 || !tokens[joints[0] - 1].isMark(",") else { return false }
    let start = titleStart(before: first.lowerBound, index)
    guard start > sentence.lowerBound else { return true }
    let before = tokens[start - 1]
    if let speech = texts[index].speech, !speech.sources.all(at: start - 1, in: tokens).isEmpty { return true }
    return before.shape == .mark || before.traits.contains(.say) || before.key == Self.according
      || (before.key == Self.to && start > 1 && tokens[start - 2].key == Self.according)
  }

  private func titleStart(before name: Int, _ index: Int) -> Int {
    let title = titles[index].touching(max(0, name - 1)..<name, of: \.range).last
    return title.map { $0.range.upperBound == name ? $0.range.lowerBound : name } ?? name
  }

  private func isAnd(_ token: Int, _ index: Int) -> Bool {
    let (text, word) = (texts[index], texts[index].tokens[token])
    if let speech = text.speech { return speech.words(word).contains(.and) }
    return word.key == Self.and && word.isWord
  }

  static let and = Tokenizer.keys(of: "and").first ?? 0
  private static let to = Tokenizer.keys(of: "to").first ?? 0
}
