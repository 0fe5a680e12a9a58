/// Whose office it is, where that stands behind the name.
extension TitleBinder {
  /// "Economist N of Harbor University", "Governor N of the central bank": whose office it is may stand behind the name.
  mutating func addOrganization(behind span: Int) {
    var start = spans[span].range.upperBound
    // "political scientist N, of Marlow University,"
    if start + 1 < tokens.count, tokens[start].isMark(","), tokens[start + 1].key == Self.of { start += 1 }
    let limit = min(text.sentenceRange(at: spans[span].range.lowerBound).upperBound, start + 8)
    let last = spans[span].titles.count - 1
    let isAt = start < tokens.count && TitleScanner.workLinkers.contains(tokens[start].key)
    guard spans[span].titles[last].phrase.organization == nil, start + 1 < limit, isAt || tokens[start].key == Self.of,
      tokens[start].shape == .lower
    else { return }
    var first = tokens[start + 1].key == TitleScanner.the ? start + 2 : start + 1
    if first + 1 < limit, first > start + 1, tokens[first].shape == .lower,
      tokens[first].traits.contains(.organization),
      tokens[first + 1].shape == .capital
    {
      // "of the daily N"
      first += 1
    }
    let body = first..<limit
    guard let first = body.first,
      tokens[first].country < 0 || tokens[first].traits.contains(.adjective)
        || isSeat(first, of: spans[span].titles[last].phrase.head.kind)
    else { return }
    let isCapital = tokens[first].isCapitalized
    let scanner = TitleScanner(text: text, lexicon: NameLexicon.shared)
    let end = body.first {
      tokens[$0].isCapitalized != isCapital && !scanner.isAboutLink($0, limit: limit)
        || (!isCapital && tokens[$0].traits.contains(.stop)) || tokens[$0].shape == .mark
    }
    var name = body.lowerBound..<max(body.lowerBound, end ?? limit)
    if isCapital, name.upperBound < limit, tokens[name.upperBound].shape == .lower,
      tokens[name.upperBound].traits.contains(.organization), !name.isEmpty
    {
      // "of the Broad Shore coalition"
      name = name.lowerBound..<name.upperBound + 1
    }
    let kind = spans[span].titles[last].phrase.head.kind
    let works =
      isAt && Self.workplaces.contains(kind) && isCapital
      && !name.contains { tokens[$0].traits.contains(.inPlace) || tokens[$0].country >= 0 }
    let isWhole = works || !isAt && isCapital && isNamedOwner(name, of: kind, hasArticle: body.lowerBound == start + 2)
    // "Governor N of Bank Indonesia", "N of Universiti Malaya": languages that put the sort of body first
    let isForeign =
      isCapital && name.count > 1 && name.count <= 5
      && name.first.map { tokens[$0].traits.contains(.organization) } ?? false
      && name.allSatisfy { tokens[$0].isCapitalized }
    guard
      let organization = isWhole || isForeign
        ? name.last : name.last(where: { tokens[$0].traits.contains(.organization) })
    else {
      return
    }
    spans[span].titles[last].phrase.organization = text.string(name.lowerBound..<organization + 1)
  }

  /// "Harbor Maritime has hired N as …", "The Dockers’ Union elected N …": whose office it is that its own verb gives.
  mutating func addEmployer(to span: Int) {
    let last = spans[span].titles.count - 1
    let phrase = spans[span].titles[last].phrase
    guard phrase.organization == nil, phrase.country == nil, Self.employed.contains(phrase.head.kind) else { return }
    let start = text.sentenceRange(at: spans[span].range.lowerBound).lowerBound
    guard let verb = (start..<spans[span].range.lowerBound).last(where: { Self.naming.contains(tokens[$0].key) }) else {
      return
    }
    var end = verb
    while end > start, Self.having.contains(tokens[end - 1].key) || Self.laterWords.contains(tokens[end - 1].key) {
      end -= 1
    }
    var first = end
    while first > start,
      tokens[first - 1].isCapitalized || tokens[first - 1].isPossessive || tokens[first - 1].isMark("&")
        || tokens[first - 1].isMark("'") && tokens[first - 1].isGlued
    { first -= 1 }
    if first < end, tokens[first].key == TitleScanner.the { first += 1 }
    let body = first..<end
    guard !body.isEmpty, body.count <= 6, end - 1 >= first, tokens[end - 1].isCapitalized,
      body.allSatisfy({ tokens[$0].country < 0 || body.count > 1 }),
      spans.touching(body, of: \.range).allSatisfy({ $0.isBody || $0.evidence < 2 && $0.titles.isEmpty }),
      titles.touching(body, of: \.range).isEmpty,
      body.count > 1 || tokens[first].shape == .upper || tokens[first].traits.contains(.brand)
    else { return }
    spans[span].titles[last].phrase.organization = text.string(body)
  }

  private static let employed: Set<TitleClass> = [
    .business, .media, .scholar, .health, .arts, .sport, .leader, .agency,
  ]

