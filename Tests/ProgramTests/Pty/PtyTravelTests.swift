import Foundation
import Testing

/// The ways that are travelled most, each to its end and back, through the real program with a library that stays.
struct PtyTravelTests {
  private let folder: PtyHome
  private var home: URL { folder.url }
  private var pages: URL { home.appending(path: "pages") }
  private var library: String { home.appending(path: "library.sqlite").path }

  init() throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    folder = try PtyHome()
    try PtyPages.write(to: pages)
    try PtyPages.writeLong(to: pages)
    try PtyPages.writeNamesake(to: pages)
  }

  private func take(_ paths: [String]) throws {
    let program = try PtyProgram(["import", "--library", library] + paths, rows: 40, columns: 120, home: home)
    #expect(program.end() == 0)
  }

  private func open(_ size: PtySize, _ environment: [String: String] = [:]) throws -> PtyProgram {
    try PtyProgram(
      ["--library", library], rows: size.rows, columns: size.columns, home: home, environment: environment)
  }

  /// Opens the program on a library with all five articles, and waits for the list.
  private func list(_ size: PtySize, _ environment: [String: String] = [:]) throws -> PtyProgram {
    try take([pages.path])
    let program = try open(size, environment)
    try program.wait(until: "the list") { $0.lines[1].contains(" Mar 2025 ") && $0.text.contains("1/5") }
    return program
  }

  /// The row of the list on which an article stands, without the mark of the cursor.
  private func row(_ title: String, _ screen: PtyScreen) -> Substring? {
    screen.lines.first { $0.contains(title) }?.dropFirst(1)
  }

  private static let sizes = [PtySize(rows: 24, columns: 80), PtySize(rows: 40, columns: 120)]

  @Test(arguments: sizes)
  func anArticleIsReadAndThenTheNextUnread(size: PtySize) throws {
    let program = try list(size)
    try program.type("jj", until: "the row of the captains") { $0.text.contains("3/5") }
    try program.type("\rG", until: "the end of the article") { $0.lines[0].contains("100%") }
    try program.type("\u{0E}", until: "the next unread article") {
      $0.text.contains("Mayor Tomas Brandt put the cost of the night ferry")
    }
    try program.type("h", until: "the list with the article read") {
      $0.text.contains("4/5") && row("Captains ask who", $0)?.contains("●") == false
        && row("A pilot for the night", $0)?.contains("●") == true
    }
    program.leave()
  }

  @Test(arguments: sizes)
  func aSearchIsAsItWasWhenOneComesBackFromAHit(size: PtySize) throws {
    let program = try list(size)
    try program.type("s", shows: "said:")
    try program.type("night ferry", until: "hits") { $0.text.contains("ARTICLE") && $0.text.contains("1/") }
    try program.type("\u{1B}", until: "the end of typing") { $0.lines.last?.contains("Esc stop typing") == false }
    try program.type("jj", until: "the third hit") { $0.text.contains(" 3/") }
    let hits = program.screen.lines
    try program.type("\r", until: "the hit") { $0.lines[0].contains("%") }
    try program.type("H", until: "the search as it was") { $0.lines[1...] == hits[1...] }
    program.leave()
  }

  @Test(arguments: sizes)
  func aPersonIsFollowedAndTheTextIsWhereItWas(size: PtySize) throws {
    let program = try list(size)
    try program.type("jjj\r", until: "the article") {
      $0.lines[0].contains("%") && $0.text.contains("put the cost of the night ferry")
        && ($0.text.contains("why: ") || $0.text.contains("RELATED"))
    }
    try program.type("}", until: "the first name") { _ in true }
    try program.type("\r", until: "the person") {
      $0.lines[0].contains("Officials > Tomas Brandt") && $0.text.contains("[ Said")
    }
    try program.type(">", shows: "[ Articles")
    try program.type("j\r", until: "an article of the person at its sentence") { $0.lines[0].contains("%") }
    try program.type("HH", until: "the article where it was") {
      $0.lines[0].contains("Brandt counts the cost") && $0.text.contains("put the cost of the night ferry")
    }
    program.leave()
  }

  @Test(arguments: sizes)
  func aStoryIsFollowedByDayAndBySource(size: PtySize) throws {
    let program = try list(size)
    try program.type("jjjc", until: "the story") { $0.lines[0].contains("Stories > ") && $0.text.contains("[list]") }
    try program.type("v", until: "its days") { $0.text.contains("[timeline]") && $0.text.contains(" Mar") }
    try program.type("v", until: "its sources") { $0.text.contains("[sources]") && $0.text.contains("Lakeside Record") }
    try program.type("vgg\r", until: "its first article") { $0.lines[0].contains("1/") && $0.lines[0].contains("%") }
    try program.type("]", until: "the next of the story") { $0.lines[0].contains("2/") && $0.lines[0].contains("%") }
    try program.type("h", until: "the story again") { $0.lines[0].contains("Stories > ") }
    program.leave()
  }

  @Test(arguments: sizes)
  func twoPeopleAreJoinedAndParted(size: PtySize) throws {
    let program = try list(size)
    try program.type("3", until: "the people") { $0.text.contains("Erik Brandt") && $0.text.contains("Tomas Brandt") }
    try program.type("/Tomas\r\r", until: "the mayor's page") { $0.lines[0].contains("Officials > Tomas Brandt") }
    try program.type("&", until: "who could be the same") {
      $0.text.contains("is one person with") && $0.text.contains("> Erik Brandt")
    }
    try program.type("\r", until: "what would be") {
      $0.text.contains("Tomas Brandt and Erik Brandt: one person?") && $0.text.contains("undo")
    }
    try program.type("\r", until: "what was done") { $0.text.contains("joined Tomas Brandt and Erik Brandt") }
    try program.type("3", until: "one person less") {
      $0.text.contains("Ines Okoro") && $0.lines[1..<8].count { $0.contains(" Brandt") } == 1
    }
    try program.type("u", until: "both again") { $0.lines[1..<8].count { $0.contains(" Brandt") } == 2 }
    program.leave()
  }

  @Test(arguments: sizes)
  func marksTagsAndNotesAreThereAtTheNextStart(size: PtySize) throws {
    let editor = home.appending(path: "editor")
    try Data("#!/bin/sh\nprintf 'Ask the pilot.' > \"$1\"\n".utf8).write(to: editor)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
    var program = try list(size, ["VISUAL": editor.path])
    try program.type("jm", until: "the star") { row("A pilot for the night", $0)?.contains("*") == true }
    try program.type("tquay\r", shows: "tag")
    try program.type("a", shows: "note")
    program.leave()
    program = try open(size)
    try program.wait(until: "the star") { row("A pilot for the night", $0)?.contains("*") == true }
    try program.type("\r", shows: "Ask the pilot.")
    try program.type("stag:quay", until: "what is tagged") { $0.text.contains("> ARTICLE") }
    #expect(program.screen.text.contains("A pilot for the night"))
    try program.type("\u{1B}", until: "the end of typing") { $0.lines.last?.contains("Esc stop typing") == false }
    program.leave()
  }

  /// The program with its longest article open, alone on the screen.
  private func longArticle(_ size: PtySize) throws -> PtyProgram {
    let program = try list(size)
    try program.type("\rz", until: "the long article alone") {
      $0.lines[0].contains("%") && $0.lines[1].contains("What the night ferry carried")
    }
    return program
  }

  @Test(arguments: sizes)
  func aTextKeepsItsFirstWordThroughOtherSizes(size: PtySize) throws {
    let program = try longArticle(size)
    try program.type("jjjjjjjj", until: "eight lines further") { $0.lines[1].contains("Line ") || $0.lines[1].isEmpty }
    let shown = program.screen.lines
    for (rows, columns) in [(60, 200), (10, 40), (24, 100)] {
      program.resize(rows: rows, columns: columns)
      try program.wait(until: "\(columns) columns") { $0.lines.last?.contains("keys") == true }
    }
    program.resize(rows: size.rows, columns: size.columns)
    try program.wait(until: "the same screen") { $0.lines == shown }
    program.leave()
  }

  @Test(arguments: sizes)
  func anImportBesideTheReadingMovesNothing(size: PtySize) throws {
    try take([pages.appending(path: "ferry-list.html").path])
    let program = try open(size)
    try program.wait(until: "the list") { $0.lines[1].contains(" Mar 2025 ") && $0.text.contains("1/1") }
    try program.type("\r", until: "the article") { $0.lines[0].contains("%") && $0.text.contains("Line 1 of") }
    try program.type("zjjjjjj", until: "six lines further") { !$0.lines[1].contains("What the night") }
    let text = program.screen.lines[1..<size.rows - 2]
    try program.type(":import \(pages.path)\r", until: "the end of the import") {
      $0.text.contains("imported 4") && $0.text.contains("4 new Ctrl-r")
    }
    #expect(program.screen.lines[1..<size.rows - 2] == text)
    try program.type("zh\u{12}", until: "what is new") { $0.text.contains("A pilot for the night") }
    program.leave()
  }

  @Test(arguments: sizes)
  func whatIsKilledOpensAtTheSameWord(size: PtySize) throws {
    var program = try longArticle(size)
    try program.type("jjjjj", until: "five lines further") {
      $0.text.contains("Line 3 of") && !$0.text.contains("Line 1 of")
    }
    let shown = program.screen.lines[1..<10].filter { !$0.isEmpty }
    // The place is kept beside the screen: what the last key did is on its way when the frame is there.
    usleep(300_000)
    kill(program.process, SIGKILL)
    #expect(program.end() & 0x7F == SIGKILL)
    program = try open(size)
    try program.wait(until: "the article") { $0.lines[0].contains("%") }
    try program.type("z", until: "the same words") {
      $0.lines[1..<10].filter { !$0.isEmpty }.prefix(4) == shown.prefix(4)
    }
    program.leave()
  }
}

struct PtySize: Sendable, CustomTestStringConvertible {
  var rows: Int
  var columns: Int

  var testDescription: String { "\(columns)×\(rows)" }
}
