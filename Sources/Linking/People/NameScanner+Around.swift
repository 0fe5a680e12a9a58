/// What stands around a word that may be a name: a list of people, the end of a sentence, a county.
extension NameScanner {
  /// "Ann N, Bo M and Zhulk Tarn": what stands in a list of people is one, where three others of it are, or two and it has a word
  /// that names have.
  func supportLists(_ spans: inout [NameSpan]) {
    guard spans.count > 2, !text.isHeadline else { return }
    let known = spans.map { $0.evidence >= 2 && $0.words.count > 1 }
    for index in spans.indices where spans[index].evidence == 1 && spans[index].words.count == 2 {
      var people = 0
      for step in [-1, 1] {
        var (here, next) = (index, index + step)
        while spans.indices.contains(next), abs(next - index) <= Self.reach,
          isListed(spans[min(here, next)], spans[max(here, next)])
        {
          people += known[next] ? 1 : 0
          (here, next) = (next, next + step)
        }
      }
      let hasName = spans[index].words.contains { !tokens[$0].traits.isDisjoint(with: Traits.given.union(.family)) }
      if people >= (hasName ? 2 : 3) { spans[index].evidence += 1 }
    }
  }

  /// So many names on either side of one are looked at.
  private static let reach = 12

  /// A comma or an "and" alone stands between two names.
  private func isListed(_ one: NameSpan, _ other: NameSpan) -> Bool {
    guard one.range.upperBound < other.range.lowerBound, other.range.lowerBound - one.range.upperBound <= 2 else {
      return false
    }
    return tokens[one.range.upperBound..<other.range.lowerBound].allSatisfy {
      $0.isMark(",") || $0.key == TitleScanner.and
    }
  }

  /// "my wife and I. Peter N", "influenza A. Ann N": a letter that ends what stands before it.
  func endsSentence(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].shape == .lower, !isTitle[index - 1] else { return false }
    let hasOther = index + 1 < tokens.count && tokens[index + 1].shape == .initial && tokens[index + 1].hasStop
    return !hasOther && !tokens[index].traits.isDisjoint(with: [.pronoun, .stop])
  }

  /// "Warren County": a given name that a county is called by.
  func isCounty(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].shape == .capital else { return false }
    // "Robert Parish"
    return tokens[index + 1].key == Self.county
      || Self.counties.contains(tokens[index + 1].key) && tokens[index].traits.isDisjoint(with: .given)
  }

  private static let county = Tokenizer.keys(of: "county").first ?? 0

  static let counties = QuoteReader.keys("county parish township borough")
}
