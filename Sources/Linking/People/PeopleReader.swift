import News

/// Finds the people of one article: who is named where, with which roles, and who says what.
struct PeopleReader {
  private let article: ParsedArticle
  let lexicon: NameLexicon
  private var texts: [PersonText]
  private var titles: [[TitlePhrase]] = []

  init(_ article: ParsedArticle) {
    self.article = article
    let lexicon = NameLexicon.of(article.language)
    self.lexicon = lexicon
    texts = article.passages.map { PersonText($0, lexicon: lexicon) }
  }

  /// People in the order of their first mention, and the names that were given to nobody.
  mutating func read() -> (people: [Person], undecided: [UndecidedMention]) {
    let (small, surnames) = (smallWords(), surnames())
    titles = texts.map { text in
      TitleScanner.phrases(in: text, lexicon: lexicon).filter { !isSurname($0, text, surnames) }
    }
    let parser = NameParser(lexicon: lexicon)
    var spans: [NameSpan] = []
    for (index, text) in texts.enumerated() {
      let found = NameScanner.spans(
        in: text, index: index, titles: titles[index], small: small, surnames: surnames, parser: parser)
      spans += TitleBinder.bind(found, titles: titles[index], text: text)
    }
    let resolved = PersonResolver.resolve(withoutBodies(inBasicForm(spans)), texts: texts)
    let order = readingOrder(resolved.people)
    var people = order.map { person(resolved.people[$0]) }
    disownNames(&people)
    let quotes = QuoteReader.quotes(of: resolved.people, titles: titles, texts: texts)
    for (position, draft) in order.enumerated() { people[position].quotes = quotes[draft] ?? [] }
    let positions = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let undecided = resolved.undecided.map { entry in
      UndecidedMention(
        texts[entry.span.text].place(entry.span.range), text: texts[entry.span.text].string(entry.span.range),
        candidates: entry.candidates.compactMap { positions[$0] }.sorted(), reason: entry.reason)
    }
    return (people, undecided)
  }

  /// What one place shows to be a company's name is nobody's name anywhere, unless a title or an honorific says otherwise.
  private func withoutBodies(_ spans: [NameSpan]) -> [NameSpan] {
    var bodies = Set(spans.filter(\.isBody).map(\.keys))
    for text in texts { bodies.formUnion(companies(in: text) + ships(in: text)) }
    guard !bodies.isEmpty else { return spans }
    for span in spans where !span.titles.isEmpty || span.gender != [] { bodies.remove(span.keys) }
    return spans.filter { !bodies.contains($0.keys) }
  }

  /// The words behind "INS", "HMS" and their like: what a ship is called, wherever it stands.
  private func ships(in text: PersonText) -> [[String]] {
    text.tokens.indices.dropLast().compactMap { index in
      guard text.tokens[index].shape == .upper, NameScanner.shipPrefixes.contains(text.tokens[index].key) else {
        return nil
      }
      var end = index + 1
      while end < text.tokens.count, end - index < 4, text.tokens[end].shape == .capital { end += 1 }
      return end > index + 1 ? (index + 1..<end).map { text.folded($0) } : nil
    }
  }

  /// The words before "Inc.", "AG", "Province" and their like.
  private func companies(in text: PersonText) -> [[String]] {
    text.tokens.indices.dropFirst(2).compactMap { index in
      // "Moussa Ag N"
      guard text.tokens[index].isCapitalized, text.tokens[index].shape == .upper || text.tokens[index].bytes.count > 2,
        Self.companyForms.contains(text.tokens[index].key) || Self.regions.contains(text.tokens[index].key)
      else { return nil }
      var start = index
      while start > 0, index - start < 4, text.tokens[start - 1].shape == .capital { start -= 1 }
      return index - start > 1 ? (start..<index).map { text.folded($0) } : nil
    }
  }

  private static let regions = QuoteReader.keys("province prefecture county regency governorate oblast municipality")
  private static let companyForms = QuoteReader.keys("inc ltd plc corp llc gmbh ag sa nv bv ab asa oyj spa kk")

  /// Words that the article writes with small letters somewhere.
  private func smallWords() -> WordKeys {
    var words = WordKeys()
    for text in texts {
      for (index, token) in text.tokens.enumerated() where token.shape == .lower {
        // the tail of "Jong-un" is no word
        if token.isGlued, index > 0, text.tokens[index - 1].isMark("-") { continue }
        words.insert(token.key)
      }
    }
    return words
  }

  /// Words in capitals right behind a given name: what "N" is where it stands alone.
  private func surnames() -> WordKeys {
    var words = WordKeys()
    for text in texts {
      for index in text.tokens.indices.dropFirst()
      where text.tokens[index].shape == .capital && text.tokens[index - 1].shape == .capital
        && !text.tokens[index - 1].traits.isDisjoint(with: .given)
      { words.insert(text.tokens[index].key) }
    }
    return words
  }

  /// "King said", where the article tells of Ann King: what is a title elsewhere is her name.
  private func isSurname(_ phrase: TitlePhrase, _ text: PersonText, _ surnames: WordKeys) -> Bool {
    let (word, next) = (phrase.core.lowerBound, phrase.core.upperBound)
    guard phrase.core.count == 1, phrase.range == phrase.core, text.tokens[word].shape == .capital,
      text.tokens[word].traits.contains(.general), surnames.contains(text.tokens[word].key), next < text.tokens.count
    else { return false }
    if word > 0, text.tokens[word - 1].isCapitalized || TitleScanner.determiners.contains(text.tokens[word - 1].key) {
      return false
    }
    return text.tokens[next].isPossessive || text.tokens[next].isMark(",") || text.tokens[next].isMark(".")
      || text.tokens[next].shape == .lower && text.tokens[next].key != TitleScanner.of
  }

