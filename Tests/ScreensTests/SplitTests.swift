import Screens
import Testing

@Suite struct SplitTests {
  @Test func aLineBetweenPanesIsDragged() {
    var walk = Walk(rows: 40, columns: 120)
    #expect(walk.column(of: "│", row: 2) == 79)
    walk.send(.mouse(Mouse(.press, row: 5, column: 79)))
    walk.send(.mouse(Mouse(.release, row: 5, column: 69)))
    #expect(walk.column(of: "│", row: 2) == 69)
    let rule = walk.lines.firstIndex { $0.hasPrefix("────") } ?? 0
    walk.send(.mouse(Mouse(.press, row: rule, column: 10)))
    walk.send(.mouse(Mouse(.release, row: 25, column: 10)))
    #expect(abs((walk.lines.firstIndex { $0.hasPrefix("────") } ?? 0) - 25) <= 1)
  }
}

@Test func whatIsFoundBeforeTheArticleCameIsFoundWhenItComes() {
  var app = App(size: Size(rows: 24, columns: 80), themes: ["default"])
  var newsstand = Newsstand()
  var held: [Effect] = []
  func carry(_ effects: [Effect], holding: Bool) {
    var waiting = effects
    while !waiting.isEmpty {
      guard case .ask(let ticket, let question) = waiting.removeFirst() else { continue }
      if holding, case .article = question {
        held.append(.ask(ticket, question))
      } else {
        waiting += app.update(.answer(ticket, newsstand.answer(question)))
      }
    }
  }
  carry(app.start(), holding: false)
  carry(app.update(.key(Key(Character("j")))), holding: true)
  for key in [Key(.enter)] + "/note".map({ Key($0) }) {
    carry(app.update(.key(key)), holding: true)
  }
  carry(held, holding: false)
  #expect(app.frame().text.contains("“note”") || app.frame().text.contains("/note"))
}
