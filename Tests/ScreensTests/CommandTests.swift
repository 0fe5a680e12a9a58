import News
import Screens
import Testing

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
    walk.press("Enter e Enter")
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

  @Test func aShortArticleIsReadWhenItIsOpened() { #expect(marks("j Enter") == [.read(true)]) }

  @Test func aLongOneKeepsItsPlaceAndIsReadAtItsEnd() {
    let changes = marks("Enter Space G")
    guard case .position(_, let progress)? = changes.first else {
      Issue.record("no place was kept")
      return
    }
    #expect(progress > 0 && progress < 1)
    #expect(changes.last == .read(true))
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
