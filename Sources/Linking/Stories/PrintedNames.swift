import News

/// Names of several words as a text prints them, by the words in them: what linking keeps of a text's names are single words.
struct PrintedNames {
  /// The longest run of capitalised words that each folded word stands in.
  private var runs: [String: [String]] = [:]

  /// Longer runs are headings.
  private static let mostWords = 4

  init(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      var run: [String] = []
      for token in paragraph.split(whereSeparator: \.isWhitespace) {
        let word = Self.bare(token)
        let isName = word.first?.isUppercase ?? false
        // A sign in front of a word ends what was before it, and one behind it, or a possessive, what it stands in.
        if !isName || token.first != word.first { close(&run) }
        if isName { run.append(word) }
        if !token.hasSuffix(word) { close(&run) }
      }
      close(&run)
    }
  }

  private mutating func close(_ run: inout [String]) {
    defer { run = [] }
    guard (2...Self.mostWords).contains(run.count) else { return }
    for word in run {
      let folded = Self.folded(word)
      if run.count > runs[folded]?.count ?? 1 { runs[folded] = run }
    }
  }

  /// The names that these words are, each with the words that stand in it, whole ones first.
  ///
  /// - Parameter words: Folded words of names, the most telling first.
  func told(_ words: [String], atMost limit: Int) -> [String] {
    let known = Set(words)
    var used: Set<String> = []
    var (whole, single): ([String], [String]) = ([], [])
    for word in words where !used.contains(word) {
      // A run that begins a sentence may have a word in front that is none of the name.
      let run = (runs[word] ?? []).filter { known.contains(Self.folded($0)) }
      used.formUnion(run.map(Self.folded))
      used.insert(word)
      if run.count > 1 { whole.append(run.joined(separator: " ")) } else { single.append(word) }
    }
    let named = whole.prefix(limit)
    return named + SharedNames.told(single, atMost: limit - named.count, hasToTell: false)
  }

  private static func folded(_ word: String) -> String { Word.all(in: word).first?.text ?? "" }

  /// Without the signs around it and the ending of a possessive.
  private static func bare(_ token: Substring) -> String {
    var word = token.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
    return String(word)
  }
}
