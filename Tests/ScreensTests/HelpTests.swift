import Foundation
import News
import Testing

@testable import Screens

@Suite struct HelpTests {
  @Test func everyNameHasOnePageAndEveryCommandAPage() {
    #expect(HelpTopic.all.map(\.name.rawValue).sorted() == HelpTopic.Name.allCases.map(\.rawValue).sorted())
    for command in Command.Name.allCases { #expect(HelpTopic.of(command) != nil, "\(command)") }
    for command in CommandLine.own { #expect(HelpTopic.row(command.topic) != nil) }
  }

  @Test(arguments: HelpTopic.Name.allCases)
  func aPageIsOpenedFromTheCommandLineAndFromTheKeys(topic: HelpTopic.Name) {
    #expect(CommandLine.completions(of: "help ", settings: Settings(themes: [])).contains("help \(topic.rawValue)"))
    for way in [":help \(topic.rawValue)", "?/:help \(topic.rawValue)\n"] {
      var walk = Walk()
      walk.type(way.replacing("\n", with: ""))
      walk.press("Enter")
      if way.hasPrefix("?") {
        // Other pages may begin alike.
        while !walk.screen.contains("> :help \(topic.rawValue) "), walk.screen.contains("> :help ") { walk.press("j") }
        walk.press("Enter")
      }
      #expect(walk.screen.contains(" Help: \(topic.rawValue) "), "\(way)")
      walk.press("Esc")
      #expect(!walk.screen.contains(" Help: "))
    }
  }

  @Test func aPageShowsTheLiveKeysAndScrollsToItsEndOnly() {
    var walk = Walk(configuration: Configuration("[keys]\n\"Ctrl-x\" = \"join\"\n\"&\" = \"\""))
    walk.type(":help join")
    walk.press("Enter")
    #expect(walk.screen.contains("Ctrl-x"))
    walk = Walk(rows: 12, columns: 60)
    walk.type(":help search")
    walk.press("Enter")
    let start = walk.screen
    walk.press("G")
    let end = walk.screen
    #expect(end != start && end.contains(":forget NAME"))
    walk.press("j j j j k")
    #expect(walk.screen != end, "a step back from the end is seen at once")
    walk.press("g g")
    #expect(walk.screen == start)
  }

  /// Whatever the sources say of `:help NAME`, there is such a page.
  @Test func everyPageThatIsNamedExists() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var named: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      named.formUnion(
        try String(contentsOf: file, encoding: .utf8).matches(of: /:help ([a-z-]+)/).map { String($0.1) })
    }
    #expect(named.contains("search") && named.contains("keys"))
    for name in named {
      #expect(HelpTopic.Name(rawValue: name) != nil || Command.Name(rawValue: name) != nil, ":help \(name)")
    }
  }

  @Test(arguments: [
    ("g x", "keys"), ("L", "place"), ("-", "place"), ("Enter Enter", "reading"), ("c g g #", "join"),
    ("j j j c", "stories"), ("Enter y q", "copy"), ("4 / z z z Enter", "find"), ("S", "search"),
    (": f l y Enter", "keys"), (": s e t Space x Enter", "settings"), (": m a r k Enter", "marks"),
    (": s t o r y Space z Enter", "stories"), ("3 : m a r k Space r e a d Enter", "marks"), ("Ctrl-c", "import"),
    ("4 : j o i n Enter", "join"),
  ])
  func whatIsNotDoneNamesItsPage(keys: String, topic: String) {
    var walk = Walk()
    walk.press(keys)
    #expect(walk.lines[22].hasSuffix(":help \(topic)"), "\(walk.lines[22])")
  }

  @Test func whatFailsNamesItsPage() {
    var walk = Walk()
    walk.send(.failed("The disk is full.", .export))
    #expect(walk.lines[22].contains("The disk is full.") && walk.lines[22].contains(":help export"))
    walk.send(.answer(Ticket(9999), .failed("The library is locked.")))
    #expect(walk.lines[22].contains(":help library"))
    walk.press("m")
    #expect(!walk.lines[22].contains(":help"), "what was done names none")
  }
}

@Suite struct HelpKeyTests {
  @Test func theHelpNamesTheKeysThatWorkHere() {
    var walk = Walk(rows: 60, columns: 120)
    walk.press(": k e y s Space n e w s b o a t Enter ?")
    func line(_ command: String) -> String { walk.lines.first { $0.contains(":\(command)") } ?? "" }
    #expect(line("find-previous").contains("previous place found") && !line("find-previous").contains(" N "))
    #expect(line("next-unread").contains(" n "))
  }

  @Test func aPageThatIsNotThereIsSaid() {
    var walk = Walk()
    walk.press(": h e l p Space n o s u c h Enter")
    #expect(walk.screen.contains("There is no help on “nosuch”"))
  }

  @Test func allComplaintsOfTheSettingsAreShown() {
    let configuration = Configuration("theme = 3\n[keys]\n\"x\" = \"fly\"\n\"Hyper-x\" = \"read\"\n")
    var walk = Walk(rows: 40, columns: 120, configuration: configuration)
    walk.press(": m e s s a g e s Enter")
    for words in ["fly", "Hyper-x"] { #expect(walk.screen.contains(words)) }
  }

  @Test func theHeadersSayWhatIsCounted() {
    var walk = Walk(rows: 24, columns: 120)
    for (key, words) in [("2", "1 story"), ("3", "2 officials"), ("5", "2 sources"), ("1", "60 articles")] {
      walk.press(key)
      #expect(walk.lines[0].contains(words))
    }
    walk.press("5 F g a z Enter")
    #expect(walk.lines[0].contains("1 source"))
    walk.press("1 F l o c k Enter")
    #expect(walk.lines[0].contains("1 of 60 articles"))
  }

  @Test func thePanelAloneHasWhatItHadBesideTheText() {
    var walk = Walk(rows: 40, columns: 200)
    walk.press("Enter Tab")
    let people = walk.screen.contains("PEOPLE HERE")
    walk.press("z")
    #expect(people && walk.screen.contains("PEOPLE HERE"))
  }
}
