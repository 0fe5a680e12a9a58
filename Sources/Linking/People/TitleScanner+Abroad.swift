/// What belongs to a title in other languages than English.
extension TitleScanner {
  /// "ministre des Transports", "alcaldesa de N", "presidenta de la diputación": one noun behind a preposition and its article.
  func extendAbroad(_ phrase: inout TitlePhrase) {
    guard let speech = text.speech, !phrase.head.kind.isPersonal, phrase.head.kind != .spokesperson,
      phrase.core.upperBound == phrase.range.upperBound
    else { return }
    let limit = text.sentenceRange(at: phrase.core.lowerBound).upperBound
    let end = phrase.range.upperBound
    guard end + 1 < limit, tokens[end].shape == .lower, speech.words(tokens[end]).contains(.of),
      !speech.words(tokens[end]).contains(.that)
    else { return }
    var noun = end + 1
    while noun + 1 < limit, noun < end + 3, tokens[noun].shape == .lower, speech.words(tokens[noun]).contains(.article)
    {
      noun += 1
    }
    let isName =
      tokens[noun].isCapitalized && noun == end + 1
      && (!tokens[noun].traits.isDisjoint(with: .given)
        || noun + 1 < limit && tokens[noun + 1].shape == .capital
          && tokens[noun + 1].traits.isDisjoint(with: .given) && NameScanner.particles.contains(tokens[end].key))
    guard tokens[noun].shape == .lower || tokens[noun].shape == .capital, !isName,
      speech.words(tokens[noun]).isDisjoint(with: [.of, .and, .that, .pronoun])
    else { return }
    var last = noun + 1
    if last + 1 < limit, speech.words(tokens[last]).contains(.and), tokens[last + 1].shape == tokens[noun].shape,
      tokens[noun].shape == .capital, last + 2 < limit, tokens[last + 2].shape != .lower
    {
      // "ministro de Economía y Hacienda"
      last += 2
    }
    // "secretário do Meio Ambiente, N"
    while last + 1 < limit, tokens[noun].isCapitalized, tokens[last].shape == .capital, tokens[last + 1].isMark(",") {
      last += 1
    }
    let isBody = tokens[noun].isCapitalized && Self.bodyKinds.contains(phrase.head.kind)
    if isBody {
      // "président de la Coopérative des Monts"
      while last + 1 < limit {
        let next = speech.words(tokens[last]).contains(.of) && tokens[last].shape == .lower ? last + 1 : last
        guard tokens[next].shape == .capital, next > last, !isGivenBeforeName(next) else { break }
        last = next + 1
      }
    }
    if phrase.head.kind == .regional && tokens[noun].isCapitalized || isBody {
      phrase.organization = phrase.organization ?? text.string(noun..<last)
    } else {
      phrase.core = phrase.core.lowerBound..<last
    }
    phrase.range = phrase.range.lowerBound..<last
  }

  /// "Anna de Boer": a calling with a capital within a sentence is a family name where nouns have none.
  func isFamilyAbroad(_ index: Int, _ head: TitleHead) -> Bool {
    guard let speech = text.speech, !speech.has("nouns"), tokens[index].shape == .capital, index > 0,
      tokens[index - 1].shape == .lower && tokens[index - 1].traits.contains(.particle)
        || tokens[index - 1].isCapitalized && !tokens[index - 1].traits.isDisjoint(with: .given)
    else { return false }
    return head.kind == .person || head.kind == .royal || head.kind == .religion || head.kind == .health
  }

  private static let bodyKinds: Set<TitleClass> = [.state, .leader, .business, .agency, .scholar]

  private func isGivenBeforeName(_ index: Int) -> Bool {
    !tokens[index].traits.isDisjoint(with: .given) && index + 1 < tokens.count && tokens[index + 1].shape == .capital
  }
}
