/// Which verb of speech goes with which spoken words.
extension SpeechScanner {
  enum Teller {
    case told(QuoteReader.Speaker)
    case stranger
    /// Nothing beside it says so.
    case unsaid
  }

  /// Right behind the words, else last before them in their sentence, else the subject of a sentence that ends in a colon.
  func source(of part: Range<Int>, _ tellings: [QuoteReader.Telling], outside parts: [Range<Int>]) -> Teller {
    if let behind = tellings.first(where: { $0.form.range.lowerBound >= part.upperBound }),
      isBeside(part.upperBound..<behind.form.range.lowerBound)
    {
      return behind.speaker.map { .told($0) } ?? .stranger
    }
    // “A” and “B”, said N
    if let next = parts.first(where: { $0.lowerBound > part.upperBound }), next.lowerBound - part.upperBound <= 4,
      !tokens[part.upperBound..<next.lowerBound].contains(where: { $0.isMark(".") }),
      text.sentenceOf[part.lowerBound] == text.sentenceOf[next.lowerBound],
      case .told(let speaker) = source(of: next, tellings, outside: parts)
    {
      return .told(speaker)
    }
    let sentence = text.sentenceRange(at: max(0, part.lowerBound - 1))
    if let before = tellings.last(where: {
      sentence.contains($0.form.range.lowerBound) && $0.form.range.upperBound <= part.lowerBound
    }) {
      // "N no lo cree: “…”"
      let isDenied = isDenied(before.form, until: part.lowerBound)
      if !isDenied || !isBehindColon(part) {
        return isDenied ? .stranger : before.speaker.map { .told($0) } ?? .stranger
      }
    }
    guard isBehindColon(part), let subject = subject(opening: sentence, outside: parts)
    else { return .unsaid }
    return .told(
      QuoteReader.Speaker(
        person: subject.person, certainty: .likely, reason: "named before the quote’s colon", range: subject.range))
  }

  func isBehindColon(_ part: Range<Int>) -> Bool { part.lowerBound > 1 && tokens[part.lowerBound - 2].isMark(":") }

  /// Only marks, no full stop among them, and "se" and its like.
  private func isBeside(_ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && gap.allSatisfy {
        tokens[$0].shape == .mark ? !tokens[$0].isMark(".") && !tokens[$0].isMark(";") : words($0).contains(.between)
      }
  }

  func isDenied(_ form: Form, until end: Int) -> Bool {
    let sentence = text.sentenceRange(at: form.range.lowerBound)
    let start = max(sentence.lowerBound, form.range.lowerBound - 2)
    return (start..<min(end, form.range.upperBound + 3)).contains { words($0).contains(.not) }
  }

  /// Whom a sentence opens with, titles and articles before the name.
  func subject(opening sentence: Range<Int>, outside parts: [Range<Int>]) -> (person: Int, range: Range<Int>)? {
    guard
      let name = mentions.touching(sentence, of: \.range).first(where: { $0.range.lowerBound >= sentence.lowerBound }),
      !parts.contains(where: { $0.overlaps(sentence.lowerBound..<name.range.upperBound) })
    else { return nil }
    let start = phraseStart(name.range, from: sentence.lowerBound)
    let gap = sentence.lowerBound..<name.range.lowerBound
    let isApposition =
      gap.count > 1 && gap.count <= 9 && tokens[gap.upperBound - 1].isMark(",")
      && titles.touching(gap, of: \.range).contains { $0.range.lowerBound <= sentence.lowerBound + 1 }
      && gap.dropLast().allSatisfy { tokens[$0].shape != .mark || isHyphen($0) }
    let isFirst = start.map {
      $0 <= sentence.lowerBound + 1 && words(sentence.lowerBound).isDisjoint(with: [.of, .when])
    }
    return isFirst ?? false || isApposition ? (name.person, name.range) : nil
  }

  /// "…, muttrar N": a name within a line with a dash may be the speaker's, with a verb that nobody knows.
  func namesSomebody(_ part: Range<Int>) -> Bool { !part.isEmpty && !mentions.touching(part, of: \.range).isEmpty }

  /// The words are sentences of their own, nothing else in them.
  func standsAlone(_ part: Range<Int>, in sentence: Range<Int>, outside parts: [Range<Int>]) -> Bool {
    guard part.lowerBound <= sentence.lowerBound + 2, let last = part.last else { return false }
    return pieces(of: sentence, outside: parts).isEmpty
      && pieces(of: text.sentenceRange(at: last), outside: parts).isEmpty
  }
}
