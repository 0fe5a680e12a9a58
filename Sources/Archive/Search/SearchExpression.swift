import News

/// A query as it was understood.
indirect enum SearchExpression: Equatable, Sendable {
  /// Words that stand side by side, folded; the last one perhaps only begun.
  case words([String], isPrefix: Bool)
  case and([SearchExpression])
  case or([SearchExpression])
  case not(SearchExpression)
  /// Both within so many words of each other.
  case near([String], [String], Int)
  case field(SearchField)
}

/// A part of a query that asks for something else than words of the text.
enum SearchField: Equatable, Sendable {
  /// Somebody of this name is quoted.
  case said(String)
  /// Somebody of this name is named.
  case about(String)
  /// Somebody with this title is named.
  case role(String)
  case story(String)
  case source(String)
  case tag(String)
  /// Earlier than the beginning of this day, month or year.
  case before(Timestamp)
  /// From the beginning of this day, month or year on.
  case after(Timestamp)
  case state(State)

  enum State: String, CaseIterable, Sendable {
    case read, unread, starred, partial, tagged, noted, summary, full
  }
}

extension SearchExpression {
  /// The parts that must all hold.
  var parts: [SearchExpression] {
    if case .and(let parts) = self { parts.flatMap(\.parts) } else { [self] }
  }

  /// The words that a reader would want to see marked.
  var shown: [(word: String, isPrefix: Bool)] {
    switch self {
    case .words(let words, let isPrefix):
      words.enumerated().map { ($1, isPrefix && $0 == words.count - 1) }
    case .and(let parts), .or(let parts): parts.flatMap(\.shown)
    case .near(let one, let other, _): (one + other).map { ($0, false) }
    case .not, .field: []
    }
  }

  /// What the word index is asked for: every article that fits is among its answers. Nil when that would be all articles.
  var indexQuery: String? {
    switch self {
    case .words(let words, let isPrefix): words.isEmpty ? nil : IndexQuery.allOf(words, lastIsPrefix: isPrefix)
    case .near(let one, let other, _): IndexQuery.allOf(one + other, lastIsPrefix: false)
    case .and(let parts):
      Self.joined(parts.compactMap(\.indexQuery), with: " AND ")
    case .or(let parts):
      parts.allSatisfy { $0.indexQuery != nil } ? Self.joined(parts.compactMap(\.indexQuery), with: " OR ") : nil
    case .not, .field: nil
    }
  }

  /// The index alone decides; the text need not be looked at.
  var isExact: Bool {
    switch self {
    case .words(let words, _): words.count == 1
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isExact)
    case .not, .near, .field: false
    }
  }

  private static func joined(_ queries: [String], with sign: String) -> String? {
    queries.count < 2 ? queries.first : queries.map { "(\($0))" }.joined(separator: sign)
  }
}
