import News

/// A person of one article while it is being found out who is who.
struct PersonDraft {
  /// Folded names in all their full forms.
  var forms: [[String]] = []
  var name: PersonName { didSet { readName() } }
  private(set) var families: Set<String> = []
  private(set) var givens: Set<String> = []
  var gender: Traits = []
  var titles: [TitleUse] = []
  var mentions: [(span: NameSpan, kind: Mention.Kind, reason: String)] = []
  /// Named in full somewhere, or only by one name.
  var isFull: Bool
  /// The texts that name the person in full.
  var fullTexts: Set<Int> = []
  /// Reading positions: the text's index of each mention so far.
  var lastText = Int.min
  var count = 0
  /// Mentions by a short name alone, without a title.
  var bareCount = 0
  /// The short names of them.
  var bareKeys: Set<String> = []
  var isInLead = false
  /// The only naming so far was one of three or more names in a sentence.
  var isEnumerated = false
  /// The first text that names the person in full.
  var firstText: Int

  init(_ span: NameSpan, isFull: Bool) {
    name = span.name
    self.isFull = isFull
    firstText = span.text
    forms = [span.keys]
    gender = span.gender
    readName()
  }

  private mutating func readName() {
    let (family, given) = (Self.words(name.family), Self.words(name.given))
    // "Van" alone is nobody of "Van Loc"
    func isParticle(_ word: String) -> Bool { NameLexicon.shared.traits(ofWord: word).contains(.particle) }
    let names = family.filter { !isParticle($0) }
    families = Set((names.isEmpty ? family : names) + [family.joined()])
    // "De la Cruz" of "de la Cruz Solís", "Al Nuaimi" of "bin Saeed Al Nuaimi"
    var run = ""
    for word in family {
      if !isParticle(word), !run.isEmpty { families.insert(run + word) }
      run = isParticle(word) ? run + word : ""
    }
    // "Harbi" of "al-Harbi"
    for word in NameFolding.fold(name.family).split(separator: " ") where word.hasPrefix("al-") || word.hasPrefix("el-")
    {
      families.insert(String(word.dropFirst(3)))
    }
    givens = Set(given + [given.joined()])
  }

  /// What honorifics say, else what the given name says; both for a name that either can bear.
  var likelyGender: Traits {
    let stated = gender.intersection([.male, .female])
    guard stated.isEmpty, name.order == .givenFirst, let given = Self.words(name.given).first else { return stated }
    return NameLexicon.shared.traits(ofWord: given).givenGender
  }

  private static let mostForms = 12

  /// Adds another way in which the article writes the name.
  mutating func add(form: [String]) {
    if forms.count < Self.mostForms, !forms.contains(form) { forms.append(form) }
  }

  /// Adds titles that are not among those known, for comparing.
  mutating func add(titles more: [TitleUse]) {
    for use in more where titles.count < 40 {
      let isKnown = titles.contains {
        $0.phrase.key == use.phrase.key && $0.phrase.modifiers == use.phrase.modifiers
          && $0.phrase.head.canonical == use.phrase.head.canonical
      }
      if !isKnown { titles.append(use) }
    }
  }

  /// Sounds that a name's first letter can be spelled by, told apart only roughly: what cannot be one name needs no closer look.
  static func canStartAlike(_ one: String, _ other: String) -> Bool {
    guard let left = one.utf8.first, let right = other.utf8.first else { return true }
    return left == right || firstSound(left) == firstSound(right)
  }

  private static func firstSound(_ letter: UInt8) -> Int {
    let classes: [String] = ["cjzsxqgkt", "bpvfwm", "rln", "aeiouyh", "d"]
    return classes.firstIndex { $0.utf8.contains(letter) } ?? Int(letter)
  }

  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in NameFolding.fold(text).utf8.split(separator: UInt8(ascii: " ")) {
      let letters = word.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "'") }
      if !letters.isEmpty { words.append(String(decoding: letters, as: UTF8.self)) }
    }
    return words
  }
}

/// Whether two titles can be one person's.
enum TitleFit {
  static func fits(_ one: TitlePhrase, _ other: TitlePhrase) -> Bool { Office(one).fits(Office(other)) }

  static func clashes(_ one: TitlePhrase, _ other: TitlePhrase) -> Bool {
    !isDated(one) && !isDated(other) && Office(one).clashes(with: Office(other))
  }

  static func isDated(_ title: TitlePhrase) -> Bool {
    title.modifiers.contains(.former) || title.modifiers.contains(.elect) || title.modifiers.contains(.designate)
  }
}
