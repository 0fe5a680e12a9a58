import ArgumentParser
import Foundation
import News
import Newsroom

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles, newest first.",
    discussion: """
      Examples:
        dossier list
        dossier list 'bridge is:unread'
      """)

  @Argument(help: "Words and fields, as in a search.")
  var query: [String] = []

  @Option(help: "At most so many.")
  var limit = 1000

  @OptionGroup var options: LibraryOptions

  func validate() throws { try Typed.check(limit: limit) }

  func run() async throws {
    var articles = ArticleQuery()
    articles.text = try Typed.query(query)
    let newsroom = try options.open()
    do {
      for row in try await newsroom.articles(articles, .first, limit: limit).rows {
        Output.line(
          [String(row.id.rawValue), row.published?.description ?? "-", row.source ?? "-", row.title]
            .joined(separator: "\t"))
      }
    } catch { throw failure(error) }
  }
}

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Print one article whole.")

  @Argument(help: "The article's number, from list or search.")
  var id: Int64

  @Flag(help: "Print the page as it came instead.")
  var original = false

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let newsroom = try options.open()
    let page: ArticlePage?
    do { page = try await newsroom.article(ArticleID(id)) } catch { throw failure(error) }
    guard let page else { throw missing("article \(id)", see: "dossier list") }
    if original {
      do { return Output.lines(try await newsroom.original(page.article.id)) } catch { throw failure(error) }
    }
    ArticleText.lines(page.article.content).forEach(Output.line)
  }
}

struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search articles, officials, quotes and stories.",
    discussion: """
      Examples:
        dossier search harbor bridge
        dossier search --json '"middle span" -ferry'
      """)

  @Argument(help: "What to look for.")
  var query: [String]

  @Option(help: "At most so many hits.")
  var limit = 40

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var options: LibraryOptions

  func validate() throws { try Typed.check(limit: limit) }

  func run() async throws {
    let text = try Typed.query(query)
    let newsroom = try options.open()
    var results: SearchResults
    do {
      results = try await newsroom.search(text, limit: SearchLimits(limit))
      if json, results.total == nil { results.total = try await newsroom.count(text) }
    } catch { throw failure(error) }
    results.hits = Array(results.hits.prefix(limit))
    if json { return try Output.json(SearchDocument(results)) }
    if let advice = results.advice { Output.message("dossier: \(advice)") }
    for hit in results.hits {
      let head = [hit.published?.description, hit.source, hit.title].compactMap(\.self).joined(separator: "  ")
      Output.line("\(SearchDocument.kind(hit.target)) \(SearchDocument.id(hit.target))  \(head)")
      if !hit.words.isEmpty { Output.line("    \(hit.words)") }
    }
  }
}

/// Says what does not exist and where to look, and ends with status 2.
func missing(_ what: String, see command: String) -> ExitCode {
  Output.message("dossier: there is no \(what); `\(command)` shows what there is.")
  return ExitCode(2)
}
