import ArgumentParser

@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "A terminal news browser for people who follow a running story.",
    subcommands: [Extract.self])
}
