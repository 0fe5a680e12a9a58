import News

extension Linker {
  /// What each report of a story adds to those before it, in their order, the earliest first.
  package static func steps(_ reports: [StoryReport], statistics: TermStatistics) -> [StoryStep] {
    var told = ToldSoFar(statistics)
    return reports.indices.map { index in
      let report = reports[index]
      var step = StoryStep(report.subject.id)
      let original = reports[..<index].first {
        MinHash.containment($0.subject, report.subject) >= MinHash.copyContainment
      }
      if let original {
        step.original = original.subject.id
        step.difference = difference(of: report.text, from: original.text)
      }
      let news = told.add(report.subject)
      if index > 0 { step.news = news }
      return step
    }
  }
}

/// The people, names and numbers that a story's reports have told.
private struct ToldSoFar {
  private let statistics: TermStatistics
  private var people: Set<OfficialID> = []
  private var terms: Set<String> = []

  private static let mostPeople = 3
  private static let mostNames = 4
  private static let mostNumbers = 2

  init(_ statistics: TermStatistics) { self.statistics = statistics }

  /// Takes a report in and returns what is new in it.
  mutating func add(_ subject: LinkSubject) -> [String] {
    let newPeople = subject.officials.map(\.value).filter { people.insert($0).inserted }
      .compactMap { statistics.officialNames[$0] }
    // The parts of the people's names stand among the names as well.
    let parts = Set(newPeople.flatMap { Word.all(in: $0).map(\.text) })
    var (names, numbers): ([String], [String]) = ([], [])
    for term in subject.terms where term.field == .names || term.field == .numbers {
      guard terms.insert(term.term).inserted else { continue }
      if term.field == .numbers {
        if LinkReason.tells(term.term) { numbers.append(term.term) }
      } else if !parts.contains(term.term), Lexicon.commonness(TermTable.hash(term.term)) == 0 {
        names.append(term.term)
      }
    }
    let told = SharedNames.told(names, atMost: Self.mostNames)
    return Array(newPeople.prefix(Self.mostPeople) + told + numbers.prefix(Self.mostNumbers))
  }
}
