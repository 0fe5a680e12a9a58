import Foundation
import Screens
import Testing

/// What is printed line by line, for screen readers, `man` and shells.
struct PlainTests {
  private let home = FileManager.default.temporaryDirectory.appending(path: "dossier-plain-\(UUID().uuidString)")

  private func run(_ arguments: [String], input: String = "", _ environment: [String: String] = [:]) throws -> String {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PtyProgram.binary)
    process.arguments = arguments
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "dumb"].merging(environment) { $1 }
    let (typed, shown) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (typed, shown)
    try process.run()
    try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let output = try shown.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  @Test func aDumbTerminalReadsByNumbers() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try PtyPages.write(to: home.appending(path: "pages"))
    let text = try run(["--plain", home.appending(path: "pages").path], input: "3\nb\nm\n/ captains\n1\n99\no\n1\nq\n")
    #expect(text.contains("1  7 Mar 2025, Island Wire, Captains ask who will sail the night ferry, unread"))
    #expect(text.contains("Transport Minister Ines Okoro asked the island council"))
    #expect(text.contains("People:\n1  Ines Okoro"))
    #expect(text.contains("Found for captains"))
    #expect(text.contains("That leads nowhere here"))
    #expect(text.contains("Officials\n1  "))
    #expect(text.contains("Quotes:") && text.contains("Roles:\n1  Transport Minister, "))
    #expect(text.contains("Open an article first"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func aDumbTerminalMarksTagsAndTellsWhoSaidWhat() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try PtyPages.write(to: home.appending(path: "pages"))
    let text = try run(
      ["--plain", home.appending(path: "pages").path], input: "r\n3\nr\n+ quay, pier\n- pier\n]\nc\ns\n1\nq\n")
    #expect(text.contains("Open an article first"))
    #expect(text.contains("as unread") && text.contains("tagged with quay, pier: "))
    #expect(text.contains("took off the tag pier: "))
    #expect(text.contains("What people said\n1  ") && text.contains("Sources\n1  "))
  }

  @Test func theManualNamesEveryCommandKeyAndSetting() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let text = try run(["manual"]).replacing("\\-", with: "-")
    for command in Command.all { #expect(text.contains("(:\(command.name.rawValue))"), "\(command.name)") }
    for setting in Setting.all { #expect(text.contains(".B \(setting.name)\n")) }
    #expect(text.contains("dossier import"))
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("'") })
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func aShellCompletesSubcommands(shell: String) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    #expect(try run(["--generate-completion-script", shell]).contains("officials"))
  }
}
