import News

/// The words, names, titles and places of the data files, made ready for lookup once.
///
/// A class, for it is handed about with every text that is read, and counting references to all its tables takes time.
final class NameLexicon: Sendable {
  static let shared = NameLexicon(NameTables(isEmpty: false))
  static let empty = NameLexicon(NameTables(isEmpty: true))

  private let tables: NameTables
  /// What is known of the language besides; nil in the lexicon that English is read with.
  let speech: Speech?

  private init(_ tables: NameTables, speech: Speech? = nil) {
    self.tables = tables
    self.speech = speech
  }

  /// The lexicon for texts of a language (BCP 47): the shared one where no data file has words of its own.
  static func of(_ language: String?) -> NameLexicon {
    guard let language, !language.hasPrefix("en") else { return shared }
    return abroad[language.prefix { $0 != "-" }.lowercased()] ?? shared
  }

  /// The lexicons of other languages than English, made when the first text of one is read.
  private static let abroad = Speech.all.mapValues { speech in
    NameLexicon(shared.tables.adding(speech), speech: speech)
  }

  var titles: PhraseTable<TitleHead> { tables.titles }
  var places: PhraseTable<PlaceName> { tables.places }
  var countries: [String] { tables.countries }
  /// Of the countries those that are bodies of countries ("EU").
  var bodies: Set<Int16> { tables.bodies }
  /// The last words of capitals’ names, which stand for cities as well as for countries.
  var capitals: Set<UInt64> { tables.capitals }
  /// The first words of portfolios of two words, by the second.
  var portfolioPairs: [UInt64: Set<UInt64>] { tables.portfolioPairs }
  /// The spellings that a family name's spelling can stand for, by culture.
  var koreanFamilies: [String: Set<String>] { tables.koreanFamilies }
  var chineseFamilies: [String: Set<String>] { tables.chineseFamilies }
  /// Other forms of a given name: pet forms and other languages' spellings.
  var shortForms: [String: Set<String>] { tables.shortForms }
  var spellings: [String: Set<String>] { tables.spellings }

  /// The syllables of Hanyu Pinyin.
  var pinyin: Set<String> { tables.pinyin }
  /// What several words say before "that" ("made it clear"), by the key of the last of them.
  func spokenPhrases(endingWith key: UInt64) -> [[UInt64]] { tables.phrases[key] ?? [] }

  func traits(of key: UInt64) -> Traits { tables.words[key] }

  func traits(ofWord word: String) -> Traits {
    (Tokenizer.plainKey(of: word) ?? Tokenizer.keys(of: word).first).map(traits) ?? []
  }

  /// What tells a bearer of a name from a father or a son, when folded words end in it: "jr", "iii".
  func generation(of words: [String]) -> String? { words.count > 1 ? words.last.flatMap(generation) : nil }

  /// The folded word, when it is such a one.
  func generation(_ word: String) -> String? { traits(ofWord: word).contains(.generation) ? word : nil }
}

/// What `NameLexicon` knows, as it is read from the data files.
private struct NameTables: Sendable {
  private(set) var words = WordTable()
  private(set) var titles = PhraseTable<TitleHead>()
  private(set) var places = PhraseTable<PlaceName>()
  private(set) var countries: [String] = []
  private(set) var bodies: Set<Int16> = []
  private(set) var capitals: Set<UInt64> = []
  private(set) var portfolioPairs: [UInt64: Set<UInt64>] = [:]
  private(set) var koreanFamilies: [String: Set<String>] = [:]
  private(set) var chineseFamilies: [String: Set<String>] = [:]
  private(set) var shortForms: [String: Set<String>] = [:]
  private(set) var spellings: [String: Set<String>] = [:]
  private(set) var pinyin: Set<String> = []
  /// What several words say before "that", by the last of them.
  private(set) var phrases: [UInt64: [[UInt64]]] = [:]

  init(isEmpty: Bool) {
    guard !isEmpty else { return }
    readWords()
    readNames()
    readTitles("titles.tsv")
    readPlaces()
  }

