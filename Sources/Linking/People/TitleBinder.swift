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
  let titles: [TitlePhrase]
  var spans: [NameSpan]
  private(set) var isUsed: [Bool]

  var tokens: [Token] { text.tokens }

  /// The spans with their titles; a title goes to one name, or to all names of an enumeration after its plural.
  static func bind(_ spans: [NameSpan], titles: [TitlePhrase], text: PersonText) -> [NameSpan] {
    guard !spans.isEmpty, !titles.isEmpty else { return spans }
    var binder = TitleBinder(text: text, titles: titles, spans: spans, isUsed: titles.map { _ in false })
    binder.bindPrefixes()
    binder.bindAppositions()
    binder.bindLeadingAppositions()
    binder.bindPredicates()
    return binder.spans
  }

  mutating func give(_ title: Int, to span: Int, _ form: String, country: String? = nil) {
    var use = TitleUse(phrase: titles[title], form: form)
    if let country { use.phrase.country = country }
    readPeriod(after: use.phrase.range.upperBound, &use)
    isUsed[title] = true
    spans[span].titles.append(use)
  }

  private mutating func bindPrefixes() {
    for (title, phrase) in titles.enumerated() {
      let span = spans.position(startingAt: phrase.range.upperBound, of: \.range)
      guard span < spans.count, isGap(phrase.range.upperBound, spans[span].range.lowerBound)
      else { continue }
      let possessive = spans[span].range.upperBound < tokens.count && tokens[spans[span].range.upperBound].isPossessive
      if possessive, phrase.head.isPlural { continue }
      give(title, to: span, "title before the name", country: country(after: spans[span]))
      if phrase.head.isPlural { bindEnumeration(title, after: span) } else { addOrganization(behind: span) }
      bindStacked(title, to: span)
    }
  }

  /// "Navy chief Vice Admiral N", "Deputy Prime Minister and Finance Minister N": a title right before another is the same person's.
  private mutating func bindStacked(_ title: Int, to span: Int) {
    var next = title
    while next > 0, !isUsed[next - 1], follows(next), !titles[next - 1].head.isPlural,
      !titles[next - 1].head.kind.isPersonal
    {
      next -= 1
      give(next, to: span, "title before the name")
    }
  }

  /// Nothing stands between a title and the one before it, or an "and" between two offices in capitals.
  private func follows(_ title: Int) -> Bool {
    let (before, start) = (titles[title - 1], titles[title].range.lowerBound)
    if before.range.upperBound == start { return true }
    if before.range.upperBound + 1 == start, tokens[start - 1].key == Self.and, !titles[title].head.isPlural,
      before.isDefinite, !before.head.isOfficial || titles[title].modifiers.contains(.former),
      tokens[before.core.lowerBound].shape == .lower, tokens[titles[title].core.lowerBound].shape == .lower
    {
      // "the broadcaster and former senator N"
      return true
    }
    return before.range.upperBound + 1 == start && tokens[start - 1].key == Self.and && !titles[title].head.isPlural
      && before.head.isOfficial && titles[title].head.isOfficial && tokens[before.core.lowerBound].isCapitalized
      && tokens[titles[title].core.lowerBound].isCapitalized
  }

  /// "Economist N of Harbor University", "Governor N of the central bank": whose office it is may stand behind the name.
  private mutating func addOrganization(behind span: Int) {
    let start = spans[span].range.upperBound
    let limit = min(text.sentenceRange(at: spans[span].range.lowerBound).upperBound, start + 8)
    let last = spans[span].titles.count - 1
    let isAt = start < tokens.count && TitleScanner.workLinkers.contains(tokens[start].key)
    guard spans[span].titles[last].phrase.organization == nil, start + 1 < limit, isAt || tokens[start].key == Self.of,
      tokens[start].shape == .lower
    else { return }
    let body = (tokens[start + 1].key == TitleScanner.the ? start + 2 : start + 1)..<limit
    guard let first = body.first, tokens[first].country < 0 || tokens[first].traits.contains(.adjective) else { return }
    let isCapital = tokens[first].isCapitalized
    let end = body.first {
      tokens[$0].isCapitalized != isCapital || (!isCapital && tokens[$0].traits.contains(.stop))
        || tokens[$0].shape == .mark
    }
    var name = body.lowerBound..<max(body.lowerBound, end ?? limit)
    if isCapital, name.upperBound < limit, tokens[name.upperBound].shape == .lower,
      tokens[name.upperBound].traits.contains(.organization), !name.isEmpty
    {
      // "of the Broad Shore coalition"
      name = name.lowerBound..<name.upperBound + 1
    }
    let works =
      isAt && Self.workplaces.contains(spans[span].titles[last].phrase.head.kind) && isCapital
      && !name.contains { tokens[$0].traits.contains(.inPlace) || tokens[$0].country >= 0 }
    guard let organization = works ? name.last : name.last(where: { tokens[$0].traits.contains(.organization) }) else {
      return
    }
    spans[span].titles[last].phrase.organization = text.string(name.lowerBound..<organization + 1)
  }

  /// "Analyst N at Marlow Partners": whoever has such a title works somewhere.
  private static let workplaces: Set<TitleClass> = [.business, .media, .scholar, .health, .law, .arts]

  /// Nothing, or only an honorific or a party in brackets, stands between a title and a name.
  private func isGap(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return from == to }
    return to - from <= 2 && tokens[from..<to].allSatisfy { $0.traits.contains(.honorific) }
  }

  /// "Ministers A and B", "Presidents A of X and B of Y".
  private mutating func bindEnumeration(_ title: Int, after span: Int) {
    var last = span
    for next in spans.indices.dropFirst(span + 1) {
      var gap = spans[last].range.upperBound..<spans[next].range.lowerBound
      if let first = gap.first, tokens[first].key == Self.of {
        gap = gap.dropFirst()
        while let place = gap.first, tokens[place].country >= 0 || tokens[place].isCapitalized { gap = gap.dropFirst() }
      }
      if let first = gap.first, tokens[first].isMark("("), let close = gap.first(where: { tokens[$0].isMark(")") }) {
        gap = close + 1..<gap.upperBound
      }
      let isLinked =
        !gap.isEmpty && gap.count <= 2 && gap.allSatisfy { tokens[$0].isMark(",") || tokens[$0].key == Self.and }
      guard isLinked else { return }
      give(title, to: next, "title before several names", country: country(after: spans[next]))
      last = next
    }
  }

  private func country(after span: NameSpan) -> String? {
    let next = span.range.upperBound
    guard next + 2 < tokens.count, tokens[next].key == Self.of, tokens[next].shape == .lower else { return nil }
    let place = tokens[next + 1].key == TitleScanner.the ? next + 2 : next + 1
    guard !tokens[place].traits.contains(.adjective) else { return nil }
    let index = Int(tokens[place].country)
    return NameLexicon.shared.countries.indices.contains(index) ? NameLexicon.shared.countries[index] : nil
  }

  private mutating func bindAppositions() {
    for span in spans.indices {
      var index = spans[span].range.upperBound
      guard index + 1 < tokens.count else { continue }
      let limit = text.sentenceRange(at: spans[span].range.lowerBound).upperBound
      // "N: Chief negotiator since 2023", a line of a list
      let isListed = tokens[index].isMark(":") && spans[span].range.lowerBound == 0
      guard isListed || tokens[index].isMark(",") || tokens[index].isMark("(") || tokens[index].isMark("~") else {
        continue
      }
      index += 1
      if index + 1 < limit, tokens[index].shape == .number, tokens[index + 1].isMark(",") { index += 2 }
      var isSecond = false
      while let title = title(at: index, limit: limit) {
        let end = titles[title].range.upperBound
        // "N and M, host the dinner": a verb
        if end < limit, tokens[end].isPossessive { break }
        if end < limit, titles[title].range.count == 1, TitleScanner.determiners.contains(tokens[end].key) { break }
        if isFollowedByName(end) || (isSecond && end < limit && tokens[end].isMark(",") && isFollowedByName(end + 1)) {
          break
        }
        give(title, to: span, "title after the name")
        if tokens[index..<titles[title].range.lowerBound].contains(where: { Self.pastWords.contains($0.key) }) {
          markFormer(span)
        }
        isSecond = true
        let next = afterPeriod(end, limit: limit)
        guard next + 1 < limit,
          tokens[next].key == Self.and || (tokens[next].isMark(",") && tokens[next + 1].key == Self.and)
        else { break }
        index = tokens[next].key == Self.and ? next + 1 : next + 2
      }
    }
  }

  /// Behind "since 2023" and "from 2016 to 2019".
  private func afterPeriod(_ start: Int, limit: Int) -> Int {
    var next = start
    while next + 1 < limit, tokens[next].shape == .lower, tokens[next + 1].shape == .number { next += 2 }
    return next
  }

  /// The title that starts at a token, words that only introduce it skipped.
  private func title(at index: Int, limit: Int) -> Int? {
    var index = index
    while index < limit, Self.introductions.contains(tokens[index].key), tokens[index].isWord,
      titles.touching(index..<index + 1, of: \.range).first?.range.lowerBound != index
    { index += 1 }
    let next = titles.position(startingAt: index, of: \.range)
    return [next - 1, next].first {
      titles.indices.contains($0) && !isUsed[$0] && titles[$0].range.contains(index)
        && titles[$0].core.upperBound <= limit
    }
  }

  private func isFollowedByName(_ end: Int) -> Bool { spanStarting(at: end) != nil }

  private func spanStarting(at start: Int) -> Int? {
    let span = spans.position(startingAt: start, of: \.range)
    return span < spans.count && spans[span].range.lowerBound == start ? span : nil
  }

  /// "the foreign minister of X, N, said": a definite title, a comma, a full name; "A lawyer by training, she was …".
  private mutating func bindLeadingAppositions() {
    bindLeadingPlurals()
    for (title, phrase) in titles.enumerated() where !isUsed[title] && phrase.isDefinite && !phrase.head.isPlural {
      if let span = pronounSpan(behind: phrase) {
        give(title, to: span, "sentence says so")
        continue
      }
      let comma = phrase.range.upperBound
      guard comma + 1 < tokens.count, tokens[comma].isMark(",") || tokens[comma].isMark(":"),
        let span = spanStarting(at: afterAddress(comma + 1)),
        spans[span].isFull || standsAlone(spans[span], behind: phrase)
      else { continue }
      let next = spans[span].range.upperBound
      let isClosed =
        next >= tokens.count || tokens[next].isMark(",") || tokens[next].isMark(".") || tokens[next].isMark("?")
        || !tokens[next].traits.isDisjoint(with: [.say, .act, .past, .finite])
        || tokens[next].shape == .lower && text.string(next).hasSuffix("ed")
      if isClosed { give(title, to: span, "title before the name") }
    }
  }

  /// "The water ministers of Oman and Kuwait, N and M, …": one of each country where two are named.
  private mutating func bindLeadingPlurals() {
    for (title, phrase) in titles.enumerated() where !isUsed[title] && phrase.head.isPlural {
      let comma = phrase.range.upperBound
      let named = phrase.range.filter { tokens[$0].country >= 0 }.map { Int(tokens[$0].country) }
      let countries = named.indices.filter { !named[..<$0].contains(named[$0]) }
        .map { NameLexicon.shared.countries[named[$0]] }
      guard comma + 1 < tokens.count, tokens[comma].isMark(","), let first = spanStarting(at: comma + 1),
        case let gap = spans[first].range.upperBound, gap + 1 < tokens.count, tokens[gap].key == Self.and,
        let second = spanStarting(at: gap + 1)
      else { continue }
      for (place, span) in [first, second].enumerated() {
        give(title, to: span, "title before several names", country: countries.count == 2 ? countries[place] : nil)
      }
    }
  }

  /// Behind "Dr", "Father" and whatever else a name is addressed by.
  private func afterAddress(_ start: Int) -> Int {
    if tokens[start].traits.contains(.honorific) { return start + 1 }
    let title = titles.position(startingAt: start, of: \.range)
    guard title < titles.count, titles[title].range.lowerBound == start, tokens[start].isCapitalized else {
      return start
    }
    return titles[title].range.upperBound
  }

  /// Whom "she" stands for in "A tax lawyer by training, she …".
  private func pronounSpan(behind phrase: TitlePhrase) -> Int? {
    var comma = phrase.range.upperBound
    while comma < tokens.count, comma - phrase.range.upperBound < 5, tokens[comma].shape == .lower { comma += 1 }
    guard comma + 2 < tokens.count, tokens[comma].isMark(","), tokens[comma + 1].traits.contains(.heOrShe) else {
      return nil
    }
    return antecedent(ofPronounBefore: comma + 2, lower: text.sentenceRange(at: phrase.range.lowerBound).lowerBound)
  }

  /// "A former judge, N followed …", "The director general of forests, N, …": one word that can only be a name there.
  private func standsAlone(_ span: NameSpan, behind phrase: TitlePhrase) -> Bool {
    let start = text.sentenceRange(at: phrase.range.lowerBound).lowerBound
    let isBetweenCommas = span.range.upperBound < tokens.count && tokens[span.range.upperBound].isMark(",")
    guard span.words.count == 1, phrase.range.lowerBound <= start + 1 || isBetweenCommas, let word = span.words.first,
      phrase.head.isOfficial || !tokens[word].traits.isDisjoint(with: .given)
        || phrase.head.kind != .kin && isBetweenCommas
    else { return false }
    return tokens[word].shape == .capital
      && tokens[word].traits.isDisjoint(with: [.common, .stop, .organization, .place, .thing, .inPlace, .month])
  }

  static let and = Tokenizer.keys(of: "and").first ?? 0
  static let of = Tokenizer.keys(of: "of").first ?? 0
  /// Words that only lead up to a title.
  static let introductions = QuoteReader.keys(
    "the a an its their his her our one of currently now today also then both new previously formerly once")
  private static let pastWords = QuoteReader.keys("previously formerly once")
}
