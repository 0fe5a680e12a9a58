import Foundation
import News

/// What speaks against two articles telling one event, as what is left of their likeness: 1 when nothing does.
///
/// It lessens and does not forbid, as the company of others may still bring the two together.
struct EventDoubts {
  private let subjects: [LinkSubject]
  private let similarities: Similarities
  /// Read once when each is asked for often; empty when few are.
  private let stated: [StatedDates]

  init(_ subjects: [LinkSubject], _ similarities: Similarities, asksForAll: Bool) {
    self.subjects = subjects
    self.similarities = similarities
    // What the texts state is asked for only where a page gives no date.
    stated = asksForAll && subjects.contains { $0.published == nil } ? subjects.map(StatedDates.init) : []
  }

  func between(_ one: Int, _ other: Int) -> Float {
    let doubt = veto(one, other) * people(one, other)
    guard let days = Linker.daysBetween(subjects[one], subjects[other]) else {
      // The dates in the text count only where one of the pages gives none.
      return doubt * Self.undated * dates(one).doubt(dates(other))
    }
    return doubt * Self.nearness(abs(days))
  }

  private func dates(_ article: Int) -> StatedDates {
    stated.isEmpty ? StatedDates(subjects[article]) : stated[article]
  }

  /// What is left of a likeness after a veto.
  private static let vetoed: Float = 0.5
  /// What is left where a page gives no date: nearness in time, which speaks for one event, is not known.
  private static let undated: Float = 0.95
  /// The width of the bell over the days between two reports.
  private static let width = 6.0
  /// Two reports of one event are in other words at least so much alike for what they are in names.
  private static let leastWords: Float = 0.2
  /// What is left of the likeness of two articles that have the names in common and nothing else.
  private static let onlyNames: Float = 0.4

  private func veto(_ one: Int, _ other: Int) -> Float {
    let shareNoName = similarities.shareNoName(one, other)
    return EventVeto.between(subjects[one], subjects[other], shareNoName: shareNoName) == nil ? 1 : Self.vetoed
  }

  /// The same people do other things on other days: names say who it is about, only the other words what happened.
  private func people(_ one: Int, _ other: Int) -> Float {
    let names = similarities.names[one, other]
    guard names > 0 else { return 1 }
    let share = min(1, similarities.words[one, other] / (Self.leastWords * names))
    return max(Self.onlyNames, share * share.squareRoot())
  }

  private static func nearness(_ days: Double) -> Float {
    if days <= 1 { return 1 }
    return days > Linker.eventDays ? 0 : Float(exp(-days * days / (2 * width * width)))
  }
}
