import ArgumentParser

@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "A terminal news browser for people who follow a running story.",
    version: "0.1.0",
    subcommands: [
      Browse.self, Import.self, Extract.self, List.self, Show.self, Search.self, Related.self, Stories.self,
      Officials.self, Export.self, Check.self,
    ],
    defaultSubcommand: Browse.self)
}
