import News

/// The words that bylines are made of besides names, as `bylines.tsv` and `furniture.tsv` list them.
struct BylineWords: Sendable {
  static let shared = BylineWords()

  private var words: [Substring: Set<[UInt8]>] = [:]
  private var phrases: [UInt8: [[UInt8]]] = [:]
  private var headings: Set<Int> = []
  private var others: [[UInt8]] = []

  private init() {
    for row in Resource.rows(.ingest, "bylines.tsv") where row.count >= 2 {
      words[row[0], default: []].insert(Folding.fold(row[1]))
    }
    for row in Furniture.rows where row.count >= 4 && row[0] == "byline" && row[2] == "^" {
      let phrase = Folding.fold(row[3])
      if let first = phrase.first { phrases[first, default: []].append(phrase) }
    }
    headings = Set(words["heading", default: []].map { $0[...].fingerprint })
    others = Array(words["other", default: []])
    for key in phrases.keys { phrases[key]?.sort { $0.count > $1.count } }
  }

  func isRole(_ word: Substring) -> Bool { contains("role", Folding.fold(word)) }
  /// A word of what a person at a paper does: "political", "correspondent".
  func isPost(_ word: Substring) -> Bool { contains("post", Folding.fold(word)) }
  /// The word for a reporter that a line without spaces ends in.
  func unspacedPost(endingIn line: Substring) -> Substring? {
    Self.unspacedPosts.first { line.hasSuffix($0) }.map { line.suffix($0.count) }
  }
  /// The same at the beginning of a line.
  func unspacedPost(beginning line: Substring) -> Substring? {
    Self.unspacedPosts.first { line.hasPrefix($0) }.map { line.prefix($0.count) }
  }
  private static let unspacedPosts = ["本报记者", "本報記者", "記者", "记者", "기자", "특파원"]
  /// The word for minutes, in how long a text takes to read.
  func isMinute(_ word: Substring) -> Bool { word.utf8.count <= 12 && contains("minute", Folding.fold(word)) }
  /// A word for people who write together.
  func isTeam(_ word: Substring) -> Bool { contains("team", Folding.fold(word)) }
  /// A word by which a text goes on about a person: "she", "his", "he's".
  func isPronoun(_ word: Substring) -> Bool {
    word.utf8.count <= 14 && contains("pronoun", Folding.fold(word.prefix { $0.isLetter }))
  }
  /// Whether the folded line of this hash is a heading over what a page tells of its author.
  func isAuthorHeading(hash: Int) -> Bool { headings.contains(hash) }
  /// Whether a line names who edited, translated or checked an article.
  func isOfOthers(_ line: String) -> Bool {
    let folded = Folding.fold(line[...].prefix(40))
    return others.contains { folded.starts(with: $0) }
  }
  func isJoiner(_ word: Substring) -> Bool { word.utf8.count <= 8 && contains("joiner", Folding.fold(word)) }
  /// "Jr.", "III": what a comma may stand in front of within a name.
  func isSuffix(_ part: Substring) -> Bool { part.utf8.count <= 6 && contains("suffix", Folding.fold(part)) }
  /// The first word of a button behind a name: "View", "Share".
  func isButton(_ word: Substring) -> Bool {
    word.utf8.count <= 12 && word.first?.isUppercase == true && contains("button", Folding.fold(word))
  }
  func isParticle(_ word: Substring) -> Bool { contains("particle", Folding.fold(word)) }
  func isAgency(_ folded: [UInt8]) -> Bool { contains("agency", folded) }

  private func contains(_ kind: Substring, _ folded: [UInt8]) -> Bool {
    var word = folded[...]
    while let last = word.last, last == 0x2E || last == 0x3A { word = word.dropLast() }
    return words[kind]?.contains(Array(word)) ?? false
  }

  /// Whether a line is nothing but "By", "Written by" and the like.
  func isPhrase(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    var folded = Folding.fold(line)
    while folded.last == 0x3A { folded.removeLast() }
    guard let first = folded.first, let candidates = phrases[first] else { return false }
    return candidates.contains { $0 == folded || $0.dropLast() == folded[...] && $0.last == 0x3A }
  }

  /// How many characters of a line are the phrase that it begins with; nil when it begins with none.
  func phrase(in line: Substring) -> Int? {
    let folded = Folding.fold(line.prefix(40))
    guard let first = folded.first, let candidates = phrases[first] else { return nil }
    for phrase in candidates where folded.starts(with: phrase) && folded.count > phrase.count {
      let next = folded[phrase.count]
      let last = phrase[phrase.count - 1]
      guard next == 0x20 || next == 0x3A || last == 0x3A || last >= 0x80 else { continue }
      return String(decoding: phrase, as: UTF8.self).count
    }
    return nil
  }
}
