/// What the body behind a title is called, without the words that only describe it.
extension TitleScanner {
  /// The name within "the ruling N Party", "the watchdog N", "the city’s N Committee", "Oslo-based N"; the whole when none stands there.
  func ownName(in body: Range<Int>) -> Range<Int> {
    var index = body.lowerBound
    var start = index
    while index < body.upperBound {
      let token = tokens[index]
      if isLevel(token), index + 1 < body.upperBound, tokens[index + 1].isCapitalized { break }
      if token.isCapitalized {
        // "Italian rival N"
        let isDescribed =
          token.traits.contains(.adjective) && index + 1 < body.upperBound && tokens[index + 1].shape == .lower
        guard let end = isDescribed ? index + 1 : baseEnd(index, in: body) else { break }
        index = end
      } else if token.isPossessive
        || token.shape == .lower && !isJoint(token)
          && (isPart(token) || !token.traits.contains(.stop))
      {
        index += 1
      } else if token.isMark("-"), token.isGlued {
        index += 1
      } else {
        return body
      }
      start = index
    }
    if start == body.lowerBound, let noun = body.first(where: { tokens[$0].shape == .lower }), noun > start,
      Self.firms.contains(tokens[noun].key), noun + 1 < body.upperBound, tokens[noun + 1].isCapitalized
    {
      // "Rotterdam shipbroker N & M"
      return noun + 1..<body.upperBound
    }
    guard start > body.lowerBound, start < body.upperBound, tokens[start].isCapitalized || isLevel(tokens[start]) else {
      return body
    }
    return start..<body.upperBound
  }

  /// Behind "Oslo-based".
  private func baseEnd(_ index: Int, in body: Range<Int>) -> Int? {
    var end = index
    while end < body.upperBound, tokens[end].isCapitalized { end += 1 }
    guard end + 1 < body.upperBound, tokens[end].isMark("-"), Self.based.contains(tokens[end + 1].key) else {
      return nil
    }
    return end + 2
  }

  /// "the provincial People’s Committee": which of several bodies of that name it is.
  private func isLevel(_ token: Token) -> Bool { token.shape == .lower && Self.levels.contains(token.key) }

  /// Notes whose title it is: "Thailand’s Ministry of Health" is a country’s ministry, "the French foreign ministry" too.
  func setOrganization(_ body: Range<Int>, _ phrase: inout TitlePhrase) {
    var body = body
    while let last = body.last, isAnd(tokens[last]) { body = body.dropLast() }
    if let first = body.first, tokens[first].country >= 0, !lexicon.bodies.contains(tokens[first].country) {
      var end = first
      while end < body.upperBound, tokens[end].country == tokens[first].country { end += 1 }
      let isOwned = end < body.upperBound && tokens[end].isPossessive
      let isSmall = tokens[first].traits.contains(.adjective) && body[end...].allSatisfy { tokens[$0].shape == .lower }
      if isOwned || isSmall, end + 1 < body.upperBound {
        phrase.country = phrase.country ?? lexicon.countries[Int(tokens[first].country)]
        body = (isOwned ? end + 1 : end)..<body.upperBound
      }
    }
    phrase.organization = text.string(ownName(in: body))
  }

  static let based = QuoteReader.keys("based headquartered")
  private static let levels = QuoteReader.keys(
    "provincial municipal regional local state federal national county city district")
}

extension TitleScanner {
  func isOrganization(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let hasArticle = body.lowerBound > 0 && tokens[body.lowerBound - 1].key == Self.the
    // "Minister of Energy and Water": what a minister is for, not a body
    if phrase.head.kind == .cabinet, !hasArticle, let first = body.first, tokens[first].traits.contains(.portfolio) {
      return false
    }
    if body.contains(where: { tokens[$0].traits.contains(.organization) }) || isRegion(body) { return true }
    let isOffice = phrase.head.kind == .agency || phrase.head.kind == .cabinet
    if isOffice, !hasArticle, let last = body.last, isAbstract(last) { return false }
    let name = ownName(in: body)
    return
      (!name.isEmpty
      && name.allSatisfy {
        tokens[$0].isCapitalized && !tokens[$0].traits.contains(.portfolio) || tokens[$0].isMark("&")
      })
      || isNumbered(name) || isNamedBody(name) || isJoinedName(name) || hasArticle && isProperName(name, of: phrase)
      || hasArticle && isNamedBranch(name)
  }

