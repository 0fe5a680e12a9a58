import ArgumentParser
import Screens

/// Prints the manual page, made from the same tables as the help: commands, keys, settings.
struct Manual: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.",
    discussion: """
      Examples:
        dossier manual | man -l -
        dossier manual > dossier.1
      """)

  func run() async throws { Output.lines(Self.page) }

  static var page: String {
    var page = ManualPage("dossier", about: Dossier.configuration.abstract)
    page.section("SYNOPSIS")
    page.verbatim("dossier [PATH...]\ndossier SUBCOMMAND [OPTIONS]")
    page.section("DESCRIPTION")
    page.paragraph(Browse.configuration.discussion.split(separator: "\n\n").first.map(String.init) ?? "")
    page.section("SUBCOMMANDS")
    for command in Dossier.configuration.subcommands {
      page.entry(command._commandName, command.configuration.abstract)
      page.verbatim(Dossier.helpMessage(for: command, columns: 76))
    }
    for group in Command.Group.allCases {
      page.section("KEYS: " + group.rawValue.uppercased())
      for command in Command.all where command.group == group {
        page.entry("\(command.keys.joined(separator: ", "))  (:\(command.name.rawValue))", command.help)
      }
    }
    page.section("COMMAND LINE")
    for command in CommandLine.words { page.entry(":" + command.words, command.help) }
    page.section("SETTINGS")
    page.paragraph("In config.toml, or with :set; :write keeps what was set.")
    for setting in Setting.all { page.entry(setting.name, setting.help) }
    for topic in HelpTopic.all {
      page.section(topic.title.uppercased())
      for paragraph in topic.words { page.paragraph(paragraph) }
    }
    page.section("FILES")
    page.entry(
      "$XDG_CONFIG_HOME/dossier/config.toml", "settings and keys; themes of your own stand in themes/ beside it")
    page.entry("$XDG_DATA_HOME/dossier/library.sqlite", "the library")
    page.section("ENVIRONMENT")
    page.entry("NO_COLOR", "no colours")
    page.entry("VISUAL, EDITOR", "what notes are written in")
    page.entry("BROWSER", "what links are opened with")
    page.section("EXIT STATUS")
    page.paragraph(
      "0 when all is done, 1 when some inputs were refused, 2 when nothing could be done, 64 for wrong usage.")
    return page.text
  }
}

/// A page in the language of `man`.
///
/// Source: groff_man(7)
struct ManualPage {
  private(set) var text: String

  init(_ name: String, about: String) {
    text = ".TH \(name.uppercased()) 1\n.SH NAME\n\(Self.escaped(name)) \\- \(Self.escaped(about))\n"
  }

  mutating func section(_ title: String) { text += ".SH \"\(Self.escaped(title))\"\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n\(Self.escaped(words))\n" }

  mutating func entry(_ term: String, _ words: String) {
    text += ".TP\n.B \(Self.escaped(term))\n\(Self.escaped(words))\n"
  }

  /// As it stands, line for line.
  mutating func verbatim(_ words: String) { text += ".nf\n\(Self.escaped(words))\n.fi\n" }

  /// No letter of a text is taken for a request: backslashes, hyphens, and a full stop or an apostrophe that begins a line.
  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.first == "." || $0.first == "'" ? "\\&" + $0 : String($0) }.joined(separator: "\n")
  }
}
