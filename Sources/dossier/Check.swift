import ArgumentParser
import Foundation
import Newsroom
import Screens

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

  @Flag(help: "Rebuild what can be rebuilt; of a damaged library, save what can be read in a new one beside it.")
  var repair = false

  @Flag(help: "Read again, from the bytes kept, the pages with which something was wrong or doubtful.")
  var reparse = false

  @Option(
    help: ArgumentHelp("Copy the library into this new file, while it may be in use.", valueName: "file"),
    completion: .file())
  var backup: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let newsroom: Newsroom
    do { newsroom = try Newsroom(existing: options.url) } catch {
      guard error.isDamage, repair else { throw failure(error) }
      return try await salvage()
    }
    if let backup {
      do { try await newsroom.backup(to: URL(fileURLWithPath: backup)) } catch { throw failure(error) }
      return Output.line("Copied to \(backup).")
    }
    if reparse { return try await readAgain(newsroom) }
    let findings: [String]
    do { findings = try await newsroom.check(repair: repair) } catch {
      guard error.isDamage, repair else { throw failure(error) }
      return try await salvage()
    }
    for finding in findings { Output.line(finding) }
    if findings.isEmpty { Output.line("The library is whole.") } else if !repair { throw ExitCode(1) }
  }

  /// The damaged file is never written to, so that a better tool can still try.
  private func salvage() async throws {
    let file = options.url
    let stem = file.deletingPathExtension().lastPathComponent
    let target = file.deletingLastPathComponent().appending(path: "\(stem)-salvaged.sqlite")
    let report: SalvageReport
    do { report = try await Newsroom.salvage(file, into: target) { Session.elsewhere($0) } } catch {
      throw failure(error)
    }
    Output.line("The library is damaged; \(file.path) stays as it is.")
    Output.line(
      "Saved in \(target.path): \(report.documents) pages with \(report.articles) articles, \(report.marked) of them with your marks."
    )
    Output.line(
      "\(report.decisions) of the joins and splits that you made hold again, and \(report.notes) notes on people and stories."
    )
    if report.lost > 0 { Output.line("\(report.lost) pages could not be read any more.") }
    Output.line("Look at it with: dossier --library \(target.path)")
    throw ExitCode(report.lost > 0 ? 1 : 0)
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
