import Foundation
import Testing

/// Programs that get the terminal from the real one: they can read its keys and set its modes, and it comes back.
struct PtyLendingTests {
  private let folder: PtyHome
  private var home: URL { folder.url }

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
    try PtyPages.write(to: home.appending(path: "pages"))
  }

  /// A program of its own in the home; its path.
  private func script(_ name: String, _ lines: String) throws -> String {
    let file = home.appending(path: name)
    try Data("#!/bin/sh\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func opened(_ environment: [String: String]) throws -> PtyProgram {
    let pages = home.appending(path: "pages").path
    let program = try PtyProgram([pages], home: home, environment: environment)
    try program.wait(until: "the list") { $0.text.contains("1/3") && $0.text.contains("imported 3") }
    return program
  }

  /// Sets the terminal's modes, which the system lets only those do who have it, and reads one key from it.
  private static let asking = """
    stty raw -echo </dev/tty || exit 9
    printf 'which key? ' >/dev/tty
    key=$(dd bs=1 count=1 </dev/tty 2>/dev/null)
    stty sane </dev/tty
    """

  @Test func anEditorHasTheKeyboardAndSetsModes() throws {
    let editor = try script("editor", Self.asking + "\necho \"asked the $key\" >\"$1\"")
    let program = try opened(["EDITOR": editor, "VISUAL": ""])
    let modes = program.modes
    try program.type("a", shows: "which key?")
    try program.type("x", until: "the list again") { $0.isAlternate && $0.text.contains("note") }
    #expect(program.modes == modes)
    try program.type("\r", shows: "asked the x")
    program.leave()
  }

  @Test(arguments: [("false", "“false” ended with status 1"), ("no-such-editor", "there is no “no-such-editor”")])
  func anEditorThatFailsIsReported(editor: String, words: String) throws {
    let program = try opened(["EDITOR": editor])
    try program.type("a", shows: words)
    program.leave()
  }

  @Test func aCommandBehindThePipeHasTheKeyboard() throws {
    let pager = try script("pager", "cat >/dev/null\n" + Self.asking + "\nprintf \"got $key\\n\"")
    let program = try opened(["SHELL": "/bin/sh"])
    try program.type("|", shows: "pipe to:")
    try program.type("\(pager)\r", shows: "which key?")
    try program.type("x", shows: "to go back]")
    #expect(program.screen.text.contains("got x"))
    try program.type("\r", until: "the list again") { $0.isAlternate && $0.text.contains("? keys") }
    program.leave()
  }

  @Test func whatInterruptsAnotherProgramDoesNotEndThisOne() throws {
    let program = try opened(["SHELL": "/bin/sh"])
    try program.type("|", shows: "pipe to:")
    try program.type("echo waiting for ever; sleep 1000\r", shows: "waiting for ever")
    try program.type("\u{3}", shows: "status 130; press Enter")
    try program.type("\r", until: "the list again") { $0.isAlternate && $0.text.contains("? keys") }
    program.leave()
  }

  @Test func aBrowserInTheTerminalHasIt() throws {
    let browser = try script("w3m", "printf \"at $1 \" >/dev/tty\n" + Self.asking)
    let program = try opened(["BROWSER": browser])
    try program.type("jjo", shows: "which key?")
    #expect(program.screen.text.contains("at https://"))
    try program.type("x", until: "the list again") { $0.isAlternate && $0.text.contains("? keys") }
    program.leave()
  }

  @Test func aPathIsCompletedAndAMistypedOneIsSaidAtOnce() throws {
    let program = try opened([:])
    try program.type(":import ~/pag\t", shows: ":import ~/pages/")
    try program.type("\r", shows: "3 known already")
    try program.type(":import ~/no-such-folder\r", shows: "no-such-folder”; nothing was brought in")
    try program.type("gp", shows: "No problems")
    program.leave()
  }

  @Test func aBrowserThatFailsAtOnceIsReported() throws {
    let browser = try script("surfer", "exit 3")
    let program = try opened(["BROWSER": browser])
    try program.type("jjo", shows: "surfer ended with status 3")
    program.leave()
  }
}
