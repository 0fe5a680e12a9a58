import News

/// Who could be one person with an official, as far as the words of the name have been asked for.
struct Candidates: Hashable, Sendable {
  var official: OfficialRow
  /// The words that are still to be asked for; the last of them next.
  var words: [String]
  private(set) var rows: [OfficialRow] = []

  /// A name has few words that somebody could share; more are not asked for.
  private static let mostWords = 4

  init(for official: OfficialRow) {
    self.official = official
    let words = Self.words(of: official.name).filter { $0.count > 1 }
    self.words = Array(words.prefix(Self.mostWords).reversed())
  }

  func with(_ found: [OfficialRow]) -> Candidates {
    var candidates = self
    let known = Set(rows.map(\.id) + [official.id])
    candidates.rows += found.filter { !known.contains($0.id) }
    return candidates
  }

  /// Those who share most of the name first; of equals those who are written about most.
  var ranked: [OfficialRow] {
    let own = Self.words(of: official.name)
    let rated = rows.map { (likeness: Self.likeness(Self.words(of: $0.name), own), row: $0) }
    return rated.sorted { one, other in
      one.likeness != other.likeness ? one.likeness > other.likeness : one.row.articles > other.row.articles
    }.map(\.row)
  }

  /// Shared words against all; an initial is half of the word that it begins, and so is a word that another one begins with.
  private static func likeness(_ words: [String], _ others: [String]) -> Double {
    let shared = words.reduce(0.0) { sum, word in
      if others.contains(word) { return sum + 1 }
      return sum + (others.contains { $0.hasPrefix(word) || word.hasPrefix($0) } ? 0.5 : 0)
    }
    return shared / Double(max(words.count, others.count, 1))
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
