import Foundation
import Hostile
import Testing

/// What hostile files make the real program write to a terminal: only what the terminal's description offers.
struct PtyHostileTests {
  private let folder: PtyHome
  private var home: URL { folder.url }
  private var pages: URL { home.appending(path: "pages") }

  /// What a stranger may have named a file, and what comes with a paste.
  private static let evil = "\u{1B}[31m\u{9B}2J\u{202E}\u{1B}]0;owned\u{7}\u{200B}evil"

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
  }

  /// Writes the hostile files: all of them, or one of each kind.
  private func writePages(onlyKinds: Bool) throws {
    var kinds: Set<String> = []
    for input in HostileInput.all where kinds.insert(input.kind).inserted || !onlyKinds {
      try Data(input.bytes).write(to: pages.appending(path: input.name))
    }
  }

  private func press(_ keys: [String], in program: PtyProgram) throws {
    for keys in keys {
      program.send(keys)
      try program.wait(until: "a frame") { _ in true }
    }
  }

  private static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test func noScreenLetsThemThrough() throws {
    try writePages(onlyKinds: true)
    let note = home.appending(path: "note")
    try Data("# A note\n\(Self.evil)\n".utf8).write(to: note)
    let program = try PtyProgram(
      [pages.path], rows: 30, columns: 100, home: home, environment: ["EDITOR": "cp '\(note.path)'"])
    try program.wait(until: "the list") { $0.text.contains("imported") }
    let back = "\u{1B}"
    // The article with its cards, fields, page and what was left out; its people; its story; links; what is copied of it.
    try press(
      ["\r", "i", back, "I", "G", back, "go", back, "gd", back, "J", "J", "J", "p", back, "f", back, "O", back],
      in: program)
    try press(["yt", "yu", "ym", "yj", "yq", "c", "v", "v", back, back], in: program)
    // The lists, and a page of each.
    try press(
      ["2", "\r", "v", "v", back, "3", "\r", "\u{1B}[C", "\u{1B}[C", back, "4", "\r", back, "5", "\r", back],
      in: program)
    try press(["gp", "G", "i", back, back, "T", "j", back, "?", "G", back, "1"], in: program)
    // What is typed: a tag, a note, what is looked for and searched, the command line.
    try press(["t", Self.paste(Self.evil), "\r", "t", back, "a", "\r", "i", back, back], in: program)
    try press(["/", Self.paste(Self.evil), "\r", back, "F", Self.paste(Self.evil), back, back], in: program)
    try press(["s", Self.paste(Self.evil + " council"), "\r", back, back], in: program)
    try press(
      [":", Self.paste(Self.evil), "\r", ":export " + Self.paste("\(home.path)/no/\(Self.evil)"), "\r"], in: program)
    program.send("Q")
    #expect(program.end() == 0)
    #expect(program.screen.strays == [])
  }

  @Test func noCommandPrintsThem() throws {
    try writePages(onlyKinds: false)
    let library = home.appending(path: "library.sqlite").path
    let files = try FileManager.default.contentsOfDirectory(atPath: pages.path).map { pages.path + "/" + $0 }
    let commands = [
      ["import", "--verbose", pages.path], ["list"], ["search", "council"], ["officials"], ["stories"], ["export"],
      ["export", "--format", "markdown"], ["export", "--format", "csv"], ["show", "1"], ["show", "1", "--original"],
      ["related", "1"], ["check", "--reparse"],
    ]
    for command in commands.map({ $0 + ["--library", library] }) + [["extract"] + files] {
      let program = try PtyProgram(command, rows: 50, columns: 200, home: home)
      _ = program.end()
      #expect(program.screen.strays == [], "\(command[0])")
    }
  }

  @Test func nothingThatIsReadOutHoldsThem() throws {
    try writePages(onlyKinds: true)
    let program = try PtyProgram(["--plain", pages.path], rows: 50, columns: 200, home: home)
    try program.wait(until: "the list") { $0.text.contains("q: leave.") }
    for line in ["1", "b", "n", "3", "o", "1", "b", "t", "1", "/ council", "2", "m", "u", "q"] {
      program.send(line + "\n")
    }
    #expect(program.end() == 0)
    #expect(program.screen.strays == [])
  }

  /// Words of the command line come back in messages, and a shell may have put a stranger's file names there.
  @Test(arguments: [
    ["import", evil], ["import", "-\(evil)"], ["--\(evil)"], ["-\(evil)", "list"], [evil], ["extract", evil],
    ["extract", "--files-from", evil], ["show", evil], ["search", evil], ["list", "is:\(evil)"], ["officials", evil],
    ["officials", "--load", evil], ["officials", "--match", evil, evil], ["export", "--format", evil],
    ["export", "before:\(evil)"],
    ["list", "--library", "/dev/null/\(evil)"], ["check", "--backup", "/dev/null/\(evil)"], ["--keys", evil],
    ["--size", evil], ["related", evil], ["list", "--limit", evil],
  ])
  func noMessageRepeatsThem(command: [String]) throws {
    // An empty library, so that a command comes as far as what it was given.
    _ = try ProgramRun(["--keys", "q"], home: home)
    let program = try PtyProgram(command, rows: 50, columns: 200, home: home)
    _ = program.end()
    #expect(program.screen.strays == [], "\(command[0])")
    #expect(!program.screen.text.isEmpty)
  }
}
