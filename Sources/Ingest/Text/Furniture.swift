import News

/// What news pages put around their articles, in all languages at once: buttons, notices, headings, credits, bylines.
///
/// The phrases are lines of `furniture.tsv`; a whole line, its beginning or a part of it may tell what the line is.
package struct Furniture: Sendable {
  /// What a line of furniture is, in the order in which they win.
  package enum Kind: String, Sendable, CaseIterable {
    case cookie, paywall, related, comments, teaser, takeaways, reactions, synopsis, topic, ui, section, label, caption,
      byline
    case dateline

    /// Whether a line of this kind heads a part of the page: such heads are also known with a slip of the typist.
    var isHead: Bool {
      switch self {
      case .related, .comments, .takeaways, .reactions, .synopsis: true
      default: false
      }
    }
  }

  /// A line that was recognised.
  package struct Match: Sendable {
    package var kind: Kind
    /// BCP 47 tags of the languages that the phrase belongs to.
    package var languages: [String]
    /// Whether the phrase is all of the line.
    package var isWhole: Bool
  }

  /// The furniture that the program brings along.
  package static let shared = Furniture(rows: rows)
  /// The rows of `furniture.tsv`: kind, languages, match, text.
  static let rows = Resource.rows(.ingest, "furniture.tsv")

  private let phrases: FurniturePhrases

  /// Reads rows of four columns: kind, languages joined with "/", match (`=`, `^`, `~` or `$`), text. Other rows are left out.
  package init(rows: [[Substring]]) { phrases = FurniturePhrases(rows: rows) }

  /// What a line is; nil when it is not furniture.
  package func kind(of line: String) -> Kind? { match(Folding.fold(line)[...])?.kind }

  /// What a line is, and in which languages the phrase is known. The line must be folded.
  package func match(_ folded: ArraySlice<UInt8>) -> Match? {
    guard !folded.isEmpty else { return nil }
    let core = Self.core(of: folded)
    if let entry = phrases.whole(folded) ?? (core.count < folded.count ? phrases.whole(core) : nil) {
      return Match(kind: entry.kind, languages: entry.languages, isWhole: true)
    }
    if let entry = countedHead(core) { return Match(kind: entry.kind, languages: entry.languages, isWhole: true) }
    var best: FurniturePhrases.Entry?
    let beginnings = phrases.prefixes(of: folded)
    if !beginnings.isEmpty {
      let shape = LineShape(folded)
      for entry in beginnings where shape.allows(entry) {
        if best.map({ entry.kind.rank < $0.kind.rank }) ?? true { best = entry }
      }
    }
    // A credit may stand anywhere in a short line, else only at its end.
    if let entry = phrases.inside(folded, tail: folded.count <= 120 ? folded.count : 60) {
      if best.map({ entry.kind.rank < $0.kind.rank }) ?? true { best = entry }
    }
    if best == nil { best = phrases.ending(of: folded) }
    if best == nil, let entry = headBeforeMark(folded) {
      return Match(kind: .teaser, languages: entry.languages, isWhole: false)
    }
    if best == nil || best?.kind == .byline, folded.count <= 120, folded.count(where: { $0 == 0x20 }) < 8 {
      if let entry = phrases.misspelt(core) ?? headBehindWord(core) {
        return Match(kind: entry.kind, languages: entry.languages, isWhole: true)
      }
      if let match = compound(core) { return match }
    }
    return best.map { Match(kind: $0.kind, languages: $0.languages, isWhole: false) }
  }

  /// "Read also: Storm stops all ferries": what heads other stories, and behind a colon or bar one of them.
  private func headBeforeMark(_ line: ArraySlice<UInt8>) -> FurniturePhrases.Entry? {
    guard let mark = line.prefix(50).firstIndex(where: { $0 == 0x3A || $0 == 0x7C }), line.count - mark > 8,
      let entry = phrases.whole(Self.core(of: line[..<mark])), entry.kind == .teaser || entry.kind == .related,
      entry.words >= 2 || line[mark] == 0x7C
    else { return nil }
    return entry
  }

  /// "Comments (25)", "25 comments": the heading over readers' comments with their number.
  private func countedHead(_ line: ArraySlice<UInt8>) -> FurniturePhrases.Entry? {
    guard line.count <= 60, line.contains(where: \.isDigit) else { return nil }
    let isOfCount = { (byte: UInt8) in byte.isDigit || " ().,:".utf8.contains(byte) }
    var rest = line.drop(while: isOfCount)
    while let last = rest.last, isOfCount(last) { rest = rest.dropLast() }
    guard let entry = phrases.whole(rest), entry.kind == .comments else { return nil }
    return entry
  }

  /// "Sports related stories": a head of two words or more behind one or two other words.
  private func headBehindWord(_ line: ArraySlice<UInt8>) -> FurniturePhrases.Entry? {
    guard phrases.knowsLastWord(of: line) else { return nil }
    var rest = line
    for _ in 0..<2 {
      guard let space = rest.firstIndex(of: 0x20) else { return nil }
      rest = rest[(space + 1)...]
      let entry = phrases.whole(rest) ?? phrases.misspelt(rest)
      if let entry, entry.kind == .related, entry.words >= 2 { return entry }
    }
    return nil
  }

  /// Several phrases in one line ("Reported by AI AI-generated image"); the first decides. Buttons in a row are buttons.
  private func compound(_ line: ArraySlice<UInt8>) -> Match? {
    guard phrases.knowsFirstWord(of: line) else { return nil }
    var rest = line
    var first: FurniturePhrases.Entry?
    while !rest.isEmpty {
      var end = rest.endIndex
      var found: FurniturePhrases.Entry?
      while found == nil, end > rest.startIndex {
        found = phrases.whole(rest[rest.startIndex..<end])
        if found == nil { end = rest[..<end].lastIndex(of: 0x20) ?? rest.startIndex }
      }
      guard let found else { return nil }
      first = first ?? found
      rest = rest[end...].drop { $0 == 0x20 || $0 == 0x7C }
    }
    return first.map { Match(kind: $0.kind, languages: $0.languages, isWhole: false) }
  }

  /// The few words in front of a credit that ends a line; nil for any other line.
  func wordsBeforeCredit(_ text: String) -> String? {
    guard text.utf8.count <= 120, phrases.knowsLastWord(of: Folding.fold(text)[...]) else { return nil }
    let words = text.split(separator: " ")
    guard (2...10).contains(words.count) else { return nil }
    for word in words.dropFirst().prefix(5) {
      guard let entry = phrases.whole(Folding.fold(text[word.startIndex...])[...]), entry.kind == .caption else {
        continue
      }
      return String(text[..<word.startIndex].trimmed)
    }
    return nil
  }

  /// A line without bullets in front and colons, dots and arrows behind.
  private static func core(of folded: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var core = folded
    while let last = core.last, Self.edges.contains(last) || last == 0x3A || last == 0x2E { core = core.dropLast() }
    while let first = core.first, Self.edges.contains(first) { core = core.dropFirst() }
    // All signs begin and end with a byte beyond ASCII.
    for sign in Self.signs where (core.first ?? 0) | (core.last ?? 0) >= 0x80 {
      if core.ends(with: sign) { core = core.dropLast(sign.count) }
      if core.starts(with: sign) { core = core.dropFirst(sign.count) }
    }
    while core.last == 0x20 { core = core.dropLast() }
    while core.first == 0x20 { core = core.dropFirst() }
    return core
  }

  private static let edges: [UInt8] = Array(" >|-*#+<".utf8)
  private static let signs: [[UInt8]] = ["…", "»", "›", "→", "▶", "•", "·", "：", "«", "‹", "➔", "✕", "×"].map {
    Array($0.utf8)
  }
}

