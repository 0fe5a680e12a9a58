import News

/// A person of one Korean article while it is being found out who is who.
struct KoreanPerson {
  let name: String
  /// The family name that stands before titles; for foreigners the name that does.
  let family: String
  let isForeign: Bool
  /// The words of the name: two for most foreigners.
  let parts: [String]
  /// What a foreigner of two names is called later.
  let short: String
  private let isFamilyFirst: Bool
  private(set) var mentions: [(naming: KoreanNaming, kind: Mention.Kind, reason: String)] = []
  private(set) var titles: [KoreanTitle] = []
  private(set) var isMister = false

  init(_ naming: KoreanNaming, words: KoreanWords) {
    name = naming.name
    isForeign = naming.form == .foreign
    isFamilyFirst = naming.isFamilyFirst
    parts = naming.name.split(separator: " ").map(String.init)
    short = (isFamilyFirst ? parts.first : parts.last) ?? naming.name
    family = isForeign ? short : words.family(of: naming.name) ?? naming.name
  }

  var first: (text: Int, start: Int) { mentions.first.map { ($0.naming.text, $0.naming.start) } ?? (0, 0) }

  var personName: PersonName {
    if !isForeign {
      return PersonName(
        name, family: family, given: String(name.dropFirst(family.count)), order: .familyFirst, confidence: 0.9)
    }
    guard parts.count > 1 else {
      return PersonName(name, family: name, given: "", order: .unknown, confidence: 0.5)
    }
    let given = isFamilyFirst ? parts.dropFirst().joined(separator: " ") : parts.dropLast().joined(separator: " ")
    return PersonName(
      name, family: short, given: given, order: isFamilyFirst ? .familyFirst : .givenFirst, confidence: 0.8)
  }

  mutating func add(_ naming: KoreanNaming, _ kind: Mention.Kind, _ reason: String) {
    mentions.append((naming, kind, reason))
    titles += naming.titles
    isMister = isMister || naming.isMister
  }

  mutating func sortMentions() {
    mentions.sort { ($0.naming.text, $0.naming.start) < ($1.naming.text, $1.naming.start) }
  }

  /// Whether one of the titles is one of the person's.
  func holds(_ others: [KoreanTitle]) -> Bool {
    others.contains { other in titles.contains { $0.head.canonical == other.head.canonical } }
  }

  /// Whether nothing is said of what the person is now.
  var isFree: Bool { titles.allSatisfy { $0.modifiers.contains(.former) } }

  /// Whether the person is said to hold titles as these are said to be held: now, or no longer.
  func areHeldAlike(_ others: [KoreanTitle]) -> Bool {
    let isFormer = others.contains { $0.modifiers.contains(.former) }
    return titles.contains { $0.modifiers.contains(.former) == isFormer }
  }

  /// Whether one of the titles can be one of the person's, said in fewer or more words: "외교장관" and "장관".
  func fits(_ others: [KoreanTitle]) -> Bool {
    others.contains { other in
      titles.contains { $0.printed.hasSuffix(other.printed) || other.printed.hasSuffix($0.printed) }
    }
  }
}
