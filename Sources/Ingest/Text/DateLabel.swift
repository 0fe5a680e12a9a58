import News

/// The words that say of what a date is.
struct DateLabel: Sendable {
  /// Of a change.
  static let update = DateLabel(role: "updated")
  /// Of the first publication, however often the page was changed since.
  static let first = DateLabel(role: "first")

  /// Of publication.
  static let published = DateLabel(role: "published")

  /// What a date of publication is called where it stands alone: "Date".
  private static let named = Set(words("dated"))

  /// Whether a label says of the day or month behind it that it is that of publication.
  static func isOfPublication(_ label: Substring) -> Bool {
    let name = label.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    return named.contains(Folding.fold(String(name))) || published.ends(label) && !update.ends(label)
  }

  /// What a page calls itself: "this article".
  private static let itself = words("itself").map { String(decoding: $0, as: UTF8.self) }

  private let words: [[UInt8]]
  /// By a byte, the words that begin with it.
  private let byFirst: [[Int]]

  private init(role: String) {
    words = Self.words(role)
    var byFirst = [[Int]](repeating: [], count: 256)
    for (index, word) in words.enumerated() { byFirst[Int(word[0])].append(index) }
    self.byFirst = byFirst
  }

  private static func words(_ kind: String) -> [[UInt8]] {
    Resource.rows(.ingest, "bylines.tsv").filter { $0.count >= 2 && $0[0] == kind }.map { Folding.fold($0[1]) }
      .filter { !$0.isEmpty }
  }

  /// Whether the words before a date say that the page itself came out first on that day: "Originally published on",
  /// "This article was first published on", but not "The novel was first published on".
  static func isFirstOfPage(_ text: Substring) -> Bool {
    guard first.ends(text) else { return false }
    let sentence = text.split(separator: ". ").last ?? text
    let folded = String(decoding: Folding.fold(sentence.suffix(160)), as: UTF8.self)
    return sentence.utf8.count <= 48 && first.starts(folded) || itself.contains { folded.contains($0) }
  }

  /// Whether one of the words stands anywhere in a text: cheaper than to look for a date.
  func stands(in text: String) -> Bool {
    let folded = Folding.fold(text)
    return folded.indices.contains { place in
      byFirst[Int(folded[place])].contains { folded[place...].starts(with: words[$0]) }
    }
  }

  private func starts(_ folded: String) -> Bool {
    let line = folded.drop { !$0.isLetter }
    return words.contains { line.utf8.starts(with: $0) }
  }

  /// Whether the last words before a date say so.
  func ends(_ text: Substring) -> Bool {
    let tail = Folding.fold(text.suffix(40))
    return words.contains { word in
      guard tail.count >= word.count else { return false }
      return (max(0, tail.count - word.count - 6)...tail.count - word.count).contains { tail[$0...].starts(with: word) }
    }
  }
}

extension DateReader {
  /// Whether a text begins with the name of a weekday, as the date at the top of a newspaper's page does.
  static func startsWithWeekday(_ text: String) -> Bool {
    guard let first = DateTokenizer.tokens(of: String(text.prefix(40)))?.first, case .word(let word) = first.kind else {
      return false
    }
    return word.weekdays != 0
  }
}
