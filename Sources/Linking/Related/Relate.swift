import Foundation
import News

extension Linker {
  /// Below this nothing worth saying is shared.
  static let leastSimilarity = 0.02
  /// From this similarity on two articles may tell one event.
  static let sameEvent = 0.25
  /// Articles further apart in time are not one event, whatever they share.
  static let eventDays = 14.0

  /// The candidates that `subject` is related to, best first, copies included.
  ///
  /// `statistics` must know the terms of all of them. The subject itself among the candidates is passed over.
  package static func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics
  ) -> [ScoredLink] {
    let space = LinkSpace([subject] + candidates, statistics: statistics)
    var links: [ScoredLink] = []
    for (index, candidate) in candidates.enumerated() where candidate.id != subject.id {
      let similarity = space.similarity(0, index + 1)
      let containment = MinHash.containment(subject, candidate)
      let isCopy = containment >= MinHash.copyContainment
      guard isCopy || similarity >= leastSimilarity else { continue }
      let days = daysBetween(subject, candidate)
      let common = space.common(0, index + 1)
      let shared = sharedOfficials(subject, candidate)
      guard isCopy || !common.isEmpty else { continue }
      let kind = isCopy ? .copy : kind(subject, candidate, similarity: similarity, days: days, shared: shared.count)
      let score = isCopy ? max(similarity, containment) : similarity * decay(days)
      let reason = LinkReason(
        common: common, officials: shared.compactMap { statistics.officialNames[$0] }, days: days,
        containment: isCopy ? containment : nil)
      links.append(ScoredLink(article: candidate.id, kind: kind, score: score, reason: reason.words))
    }
    return links.sorted { $0.score != $1.score ? $0.score > $1.score : $0.article < $1.article }
  }

  private static func kind(
    _ subject: LinkSubject, _ candidate: LinkSubject, similarity: Double, days: Double?, shared: Int
  ) -> RelatedLink.Kind {
    let isNear = abs(days ?? 0) <= eventDays
    if similarity >= sameEvent, isNear, EventVeto.between(subject, candidate) == nil { return .sameStory }
    return shared >= 2 ? .sharedOfficials : .similar
  }

  /// Old news is a little less related: half as much after many years, never nothing.
  private static func decay(_ days: Double?) -> Double {
    guard let days else { return 1 }
    return 0.5 + 0.5 * exp(-abs(days) / 365)
  }

  /// How many days after the subject the candidate was published; nil when a date is missing.
  static func daysBetween(_ subject: LinkSubject, _ candidate: LinkSubject) -> Double? {
    guard let one = subject.published, let other = candidate.published else { return nil }
    return (Double(other) - Double(one)) / 86_400
  }

  /// Officials of both, in the order of the subject's mentions.
  static func sharedOfficials(_ subject: LinkSubject, _ candidate: LinkSubject) -> [OfficialID] {
    let others = Set(candidate.officials.map(\.value))
    return subject.officials.map(\.value).filter(others.contains)
  }
}
