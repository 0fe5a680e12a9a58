import News
import Screens
import Testing

@Test func aStoryTellsTheDaysThatItsArticlesNameAndOpensAtTheWords() {
  var walk = Walk()
  walk.press("c v")
  #expect(walk.lines.contains { $0.contains("Thu 09 Jan ◇") && $0.contains("looks back") })
  #expect(walk.lines.contains { $0.contains("Fri 02 May ◇") && $0.contains("announced") })
  walk.press("G i")
  #expect(walk.screen.contains("named in"))
  walk.press("Esc Enter")
  #expect(walk.lines[0].contains("Varga keeps the harbour lock"))
}

@Test func aSearchByAFieldTellsHowManyArticlesAreShown() {
  var walk = Walk()
  walk.newsstand.countsSearches = false
  walk.press("s")
  walk.type("gate")
  #expect(walk.lines[0].contains("article"))
}

@Test func aSearchAsksForMoreWhereTheCursorComesNearItsEnd() {
  var walk = Walk()
  walk.newsstand.countsSearches = false
  walk.press("s")
  walk.type("short")
  let asked = { (walk: Walk) in
    walk.questions.compactMap { if case .search("short", let limit) = $0 { limit } else { nil } }
  }
  #expect(asked(walk) == [12])
  #expect(walk.lines[0].contains("12+ articles"))
  walk.press("Down")
  walk.press(Array(repeating: "Down", count: 11).joined(separator: " "))
  #expect(asked(walk) == [12, 48])
  #expect(walk.lines.contains { $0.hasPrefix(">") && $0.contains("number 18") })
  walk.press("Esc G")
  #expect(asked(walk) == [12, 48, 1_000])
  #expect(walk.lines[0].contains("55 articles"))
  #expect(walk.lines.contains { $0.hasPrefix(">") && $0.contains("number 60") })
  walk.press("Enter h")
  #expect(walk.lines.contains { $0.hasPrefix(">") && $0.contains("number 60") })
}

@Test func nothingStandsBesideTheTextWhileItIsRead() {
  var walk = Walk(rows: 40, columns: 120)
  #expect(walk.lines[30].contains("│"))
  walk.press("Enter")
  #expect(walk.lines[5].contains("│") && !walk.lines[30].contains("│"))
  walk.press("Tab")
  #expect(walk.lines[30].contains("│"))
}

@Test func theMainWalkLeadsThroughAllOfIt() {
  var walk = Walk()
  #expect(walk.lines[1].hasPrefix(">  6 Mar  ●  Varga keeps"))
  walk.press("Enter")
  #expect(walk.screen.contains("told reporters, and she left for the ferry."))
  #expect(walk.screen.contains("why: the page points to it"))
  walk.press("} Enter")
  #expect(walk.lines[0].contains("Officials > Elena Varga"))
  #expect(walk.screen.contains("ROLES  Transport Minister  6 Mar 2031"))
  walk.press("Enter")
  #expect(walk.lines[0].contains("Varga keeps the harbour lock"))
  #expect((0..<24).contains { walk.app.frame().roles(row: $0).contains("evidence/") })
  walk.press("H")
  #expect(walk.lines[0].contains("Officials > Elena Varga"))
  walk.press("s")
  walk.type("gate")
  #expect(walk.screen.contains("Search: gate"))
  #expect(walk.screen.contains("ARTICLE    4 Mar 2031 Small gate stuck since winter"))
  walk.press("Down Down Enter")
  #expect(walk.screen.contains("The gate froze in January."))
  walk.press("/")
  walk.type("froze")
  #expect(walk.screen.contains("1/1"))
  walk.press("Enter Q")
  #expect(walk.effects == [.quit])
}
