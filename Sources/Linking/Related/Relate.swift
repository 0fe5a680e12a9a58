import Foundation
import News

extension Linker {
  /// Below this nothing worth saying is shared.
  package static let leastSimilarity = 0.03
  /// From this likelihood on a related article is told to be of the same story.
  static let eventSimilarity: Float = 0.46
  /// From this likelihood on two articles are compared among all that may tell their event.
  static let threadSimilarity: Float = 0.25
  /// Articles further apart in time are not one event, whatever they share.
  static let eventDays = 14.0

  /// The candidates that `subject` is related to, best first, copies included, 30 at most.
  ///
  /// `statistics` must know the terms of all of them. The subject itself among the candidates is passed over.
  /// - Parameters:
  ///   - least: Links that score less are left out, and copies never.
  ///   - choosing: Is given the links without reasons, and returns those that are wanted; only these are told why.
  package static func relate(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics, least: Double = leastSimilarity,
    choosing: ([ScoredLink]) throws -> [ScoredLink]
  ) rethrows -> [ScoredLink] {
    let relations = Relations(subject, candidates, statistics, least: least)
    let sharing = relations.found.filter { $0.containment != nil || $0.hasCommon }
    let chosen = try choosing(sharing.map(\.link))
    let places = Dictionary(sharing.map { ($0.link.article, $0) }, uniquingKeysWith: { first, _ in first })
    let wanted = chosen.compactMap { places[$0.article] }
    return zip(wanted, relations.space.common(0, with: wanted.map { $0.index + 1 })).map { relation, common in
      var link = relation.link
      let people = relation.officials.filter { statistics.officialNames[$0] != nil }
      let reason = LinkReason(
        common: common, officials: people.compactMap { statistics.officialNames[$0] }, days: relation.days,
        containment: relation.containment)
      link.people = Array(people.prefix(LinkReason.mostPeople))
      link.reasons = reason.parts(namesPeople: false)
      return link
    }
  }

  /// All of them, each with its reason.
  static func relate(_ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics) -> [ScoredLink] {
    relate(subject, to: candidates, statistics: statistics) { $0 }
  }

  /// The candidates that may tell the event of `subject`, best first, and its copies; without reasons.
  package static func likely(
    _ subject: LinkSubject, to candidates: [LinkSubject], statistics: TermStatistics
  ) -> [ScoredLink] {
    Relations(subject, candidates, statistics, least: leastSimilarity).found
      .filter { $0.containment != nil || $0.likelihood >= threadSimilarity }.map(\.link)
  }

  /// What a subject has to do with its candidates, best first.
  private struct Relations {
    let space: LinkSpace
    private(set) var found: [Relation]

    init(_ subject: LinkSubject, _ candidates: [LinkSubject], _ statistics: TermStatistics, least: Double) {
      let candidates = candidates.filter { $0.id != subject.id }.sorted { $0.id < $1.id }
      let subjects = [subject] + candidates
      space = LinkSpace(subjects, statistics: statistics)
      let similarities = space.similarities(isForFirst: true)
      let company = Company(similarities.all)
      let doubts = EventDoubts(subjects, similarities, asksForAll: false)
      found = candidates.indices.compactMap { index -> Relation? in
        let likelihood = company.likelihood(0, index + 1)
        let relation = Relation(
          subject, candidates[index], index: index, similarity: company.similarity(0, index + 1),
          likelihood: likelihood < threadSimilarity ? 0 : likelihood * doubts.between(0, index + 1),
          hasCommon: similarities.all[0, index + 1] > 0)
        return relation.containment != nil || relation.link.score >= least ? relation : nil
      }
      found.sort {
        $0.link.score != $1.link.score ? $0.link.score > $1.link.score : $0.link.article < $1.link.article
      }
      found.removeLast(max(0, found.count - mostLinks))
    }
  }

  private static let mostLinks = 30

  /// What is found out of a subject and one candidate.
  private struct Relation {
    /// Without its reason.
    var link: ScoredLink
    var index: Int
    /// Whether both have any term; others may be alike by their company alone.
    var hasCommon: Bool
    var days: Int?
    var officials: [OfficialID]
    var containment: Double?
    /// That both tell one event; 0 when that is out of the question.
    var likelihood: Float

    init(
      _ subject: LinkSubject, _ candidate: LinkSubject, index: Int, similarity: Float, likelihood: Float,
      hasCommon: Bool
    ) {
      (self.index, self.likelihood, self.hasCommon) = (index, likelihood, hasCommon)
      days = calendarDays(subject, candidate)
      officials = sharedOfficials(subject, candidate)
      var score = Double(similarity) * decay(daysBetween(subject, candidate))
      let kind: RelatedLink.Kind
      if let containment = MinHash.copied(subject, candidate) {
        self.containment = containment
        kind = .copy
        score = max(score, containment)
      } else if likelihood >= eventSimilarity {
        kind = .sameStory
      } else {
        kind = officials.count >= 2 ? .sharedOfficials : .similar
      }
      link = ScoredLink(article: candidate.id, kind: kind, score: score, reasons: [])
    }
  }

  /// Old news is a little less related: half as much after many years, never nothing.
  private static func decay(_ days: Double?) -> Double {
    guard let days else { return 1 }
    return 0.5 + 0.5 * exp(-abs(days) / 365)
  }

  /// How many days after the subject the candidate came out, as a calendar counts them; nil when a date is missing.
  static func calendarDays(_ subject: LinkSubject, _ candidate: LinkSubject) -> Int? {
    guard let one = subject.day, let other = candidate.day else { return nil }
    return other - one
  }

  /// How many days after the subject the candidate was published; nil when a date is missing.
  static func daysBetween(_ subject: LinkSubject, _ candidate: LinkSubject) -> Double? {
    guard let one = subject.published, let other = candidate.published else { return nil }
    return (Double(other) - Double(one)) / 86_400
  }

  /// Officials of both, in the order of the subject's mentions.
  static func sharedOfficials(_ subject: LinkSubject, _ candidate: LinkSubject) -> [OfficialID] {
    guard !subject.officials.isEmpty, !candidate.officials.isEmpty else { return [] }
    let (own, others) = (subject.officials, candidate.officials)
    if own.count * others.count <= 400 {
      return own.compactMap { one in others.contains { $0.value.rawValue == one.value.rawValue } ? one.value : nil }
    }
    let known = Set(others.map(\.value))
    return own.map(\.value).filter(known.contains)
  }
}
