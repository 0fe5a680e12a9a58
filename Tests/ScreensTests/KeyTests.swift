import Testing

@testable import Screens

@Suite struct KeyTests {
  @Test(arguments: [
    "j", "G", "Space", "Ctrl-d", "Alt-Left", "Shift-Tab", "F1", "F12", "Enter", "Esc", "-", "Ctrl--", "é", "|", "PgUp",
  ])
  func aKeyReadsAsItIsWritten(text: String) { #expect(Key(text)?.description == text) }

  @Test(arguments: ["", "ab", "Hyper-x", "F99", "Ctrl-", "Ctrl-ab"])
  func whatIsNoKeyIsRefused(text: String) { #expect(Key(text) == nil) }

  @Test func namesAndModifiersAreReadInAnyCase() {
    #expect(Key("ctrl-D") == Key(.character("d"), control: true))
    #expect(Key("ENTER") == Key(.enter))
  }
}

@Suite struct KeymapTests {
  @Test func everyCommandHasOneRow() {
    for name in Command.Name.allCases { #expect(Command.all.count { $0.name == name } == 1, "\(name)") }
  }

  @Test func everyKeyOfTheTableIsAKey() {
    for command in Command.all {
      for keys in command.keys { #expect(Keymap.sequence(keys) != nil, "\(command.name): \(keys)") }
    }
  }

  @Test func everyCommandHasAKeySomewhere() {
    let keymap = Keymap()
    for command in Command.all { #expect(!keymap.allKeys(for: command.name).isEmpty, "\(command.name)") }
  }

  @Test func aSequenceIsAPrefixUntilItIsWhole() {
    let keymap = Keymap()
    guard case .prefix(let steps) = keymap.meaning(of: [Key("g")], in: .articles) else {
      Issue.record("g is no prefix")
      return
    }
    #expect(steps.contains { $0.key == Key("g") && $0.command == .first })
    #expect(keymap.meaning(of: [Key("g"), Key("g")], in: .articles) == .command(.first))
    #expect(keymap.meaning(of: [Key("g"), Key("?")], in: .articles) == .nothing)
  }

  @Test func arrowsChangeTheTabOfAnOfficialAndOpenElsewhere() {
    let keymap = Keymap()
    #expect(keymap.meaning(of: [Key(.right)], in: .official) == .command(.nextTab))
    #expect(keymap.meaning(of: [Key(.right)], in: .articles) == .command(.open))
  }

  @Test func theUsersKeysTakeTheOldOnesAway() {
    var keymap = Keymap()
    #expect(
      keymap.rebind([.init(keys: "x y", command: "star", line: 1), .init(keys: "s", command: "", line: 2)]).isEmpty)
    #expect(keymap.meaning(of: [Key("x"), Key("y")], in: .articles) == .command(.star))
    #expect(keymap.meaning(of: [Key("s")], in: .articles) == .nothing)
    #expect(keymap.meaning(of: [Key("m")], in: .articles) == .command(.star))
  }

  @Test func aConflictIsReportedWithItsLine() {
    var keymap = Keymap()
    let complaints = keymap.rebind([
      .init(keys: "x", command: "star", line: 3), .init(keys: "x", command: "read", line: 4),
      .init(keys: "Hyper-x", command: "read", line: 5), .init(keys: "X", command: "fly", line: 6),
    ])
    #expect(complaints.count == 3)
    #expect(complaints[0].hasPrefix("line 4:"))
    #expect(complaints[1].hasPrefix("line 5:"))
    #expect(complaints[2].contains("fly"))
    #expect(keymap.meaning(of: [Key("x")], in: .articles) == .command(.read))
  }

  @Test func theTableIsMarkdown() {
    let table = Command.markdownTable()
    #expect(table.hasPrefix("| keys | command | does |\n|---|---|---|\n"))
    #expect(table.split(separator: "\n").count == Command.all.count + 2)
    #expect(table.contains("`\\|`"))
  }
}

@Suite struct CountTests {
  @Test(arguments: [
    ("12j", "13/60"), ("5j", "6/60"), ("25j", "26/60"), ("20j", "21/60"), ("7j", "8/60"), ("32G", "32/60"),
    ("11j", "12/60"), ("345j", "60/60"), ("2gg", "2/60"),
  ])
  func aCountTypedAtOnceMoves(keys: String, place: String) {
    var walk = Walk()
    walk.type(keys)
    #expect(walk.screen.contains(place) && walk.lines[0].contains("Articles"))
  }

  @Test(arguments: [("3", "12j", "13/"), ("2", "5j", "6/"), ("1", "25j", "26/"), ("5", "2j", "3/")])
  func theViewThatOneWentToBeforeIsNoPartOfACount(view: String, keys: String, place: String) {
    var walk = Walk()
    walk.newsstand.isCrowded = true
    walk.press(view)
    let screen = walk.app.view.location.screen
    walk.app.takeRest()
    walk.type(keys)
    #expect(walk.app.view.position.hasPrefix(place))
    #expect(walk.app.view.location.screen == screen)
  }

  @Test(arguments: [("1 4 j", "Quotes"), ("3 j", "Officials"), ("1 2 G", "Stories"), ("5 g g", "Sources")])
  func whoLooksAtAnotherViewMeansIt(keys: String, view: String) {
    var walk = Walk()
    walk.press(keys)
    #expect(walk.lines[0].contains(view))
    #expect(!walk.screen.contains("count"))
  }

  @Test func twoDigitsAtOnceWaitForTheirKeyHoweverLong() {
    var walk = Walk()
    walk.type("12")
    #expect(walk.screen.contains("count 12") && walk.lines[0].contains("Articles"))
    walk.press("j")
    #expect(walk.screen.contains("13/60"))
    walk.press("Alt-2 0 j")
    #expect(walk.screen.contains("33/60"))
  }

  @Test func keysThatWaitKeepTheirRests() {
    var walk = Walk()
    walk.press("j")
    walk.isSlow = true
    walk.press("Enter c 3 j")
    walk.answerAll()
    var instant = Walk()
    instant.press("j Enter c 3 j")
    #expect(walk.screen == instant.screen)
  }

  @Test func aMomentWithoutKeysIsARest() {
    var patience = Patience()
    let start = ContinuousClock.now
    let rested = [0, 250, 600].map { patience.noteKey(at: start + .milliseconds($0)) }
    #expect(rested == [true, false, true])
  }

  @Test func oneIsNoCount() {
    var walk = Walk()
    walk.type("7j1G")
    #expect(walk.screen.contains("60/60"))
  }

  @Test(arguments: ["Esc", "m", "? Esc"])
  func aPendingCountIsShownAndEndsWithAnyOtherKey(key: String) {
    var walk = Walk()
    walk.press("8")
    #expect(walk.screen.contains("count 8"))
    walk.press("2")
    #expect(walk.screen.contains("count 82"))
    walk.press(key)
    #expect(!walk.screen.contains("count 8"))
    walk.press("j")
    #expect(walk.screen.contains("2/60"))
  }

  @Test func aDigitGoesToItsViewAtOnce() {
    var walk = Walk()
    for (key, name) in [("2", "Stories"), ("3", "Officials"), ("4", "Quotes"), ("5", "Sources"), ("1", "Articles")] {
      walk.press(key)
      #expect(walk.lines[0].contains(name))
    }
    walk.press("2 j")
    #expect(walk.lines[0].contains("Stories"))
  }
}
