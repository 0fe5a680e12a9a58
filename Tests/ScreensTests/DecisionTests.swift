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

  @Test func aJoinBeginsInTheListToo() {
    var walk = Walk(rows: 40, columns: 120)
    walk.newsstand.hasTwins = true
    walk.press("3 &")
    #expect(walk.lines[0].contains("Officials > Elena Varga") && walk.screen.contains("is one person with"))
    walk.press("Enter")
    #expect(walk.screen.contains("one person?"))
    walk.press("Esc H 2 & Enter")
    #expect(walk.screen.contains("One story?"))
  }

  @Test func whoHasMostOfTheNameIsOfferedFirst() {
    func row(_ id: Int64, _ name: String, articles: Int) -> OfficialRow {
      OfficialRow(id: OfficialID(id), name: name, kind: .official, articles: articles)
    }
    var candidates = Candidates(for: row(1, "Jonathan B. Okafor", articles: 9))
    #expect(candidates.words == ["okafor", "jonathan"])
    candidates = candidates.with([row(2, "Jonathan Weaver", articles: 80), row(1, "Jonathan B. Okafor", articles: 9)])
    candidates = candidates.with([
      row(2, "Jonathan Weaver", articles: 80), row(3, "J. B. Okafor", articles: 1),
      row(4, "Amaka Okafor", articles: 90),
      row(5, "Jonathan Okafor", articles: 2),
    ])
    #expect(candidates.ranked.map(\.name) == ["J. B. Okafor", "Jonathan Okafor", "Amaka Okafor", "Jonathan Weaver"])
  }

  @Test func whatCannotBeSplitSaysWhy() {
    var walk = Walk()
    walk.press("3 Enter #")
    #expect(walk.lines[22].contains("named in one article only") && walk.lines[22].hasSuffix(":help join"))
  }
}
