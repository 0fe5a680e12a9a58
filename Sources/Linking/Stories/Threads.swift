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
    clusters.apply(decisions, to: subjects)
    clusters.join(from: eventSimilarity)
    return clusters.members.map { EventGroup($0, subjects: subjects, space: space, likeness: likeness, decisions) }
      .sorted { $0.articles[0] < $1.articles[0] }
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
