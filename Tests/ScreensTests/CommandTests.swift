import News
import Testing

@testable import Screens

@Suite struct EffectTests {
  private func effects(_ keys: String) -> [Effect] {
    var walk = Walk()
    walk.press(keys)
    return walk.effects
  }

  @Test(arguments: [
    ("o", Effect.openURL("https://paper.example/1")), ("y u", .copy("https://paper.example/1")),
    ("y t", .copy("Varga keeps the harbour lock shut until May")), ("Ctrl-z", .suspend), ("Ctrl-l", .redraw),
    ("Q", .quit), ("q", .quit), ("Enter q q", .quit),
  ])
  func aKeyHasItsEffect(keys: String, effect: Effect) { #expect(effects(keys) == [effect]) }

  @Test func aQuoteIsCopiedWithItsSpeaker() {
    guard case .copy(let text)? = effects("Enter } } y q").last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text == "“We will not hurry the divers,” (Elena Varga)")
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "-v", "http://a b", "https://a\u{1B}[2J"])
  func onlyPlainWebAddressesAreOpened(address: String) {
    var walk = Walk()
    walk.newsstand.pages[0].article.content.url = address
    walk.press("j k o")
    #expect(walk.effects.isEmpty)
    #expect(walk.screen.contains("not opened"))
  }

  @Test func exportAndPipeHandOutWhatIsShown() {
    var walk = Walk()
    walk.press("Enter e Enter Enter")
    guard case .write(let file)? = walk.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(file.text.hasPrefix("# Varga keeps the harbour lock shut until May\n"))
    walk.press("| w c Enter")
    #expect(walk.effects.last == .pipe(command: "wc", text: file.text))
  }
}

@Suite struct MarkTests {
  private func marks(_ keys: String) -> [MarkChange] {
    var walk = Walk()
    walk.press(keys)
    return walk.questions.compactMap { if case .mark(_, let change) = $0 { change } else { nil } }
  }

  @Test func aKeyMarks() {
    #expect(marks("r") == [.read(true)])
    #expect(marks("r r") == [.read(true), .read(false)])
    #expect(marks("m") == [.starred(true)])
    #expect(marks("t p o r t Enter") == [.tag("port", true)])
    #expect(marks("t - p o r t Enter") == [.tag("port", false)])
  }

  @Test func aShortArticleIsReadWhenItIsOpened() { #expect(marks("j Enter") == [.readToEnd]) }

  @Test func aLongOneKeepsItsPlaceAndIsReadAtItsEnd() {
    let changes = marks("Enter Space G")
    guard case .position(_, let progress)? = changes.first else {
      Issue.record("no place was kept")
      return
    }
    #expect(progress > 0 && progress < 1)
    #expect(changes.last == .readToEnd)
  }

  @Test func theStarShowsAtOnce() {
    var walk = Walk()
    walk.press("m")
    #expect(walk.lines[1].contains("●*"))
    #expect(walk.screen.contains("marked 1"))
  }

  @Test func theTagShowsInTheText() {
    var walk = Walk()
    walk.press("Enter t p o r t Enter")
    #expect(walk.screen.contains("#port"))
  }

  @Test func allThatIsVisibleIsRead() {
    var walk = Walk()
    walk.press("R")
    #expect(walk.newsstand.pages.count { $0.marks.isRead } == 18)
  }

  @Test func undoAsksTheLibraryAndShowsWhatItSays() {
    var walk = Walk()
    walk.press("m u")
    #expect(walk.questions.contains(.undo))
    #expect(walk.screen.contains("undone"))
  }
}

@Suite struct TicketTests {
  @Test func eachLetterAsksAnewAndCallsTheOlderQuestionOff() {
    var app = App(size: Size(rows: 24, columns: 80), themes: ["default"])
    let session = app.start().last
    guard case .ask(let ticket, .loadSession)? = session else {
      Issue.record("no session was asked for")
      return
    }
    _ = app.update(.answer(ticket, .session(nil)))
    _ = app.update(.key(Key("s")))
    let isQuestion: (Effect) -> Bool = { if case .keepPlace = $0 { false } else { true } }
    let first = app.update(.key(Key("a"))).filter(isQuestion)
    let second = app.update(.key(Key("b"))).filter(isQuestion)
    guard case .ask(let old, .search("a", _))? = first.last, case .ask(let new, .search("ab", _))? = second.last else {
      Issue.record("no search was asked for")
      return
    }
    #expect(second.first == .cancel(old))
    let late = SearchResults(query: "a", hits: [SearchHit(target: .story(StoryID(1)), title: "late")])
    _ = app.update(.answer(old, .search(late)))
    #expect(!app.frame().text.contains("late"))
    _ = app.update(
      .answer(new, .search(SearchResults(query: "ab", hits: [SearchHit(target: .story(StoryID(1)), title: "timely")]))))
    #expect(app.frame().text.contains("timely"))
  }

  @Test func aFailureIsShown() {
    var app = App(size: Size(rows: 24, columns: 80), themes: ["default"])
    guard case .ask(let ticket, .loadSession)? = app.start().last else { return }
    _ = app.update(.answer(ticket, .failed("The disk is full.")))
    #expect(app.frame().text.contains("The disk is full."))
  }
}

@Suite struct SearchListTests {
  private func search(_ words: String, counted: Bool = true) -> Walk {
    var walk = Walk()
    walk.newsstand.countsSearches = counted
    walk.press("s")
    walk.type(words)
    return walk
  }

