import News

/// Names of the library that fit what was typed so far: what to ask for them, and what to take from the answer.
enum NameCompletion {
  /// What has names, by the word that stands before them in a query or a command.
  enum Kind: String, Sendable {
    case said, about, official, story, source, tag, file
  }

  private static let most = 12

  static func question(_ kind: Kind, _ typed: String) -> Question {
    switch kind {
    case .said, .about, .official: .officials(matching: typed, .first, limit: most)
    // Nothing typed yet names the latest ones.
    case .story: typed.isEmpty ? .stories(.first, limit: most) : .search(typed, limit: 1)
    case .source: .sources
    case .tag: .tags(beginningWith: typed)
    case .file: .files(beginningWith: typed)
    }
  }

  /// The names in an answer that fit; nil for an answer to another question.
  static func names(in answer: Answer, for typed: String) -> [String]? {
    switch answer {
    case .officials(let page): page.rows.map(\.name)
    case .search(let results):
      results.hits.compactMap { hit in if case .story = hit.target, !hit.isNote { hit.title } else { nil } }
    case .sources(let rows):
      Array(rows.map(\.name).filter { $0.lowercased().contains(typed.lowercased()) }.prefix(most))
    case .tags(let names): names
    case .stories(let page): page.rows.map(\.title)
    default: nil
    }
  }
}
