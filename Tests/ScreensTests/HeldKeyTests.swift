import News
import Testing

@testable import Screens

/// Keys do not get lost, nor mean something else, when the library is slower than the hand.
@Suite struct HeldKeyTests {
  private static let walks = [
    "j Enter c", "Enter c j Enter", "Enter } } i", "Enter } Enter > > j", "p j Enter", "Enter p Enter", "Enter f a",
    "c v v j Enter", "s g a t e Enter", "s g a t e Down Enter j", "s s a i d : T a b T a b", "3 j Enter # j",
    "2 Enter j Enter Space", "4 Enter j", "Enter / m a y o r Enter n", "U j Enter", "G Enter", "G k k Enter j",
    "F g a t e Enter Enter j", "Enter Space m", "Enter g o G k", "Enter I j j", "Ctrl-n Ctrl-n Enter", "] i", "i j",
    "Enter ] ] j", "Enter Tab j Enter", "r j r", ": s t o r y Space H a r Enter v", "3 Enter y t", "g p i",
    "Enter t a Enter",
    "2 Enter & Enter j", "Enter O j",
  ]

  @Test(arguments: walks, [(24, 80), (40, 120), (12, 40)])
  func theSameKeysDoTheSameHoweverLateTheAnswersCome(keys: String, size: (rows: Int, columns: Int)) {
    var instant = Walk(rows: size.rows, columns: size.columns)
    instant.newsstand.hasTwins = true
    var late = instant
    late.isSlow = true
    instant.press(keys)
    late.press(keys)
    late.answerAll()
    #expect(late.screen == instant.screen)
    #expect(late.effects == instant.effects)
    #expect(late.app.held.isEmpty)
  }

  @Test func whatWaitsIsToldAndEscapeDropsIt() {
    var walk = Walk()
    walk.isSlow = true
    walk.press("j Enter c j")
    #expect(walk.lines[22].hasSuffix("2 keys waiting"))
    walk.press("Esc")
    #expect(walk.lines[22].contains("dropped 2 keys that waited"))
    walk.answerAll()
    #expect(walk.lines[0].contains("Okafor wants"))
    walk.isSlow = true
    walk.press("Esc j p Esc")
    #expect(walk.lines[22].contains("not opened"))
    walk.answerAll()
    #expect(!walk.screen.contains("People in this article"))
  }

  @Test(arguments: ["Enter I", "Enter", "3 Enter", "2", "2 Enter", "Enter Tab"])
  func whatComesWhileOneLooksForAWordStaysWhenThatIsGivenUp(keys: String) {
    var instant = Walk(rows: 40, columns: 120)
    var late = instant
    instant.press(keys + " / z Esc")
    late.isSlow = true
    late.press(keys + " /")
    late.type("har")
    late.answerAll()
    late.type("bo")
    late.press("Esc")
    #expect(late.screen == instant.screen)
    instant.press("G")
    late.press("G")
    #expect(late.screen == instant.screen)
    #expect(late.app.held.isEmpty)
  }

  @Test func aPageThatWasLeftHalfReadIsWholeWhenOneComesBack() {
    var walk = Walk(rows: 60, columns: 200)
    walk.newsstand.previewsAreBare = true
    let slow = walk
    walk.press("j k")
    let whole = walk.screen
    walk = slow
    walk.press("j")
    walk.isSlow = true
    walk.press("k")
    // The article's first part comes, what is related to it not before one has gone elsewhere.
    walk.answerNext()
    walk.press("3 H")
    walk.answerAll()
    #expect(walk.screen == whole && whole.contains("POINTS TO"))
  }

  @Test func leavingNeverWaits() {
    var walk = Walk()
    walk.isSlow = true
    walk.press("Enter c Q")
    #expect(walk.effects.last == .quit)
  }

  @Test func whatCannotBeReadSaysSo() {
    var walk = Walk()
    walk.isSlow = true
    walk.press("j Enter")
    guard let ticket = walk.late.first(where: { $0.1 == .preview(ArticleID(2)) })?.0 else {
      Issue.record("the article was not asked for")
      return
    }
    walk.press("i")
    walk.send(.answer(ticket, .failed("The disk is gone.")))
    #expect(walk.app.held.isEmpty)
    #expect(walk.lines[22].contains(":help"))
  }

  @Test func aCardOnASmallScreenIsThatOfTheRow() {
    var walk = Walk(rows: 12, columns: 60)
    walk.press("Enter Esc j i")
    #expect(walk.screen.contains("Okafor wants the small gate opened"))
    walk.press("Esc ] Enter")
    #expect(walk.lines[0].contains("Varga keeps"))
  }
}
