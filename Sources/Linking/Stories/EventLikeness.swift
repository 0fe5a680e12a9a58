import Foundation
import News

/// How likely each two articles tell one event: alike in words and names, near in time, nothing speaking against it.
struct EventLikeness {
  /// Alike in words and names alone.
  let text: SimilarityMatrix
  private let company: Company
  private let subjects: [LinkSubject]

  /// What is left of a likelihood when the two reports are further apart than an event lasts: company alone never makes one
  /// event of what happened at two times.
  private static let apart: Float = 0.8

  init(_ subjects: [LinkSubject], space: LinkSpace) {
    let similarities = space.similarities()
    text = similarities.all
    let doubts = EventDoubts(subjects, similarities, asksForAll: true)
    var adjusted = similarities.all
    for row in subjects.indices {
      for column in 0..<row where adjusted[row, column] > 0 { adjusted[row, column] *= doubts.between(row, column) }
    }
    company = Company(adjusted)
    self.subjects = subjects
  }

  /// 0 to 1, company counted.
  func similarity(_ one: Int, _ other: Int) -> Float {
    let likelihood = company.likelihood(one, other)
    guard let days = Linker.daysBetween(subjects[one], subjects[other]) else { return likelihood }
    return abs(days) > Linker.eventDays ? Self.apart * likelihood : likelihood
  }
}
