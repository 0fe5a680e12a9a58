import ArgumentParser
import Glibc

/// Where the program begins.
@main
enum Start {
  /// Plain `dossier` has no arguments to read, and making the reader of arguments costs as much as the first frame.
  static func main() async {
    guard CommandLine.arguments.count == 1 else { return await Dossier.main() }
    do { try await Browse.library(LibraryOptions.personal) } catch { Dossier.exit(withError: error) }
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
    // A file that may grow no further is told as an error, not by ending the program.
    signal(SIGXFSZ, SIG_IGN)
    await main(nil)
  }
}
