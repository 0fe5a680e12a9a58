import News

/// A title as one place of a text gives it to a person.
struct TitleUse {
  var phrase: TitlePhrase
  /// How the text ties it to the name, in words.
  var form: String
  var from: Timestamp?
  var until: Timestamp?
}

/// Ties the titles of one text to the names that they stand with.
struct TitleBinder {
  let text: PersonText
  private(set) var titles: [TitlePhrase]
  var spans: [NameSpan]
  private(set) var isUsed: [Bool]

  var tokens: [Token] { text.tokens }

  /// The spans with their titles; a title goes to one name, or to all names of an enumeration after its plural.
  static func bind(_ spans: [NameSpan], titles: [TitlePhrase], text: PersonText) -> [NameSpan] {
    guard !spans.isEmpty, !titles.isEmpty else { return spans }
    var binder = TitleBinder(text: text, titles: titles, spans: spans, isUsed: titles.map { _ in false })
    binder.disownPeople()
    binder.bindPrefixes()
    binder.bindAppositions()
    binder.bindLeadingAppositions()
    binder.bindPredicates()
    binder.bindAbroad()
    return binder.spans
  }

  mutating func give(_ title: Int, to span: Int, _ form: String, country: String? = nil) {
    var use = TitleUse(phrase: titles[title], form: form)
    if let country { use.phrase.country = country }
    readPeriod(after: use.phrase.range.upperBound, &use)
    isUsed[title] = true
    spans[span].titles.append(use)
  }

  /// "Attorney General N’s chief of staff": a person is no organisation.
  private mutating func disownPeople() {
    for title in titles.indices where titles[title].head.kind != .business {
      guard let organization = titles[title].organization else { continue }
      let near = max(0, titles[title].range.lowerBound - 2)..<titles[title].core.lowerBound
      let isPerson = spans.touching(near, of: \.range).contains { span in
        span.range.upperBound < tokens.count && tokens[span.range.upperBound].isPossessive
          && (span.words.count > 1 || isTitled(span))
          && !span.isBody && (span.evidence >= 2 || isTitled(span)) && text.string(span.range).hasSuffix(organization)
      }
      if isPerson { titles[title].organization = nil }
    }
  }

  /// "Queen N": a title ends where a name starts.
  private func isTitled(_ span: NameSpan) -> Bool {
    let start = span.range.lowerBound
    return start > 0
      && titles.touching(start - 1..<start, of: \.range).contains {
        $0.range.upperBound == start && $0.core.upperBound == start
      }
  }

  /// "the widow of a deputy N murdered": somebody whom the named one did something to.
  private func isObject(_ phrase: TitlePhrase, _ span: NameSpan) -> Bool {
    let (first, next) = (phrase.range.lowerBound, span.range.upperBound)
    guard first > 0, next < tokens.count,
      Self.indefinite.contains(tokens[first].key) || Self.indefinite.contains(tokens[first - 1].key),
      tokens[next].shape == .lower, tokens[next].traits.isDisjoint(with: [.say, .finite])
    else { return false }
    return !tokens[next].traits.isDisjoint(with: [.act, .past]) || text.string(next).hasSuffix("ed")
  }

  private static let indefinite = QuoteReader.keys("a an")

  private mutating func bindPrefixes() {
    for (title, phrase) in titles.enumerated() {
      let span = spans.position(startingAt: phrase.range.upperBound, of: \.range)
      guard span < spans.count,
        isGap(phrase.range.upperBound, spans[span].range.lowerBound)
          || phrase.head.isPlural && isList(phrase.range.upperBound, span)
      else { continue }
      let possessive = spans[span].range.upperBound < tokens.count && tokens[spans[span].range.upperBound].isPossessive
      if possessive, phrase.head.isPlural { continue }
      if phrase.head.isPlural, isPlot(phrase, before: span) || !opensList(span) { continue }
      if isVerb(phrase) || phrase.head.canonical == "elder" && phrase.isDefinite || isObject(phrase, spans[span]) {
        continue
      }
      if phrase.head.canonical == "broadcaster", isStation(phrase) { continue }
      disownPlace(before: phrase, span)
      disownSeat(behind: phrase, span)
      give(title, to: span, "title before the name", country: country(after: spans[span], of: phrase.head.kind))
      if phrase.head.isPlural { bindEnumeration(title, after: span) } else { addOrganization(behind: span) }
      inheritOrganization(of: span, phrase)
      bindStacked(title, to: span)
    }
  }

