import Foundation
import Testing

/// A thousand pages: what is told is kept, whatever happens, and nothing waits for it.
struct PtyImportTests {
  private let folder: PtyHome
  private var home: URL { folder.url }
  private var pages: URL { home.appending(path: "pages") }
  private var library: String { home.appending(path: "library.sqlite").path }

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    for number in 0..<1000 {
      try Data(Self.page(number).utf8).write(to: pages.appending(path: "\(number).txt"))
    }
  }

  /// Every page says something of its own, and names people that others name too.
  private static func page(_ number: Int) -> String {
    let towns = ["Vellmar", "Ostby", "Lindhaven", "Karsund", "Molde Bay", "Tarnwick", "Helmsey"]
    let subjects = ["ferry", "school", "harbor", "library", "tramway", "hospital", "museum", "market", "bridge"]
    let (town, subject) = (towns[number % 7], subjects[number % 9])
    let day = number % 28 + 1
    return """
      Council of \(town) decides on \(subject) number \(number)

      March \(day), 2025

      Mayor Tomas Brandt opened the meeting in \(town) on the \(subject) with file \(number) in his hand and little patience.

      The council heard \(number % 13 + 2) speakers on the \(subject), among them Transport Minister Ines Okoro, before it voted.

      “We have spoken about case \(number) for long enough,” Brandt told the council, and the clerk of \(town) agreed.

      """
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let program = try PtyProgram(arguments, rows: 60, columns: 160, home: home)
    let status = program.end()
    return (status, program.screen.text)
  }

  @Test func whatAnImportHasToldIsKeptWhenItIsKilled() throws {
    let program = try PtyProgram(["import", pages.path, "--library", library], columns: 100, home: home)
    // "[####....] 200/1000 …": so many files are acknowledged.
    try program.watch(until: "progress") { Self.acknowledged($0.text) >= 100 }
    let acknowledged = Self.acknowledged(program.screen.text)
    kill(program.process, SIGKILL)
    #expect(program.end() & 0x7F == SIGKILL)
    let check = try run(["check", "--library", library])
    #expect(check.status == 0)
    #expect(check.text.contains("The library is whole."))
    let again = try run(["import", pages.path, "--library", library])
    #expect(again.status == 0)
    let counts = again.text.split(whereSeparator: { !$0.isNumber }).suffix(4).compactMap { Int($0) }
    try #require(counts.count == 4)
    #expect(counts[0] + counts[2] == 1000)
    #expect(counts[2] >= acknowledged)
    #expect(counts[3] == 0)
  }

  @Test func anImportThatIsInterruptedEndsCleanlyAndGoesOn() throws {
    let program = try PtyProgram(["import", pages.path, "--library", library], columns: 120, home: home)
    try program.watch(until: "progress") { Self.acknowledged($0.text) >= 100 }
    program.send("\u{3}")
    #expect(program.end() >> 8 == 128 + SIGINT)
    #expect(program.screen.text.contains("Stopped: what is in stays in."))
    let check = try run(["check", "--library", library])
    #expect(check.text.contains("The library is whole."))
    let again = try run(["import", pages.path, "--library", library])
    let counts = again.text.split(whereSeparator: { !$0.isNumber }).suffix(4).compactMap { Int($0) }
    try #require(counts.count == 4)
    #expect(counts[0] + counts[2] == 1000 && counts[2] >= 100)
  }

  private static func acknowledged(_ text: String) -> Int {
    guard let end = text.range(of: "/1000") else { return 0 }
    return Int(text[..<end.lowerBound].reversed().prefix { $0.isNumber }.reversed().map(String.init).joined()) ?? 0
  }

  @Test func whatAnotherProgramAddsIsTold() throws {
    try PtyPages.write(to: home.appending(path: "three"))
    let first = home.appending(path: "three/ferry-vote.html").path
    #expect(try run(["import", first, "--library", library]).status == 0)
    let program = try PtyProgram(["--library", library], rows: 24, columns: 80, home: home)
    try program.wait(until: "the list") { $0.lines[1].hasPrefix("> ") && $0.text.contains("1/1") }
    let list = program.screen.lines[1...3]
    #expect(try run(["import", home.appending(path: "three").path, "--library", library]).status == 0)
    try program.wait(until: "what is new") { $0.text.contains("new Ctrl-r") }
    #expect(program.screen.lines[1...3] == list)
    try program.type("\u{12}", shows: "Captains ask who will sail")
    program.send("Q")
    #expect(program.end() == 0)
  }

  @Test func theScreenAnswersWhileAThousandPagesComeIn() throws {
    let program = try PtyProgram([pages.path], rows: 30, columns: 100, home: home)
    try program.watch(until: "progress") { $0.text.contains("importing: ") }
    program.send("?")
    try program.watch(until: "the help over a running import") { $0.text.contains("next article, from the list") }
    program.send("\u{1B}")
    try program.wait(until: "the end of the import") { $0.text.contains("imported 1000") }
    program.send("q")
    #expect(program.end() == 0)
  }
}
