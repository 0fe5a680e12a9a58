import News

extension Linker {
  /// What each report of a story adds to those before it, in their order, the earliest first; those without a date last.
  package static func steps(_ reports: [StoryReport], statistics: TermStatistics) -> [StoryStep] {
    var told = ToldInStory(reports.map(\.subject), statistics)
    return reports.indices.map { index in
      let report = reports[index]
      var step = StoryStep(report.subject.id)
      let original = reports[..<index].first { MinHash.copied($0.subject, report.subject) != nil }
      if let original {
        step.original = original.subject.id
        step.difference = difference(of: report.text, from: original.text)
      }
      let news = told.add(report)
      if index > 0 { step.news = news }
      return step
    }
  }
}

/// The people and names that a story's reports have told.
private struct ToldInStory {
  private let statistics: TermStatistics
  /// How many of the reports without a date name somebody or something: whether they did so first is not known.
  private var undatedPeople: [OfficialID: Int] = [:]
  private var undatedNames: [String: Int] = [:]
  private var people: Set<OfficialID> = []
  private var names: Set<String> = []

  private static let mostPeople = 3
  private static let mostNames = 4

  init(_ reports: [LinkSubject], _ statistics: TermStatistics) {
    self.statistics = statistics
    // Outlets name themselves.
    for report in reports { names.formUnion(report.source.map(Self.words) ?? []) }
    for report in reports where report.published == nil {
      for person in report.officials { undatedPeople[person.value, default: 0] += 1 }
      for term in report.terms where term.field == .names { undatedNames[term.term, default: 0] += 1 }
    }
  }

  /// Takes a report in and returns what is new in it: whom and what no report tells that came before it or may have done so.
  mutating func add(_ report: StoryReport) -> [String] {
    let subject = report.subject
    let own = subject.published == nil ? 1 : 0
    var newPeople: [String] = []
    for person in subject.officials.map(\.value) where people.insert(person).inserted {
      if undatedPeople[person, default: 0] <= own, let name = statistics.officialNames[person] {
        newPeople.append(name)
      }
    }
    // The parts of people's names stand among the names as well, and whose they are is told where the people are.
    let parts = Set(subject.officials.compactMap { statistics.officialNames[$0.value] }.flatMap(Self.words))
    var newNames: [String] = []
    for term in subject.terms where term.field == .names && names.insert(term.term).inserted {
      if undatedNames[term.term, default: 0] <= own, !parts.contains(term.term), SharedNames.tells(term.term),
        Lexicon.commonness(TermTable.hash(term.term)) == 0
      {
        newNames.append(term.term)
      }
    }
    let told = PrintedNames(report.text).told(newNames, atMost: Self.mostNames)
    return Array(newPeople.prefix(Self.mostPeople)) + told
  }

  private static func words(of name: String) -> [String] { Word.all(in: name).map(\.text) }
}