  /// "Sainte-Foy", "Jerez de la Frontera", "Friends of the River": capitals with hyphens or small words between them.
  func isJoinedName(_ name: Range<Int>) -> Bool {
    guard name.count > 2, let first = name.first, let last = name.last, tokens[first].isCapitalized,
      tokens[last].isCapitalized
    else { return false }
    return name.allSatisfy { index in
      let token = tokens[index]
      return token.isCapitalized && !token.traits.contains(.portfolio) || token.isMark("-") && token.isGlued
        || token.shape == .lower && (token.traits.contains(.particle) || isJoint(token) && token.key != Self.and)
    }
  }

  /// "governor of the Olomouc region", "secretary of Yunnan province": a name with a small place’s word behind it.
  func isRegion(_ body: Range<Int>) -> Bool {
    guard body.count > 1, let last = body.last else { return false }
    return isSmallPlace(last)
      && body.dropLast().allSatisfy { tokens[$0].isCapitalized || tokens[$0].isMark("-") && tokens[$0].isGlued }
  }

  /// "the People’s Platform", "the Broad Union’s youth wing": a name, and what it owns.
  func isNamedBranch(_ body: Range<Int>) -> Bool {
    guard let first = body.first, tokens[first].isCapitalized, tokens[first].country < 0,
      let owner = body.first(where: { tokens[$0].isPossessive })
    else { return false }
    return body[..<owner].allSatisfy { tokens[$0].isCapitalized }
      && body[owner...].allSatisfy { tokens[$0].isPossessive || tokens[$0].isWord && !isJoint(tokens[$0]) }
  }

  /// "the Reform Current": capitals behind an article, whatever their words are elsewhere, but for what a minister is for.
  func isProperName(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    body.count > 1 && phrase.head.kind != .cabinet && body.allSatisfy { tokens[$0].shape == .capital }
  }

  /// "4K Builders"
  func isNumbered(_ body: Range<Int>) -> Bool {
    guard body.count > 1, let first = body.first, tokens[first].shape == .number else { return false }
    // "9th Brigade"
    let rest = tokens[first + 1].isGlued && tokens[first + 1].shape == .lower ? body.dropFirst(2) : body.dropFirst()
    return !rest.isEmpty && rest.allSatisfy { tokens[$0].isCapitalized }
  }

  /// "chairman of Northern Coal": a name of its own before a word that could be a portfolio.
  func isNamedBody(_ body: Range<Int>) -> Bool {
    guard body.count > 1, let first = body.first, tokens[first].country < 0, !isPart(tokens[first]) else {
      return false
    }
    return body.allSatisfy { tokens[$0].shape == .capital }
  }

  /// "Restoration", "Management": what an office is about rather than what a body is called.
  func isAbstract(_ index: Int) -> Bool {
    let word = text.bytes[tokens[index].bytes]
    return ["tion", "ment", "ance", "ence", "ity", "ism"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// "CEO of Harbor Foods North": a run of capitals behind a title of business, press, science or the arts.
  func isCompany(_ body: Range<Int>, of phrase: TitlePhrase) -> Bool {
    let kinds: Set<TitleClass> = [.business, .media, .scholar, .arts]
    return kinds.contains(phrase.head.kind)
      && (body.first.map { tokens[$0].isCapitalized } ?? false || ownName(in: body) != body)
      && body.contains { tokens[$0].isCapitalized && !tokens[$0].traits.contains(.portfolio) }
  }
}
