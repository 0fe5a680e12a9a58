import ArgumentParser
import News
import Newsroom

struct Officials: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officials",
    abstract: "List the people of the library, or show those of a name.",
    discussion: """
      A list of your own (CSV, TOML, Popolo JSON, FollowTheMoney JSON lines) adds certainty: names that stand for one entry \
      alone are one person's. A CSV names its columns in the first line: name, variants (with | between), title, \
      organization, country, from, until; a TOML has a table [[officials]] for each with the same keys.

      Examples:
        dossier officials
        dossier officials varga
        dossier officials --json varga
        dossier officials --match "Chung Dong-young" "Jeong Dong Yeong"
        dossier officials --load members.csv
        dossier officials --unload members.csv
      """)

  @Argument(help: "A name or a part of it.")
  var name: [String] = []

  @Flag(help: "Compare two names: print a score from 0 to 1 and the reason.")
  var match = false

  @Option(
    help: ArgumentHelp("Load your own list of officials; undo takes it out again.", valueName: "file"),
    completion: .file())
  var load: String?

  @Option(help: ArgumentHelp("Take a loaded list out.", valueName: "list"))
  var unload: String?

  @Flag(help: "Name the lists that are loaded.")
  var lists = false

  @Option(help: "At most so many.")
  var limit = 1000

  @Flag(
    help:
      "Print JSON: for each what an export has of them, roles, mentions, quotes and conflicts; of --match the score.")
  var json = false

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    let ways = [match, load != nil, unload != nil, lists].count { $0 }
    if ways > 1 { throw ValidationError("One of --match, --load, --unload and --lists at a time.") }
    try Typed.check(limit: limit)
    if match && name.contains(where: { !$0.contains { $0.isLetter } }) {
      throw ValidationError("--match takes two names: one of these has no letter.")
    }
    if match && name.count != 2 { throw ValidationError("--match takes two names, each in quotation marks.") }
  }

  func run() async throws {
    if match {
      let result = Newsroom.match(name[0], name[1])
      if json { return try Output.json(MatchDocument(score: result.score, reason: result.reason)) }
      return Output.line("\(result.score)\t\(result.reason)")
    }
    let newsroom = try options.open()
    if load != nil || unload != nil || lists { return try await keepLists(newsroom) }
    let wanted = name.joined(separator: " ")
    do {
      let rows = try await newsroom.officials(matching: wanted, anchor: .first, limit: limit).rows
      if rows.isEmpty && !wanted.isEmpty { throw missing("official named \(wanted)", see: "dossier officials") }
      if json { return try Output.json(try await exported(rows, of: newsroom)) }
      for row in rows {
        let articles = "\(row.articles) \(row.isOnlyInBlurbs ? "blurbs" : "articles")"
        Output.line("\(row.id.rawValue)\t\(row.name)\t\(row.role ?? "-")\t\(articles)\t\(row.quotes) quotes")
        if !wanted.isEmpty, let page = try await newsroom.official(row.id) { tell(page) }
      }
    } catch let code as ExitCode {
      throw code
    } catch { throw failure(error) }
  }

  /// What an export has of each, in the order of the rows; the articles that name somebody are enough for one name.
  private func exported(_ rows: [OfficialRow], of newsroom: Newsroom) async throws -> [ExportOfficial] {
    var found: [OfficialID: ExportOfficial] = [:]
    let queries =
      rows.count > 8
      ? [ArticleQuery()]
      : rows.map { row in
        var query = ArticleQuery()
        query.official = row.id
        return query
      }
    for query in queries {
      for official in try await newsroom.export(query).officials where query.official.map({ $0 == official.id }) ?? true
      {
        found[official.id] = official
      }
    }
    return rows.compactMap { found[$0.id] }
  }

  private func keepLists(_ newsroom: Newsroom) async throws {
    do {
      if let load {
        let report = try await newsroom.loadList(load)
        for problem in report.problems {
          Output.message("\(problem.file)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message) \(problem.advice)")
        }
        guard report.people > 0 else { throw ExitCode(2) }
        Output.line("\(report.name)\t\(report.people) people")
        if !report.problems.isEmpty { throw ExitCode(1) }
      } else if let unload {
        guard try await newsroom.unloadList(unload) else {
          throw missing("list named \(unload)", see: "dossier officials --lists")
        }
        Output.line("\(unload)\ttaken out")
      } else {
        for list in try await newsroom.lists() { Output.line("\(list.name)\t\(list.people) people") }
      }
    } catch let code as ExitCode {
      throw code
    } catch { throw failure(error) }
  }

  private func tell(_ page: OfficialPage) {
    Output.line("  names: " + page.variants.map { "\($0.value) \($0.count)" }.joined(separator: ", "))
    for role in page.roles {
      let parts = [role.value.wholeTitle, role.value.organization, role.value.country]
      let title = parts.compactMap(\.self).joined(separator: ", ")
      Output.line("  role: \(title)  (\(role.published?.description ?? "no date"), article \(role.article.rawValue))")
    }
    for listing in page.listings { Output.line("  in your list \(listing.list): \(listing.shown)") }
    for conflict in page.conflicts { Output.line("  conflict: \(conflict.reason)") }
    for quote in page.quotes {
      let isDirect = quote.value.kind == .direct
      let words = isDirect ? "quote: “\(quote.value.text)”" : "statement: \(quote.value.text)"
      Output.line("  \(words)  (\(quote.published?.description ?? "no date"), article \(quote.article.rawValue))")
    }
    for merge in page.distinctMerges { Output.line("  one person because: \(merge)") }
  }
}

/// What `officials --match --json` prints.
private struct MatchDocument: Encodable {
  var score: Double
  var reason: String
}
