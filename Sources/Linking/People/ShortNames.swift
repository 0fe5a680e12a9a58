import News

/// To whom a short name goes: a title decides, then the exact spelling, then how much the article speaks of each.
extension PersonResolver {
  struct Candidate {
    var person: Int
    var score: Double
    var reason: String
    var kind: Mention.Kind
  }

  mutating func bare(_ span: NameSpan) {
    guard !isThing(span) else { return }
    let candidates = candidates(for: span).compactMap { candidate($0, for: span) }.sorted { $0.score > $1.score }
    guard let best = candidates.first else {
      let later = span.isEponym ? bearers(of: span.bareKey) : []
      if later.isEmpty {
        introduce(span)
      } else {
        undecided.append((span, later, "\(later.count) possible: named in full only later"))
      }
      return
    }
    // where the writer has called nobody by this name alone, more has to speak for one of two
    let isCalledSo = span.titles.contains { $0.form != "sentence says so" }
    let isFirst = best.kind == .surname && !isCalledSo && people[best.person].bareCount == 0
    // "Acting chair N", where neither N is known as that: the title does not tell which
    let isOfNobody =
      isCalledSo && !candidates.contains { $0.reason.hasPrefix("title ") }
      && span.titles.contains { $0.form == "title before the name" && $0.phrase.head.kind != .kin }
    let rivals = candidates.dropFirst().filter {
      // whom the writer calls by their full names again and again are told apart by them alone
      let isAlsoFull = people[$0.person].fullTexts.count > 1 && people[$0.person].bareCount == 0
      let margin = isFirst && $0.kind == .surname && people[$0.person].isFull ? (isAlsoFull ? 2.5 : 1.2) : 0.6
      return best.score - $0.score < (isOfNobody && people[$0.person].isFull ? 2.5 : margin)
    }
    guard rivals.isEmpty else {
      let all = [best.person] + rivals.map(\.person)
      undecided.append((span, all.sorted(), "\(all.count) possible: equally likely here"))
      return
    }
    let reason = candidates.count == 1 ? best.reason : "\(best.reason); most spoken of here"
    mention(span, best.person, span.isEponym ? .eponym : best.kind, reason)
  }

  /// How likely a short name is this person's; nil when it cannot be.
  func candidate(_ index: Int, for span: NameSpan) -> Candidate? {
    let person = people[index]
    let key = span.bareKey
    guard !person.likelyGender.clashes(with: span.gender) else { return nil }
    let section = texts[span.text].passage.section
    let firstSection = texts[person.firstText].passage.section
    let title = span.titles.first?.phrase
    let known = person.titles.map(\.phrase)
    let fits = title.map { title in known.contains { TitleFit.fits($0, title) } } ?? false
    if let title, !fits, known.contains(where: { TitleFit.clashes($0, title) }) { return nil }

    var (score, reason, kind): (Double, String, Mention.Kind)
    if !span.isFamilyAlone, span.keys.count > 1 || key.count == 1 {
      guard person.isFull, initials(of: person) == span.keys.joined() else { return nil }
      (score, reason, kind) = (2.5, "initials of the name", .initials)
    } else if person.families.contains(key) {
      (score, reason, kind) = (3, "bearer of the name here", .surname)
    } else if person.isFull, person.givens.contains(key), isCallName(key, of: person) {
      (score, reason, kind) = (isCalledByGivenName(person) ? 2.8 : 1.8, "given name of a person here", .givenName)
    } else if fits, isOtherSpelling(key, person) {
      (score, reason, kind) = (2, "spelled differently here, with an equal title", .surname)
    } else {
      return nil
    }
    // "her husband Eric": somebody of whom nothing else is known here
    let isKin = span.titles.contains { $0.form == "title before the name" && $0.phrase.head.kind == .kin }
    if kind == .givenName, isKin, !fits { return nil }
    let isKnight = kind == .givenName && isBehindKnighthood(span)
    if kind == .givenName, span.gender != [], !isCalledByGivenName(person), !isKnight { return nil }
    if isKnight { (score, reason) = (3, "given name behind a knighthood") }
    if fits, let title {
      score += 3
      reason = "title \(texts[span.text].string(title.core)), \(reason)"
    }
    // who is called by one family name is hardly called by the other
    if kind == .surname, !person.bareKeys.isEmpty, !person.bareKeys.contains(key) { score -= 1.5 }
    // whom the same paragraph names in full only later is somebody else: "N lost a brother, K N"
    if person.count == 0, person.firstText == span.text, section == .body {
      guard !isNamedInSentence(index, span), title != nil || isSoonNamed(index, span) else { return nil }
    }
    if person.count == 0, person.firstText > span.text, section == .body { score -= 1 }
    // a related item's people are its own: they come in only where nobody else bears the name
    if firstSection == .related || firstSection == .reactions, !isNamed(index, in: span.text) { score -= 4 }
    if section == .related || section == .reactions, isNamed(index, in: span.text) { score += 3 }
    return Candidate(person: index, score: score + salience(person, span), reason: reason, kind: kind)
  }

