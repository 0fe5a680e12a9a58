import News

/// Finds the titles of a text, the longest head first, and what belongs to them on both sides.
struct TitleScanner {
  let text: PersonText
  let lexicon: NameLexicon
  var tokens: [Token] { text.tokens }

  static func phrases(in text: PersonText, lexicon: NameLexicon) -> [TitlePhrase] {
    let scanner = TitleScanner(text: text, lexicon: lexicon)
    var phrases: [TitlePhrase] = []
    var index = 0
    while index < text.tokens.count {
      guard text.tokens[index].traits.contains(.titleStart),
        let phrase = scanner.phrase(at: index, after: phrases.last?.range.upperBound ?? 0)
      else {
        index += 1
        continue
      }
      phrases.append(phrase)
      index = max(index + 1, phrase.range.upperBound)
    }
    return phrases
  }

  func phrase(at index: Int, after limit: Int) -> TitlePhrase? {
    guard tokens[index].traits.contains(.titleStart), !isTail(index), !isWordElsewhere(index), !isInEasternName(index),
      !isShipsName(index), !isCompoundWord(index),
      let (own, ownCount) = lexicon.titles.longest(at: index, in: tokens), !isName(index, ownCount),
      !isFamilyAbroad(index, own),
      !isInitials(index, ownCount, after: limit), !isMembersOf(index),
      !isOwnersEnd(index), !endsExecutive(index), !opensBody(index, own, ownCount),
      !isBodysMembers(index, own, ownCount),
      !isWithinName(index, ownCount), ownCount == 1 || index == limit || !isNamedState(index, lower: limit, of: own),
      ownCount > 1 || !belongsToLater(index) && !isInfinitive(index) && !endsName(index),
      ownCount > 1 || !tokens[index].traits.contains(.inPlace), !own.isPlural || !isPluralPossessive(index + ownCount)
    else { return nil }
    var (index, head, count) = compoundChief(withoutOpposition(withoutBody(longer(than: own, at: index, ownCount))))
    if head.kind == .kin, head.canonical == "partner", index + count < tokens.count,
      Self.workLinkers.contains(tokens[index + count].key)
    {
      // "a partner at the law firm"
      head.kind = .business
    }
    var phrase = TitlePhrase(
      range: index..<index + count, core: index..<index + count, head: head, key: head.canonical)
    phrase.isDoing = isDoing(index, head)
    if !phrase.isDoing { extendLeft(&phrase, limit: limit) }
    dropOrdinal(&phrase)
    extendRight(&phrase)
    extendAbroad(&phrase)
    // "a member of the Politburo", never of a gang or a family
    // "her boss, Governor N": what one is to another, as a colleague is
    if head.canonical == "boss", phrase.core.count == 1, phrase.range.lowerBound > 0,
      Self.owners.contains(tokens[phrase.range.lowerBound - 1].key)
    {
      return nil
    }
    if Self.plainPositions.contains(head.canonical), !isPosition(phrase) { return nil }
    phrase.isOnlyClaimed = isOnlyClaimed(phrase)
    if head.canonical == "member", phrase.core.count > 1 || !namesBody(phrase) { return nil }
    for token in tokens[phrase.range.lowerBound..<phrase.core.upperBound] { note(token, &phrase) }
    if head.kind == .cabinet || head.kind == .agency, phrase.core.count > head.words {
      phrase.key = text.string(phrase.core.lowerBound..<index).lowercased() + " " + head.canonical
    }
    return phrase
  }

  /// "the first mayor of the town": how many there were before, and no part of the office as in "first minister".
  private func dropOrdinal(_ phrase: inout TitlePhrase) {
    let first = phrase.core.lowerBound
    guard phrase.core.count > 1, first > 0, tokens[first].shape == .lower, Self.ordinals.contains(tokens[first].key),
      isDeterminer(tokens[first - 1]), tokens[first + 1].isWord, !Self.ranked.contains(tokens[first + 1].key)
    else { return }
    phrase.core = first + 1..<phrase.core.upperBound
  }

  /// "Harbor safety N", "a Harbor tackle", "Forward N": words of every day that are a player's place behind a team or in front of a name.
  private func isPosition(_ phrase: TitlePhrase) -> Bool {
    guard phrase.core.count == 1 else { return false }
    if phrase.organization != nil { return true }
    let word = phrase.core.lowerBound
    return isOpening(word) && word + 2 < tokens.count && tokens[word].shape == .capital
      && tokens[word + 1].shape == .capital && !tokens[word + 1].traits.isDisjoint(with: .given)
      && tokens[word + 2].shape == .capital
  }

  private static let plainPositions: Set<String> = ["safety", "forward", "tackle"]
  private static let ordinals = QuoteReader.keys("first second third")
  private static let ranked = QuoteReader.keys(
    "minister secretary deputy vice lady gentleman officer lieutenant sergeant mate assistant undersecretary counselor "
      + "counsellor violin division baseman base reader class son daughter wife husband cousin")

  /// "who heads the agency", "who chairs the panel"
  private func isDoing(_ index: Int, _ head: TitleHead) -> Bool {
    head.isPlural && index > 0 && tokens[index].shape == .lower && Self.doing.contains(tokens[index].key)
      && tokens[index - 1].key == TitleBinder.who
  }

  private static let doing = QuoteReader.keys("heads chairs")

