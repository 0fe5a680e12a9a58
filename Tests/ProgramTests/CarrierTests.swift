import News
import Newsroom
import Screens
import Synchronization
import Testing

@testable import dossier

/// What questions become that are called off.
@MainActor struct CarrierTests {
  @Test func ofManySearchesTypedAtOnceTheNewestIsAnswered() async throws {
    let answered = Answered()
    let carrier = Carrier(newsroom: try .temporary()) { answered.note($0) }
    for number in 1...1_000 {
      _ = carrier.carry(.ask(Ticket(number), .search("harbour|\(number)", limit: 20)))
      if number < 1_000 { _ = carrier.carry(.cancel(Ticket(number))) }
    }
    await carrier.settle()
    #expect(answered.tickets.contains(Ticket(1_000)))
    #expect(answered.tickets.count < 100)
  }
}

private final class Answered: Sendable {
  private let noted = Mutex<Set<Ticket>>([])

  var tickets: Set<Ticket> { noted.withLock { $0 } }

  func note(_ event: Event) {
    if case .answer(let ticket, _) = event { noted.withLock { _ = $0.insert(ticket) } }
  }
}
