import News

/// The names of foreigners, which have one word or two and sound unlike those of Koreans.
extension KoreanScanner {
  /// "도널드 N 미국 대통령", "N 대통령": one or two words, when a country or a second naming says so.
  func foreign(at index: Int, _ inner: Range<Int>) -> KoreanNaming? {
    guard let word = text.word(index), KoreanWords.isHangul(word), (2...8).contains(word.count),
      words.countries[word] == nil, !words.holds(.family, word), words.head(of: word) == nil
    else { return nil }
    let between = inner.compactMap { text.word($0) }
    let outer = text.word(index - 1)
    let hasCountry = between.first.map { words.countries[$0].map { $0 != "South Korea" } ?? false } ?? false
    if let vietnamese = vietnamese(endingAt: index) { return vietnamese }
    if let given = outer, isGiven(given, of: word, at: index, hasCountry) {
      var naming = naming(index - 1..<index + 1, given + " " + word, .foreign)
      naming.isFamilyFirst = between.first.map { words.holds(.familyFirst, $0) } ?? false
      return naming
    }
    guard words.family(of: word) == nil else { return nil }
    let isForeign = words.isForeign(word) && (hasCountry || !words.ends(word, with: .body))
    guard isForeign || hasCountry && !KoreanEvidence.isInflected(word) else { return nil }
    let isOfCountry =
      outer.map { words.countries[$0] != nil || $0.last == "의" && words.countries[String($0.dropLast())] != nil }
      ?? false
    var naming = naming(index..<index + 1, word, .foreign)
    naming.isTentative = !hasCountry && !isOfCountry && evidence.foreignCount(word) < 2
    return naming
  }

  /// Whether a word is the first of the two of a foreigner's name: one of them has to sound like that.
  func isGiven(_ given: String, of name: String, at index: Int, _ hasCountry: Bool) -> Bool {
    guard words.mayBeForeign(given), given.count < 6, !words.isPlainBody(given), words.mayBeForeign(name),
      !words.isPlainBody(name), !evidence.isCommon(given)
    else { return false }
    guard words.head(of: given) == nil else { return false }
    if words.isPlainlyForeign(given) {
      return hasCountry || words.isForeign(name) || words.family(of: name) != nil && name.count == 2
    }
    guard words.family(of: given) == nil, !words.ends(given, with: .body) else { return false }
    return words.isPlainlyForeign(name) || hasCountry && words.isForeign(given) && words.isForeign(name)
  }

  /// "응우옌 반 N": a family name of Vietnam and one or two short words.
  func vietnamese(endingAt index: Int) -> KoreanNaming? {
    for start in [index - 2, index - 1] {
      let parts = (max(0, start)...index).compactMap { text.word($0) }
      guard start >= 0, let family = parts.first, words.holds(.vietnamese, family), parts.count == index - start + 1,
        parts.dropFirst().allSatisfy({ $0.count < 4 && KoreanWords.isHangul($0) }), family.count > 1 || parts.count > 2
      else { continue }
      return naming(start..<index + 1, parts.joined(separator: " "), .foreign)
    }
    return nil
  }
}
