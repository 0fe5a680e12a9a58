/// What belongs to a title behind its head: "of the Bank of Japan", "for rural roads at the ministry".
extension TitleScanner {
  /// A link word behind a title and the words that it leads to.
  private struct Complement {
    let link: Int
    /// Without the article.
    let body: Range<Int>
    var stop: Int { body.upperBound }
  }

  func extendRight(_ phrase: inout TitlePhrase) {
    let limit = text.sentenceRange(at: phrase.core.lowerBound).upperBound
    // "who heads the agency": the verb itself leads on, as "of" does
    var end = phrase.isDoing ? phrase.core.lowerBound : extendCore(&phrase, limit: limit)
    var links = 0
    var workplace: Range<Int>?
    while end + 1 < limit, links < 3, tokens[end].shape == .lower,
      phrase.isDoing && links == 0 || Self.linkers.contains(tokens[end].key),
      // "publisher of the Herald for forty years"
      phrase.organization == nil || links == 0 || tokens[end].key != Self.for, leadsOn(end, limit: limit)
    {
      let (stop, isWhole) = complement(after: end, limit: limit, of: phrase)
      guard stop > end + 1 else { break }
      let body = (tokens[end + 1].key == Self.the ? end + 2 : end + 1)..<stop
      take(Complement(link: end, body: body), &phrase, &workplace)
      end = stop
      links += 1
      if !isWhole { break }
    }
    if end < limit, tokens[end].isWord, phrase.head.isOfficial, tokens[end].traits.contains(.designate),
      tokens[end].traits.isDisjoint(with: .modifier), !phrase.head.isPlural
    {
      // "defense secretary nominee N"
      note(tokens[end], &phrase)
      end += 1
    }
    phrase.range = phrase.range.lowerBound..<max(end, phrase.core.upperBound)
  }

  /// What is called with the head without a link: "president-elect", "minister of trade and industry", "Secretary Interior".
  private func extendCore(_ phrase: inout TitlePhrase, limit: Int) -> Int {
    var end = phrase.core.upperBound
    if end + 1 < limit, tokens[end].isMark("-"), tokens[end].isGlued, isPart(tokens[end + 1]) {
      note(tokens[end + 1], &phrase)
      end += 2
    }
    if phrase.core.count > 1, tokens[phrase.core.upperBound - 1].traits.contains(.portfolio) {
      while end + 1 < limit, isAnd(tokens[end]), tokens[end + 1].traits.contains(.portfolio),
        tokens[end + 1].shape == tokens[end - 1].shape, !startsTitle(end + 1, limit: limit)
      {
        end += 2
      }
      phrase.core = phrase.core.lowerBound..<end
    }
    if let field = fieldEnd(behind: end, of: phrase, limit: limit) {
      // "Additional Secretary Interior N"
      end = field
      phrase.core = phrase.core.lowerBound..<end
    }
    return end
  }

  /// Whether what a link leads to can belong to a title at all.
  private func leadsOn(_ link: Int, limit: Int) -> Bool {
    let next = tokens[link + 1]
    // "minister of finance in place of N", "commissioner in charge of the investigation"
    if next.key == Self.place || next.key == Self.charge || leadsToPeriod(link, limit: limit) { return false }
    if isInfinitive(behind: link) || isWhereabouts(behind: link, limit: limit) { return false }
    // "envoy for fisheries in January"
    let isDate = next.shape == .number || next.traits.contains(.month) && next.shape == .capital
    return !isDate || tokens[link].key != Self.in && tokens[link].key != Self.on
  }

