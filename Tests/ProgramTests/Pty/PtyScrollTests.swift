import Foundation
import Testing

/// Of what moved on the screen the terminal is told that it moved, and nothing else: it has to be there all the same.
struct PtyScrollTests {
  private let folder: PtyHome
  private var home: URL { folder.url }
  private var pages: URL { home.appending(path: "pages") }

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
    try PtyPages.write(to: pages)
    try PtyPages.writeLong(to: pages)
  }

  private func opened(rows: Int, columns: Int, _ environment: [String: String] = [:]) throws -> PtyProgram {
    let program = try PtyProgram([pages.path], rows: rows, columns: columns, home: home, environment: environment)
    try program.wait(until: "the list") { $0.text.contains("1/4") && $0.text.contains("imported 4") }
    return program
  }

  /// Everything is sent anew, and looks as it did.
  private func expectTheSameDrawnAnew(_ program: PtyProgram) throws {
    let before = program.screen.lines
    program.clear()
    try program.type("\u{0C}", until: "the same screen") { $0.lines == before }
  }

  /// Some of these have no string for several lines at once, and one has no colours.
  @Test(arguments: ["xterm-256color", "screen", "vt100", "linux"])
  func whatScrolledIsAsIfDrawnAnew(terminal: String) throws {
    let program = try opened(rows: 24, columns: 80, ["TERM": terminal])
    try program.type("\r", until: "the long article, whole") {
      $0.lines[0].contains("%") && $0.text.contains("Line 2 of the long list") && $0.text.contains("why: ")
    }
    for keys in ["j", "jjj", "\u{4}", "k", "kkk", "5j", "\u{15}", " ", "b"] {
      let before = program.screen.text
      try program.type(keys, until: "another screen") { $0.text != before }
      try expectTheSameDrawnAnew(program)
    }
  }
}
