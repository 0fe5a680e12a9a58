import News

/// Finds the people of one Korean article: who is named where, with which roles, and who says what.
struct KoreanReader {
  let texts: [KoreanText]
  let words = KoreanWords.shared
  private let evidence: KoreanEvidence
  private(set) var people: [KoreanPerson] = []
  /// Names that more than one may bear, with their full names.
  private var undecided: [(naming: KoreanNaming, bearers: Set<String>)] = []
  private var byName: [String: Int] = [:]

  init(_ article: ParsedArticle) {
    texts = article.passages.map(KoreanText.init)
    evidence = KoreanEvidence(texts)
  }

  /// People in the order of their first mention, and the names that were given to nobody.
  mutating func read() -> (people: [Person], undecided: [UndecidedMention]) {
    var namings: [KoreanNaming] = []
    for (index, text) in texts.enumerated() {
      var scanner = KoreanScanner(text, index: index, evidence: evidence)
      namings += scanner.scan()
    }
    for naming in namings where naming.form == .full || naming.name.contains(" ") { add(naming) }
    for naming in namings where naming.form == .foreign && !naming.name.contains(" ") { addForeign(naming) }
    addBareNames()
    for naming in namings where naming.form == .family { addFamily(naming) }
    for person in people.indices { people[person].sortMentions() }
    people.sort { ($0.first.text, $0.first.start) < ($1.first.text, $1.first.start) }
    let quotes = KoreanSpeech.quotes(of: people, texts: texts)
    let read = people.enumerated().map { person($1, quotes[$0] ?? []) }
    let open = undecided.map { entry in
      UndecidedMention(
        texts[entry.naming.text].place(entry.naming.start, entry.naming.end), text: entry.naming.name,
        candidates: people.indices.filter { entry.bearers.contains(people[$0].name) },
        reason: "\(entry.bearers.count) people here bear the name")
    }
    return (read, open)
  }

  // MARK: Who is who

  private mutating func add(_ naming: KoreanNaming) {
    let index = byName[naming.name] ?? people.count
    if index == people.count {
      byName[naming.name] = index
      people.append(KoreanPerson(naming, words: words))
    }
    let reason = naming.titles.isEmpty ? "full name" : "title with the name"
    people[index].add(naming, naming.isEponym ? .eponym : .fullName, reason)
  }

  /// "N 대통령", where the article knows a "M N" or an "N M"; else somebody of one name.
  private mutating func addForeign(_ naming: KoreanNaming) {
    let bearers = people.indices.filter { people[$0].parts.count > 1 && people[$0].short == naming.name }
    if bearers.count == 1 {
      people[bearers[0]].add(naming, .surname, "only bearer of the name here")
    } else if bearers.isEmpty {
      if !naming.isTentative || byName[naming.name] != nil { add(naming) }
    } else {
      leave(naming, bearers)
    }
  }

  private mutating func leave(_ naming: KoreanNaming, _ bearers: [Int]) {
    undecided.append((naming, Set(bearers.map { people[$0].name })))
  }

  /// "조 장관은": the one of the family whose title it is, or the only one of the family where the word can be nothing else.
  private mutating func addFamily(_ naming: KoreanNaming) {
    let family = people.indices.filter { people[$0].family == naming.name && !people[$0].isForeign }
    guard !family.isEmpty else { return }
    let holders = family.filter { people[$0].holds(naming.titles) }
    let fitting =
      naming.isMister
      ? family.filter { people[$0].isMister || people[$0].titles.isEmpty }
      : holders.isEmpty ? family.filter { people[$0].fits(naming.titles) } : holders
    // "이 대표" is "this representative", "한 의원" one of them; and a title that nobody has is somebody else's.
    let isOpen = fitting.isEmpty && (naming.isMister || !words.holds(.word, naming.name))
    let possible = isOpen ? family.filter { naming.isMister || people[$0].isFree } : fitting
    // "여 총장" and "여 전 총장"
    let alike = possible.filter { people[$0].areHeldAlike(naming.titles) }
    let candidates = possible.count > 1 && alike.count == 1 ? alike : possible
    if candidates.count == 1 {
      let reason = naming.titles.first.map { "title " + title($0, naming) } ?? "only bearer of the name here"
      people[candidates[0]].add(naming, .surname, reason)
    } else if candidates.count > 1 {
      leave(naming, candidates)
    }
  }

