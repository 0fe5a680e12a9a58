import Foundation
import News

/// Articles on their way into events.
struct Threading {
  /// The least similarity to an event at which an article joins it.
  static let joinSimilarity = 0.2
  /// Widths of the bells, in days, for the distance to the newest and the oldest member.
  static let newestWidth = 3.0
  static let oldestWidth = 10.0

  private let subjects: [LinkSubject]
  private let space: LinkSpace
  private let decisions: StoryDecisions
  private var events: [[Int]] = []
  private var eventOf: [Int?]

  init(_ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]) {
    self.subjects = subjects.sorted(by: Self.isEarlier)
    space = LinkSpace(self.subjects, statistics: statistics)
    self.decisions = StoryDecisions(decisions, among: self.subjects)
    eventOf = Array(repeating: nil, count: subjects.count)
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

  mutating func joinNearest() {
    for article in subjects.indices { place(article) }
  }

  /// Takes each article out of its event and puts it where it fits best.
  mutating func reassign() {
    for article in subjects.indices {
      if let event = eventOf[article] { events[event].removeAll { $0 == article } }
      eventOf[article] = nil
      place(article)
    }
  }

  private mutating func place(_ article: Int) {
    var best: (event: Int, score: Double)?
    for event in events.indices where !events[event].isEmpty {
      let score = fit(article, event)
      if score > (best?.score ?? 0) { best = (event, score) }
    }
    if let best {
      events[best.event].append(article)
      eventOf[article] = best.event
    } else {
      eventOf[article] = events.count
      events.append([article])
    }
  }

  /// How well an article fits an event; 0 when it must not join, more than 1 when the user says that it must.
  private func fit(_ article: Int, _ event: Int) -> Double {
    let members = events[event]
    if decisions.areApart(article, members) { return 0 }
    if decisions.areTogether(article, members) { return 2 }
    guard !members.contains(where: { EventVeto.between(subjects[article], subjects[$0]) != nil }) else { return 0 }
    let similarity = members.reduce(0) { $0 + space.similarity(article, $1) } / Double(members.count)
    let score = similarity * nearness(article, members)
    return score >= Self.joinSimilarity ? score : 0
  }

  /// 1 on the same day, falling with the distance to the newest and oldest member; 1 when dates are missing.
  private func nearness(_ article: Int, _ members: [Int]) -> Double {
    guard let published = subjects[article].published else { return 1 }
    let dates = members.compactMap { subjects[$0].published }
    guard let oldest = dates.min(), let newest = dates.max() else { return 1 }
    let days = dates.map { abs(Double($0) - Double(published)) / 86_400 }.min() ?? 0
    guard days <= Linker.eventDays else { return 0 }
    func bell(_ date: Int64, _ width: Double) -> Double {
      let days = published >= oldest && published <= newest ? 0 : (Double(date) - Double(published)) / 86_400
      return exp(-days * days / (2 * width * width))
    }
    return bell(newest, Self.newestWidth) * bell(oldest, Self.oldestWidth)
  }

  /// The events as groups, by their smallest id.
  func groups() -> [EventGroup] {
    events.filter { !$0.isEmpty }.map(group).sorted { $0.articles[0] < $1.articles[0] }
  }

  private func group(_ members: [Int]) -> EventGroup {
    let ids = members.map { subjects[$0].id }.sorted()
    let sums = members.map { one in members.reduce(0) { $0 + space.similarity(one, $1) } }
    let best = members.indices.max { sums[$0] != sums[$1] ? sums[$0] < sums[$1] : members[$0] > members[$1] } ?? 0
    let central = members[best]
    var reasons: [ArticleID: String] = [:]
    for member in members where member != central {
      reasons[subjects[member].id] = decisions.reason(member, members) ?? reason(member, central)
    }
    return EventGroup(articles: ids, central: subjects[central].id, reasons: reasons)
  }

  private func reason(_ member: Int, _ central: Int) -> String {
    LinkReason(
      common: space.common(member, central), officials: [],
      days: Linker.daysBetween(subjects[central], subjects[member])
    ).words
  }
}