  /// "Ministers N and M", "Presidents N of X and M of Y"; not "tip your waiters N": several hold what is told in the plural.
  private func opensList(_ span: Int) -> Bool {
    let next = spans[span].range.upperBound
    guard next < tokens.count else { return false }
    return tokens[next].isMark(",") || tokens[next].isMark("(") || tokens[next].isMark("&")
      || tokens[next].key == Self.and
      || tokens[next].key == Self.of || text.speech != nil
  }

  /// "The comedy stars N": a verb.
  private func isPlot(_ phrase: TitlePhrase, before span: Int) -> Bool {
    guard let last = phrase.core.last, Self.plots.contains(tokens[last].key), tokens[last].shape == .lower else {
      return false
    }
    let start = phrase.core.lowerBound
    guard start > text.sentenceRange(at: start).lowerBound else { return false }
    let isDetermined = TitleScanner.determiners.contains(tokens[start - 1].key)
    // "The stars N and M"; "The film stars N", "a film series stars N", "a comedy stars N"
    guard phrase.core.count > 1 else { return tokens[start - 1].isWord && !isDetermined }
    return isDetermined || Self.works.contains(tokens[start].key)
  }

  private static let works = QuoteReader.keys(
    "series film movie comedy drama thriller show sitcom musical play remake sequel flick")
  private static let plots = QuoteReader.keys("stars")

  /// "hours to convict N": a verb that is spelled as what somebody is.
  private func isVerb(_ phrase: TitlePhrase) -> Bool {
    let start = phrase.range.lowerBound
    return start > 0 && phrase.range.count == 1 && tokens[start - 1].key == Self.to
      && Self.verbs.contains(tokens[start].key) && tokens[start].shape == .lower
  }

  private static let verbs = QuoteReader.keys(
    "convict suspect coach host star head pilot judge guard champion captain nurse guide chair witness")
  static let stations = QuoteReader.keys("private state public national commercial local independent regional")

  /// "Navy chief Vice Admiral N", "Deputy Prime Minister and Finance Minister N": a title right before another is the same person's.
  private mutating func bindStacked(_ title: Int, to span: Int) {
    var next = title
    while next > 0, !isUsed[next - 1], follows(next), !titles[next - 1].head.isPlural,
      !titles[next - 1].head.kind.isPersonal
    {
      next -= 1
      give(next, to: span, "title before the name")
      // "a neurosurgeon and CNN correspondent N": a trade of another kind is followed elsewhere
      if titles[next].head.kind == titles[next + 1].head.kind || titles[next + 1].head.kind == .business,
        isJoinedOffice(titles[next], titles[next + 1])
      {
        shareOrganization(of: span)
      }
    }
  }

  /// "Zelvor president and chief executive N", "founder and chief executive of Zelvor": both offices are in one body.
  mutating func shareOrganization(of span: Int) {
    let last = spans[span].titles.count - 1
    guard last > 0 else { return }
    let (one, other) = (spans[span].titles[last - 1].phrase.organization, spans[span].titles[last].phrase.organization)
    spans[span].titles[last - 1].phrase.organization = one ?? other
    spans[span].titles[last].phrase.organization = other ?? one
  }

  /// Nothing stands between a title and the one before it, or an "and" between two offices in capitals.
  private func follows(_ title: Int) -> Bool {
    let (before, start) = (titles[title - 1], titles[title].range.lowerBound)
    if before.range.upperBound == start { return true }
    if before.range.upperBound + 1 == start, tokens[start - 1].key == Self.and, !titles[title].head.isPlural,
      before.isDefinite || opensSentence(before), !before.head.isOfficial || titles[title].modifiers.contains(.former),
      tokens[before.core.lowerBound].shape == .lower || opensSentence(before),
      tokens[titles[title].core.lowerBound].shape == .lower
    {
      // "the broadcaster and former senator N"
      return true
    }
    let lead = tokens[max(0, before.range.lowerBound - 3)..<before.range.lowerBound]
    if before.range.upperBound + 1 == start, tokens[start - 1].key == Self.and, isJoinedOffice(before, titles[title]),
      !lead.contains(where: { Self.parters.contains($0.key) })
    {
      return true
    }
    return before.range.upperBound + 1 == start && tokens[start - 1].key == Self.and && !titles[title].head.isPlural
      && before.head.isOfficial && titles[title].head.isOfficial && tokens[before.core.lowerBound].isCapitalized
      && tokens[titles[title].core.lowerBound].isCapitalized
  }

