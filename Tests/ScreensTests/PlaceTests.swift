import News
import Testing

@testable import Screens

/// The place is an article and a text offset: nothing that happens to the screen may lose it.
@Suite struct PlaceTests {
  private func firstWords(_ walk: Walk) -> String {
    walk.lines[1].split(separator: " ").prefix(4).joined(separator: " ")
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func aResizeAndBackShowsTheSameFirstWord(columns: Int, rows: Int) {
    var walk = Walk(rows: rows, columns: columns)
    walk.press("Enter z Space j j")
    let before = walk.screen
    for size in [(200, 60), (60, 20), (20, 5), (300, 100), (1, 1)] { walk.resize(rows: size.1, columns: size.0) }
    walk.resize(rows: rows, columns: columns)
    #expect(walk.screen == before)
  }

  @Test func aWiderScreenStillHoldsTheFirstWord() {
    var walk = Walk()
    walk.press("Enter Space")
    let words = firstWords(walk)
    walk.resize(rows: 24, columns: 90)
    #expect(walk.screen.contains(words.prefix(12)))
  }

  @Test func aBlankFirstLineIsTheFirstLineAgain() throws {
    var walk = Walk()
    walk.press("Enter")
    for _ in 0..<14 {
      walk.press("j")
      let reader = try #require((walk.app.view as? BrowseView)?.reader)
      // Lines of the program's own have no place in the article's text.
      let first = reader.text.rows[reader.top]
      guard first.passage != nil || first.text.isEmpty else { continue }
      let next = Reader(
        walk.newsstand.pages[0], columns: reader.text.columns, height: reader.height, glyphs: reader.text.glyphs,
        at: walk.app.view.location.scroll)
      #expect(next.top == reader.top)
    }
  }

  @Test func theRowIsNumberedWhereOneComesBackToAList() {
    var walk = Walk()
    walk.newsstand.tellsTotals = false
    walk.press("j j j")
    let saved = walk.questions.compactMap { if case .saveSession(let text) = $0 { text } else { nil } }.last
    let next = Walk(session: saved, place: walk.place?.kept, newsstand: walk.newsstand)
    #expect(walk.lines[22].hasPrefix(" 4/60") && next.lines[22].hasPrefix(" 4/60"))
  }

  @Test func backRestoresTheCursorAndTheScroll() {
    var walk = Walk()
    walk.press("Enter Space")
    let reader = walk.screen
    walk.press("p Enter")
    walk.press("H Esc L L")
    #expect(walk.lines[0].contains("Officials"))
    walk.press("H")
    #expect(
      walk.lines[1...16] == reader.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[1...16])
  }

  @Test func aPageAsItCameIsTheSameWhenOneComesBackToIt() {
    var walk = Walk()
    walk.press("Enter g o")
    let page = walk.screen
    walk.press("H L")
    #expect(walk.screen == page)
  }

  @Test func aSearchIsLeftAndComeBackToAtTheSameHit() {
    var walk = Walk()
    walk.press("s n o t e Esc j j j")
    let hits = walk.screen
    walk.press("Enter H")
    #expect(walk.screen == hits)
  }

  @Test func theKeyOfAllArticlesLeadsOutOfThoseOfOneSource() {
    var walk = Walk()
    walk.press("5 Enter")
    #expect(walk.lines[0].contains("Articles > Morning Bell"))
    walk.press("1")
    #expect(!walk.lines[0].contains("Morning Bell") && walk.lines[22].contains("1/60"))
  }

  @Test func aNewPathCutsTheWayForward() {
    var walk = Walk()
    walk.press("Enter H 3 L")
    #expect(walk.lines[0].contains("Officials"))
    #expect(walk.screen.contains("nothing further ahead"))
  }

  @Test func anArticleReopensWhereReadingStopped() {
    var walk = Walk()
    walk.press("Enter Space")
    let line = walk.lines[1]
    walk.press("Esc")
    #expect(walk.lines[1].contains("◐"))
    walk.press("j k Enter")
    #expect(walk.lines[1] == line)
  }