  /// "Sir Peter", "Dame Anna": who bears these is called by the given name.
  private func isBehindKnighthood(_ span: NameSpan) -> Bool {
    let before = span.range.lowerBound - 1
    return before >= 0 && Self.knighthoods.contains(texts[span.text].tokens[before].key)
  }

  private static let knighthoods = Set(["sir", "dame"].flatMap { Tokenizer.keys(of: $0) })

  /// "“…,” N said. Later, Mayor Ann N …": the only bearer of the name, named in a later sentence as nobody’s kin.
  ///
  /// "The N administration … President A N": of what is called by a name, only who can have had a government.
  private func isSoonNamed(_ index: Int, _ span: NameSpan) -> Bool {
    let heads = people[index].titles.map(\.phrase.head)
    return bearers(of: span.bareKey) == [index] && !heads.contains { $0.kind == .kin }
      && heads.contains {
        $0.isOfficial && (!span.isEponym || $0.isExclusive && [.state, .government, .regional].contains($0.kind))
      }
  }

  private func bearers(of family: String) -> [Int] {
    (byWord[family] ?? []).filter { people[$0].isFull && people[$0].families.contains(family) }
  }

  /// "N succeeded his brother, K N": whom the same sentence names in full later is somebody else.
  private func isNamedInSentence(_ index: Int, _ span: NameSpan) -> Bool {
    firstSpans[index].map { sentence(of: spans[$0]) == sentence(of: span) } ?? false
  }

  /// "the full Moon festival": an everyday word behind an article, which is no name there.
  private func isThing(_ span: NameSpan) -> Bool {
    let tokens = texts[span.text].tokens
    let first = span.range.lowerBound
    guard span.titles.isEmpty, span.gender == [], !span.isEponym, first > 0,
      tokens[first].traits.contains(.common) || tokens[first].traits.contains(.thing)
    else { return false }
    return (max(0, first - 2)..<first).contains { index in
      Self.articles.contains(tokens[index].key) && tokens[index + 1..<first].allSatisfy { $0.shape == .lower }
    }
  }

  private static let articles = Set(["the", "a", "an"].flatMap { Tokenizer.keys(of: $0) })

  func isNamed(_ person: Int, in text: Int) -> Bool {
    people[person].fullTexts.contains(text) || people[person].firstText == text
  }

  func salience(_ person: PersonDraft, _ span: NameSpan) -> Double {
    var salience = min(2, Double(person.count) * 0.35) + (person.bareCount > 0 ? 1 : 0) + (person.isInLead ? 0.5 : 0)
    if person.count > 0 {
      let distance = span.text - person.lastText
      salience += distance == 0 ? 1.6 : distance == 1 ? 0.6 : distance == 2 ? 0.3 : 0
    }
    if person.isEnumerated, person.bareCount == 0 { salience -= 1.2 }
    return salience
  }

