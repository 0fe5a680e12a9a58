/// What a clause is, by its words.
extension ReportedClause {
  /// A subject and its finite verb, before any dependent clause begins.
  ///
  /// A past form can be a participle as well ("the road closed last year"): where that would mislead, `orPast` is false.
  func isClause(_ range: Range<Int>, orPast: Bool) -> Bool {
    // "the dredger that should have worked never left": behind a relative clause comes the verb of the subject
    var isRelative = false
    for index in range.prefix(60) {
      if text.tokens[index].traits.contains(.opener), index > range.lowerBound {
        guard !isRelative, Self.relatives.contains(text.tokens[index].key) else { return false }
        if text.tokens[index - 1].isMark(",") {
          // "N, who had been fired, is accused"
          guard let comma = (index + 1..<range.upperBound).first(where: { text.tokens[$0].isMark(",") }) else {
            return false
          }
          return comma + 1 < range.upperBound && isVerb(comma + 1)
        }
        guard text.tokens[index - 1].shape == .lower else { return false }
        isRelative = true
        continue
      }
      guard isFinite(index) || (orPast && isPast(index)) else { continue }
      if !isRelative { return index > range.lowerBound }
      let rest = (index + 1..<range.upperBound).prefix { !text.tokens[$0].traits.contains(.opener) }
      return rest.contains { isVerb($0) && !isVerb($0 - 1) && text.tokens[$0 - 1].key != Self.been }
    }
    return false
  }

  func isVerb(_ index: Int) -> Bool { isFinite(index) || isPast(index) }

  func isFinite(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isPossessive { return index > 0 && Self.shortened.contains(text.tokens[index - 1].key) }
    let isAfterTo = index > 0 && text.tokens[index - 1].key == Self.to
    return token.shape == .lower && token.traits.contains(.finite) && !isAfterTo
  }

  func isPast(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.shape == .lower else { return false }
    return token.traits.contains(.past) || (token.bytes.count > 4 && endsIn("ed", index))
  }

  func endsIn(_ ending: String, _ index: Int) -> Bool {
    text.bytes[text.tokens[index].bytes].suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// A clause starts with its subject; "said no" and "said nothing" have an object.
  func canOpen(_ index: Int) -> Bool {
    let token = text.tokens[index]
    // "At least 23 people were killed"
    if token.key == Self.at, index + 1 < sentence.upperBound, Self.amounts.contains(text.tokens[index + 1].key) {
      return true
    }
    guard token.shape != .mark || token.opens, !token.traits.contains(.opener), !Self.joints.contains(token.key),
      !QuoteReader.prepositions.contains(token.key), token.key != Self.to
    else { return false }
    if token.key == Self.no {
      return (index + 1..<min(index + 4, sentence.upperBound)).contains(where: isFinite)
    }
    return !Self.objects.contains(token.key) || (index + 1 < sentence.upperBound && isFinite(index + 1))
  }

  func isAdverb(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.traits.contains(.weekday) || Self.days.contains(token.key) { return true }
    if Self.times.contains(token.key), index > 0,
      isAdverb(index - 1) || Self.dayOpeners.contains(text.tokens[index - 1].key)
    {
      return true
    }
    let isBeforeDay =
      index + 1 < sentence.upperBound
      && (text.tokens[index + 1].traits.contains(.weekday) || Self.days.contains(text.tokens[index + 1].key)
        || Self.times.contains(text.tokens[index + 1].key))
    return isBeforeDay && Self.dayOpeners.contains(token.key)
  }

  /// "his client stands little chance": behind its subject a word that only a verb can be there, as another word follows that no
  /// plural has behind it.
  func isPresent(_ index: Int, in range: Range<Int>) -> Bool {
    let token = text.tokens[index]
    guard index > range.lowerBound, index + 1 < range.upperBound, token.shape == .lower, token.bytes.count > 3,
      endsIn("s", index), !endsIn("ss", index), !endsIn("us", index), !endsIn("is", index),
      token.traits.isDisjoint(with: [.stop, .opener, .thing, .organization, .portfolio, .place])
    else { return false }
    let (before, next) = (text.tokens[index - 1], text.tokens[index + 1])
    guard before.isWord, before.shape == .lower || before.isCapitalized && index - 1 > range.lowerBound,
      !endsIn("s", index - 1), !QuoteReader.prepositions.contains(before.key), !Self.articles.contains(before.key),
      before.traits.isDisjoint(with: [.opener, .titleStart]), before.shape != .number
    else { return false }
    if next.isMark(",") || next.shape == .mark { return false }
    if QuoteReader.prepositions.contains(next.key) { return Self.consists.contains(token.key) }
    return Self.behindVerbs.contains(next.key) || next.shape == .number
      || next.shape == .lower && next.traits.isDisjoint(with: [.opener, .finite, .past, .stop]) && !isVerb(index + 1)
        && !endsIn("s", index + 1)
  }

  private static let consists = keys("consists remains comes belongs depends relies goes")
  private static let behindVerbs = articles.union(keys("no little much more less many few all both at him her them us"))

  static let keys = QuoteReader.keys
  private static let relatives = keys("that which who")
  private static let been = keys("been").first ?? 0
  static let negations = keys(
    "never not hardly nor neither barely didn't doesn't don't won't wouldn't hasn't haven't hadn't cannot couldn't")
  static let pairedNegations = keys("nor neither")
  static let joints = keys("as since until once than after before")
  static let listenerVerbs = keys(
    "told tells telling warned warns warning promised promises cautioned informed informs assured reminded")
  static let told = keys("told tells telling informed informs assured reminded")
  static let inquiries = keys("inquiry investigation")
  static let said = keys("said says saying")
  static let at = Tokenizer.keys(of: "at").first ?? 0
  static let amounts = keys("least most")
  static let times = keys("week month year night morning afternoon evening weekend")
  static let gatherings = keys(
    "meeting meetings session sitting gathering conference congress rally crowd group panel members member audience "
      + "delegation number majority")
  static let bodies = keys(
    "inquiry hearing tribunal parliament panel committee council board assembly forum house chamber leaders readers court commission department ministry institute "
      + "association union bank university")
  static let hearers = gatherings.union(bodies).union(
    keys(
      "hearing court jury inquest inquiry tribunal parliament senate press paper newspaper agency station judge judges "
        + "reporters journalists lawmakers investigators police senators deputies mps"))
  static let limiters = keys("only nearly almost about around over under more fewer less")
  static let contrasts = keys("while whereas though although")
  static let matters = keys("of about")
  static let coordinators = keys("and but or yet so nor while whereas though although as even")
  static let objects = keys(
    "no yes nothing little something much anything everything so goodbye hello thanks himself herself themselves")
  static let articles = keys("a an the this that these those his her its their our my your")
  static let pronouns = keys("he she it they we")
  static let subjects = articles.union(keys("he she it they we there"))
  static let shortened = keys("he she it there this here")
  static let days = keys("today yesterday tonight again later also earlier recently separately meanwhile")
  static let dayOpeners = keys("on late early last this")
  /// What a clause behind one of these depends on.
  static let conditions = keys("under with before after during despite between over about")
  static let unfinished = keys("be been that to of a an the and or but with")
  static let hours = keys("a p m am pm noon midnight o'clock early late mid last next this")
  static let one = Tokenizer.keys(of: "one").first ?? 0
  static let no = Tokenizer.keys(of: "no").first ?? 0
  static let and = Tokenizer.keys(of: "and").first ?? 0
  static let to = Tokenizer.keys(of: "to").first ?? 0
}