  /// Makes the words behind a link part of the title, or whose it is, or neither.
  private func take(_ found: Complement, _ phrase: inout TitlePhrase, _ workplace: inout Range<Int>?) {
    let body = found.body
    let key = found.link < phrase.core.upperBound ? Self.of : tokens[found.link].key
    if key == Self.of, takeOwner(found, &phrase) { return }
    if key == Self.of, body.lowerBound == found.link + 1, phrase.organization == nil, isField(body),
      tokens[body.lowerBound].traits.contains(.organization)
    {
      // "head of house production": a field with a body's word in front
      return extendTitle(&phrase, to: found.stop)
    }
    let isBody = isOrganization(body, of: phrase) || isCompany(body, of: phrase)
    if let plain = plainOwner(of: phrase), Self.workLinkers.contains(key), isBody {
      // "a Delta analyst at N": what somebody works on, and where
      phrase.core = plain..<phrase.core.upperBound
      setOrganization(body, &phrase)
    } else if let place = workplace {
      if key == Self.in, place.upperBound == found.link, phrase.head.kind == .diplomat {
        // "deputy chief of mission at the Chilean Embassy in Lima"
        setOrganization(place.lowerBound..<found.stop, &phrase)
      }
    } else if isOffice(body) {
      // "adviser to the Governor on Media": whom somebody serves is no body
      if tokens[body.lowerBound].isCapitalized { extendTitle(&phrase, to: found.stop) }
    } else if isBody, phrase.organization == nil,
      Self.workLinkers.contains(key) || key == Self.of || key == Self.from && namesGroup(body)
        || isAide(phrase, to: found.link)
        || servesBody(phrase, behind: found.link)
    {
      setOrganization(body, &phrase)
      if Self.workLinkers.contains(key) { workplace = body }
    } else if isBody, key == Self.for, phrase.organization == nil, isOfField(phrase) {
      // "director of security for N"
      setOrganization(body, &phrase)
    } else if isTeam(body, behind: key, of: phrase), phrase.organization == nil {
      setOrganization(body, &phrase)
    } else if key == Self.on, tokens[found.link + 1].key == Self.the, let last = body.last,
      Self.aboutBodies.contains(tokens[last].key)
    {
      // "the party’s representative on the panel"
      if phrase.organization == nil, tokens[last].traits.contains(.organization) { setOrganization(body, &phrase) }
    } else if key == Self.for, phrase.organization == nil, isTerritory(body, of: phrase) {
      phrase.organization = text.string(body)
    } else if saysWhatFor(found, phrase) {
      extendTitle(&phrase, to: found.stop)
    }
  }

  /// "director of security", "vice president of product": what comes behind says where, and not once more for what.
  private func isOfField(_ phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.business, .agency, .scholar, .media, .health, .person, .law]
    return (kinds.contains(phrase.head.kind) || TitleBinder.companyHeads.contains(phrase.head.canonical))
      && phrase.core.contains { tokens[$0].key == Self.of && tokens[$0].shape == .lower }
  }

  private func extendTitle(_ phrase: inout TitlePhrase, to end: Int) {
    phrase.core = phrase.core.lowerBound..<end
  }

  /// What "of" alone decides: countries, places that are told elsewhere, and fields.
  private func takeOwner(_ found: Complement, _ phrase: inout TitlePhrase) -> Bool {
    let body = found.body
    // "ministers of Oman and Kuwait": each is of one
    if phrase.head.isPlural, isCountries(body) || isSeveral(body) { return true }
    if let first = body.first, body.allSatisfy({ tokens[$0].country >= 0 }), phrase.country == nil {
      // "mayor of Athens": a city, whatever country it is the capital of
      let isSeat = (phrase.head.kind == .regional || phrase.head.kind == .religion) && isCity(body)
      if isSeat || lexicon.bodies.contains(tokens[first].country) {
        phrase.organization = phrase.organization ?? text.string(body)
      } else {
        phrase.country = lexicon.countries[Int(tokens[first].country)]
      }
      return true
    }
    // "governor of the province": which one is told elsewhere
    if body.count == 1, body.lowerBound > found.link + 1, isSmallPlace(body.lowerBound) { return true }
    guard isMass(found.link + 1, found.stop) || isField(found.link + 1..<found.stop, of: phrase) else { return false }
    extendTitle(&phrase, to: found.stop)
    return true
  }

  /// Whether words say what an office is for, and not where, since when or for whom somebody works.
  private func saysWhatFor(_ found: Complement, _ phrase: TitlePhrase) -> Bool {
    let (body, key) = (found.body, tokens[found.link].key)
    // "spokesman for the rebels", "lead counsel to the governor": whom somebody serves, no part of the office
    if servesSomebody(phrase), tokens[found.link + 1].key == Self.the, key != Self.of,
      body.allSatisfy({ tokens[$0].shape == .lower })
    {
      return false
    }
    guard !Self.workLinkers.contains(key), key != Self.from, let first = body.first, tokens[first].key != Self.same,
      !isOccasion(body, behind: found.link), key != Self.for || phrase.head.kind != .law
    else { return false }
    if key != Self.in || phrase.head.kind == .diplomat || !tokens[first].isCapitalized { return true }
    return phrase.head.isOfficial && tokens[first].country >= 0
      && (phrase.organization == nil || phrase.head.canonical == "representative")
  }

  static let owners = QuoteReader.keys("its his her their")

  func isParticiple(_ index: Int) -> Bool {
    let word = text.bytes[tokens[index].bytes]
    return tokens[index].shape == .lower && !tokens[index].isGlued && !isPart(tokens[index])
      && tokens[index].traits.isDisjoint(with: [.organization, .place])
      && lexicon.titles.longest(at: index, in: tokens) == nil
      && (word.count > 5 && word.suffix(3).elementsEqual("ing".utf8)
        || word.count > 4 && word.suffix(2).elementsEqual("ed".utf8))
  }

  func isSmallPlace(_ index: Int) -> Bool {
    tokens[index].shape == .lower && tokens[index].traits.contains(.place)
  }
}
