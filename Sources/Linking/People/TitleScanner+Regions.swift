/// Places before a title: a region whose office it is, or only where somebody works.
extension TitleScanner {
  /// "Oyo State", "Kitui County" before a title in capitals: a region by its whole name.
  func isNamedState(_ index: Int, lower: Int, of head: TitleHead) -> Bool {
    let kinds: Set<TitleClass> = [
      .regional, .agency, .cabinet, .police, .leader, .government, .justice, .law, .health,
    ]
    let isOfCounty = head.kind == .justice || head.kind == .law || head.kind == .health
    // "Bronx District Attorney": the district is part of the title
    if isOfCounty, !NameScanner.counties.contains(tokens[index].key) { return false }
    guard index > lower, Self.regionWords.contains(tokens[index].key), tokens[index].shape == .capital,
      kinds.contains(head.kind), tokens[index - 1].shape == .capital,
      tokens[index - 1].country < 0 || isCity(index - 1..<index)
    else { return false }
    if isGivenPlace(index - 1), tokens[index - 1].traits.isDisjoint(with: [.stop, .modifier, .portfolio]) {
      return true
    }
    return isOwner(tokens[index - 1], at: index - 1) && !isPart(tokens[index - 1])
      && tokens[index - 1].traits.isDisjoint(with: [.organization, .common])
  }

  private static let regionWords = QuoteReader.keys(
    "state county province district city region municipality prefecture")

  /// "San Francisco lawyer N": where somebody works, not for whom.
  func isWhereabouts(_ owner: Range<Int>, of head: TitleHead) -> Bool {
    let kinds: Set<TitleClass> = [.law, .business, .scholar, .health, .arts, .media]
    // "the Los Angeles general manager": a team is called by its city
    return kinds.contains(head.kind) && head.canonical != "general manager"
      && owner.allSatisfy { tokens[$0].traits.contains(.inPlace) && !tokens[$0].traits.contains(.organization) }
  }
}
