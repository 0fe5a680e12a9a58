import News

/// How one language other than English tells who says what, from `speech.tsv`.
final class Speech: Sendable {
  /// What a word can do beside a verb of speech.
  struct Words: OptionSet, Sendable {
    let rawValue: UInt32

    static let helper = Words(rawValue: 1 << 0)
    static let that = Words(rawValue: 1 << 1)
    static let conditional = Words(rawValue: 1 << 2)
    static let he = Words(rawValue: 1 << 3)
    static let she = Words(rawValue: 1 << 4)
    static let either = Words(rawValue: 1 << 5)
    static let article = Words(rawValue: 1 << 6)
    static let of = Words(rawValue: 1 << 7)
    static let and = Words(rawValue: 1 << 8)
    static let not = Words(rawValue: 1 << 9)
    static let between = Words(rawValue: 1 << 10)
    static let opener = Words(rawValue: 1 << 11)
    static let when = Words(rawValue: 1 << 12)
    static let pronoun: Words = [.he, .she, .either]

    static let named: [Substring: Words] = [
      "helper": .helper, "that": .that, "conditional": .conditional, "he": .he, "she": .she, "either": .either,
      "article": .article, "of": .of, "and": .and, "not": .not, "between": .between, "opener": .opener,
      "when": .when,
      "elided article": .article, "elided of": .of,
    ]
  }

  struct Verb: Sendable {
    /// "that …" after it is what somebody says is so.
    var isReport: Bool
    var isParticiple: Bool
    /// The later parts of a verb: "an" of "kündigte … an".
    var rest: [UInt64] = []
  }

  /// How a phrase stands to the one who says it.
  enum Source: Sendable { case before, behind, quoting, `as` }

  /// What is written to the next word without a blank.
  enum Elision: Sendable { case article, of, other }

  /// A name's ending, and what it becomes.
  struct Ending: Sendable {
    var plain: [UInt8]
    var changed: [UInt8]
  }

  private let tables: SpeechTables

  private init(_ tables: SpeechTables) { self.tables = tables }

  /// Languages by their two letters.
  static let all: [String: Speech] = {
    let rows = Resource.rows(.linking, "speech.tsv").filter { $0.count == 3 }
    return Dictionary(grouping: rows, by: { String($0[0]) }).mapValues { Speech(SpeechTables($0)) }
  }()

  var language: String { tables.language }
  var verbs: SpeechPhrases<Verb> { tables.verbs }
  var sources: SpeechPhrases<Source> { tables.sources }
  var elisions: [UInt64: Elision] { tables.elisions }
  var traits: [(Traits, UInt64)] { tables.traits }
  var genitives: [Ending] { tables.genitives }
  var definites: [[UInt8]] { tables.definites }
  var infinitives: [[UInt8]] { tables.infinitives }
  var compounds: Set<UInt64> { tables.compounds }

  /// Whether the language does something that `speech.tsv` names.
  func has(_ habit: Substring) -> Bool { tables.habits.contains(habit) }

  func words(_ token: Token) -> Words { token.isWord ? tables.words[token.key] ?? [] : [] }

  /// Which pronoun a printed word is; empty for none.
  func pronoun(_ printed: String) -> Words { tables.pronouns[printed.lowercased()] ?? [] }

  func keys(of phrase: some StringProtocol) -> [UInt64] {
    Tokenizer.tokens(of: Array(phrase.utf8), lexicon: .empty, elisions: elisions).map(\.key)
  }

  /// The key of the title that a folded word ends with, at least three letters before it.
  func compound(_ word: String) -> UInt64? {
    let letters = word.utf8
    for length in tables.compoundLengths where length + 3 <= letters.count {
      let key = Hash.value(of: letters.suffix(length))
      if compounds.contains(key) { return key }
    }
    return nil
  }
}
