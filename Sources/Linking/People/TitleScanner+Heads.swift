/// Words that look like a title’s head and are something else’s.
extension TitleScanner {
  /// "European Council President", "Shura Council member": the body is called by more than the head’s first word.
  func isOwnersEnd(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isCapitalized, tokens[index].traits.contains(.organization) else { return false }
    let before = tokens[index - 1]
    if index > 1, before.isPossessive || isPluralPossessive(index - 1), tokens[index - 2].isCapitalized {
      return Self.communities.contains(tokens[index - 2].key)
    }
    return before.shape == .capital && isOwner(before, at: index - 1) && !isEverydayOwner(index - 1)
      && (before.country < 0 || lexicon.bodies.contains(before.country))
      && (before.traits.isDisjoint(with: [.modifier, .former, .acting]) || Self.partyWords.contains(before.key))
  }

  func isOpening(_ index: Int) -> Bool { text.sentenceRange(at: index).lowerBound == index }

  /// "Gonzalo Sarmiento Rey", "Phan Van Son": a title’s word at the end of two capitals that can be nothing but a name.
  func endsName(_ index: Int) -> Bool {
    if index + 1 < tokens.count, tokens[index].traits.contains(.portfolio), tokens[index].shape == .capital,
      tokens[index + 1].shape == .capital, tokens[index + 1].traits.contains(.organization),
      tokens[index + 1].traits.isDisjoint(with: Traits.given.union(.family))
    {
      // "the Justice Party"
      return true
    }
    if index > 0, index + 2 < tokens.count, tokens[index].shape == .capital, tokens[index + 1].isMark("-"),
      tokens[index + 1].isGlued, tokens[index + 2].isGlued, tokens[index + 2].shape == .lower,
      !isPart(tokens[index + 2]),
      tokens[index - 1].isCapitalized
    {
      // "Lau Wing-kit"
      return true
    }
    guard index > 1, tokens[index].shape == .capital, !tokens[index].hasStop,
      index + 1 >= tokens.count || !tokens[index + 1].isCapitalized
    else { return false }
    func isName(_ word: Int) -> Bool {
      tokens[word].shape == .capital && tokens[word].country < 0
        && tokens[word].traits.isDisjoint(with: [
          .organization, .place, .thing, .inPlace, .modifier, .portfolio, .stop, .honorific, .titleStart, .common,
        ])
    }
    return isName(index - 1) && isName(index - 2)
      && !tokens[index - 2].traits.union(tokens[index - 1].traits).isDisjoint(with: Traits.given.union(.family))
  }

  /// Its organisation has a name in capitals.
  func namesBody(_ phrase: TitlePhrase) -> Bool {
    phrase.organization.map { $0.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 } } ?? false
  }
}
