import Testing

@testable import Screens

@Suite struct CompletionTests {
  @Test(arguments: [
    ("th", ":theme"), ("theme d", ":theme da"), ("set mea", ":set measure"), ("set ascii t", ":set ascii true"),
    ("keys n", ":keys newsboat"), ("official oka", ":official Tom Okafor"),
    ("story harb", ":story Harbour lock repairs"),
    ("mark tag h", ":mark tag harbour"), ("import pap", ":import papers/"), ("story ", ":story Harbour lock repairs"),
    ("import a \"papers o", ":import a papers\\ old/"),
  ])
  func tabCompletesOnTheCommandLine(typed: String, shown: String) {
    var walk = Walk()
    walk.press(":")
    walk.type(typed)
    walk.press("Tab")
    #expect(walk.screen.contains(shown), "\(walk.lines[22])")
  }

  @Test func shiftTabGoesBack() {
    var walk = Walk()
    walk.press(":")
    walk.type("theme d")
    walk.press("Tab")
    let first = walk.lines[22]
    walk.press("Tab")
    #expect(walk.lines[22] != first)
    walk.press("Shift-Tab")
    #expect(walk.lines[22] == first)
  }

  @Test(arguments: [
    ("a b", ["a", "b"]), ("'two words' x", ["two words", "x"]), ("\"say \\\"hi\\\"\"", ["say \"hi\""]),
    ("two\\ words", ["two words"]), ("'not closed", ["not closed"]), ("", []), ("''", [""]), ("a'b c'd", ["ab cd"]),
  ])
  func pathsAreTakenApartAsAShellWould(line: String, paths: [String]) { #expect(PathWords.split(line) == paths) }

  @Test func importAsksForAPathAndTakesQuotedOnes() {
    var walk = Walk()
    walk.press(": i m p o r t Enter")
    #expect(walk.screen.contains("It is “:import PATH…”"))
    walk.press(":")
    walk.type("import 'two words.html' x")
    walk.press("Enter")
    #expect(walk.questions.contains(.importPaths(["two words.html", "x"])))
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