  /// "N's lawyer M", where the article tells of an A N: somebody's aide belongs to a person, and no body is called so.
  private func disownNames(_ people: inout [Person]) {
    let names = Set(
      people.filter { !$0.name.given.isEmpty && !$0.name.family.isEmpty }.map { NameFolding.fold($0.name.family) })
    for person in people.indices {
      for role in people[person].roles.indices {
        guard let body = people[person].roles[role].organization, names.contains(NameFolding.fold(body)),
          let office = Office(people[person].roles[role].title),
          office.kind == .law || office.kind == .spokesperson || Self.helpers.contains(office.canonical)
            || !office.isOfficial && office.kind != .business && office.kind != .sport
        else { continue }
        people[person].roles[role].organization = nil
      }
    }
  }

  private static let helpers: Set<String> = ["adviser", "strategist"]

  private func readingOrder(_ people: [PersonDraft]) -> [Int] {
    people.indices.filter { !people[$0].mentions.isEmpty }.sorted { left, right in
      let (one, other) = (people[left].mentions[0].span, people[right].mentions[0].span)
      return (one.text, one.range.lowerBound) < (other.text, other.range.lowerBound)
    }
  }

  private func person(_ draft: PersonDraft) -> Person {
    let roles = roles(of: draft)
    let isOfficial =
      draft.mentions.contains { mention in
        mention.span.titles.contains { !$0.phrase.isOnlyClaimed && isPublic($0.phrase, in: texts[mention.span.text]) }
      } || draft.mentions.contains { governs($0.span) }
    var person = Person(name: draft.name, kind: isOfficial ? .official : .other)
    person.mentions = draft.mentions.map { mention in
      Mention(
        texts[mention.span.text].place(mention.span.range), text: texts[mention.span.text].string(mention.span.range),
        kind: mention.kind, reason: mention.reason)
    }
    person.roles = roles
    person.keys = PersonKeys.keys(of: draft.name, titles: draft.titles.map(\.phrase))
    return person
  }

  /// "Father N", "Sister N": what else is kinship is a cleric's title.
  private func isAddress(_ use: TitleUse, _ text: PersonText) -> Bool {
    let (core, head) = (use.phrase.core, text.tokens[use.phrase.core.lowerBound])
    let opensSentence = text.sentenceRange(at: core.lowerBound).lowerBound == core.lowerBound
    return use.form == "title before the name" && core.count == 1 && head.isCapitalized
      && (!opensSentence || Self.clerics.contains(head.key))
  }

  private static let clerics = QuoteReader.keys("father sister brother mother")

  /// "the N government", "the N-M summit": nobody else has one.
  private func governs(_ span: NameSpan) -> Bool {
    let tokens = texts[span.text].tokens
    let next = span.range.upperBound
    guard next < tokens.count else { return false }
    if Self.governments.contains(tokens[next].key) { return span.isEponym }
    let isJoined =
      span.range.lowerBound > 0 && tokens[span.range.lowerBound - 1].isMark("-")
      && tokens[span.range.lowerBound].isGlued
    return isJoined && tokens[next].traits.contains(.summit)
  }

  private static let governments = Set(
    ["administration", "government", "presidency", "cabinet", "regime", "era"].flatMap { Tokenizer.keys(of: $0) })

  private func roles(of draft: PersonDraft) -> [Role] {
    draft.mentions.flatMap { mention in
      let text = texts[mention.span.text]
      return mention.span.titles.filter {
        !$0.phrase.isOnlyClaimed && ($0.phrase.head.kind != .kin || isAddress($0, text))
      }.map { role($0, text: text) }
    }
  }

  private func role(_ use: TitleUse, text: PersonText) -> Role {
    let phrase = use.phrase
    var role = Role(
      title: title(phrase, text), place: text.place(phrase.core), sentence: text.sentence(at: phrase.core.lowerBound))
    role.organization = phrase.organization
    role.country = phrase.country
    role.modifiers = phrase.modifiers
    role.from = use.from
    role.until = use.until
    role.isBlurb = text.passage.section == .related
    return role
  }
}

extension PeopleReader {
  /// The title as printed, in the singular.
  private func title(_ phrase: TitlePhrase, _ text: PersonText) -> String {
    guard phrase.head.isPlural else { return text.string(phrase.core) }
    // "directors of the mill": the head’s last word, not the title’s
    let heads = phrase.core.lazy.compactMap { index in
      lexicon.titles.longest(at: index, in: text.tokens).map { index + $0.count }
    }
    let end = min(heads.first ?? phrase.core.upperBound, phrase.core.upperBound)
    let rest = end < phrase.core.upperBound ? " " + text.string(end..<phrase.core.upperBound) : ""
    return singular(text.string(phrase.core.lowerBound..<end)) + rest
  }

  private func singular(_ printed: String) -> String {
    if printed.hasSuffix("men") { return printed.dropLast(2) + "an" }
    if printed.hasSuffix("ies") { return printed.dropLast(3) + "y" }
    return printed.hasSuffix("s") ? String(printed.dropLast()) : printed
  }
}

extension Linker {
  /// Fills in the people whom the article names, and the names that could be more than one person's.
  static func readPeople(of article: ParsedArticle, into reading: inout Reading) {
    if article.language?.hasPrefix("ko") ?? false {
      var reader = KoreanReader(article)
      (reading.people, reading.undecided) = reader.read()
    } else {
      var reader = PeopleReader(article)
      (reading.people, reading.undecided) = reader.read()
    }
  }
}
