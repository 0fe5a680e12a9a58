import ArgumentParser
import News
import Newsroom

struct Officials: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the people of the library, or show those of a name.",
    discussion: """
      Examples:
        dossier officials
        dossier officials varga
        dossier officials --match "Chung Dong-young" "Jeong Dong Yeong"
      """)

  @Argument(help: "A name or a part of it.")
  var name: [String] = []

  @Flag(help: "Compare two names: print a score from 0 to 1 and the reason.")
  var match = false

  @Option(help: "At most so many.")
  var limit = 1000

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    if match && name.count != 2 { throw ValidationError("--match takes two names, each in quotation marks.") }
  }

  func run() async throws {
    if match {
      let result = Newsroom.match(name[0], name[1])
      return Output.line("\(result.score)\t\(result.reason)")
    }
    let newsroom = try options.open()
    let wanted = name.joined(separator: " ")
    do {
      let rows = try await newsroom.officials(matching: wanted, anchor: .first, limit: limit).rows
      if rows.isEmpty && !wanted.isEmpty { throw missing("official named \(wanted)", see: "dossier officials") }
      for row in rows {
        Output.line(
          "\(row.id.rawValue)\t\(row.name)\t\(row.role ?? "-")\t\(row.articles) articles\t\(row.quotes) quotes")
        if !wanted.isEmpty, let page = try await newsroom.official(row.id) { tell(page) }
      }
    } catch let code as ExitCode {
      throw code
    } catch { throw failure(error) }
  }

  private func tell(_ page: OfficialPage) {
    Output.line("  names: " + page.variants.map { "\($0.value) \($0.count)" }.joined(separator: ", "))
    for role in page.roles {
      let modifiers = role.value.modifiers.map(\.rawValue)
      let title = (modifiers + [role.value.title, role.value.organization].compactMap(\.self)).joined(separator: " ")
      Output.line("  role: \(title)  (\(role.published?.description ?? "no date"), article \(role.article.rawValue))")
    }
    for conflict in page.conflicts { Output.line("  conflict: \(conflict.reason)") }
    for quote in page.quotes {
      let isDirect = quote.value.kind == .direct
      let words = isDirect ? "quote: “\(quote.value.text)”" : "statement: \(quote.value.text)"
      Output.line("  \(words)  (\(quote.published?.description ?? "no date"), article \(quote.article.rawValue))")
    }
    for merge in page.merges { Output.line("  one person because: \(merge)") }
  }
}

struct Stories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the stories, newest first.")

  @Option(help: "At most so many.")
  var limit = 1000

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let newsroom = try options.open()
    do {
      for row in try await newsroom.stories(anchor: .first, limit: limit).rows {
        let span = [row.first?.description, row.last?.description].compactMap(\.self).joined(separator: " to ")
        Output.line("\(row.id.rawValue)\t\(row.articles) articles\t\(row.sources) sources\t\(span)\t\(row.title)")
      }
    } catch { throw failure(error) }
  }
}
