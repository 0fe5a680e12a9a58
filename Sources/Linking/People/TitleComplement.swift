/// What belongs to a title behind its head: "of the Bank of Japan", "for rural roads at the ministry".
extension TitleScanner {
  func extendRight(_ phrase: inout TitlePhrase) {
    var end = phrase.core.upperBound
    let limit = text.sentenceRange(at: phrase.core.lowerBound).upperBound
    if end + 1 < limit, tokens[end].isMark("-"), tokens[end].isGlued, isPart(tokens[end + 1]) {
      note(tokens[end + 1], &phrase)
      end += 2
    }
    if phrase.core.count > 1, tokens[phrase.core.upperBound - 1].traits.contains(.portfolio) {
      while end + 1 < limit, isAnd(tokens[end]), tokens[end + 1].traits.contains(.portfolio),
        tokens[end + 1].shape == tokens[end - 1].shape
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
    var titleEnd = phrase.core.upperBound
    var links = 0
    var workplace: Range<Int>?
    while end + 1 < limit, links < 3, tokens[end].shape == .lower, Self.linkers.contains(tokens[end].key) {
      // "publisher of the Herald for forty years"
      if phrase.organization != nil, links > 0, tokens[end].key == Self.for { break }
      // "minister of finance in place of N", "commissioner in charge of the investigation"
      if tokens[end + 1].key == Self.place || tokens[end + 1].key == Self.charge { break }
      if isInfinitive(behind: end) || isWhereabouts(behind: end, limit: limit) { break }
      // "envoy for fisheries in January"
      if tokens[end].key == Self.in || tokens[end].key == Self.on,
        tokens[end + 1].shape == .number || tokens[end + 1].traits.contains(.month) && tokens[end + 1].shape == .capital
      {
        break
      }
      let (stop, isWhole) = complement(after: end, limit: limit, of: phrase)
      guard stop > end + 1 else { break }
      let body = (tokens[end + 1].key == Self.the ? end + 2 : end + 1)..<stop
      let isCountry = body.allSatisfy { tokens[$0].country >= 0 }
      if phrase.head.isPlural, tokens[end].key == Self.of, isCountries(body) || isSeveral(body) {
        // "ministers of Oman and Kuwait": each is of one
      } else if isCountry, let first = body.first, tokens[end].key == Self.of, phrase.country == nil {
        // "mayor of Athens": a city, whatever country it is the capital of
        let isSeat = (phrase.head.kind == .regional || phrase.head.kind == .religion) && isCity(body)
        if isSeat || lexicon.bodies.contains(tokens[first].country) {
          phrase.organization = phrase.organization ?? text.string(body)
        } else {
          phrase.country = lexicon.countries[Int(tokens[first].country)]
        }
      } else if tokens[end].key == Self.of, body.count == 1, body.lowerBound > end + 1, isSmallPlace(body.lowerBound) {
        // "governor of the province": which one is told elsewhere
      } else if tokens[end].key == Self.of, isMass(end + 1, stop) || isField(end + 1..<stop, of: phrase) {
        titleEnd = stop
      } else if let plain = plainOwner(of: phrase), Self.workLinkers.contains(tokens[end].key),
        isOrganization(body, of: phrase) || isCompany(body, of: phrase)
      {
        // "a Delta analyst at N": what somebody works on, and where
        phrase.core = plain..<phrase.core.upperBound
        setOrganization(body, &phrase)
      } else if let place = workplace {
        if tokens[end].key == Self.in, place.upperBound == end, phrase.head.kind == .diplomat {
          // "deputy chief of mission at the Chilean Embassy in Lima"
          setOrganization(place.lowerBound..<stop, &phrase)
        }
      } else if isOffice(body) {
        // "adviser to the Governor on Media": whom somebody serves is no body
        if tokens[body.lowerBound].isCapitalized { titleEnd = stop }
      } else if isOrganization(body, of: phrase) || isCompany(body, of: phrase), phrase.organization == nil,
        Self.workLinkers.contains(tokens[end].key) || tokens[end].key == Self.of || isAide(phrase, to: end)
          || servesBody(phrase, behind: end)
      {
        setOrganization(body, &phrase)
        if Self.workLinkers.contains(tokens[end].key) { workplace = body }
      } else if tokens[end].key == Self.on, tokens[end + 1].key == Self.the, let last = body.last,
        Self.aboutBodies.contains(tokens[last].key)
      {
        // "the party’s representative on the panel"
        if phrase.organization == nil, tokens[last].traits.contains(.organization) { setOrganization(body, &phrase) }
      } else if tokens[end].key == Self.for, phrase.organization == nil, isTerritory(body, of: phrase) {
        phrase.organization = text.string(body)
      } else if servesSomebody(phrase), tokens[end + 1].key == Self.the, tokens[end].key != Self.of,
        body.allSatisfy({ tokens[$0].shape == .lower })
      {
        // "spokesman for the rebels", "lead counsel to the governor": whom somebody serves, no part of the office
      } else if !Self.workLinkers.contains(tokens[end].key), tokens[end].key != Self.from,
        tokens[body.lowerBound].key != Self.same,
        !isOccasion(body, behind: end),
        tokens[end].key != Self.in || phrase.head.kind == .diplomat || !tokens[body.lowerBound].isCapitalized
          || phrase.head.isOfficial && tokens[body.lowerBound].country >= 0
            && (phrase.organization == nil || phrase.head.canonical == "representative"),
        tokens[end].key != Self.for || phrase.head.kind != .law
      {
        titleEnd = stop
      }
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
    phrase.core = phrase.core.lowerBound..<titleEnd
    phrase.range = phrase.range.lowerBound..<end
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
