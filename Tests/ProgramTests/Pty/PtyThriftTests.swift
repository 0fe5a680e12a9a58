import Foundation
import Testing

/// What keys cost on the way to the terminal, which may be far away; and that what is spared is on the screen all the same.
struct PtyThriftTests {
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

  private func bytes(_ key: String, _ program: PtyProgram) throws -> Int {
    let (received, before) = (program.received, program.screen.text)
    try program.type(key, until: "another screen") { $0.text != before }
    return program.received - received
  }

  /// Everything is sent anew, and looks as it did.
  private func expectTheSameDrawnAnew(_ program: PtyProgram) throws {
    let before = program.screen.lines
    program.clear()
    try program.type("\u{0C}", until: "the same screen") { $0.lines == before }
  }

  @Test func aLineOfScrollingSendsThatLine() throws {
    let program = try opened(rows: 40, columns: 120)
    try program.type("\r", shows: "Line 2 of the long list")
    _ = try bytes("j", program)
    for key in "jjjkkjjj" { #expect(try bytes(String(key), program) <= 110) }
    try expectTheSameDrawnAnew(program)
  }

  @Test func aMoveOfTheCursorSendsTheCursor() throws {
    // So few rows that nothing but the list is on the screen.
    let program = try opened(rows: 16, columns: 80)
    for key in "jjkj" { #expect(try bytes(String(key), program) <= 40) }
    try expectTheSameDrawnAnew(program)
  }

  /// Some of these have no string for several lines at once, and one has no colours.
  @Test(arguments: ["xterm-256color", "screen", "vt100", "linux"])
  func whatScrolledIsAsIfDrawnAnew(terminal: String) throws {
    let program = try opened(rows: 24, columns: 80, ["TERM": terminal])
    try program.type("\r", shows: "Line 2 of the long list")
    for keys in ["j", "jjj", "\u{4}", "k", "kkk", "5j", "\u{15}", " ", "b"] {
      _ = try bytes(keys, program)
      try expectTheSameDrawnAnew(program)
    }
  }
}
