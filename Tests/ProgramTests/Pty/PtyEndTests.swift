import Foundation
import Testing

/// However the program ends, the terminal is as it was.
struct PtyEndTests {
  private let folder: PtyHome
  private var home: URL { folder.url }

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
  }

  private func started(_ environment: [String: String] = [:]) throws -> PtyProgram {
    let program = try PtyProgram(home: home, environment: environment)
    try program.wait(until: "the welcome") { $0.text.contains("? keys") }
    return program
  }

  private func expectRestored(_ program: PtyProgram, before: PtyModes) {
    #expect(program.modes == before)
    #expect(!program.screen.isAlternate)
    #expect(program.screen.cursorIsVisible)
    #expect(program.screen.modes.isDisjoint(with: [1, 1000, 1006, 2004]))
    #expect(!program.screen.isStyled)
    #expect(program.screen.strays == [])
  }

  @Test func theTerminalIsRestoredAfterLeaving() throws {
    let program = try PtyProgram(home: home)
    let before = program.modes
    try program.wait(until: "the welcome") { $0.text.contains("? keys") }
    #expect(program.screen.isAlternate)
    #expect(program.screen.modes.contains(2004))
    program.send("q")
    #expect(program.end() == 0)
    expectRestored(program, before: before)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func theTerminalIsRestoredAfterASignal(signal: Int32) throws {
    let program = try PtyProgram(home: home)
    let before = program.modes
    try program.wait(until: "the welcome") { $0.text.contains("? keys") }
    kill(program.process, signal)
    #expect(program.end() >> 8 == 128 + signal)
    expectRestored(program, before: before)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP, SIGBUS, SIGILL, SIGFPE], ["", "truecolor"])
  func theTerminalIsRestoredAfterACrash(signal: Int32, colors: String) throws {
    let program = try PtyProgram(home: home, environment: ["COLORTERM": colors])
    let before = program.modes
    try program.wait(until: "a first row") { $0.isAlternate && $0.text.contains("Dossier") }
    kill(program.process, signal)
    #expect(program.end() & 0x7F == signal)
    expectRestored(program, before: before)
  }

  @Test func aStoppedProgramTakesTheTerminalAgain() throws {
    let program = try started()
    let (modes, lines) = (program.modes, program.screen.lines)
    kill(program.process, SIGSTOP)
    program.setShellModes()
    program.clear()
    kill(program.process, SIGCONT)
    try program.wait(until: "the same screen") { $0.lines == lines }
    #expect(program.modes == modes)
    program.send("q")
    #expect(program.end() == 0)
    #expect(program.screen.strays == [])
  }

  @Test func aNewerKinOfXtermIsServed() throws {
    let program = try started(["TERM": "xterm-of-tomorrow"])
    program.send("q")
    #expect(program.end() == 0)
  }

  @Test func theProgramEndsWithItsTerminal() throws {
    var program: PtyProgram? = try started()
    let process = try #require(program?.process)
    program?.abandon()
    program = nil
    var status: Int32 = 0
    #expect(waitpid(process, &status, 0) == process)
    #expect(status == (128 + SIGHUP) << 8)
  }

  @Test(arguments: [
    ("dumb", "cannot place its cursor"), ("no-such-terminal", "no description"), ("", "TERM is not set"),
  ])
  func aTerminalThatCannotDrawIsNamed(name: String, words: String) throws {
    let program = try PtyProgram(columns: 200, home: home, environment: ["TERM": name])
    #expect(program.end() >> 8 == 2)
    #expect(program.screen.text.contains(words))
    #expect(program.screen.strays == [])
  }

  @Test func stormsOfSizesAreSurvived() throws {
    let program = try started()
    for (rows, columns) in [(1, 1), (200, 500), (2, 300), (24, 80), (5, 20), (1, 500), (200, 1), (24, 80)] {
      program.resize(rows: rows, columns: columns)
    }
    try program.type("?", until: "the help, then leaving") { $0.text.contains("?") }
    program.send("Q")
    #expect(program.end() == 0)
  }

  @Test func halfSequencesAndNoiseDoNothing() throws {
    let program = try started()
    for noise in [
      "\u{1B}[<0;999;999M", "\u{1B}[<35;1;1m", "\u{1B}[1;", "\u{1B}]11;rgb:ff/ff/ff\u{7}", "\u{1B}[?62;c", "\u{1B}[M",
    ] {
      program.send(noise)
    }
    program.send("\u{1B}[200~" + String(repeating: "Q pasted words ", count: 20_000) + "\u{1B}[201~")
    try program.type("?", shows: "keys")
    program.send("Q")
    #expect(program.end() == 0)
    #expect(program.screen.strays == [])
  }
}
