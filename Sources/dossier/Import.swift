import ArgumentParser
import Foundation
import News
import Newsroom
import Screens

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take files and folders into the library.",
    discussion: """
      Pages as text or HTML, feeds and Dossier's own exports are told apart by what they hold. A subscription list (OPML) \
      only names feeds: extract lists them, and nothing is fetched. Importing the same bytes again changes nothing. Ctrl-c stops cleanly: what is in stays in, and the next import of \
      the same paths goes on. A feed is known by its file: kept under one name, its changed entries take the place of the \
      old ones; what is piped in changes nothing.

      Examples:
        dossier import page.html saved-pages/
        dossier import --files-from list.txt
        curl -s URL | dossier import -
      """)

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Read the names of files and folders from this one, one a line.", valueName: "list"),
    completion: .file())
  var filesFrom: String?

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Flag(help: "Name every file with what became of it, not only those with something to tell.")
  var verbose = false

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard !paths.isEmpty || filesFrom != nil else {
      throw ValidationError("Name a file or folder, or give --files-from.")
    }
  }

  func run() async throws {
    let names = try paths + (filesFrom.map(StandardInput.names(in:)) ?? [])
    let newsroom = try LibraryOptions.openOrMake(options.url)
    let report: ImportReport
    do {
      let input = try StandardInput.bytes(ifNamedIn: names)
      report = try await Interruption.stopping {
        try await newsroom.importPaths(names, standardInput: input) { Output.progress(ImportWords.line($0)) }
      }
    } catch {
      throw failure(error)
    }
    Output.progress("")
    for file in report.files { ImportWords.lines(file, verbose: verbose).forEach(Output.message) }
    if json { try Output.json(report) } else { Output.line(ImportWords.line(report)) }
    if report.wasCancelled {
      Output.message("Stopped: what is in stays in. The same command goes on where this one was.")
      throw ExitCode(128 + SIGINT)
    }
    guard report.refused == 0 else {
      throw ExitCode(report.files.contains { $0.status != .refused } ? 1 : 2)
    }
  }
}

/// An import in words: while it runs, file by file, and as a whole.
enum ImportWords {
  static func line(_ progress: ImportProgress) -> String {
    let rate = progress.seconds > 0 ? Int(Double(progress.files) / progress.seconds) : 0
    guard let all = progress.allFiles, all > 0 else { return "\(progress.files) files, \(rate)/s" }
    let width = 24
    let filled = min(width, progress.files * width / all)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let counts = "\(progress.files)/\(all)  \(progress.imported) new  \(progress.refused) refused"
    let linking = progress.unlinked.map { "linking, \($0) to go" } ?? "linking"
    let left = progress.files == all ? linking : rate > 0 ? "\((all - progress.files) / rate) s left" : ""
    return "[\(bar)] \(counts)  \(rate)/s  \(left)"
  }

  /// What is to be told of one file; of one that simply came in, or was there, nothing unless all is wanted.
  static func lines(_ file: ImportedFile, verbose: Bool) -> [String] {
    var lines: [String] = []
    switch file.status {
    case .full, .updated: if verbose { lines.append(words(file)) }
    case .duplicate: if verbose { lines.append("\(words(file)) (\(file.reason ?? "in the library already"))") }
    case .summary: lines.append("\(words(file)) only")
    case .copy: lines.append("\(file.file): copy, \(file.reason ?? "")")
    case .refused: break
    }
    for problem in file.problems where verbose || file.status != .duplicate {
      let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      let verdict = file.status == .refused ? "refused: " : ""
      lines.append("\(place): \(verdict)\(problem.message) \(problem.advice)")
    }
    return lines
  }

  private static func words(_ file: ImportedFile) -> String { "\(file.file): \(file.status.rawValue)" }

  static func line(_ report: ImportReport) -> String {
    let summaries = counted(report.summaries, "summary", plural: "summaries")
    return
      "\(report.imported) imported, \(report.updated) updated, \(report.duplicates) known, \(report.refused) refused"
      + (report.summaries > 0 ? "; \(summaries) of what the pages point to" : "")
  }
}
