import News

/// Decides which names of one article are one person's.
struct PersonResolver {
  let texts: [PersonText]
  let spans: [NameSpan]
  let matcher = NameMatcher()
  var people: [PersonDraft] = []
  var undecided: [(span: NameSpan, candidates: [Int], reason: String)] = []
  /// Which person each span that stands in full was given to.
  var owner: [Int: Int] = [:]
  /// The span that first names each person in full.
  var firstSpans: [Int: Int] = [:]
  /// People by each word of their names, and those with a title.
  var byWord: [String: [Int]] = [:]
  var titledPeople: [Int] = []
  var namesInSentence: [SentenceKey: Int] = [:]

  /// How often each single word stands alone as a name does, and how often in a person's place.
  var uses: [String: Use] = [:]

  struct SentenceKey: Hashable { var text, sentence: Int }

  /// Full names first, over the whole article; then what is short, in reading order.
  static func resolve(_ spans: [NameSpan], texts: [PersonText]) -> PersonResolver {
    var resolver = PersonResolver(texts: texts, spans: spans)
    resolver.countNames()
    resolver.clusterFullNames()
    resolver.readInOrder()
    return resolver
  }

  private init(texts: [PersonText], spans: [NameSpan]) {
    self.texts = texts
    self.spans = spans
  }

  // MARK: Full names

  mutating func clusterFullNames() {
    let isOfHeadline = spans.map { texts[$0.text].isHeadline }
    for index in spans.indices.filter({ !isOfHeadline[$0] }) + spans.indices.filter({ isOfHeadline[$0] }) {
      let span = spans[index]
      guard isPerson(span) else { continue }
      let known = candidates(for: span).first { isSame(people[$0], span) }
      // "N Leaves Clinic", where the text says "N": its words in capitals are no name
      if known == nil, isOfHeadline[index], holdsKnown(span) { continue }
      if let known {
        people[known].add(form: span.keys)
        people[known].gender.formUnion(span.gender)
        people[known].add(titles: span.titles)
        if !isOfHeadline[index], names(span, betterThan: people[known]) { people[known].name = span.name }
        owner[index] = known
      } else {
        var person = PersonDraft(span, isFull: true)
        person.titles = span.titles
        person.isEnumerated = namesInSentence[sentence(of: span), default: 0] > 2
        owner[index] = people.count
        firstSpans[people.count] = index
        people.append(person)
      }
      register(owner[index] ?? 0, span)
    }
  }

  /// Whether a span's name is the fuller one; "Halfback Tom N" is no fuller than "Tom N".
  private func names(_ span: NameSpan, betterThan person: PersonDraft) -> Bool {
    if span.titles.isEmpty, Self.isWithLead(span.keys, of: person.forms) { return false }
    if person.titles.isEmpty, Self.isWithLead(PersonDraft.words(person.name.text), of: [span.keys]) { return true }
    return span.name.text.count > person.name.text.count && span.titles.isEmpty == person.titles.isEmpty
      && span.name.confidence >= person.name.confidence
  }

  /// Whether words are those of another form of the name behind one that is no given name.
  private static func isWithLead(_ keys: [String], of forms: [[String]]) -> Bool {
    keys.count > 2 && forms.contains { $0 == Array(keys.dropFirst()) }
      && NameLexicon.shared.traits(ofWord: keys[0]).isDisjoint(with: Traits.given.union(.family))
      && !NameLexicon.shared.traits(ofWord: keys[1]).isDisjoint(with: .given)
  }

  /// Whether the whole name of somebody stands within a longer run of capitals.
  private func holdsKnown(_ span: NameSpan) -> Bool {
    candidates(for: span).contains { person in people[person].forms.contains { start(of: $0, in: span.keys) != nil } }
  }

  /// Where the words of a full name stand among more words.
  private func start(of form: [String], in keys: [String]) -> Int? {
    guard form.count > 1, form.count < keys.count else { return nil }
    return (0...keys.count - form.count).first { Array(keys[$0..<$0 + form.count]) == form }
  }

  /// A cheap look before the close one: given names that start alike or are pet forms, family names that start alike.
  func looksAlike(_ person: PersonDraft, _ span: NameSpan) -> Bool {
    guard PersonDraft.canStartAlike(NameFolding.fold(person.name.family), NameFolding.fold(span.name.family)) else {
      return false
    }
    let (one, other) = (NameFolding.fold(person.name.given), NameFolding.fold(span.name.given))
    if PersonDraft.canStartAlike(one, other) { return true }
    let first = one.split(separator: " ").first.map(String.init) ?? one
    return NameLexicon.shared.shortForms[first] != nil
  }

  /// More bearers of one word than this are compared no further.
  static let mostCandidates = 32

  mutating func register(_ person: Int, _ span: NameSpan) {
    for word in Set(span.keys + [span.keys.joined(), initials(of: people[person])]).union(people[person].families)
      .union(people[person].givens)
    where byWord[word]?.last != person {
      byWord[word, default: []].append(person)
    }
    if !span.titles.isEmpty, titledPeople.last != person { titledPeople.append(person) }
  }

  /// People who could bear a name: those who share a word with it, and for a titled one all who have titles, in reading order.
  func candidates(for span: NameSpan) -> [Int] {
    var found: [Int] = []
    for word in span.keys { found += (byWord[word] ?? []).suffix(Self.mostCandidates) }
    if span.keys.count > 1 { found += (byWord[span.keys.joined()] ?? []).suffix(Self.mostCandidates) }
    if !span.titles.isEmpty { found += titledPeople.suffix(Self.mostCandidates) }
    return found.count < 2 ? found : Set(found).sorted()
  }