  /// The same with the words and titles of a language that count in its texts alone.
  func adding(_ speech: Speech) -> NameTables {
    var tables = self
    for (trait, key) in speech.traits { tables.words.insert(trait, key) }
    tables.readTitles("titles.tsv", of: speech)
    tables.readTitles("titles_abroad.tsv", of: speech)
    return tables
  }

  private mutating func add(_ trait: Traits, to word: some StringProtocol) {
    if let key = Tokenizer.plainKey(of: word) { return words.insert(trait, key) }
    let keys = Tokenizer.keys(of: word)
    guard keys.count == 1, let key = keys.first else { return }
    words.insert(trait, key)
  }

  private mutating func readWords() {
    for row in Resource.rows(.linking, "name_words.tsv") where row.count == 2 {
      guard let trait = Traits.named[String(row[0])] else { continue }
      let keys = Tokenizer.keys(of: row[1])
      if trait == .portfolio, keys.count == 2 {
        portfolioPairs[keys[1], default: []].insert(keys[0])
      } else {
        add(trait, to: row[1])
      }
    }
    for row in Resource.rows(.linking, "speech_phrases.tsv") {
      let keys = Tokenizer.keys(of: row[0])
      if let last = keys.last { phrases[last, default: []].append(keys) }
    }
    for row in Resource.rows(.linking, "abbreviations.tsv") { add(.abbreviation, to: row[0]) }
  }

  private mutating func readNames() {
    for row in Resource.rows(.linking, "given_names.tsv") where row.count == 2 {
      if row[1].utf8.contains(UInt8(ascii: "m")) { add(.givenMale, to: row[0]) }
      if row[1].utf8.contains(UInt8(ascii: "f")) { add(.givenFemale, to: row[0]) }
    }
    for row in Resource.rows(.linking, "family_names.tsv") where row.count == 3 {
      switch row[0] {
      case "korean":
        add(.korean, to: row[1])
        koreanFamilies[NameFolding.fold(row[1]), default: []].insert(String(row[2]))
      case "chinese":
        add(.chinese, to: row[1])
        chineseFamilies[NameFolding.fold(row[1]), default: []].insert(String(row[2]))
      case "vietnamese": add(.vietnamese, to: row[1])
      case "japanese": add(.japanese, to: row[1])
      default: add(.general, to: row[1])
      }
    }
    for row in Resource.rows(.linking, "pinyin.tsv") where row.count == 2 {
      let initial = row[0] == "-" ? "" : String(row[0])
      for final in row[1].split(separator: " ") { pinyin.insert(initial + final) }
    }
    for row in Resource.rows(.linking, "name_variants.tsv") where row.count == 3 {
      let (name, other) = (NameFolding.fold(row[1]), NameFolding.fold(row[2]))
      if row[0] == "short" {
        shortForms[name, default: []].insert(other)
        shortForms[other, default: []].insert(name)
      } else {
        spellings[name, default: []].insert(other)
        spellings[other, default: []].insert(name)
      }
    }
  }

  private mutating func readTitles(_ file: String, of speech: Speech? = nil) {
    for row in Resource.rows(.linking, file) where row.count == 6 && speech.map({ $0.language == row[1] }) ?? true {
      guard let kind = TitleClass(rawValue: String(row[2])) else { continue }
      let keys = speech?.keys(of: row[0]) ?? Tokenizer.keys(of: row[0])
      guard let first = keys.first else { continue }
      var head = TitleHead(
        canonical: String(row[5]), kind: kind, isOfficial: row[3] == "yes", isExclusive: row[4] == "yes",
        words: keys.count)
      titles.add(keys, head)
      words.insert(.titleStart, first)
      guard row[1] == "en", let plural = Self.plural(of: row[0]).map({ Tokenizer.keys(of: $0) }),
        let first = plural.first
      else { continue }
      head.isPlural = true
      titles.add(plural, head)
      words.insert(.titleStart, first)
    }
  }

