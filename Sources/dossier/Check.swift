import ArgumentParser
import Foundation
import Newsroom

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the library is whole.",
    discussion: """
      Examples:
        dossier check
        dossier check --repair
        dossier check --reparse
        dossier check --backup copy.sqlite
      """)

  @Flag(help: "Rebuild what can be rebuilt.")
  var repair = false

  @Flag(help: "Read again, from the bytes kept, the pages with which something was wrong or doubtful.")
  var reparse = false

  @Option(help: ArgumentHelp("Copy the library into this new file, while it may be in use.", valueName: "file"))
  var backup: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let newsroom = try options.open()
    if let backup {
      do { try await newsroom.backup(to: URL(fileURLWithPath: backup)) } catch { throw failure(error) }
      return Output.line("Copied to \(backup).")
    }
    if reparse { return try await readAgain(newsroom) }
    let findings: [String]
    do { findings = try await newsroom.check(repair: repair) } catch { throw failure(error) }
    for finding in findings { Output.line(finding) }
    if findings.isEmpty { Output.line("The library is whole.") } else if !repair { throw ExitCode(1) }
  }

  private func readAgain(_ newsroom: Newsroom) async throws {
    let readings: [SecondReading]
    do {
      readings = try await Interruption.stopping {
        try await newsroom.readDoubtfulAgain { Output.progress(ImportWords.line($0)) }
      }
    } catch { throw failure(error) }
    Output.progress("")
    for reading in readings where reading.isChange { Output.line(reading.words) }
    let changed = readings.count { $0.isChange }
    Output.line("\(readings.count) read again: \(changed) changed, \(readings.count - changed) as before.")
  }
}
