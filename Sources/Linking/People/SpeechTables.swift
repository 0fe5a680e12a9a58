import News

/// What `Speech` knows, as it is read from the data files.
struct SpeechTables: Sendable {
  private static let verbKinds: [Substring: Speech.Verb] = [
    "report": Speech.Verb(isReport: true, isParticiple: false),
    "say": Speech.Verb(isReport: false, isParticiple: false),
    "reported": Speech.Verb(isReport: true, isParticiple: true),
    "said": Speech.Verb(isReport: false, isParticiple: true),
  ]
  private static let sourceKinds: [Substring: Speech.Source] = [
    "according": .before, "accordingly": .behind, "quoting": .quoting, "as": .as,
  ]
  private static let elisionKinds: [Substring: Speech.Elision] = [
    "elided": .other, "elided article": .article, "elided of": .of,
  ]

  /// All that a line can tell.
  static var kinds: [Substring] {
    Array(verbKinds.keys) + sourceKinds.keys + elisionKinds.keys + Speech.Words.named.keys
      + ["mister", "madam", "infinitive", "genitive", "definite", "habit"]
  }

  let language: String
  private(set) var verbs = SpeechPhrases<Speech.Verb>()
  private(set) var sources = SpeechPhrases<Speech.Source>()
  private(set) var elisions: [UInt64: Speech.Elision] = [:]
  /// Traits that words have in this language alone.
  private(set) var traits: [(Traits, UInt64)] = []
  /// "nen > sen": how names change before what stands behind the one who says it.
  private(set) var genitives: [Speech.Ending] = []
  /// By which "ministern" differs from "minister".
  private(set) var definites: [[UInt8]] = []
  /// Endings of words right behind "that" with which it opens no clause.
  private(set) var infinitives: [[UInt8]] = []
  private(set) var habits: Set<Substring> = []
  /// Titles that other words are put together with: "Verkehrs" + "minister"; none where the language does not do so.
  private(set) var compounds: Set<UInt64> = []
  private(set) var compoundLengths: [Int] = []
  private(set) var words: [UInt64: Speech.Words] = [:]
  /// The pronouns as they are spelled, for "él" is no "el".
  private(set) var pronouns: [String: Speech.Words] = [:]

  init(_ rows: [[Substring]]) {
    language = rows.first.map { String($0[0]) } ?? ""
    for row in rows {
      guard let kind = Self.elisionKinds[row[1]] else { continue }
      for entry in Self.entries(row[2]) {
        if let key = Tokenizer.elisionKey(of: entry) { elisions[key] = kind }
      }
    }
    for row in rows { for entry in Self.entries(row[2]) { add(entry, row[1]) } }
    if habits.contains("compounds") { readCompounds() }
  }

  private mutating func readCompounds() {
    var lengths: Set<Int> = []
    for file in ["titles.tsv", "titles_abroad.tsv"] {
      for row in Resource.rows(.linking, file) where row.count == 6 && row[1] == language {
        let head = NameFolding.fold(row[0]).utf8
        guard head.count > 4, head.allSatisfy({ $0 > 0x60 }) else { continue }
        compounds.insert(Hash.value(of: head))
        lengths.insert(head.count)
      }
    }
    compoundLengths = lengths.sorted(by: >)
  }

  private static func entries(_ words: Substring) -> [Substring] {
    words.split(separator: ",").map { $0.trimming(" ") }
  }

  private func keys(of phrase: some StringProtocol) -> [UInt64] {
    Tokenizer.tokens(of: Array(phrase.utf8), lexicon: .empty, elisions: elisions).map(\.key)
  }

  private mutating func add(_ entry: Substring, _ kind: Substring) {
    if var verb = Self.verbKinds[kind] {
      let parts = entry.split(separator: "…").map { keys(of: $0) }
      guard let first = parts.first, let start = first.first else { return }
      verb.rest = parts.dropFirst().flatMap { $0 }
      verbs.add(first, verb)
      if first.count == 1 { traits.append((.say, start)) }
    } else if let source = Self.sourceKinds[kind] {
      let keys = keys(of: entry)
      sources.add(keys, source)
      // no part of a name, whatever else is spelled so
      if source == .before, keys.count == 1 { traits.append(([.stop, .pronoun], keys[0])) }
    } else if let word = Speech.Words.named[kind] {
      addWord(entry, word)
    } else if kind == "genitive" {
      let sides = entry.split(separator: ">", omittingEmptySubsequences: false).map { $0.trimming(" ") }
      guard sides.count == 2 else { return }
      let folded = sides.map { Array(NameFolding.fold(String($0)).utf8) }
      genitives.append(Speech.Ending(plain: folded[0], changed: folded[1]))
    } else if kind == "mister" || kind == "madam" {
      let keys = keys(of: entry)
      if keys.count == 1 { traits.append(([.honorific, kind == "mister" ? .male : .female], keys[0])) }
    } else if kind == "infinitive" {
      infinitives.append(Array(NameFolding.fold(String(entry)).utf8))
    } else if kind == "definite" {
      definites.append(Array(NameFolding.fold(String(entry)).utf8))
    } else if kind == "habit" {
      habits.insert(entry)
    }
  }

  private mutating func addWord(_ entry: Substring, _ word: Speech.Words) {
    let keys = Tokenizer.elisionKey(of: entry).map { [$0] } ?? keys(of: entry)
    guard keys.count == 1, let key = keys.first else { return }
    words[key, default: []].insert(word)
    if !word.isDisjoint(with: .pronoun) { pronouns[String(entry), default: []].insert(word) }
    if word == .opener { traits.append((.stop, key)) }
  }
}

/// Phrases of which several can be told at one place.
struct SpeechPhrases<Value: Sendable>: Sendable {
  private var entries: [UInt64: [(rest: [UInt64], value: Value)]] = [:]

  mutating func add(_ keys: [UInt64], _ value: Value) {
    guard let first = keys.first else { return }
    let rest = Array(keys.dropFirst())
    var list = entries[first] ?? []
    let place = list.firstIndex { $0.rest.count < rest.count } ?? list.count
    list.insert((rest, value), at: place)
    entries[first] = list
  }

  /// All phrases that start at a token, the longest first, with the number of their tokens.
  func all(at index: Int, in tokens: [Token]) -> [(value: Value, count: Int)] {
    guard let list = entries[tokens[index].key] else { return [] }
    return list.filter { rest, _ in
      index + rest.count < tokens.count && rest.indices.allSatisfy { tokens[index + 1 + $0].key == rest[$0] }
    }.map { ($0.value, $0.rest.count + 1) }
  }
}

extension Substring {
  /// Without a character at both ends.
  func trimming(_ character: Character) -> Substring {
    var rest = self
    while rest.first == character { rest.removeFirst() }
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
