import News

extension Linker {
  /// The event that its articles tell together, as `storyline` compares it.
  package static func storySubject(_ id: StoryID, members: [LinkSubject]) -> StorySubject {
    var terms: [WeightedTerm.Field: [String: Int]] = [:]
    var officials: [OfficialID: Int] = [:]
    for member in members {
      for term in member.terms { terms[term.field, default: [:]][term.term, default: 0] += term.count }
      for official in member.officials { officials[official.value, default: 0] += official.count }
    }
    let dates = members.compactMap(\.published)
    return StorySubject(
      id: id, first: dates.min(), last: dates.max(),
      terms: WeightedTerm.Field.allCases.flatMap { field in
        heaviest(terms[field] ?? [:]).map { WeightedTerm($0.key, field, $0.value) }
      },
      officials: officials.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { Counted($0.key, $0.value) })
  }

  /// Which event carries on which: each event has at most one before it, the likest among those that ended earlier.
  ///
  /// Events without a date stand in no storyline, nor do those that share neither an official nor a name. Ordered by the
  /// later event's date.
  package static func storyline(_ events: [StorySubject], statistics: TermStatistics) -> [StorylineLink] {
    let dated = events.filter { $0.first != nil }
      .sorted { ($0.first ?? 0, $0.id) < ($1.first ?? 0, $1.id) }
    let subjects = dated.map(subject)
    let space = LinkSpace(subjects, statistics: statistics)
    let similarities = space.similarities()
    return dated.indices.compactMap { later -> StorylineLink? in
      let scored = (0..<later).map { ($0, Double(similarities.all[$0, later])) }
        .filter { $0.1 >= storylineSimilarity && isEarlier(dated[$0.0], dated[later]) }
        .filter { !similarities.shareNoName($0.0, later) }
      guard let best = scored.max(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
      let reason = LinkReason(
        common: space.common(best.0, with: [later])[0],
        officials: sharedOfficials(subjects[best.0], subjects[later]).compactMap { statistics.officialNames[$0] },
        days: calendarDays(subjects[best.0], subjects[later]))
      return StorylineLink(
        earlier: dated[best.0].id, later: dated[later].id, score: best.1, reason: reason.words)
    }
  }

  /// From this similarity on one event carries on another.
  private static let storylineSimilarity = 0.12

  private static func isEarlier(_ one: StorySubject, _ other: StorySubject) -> Bool {
    guard let first = one.first, let next = other.first else { return false }
    return first < next
  }

  private static func heaviest(_ counts: [String: Int]) -> some Sequence<(key: String, value: Int)> {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(ArticleTerms.most)
  }

  private static func subject(_ event: StorySubject) -> LinkSubject {
    var reading = Reading()
    reading.terms = event.terms
    return LinkSubject(
      id: ArticleID(event.id.rawValue), source: nil, published: event.first, reading: reading,
      officials: event.officials)
  }
}
