import News
import Screens
import Testing

@Suite struct NoteTests {
  @Test(arguments: [("Enter", "1"), ("3 Enter", "official"), ("c", "story")])
  func aNoteIsWrittenInTheEditorAndShown(way: String, place: String) {
    var walk = Walk(rows: 40, columns: 120)
    walk.edited = "Ask the **divers** again.\n\n"
    walk.press(way + " a")
    #expect(walk.screen.contains("kept the note"))
    #expect(walk.screen.contains("Ask the **divers** again."), "\(place)")
    #expect(walk.newsstand.notes.values.contains("Ask the **divers** again."))
  }

  @Test func aNoteIsShownHoweverSoonItsArticleIsOpened() {
    var walk = Walk()
    walk.edited = "Ask the divers again."
    walk.isSlow = true
    walk.press("a")
    while walk.newsstand.notes.isEmpty { walk.answerNext() }
    walk.press("Enter")
    walk.answerAll()
    #expect(walk.screen.contains("Ask the divers again."))
  }

  @Test func aNoteThatIsLeftAloneIsNotWritten() {
    var walk = Walk()
    walk.press("Enter a")
    #expect(walk.screen.contains("the note is as it was"))
    #expect(walk.newsstand.notes.isEmpty)
  }
}

@Suite struct NoveltyTests {
  @Test func whatIsKnownIsDimmedOnWishAndSaysWhereFrom() {
    var walk = Walk()
    walk.press("Enter")
    #expect(!walk.roles.contains("known/"))
    walk.press("g n")
    #expect(walk.roles.contains("known/"))
    #expect(walk.screen.contains("sentences are new to you"))
    walk.press("i")
    #expect(walk.screen.contains("known from") && walk.screen.contains("Morning Bell: Elsewhere"))
    walk.press("Esc g n")
    #expect(!walk.roles.contains("known/"))
  }

  @Test func whoReadNothingElseOfTheStoryIsToldSo() {
    var walk = Walk()
    walk.press("j j j Enter g n")
    #expect(walk.screen.contains("you have read no other article of this story"))
  }
}
