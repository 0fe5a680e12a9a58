import ArgumentParser
import Glibc

/// Where the program begins.
@main
enum Start {
  /// Plain `dossier` has no arguments to read, and making the reader of arguments costs as much as the first frame.
  static func main() async {
    // A file that may grow no further is told as an error, not by ending the program.
    signal(SIGXFSZ, SIG_IGN)
    guard CommandLine.arguments.count == 1 else { return await Dossier.main() }
    do { try await Browse.library(LibraryOptions.personal) } catch { Dossier.end(with: error) }
  }
}

struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "A terminal news browser for people who follow a running story.",
    version: "0.1.0",
    subcommands: [
      Browse.self, Import.self, Extract.self, List.self, Show.self, Search.self, Related.self, Stories.self,
      Officials.self, Export.self, Check.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() async {
    do {
      var command = try parseAsRoot(Typed.sparing(Array(CommandLine.arguments.dropFirst())))
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch { end(with: error) }
  }

  /// Ends the program, with what is to be said of an error. What was typed is repeated in it, and a file may be named as a
  /// stranger liked.
  static func end(with error: any Error) -> Never {
    let (text, code) = (fullMessage(for: error), exitCode(for: error))
    if code == .success {
      Output.lines(CompletionScript.offeringFiles(text))
    } else if !text.isEmpty {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) { Output.message(String(line)) }
    }
    Glibc.exit(code.rawValue)
  }
}
