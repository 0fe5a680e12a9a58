/// Questions about what is shown beside a cursor, kept back while one key follows the other, as those of a key that is held down
/// do: nobody reads what is passed by.
package struct Patience {
  private struct Waiting {
    var ticket: Ticket
    var question: Question
    /// Another key has come and left it standing: the reader wants something of it.
    var isDue = false
  }

  private var waiting: [Waiting] = []
  private var lastKey: ContinuousClock.Instant?
  private var isHurried = false

  /// Keys that come within this time of each other are one movement.
  private static let movement = Duration.milliseconds(300)
  /// After so long without a key the cursor rests.
  private static let rest = 120

  package init() {}

  /// How long the questions may wait, in milliseconds; nil when there are none.
  package var milliseconds: Int? { waiting.isEmpty ? nil : Self.rest }

  /// - Returns: Whether the keys rested before this one, so that it begins something of its own.
  @discardableResult
  package mutating func noteKey(at now: ContinuousClock.Instant = .now) -> Bool {
    isHurried = lastKey.map { now - $0 < Self.movement } ?? false
    lastKey = now
    for index in waiting.indices { waiting[index].isDue = true }
    return !isHurried
  }

  /// Takes a question to keep; false when it is to be asked at once.
  package mutating func keep(_ ticket: Ticket, _ question: Question) -> Bool {
    if isHurried { waiting.append(Waiting(ticket: ticket, question: question)) }
    return isHurried
  }

  package mutating func cancel(_ ticket: Ticket) { waiting.removeAll { $0.ticket == ticket } }

  /// The questions that are to be asked now: those that another key left standing, or all of them.
  package mutating func take(all: Bool) -> [(Ticket, Question)] {
    let taken = waiting.filter { all || $0.isDue }
    waiting.removeAll { all || $0.isDue }
    return taken.map { ($0.ticket, $0.question) }
  }
}
