import Foundation
import Hostile
import Testing

/// Programs killed at seeded moments, and disks that are full at seeded places: the library stays whole and the next run goes on.
///
/// A few of each in every test run; `make torture` asks for many.
@Suite(.serialized) struct TortureTests {
  private let folder: PtyHome
  private var library: String { folder.url.path + "/library.sqlite" }
  private var pages: String { folder.url.path + "/pages" }
  private static let pageCount = 300

  private static func times(_ name: String, else few: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? few
  }

  init() throws {
    folder = try PtyHome()
    try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
    for number in 0..<Self.pageCount {
      let text = """
        Council of Ostby hears case \(number) of its long spring

        March \(number % 28 + 1), 2025

        Mayor Ines Okoro opened the meeting on case \(number) with little patience and a file of \(number + 3) pages in her hand.

        “We have spoken about case \(number) for long enough,” Okoro told the council, and the clerk agreed with a nod.
        """
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(pages)/\(number).txt"))
    }
  }

  @Test func killedProgramsLoseNothingThatWasSaved() throws {
    var dice = Dice(7)
    var saved = 0
    for _ in 0..<Self.times("DOSSIER_KILLS", else: 4) {
      let process = try started(["import", pages, "--library", library])
      usleep(UInt32(20_000 + dice.below(600_000)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let (status, text) = try run(["check", "--library", library])
      #expect(status == 0, "\(text)")
      let count = try articles()
      #expect(count >= saved)
      saved = count
      if count == Self.pageCount {
        try removeLibrary()
        saved = 0
      }
    }
    try expectThatTheNextImportGoesOn()
  }

  @Test func fullDisksLoseNothingThatWasSaved() throws {
    var dice = Dice(11)
    for _ in 0..<Self.times("DOSSIER_FULL", else: 2) {
      let kilobytes = 64 + dice.below(2_000)
      let (status, text) = try run(
        ["-c", "ulimit -f \(kilobytes); exec \"$0\" \"$@\"", PtyProgram.binary, "import", pages, "--library", library],
        program: "/bin/sh")
      #expect(status == 0 || status == 2, "\(text)")
      if status == 2 { #expect(text.contains("disk is full") || text.contains("cannot open the library"), "\(text)") }
      let check = try run(["check", "--library", library])
      #expect(check.status == 0, "\(check.text)")
      if try articles() == Self.pageCount { try removeLibrary() }
    }
    try expectThatTheNextImportGoesOn()
  }

  private func expectThatTheNextImportGoesOn() throws {
    let (status, text) = try run(["import", pages, "--library", library])
    #expect(status == 0, "\(text)")
    #expect(try articles() == Self.pageCount)
  }

  private func articles() throws -> Int {
    try run(["list", "--limit", "100000", "--library", library]).text.split(separator: "\n").count {
      $0.contains("case")
    }
  }

  private func removeLibrary() throws {
    for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: library + end) {
      try FileManager.default.removeItem(atPath: library + end)
    }
  }

  private func started(_ arguments: [String], program: String = PtyProgram.binary, output: Pipe? = nil) throws
    -> Process
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = output ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  private func run(_ arguments: [String], program: String = PtyProgram.binary) throws -> (status: Int32, text: String) {
    let pipe = Pipe()
    let process = try started(arguments, program: program, output: pipe)
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
