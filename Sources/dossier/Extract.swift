import ArgumentParser
import Foundation
import News
import Newsroom

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what Dossier makes of a file; nothing is stored.")

  @Argument(help: "The file to read, or - for standard input.")
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    let document = Newsroom.extract(bytes, name: file)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    struct Scratch: Encodable {
      var format: Format
      var articles: [Row]
      var problems: [Problem]
      struct Row: Encodable {
        var title: String
        var byline: String?
        var published: Timestamp?
        var body: [String]
        var article: ParsedArticle
      }
    }
    let rows = document.articles.map {
      Scratch.Row(
        title: $0.title, byline: $0.bylines.isEmpty ? nil : $0.bylines.joined(separator: ", "),
        published: $0.published, body: $0.body.map(\.text), article: $0)
    }
    let scratch = Scratch(format: document.format, articles: rows, problems: document.problems)
    print(String(decoding: try encoder.encode(scratch), as: UTF8.self))
  }
}
