import News
import Testing

@testable import Linking

/// Source: A. Bagga and B. Baldwin, Algorithms for scoring coreference chains, 1998.
private func bCubed(_ found: [Int], _ gold: [Int]) -> Double {
  var (precision, recall) = (0.0, 0.0)
  for one in gold.indices {
    let group = gold.indices.filter { found[$0] == found[one] }
    let event = gold.indices.filter { gold[$0] == gold[one] }
    let shared = Double(group.count { gold[$0] == gold[one] })
    precision += shared / Double(group.count)
    recall += shared / Double(event.count)
  }
  let count = Double(gold.count)
  return 2 * precision * recall / (precision + recall) / count
}

/// Of each value its place in order, equals in the middle of their places.
private func ranks(_ values: [Double]) -> [Double] {
  values.map { value in
    Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
  }
}

/// Spearman's rank correlation: Pearson's, of ranks.
private func rankCorrelation(_ one: [Double], _ other: [Double]) -> Double {
  let (left, right) = (ranks(one), ranks(other))
  let mean = Double(one.count + 1) / 2
  func product(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
  }
  return product(left, right) / (product(left, left) * product(right, right)).squareRoot()
}

@Test(arguments: [true, false])
func lookAlikeEventsAreStoriesOfTheirOwn(withDates: Bool) {
  let subjects = LookAlikes.subjects(withDates: withDates)
  let groups = Linker.threads(subjects, statistics: Fixtures.statistics(subjects), decisions: [])
  var found = [Int](repeating: 0, count: subjects.count)
  for (number, group) in groups.enumerated() {
    for article in group.articles { found[Int(article.rawValue) - 1] = number }
  }
  let score = bCubed(found, LookAlikes.reports.map(\.event))
  #expect(score >= 0.92, "B³ \(score): \(groups.map { $0.articles.map(\.rawValue) })")
}

@Test func scoresRiseWithWhatAReaderFindsAlike() {
  let reports = LookAlikes.reports
  let subjects = LookAlikes.subjects(withDates: false)
  let statistics = Fixtures.statistics(subjects)
  var (scores, grades): ([Double], [Double]) = ([], [])
  for one in subjects.indices {
    let links = Linker.relate(subjects[one], to: subjects, statistics: statistics)
    for other in subjects.indices where other != one {
      scores.append(links.first { $0.article == subjects[other].id }?.score ?? 0)
      grades.append(Double(LookAlikes.grade(reports[one], reports[other])))
    }
  }
  let correlation = rankCorrelation(scores, grades)
  #expect(correlation >= 0.6, "rank correlation \(correlation)")
}
