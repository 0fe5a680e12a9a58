import Foundation
import Hostile
import Testing

/// What hostile files make the real program write to a terminal: only what the terminal's description offers.
struct PtyHostileTests {
  private let folder: PtyHome
  private var home: URL { folder.url }
  private var pages: URL { home.appending(path: "pages") }

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    // One of each kind: the core has read them all elsewhere.
    var kinds: Set<String> = []
    for input in HostileInput.all where kinds.insert(input.kind).inserted {
      try Data(input.bytes).write(to: pages.appending(path: input.name))
    }
  }

  @Test func noScreenLetsThemThrough() throws {
    let program = try PtyProgram([pages.path], rows: 30, columns: 100, home: home)
    try program.wait(until: "the list") { $0.text.contains("imported") }
    for keys in [
      "\r", "i", "\u{1B}", "I", "G", "\u{1B}", "go", "\u{1B}", "gd", "\u{1B}", "J", "J", "J", "p", "\u{1B}", "2", "3",
      "4", "5", "gp", "G", "i", "\u{1B}",
    ] {
      program.send(keys)
      try program.wait(until: "a frame") { _ in true }
    }
    try program.type("?", until: "the help") { $0.text.contains("?") }
    program.send("Q")
    #expect(program.end() == 0)
    #expect(program.screen.strays == [])
  }

  @Test func noCommandPrintsThem() throws {
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
}