  /// "N, head of research, Marlow University": a body’s name between commas, or at the end.
  mutating func addOrganization(behindComma comma: Int, limit: Int, to span: Int) {
    let last = spans[span].titles.count - 1
    guard !text.isHeadline, spans[span].titles[last].phrase.organization == nil, comma + 1 < limit,
      tokens[comma].isMark(",")
    else {
      return
    }
    var end = comma + 1
    while end < limit, end - comma <= 7,
      tokens[end].isCapitalized || TitleScanner.of == tokens[end].key && end > comma + 1 || isBrand(end)
    {
      end += 1
    }
    let body = comma + 1..<end
    let isWhole = end >= limit || tokens[end].shape == .mark && !tokens[end].isPossessive
    guard isWhole, end > comma + 1, tokens[end - 1].isCapitalized || isBrand(end - 1),
      spanStarting(at: comma + 1).map({ !spans[$0].isFull || spans[$0].isBody }) ?? true,
      body.contains(where: { tokens[$0].traits.contains(.organization) || hasInnerCapital($0) || isBrand($0) })
        || isSignature(body, of: spans[span].titles[last].phrase.head, limit: limit),
      NameLexicon.shared.titles.longest(at: comma + 1, in: tokens) == nil
    else { return }
    spans[span].titles[last].phrase.organization = text.string(body)
  }

  /// "N, chief executive, Zelvor." at the end of what somebody signs: a company, when it is no place and nobody's name.
  private func isSignature(_ body: Range<Int>, of head: TitleHead, limit: Int) -> Bool {
    let isEnd = body.upperBound >= limit || tokens[body.upperBound].isMark(".") || tokens[body.upperBound].isMark("\n")
    return isEnd && head.kind == .business
      && body.allSatisfy {
        tokens[$0].isCapitalized && tokens[$0].country < 0
          && tokens[$0].traits.isDisjoint(
            with: Traits.given.union([.family, .inPlace, .place, .month, .weekday, .suffix]))
      }
  }

  /// "ezCater"
  private func isBrand(_ word: Int) -> Bool {
    tokens[word].shape == .lower && text.bytes[tokens[word].bytes].dropFirst().contains { (0x41...0x5A).contains($0) }
  }

  /// "HarborGrid"
  private func hasInnerCapital(_ word: Int) -> Bool {
    tokens[word].shape == .capital
      && text.bytes[tokens[word].bytes].dropFirst(3).contains { (0x41...0x5A).contains($0) }
  }

  /// "Chief N of the Stone Lake Nation", "Mayor N of Rotterdam", "Bishop N of Zamora": a proper name that needs no body’s word.
  func isNamedOwner(_ name: Range<Int>, of kind: TitleClass, hasArticle: Bool) -> Bool {
    guard let first = name.first, name.count <= 6 else { return false }
    if hasArticle { return name.count > 1 && tokens[first].country < 0 && kind != .cabinet }
    guard kind == .regional || kind == .religion else { return false }
    return isSeat(first, of: kind)
      || name.count <= 3 && name.allSatisfy { tokens[$0].shape == .capital && tokens[$0].country < 0 }
  }

  /// "Mayor N of Vienna": the city, not the country whose capital it is.
  func isSeat(_ place: Int, of kind: TitleClass) -> Bool {
    guard kind == .regional || kind == .religion, tokens[place].country >= 0, !tokens[place].traits.contains(.adjective)
    else { return false }
    return TitleScanner(text: text, lexicon: NameLexicon.shared).isCity(place..<place + 1)
  }

  /// "Analyst N at Marlow Partners": whoever has such a title works somewhere.
  static let workplaces: Set<TitleClass> = [.business, .media, .scholar, .health, .law, .arts]

  /// "Lord N of Upper Marden": the place that a peer is called by.
  mutating func disownSeat(behind title: TitlePhrase, _ span: Int) {
    let next = span + 1
    guard title.head.kind == .royal, next < spans.count, case let of = spans[span].range.upperBound,
      tokens[of].key == Self.of, spans[next].range.lowerBound == of + 1, spans[next].gender == []
    else { return }
    spans[next].isBody = true
  }

  func isPeer(_ span: NameSpan) -> Bool { span.titles.contains { $0.phrase.head.kind == .royal } }

  /// "told private broadcaster N": a station, no person.
  func isStation(_ phrase: TitlePhrase) -> Bool {
    let start = max(text.sentenceRange(at: phrase.range.lowerBound).lowerBound, phrase.range.lowerBound - 1)
    return tokens[start..<phrase.core.upperBound].contains { Self.stations.contains($0.key) }
  }

  /// "Rio del Norte Rep. N": between two names, nothing but a title: the first is what the office is of.
  mutating func disownPlace(before title: TitlePhrase, _ span: Int) {
    guard span > 0, spans[span - 1].range.upperBound == title.range.lowerBound, !text.isHeadline,
      title.head.isOfficial, spans[span].words.count > 1, spans[span - 1].titles.isEmpty, spans[span - 1].gender == [],
      tokens[title.range.lowerBound].isWord, !title.isDefinite
    else { return }
    spans[span - 1].isBody = true
  }
}