  /// "president and general manager N", "wide receiver and kick returner N", "actress and singer N": what one person is at once.
  func isJoinedOffice(_ one: TitlePhrase, _ other: TitlePhrase) -> Bool {
    guard !one.head.isPlural, !other.head.isPlural else { return false }
    if other.head.kind == .business { return Self.companyHeads.contains(one.head.canonical) }
    let isLower = tokens[one.core.lowerBound].shape == .lower || opensSentence(one)
    let isTrade = one.head.kind == other.head.kind && one.head.kind == .sport
    // "neurosurgeon and CNN correspondent N"; "the pilot and passenger N" may be two
    let isCalling = [one, other].allSatisfy { phrase in
      Self.trades.contains(phrase.head.kind) && !phrase.head.isOfficial
        && (!phrase.isDefinite || phrase.head.kind != .person)
    }
    return (isTrade || isCalling) && isLower
      && !Self.trainers.contains(one.head.canonical) && !Self.trainers.contains(other.head.canonical)
  }

  static let companyHeads: Set<String> = [
    "president", "vice president", "chairman", "chair", "chairperson", "founder", "owner", "chief executive",
    "chief executive officer", "chief operating officer", "director", "executive director", "managing director",
    "publisher", "editor", "general manager", "partner", "treasurer", "executive chairman", "senior vice president",
    "ceo",
    "cfo", "coo", "cto", "majority owner", "minority owner", "co-owner",
  ]
  /// Behind these two offices are two people’s.
  private static let parters = QuoteReader.keys("between both")
  private static let trades: Set<TitleClass> = [.arts, .scholar, .media, .health, .law, .person]
  private static let trainers: Set<String> = ["coach", "head coach", "manager", "captain", "assistant coach"]

  /// "Tarn owner N, chief executive M and general manager P": the body of the first holds for the others of a list.
  private mutating func inheritOrganization(of span: Int, _ phrase: TitlePhrase) {
    let last = spans[span].titles.count - 1
    guard span > 0, phrase.organization == nil, !phrase.isDefinite, phrase.country == nil,
      Self.companyHeads.contains(phrase.head.canonical), spans[span].titles[last].phrase.organization == nil,
      let before = spans[span - 1].titles.first(where: { $0.form == spans[span].titles[last].form }),
      before.phrase.head.kind == .business, before.phrase.core.upperBound <= spans[span - 1].range.lowerBound
    else { return }
    let gap = spans[span - 1].range.upperBound..<phrase.range.lowerBound
    guard !gap.isEmpty, gap.count <= 2, gap.allSatisfy({ tokens[$0].isMark(",") || tokens[$0].key == Self.and }) else {
      return
    }
    spans[span].titles[last].phrase.organization = before.phrase.organization
  }

  /// "Farmer and local councillor N"
  private func opensSentence(_ title: TitlePhrase) -> Bool {
    text.sentenceRange(at: title.range.lowerBound).lowerBound == title.range.lowerBound
  }

  /// "Three councillors — A, B and C —", "four senators: A, B": a dash or a colon before an enumeration.
  private func isList(_ from: Int, _ span: Int) -> Bool {
    guard from + 1 == spans[span].range.lowerBound, span + 1 < spans.count,
      tokens[from].isMark("~") || tokens[from].isMark("-") || tokens[from].isMark(":")
    else { return false }
    let gap = spans[span].range.upperBound..<max(spans[span].range.upperBound, spans[span + 1].range.lowerBound)
    return !gap.isEmpty && gap.count <= 5
      && gap.allSatisfy {
        tokens[$0].isMark(",") || tokens[$0].key == Self.and || tokens[$0].shape == .number
          || tokens[$0].key == TitleScanner.the || Self.siblings.contains(tokens[$0].key)
      }
  }

