import News

extension EventGroup {
  /// The event of some places in a list of articles, with its central headline and the reasons in words.
  init(
    _ members: [Int], subjects: [LinkSubject], space: LinkSpace, likeness: EventLikeness, _ decisions: [StoryDecision]
  ) {
    let central = Self.central(members, likeness)
    let ids = Set(members.map { subjects[$0].id })
    let joined = decisions.filter { $0.isSame && ids.contains($0.first) && ids.contains($0.second) }
    let byHand = Set(joined.flatMap { [$0.first, $0.second] })
    var reasons: [ArticleID: String] = [:]
    let common = members.count > 1 ? space.common(central, with: members) : []
    for (member, common) in zip(members, common) {
      let id = subjects[member].id
      if byHand.contains(id) {
        reasons[id] = "you joined it"
      } else if member == central {
        reasons[id] = "the most central of \(members.count) reports"
      } else {
        let days = Linker.calendarDays(subjects[central], subjects[member])
        reasons[id] = LinkReason(common: common, officials: [], days: days).words
      }
    }
    self.init(articles: ids.sorted(), central: subjects[central].id, reasons: reasons)
  }

  /// The member that is most like all the others; the earliest of equals.
  private static func central(_ members: [Int], _ likeness: EventLikeness) -> Int {
    let sums = members.map { one in members.reduce(Float(0)) { $0 + likeness.text[one, $1] } }
    var best = 0
    for index in sums.indices where sums[index] > sums[best] { best = index }
    return members[best]
  }
}
