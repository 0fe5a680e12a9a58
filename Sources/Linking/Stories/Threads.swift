import News

extension Linker {
  /// Events among `subjects`: disjoint groups that cover all of them, whatever their order.
  ///
  /// Each article joins the event whose members it is on average most like, if it is like enough, near enough in time, and
  /// nothing forbids it; then all are asked twice whether another event suits them better. Decisions of the user hold
  /// whatever else is true.
  package static func threads(
    _ subjects: [LinkSubject], statistics: TermStatistics, decisions: [StoryDecision]
  ) -> [EventGroup] {
    var threading = Threading(subjects, statistics: statistics, decisions: decisions)
    threading.joinNearest()
    for _ in 0..<2 { threading.reassign() }
    return threading.groups()
  }
}
