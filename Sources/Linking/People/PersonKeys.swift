import News

/// What a person is looked up by among those that are known.
enum PersonKeys {
  /// Keys that forms of one person share: by family and initial, by Korean sounds, by the name's words, by title.
  static func keys(of name: PersonName, titles: [TitlePhrase] = []) -> [String] {
    keys(of: name, heads: titles.map(\.head))
  }

  static func keys(of name: PersonName, heads: [TitleHead]) -> [String] {
    var keys: Set<String> = []
    // "박서연" is found beside "Park Seo-yeon"
    if let latin = LatinSpelling.latin(name.text) {
      keys.formUnion(self.keys(of: NameParser().parse(latin), heads: []))
    }
    let family = PersonDraft.words(name.family).last ?? ""
    if let korean = KoreanName(name) {
      for stem in korean.families { keys.insert("k:\(stem) \(korean.key)") }
    } else if let chinese = ChineseName(name) {
      for stem in chinese.families { keys.insert("c:\(stem) \(chinese.given)") }
    }
    if let given = PersonDraft.words(name.given).first, !family.isEmpty {
      for form in forms(of: given) {
        keys.insert("f:\(String(decoding: Transliteration.skeleton(family), as: UTF8.self)) \(form)")
      }
    }
    if let whole = wholeKey(of: name.text) { keys.insert(whole) }
    if name.given.isEmpty || !heads.isEmpty, !family.isEmpty {
      for head in heads where head.isOfficial { keys.insert("t:\(family) \(head.canonical)") }
    }
    return keys.sorted()
  }

  /// The key of a whole name, its words in any order; nil for a single word, which anybody may bear.
  static func wholeKey(of text: String) -> String? {
    let words = PersonDraft.words(text.utf8.contains(UInt8(ascii: ",")) ? text.filter { $0 != "," } : text)
    return words.count > 1 ? "w:" + words.sorted().joined(separator: " ") : nil
  }

  /// First letters that a given name and its other forms start with.
  private static func forms(of given: String) -> Set<Unicode.Scalar> {
    let lexicon = NameLexicon.shared
    let all = [given] + (lexicon.shortForms[given] ?? []) + (lexicon.spellings[given] ?? [])
    return Set(all.compactMap { Transliteration.skeleton($0).first.map(Unicode.Scalar.init) })
  }
}

extension Linker {
  /// The keys by which an entry of a list is found among the people of articles: one for each whole name.
  package static func keys(of person: ListedPerson) -> [String] {
    Array(Set(([person.name] + person.variants).compactMap(PersonKeys.wholeKey))).sorted()
  }
}
