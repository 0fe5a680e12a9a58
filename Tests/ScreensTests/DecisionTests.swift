import News
import Testing

@testable import Screens

/// Nothing is joined or split before the reader has seen what will be.
@Suite struct DecisionTests {
  private static let decisions: [Question] = [
    .joinOfficials(OfficialID(1), OfficialID(2)), .joinStories(StoryID(1), StoryID(2)),
    .splitOfficial(OfficialID(2), from: ArticleID(1)), .splitStory(StoryID(1), from: ArticleID(3)),
  ]

  @Test(arguments: [
    (
      "3 Enter & Enter", 0,
      ["one person?", "2 articles", "Elena Varga", "Tom Okafor", "speaks against", "takes it back"]
    ),
    ("2 Enter & Enter", 1, ["One story?", "comes in", "The ice closes the lock", "takes it back"]),
    (
      "3 j Enter #", 2, ["away from Tom Okafor?", "title Mayor", "1 article: “Okafor wants the small", "takes it back"]
    ),
    ("2 Enter #", 3, ["out of “Harbour lock repairs”?", "Small gate stuck", "2 articles: ", "takes it back"]),
  ])
  func aDecisionIsShownBeforeItIsMade(keys: String, index: Int, words: [String]) {
    let decision = Self.decisions[index]
    var walk = Walk(rows: 40, columns: 120)
    walk.newsstand.hasTwins = true
    walk.press(keys)
    for word in words { #expect(walk.screen.contains(word), "\(word) in\n\(walk.screen)") }
    #expect(walk.lines.last?.contains("leave it as it is") == true)
    #expect(!walk.questions.contains(decision))
    var other = walk
    other.press("Esc")
    #expect(!other.screen.contains("takes it back") && !other.questions.contains(decision))
    walk.press("Enter")
    #expect(walk.questions.contains(decision))
    #expect(walk.screen.contains("done"))
  }

  @Test func whatCannotBeSplitSaysWhy() {
    var walk = Walk()
    walk.press("3 Enter #")
    #expect(walk.lines[22].contains("named in one article only") && walk.lines[22].hasSuffix(":help join"))
  }
}
