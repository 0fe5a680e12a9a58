import ArgumentParser
import Foundation
import News
import Newsroom

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take files and folders into the library.",
    discussion: """
      Pages as text or HTML, feeds, subscription lists and Dossier's own exports are told apart by what they hold. \
      Importing the same bytes again changes nothing. An import that was stopped goes on where it was.

      Examples:
        dossier import page.html saved-pages/
        curl -s URL | dossier import -
      """)

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @Flag(help: "Print the report as JSON.")
  var json = false

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let newsroom = try options.open()
    let report: ImportReport
    do {
      report = try await newsroom.importPaths(paths, standardInput: try StandardInput.bytes(ifNamedIn: paths)) {
        Output.progress(Self.words(for: $0))
      }
    } catch {
      throw failure(error)
    }
    Output.progress("")
    if json { try Output.json(report) } else { Self.tell(report) }
    guard report.refused == 0 else {
      throw ExitCode(report.files.contains { $0.status != .refused } ? 1 : 2)
    }
  }

  static func words(for progress: ImportProgress) -> String {
    let rate = progress.seconds > 0 ? Int(Double(progress.files) / progress.seconds) : 0
    guard let all = progress.allFiles, all > 0 else { return "\(progress.files) files, \(rate)/s" }
    let width = 24
    let filled = min(width, progress.files * width / all)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let left = rate > 0 ? "  \(max(0, all - progress.files) / rate) s left" : ""
    return "[\(bar)] \(progress.files)/\(all)  \(rate)/s  \(progress.refused) refused\(left)"
  }

  static func tell(_ report: ImportReport) {
    for file in report.files {
      for problem in file.problems {
        let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
        Output.message("\(place): \(problem.message) \(problem.advice)")
      }
    }
    Output.line(
      "\(report.imported) imported, \(report.updated) updated, \(report.duplicates) known, \(report.refused) refused")
  }
}
