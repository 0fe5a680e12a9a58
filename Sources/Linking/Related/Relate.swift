import Foundation
import News

extension Linker {
  /// Below this nothing worth saying is shared.
  package static let leastSimilarity = 0.03
  /// From this similarity on, company counted, two articles may tell one event.
  static let eventSimilarity: Float = 0.54
  /// Articles further apart in time are not one event, whatever they share.
  static let eventDays = 14.0

  /// The candidates that `subject` is related to, best first, copies included, 30 at most.
  ///
  /// `statistics` must know the terms of all of them. The subject itself among the candidates is passed over.
  /// - Parameters:
  ///   - least: Links that score less are left out, and copies never.
  ///   - tellsWhy: Without it the links have no reasons.
  package static func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics, least: Double = leastSimilarity,
    tellsWhy: Bool = true
  ) -> [ScoredLink] {
    let candidates = candidates.filter { $0.id != subject.id }.sorted { $0.id < $1.id }
    let space = LinkSpace([subject] + candidates, statistics: statistics)
    let similarities = space.similarities()
    let company = Company(similarities.all)
    let doubts = EventDoubts([subject] + candidates, similarities, asksForAll: false)
    var found = candidates.indices.compactMap { index -> Relation? in
      let relation = Relation(
        subject, candidates[index], index: index, similarity: company.similarity(0, index + 1), doubts)
      return relation.containment != nil || relation.score >= least ? relation : nil
    }
    found.sort { $0.score != $1.score ? $0.score > $1.score : $0.candidate.id < $1.candidate.id }
    found.removeLast(max(0, found.count - mostLinks))
    guard tellsWhy else {
      return found.map { ScoredLink(article: $0.candidate.id, kind: $0.kind, score: $0.score, reasons: []) }
    }
    let common = space.common(0, with: found.map { $0.index + 1 })
    return zip(found, common).compactMap { relation, common in
      let people = relation.officials.filter { statistics.officialNames[$0] != nil }
      let reason = LinkReason(
        common: common, officials: people.compactMap { statistics.officialNames[$0] }, days: relation.days,
        containment: relation.containment)
      guard reason.saysWhatIsShared else { return nil }
      return ScoredLink(
        article: relation.candidate.id, kind: relation.kind, score: relation.score,
        people: Array(people.prefix(LinkReason.mostPeople)), reasons: reason.parts(namesPeople: false))
    }
  }

  private static let mostLinks = 30

  /// What is found out of a subject and one candidate.
  private struct Relation {
    var candidate: LinkSubject
    var index: Int
    var days: Double?
    var officials: [OfficialID]
    var containment: Double?
    var kind: RelatedLink.Kind
    var score: Double

    init(_ subject: LinkSubject, _ candidate: LinkSubject, index: Int, similarity: Float, _ doubts: EventDoubts) {
      self.candidate = candidate
      self.index = index
      days = daysBetween(subject, candidate)
      officials = sharedOfficials(subject, candidate)
      score = Double(similarity) * decay(days)
      let containment = MinHash.containment(subject, candidate)
      if containment >= MinHash.copyContainment {
        self.containment = containment
        kind = .copy
        score = max(score, containment)
      } else if similarity >= eventSimilarity, similarity * doubts.between(0, index + 1) >= eventSimilarity {
        kind = .sameStory
      } else {
        kind = officials.count >= 2 ? .sharedOfficials : .similar
      }
    }
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
    guard !subject.officials.isEmpty, !candidate.officials.isEmpty else { return [] }
    let others = Set(candidate.officials.map(\.value))
    return subject.officials.map(\.value).filter(others.contains)
  }
}
