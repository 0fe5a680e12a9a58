import News
import Testing

@testable import Screens

/// Questions about what stands beside a cursor wait while a key is held down.
struct PatienceTests {
  private let start = ContinuousClock.now
  private let question = Question.preview(ArticleID(1))

  @Test func aKeyByItselfIsAnsweredAtOnce() {
    var patience = Patience()
    patience.noteKey(at: start)
    let waits = patience.keep(Ticket(1), question)
    #expect(!waits)
    patience.noteKey(at: start + .seconds(1))
    let waitsLater = patience.keep(Ticket(2), question)
    #expect(!waitsLater)
    #expect(patience.milliseconds == nil)
  }

  @Test func whatIsPassedByIsNeverAsked() {
    var patience = Patience()
    patience.noteKey(at: start)
    for number in 2...9 {
      patience.noteKey(at: start + .milliseconds(30 * number))
      patience.cancel(Ticket(number - 1))
      let (waits, due) = (patience.keep(Ticket(number), question), patience.take(all: false))
      #expect(waits && due.isEmpty)
    }
    #expect(patience.milliseconds != nil)
    let last = patience.take(all: true)
    #expect(last.map(\.0) == [Ticket(9)])
    #expect(patience.milliseconds == nil)
  }

  @Test func anotherKeyThatLeavesTheQuestionMakesItDue() {
    var patience = Patience()
    patience.noteKey(at: start)
    patience.noteKey(at: start + .milliseconds(30))
    let waits = patience.keep(Ticket(1), question)
    patience.noteKey(at: start + .milliseconds(60))
    let due = patience.take(all: false)
    #expect(waits && due.map(\.0) == [Ticket(1)])
  }
}
