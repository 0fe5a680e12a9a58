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
    case read, unread, starred, partial, tagged, noted, undated, summary, full
  }
}

extension SearchExpression {
  /// The parts that must all hold.
  var parts: [SearchExpression] {
    if case .and(let parts) = self { parts.flatMap(\.parts) } else { [self] }
  }

  /// The fields of which one must hold, where nothing else is asked for.
  var fields: [SearchField]? {
    switch self {
    case .field(let field): [field]
    case .or(let parts):
      parts.reduce([] as [SearchField]?) { fields, part in
        if case .field(let field) = part { fields.map { $0 + [field] } } else { nil }
      }
    default: nil
    }
  }

  /// All fields that are asked for, also beside others.
  var wantedFields: [SearchField] {
    switch self {
    case .field(let field): [field]
    case .and(let parts), .or(let parts): parts.flatMap(\.wantedFields)
    case .words, .not, .near: []
    }
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
  func indexQuery(_ begun: (_ beginning: String) throws -> [String]?) rethrows -> String? {
    switch self {
    case .words(let words, let isPrefix):
      return words.isEmpty ? nil : try IndexQuery.allOf(words, lastIsPrefix: isPrefix, begun: begun)
    case .near(let one, let other, _): return IndexQuery.allOf(one + other, lastIsPrefix: false)
    case .and(let parts): return Self.joined(try parts.compactMap { try $0.indexQuery(begun) }, with: " AND ")
    case .or(let parts):
      let queries = try parts.compactMap { try $0.indexQuery(begun) }
      return queries.count == parts.count ? Self.joined(queries, with: " OR ") : nil
    case .not, .field: return nil
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