  /// The plural of an English head whose last word is its noun; nil for one that has none or ends otherwise.
  private static func plural(of head: Substring) -> String? {
    if head.utf8.split(separator: UInt8(ascii: " ")).contains(where: { $0.elementsEqual("of".utf8) }) { return nil }
    if head.hasSuffix("s") || head.hasSuffix(".") { return nil }
    if head.hasSuffix("man") { return head.dropLast(2) + "en" }
    if head.hasSuffix("y") { return head.dropLast() + "ies" }
    return head + "s"
  }

  private mutating func readPlaces() {
    var indexes: [Substring: Int] = [:]
    for row in Resource.rows(.linking, "countries.tsv") where row.count == 3 {
      let index = indexes[row[0]] ?? countries.count
      if index == countries.count {
        indexes[row[0]] = index
        countries.append(String(row[0]))
      }
      if row[1] == "body" { bodies.insert(Int16(index)) }
      if row[1] == "capital" { capitals.formUnion(Tokenizer.keys(of: row[2]).suffix(1)) }
      addPlace(row[2], PlaceName(country: index, isAdjective: row[1] == "adjective"))
    }
    for row in Resource.rows(.linking, "places.tsv") { addPlace(row[0], PlaceName(country: -1, isAdjective: false)) }
  }

  private mutating func addPlace(_ name: Substring, _ place: PlaceName) {
    let keys = Tokenizer.keys(of: name)
    guard let first = keys.first else { return }
    places.add(keys, place)
    words.insert(.placeStart, first)
  }
}

/// What words can be, by the keys of their tokens; asked for each token of each text.
private struct WordTable: Sendable {
  /// Open addressing with linear steps; a key of 0 is an empty slot.
  private var slots: [(key: UInt64, traits: Traits)] = Array(repeating: (0, []), count: 64)
  private var count = 0

  subscript(key: UInt64) -> Traits { slots[slot(of: key)].traits }

  mutating func insert(_ trait: Traits, _ key: UInt64) {
    var slot = slot(of: key)
    if slots[slot].key == 0 {
      if count * 2 >= slots.count {
        grow()
        slot = self.slot(of: key)
      }
      slots[slot].key = key
      count += 1
    }
    slots[slot].traits.insert(trait)
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (slots.count - 1)
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, []), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}

/// What a place's name stands for.
struct PlaceName: Sendable {
  /// Index into `NameLexicon.countries`; -1 for a place that is no country.
  var country: Int
  var isAdjective: Bool
}

/// Phrases by their words, the longest first.
struct PhraseTable<Value: Sendable>: Sendable {
  private var entries: [UInt64: [(rest: [UInt64], value: Value)]] = [:]

  mutating func add(_ keys: [UInt64], _ value: Value) {
    guard let first = keys.first else { return }
    Self.add(Array(keys.dropFirst()), value, to: &entries[first, default: []])
  }

  private static func add(_ rest: [UInt64], _ value: Value, to entries: inout [(rest: [UInt64], value: Value)]) {
    // the longest first, and of equal ones the first
    var place = entries.count
    while place > 0, entries[place - 1].rest.count < rest.count { place -= 1 }
    entries.insert((rest, value), at: place)
  }

  /// The phrase of so many words that starts at a token.
  func entry(of count: Int, at index: Int, in tokens: [Token]) -> (value: Value, count: Int)? {
    let found = entries[tokens[index].key]?.first { $0.rest.count == count - 1 }
    guard let found, index + found.rest.count < tokens.count,
      found.rest.indices.allSatisfy({ tokens[index + 1 + $0].key == found.rest[$0] })
    else { return nil }
    return (found.value, count)
  }

  /// The longest phrase that starts at a token, and how many tokens it has; the last word may be a plural.
  func longest(at index: Int, in tokens: [Token]) -> (value: Value, count: Int)? {
    guard let candidates = entries[tokens[index].key] else { return nil }
    for (rest, value) in candidates where index + rest.count < tokens.count {
      if rest.indices.allSatisfy({ tokens[index + 1 + $0].key == rest[$0] }) { return (value, rest.count + 1) }
    }
    return nil
  }
}
