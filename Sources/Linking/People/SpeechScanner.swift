/// Finds the verbs of speech of a text in another language than English, each with whose it is.
///
/// What it finds depends on the words of one sentence alone; whom a pronoun or "the minister" stands for is told elsewhere.
struct SpeechScanner {
  enum Subject {
    case named(Int)
    case pronoun(Speech.Words, Int)
    /// "the minister": the noun's token.
    case noun(Int)
    /// The verb alone: "añadió".
    case leftOut
    /// Somebody who is not named.
    case stranger
  }

  /// A verb of speech, or "according to", with its subject.
  struct Form {
    var subject: Subject
    /// From the first to the last word of both.
    var range: Range<Int>
    /// What says it: the verb, or "according to".
    var verb: Range<Int>
    var isReport = true
    /// How it says so without a verb.
    var source: Speech.Source?
    /// The verb's later parts: "weten" of "liet weten".
    var rest: [UInt64] = []
  }

  /// Words outside of speech, within one sentence.
  struct Piece {
    var range: Range<Int>
    /// Speech ends where the words start.
    var isBehindSpeech: Bool
    /// Speech starts where the words end.
    var isBeforeSpeech: Bool
  }

  let text: PersonText
  /// The text's index.
  let index: Int
  let speech: Speech
  let mentions: [(range: Range<Int>, person: Int)]
  let titles: [TitlePhrase]
  /// The last words of names that are inflected ("Virtasen"): they are nobody's subject.
  var inflected: Set<Int> = []
  var tokens: [Token] { text.tokens }

  func words(_ index: Int) -> Speech.Words {
    tokens.indices.contains(index) ? speech.words(tokens[index]) : []
  }

  func forms(in piece: Piece) -> [Form] {
    var forms: [Form] = []
    var index = piece.range.lowerBound
    while index < piece.range.upperBound {
      let found = tokens[index].isWord && !isInName(index) ? source(at: index, piece) ?? verb(at: index, piece) : nil
      if let found { forms.append(found) }
      index = max(index + 1, found?.range.upperBound ?? 0)
    }
    return forms
  }

  private func isInName(_ index: Int) -> Bool {
    mentions.touching(index..<index + 1, of: \.range).contains { $0.range.contains(index) }
  }

  // MARK: Verbs

  private func verb(at index: Int, _ piece: Piece) -> Form? {
    let first = firstWord(piece)
    guard tokens[index].shape == .lower || index == first else { return nil }
    var stranger: Form?
    let found = speech.verbs.all(at: index, in: tokens).filter {
      index + $0.count <= piece.range.upperBound && goesOn($0.value.rest, behind: index + $0.count, piece)
    }
    for (verb, count) in found.filter({ $0.value.isParticiple }) + found.filter({ !$0.value.isParticiple }) {
      var words = index..<index + count
      if verb.isParticiple {
        guard let helper = helper(before: index, piece) else { continue }
        words = helper..<words.upperBound
        if let subject = subject(between: helper, index, piece) {
          return Form(subject: subject, range: words, verb: words, isReport: verb.isReport)
        }
      }
      guard var form = form(words, piece, isReport: verb.isReport) else { continue }
      form.rest = verb.rest
      guard case .stranger = form.subject else { return form }
      stranger = stranger ?? form
    }
    return stranger
  }

  /// "kündigte N … an": the verb's later parts follow in order.
  private func goesOn(_ rest: [UInt64], behind start: Int, _ piece: Piece) -> Bool {
    var index = start
    for key in rest {
      guard
        let found = (index..<max(index, min(start + 16, piece.range.upperBound))).first(where: { tokens[$0].key == key }
        )
      else { return false }
      index = found + 1
    }
    return true
  }

  private func helper(before verb: Int, _ piece: Piece) -> Int? {
    let reach = speech.has("postposed") ? 14 : 6
    for index in (max(piece.range.lowerBound, verb - reach)..<verb).reversed() {
      if words(index).contains(.helper) { return index }
      if tokens[index].shape == .mark, !isHyphen(index) { return nil }
    }
    return nil
  }