  @Test func theNextRunReopensAtTheSamePlace() throws {
    var walk = Walk()
    walk.press("Enter Space")
    let line = walk.lines[1]
    let saved = walk.questions.compactMap { if case .saveSession(let text) = $0 { text } else { nil } }.last
    var app = App(size: Size(rows: 24, columns: 80), themes: ["default"])
    var newsstand = Newsstand()
    var waiting = app.start()
    while !waiting.isEmpty {
      guard case .ask(let ticket, let question) = waiting.removeFirst() else { continue }
      let answer = question == .loadSession ? .session(saved) : newsstand.answer(question)
      waiting += app.update(.answer(ticket, answer))
    }
    #expect(app.frame().text(row: 1) == line)
  }

  @Test(arguments: ["Enter Space j j j", "j j j", "3 j", "3 Enter >", "Enter g o j", "s g a t e Esc j"])
  func whoIsKilledReopensAtTheSameLine(keys: String) throws {
    var walk = Walk()
    walk.newsstand.isCrowded = true
    walk.press("Ctrl-r " + keys)
    let saved = walk.questions.compactMap { if case .saveSession(let text) = $0 { text } else { nil } }.last
    var next = Walk(session: saved, place: walk.place?.kept, newsstand: walk.newsstand)
    #expect(next.lines[1..<20] == walk.lines[1..<20])
    // A place of another stop is none of this one's.
    var elsewhere = Location(.problems)
    elsewhere.cursor = RowKey(7, 7)
    next = Walk(session: saved, place: elsewhere.kept, newsstand: walk.newsstand)
    #expect(next.app.view.location.screen == walk.app.view.location.screen)
  }

  @Test func aSessionOfAnotherVersionIsPassedOver() {
    var app = App(size: Size(rows: 24, columns: 80), themes: ["default"])
    let effects = app.start()
    guard case .ask(let ticket, _)? = effects.last else { return #expect(Bool(false)) }
    let next = app.update(.answer(ticket, .session("{\"stops\":7}")))
    #expect(next.contains { if case .ask(_, .articles) = $0 { true } else { false } })
  }

  @Test func escapeFromFindAndFilterRestoresTheCursor() {
    var walk = Walk()
    walk.press("j j")
    let line = walk.lines[3]
    #expect(line.hasPrefix(">"))
    walk.press("/ n o t e")
    #expect(!walk.lines[3].hasPrefix(">"))
    walk.press("Esc")
    #expect(walk.lines[3] == line)
    walk.press("F n o t e Esc")
    #expect(walk.lines[3] == line)
  }
}

@Test func anArticleThatEndsInComputedRowsIsReadAtItsEnd() {
  var walk = Walk()
  let link = RelatedLink(
    article: ArticleID(2), title: "Elsewhere", kind: .similar, score: 0.5, reason: "same words: quay")
  walk.newsstand.pages[0].related += Array(repeating: link, count: 30)
  walk.press("j k Enter G")
  #expect(walk.newsstand.pages[0].marks.isRead)
  let line = walk.lines[1]
  walk.resize(rows: 24, columns: 60)
  walk.resize(rows: 24, columns: 80)
  #expect(walk.lines[1] == line)
}

@Test func aSessionOfAnotherLibraryKeepsWhatWasSetAndNoPlace() throws {
  var walk = Walk()
  walk.press("j j Enter Space")
  let saved = try #require(walk.questions.compactMap { if case .saveSession(let text) = $0 { text } else { nil } }.last)
  let elsewhere = try #require(Session.elsewhere(saved).flatMap { Session($0) })
  #expect(elsewhere.stops == [Location(.articles)] && elsewhere.index == 0)
  #expect(elsewhere.settings == Session(saved)?.settings && elsewhere.searches == Session(saved)?.searches)
  #expect(Session.elsewhere("no session") == nil)
}
