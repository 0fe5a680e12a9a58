import News

extension Linker {
  /// Events among `subjects`: disjoint groups that cover all of them, whatever their order.
  ///
  /// Groups grow from the likest articles on, as long as their members are alike on average; a chain of likenesses alone joins
  /// nothing. Decisions of the user hold whatever else is true. `statistics` must know the terms of all subjects.
  package static func threads(
    _ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]
  ) -> [EventGroup] {
    let subjects = subjects.sorted(by: isEarlier)
    let space = LinkSpace(subjects, statistics: statistics)
    let likeness = EventLikeness(subjects, space: space)
    var clusters = Clusters(count: subjects.count, similarity: likeness.similarity)
    let (same, apart) = pairs(decisions, in: subjects)
    clusters.part(apart)
    clusters.grow(bound: Set(same.flatMap { [$0.0, $0.1] }))
    clusters.unite(same)
    return clusters.members.map { EventGroup($0, subjects: subjects, space: space, likeness: likeness, decisions) }
      .sorted { $0.articles[0] < $1.articles[0] }
  }

  /// The places of the articles that the user decided of, in an order that does not depend on their ids.
  private static func pairs(
    _ decisions: [StoryDecision], in subjects: [LinkSubject]
  ) -> (same: [(Int, Int)], apart: [(Int, Int)]) {
    guard !decisions.isEmpty else { return ([], []) }
    let places = Dictionary(subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func pairs(_ isSame: Bool) -> [(Int, Int)] {
      decisions.filter { $0.isSame == isSame }.compactMap { decision in
        guard let first = places[decision.first], let second = places[decision.second] else { return nil }
        return (min(first, second), max(first, second))
      }.sorted { $0 < $1 }
    }
    return (pairs(true), pairs(false))
  }

  /// By date, then by what the articles say: ids depend on the order of import, and come last.
  private static func isEarlier(_ one: LinkSubject, _ other: LinkSubject) -> Bool {
    let (left, right) = (one.published ?? .max, other.published ?? .max)
    if left != right { return left < right }
    if one.words != other.words { return one.words > other.words }
    if one.titleKey != other.titleKey { return one.titleKey < other.titleKey }
    if one.minHash != other.minHash { return one.minHash.lexicographicallyPrecedes(other.minHash) }
    return one.id < other.id
  }
}