  private func title(_ title: KoreanTitle, _ naming: KoreanNaming) -> String {
    texts[naming.text].string(title.start, title.end)
  }

  // MARK: Names that stand alone

  /// Names of people who are known by now, wherever they stand without a title.
  private mutating func addBareNames() {
    var taken: Set<KoreanPosition> = []
    for mention in people.flatMap(\.mentions) {
      for word in mention.naming.words { taken.insert(KoreanPosition(text: mention.naming.text, word: word)) }
    }
    let shorts = Dictionary(
      grouping: people.indices.filter { people[$0].parts.count > 1 }, by: { people[$0].short })
    for (index, text) in texts.enumerated() {
      for word in text.words.indices where !taken.contains(KoreanPosition(text: index, word: word)) {
        guard let printed = text.word(word) else { continue }
        for (stem, particle) in words.stems(of: printed) {
          guard let found = bare(stem, text, word, shorts) else { continue }
          var naming = KoreanNaming(
            text: index, words: found.words, name: stem, form: .full, start: text.words[found.words.lowerBound].start,
            end: text.words[word].start + stem.unicodeScalars.count, lastWord: word)
          naming.particle = particle
          naming.isEponym =
            particle.isEmpty
            && text.word(word + 1).map { next in words.stems(of: next).contains { words.holds(.eponym, $0.stem) } }
              ?? false
          let kind: Mention.Kind = naming.isEponym ? .eponym : found.isShort ? .surname : .fullName
          people[found.person].add(naming, kind, found.isShort ? "only bearer of the name here" : "full name")
          break
        }
      }
    }
  }

  private func bare(
    _ stem: String, _ text: KoreanText, _ word: Int, _ shorts: [String: [Int]]
  ) -> (person: Int, words: Range<Int>, isShort: Bool)? {
    guard stem.count > 1 else { return nil }
    if let before = text.word(word - 1), let person = byName[before + " " + stem] {
      return (person, word - 1..<word + 1, false)
    }
    if let person = byName[stem],
      stem.count > 2 || stem.count < text.words[word].text.count || !people[person].isForeign
    {
      return (person, word..<word + 1, false)
    }
    if let bearers = shorts[stem], bearers.count == 1, stem.count > 1 { return (bearers[0], word..<word + 1, true) }
    return nil
  }

  // MARK: People as the linker knows them

  private func person(_ found: KoreanPerson, _ quotes: [Quote]) -> Person {
    let isOfficial = found.titles.contains { title in
      guard let body = title.organization else { return title.head.isOfficial }
      return words.ends(body, with: .publicBody)
        || title.head.isOfficial && !(title.head.kind == .agency && words.ends(body, with: .privateBody))
    }
    var person = Person(name: found.personName, kind: isOfficial ? .official : .other)
    person.mentions = found.mentions.map { mention in
      let text = texts[mention.naming.text]
      return Mention(
        text.place(mention.naming.start, mention.naming.end),
        text: text.string(mention.naming.start, mention.naming.end),
        kind: mention.kind, reason: mention.reason)
    }
    var sentences = KoreanSentences()
    person.roles = found.mentions.flatMap { mention in
      mention.naming.titles.filter { $0.head.kind != .kin }.map { role($0, mention.naming.text, &sentences) }
    }
    person.keys = PersonKeys.keys(of: found.personName, heads: found.titles.map(\.head))
    person.quotes = quotes
    return person
  }

  private func role(_ title: KoreanTitle, _ index: Int, _ sentences: inout KoreanSentences) -> Role {
    let text = texts[index]
    var role = Role(
      title: text.string(title.start, title.end), place: text.place(title.start, title.end),
      sentence: sentences.string(at: title.word, in: text, index))
    role.organization = title.organization
    role.country = title.country
    role.modifiers = title.modifiers
    role.isBlurb = text.passage.section == .related
    return role
  }
}

/// The sentence that was read last, so that the many names of a list share one.
private struct KoreanSentences {
  private var last: (text: Int, words: Range<Int>, string: String)?

  mutating func string(at word: Int, in text: KoreanText, _ index: Int) -> String {
    let words = text.sentence(at: word)
    if let last, last.text == index, last.words == words { return last.string }
    let string = text.string(ofSentence: words)
    last = (index, words, string)
    return string
  }
}

/// A word of one text.
struct KoreanPosition: Hashable {
  var text: Int
  var word: Int
}