  /// Nothing, or only an honorific or a party in brackets, stands between a title and a name.
  private func isGap(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return from == to }
    // "Maj. Gen. (res.) N"
    if tokens[from].isMark("("), to - from <= 4, tokens[to - 1].isMark(")") || tokens[to - 2].isMark(")") {
      // "Principal Secretary (Mines) N"
      return tokens[from + 1..<to].allSatisfy {
        $0.shape == .lower || $0.shape == .mark || $0.shape == .capital && $0.traits.contains(.portfolio)
      }
    }
    return to - from <= 3 && tokens[from..<to].allSatisfy { $0.traits.contains(.honorific) }
  }

  /// "Ministers A and B", "Presidents A of X and B of Y".
  private mutating func bindEnumeration(_ title: Int, after span: Int) {
    var (last, isComplete) = (span, false)
    for next in spans.indices.dropFirst(span + 1) where !isSeatOfParty(spans[next].range.lowerBound) {
      var gap = spans[last].range.upperBound..<spans[next].range.lowerBound
      if let first = gap.first, tokens[first].key == Self.of {
        gap = gap.dropFirst()
        while let place = gap.first, tokens[place].country >= 0 || tokens[place].isCapitalized { gap = gap.dropFirst() }
      }
      if let first = gap.first, tokens[first].isMark("("), let close = gap.first(where: { tokens[$0].isMark(")") }) {
        gap = close + 1..<gap.upperBound
      }
      if let comma = gap.first, tokens[comma].isMark(","), let end = seatEnd(comma + 1), gap.contains(end) {
        // "Sens. A, D-Ohio, and B, R-Utah"
        gap = end..<gap.upperBound
      }
      if gap.count > 2, let kin = gap.last, Self.siblings.contains(tokens[kin].key),
        tokens[kin - 1].key == TitleScanner.the
      {
        // "A and the brothers B and C"
        gap = gap.lowerBound..<kin - 1
      }
      let isLinked =
        !gap.isEmpty && gap.count <= 2 && gap.allSatisfy { tokens[$0].isMark(",") || tokens[$0].key == Self.and }
      // "Unlike ministers A and B, C stayed": behind the "and" comes the last of them.
      guard isLinked, !isComplete || gap.contains(where: { tokens[$0].key == Self.and }) else { return }
      isComplete = isComplete || gap.contains { tokens[$0].key == Self.and }
      give(
        title, to: next, "title before several names", country: country(after: spans[next], of: titles[title].head.kind)
      )
      last = next
    }
  }

  /// "D-Ohio": no name.
  private func isSeatOfParty(_ start: Int) -> Bool {
    start + 2 < tokens.count && tokens[start].shape == .initial && tokens[start + 1].isMark("-")
      && tokens[start + 1].isGlued
  }

  private static let siblings = QuoteReader.keys("brothers sisters siblings twins spouses couple")

  private func country(after span: NameSpan, of kind: TitleClass) -> String? {
    let next = span.range.upperBound
    guard next + 2 < tokens.count, tokens[next].key == Self.of, tokens[next].shape == .lower else { return nil }
    let place = tokens[next + 1].key == TitleScanner.the ? next + 2 : next + 1
    guard !tokens[place].traits.contains(.adjective) else { return nil }
    if isSeat(place, of: kind) { return nil }
    let index = Int(tokens[place].country)
    return NameLexicon.shared.countries.indices.contains(index) ? NameLexicon.shared.countries[index] : nil
  }

  func isFollowedByName(_ end: Int) -> Bool { spanStarting(at: end) != nil }

  func spanStarting(at start: Int) -> Int? {
    let span = spans.position(startingAt: start, of: \.range)
    return span < spans.count && spans[span].range.lowerBound == start ? span : nil
  }

  static let and = Tokenizer.keys(of: "and").first ?? 0
  static let of = Tokenizer.keys(of: "of").first ?? 0
  /// Words that only lead up to a title.
  static let introductions = QuoteReader.keys(
    "the a an its their his her our one of currently now today also then both new previously formerly once herself himself until recently still long later most"
  )
  static let pastWords = QuoteReader.keys("previously formerly once until")
}
