import Screens
import Testing

@Suite struct ConfigurationTests {
  @Test func keysAndLooksAreTheUsers() {
    let configuration = Configuration(
      """
      theme = "dark"
      measure = 60
      ascii = true
      [keys]
      "g x" = "star"
      "s" = ""
      "Ctrl-x" = { command = "read", in = ["articles"] }
      """)
    #expect(configuration.complaints.isEmpty)
    let keymap = configuration.keymap
    #expect(keymap.meaning(of: [Key("g"), Key("x")], in: .reader) == .command(.star))
    #expect(keymap.meaning(of: [Key("s")], in: .reader) == .nothing)
    let control = Key(.character("x"), control: true)
    #expect(keymap.meaning(of: [control], in: .articles) == .command(.read))
    #expect(keymap.meaning(of: [control], in: .reader) == .nothing)
    let app = App(size: Size(rows: 24, columns: 80), themes: ["default", "dark"], configuration: configuration)
    #expect(app.theme == "dark")
  }

  @Test(arguments: [
    ("theme = 7", "line 1: a theme is named in quotes"), ("\nmeasure = 9000", "line 2: measure is a number"),
    ("ascii = \"so\"", "line 1: ascii is true or false"),
    ("[keys]\n\"x\" = \"fly\"", "line 2: there is no command “fly”"),
    ("[keys]\n\"x\" = { command = \"star\", in = [\"moon\"] }", "line 2: there is no place “moon”"),
    ("[keys]\n\"x\" = \"star\"\n\"x y\" = \"read\"", "line 3: x y is already “star”"),
    ("keys = 3", "line 1: keys is a table"), ("colour = 1", "there is no setting “colour”"), ("theme = ", "line 1"),
  ])
  func aWrongLineIsToldWithItsNumber(text: String, words: String) {
    let complaints = Configuration(text).complaints
    #expect(complaints.count == 1 && complaints[0].contains(words), "\(complaints)")
  }

  @Test func aComplaintIsTheFirstMessage() {
    let configuration = Configuration("theme = 7\nascii = 3")
    let app = App(size: Size(rows: 24, columns: 120), themes: ["default"], configuration: configuration)
    #expect(app.frame().text.contains("config.toml line"))
    #expect(app.frame().text.contains("(and 1 more: :messages)"))
  }
}

@Suite struct ViewTests {
  @Test func aSearchIsSavedAndSearchedAgain() {
    var walk = Walk()
    walk.press("s")
    walk.type("gate")
    walk.press("Esc S Ctrl-u")
    walk.type("doors")
    walk.press("Enter 1 s")
    #expect(walk.screen.contains("SAVED     doors"))
    walk.press("Enter")
    #expect(walk.screen.contains("Search: gate"))
    #expect(walk.screen.contains("ARTICLE"))
  }

  @Test func tabCompletesANameOrSaysThatThereIsNone() {
    var walk = Walk()
    walk.press("s")
    walk.type("said:oka")
    walk.press("Tab")
    #expect(walk.screen.contains("Search: said:\"Tom Okafor\""))
    walk.press("Ctrl-u")
    walk.type("said:nobody")
    walk.press("Tab")
    #expect(walk.screen.contains("nothing is called that"))
    #expect(walk.questions.count < 60)
  }

  @Test func aLetterOpensWhatItStandsOn() {
    var walk = Walk()
    walk.press("Enter f a")
    #expect(walk.lines[0].contains("Officials > Elena Varga"))
    walk.press("H f A")
    #expect(walk.screen.contains("Why, and with which words"))
  }

  @Test func theCommandLineCompletesAndCarriesOut() {
    var walk = Walk()
    walk.press(":")
    walk.type("offi")
    walk.press("Tab")
    #expect(walk.screen.contains(":official"))
    walk.type("oka")
    walk.press("Enter")
    #expect(walk.screen.contains("Tom Okafor") && !walk.screen.contains("Elena Varga"))
    walk.press(":")
    walk.type("12")
    walk.press("Enter : f l y Enter")
    #expect(walk.screen.contains("There is no command “fly”"))
  }

  @Test func aThemeIsPreviewedAndEscapeTakesItBack() {
    var walk = Walk()
    walk.press("T j")
    #expect(walk.app.theme == "dark")
    walk.press("Esc")
    #expect(walk.app.theme == "default")
    walk.press("T j Enter")
    #expect(walk.app.theme == "dark")
  }

  @Test func whatArrivesWaitsUntilItIsTakenIn() {
    var walk = Walk()
    walk.press("j j")
    let before = walk.lines[1...20]
    walk.send(.holds(articles: 63))
    #expect(walk.lines[1...20] == before)
    #expect(walk.screen.contains("3 new Ctrl-r"))
    walk.press("Ctrl-r")
    #expect(!walk.screen.contains("3 new"))
  }

  @Test func theLettersOfJAndBracketsWalkTheListAndTheStory() {
    var walk = Walk()
    walk.press("Enter J")
    #expect(walk.lines[0].contains("Okafor wants the small gate opened"))
    walk.press("[")
    #expect(walk.lines[0].contains("Small gate stuck since winter"))
    walk.press("[")
    #expect(walk.screen.contains("the story's first article"))
    walk.press("q")
    #expect(walk.lines[3].hasPrefix(">"))
  }

  @Test func theMouseSelectsAndOpens() {
    var walk = Walk()
    walk.send(.mouse(Mouse(.press, row: 3, column: 20)))
    #expect(walk.lines[3].hasPrefix(">"))
    walk.send(.mouse(Mouse(.doublePress, row: 3, column: 20)))
    #expect(walk.screen.contains("The gate froze in January."))
  }

  @Test func aSmallScreenSaysSo() {
    #expect(Walk(rows: 4, columns: 80).screen.contains("too small"))
    #expect(Walk(rows: 5, columns: 20).lines[1].hasPrefix(">"))
  }
}

@Test func footerHelpAndMessagesNameTheLiveKeys() {
  let configuration = Configuration(
    "[keys]\n\"Ctrl-t\" = \"next-person\"\n\"}\" = \"\"\n\"Ctrl-g\" = \"help\"\n\"?\" = \"\"")
  var walk = Walk(configuration: configuration)
  #expect(walk.lines[23].hasSuffix("Ctrl-g keys"))
  walk.press("Enter Enter")
  #expect(walk.screen.contains("Ctrl-t goes to a person"))
  walk.press("Ctrl-g")
  #expect(walk.screen.contains("Keys that work here"))
}