  @Test func theRowIsCountedAmongAllThatIsFound() {
    var walk = search("short")
    #expect(walk.screen.contains("\n 1/55"))
    walk.press("Down")
    #expect(walk.screen.contains("\n 2/55"))
    walk = search("short", counted: false)
    #expect(walk.screen.contains("\n 1/12+"))
    #expect(search("harbour lock").screen.contains("\n 1/2"))
  }

  @Test func aMarkGoesToAllThatIsFoundAndNeverToAllThereIs() {
    var walk = search("gate")
    walk.press("Esc")
    walk.press(":")
    walk.type("mark tag lock")
    walk.press("Enter")
    var query = ArticleQuery()
    query.text = "gate"
    #expect(walk.questions.contains(.markAll(query, .tag("lock", true))))
    for words in ["", "zebra"] { #expect(search(words).app.view.articleQuery == nil) }
  }

  @Test(arguments: [
    ("official", "It is “:official NAME”"), ("story", "It is “:story TITLE”"), ("theme", "“:theme NAME”"),
  ])
  func aCommandThatLacksItsWordSaysWhich(command: String, words: String) {
    var walk = Walk(columns: 120)
    walk.press(":")
    walk.type(command)
    walk.press("Enter")
    #expect(walk.screen.contains(words))
  }

  @Test func oneOfManyIsToldInThePlural() {
    var walk = Walk()
    walk.press(":")
    walk.type("official varga")
    walk.press("Enter")
    #expect(walk.lines[0].contains("1 of 2 officials"))
  }
}

@Suite struct SearchPathTests {
  private func query(_ walk: Walk) -> String { walk.app.view.location.text }

  @Test func backLeadsToTheSearchBefore() {
    var walk = Walk()
    walk.press("s")
    walk.type("gate")
    walk.press("Enter H s Ctrl-u")
    walk.type("short")
    walk.press("Enter H")
    #expect(query(walk) == "short")
    walk.press("H")
    #expect(query(walk) == "gate" && walk.lines[1].contains("Search: gate"))
    walk.press("j Enter")
    #expect(walk.lines[0].contains("gate"), "keys are no text there")
  }

  @Test func whoDoesNotChangeASearchHasNotLeftIt() {
    var walk = Walk()
    walk.press("s")
    walk.type("gate")
    walk.press("Enter H s Esc")
    #expect(query(walk) == "gate")
    walk.press("H")
    #expect(walk.lines[0].hasPrefix(" Articles"))
  }

  @Test func whatIsNewInASavedSearchIsMarked() {
    var walk = Walk()
    walk.press("s")
    walk.type("short")
    walk.press("Esc S Enter")
    walk.app.desk.settings.searches[0].seen = 58
    walk.press("1 s Down Enter")
    #expect(walk.screen.contains("Search: short"))
    let rows = walk.lines.filter { $0.contains("ARTICLE") }
    #expect(
      rows.count { $0.contains("new  Morning Bell") }
        == rows.count { $0.contains("number 59") || $0.contains("number 60") })
    walk.press("Esc G")
    #expect(walk.lines.contains { $0.contains("number 60") && $0.contains("new  Morning Bell") })
    #expect(walk.lines.contains { $0.contains("number 58") && !$0.contains("new  ") })
  }

  @Test(arguments: [80, 120, 200])
  func anErrorIsReadToItsEndWhereItFits(columns: Int) {
    var app = App(size: Size(rows: 24, columns: columns), themes: ["default"])
    guard case .ask(let session, .loadSession)? = app.start().last else { return }
    _ = app.update(.answer(session, .session(nil)))
    _ = app.update(.key(Key("s")))
    let words = String(repeating: "harbour ", count: 8) + "title:foo"
    let asked = app.update(.paste(words))
    guard case .ask(let ticket, .search)? = asked.last(where: { if case .ask = $0 { true } else { false } }) else {
      Issue.record("no search was asked for")
      return
    }
    let message = "there is no such field; put it in quotes, or use others of them"
    let error = QueryError(message, range: 64..<70)
    _ = app.update(.answer(ticket, .search(SearchResults(query: words, error: error))))
    let row = app.frame().text.split(separator: "\n", omittingEmptySubsequences: false)[2]
    #expect(row.contains(message))
    #expect(row.contains("^ there") == (columns == 200))
  }
}

@Suite struct FullLineTests {
  @Test func aLineThatIsFullAsksNothingAnew() {
    var walk = Walk()
    walk.press("s")
    walk.type(String(repeating: "quay ", count: 200))
    let asked = walk.questions.count
    walk.type("more")
    walk.press("Left Home")
    #expect(walk.questions.count == asked)
  }

  @Test func theCursorOfALongLineStaysInSight() {
    var walk = Walk(columns: 40)
    walk.press("s")
    walk.type(String(repeating: "港 quay ", count: 20))
    #expect(walk.lines[1].hasPrefix(" Search: ") && walk.lines[1].hasSuffix("quay"))
    #expect((30..<40).contains(walk.app.frame().cursor?.column ?? 0))
  }
}