  func isSame(_ person: PersonDraft, _ span: NameSpan) -> Bool {
    guard person.isFull, !person.gender.clashes(with: span.gender) else { return false }
    let generation = NameLexicon.shared.generation(of: span.keys)
    // "N Jr." and "N" are father and son until an office says otherwise.
    if person.forms.contains(where: { NameLexicon.shared.generation(of: $0) != generation }), !sharesTitle(person, span)
    {
      return false
    }
    for form in person.forms {
      if form == span.keys || form.joined() == span.keys.joined() { return true }
      let (short, long) = form.count < span.keys.count ? (form, span.keys) : (span.keys, form)
      if short.count > 1, short.count < long.count, isPart(short, of: long) { return true }
    }
    let shared = !person.families.isDisjoint(with: Set(PersonDraft.words(span.name.family)))
    guard looksAlike(person, span) else { return false }
    let hasTitle = sharesTitle(person, span)
    guard shared || hasTitle else { return false }
    let match = matcher.match(person.name, span.name)
    guard match.score >= 0.88 else { return false }
    return hasTitle || (match.score >= 0.9 && !match.reason.contains("romanized"))
  }

  private func sharesTitle(_ person: PersonDraft, _ span: NameSpan) -> Bool {
    person.titles.contains { left in span.titles.contains { TitleFit.fits(left.phrase, $0.phrase) } }
  }

  /// All words of the short name stand in the long one in the same order, the last one at its end or before a suffix, and a
  /// middle initial where the long one has its middle name.
  func isPart(_ short: [String], of long: [String]) -> Bool {
    if short.count > 2, short[1].count == 1, long[1].first != short[1].first { return false }
    if NameMatcher.isChild(long, of: short) { return false }
    var rest = long[...]
    for word in short {
      guard let index = rest.firstIndex(where: { $0 == word || (word.count == 1 && $0.first == word.first) }) else {
        return false
      }
      rest = rest[(index + 1)...]
    }
    return rest.allSatisfy { NameLexicon.shared.traits(ofWord: $0).contains(.suffix) }
  }

  // MARK: Short names

  mutating func readInOrder() {
    for (index, span) in spans.enumerated() {
      if let person = owner[index] {
        let isWithLead =
          span.titles.isEmpty && span.words.count == span.keys.count
          && Self.isWithLead(span.keys, of: people[person].forms)
        let name = isWithLead ? cut(span, 1..<span.keys.count) : span
        mention(name, person, span.isEponym ? .eponym : .fullName, "full name")
      } else if span.isShort {
        bare(span)
      } else {
        embedded(span)
      }
    }
  }

  mutating func mention(_ span: NameSpan, _ person: Int, _ kind: Mention.Kind, _ reason: String) {
    people[person].mentions.append((span, kind, reason))
    people[person].lastText = span.text
    people[person].count += 1
    if kind == .fullName { people[person].fullTexts.insert(span.text) }
    if kind != .fullName, kind != .eponym, span.titles.isEmpty {
      people[person].bareCount += 1
      people[person].bareKeys.insert(span.bareKey)
    }
    if kind != .fullName, !span.titles.isEmpty {
      people[person].add(titles: span.titles)
      if titledPeople.last != person { titledPeople.append(person) }
    }
    let section = texts[span.text].passage
    if section.section == .title || section.section == .summary || (section.section == .body && section.paragraph < 2) {
      people[person].isInLead = true
    }
    if people[person].count > 1 { people[person].isEnumerated = false }
  }

  /// A run of capitals that is no name by itself, but may hold one: "Yesterday N", "N Meets M".
  mutating func embedded(_ span: NameSpan) {
    for person in candidates(for: span) {
      for form in people[person].forms {
        guard let start = start(of: form, in: span.keys), span.words.count == span.keys.count else { continue }
        mention(cut(span, start..<start + form.count), person, span.isEponym ? .eponym : .fullName, "full name")
        return
      }
    }
    if let person = candidates(for: span).first(where: { index in
      people[index].forms.contains { $0.count > span.keys.count && Array($0.suffix(span.keys.count)) == span.keys }
    }) {
      mention(span, person, span.isEponym ? .eponym : .surname, "end of the full name")
      return
    }
    guard span.words.count == span.keys.count else { return }
    for (position, key) in span.keys.enumerated() {
      let others = span.keys.indices.filter { $0 != position }
      let isAlone = others.allSatisfy { index in
        !texts[span.text].tokens[span.words[index]].traits.isDisjoint(with: [.common, .stop, .say, .act])
      }
      if isAlone, (byWord[key] ?? []).contains(where: { people[$0].isFull && people[$0].families.contains(key) }) {
        bare(cut(span, position..<position + 1))
        return
      }
    }
    // a titled run of unknown words: still somebody
    if !span.titles.isEmpty, span.evidence >= -1, !texts[span.text].isHeadline {
      var person = PersonDraft(span, isFull: true)
      person.titles = span.titles
      people.append(person)
      register(people.count - 1, span)
      mention(span, people.count - 1, .fullName, "title with the name")
    }
  }

  func cut(_ span: NameSpan, _ part: Range<Int>) -> NameSpan {
    var piece = span
    let last = part.upperBound < span.words.count ? span.words[part.upperBound] : span.range.upperBound
    var end = last
    while end - 1 > span.words[part.upperBound - 1], texts[span.text].tokens[end - 1].shape == .mark { end -= 1 }
    piece.range = span.words[part.lowerBound]..<end
    piece.words = Array(span.words[part])
    piece.keys = Array(span.keys[part])
    piece.isEponym = span.isEponym && part.upperBound == span.words.count
    return piece
  }
}
