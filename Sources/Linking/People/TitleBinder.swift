import News

/// A title as one place of a text gives it to a person.
struct TitleUse {
  var phrase: TitlePhrase
  /// How the text ties it to the name, in words.
  var form: String
  var from: Timestamp?
  var until: Timestamp?
}

/// Ties the titles of one text to the names that they stand with.
struct TitleBinder {
  private let text: PersonText
  private let titles: [TitlePhrase]
  private var spans: [NameSpan]
  private var isUsed: [Bool]

  private var tokens: [Token] { text.tokens }

  /// The spans with their titles; a title goes to one name, or to all names of an enumeration after its plural.
  static func bind(_ spans: [NameSpan], titles: [TitlePhrase], text: PersonText) -> [NameSpan] {
    guard !spans.isEmpty, !titles.isEmpty else { return spans }
    var binder = TitleBinder(text: text, titles: titles, spans: spans, isUsed: titles.map { _ in false })
    binder.bindPrefixes()
    binder.bindAppositions()
    binder.bindLeadingAppositions()
    binder.bindPredicates()
    return binder.spans
  }

  private mutating func give(_ title: Int, to span: Int, _ form: String, country: String? = nil) {
    var use = TitleUse(phrase: titles[title], form: form)
    if let country { use.phrase.country = country }
    readPeriod(after: use.phrase.range.upperBound, &use)
    isUsed[title] = true
    spans[span].titles.append(use)
  }

  // MARK: Before the name

  private mutating func bindPrefixes() {
    for (title, phrase) in titles.enumerated() {
      let span = spans.position(startingAt: phrase.range.upperBound, of: \.range)
      guard span < spans.count, isGap(phrase.range.upperBound, spans[span].range.lowerBound)
      else { continue }
      let possessive = spans[span].range.upperBound < tokens.count && tokens[spans[span].range.upperBound].isPossessive
      if possessive, phrase.head.isPlural { continue }
      give(title, to: span, "title before the name", country: country(after: spans[span]))
      if phrase.head.isPlural { bindEnumeration(title, after: span) }
    }
  }

  /// Nothing, or only an honorific or a party in brackets, stands between a title and a name.
  private func isGap(_ from: Int, _ to: Int) -> Bool {
    guard from < to else { return from == to }
    return to - from <= 2 && tokens[from..<to].allSatisfy { $0.traits.contains(.honorific) }
  }

  /// "Ministers A and B", "Presidents A of X and B of Y".
  private mutating func bindEnumeration(_ title: Int, after span: Int) {
    var last = span
    for next in spans.indices.dropFirst(span + 1) {
      var gap = spans[last].range.upperBound..<spans[next].range.lowerBound
      if let first = gap.first, tokens[first].key == Self.of {
        gap = gap.dropFirst()
        while let place = gap.first, tokens[place].country >= 0 { gap = gap.dropFirst() }
      }
      let isLinked =
        !gap.isEmpty && gap.count <= 2 && gap.allSatisfy { tokens[$0].isMark(",") || tokens[$0].key == Self.and }
      guard isLinked else { return }
      give(title, to: next, "title before several names", country: country(after: spans[next]))
      last = next
    }
  }

  private func country(after span: NameSpan) -> String? {
    let next = span.range.upperBound
    guard next + 1 < tokens.count, tokens[next].key == Self.of, tokens[next].shape == .lower else { return nil }
    let index = Int(tokens[next + 1].country)
    return NameLexicon.shared.countries.indices.contains(index) ? NameLexicon.shared.countries[index] : nil
  }

  // MARK: After the name

  private mutating func bindAppositions() {
    for span in spans.indices {
      var index = spans[span].range.upperBound
      guard index + 1 < tokens.count else { continue }
      let limit = text.sentenceRange(at: spans[span].range.lowerBound).upperBound
      guard tokens[index].isMark(",") || tokens[index].isMark("(") || tokens[index].isMark("~") else { continue }
      index += 1
      if index + 1 < limit, tokens[index].shape == .number, tokens[index + 1].isMark(",") { index += 2 }
      while let title = title(at: index, limit: limit) {
        let end = titles[title].range.upperBound
        if isFollowedByName(end) { break }
        give(title, to: span, "title after the name")
        guard end + 1 < limit,
          tokens[end].key == Self.and || (tokens[end].isMark(",") && tokens[end + 1].key == Self.and)
        else { break }
        index = tokens[end].key == Self.and ? end + 1 : end + 2
      }
    }
  }

  /// The title that starts at a token, words that only introduce it skipped.
  private func title(at index: Int, limit: Int) -> Int? {
    var index = index
    while index < limit, Self.introductions.contains(tokens[index].key), tokens[index].isWord,
      titles.touching(index..<index + 1, of: \.range).first?.range.lowerBound != index
    { index += 1 }
    let next = titles.position(startingAt: index, of: \.range)
    return [next - 1, next].first {
      titles.indices.contains($0) && !isUsed[$0] && titles[$0].range.contains(index)
        && titles[$0].core.upperBound <= limit
    }
  }

  private func isFollowedByName(_ end: Int) -> Bool { spanStarting(at: end) != nil }

  private func spanStarting(at start: Int) -> Int? {
    let span = spans.position(startingAt: start, of: \.range)
    return span < spans.count && spans[span].range.lowerBound == start ? span : nil
  }