  func initials(of person: PersonDraft) -> String {
    String(PersonDraft.words(person.name.text).compactMap(\.first))
  }

  /// Vietnamese, Icelandic and Thai people are called by their given names.
  func isCalledByGivenName(_ person: PersonDraft) -> Bool {
    guard person.name.order == .familyFirst else { return false }
    let traits = NameLexicon.shared.traits(ofWord: person.name.family)
    return traits.contains(.vietnamese) && PersonDraft.words(person.name.text).count > 2
  }

  /// "Loc", never "Van", of "Huynh Van Loc": the last word of a name that is called by its given part.
  private func isCallName(_ key: String, of person: PersonDraft) -> Bool {
    guard isCalledByGivenName(person) else { return true }
    let words = PersonDraft.words(person.name.given)
    return words.last == key || words.joined() == key
  }

  func isOtherSpelling(_ key: String, _ person: PersonDraft) -> Bool {
    let lexicon = NameLexicon.shared
    for table in [lexicon.koreanFamilies, lexicon.chineseFamilies] {
      guard let mine = table[key] else { continue }
      if person.families.contains(where: { table[$0].map { !$0.isDisjoint(with: mine) } ?? false }) { return true }
    }
    let skeleton = Transliteration.skeleton(key)
    return key.count > 4 && person.families.contains { Transliteration.skeleton($0) == skeleton }
  }

  /// A single name that nobody here bears in full: a person of its own when a title, an honorific or a verb of speech says so.
  mutating func introduce(_ span: NameSpan) {
    let key = span.bareKey
    guard key.count > 1, let word = span.words.last else { return }
    let token = texts[span.text].tokens[word]
    // "her home in N"
    if span.titles.isEmpty, span.gender == [], span.range.lowerBound > 0,
      Self.places.contains(texts[span.text].tokens[span.range.lowerBound - 1].key)
    {
      return
    }
    let isTitled = span.titles.contains {
      $0.form == "title before the name" || $0.form == "title before several names"
        || $0.form == "title after the name" && $0.phrase.head.isOfficial && token.shape == .capital
          && token.traits.isDisjoint(with: [.common, .stop])
        || $0.form == "sentence says so" && token.shape == .capital && token.traits.isDisjoint(with: [.common, .stop])
    }
    let isNamed =
      !token.traits.isDisjoint(with: Traits.family.union(.given)) && token.traits.isDisjoint(with: [.common, .stop])
    let speaks = span.evidence >= 3 && span.hasVoice && !texts[span.text].isHeadline
    let isGoverning = span.isEponym && isNamed
    let isSpeaker = isSpeaker(span)
    // "Governor Sacks Three": what the text calls nobody is a verb of the headline
    if isTitled, texts[span.text].isHeadline, span.gender == [], (uses[key]?.all ?? 0) < 2, hasBody { return }
    guard isTitled || span.gender != [] || isGoverning || isSpeaker || (speaks && isNamed) || isRepeated(key, isNamed)
    else { return }
    guard token.traits.isDisjoint(with: [.organization, .place, .thing, .inPlace]) || isNamed else { return }
    if !isNamed, !token.traits.isDisjoint(with: [.common, .stop]), span.gender == [] { return }
    let tokens = texts[span.text].tokens
    let (before, next) = (span.range.lowerBound - 1, span.range.upperBound)
    // "a nurse, N, showed", "truck driver N, 34, told"
    let isSetApart =
      next + 1 < tokens.count && tokens[next].isMark(",")
      && (tokens[next + 1].shape == .number || before > 0 && tokens[before].isMark(","))
    let isUsedAgain =
      (isSetApart || (uses[key]?.all ?? 0) > 1) && token.traits.isDisjoint(with: [.common, .stop, .inPlace])
    if isTitled, !isNamed, span.gender == [], !isUsedAgain,
      !span.titles.contains(where: { addresses($0.phrase.head.kind, isOfficial: $0.phrase.head.isOfficial) })
    {
      return
    }
    if isTitled, !isNamed, !speaks, span.gender == [],
      isAbstract(key) || span.titles.contains(where: { isEverydayTitle($0, texts[span.text].tokens) })
    {
      return
    }
    if token.shape == .upper, !isNamed || key.count < 4 { return }
    if token.traits.contains(.month), span.gender == [], !isTitled { return }
    let person = PersonDraft(span, isFull: false)
    people.append(person)
    register(people.count - 1, span)
    let reason =
      isTitled ? "title with the name" : span.gender != [] ? "honorific with the name" : "name used as a person's"
    mention(span, people.count - 1, span.isEponym ? .eponym : .surname, reason)
  }

