import Foundation
import News

@testable import Newsroom

/// All that a library says, in lines, without the numbers that depend on the order in which things came.
struct Portrait: Equatable {
  private(set) var articles: [String] = []
  private(set) var officials: [String] = []
  private(set) var stories: [String] = []

  init(_ newsroom: Newsroom) async throws {
    let export = try await newsroom.export(ArticleQuery())
    let names = Dictionary(
      uniqueKeysWithValues: export.articles.compactMap { article in article.id.map { ($0, Self.name(article)) } })
    func name(_ id: ArticleID?) -> String { id.flatMap { names[$0] } ?? "-" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for article in export.articles {
      let content = String(decoding: try encoder.encode(article.content), as: UTF8.self)
      articles.append(([content] + article.relatedIDs.map(name)).joined(separator: "\n  "))
    }
    for official in export.officials {
      func passages(_ passages: [ExportPassage]) -> [String] {
        passages.map { "\(name($0.articleID)) \($0.section) \($0.paragraph) \($0.start) \($0.text)" }.sorted()
      }
      let roles = official.roles.map { "\($0.title), \($0.organization ?? "-") in \(name($0.articleID))" }.sorted()
      officials.append(
        ([official.name] + official.variants.sorted() + roles + passages(official.mentions) + passages(official.quotes)
          + official.conflicts.map(\.reason).sorted()).joined(separator: "\n  "))
    }
    stories = export.stories.map { ([$0.title] + $0.articles.map(name).sorted()).joined(separator: "\n  ") }
    articles.sort()
    officials.sort()
    stories.sort()
  }

  private static func name(_ article: ExportArticle) -> String {
    "“\(article.content.title)” (\(article.content.source ?? "-"), \(article.content.url ?? article.content.kind.rawValue))"
  }

  /// Where two libraries differ first; nil when they are alike.
  func difference(from other: Portrait) -> String? {
    let pairs = [(articles, other.articles), (officials, other.officials), (stories, other.stories)]
    for (own, others) in pairs where own != others {
      let (only, missing) = (own.filter { !others.contains($0) }, others.filter { !own.contains($0) })
      let pair = zip(only.first?.split(separator: "\n") ?? [], missing.first?.split(separator: "\n") ?? [])
      let line = pair.first { $0 != $1 }
      return "\(only.count) and \(missing.count) differ: \(line?.0 ?? "") / \(line?.1 ?? "")"
    }
    return nil
  }
}