extension Furniture.Kind {
  static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  var rank: Int { Self.ranks[self] ?? 0 }
}

extension ArraySlice<UInt8> {
  func ends(with other: [UInt8]) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}

/// The measures of a line that decide whether a phrase at its beginning says what the line is.
private struct LineShape {
  let words: Int
  let endsSentence: Bool
  let hasDigit: Bool
  let bytes: Int

  init(_ folded: ArraySlice<UInt8>) {
    words = folded.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 }
    endsSentence = folded.last.map { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F } ?? false
    hasDigit = folded.contains { $0 &- 0x30 < 10 }
    bytes = folded.count
  }

  func allows(_ entry: FurniturePhrases.Entry) -> Bool {
    switch entry.kind {
    case .related, .comments: words <= entry.words + 6 && !endsSentence && (!hasDigit || entry.words > 2)
    case .teaser: words <= entry.words + 20
    case .dateline: words <= 25 && (hasDigit || words <= entry.words + 1)
    case .byline: words <= 24 && (!endsSentence || entry.text.last == 0x3A)
    case .label, .topic, .section, .takeaways, .reactions, .synopsis: words <= entry.words + 3
    case .caption: bytes <= 400
    case .ui: entry.isSpecific ? bytes <= 800 : words <= 8 && !endsSentence
    case .cookie, .paywall: true
    }
  }
}
