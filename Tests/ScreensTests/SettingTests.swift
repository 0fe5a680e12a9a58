import Testing

@testable import Screens

@Suite struct SettingTests {
  private func commands(_ lines: String...) -> Walk {
    var walk = Walk()
    for line in lines {
      walk.press(":")
      walk.type(line)
      walk.press("Enter")
    }
    return walk
  }

  @Test func aSettingShowsAtOnceAndIsWrittenOnWish() {
    let walk = commands("set ascii on", "set measure=50", "write")
    #expect(walk.lines[1].contains("N  Varga"))
    guard case .keepSettings(let settings)? = walk.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(settings.ascii && settings.measure == 50)
    #expect(Configuration.text("", with: settings) == "measure = 50\nascii = true\n")
  }

  @Test func theFileKeepsWhatIsNotSet() {
    var settings = Settings(themes: ["default", "dark"])
    (settings.theme, settings.measure) = ("dark", 60)
    let old = "# mine\ntheme = \"default\"\n\n[keys]\n\"g x\" = \"star\"\nmeasure = \"down\"\n"
    #expect(
      Configuration.text(old, with: settings)
        == "# mine\ntheme = \"dark\"\n\nmeasure = 60\n[keys]\n\"g x\" = \"star\"\nmeasure = \"down\"\n")
  }

  @Test(arguments: [
    ("set", "the widest line of an article's text"), ("set measure", "measure = 72"),
    ("set measure 9", "measure is a number of columns from 30 to 160"), ("set mouse maybe", "mouse is true or false"),
    ("set theme neon", "theme is one of: default, dark, light"), ("set colour 1", "It is “:set NAME VALUE”"),
    ("keys emacs", "preset is one of: none, newsboat, arrows"), ("forget it", "There is no saved search “it”"),
    ("read 5", "“:read” stands alone; nothing was done with “5”"), ("7 up", "“:7” stands alone"),
    ("export notes", "The name's ending says in which form"), ("set measure 50", "measure = 50, kept for this library"),
    ("mark", "It is “:mark read”"), ("story nobody", "no story is called “nobody”"),
  ])
  func whatCannotBeSetSaysWhatCan(line: String, words: String) {
    #expect(commands(line).screen.contains(words))
  }

  @Test(arguments: KeyPreset.all.map(\.name))
  func aPresetChangesKeysAndTakesNoneAwayForNothing(name: String) {
    let walk = commands("keys \(name)")
    #expect(walk.screen.contains("preset = \(name)"))
    var keymap = Keymap()
    let complaints = keymap.rebind(KeyPreset.all.first { $0.name == name }?.rebindings ?? [])
    #expect(complaints.isEmpty)
    for command in Command.all where command.label != nil {
      #expect(Contexts.names.contains { keymap.keys(for: command.name, in: $0.contexts) != nil }, "\(command.name)")
    }
  }

  @Test(arguments: ["set preset none", "keys none", "keys"])
  func aPresetIsTakenBack(line: String) {
    let walk = commands("keys arrows", line)
    #expect(walk.screen.contains("preset = none, kept for this library"))
    #expect(walk.app.desk.keymap == Keymap())
    #expect(commands("keys arrows", "set preset").screen.contains("preset = arrows; a set of keys"))
  }

  @Test func aCommandWithWordsBehindItDoesNothing() {
    for line in ["star 7", "read 5"] {
      let walk = commands(line)
      #expect(!walk.questions.contains { if case .mark = $0 { true } else { false } })
    }
  }

  @Test(arguments: [("/tmp/a b.json", "/tmp/a b.json"), ("~/notes.csv", "~/notes.csv"), ("\"x y.md\"", "x y.md")])
  func exportWithAPathWritesAtOnce(path: String, name: String) throws {
    let walk = commands("export \(path)")
    guard case .write(let file)? = walk.effects.last else { throw CancellationError() }
    #expect(file.name == name && !file.text.isEmpty && file.text.hasPrefix("[") == name.hasSuffix(".json"))
  }

  @Test func aWholeListIsMarked() {
    let walk = commands("mark tag harbour")
    #expect(walk.newsstand.pages.allSatisfy { $0.marks.tags == ["harbour"] })
    #expect(walk.screen.contains("marked 60"))
  }

  @Test func theLastSessionsSettingsHoldUnlessTheFileNamesThem() throws {
    let walk = commands("set measure 50", "set bar on")
    let saved = walk.questions.compactMap { if case .saveSession(let text) = $0 { text } else { nil } }.last
    var app = App(
      size: Size(rows: 24, columns: 80), themes: ["default"], configuration: Configuration("measure = 90"))
    guard case .ask(let ticket, .loadSession)? = app.start().last else { return }
    _ = app.update(.answer(ticket, .session(saved)))
    _ = app.update(.key(Key(":")))
    for character in "write" { _ = app.update(.key(Key(character))) }
    let effects = app.update(.key(Key(.enter)))
    guard case .keepSettings(let settings)? = effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(settings.measure == 90 && settings.bar)
  }
}