  /// "the foreign minister of X, N, said": a definite title, a comma, a full name.
  private mutating func bindLeadingAppositions() {
    for (title, phrase) in titles.enumerated() where !isUsed[title] && phrase.isDefinite && !phrase.head.isPlural {
      let comma = phrase.range.upperBound
      guard comma + 1 < tokens.count, tokens[comma].isMark(",") || tokens[comma].isMark(":"),
        let span = spanStarting(at: comma + 1), spans[span].isFull
      else { continue }
      let next = spans[span].range.upperBound
      let isClosed =
        next >= tokens.count || tokens[next].isMark(",") || tokens[next].isMark(".") || tokens[next].isMark("?")
        || !tokens[next].traits.isDisjoint(with: [.say, .act])
      if isClosed { give(title, to: span, "title before the name") }
    }
  }

  // MARK: With a verb between

  private mutating func bindPredicates() {
    for (title, phrase) in titles.enumerated() where !isUsed[title] && !phrase.head.isPlural {
      var index = phrase.range.lowerBound - 1
      let lower = text.sentenceRange(at: phrase.range.lowerBound).lowerBound
      while index >= lower, tokens[index].isWord, Self.introductions.contains(tokens[index].key) { index -= 1 }
      guard index >= lower, tokens[index].shape == .lower, let verb = verb(endingAt: index, lower: lower) else {
        continue
      }
      guard let span = subject(before: verb.start, lower: lower) else { continue }
      give(title, to: span, "sentence says so")
      let last = spans[span].titles.count - 1
      if verb.isPast || spans[span].titles[last].until != nil {
        if !spans[span].titles[last].phrase.modifiers.contains(.former) {
          spans[span].titles[last].phrase.modifiers.append(.former)
        }
      }
    }
  }

  /// A verb that ties a person to an office, ending at a token: "was", "served as", "was named".
  private func verb(endingAt index: Int, lower: Int) -> (start: Int, isPast: Bool)? {
    let key = tokens[index].key
    if Self.present.contains(key) { return (index, false) }
    if Self.past.contains(key) { return (index, true) }
    if Self.appointing.contains(key) { return (index, false) }
    guard key == Self.as, index > lower else { return nil }
    for back in 1...3 where index - back >= lower {
      let key = tokens[index - back].key
      if Self.serving.contains(key) { return (index - back, Self.served.contains(key)) }
      if Self.appointing.contains(key) { return (index - back, false) }
    }
    return nil
  }

  /// The nearest name before a verb with nothing between that could be its subject.
  private func subject(before verb: Int, lower: Int) -> Int? {
    let span = spans.position(startingAt: verb, of: \.range) - 1
    guard span >= 0, spans[span].range.upperBound <= verb, spans[span].range.lowerBound >= lower else { return nil }
    let gap = spans[span].range.upperBound..<verb
    if gap.first.map({ tokens[$0].isPossessive }) ?? false { return nil }
    let hasWho = gap.contains { tokens[$0].key == Self.who }
    if hasWho { return gap.count <= 14 ? span : nil }
    let isPlain = gap.allSatisfy {
      !tokens[$0].traits.contains(.pronoun) && !tokens[$0].isMark(",") && !tokens[$0].opens
    }
    return isPlain && gap.count <= 3 ? span : nil
  }

  // MARK: Periods

  /// "from 2017 to 2021", "between 2017 and 2021", "since 2020", "until 2021", "(2017-2021)" behind a title.
  private func readPeriod(after end: Int, _ use: inout TitleUse) {
    let limit = text.sentenceRange(at: use.phrase.range.lowerBound).upperBound
    var years: [(Int, UInt64)] = []
    var index = end
    while index < limit, index - end < 9, !tokens[index].isMark(",") {
      if tokens[index].shape == .number, let year = Int(text.string(index)), (1800...2200).contains(year) {
        years.append((year, index > end ? tokens[index - 1].key : 0))
      }
      index += 1
    }
    guard let first = years.first else { return }
    if years.count > 1 {
      use.from = Timestamp(year: first.0)
      use.until = Timestamp(year: years[1].0)
    } else if Self.sinceWords.contains(first.1) {
      use.from = Timestamp(year: first.0)
    } else if Self.untilWords.contains(first.1) {
      use.until = Timestamp(year: first.0)
    }
    if use.until != nil, !use.phrase.modifiers.contains(.former) { use.phrase.modifiers.append(.former) }
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").flatMap { Tokenizer.keys(of: $0) })
  }

  private static let and = Tokenizer.keys(of: "and").first ?? 0
  private static let of = Tokenizer.keys(of: "of").first ?? 0
  private static let `as` = Tokenizer.keys(of: "as").first ?? 0
  private static let who = Tokenizer.keys(of: "who").first ?? 0
  private static let introductions = keys("the a an its their his her our one of currently now also then both new")
  private static let present = keys("is becomes became remains being")
  private static let past = keys("was")
  private static let appointing = keys("named appointed elected nominated made sworn")
  private static let serving = keys("served serves serving worked works working acted acts acting service")
  private static let served = keys("served worked acted")
  private static let sinceWords = keys("since from in")
  private static let untilWords = keys("until till to")
}
