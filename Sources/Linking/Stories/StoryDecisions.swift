import News

/// What the user decided, by the articles' places in a list.
struct StoryDecisions {
  private var together: [Int: Set<Int>] = [:]
  private var apart: [Int: Set<Int>] = [:]

  init(_ decisions: [StoryDecision], among subjects: [LinkSubject]) {
    guard !decisions.isEmpty else { return }
    let places = Dictionary(subjects.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for decision in decisions {
      guard let first = places[decision.first], let second = places[decision.second] else { continue }
      if decision.isSame {
        together[first, default: []].insert(second)
        together[second, default: []].insert(first)
      } else {
        apart[first, default: []].insert(second)
        apart[second, default: []].insert(first)
      }
    }
  }

  func areTogether(_ article: Int, _ members: [Int]) -> Bool {
    guard let partners = together[article] else { return false }
    return members.contains(where: partners.contains)
  }

  func areApart(_ article: Int, _ members: [Int]) -> Bool {
    guard let partners = apart[article] else { return false }
    return members.contains(where: partners.contains)
  }

  /// Why the user's word keeps an article where it is; nil when it was not asked for.
  func reason(_ article: Int, _ members: [Int]) -> String? {
    areTogether(article, members) ? "you joined them" : nil
  }
}