  private var hasBody: Bool { texts.contains { $0.passage.section == .body } }

  /// "Recommendations", "Settings": nouns that no family is called by.
  private func isAbstract(_ word: String) -> Bool {
    ["tion", "tions", "ment", "ments", "ings", "ness"].contains { word.hasSuffix($0) && word.count > $0.count + 2 }
  }

  /// "General Findings", "Expert Recommendations": a title that is an everyday word, too.
  private func isEverydayTitle(_ use: TitleUse, _ tokens: [Token]) -> Bool {
    guard use.phrase.core.count == 1, let head = use.phrase.core.first else { return false }
    return !tokens[head].traits.isDisjoint(with: [.modifier, .thing, .stop])
  }

  /// Titles that go before a family name alone: "Senator N", "Dr. N"; not "customer" or "designer".
  func addresses(_ kind: TitleClass, isOfficial: Bool) -> Bool {
    isOfficial || kind == .health || kind == .religion || kind == .scholar
  }

  /// The word right after a quote and its verb, or between them: `…,” said N`, `…,” N said`.
  func isSpeaker(_ span: NameSpan) -> Bool {
    let tokens = texts[span.text].tokens
    guard let word = span.words.first, word > 1 else { return false }
    if isBehindColon(word, tokens) { return true }
    let saysBefore =
      tokens[word - 1].traits.contains(.say) && tokens[word - 1].shape == .lower && tokens[word - 2].closes
    let next = span.range.upperBound
    let saysBehind =
      tokens[word - 1].closes && !tokens[word].isGlued && next < tokens.count && tokens[next].traits.contains(.say)
      && tokens[next].shape == .lower
    guard saysBefore || saysBehind else { return false }
    if saysBefore, next < tokens.count, tokens[next].isWord, !tokens[next].isGlued {
      // "said Marlow Public Safety Director N", "said Marlow police Lt. N"
      let isOwner =
        tokens[next].isCapitalized
        || !tokens[next].traits.isDisjoint(with: [.organization, .portfolio, .titleStart, .modifier])
      if isOwner { return false }
    }
    return tokens[word].shape == .capital
      && tokens[word].traits.isDisjoint(with: [.common, .organization, .inPlace, .stop, .thing])
  }

  /// "Bridge must stay open: N on the port’s plans": how headlines name whose words they are.
  private func isBehindColon(_ word: Int, _ tokens: [Token]) -> Bool {
    guard word > 4, tokens[word - 1].isMark(":"), word + 1 < tokens.count, tokens[word + 1].key == Self.on,
      tokens[word].shape == .capital
    else { return false }
    return tokens[word].traits.isSubset(of: Traits.given.union(.family))
  }

  private static let places = QuoteReader.keys("in near")
  private static let on = Tokenizer.keys(of: "on").first ?? 0

  func isRepeated(_ key: String, _ isNamed: Bool) -> Bool {
    guard isNamed, let uses = uses[key] else { return false }
    let traits = NameLexicon.shared.traits(ofWord: key)
    let isGiven = !traits.isDisjoint(with: .given) && traits.isDisjoint(with: .family)
    return uses.all > 1 && (uses.speaking > 0 || isGiven && uses.asPerson > 0)
  }
}
