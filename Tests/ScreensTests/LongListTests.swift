import News
import Screens
import Testing

/// Lists of which only a part is at hand.
@Suite struct LongListTests {
  private func walk(rows: Int = 24, columns: Int = 80, tellsTotals: Bool = false) -> Walk {
    var newsstand = Newsstand()
    newsstand.grow(to: 700)
    newsstand.tellsTotals = tellsTotals
    return Walk(rows: rows, columns: columns, newsstand: newsstand)
  }

  @Test func whatIsLookedForIsFoundBeyondTheRowsAtHand() {
    var walk = walk()
    walk.press("/")
    walk.type("entry 45")
    #expect(walk.lines.contains { $0.hasPrefix("> ") && $0.contains("Ledger entry 450") })
    walk.press("Enter n")
    #expect(walk.lines.contains { $0.hasPrefix("> ") && $0.contains("Ledger entry 451") })
    walk.press("Esc G /")
    walk.type("number 60")
    walk.press("Enter")
    #expect(walk.lines.contains { $0.hasPrefix("> ") && $0.contains("Harbour note number 60") })
  }

  @Test(arguments: ["", "G "])
  func aListIsWrittenWholeFromWhereverItIsLookedAt(way: String) throws {
    var walk = walk()
    walk.press(way + "e j j Enter Enter")
    guard case .writeList(let list)? = walk.effects.last else { throw CancellationError() }
    var rows: [[ExportTable.Field]] = []
    var anchor: PageAnchor? = .first
    while let next = anchor {
      let part = try #require(list.part(in: walk.newsstand.answer(list.question(next))))
      rows += part.rows
      anchor = part.next
    }
    let file = list.file(rows)
    #expect(file.rows == 700 && file.name.hasSuffix(".csv"))
    #expect(file.text.split(separator: "\r\n").count == 701)
  }

  @Test func whatIsNowhereIsSaidToBeSo() {
    var walk = walk()
    walk.press("/")
    walk.type("no such thing")
    walk.press("Enter")
    #expect(walk.screen.contains("“no such thing” is not here"))
    walk.press("n")
    #expect(walk.screen.contains("nothing here matches “no such thing”"))
    walk.press("Esc n")
    #expect(walk.screen.contains("nothing is looked for here yet; / finds"))
  }

  @Test(arguments: [
    ("6 0 0 g g", "600/700"), ("6 0 0 j", "601/700"), ("9 0 0 0 g g", "700/700"), ("9 0 0 0 j", "700/700"),
    ("G", "700/700"), ("G k", "699/700"), ("G 6 5 0 g g", "650/700"), ("G 6 0 0 k", "100/700"), ("G g g", "1/700"),
    ("6 0 0 G", "600/700"),
  ])
  func countsReachAllRows(keys: String, position: String) {
    for tellsTotals in [true, false] {
      var walk = walk(tellsTotals: tellsTotals)
      walk.press(keys)
      #expect(walk.screen.contains(" \(position)\n"), "\(keys)")
    }
  }

  @Test func theLastOfAFilteredListIsReachedAtOnce() {
    var walk = walk()
    walk.press("F")
    walk.type("ledger")
    walk.press("Enter G")
    #expect(walk.lines.contains { $0.hasPrefix("> ") && $0.contains("Ledger entry 700") })
  }

  @Test(arguments: ["F z z z Enter Esc", "M M", "U U", "F z z z Esc", "M Esc", "F z z z Enter j k Esc"])
  func thePlaceIsTheSameAfterAFilter(keys: String) {
    var walk = walk()
    walk.press("6 0 g g")
    let row = walk.lines.first { $0.hasPrefix("> ") }
    walk.press(keys)
    #expect(walk.lines.first { $0.hasPrefix("> ") } == row)
    #expect(walk.screen.contains(" 60/700"))
  }

  @Test func nothingStandsBesideAnEmptyList() {
    var walk = walk(rows: 40, columns: 120)
    #expect(walk.screen.contains("PEOPLE HERE") && walk.screen.contains("Enter open"))
    walk.press("F")
    walk.type("zzz")
    walk.press("Enter")
    #expect(walk.screen.contains("No article passes"))
    #expect(!walk.screen.contains("PEOPLE HERE") && !walk.screen.contains("Elena Varga"))
    #expect(!walk.screen.contains("Enter open") && !walk.screen.contains("J next"))
    walk.press("Esc")
    #expect(walk.screen.contains("PEOPLE HERE") && walk.screen.contains("Enter open"))
  }
}

@Suite struct FooterTests {
  @Test func theFooterNamesOnlyWhatHasSomethingToDo() {
    var walk = Walk(rows: 24, columns: 160)
    #expect(!walk.lines[23].contains("v view") && !walk.lines[23].contains("H back"))
    walk.press("2 Enter")
    #expect(walk.lines[23].contains("v view") && walk.lines[23].contains("H back"))
    #expect(!walk.lines[23].contains("c coverage"))
  }

  @Test(arguments: [
    ("/", "Enter stay here"), ("F", "Enter keep"), (":", "Enter run"), ("t", "Enter tag"), ("|", "Enter run"),
  ])
  func aLineSaysWhatEnterDoes(key: String, words: String) {
    var walk = Walk()
    walk.press(key)
    #expect(walk.lines[23].contains(words))
  }

  @Test func aKeyWithoutMeaningSaysSo() {
    var walk = Walk()
    walk.press("D")
    #expect(walk.screen.contains("D does nothing here; ? shows the keys"))
  }
}

@Suite struct UndoTests {
  @Test func whatWasDoneToSavedSearchesIsUndoneInItsTurn() {
    var walk = Walk()
    walk.press("s")
    walk.type("harbour")
    walk.press("Esc S Enter Esc : f o r g e t Space h a r b o u r Enter")
    #expect(walk.screen.contains("forgot the search “harbour”; u brings it back"))
    walk.press("1 m u")
    #expect(walk.screen.contains("undone") && !walk.screen.contains("harbour”"))
    walk.press("u")
    #expect(walk.screen.contains("undone: forgot the search “harbour”"))
    walk.press("s")
    #expect(walk.lines.contains { $0.contains("SAVED") || $0.contains("harbour ") })
    walk.press("Esc")
    walk.press("u")
    #expect(walk.screen.contains("undone: saved the search “harbour”"))
    let undone = walk.newsstand.asked.count { $0 == .undo }
    walk.press("u")
    #expect(walk.newsstand.asked.count { $0 == .undo } == undone + 1)
  }
}
