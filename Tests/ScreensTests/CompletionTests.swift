import Screens
import Testing

@Suite struct CompletionTests {
  @Test(arguments: [
    ("th", ":theme"), ("theme d", ":theme da"), ("set mea", ":set measure"), ("set ascii t", ":set ascii true"),
    ("keys n", ":keys newsboat"), ("official oka", ":official Tom Okafor"),
    ("story harb", ":story Harbour lock repairs"),
    ("mark tag h", ":mark tag harbour"),
  ])
  func tabCompletesOnTheCommandLine(typed: String, shown: String) {
    var walk = Walk()
    walk.press(":")
    walk.type(typed)
    walk.press("Tab")
    #expect(walk.screen.contains(shown), "\(walk.lines[22])")
  }

  @Test func aStoryIsOpenedByItsName() {
    var walk = Walk()
    walk.press(":")
    walk.type("story harb")
    walk.press("Tab Enter")
    #expect(walk.lines[0].contains("Stories > Harbour lock repairs"))
  }

  @Test(arguments: [
    ("said:oka", "said:\"Tom Okafor\""), ("tag:po", "tag:port"), ("source:quay", "source:\"Quay Gazette\""),
  ])
  func tabCompletesNamesInASearch(typed: String, shown: String) {
    var walk = Walk()
    walk.press("s")
    walk.type(typed)
    walk.press("Tab")
    #expect(walk.screen.contains("Search: " + shown))
  }
}

@Suite struct SavedSearchTests {
  @Test func aSavedSearchTellsWhatIsNewUntilItIsLookedAt() {
    var walk = Walk()
    walk.press("s")
    walk.type("gate")
    walk.press("Esc S Enter 1 s")
    #expect(walk.screen.contains("3 new"))
    walk.press("Enter")
    let saved = walk.questions.compactMap { if case .saveSession(let text) = $0 { text } else { nil } }.last ?? ""
    #expect(saved.contains("\"seen\":60"))
  }
}