  /// "a-t-elle dit", "hatte N am Freitag erklärt", "hat die Ministerin gesagt".
  private func subject(between helper: Int, _ verb: Int, _ piece: Piece) -> Subject? {
    let gap = helper + 1..<verb
    if let pronoun = gap.first(where: { !pronoun($0).isEmpty }), pronoun <= helper + 4 {
      return .pronoun(self.pronoun(pronoun), pronoun)
    }
    if let mention = mentions.touching(gap, of: \.range).first,
      phraseStart(mention.range, from: helper + 1) == helper + 1
    {
      return .named(mention.person)
    }
    return noun(startingAt: helper + 1, before: verb).map { .noun($0.noun) }
  }

  private func form(_ words: Range<Int>, _ piece: Piece, isReport: Bool) -> Form? {
    let start = words.lowerBound
    // "», se preguntó N"
    let isBehind =
      piece.isBehindSpeech && (firstWord(piece)..<start).allSatisfy { self.words($0).contains(.between) }
    let isBehindMark = start > piece.range.lowerBound && tokens[start - 1].shape == .mark && !isHyphen(start - 1)
    let isAs = start > 0 && isSource(.as, endingAt: start)
    let after =
      isBehind || isBehindMark || isAs || start == firstWord(piece) || comesSecond(start, piece)
      ? subject(behind: words.upperBound, piece) : nil
    let isAfterSure =
      switch after?.subject {
      case .named, .pronoun: isBehind || isBehindMark
      default: isBehind
      }
    let before = after != nil && isAfterSure ? nil : subject(before: start, piece)
    if let before {
      return Form(subject: before.subject, range: before.start..<words.upperBound, verb: words, isReport: isReport)
    }
    if let after { return Form(subject: after.subject, range: start..<after.end, verb: words, isReport: isReport) }
    if isBehind, speech.has("silent"), endsClause(words.upperBound, piece) {
      return Form(subject: .leftOut, range: words, verb: words, isReport: isReport)
    }
    let names = mentions.touching(piece.range.lowerBound..<words.upperBound, of: \.range)
    return isBehind || names.isEmpty ? Form(subject: .stranger, range: words, verb: words, isReport: isReport) : nil
  }

  /// "Am Freitag sagte N": no name before the verb, and few words.
  private func comesSecond(_ verb: Int, _ piece: Piece) -> Bool {
    guard speech.has("second") else { return false }
    let start = firstWord(piece)
    return verb - start <= 6 && mentions.touching(start..<verb, of: \.range).isEmpty
      && !(start..<verb).contains { tokens[$0].shape == .mark || !words($0).isDisjoint(with: [.that, .when]) }
  }

  /// Behind the verb its clause ends, or goes on with where and to whom.
  private func endsClause(_ index: Int, _ piece: Piece) -> Bool {
    guard index < piece.range.upperBound else { return true }
    return tokens[index].shape == .mark || !words(index).isDisjoint(with: [.of, .between])
  }

  // MARK: According to

  private func source(at index: Int, _ piece: Piece) -> Form? {
    for (source, count) in speech.sources.all(at: index, in: tokens) {
      let phrase = index..<index + count
      switch source {
      case .behind:
        guard let name = mentions.touching(index - 1..<index, of: \.range).last, index > 0,
          name.range.upperBound == index, let start = phraseStart(name.range, from: piece.range.lowerBound),
          isFree(start, piece)
        else { continue }
        return Form(subject: .named(name.person), range: start..<phrase.upperBound, verb: phrase, source: source)
      case .before, .quoting:
        guard isFree(index, piece) else { continue }
        guard let subject = subject(behind: phrase.upperBound, piece, isPlain: true) else {
          // "selon un rapport": not who spoke before
          if source == .before, index == firstWord(piece) {
            return Form(subject: .stranger, range: phrase, verb: phrase, source: source)
          }
          continue
        }
        let isBehind = piece.isBehindSpeech && index == firstWord(piece)
        let isBefore =
          piece.isBeforeSpeech && index == firstWord(piece) && subject.end + 2 >= piece.range.upperBound - 1
        if source == .quoting, !isBehind, !isBefore { continue }
        return Form(subject: subject.subject, range: index..<subject.end, verb: phrase, source: source)
      case .as: continue
      }
    }
    return nil
  }

  func isSource(_ wanted: Speech.Source, endingAt end: Int) -> Bool {
    (max(0, end - 4)..<end).contains { start in
      speech.sources.all(at: start, in: tokens).contains { $0.value == wanted && start + $0.count == end }
    }
  }
}
