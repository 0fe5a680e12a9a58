import Foundation
import News

/// How likely each two articles tell one event: alike in words and names, near in time, nothing speaking against it.
struct EventLikeness {
  /// Alike in words and names alone.
  let text: SimilarityMatrix
  private let company: Company

  init(_ subjects: [LinkSubject], space: LinkSpace) {
    text = space.similarities()
    var adjusted = text
    for row in subjects.indices {
      for column in 0..<row where adjusted[row, column] > 0 {
        adjusted[row, column] *= Self.doubt(subjects[row], subjects[column], sharesName: text.sharesName(row, column))
      }
    }
    company = Company(adjusted)
  }

  /// 0 to 1, company counted.
  func similarity(_ one: Int, _ other: Int) -> Float { company.similarity(one, other) }

  /// The width of the bell over the days between two reports.
  private static let days = 6.0
  /// What is left of a likeness that something speaks against: the company of others may still bring the two together.
  private static let vetoed: Float = 0.5

  /// What the likeness of two articles is multiplied by; 1 when nothing speaks against one event.
  private static func doubt(_ one: LinkSubject, _ other: LinkSubject, sharesName: Bool) -> Float {
    let veto: Float = EventVeto.between(one, other, sharesName: sharesName) == nil ? 1 : vetoed
    guard let days = Linker.daysBetween(one, other) else { return veto }
    guard abs(days) > 1 else { return veto }
    return veto * Float(exp(-days * days / (2 * Self.days * Self.days)))
  }
}
