import News

/// Whether a title is an office of a state or a party, by whose it is.
extension PeopleReader {
  /// The president of a club or a company holds no public office, the director of a ministry does.
  func isPublic(_ phrase: TitlePhrase, in text: PersonText) -> Bool {
    // "City Council member N"
    if phrase.head.canonical == "member" || phrase.head.canonical == "council member",
      let organization = phrase.organization,
      Tokenizer.keys(of: organization).contains(where: Self.chambers.contains)
    {
      return true
    }
    switch phrase.head.kind {
    case .state, .government, .leader, .agency:
      guard phrase.head.isOfficial else { return false }
      guard let organization = phrase.organization else { return !isOwnersPrivate(phrase, text) }
      return !isPrivate(Tokenizer.keys(of: organization)) && !worksAtUnknown(phrase, text)
        && !isPartOfPrivate(phrase, text)
    case .business:
      return phrase.head.isOfficial
        || Self.directors.contains { phrase.head.canonical.hasSuffix($0) }
          && phrase.organization.map { isOfState(Tokenizer.keys(of: $0)) } ?? false
        // "Hong Kong Chief Executive N"
        || phrase.head.canonical == "chief executive" && phrase.country != nil && phrase.organization == nil
    default:
      return phrase.head.isOfficial
    }
  }

  /// Words of companies, clubs and unions decide, but for those of a state; "national" makes no federation a state’s.
  private func isPrivate(_ words: [UInt64]) -> Bool {
    let traits = words.map(lexicon.traits)
    guard traits.contains(where: { $0.contains(.privateBody) }) else { return false }
    let isAssociation = words.contains(where: Self.associations.contains)
    return !zip(words, traits).contains {
      $1.contains(.publicBody) && !(isAssociation && Self.weakWords.contains($0))
    }
  }

  private func isOfState(_ words: [UInt64]) -> Bool {
    !isPrivate(words) && words.contains(where: Self.stateWords.contains)
  }

  /// "its president, N" behind "The Association of Weavers called …": whose it is stands earlier in the paragraph.
  private func isOwnersPrivate(_ phrase: TitlePhrase, _ text: PersonText) -> Bool {
    let start = phrase.range.lowerBound
    guard start > 0, Self.owners.contains(text.tokens[start - 1].key) else { return false }
    var end = start - 1
    while end > 0, end > start - 120 {
      guard text.tokens[end - 1].isCapitalized || text.tokens[end - 1].isPossessive else {
        end -= 1
        continue
      }
      var first = end - 1
      while first > 0, text.tokens[first - 1].isCapitalized || Self.joints.contains(text.tokens[first - 1].key) {
        first -= 1
      }
      let words = text.tokens[first..<end].map(\.key)
      if words.contains(where: { lexicon.traits(of: $0).contains(.privateBody) }) { return isPrivate(words) }
      if words.contains(where: { !lexicon.traits(of: $0).isDisjoint(with: [.publicBody, .organization]) }) {
        return false
      }
      end = first
    }
    return false
  }

  /// "head of strategy at Meridian Standard": somebody’s department at a body that nothing shows to be a state’s.
  private func worksAtUnknown(_ phrase: TitlePhrase, _ text: PersonText) -> Bool {
    guard phrase.head.kind == .agency, phrase.core.upperBound + 1 < phrase.range.upperBound,
      phrase.core.count > phrase.head.words,
      TitleScanner.workLinkers.contains(text.tokens[phrase.core.upperBound].key)
    else { return false }
    return (phrase.core.upperBound + 1..<phrase.range.upperBound).allSatisfy {
      let token = text.tokens[$0]
      return token.shape == .capital && token.country < 0
        && token.traits.isDisjoint(with: [.organization, .publicBody, .portfolio])
    }
  }

  /// "head of the virology department at the University of Ibadan"
  private func isPartOfPrivate(_ phrase: TitlePhrase, _ text: PersonText) -> Bool {
    let start = phrase.core.upperBound
    let end = min(max(phrase.range.upperBound, start) + 8, text.tokens.count)
    guard start < end, let link = (start..<end).last(where: { Self.partLinks.contains(text.tokens[$0].key) }),
      link > start,
      !text.tokens[start..<link].contains(where: { $0.isMark(",") || $0.isMark(".") || $0.traits.contains(.say) })
    else { return false }
    let words = text.tokens[link..<end].prefix { $0.shape != .mark }.map(\.key)
    return isPrivate(words)
  }

  private static let partLinks = QuoteReader.keys("at in with")
  private static let directors = [
    "director", "chairman", "chairwoman", "chairperson", "chair", "superintendent", "manager",
  ]
  private static let chambers = QuoteReader.keys(
    "council parliament assembly senate congress politburo cabinet presidium legislature chamber knesset duma")
  private static let owners = QuoteReader.keys("its their")
  private static let joints = QuoteReader.keys("of for and the")
  private static let weakWords = QuoteReader.keys("national royal public federal central state")
  private static let associations = QuoteReader.keys(
    "association club league federation society union guild syndicate foundation company corporation inc ltd plc gmbh "
      + "group holdings newspaper cooperative cooperatives network confederation")
  private static let stateWords = QuoteReader.keys(
    "ministry department inspectorate directorate bureau government parliament secretariat municipality police army navy"
  )
}
