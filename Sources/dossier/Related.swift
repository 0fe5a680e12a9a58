import ArgumentParser
import News
import Newsroom

struct Related: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Print the articles related to one, each with the reason.",
    discussion: """
      Examples:
        dossier related 12
        dossier related --all --json > related.json
      """)

  @Argument(help: "The article's number, from list or search.")
  var id: Int64?

  @Flag(help: "For every article of the library.")
  var all = false

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: "At most so many for each article.")
  var limit = 20

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    try Typed.check(limit: limit)
    if (id == nil) != all { throw ValidationError("Give one article's number, or --all.") }
  }

  func run() async throws {
    let newsroom = try options.open()
    do {
      if let id {
        guard try await newsroom.article(ArticleID(id)) != nil else {
          throw missing("article \(id)", see: "dossier list")
        }
        let links = try await newsroom.relatedWithOwn(ArticleID(id), limit: limit)
        if json { try Output.json(RelatedDocument(ArticleID(id), links)) } else { tell(ArticleID(id), links) }
      } else {
        var documents: [RelatedDocument] = []
        try await newsroom.eachArticle { id in
          let links = try await newsroom.relatedWithOwn(id, limit: limit)
          if json { documents.append(RelatedDocument(id, links)) } else { tell(id, links) }
        }
        if json { try Output.json(documents) }
      }
    } catch let code as ExitCode {
      throw code
    } catch { throw failure(error) }
  }

  private func tell(_ id: ArticleID, _ links: [RelatedLink]) {
    if all { Output.line("# \(id.rawValue)") }
    for link in links {
      let head = [
        link.article.map { String($0.rawValue) } ?? "-", link.published?.description ?? "-", link.source ?? "-",
      ]
      Output.line((head + [link.title, "(\(link.reason))"]).joined(separator: "\t"))
    }
  }
}

/// What `related --json` prints for one article.
struct RelatedDocument: Encodable {
  struct Link: Encodable {
    var article: Int64?
    var title: String
    var published: Timestamp?
    var source: String?
    var kind: String
    var score: Double
    var reason: String

    private enum CodingKeys: String, CodingKey {
      case title, published, source, kind, score, reason
      case article = "article_id"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(article, forKey: .article)
      try container.encode(title, forKey: .title)
      try container.encode(published, forKey: .published)
      try container.encode(source, forKey: .source)
      try container.encode(kind, forKey: .kind)
      try container.encode(score, forKey: .score)
      try container.encode(reason, forKey: .reason)
    }
  }

  var id: Int64
  var related: [Link]

  init(_ id: ArticleID, _ links: [RelatedLink]) {
    self.id = id.rawValue
    related = links.map {
      Link(
        article: $0.article?.rawValue, title: $0.title, published: $0.published, source: $0.source,
        kind: $0.kind.rawValue, score: $0.score, reason: $0.reason)
    }
  }
}
