import ArgumentParser
import Foundation
import News
import Newsroom
import Screens

struct Export: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, markdown, csv }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print articles with all that is linked to them.",
    discussion: """
      Examples:
        dossier export > library.json
        dossier export --format markdown bridge
      """)

  @Argument(help: "Words and fields, as in a search; everything without them.")
  var query: [String] = []

  @Option(help: "json, markdown or csv.")
  var format = Format.json

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    var articles = ArticleQuery()
    articles.text = try Typed.query(query)
    let newsroom = try options.open()
    let document: ExportDocument
    do { document = try await newsroom.export(articles) } catch { throw failure(error) }
    switch format {
    case .json: try Output.json(document)
    case .markdown: for article in document.articles { Output.lines(Markdown.article(article.content)) }
    case .csv: Output.lines(CommaSeparated.table(document.articles))
    }
  }
}
