import ArgumentParser
import Foundation
import News
import Newsroom

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show what Dossier makes of a file; nothing is stored.",
    discussion: """
      Examples:
        dossier extract page.html
        dossier extract --json page.txt
        dossier extract --files-from list.txt > articles.jsonl
      """)

  @Argument(help: "The files to read, or - for standard input.", completion: .file())
  var files: [String] = []

  @Flag(help: "Print JSON; with several files one object a line.")
  var json = false

  @Option(
    help: ArgumentHelp("Read the names of the files from this one, one a line.", valueName: "list"),
    completion: .file())
  var filesFrom: String?

  func validate() throws {
    guard !files.isEmpty || filesFrom != nil else { throw ValidationError("Name a file, or give --files-from.") }
  }

  func run() async throws {
    var names = files
    if let filesFrom { names += try StandardInput.names(in: filesFrom) }
    let isStream = filesFrom != nil || names.count > 1
    var refused = 0
    for name in names {
      let document = try document(of: name)
      if document.articles.isEmpty && document.subscriptions.isEmpty { refused += 1 }
      if json || isStream {
        try Output.json(ExtractDocument(document, file: isStream ? name : nil))
      } else {
        show(document)
      }
    }
    if refused > 0 { throw ExitCode(refused == names.count ? 2 : 1) }
  }

  private func document(of name: String) throws -> ParsedDocument {
    do {
      guard let bytes = try StandardInput.bytes(ifNamedIn: [name]) else { return Newsroom.extract(file: name) }
      return Newsroom.extract(bytes, name: name)
    } catch { throw failure(error) }
  }

  private func show(_ document: ParsedDocument) {
    for article in document.articles { ArticleText.lines(article).forEach(Output.line) }
    for subscription in document.subscriptions {
      Output.line([subscription.title, subscription.url].compactMap(\.self).joined(separator: "  "))
    }
    for problem in document.problems {
      Output.message("\(problem.file): \(problem.message) \(problem.advice)")
    }
  }
}
