import ArgumentParser
import News
import Newsroom

struct Stories: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "List the stories, newest first; show one whole; join two, or take an article out of one.",
    discussion: """
      Examples:
        dossier stories
        dossier stories 7
        dossier stories 7 --join 9
        dossier stories 7 --without 42
      """)

  @Argument(help: "A story's number: show its articles, what each brought, and the stories before and after it.")
  var id: Int64?

  @Option(help: "The number of another story that is one with this one, for ever.")
  var join: Int64?

  @Option(help: "The number of an article that is no part of this story, for ever.")
  var without: Int64?

  @Option(help: "At most so many.")
  var limit = 1000

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    try Typed.check(limit: limit)
    if id == nil, join != nil || without != nil { throw ValidationError("Give the story's number first.") }
  }

  func run() async throws {
    let newsroom = try options.open()
    do {
      guard let id else {
        for row in try await newsroom.stories(anchor: .first, limit: limit).rows { Output.line(Self.line(row)) }
        return
      }
      guard let story = try await newsroom.story(StoryID(id)) else {
        throw missing("story \(id)", see: "dossier stories")
      }
      if let join, try await newsroom.story(StoryID(join)) == nil {
        throw missing("story \(join)", see: "dossier stories")
      }
      if let without, !story.articles.contains(where: { $0.id == ArticleID(without) }) {
        throw missing("article \(without) in story \(id)", see: "dossier stories \(id)")
      }
      if let join { Output.message(try await newsroom.join(StoryID(id), StoryID(join))) }
      if let without { Output.message(try await newsroom.split(StoryID(id), from: ArticleID(without))) }
      guard let page = try await newsroom.story(StoryID(id)) else {
        throw missing("story \(id)", see: "dossier stories")
      }
      tell(page)
    } catch let code as ExitCode {
      throw code
    } catch { throw failure(error) }
  }

  private static func line(_ row: StoryRow) -> String {
    let span = [row.first?.description, row.last?.description].compactMap(\.self).joined(separator: " to ")
    return "\(row.id.rawValue)\t\(row.articles) articles\t\(row.sources) sources\t\(span)\t\(row.title)"
  }

  private func tell(_ page: StoryPage) {
    Output.line(Self.line(page.story))
    for before in page.earlier { Output.line("  before: \(Self.line(before.story))\t(\(before.reason))") }
    let steps = Dictionary(page.steps.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    for row in page.articles {
      let head = [String(row.id.rawValue), row.published?.description ?? "-", row.source ?? "-", row.title]
      Output.line("  " + head.joined(separator: "\t") + (row.id == page.firstReport ? "\tfirst" : ""))
      if let reason = page.reasons[row.id] { Output.line("      in it: \(reason)") }
      if let step = steps[row.id] { tell(step, isDated: row.published != nil) }
    }
    for after in page.later { Output.line("  after: \(Self.line(after.story))\t(\(after.reason))") }
    let people = page.people.prefix(12).map { "\($0.value.name) \($0.count)" }
    if !people.isEmpty { Output.line("  people: " + people.joined(separator: ", ")) }
  }

  /// What a report without a date has alone may be new or old.
  private func tell(_ step: StoryStep, isDated: Bool) {
    if !step.news.isEmpty {
      Output.line("      \(isDated ? "new" : "only in this report"): \(step.news.joined(separator: ", "))")
    }
    guard let original = step.original, let difference = step.difference else { return }
    Output.line("      same text as \(original.rawValue): \(difference.words)")
    for sentence in difference.added { Output.line("      only here: \(sentence)") }
    for sentence in difference.missing { Output.line("      only there: \(sentence)") }
  }
}