  /// "to head the agency", "to chair": a verb.
  private func isInfinitive(_ index: Int) -> Bool {
    index > 0 && tokens[index].shape == .lower && tokens[index - 1].key == Self.to
      && Self.verbs.contains(tokens[index].key)
  }

  private static let verbs = QuoteReader.keys("head chair host captain coach guard judge author partner lead")

  /// "deputy finance minister": a deputy is no title by itself where another head follows.
  private func belongsToLater(_ index: Int) -> Bool {
    guard !tokens[index].traits.isDisjoint(with: [.deputy, .vice, .modifier, .portfolio]) else { return false }
    // "Deputy national police chief N": a capital only because its sentence starts with it
    func goesWith(_ next: Int) -> Bool {
      tokens[next].shape == tokens[index].shape || tokens[next].shape == .lower && isOpening(index)
        || tokens[next].shape == .upper
    }
    var next = index + 1
    while next < tokens.count, next - index <= 4, isPart(tokens[next]) || tokens[next].country >= 0, goesWith(next) {
      if lexicon.titles.longest(at: next, in: tokens) != nil { return true }
      next += 1
    }
    return next < tokens.count && goesWith(next) && tokens[next].traits.contains(.titleStart)
      && lexicon.titles.longest(at: next, in: tokens) != nil
  }

  /// "Deputy Secretary-General": of heads that overlap the one that ends last, when only modifiers stand before it.
  private func longer(than head: TitleHead, at index: Int, _ count: Int) -> (index: Int, head: TitleHead, count: Int) {
    // "Party Secretary-General": the hyphen holds the later head together
    let isTorn =
      index + count < tokens.count && tokens[index + count].isMark("-") && tokens[index + count].isGlued
    for offset in 1..<max(1, count) where isTorn || (index..<index + offset).allSatisfy({ isPart(tokens[$0]) }) {
      if let (later, more) = lexicon.titles.longest(at: index + offset, in: tokens), offset + more > count {
        return (index + offset, later, more)
      }
    }
    return (index, head, count)
  }

  func note(_ token: Token, _ phrase: inout TitlePhrase) {
    let kinds: [(Traits, Role.Modifier)] = [
      (.acting, .acting), (.former, .former), (.vice, .vice), (.deputy, .deputy), (.elect, .elect),
      (.interim, .interim),
      (.designate, .designate), (.outgoing, .outgoing),
    ]
    for (trait, modifier) in kinds where token.traits.contains(trait) && !phrase.modifiers.contains(modifier) {
      phrase.modifiers.append(modifier)
    }
  }

  private static let freeWords = QuoteReader.keys("free double secret special")

  /// The end of a compound ("head-to-head"), not of "ex-minister" or "vice-president".
  func isTail(_ index: Int) -> Bool {
    guard index > 1, tokens[index].isGlued, tokens[index - 1].isMark("-"), tokens[index - 1].isGlued else {
      return false
    }
    // "AFL-CIO"
    if tokens[index].shape == .upper, tokens[index - 2].shape == .upper { return true }
    // "free-agent catcher N"
    return tokens[index - 2].key != TitleBinder.turned
      && (!isPart(tokens[index - 2]) || Self.freeWords.contains(tokens[index - 2].key))
      && tokens[index].shape == .lower
  }

  /// A capital head that is somebody's name: "Stephen King", "Dean Martin".
  func isName(_ index: Int, _ count: Int) -> Bool {
    guard count == 1, tokens[index].isCapitalized, !tokens[index].hasStop else { return false }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isBeforeName = next.map { $0.isCapitalized && !$0.traits.contains(.stop) } ?? false
    if !isBeforeName, index > 0, tokens[index - 1].isCapitalized, !tokens[index - 1].traits.isDisjoint(with: .given) {
      return true
    }
    // "Peter P. Pope": behind an initial stands the family name
    if index > 1, tokens[index - 1].shape == .initial, tokens[index - 1].hasStop, tokens[index - 2].shape == .capital,
      !tokens[index - 2].traits.isDisjoint(with: .given)
    {
      return true
    }
    return isBeforeName && !tokens[index].traits.isDisjoint(with: .given)
      && tokens[index].traits.isDisjoint(with: [.honorific]) && !isBeforeArabicName(index)
      && !isBeforeFullName(index)
  }

  /// "Dean Anna Maria N", "Dean Anna N" where a comma or a verb follows: a title before a given name and a family name.
  private func isBeforeFullName(_ index: Int) -> Bool {
    index + 2 < tokens.count && !tokens[index + 1].traits.isDisjoint(with: .given)
      && tokens[index + 1].traits.isDisjoint(with: .family) && tokens[index + 2].shape == .capital
      && tokens[index + 2].traits.isDisjoint(with: [.organization, .place, .thing, .generation])
  }

  /// "Sheikh N bin M", "Sheikh N Al-M": a title where a given name and a father’s or a family’s follow.
  private func isBeforeArabicName(_ index: Int) -> Bool {
    var next = index + 1
    while next < tokens.count, next - index < 8,
      tokens[next].isCapitalized || tokens[next].isGlued || tokens[next].traits.contains(.particle)
    {
      if next > index + 1, Self.arabicArticles.contains(tokens[next].key) || Self.sonsOf.contains(tokens[next].key) {
        return true
      }
      next += 1
    }
    return false
  }
}
