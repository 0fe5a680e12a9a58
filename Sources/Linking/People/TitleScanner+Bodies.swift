/// Bodies that belong to a title: central banks, armed services, the ministry that a sentence opens with.
extension TitleScanner {
  /// Where "Bank of Ghana" starts before "Governor"; nil when the country behind "of" is no part of a body's name.
  func bodyOfCountry(before index: Int, lower: Int) -> Int? {
    guard index - 2 >= lower, tokens[index - 1].key == Self.of, tokens[index - 1].shape == .lower,
      tokens[index - 2].isCapitalized, tokens[index - 2].traits.contains(.organization)
    else { return nil }
    var start = index - 2
    while start > lower, isOwner(tokens[start - 1], at: start - 1) || isBankWord(start - 1) { start -= 1 }
    if start - 2 >= lower, tokens[start - 1].isPossessive, Self.communities.contains(tokens[start - 2].key) {
      start -= 2
    }
    return start
  }

  /// "Central Bank of N", "National Bank": everyday words that bodies’ names start with.
  func isBankWord(_ index: Int) -> Bool {
    tokens[index].shape == .capital && Self.bankWords.contains(tokens[index].key)
  }

  static let bankWords = QuoteReader.keys("central national federal reserve state")

  /// "At the Harbor Ministry, spokesman N said": the body that the sentence opens with.
  func bodySpokenAt(before index: Int) -> String? {
    let start = text.sentenceRange(at: index).lowerBound
    let body = start + 2..<max(start + 2, index - 1)
    guard index - start <= 9, body.count > 1, tokens[index - 1].isMark(","), tokens[start].key == Self.at,
      tokens[start + 1].key == Self.the, body.allSatisfy({ tokens[$0].shape == .capital }),
      body.contains(where: { tokens[$0].traits.contains(.organization) })
    else { return nil }
    return text.string(body)
  }

  /// Where the name of an armed service starts that somebody speaks for, or that stands before a rank in short; nil elsewhere:
  /// "army colonel" is a title of its own.
  func service(before index: Int, lower: Int, of phrase: TitlePhrase) -> Int? {
    let isRank = phrase.head.kind == .military && tokens[phrase.core.lowerBound].hasStop
    guard phrase.head.kind == .spokesperson || isRank, index > lower else { return nil }
    if index - 2 >= lower, Self.forces.contains(tokens[index - 1].key), Self.forceNames.contains(tokens[index - 2].key)
    {
      return index - 2
    }
    return Self.services.contains(tokens[index - 1].key) ? index - 1 : nil
  }

  static let services = QuoteReader.keys("police army navy gendarmerie")

  static let forces = QuoteReader.keys("force forces guard guards corps patrol")

  static let forceNames = QuoteReader.keys(
    "air coast border police security defence defense armed national revolutionary marine highway civil")
}
