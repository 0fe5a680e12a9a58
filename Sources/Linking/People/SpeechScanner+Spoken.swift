/// What stands in marks or behind a dash.
extension SpeechScanner {
  /// Spoken words in order, the marks left out; a dialogue is a line with a dash in front.
  func spoken(runsOn: Bool) -> (parts: [Range<Int>], isDialogue: Bool) {
    if let dash = dialogueDash { return (dialogue(from: dash + 1), true) }
    var parts = text.quotations(runsOn: runsOn)
    if speech.elisions.isEmpty, !parts.isEmpty {
      // double and single marks in one paragraph
      for single in text.singleQuotations()
      where !parts.contains(where: { $0.overlaps(single) }) && tokens[single.lowerBound].bytes.count > 1 {
        parts.append(single)
      }
      parts.sort { $0.lowerBound < $1.lowerBound }
    }
    if speech.has("inserted") { parts = parts.flatMap(split) }
    return (parts, false)
  }

  /// "– Nous attendons, dit N.", or the same behind a sentence where lines with a dash go on with the same speaker.
  private var dialogueDash: Int? {
    guard text.passage.section == .body, tokens.count > 2 else { return nil }
    if isDash(0) { return 0 }
    guard speech.has("dashes") else { return nil }
    return text.sentences.first { $0.count > 3 && isDash($0.lowerBound) && !tokens[$0.lowerBound].isGlued }?.lowerBound
  }

  func isDash(_ index: Int) -> Bool {
    if tokens[index].isMark("~") { return true }
    guard tokens[index].isMark("-"), index + 1 < tokens.count, !tokens[index].isGlued || !tokens[index + 1].isGlued
    else {
      return false
    }
    return !tokens[index].isGlued || text.string(index) != "-"
  }

  /// « Oui, a-t-il dit. Non. »: the words before and behind a verb that stands inside of the marks.
  private func split(_ part: Range<Int>) -> [Range<Int>] {
    for index in part where tokens[index].isMark(",") && index > part.lowerBound && index + 1 < part.upperBound {
      guard let form = telling(at: index + 1, within: index + 1..<part.upperBound), isInserted(form) else { continue }
      let end = form.range.upperBound
      guard end >= part.upperBound || tokens[end].isMark(",") || tokens[end].isMark(".") else { continue }
      let rest = min(end + 1, part.upperBound)..<part.upperBound
      return [part.lowerBound..<index] + (rest.isEmpty ? [] : split(rest))
    }
    return [part]
  }

  /// The verb stands before its subject.
  private func isInserted(_ form: Form) -> Bool {
    switch form.subject {
    case .named: form.range.upperBound > form.verb.upperBound
    case .pronoun(_, let token): token > form.verb.lowerBound
    default: false
    }
  }

  private func telling(at start: Int, within range: Range<Int>, isDash: Bool = false) -> Form? {
    let piece = Piece(range: range, isBehindSpeech: true, isBeforeSpeech: false)
    guard let form = forms(in: piece).first, form.range.lowerBound == start else { return nil }
    if case .leftOut = form.subject, !isDash { return nil }
    if case .stranger = form.subject {
      return form.range.upperBound < range.upperBound && words(form.range.upperBound).contains(.article) ? form : nil
    }
    return form
  }

  /// The spoken parts of a line with a dash: up to a comma with a verb of speech and its subject behind it, and again behind their
  /// sentence or behind the next dash.
  private func dialogue(from first: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, index) = (first, first)
    func close(_ end: Int) {
      let part = trimmed(start..<max(start, end))
      if part.contains(where: { tokens[$0].isWord }) { parts.append(part) }
    }
    while index < tokens.count {
      let isBreak = tokens[index].isMark(",") || tokens[index].isMark("!") || tokens[index].isMark("?")
      let dash = isDash(index)
      guard dash || isBreak, index + 1 < tokens.count else {
        index += 1
        continue
      }
      let sentence = text.sentenceRange(at: index + 1)
      if let form = telling(at: index + 1, within: index + 1..<sentence.upperBound, isDash: dash) {
        close(dash || tokens[index].isMark(",") ? index : index + 1)
        let next = (form.range.upperBound..<tokens.count).first { isDash($0) }
        start =
          dash ? next.map { $0 + 1 } ?? sentence.upperBound : min(next ?? sentence.upperBound, sentence.upperBound)
        index = start
      } else if dash, index > 0, isSentenceEnd(index - 1) {
        close(index)
        start = index + 1
        index = start
      } else {
        index += 1
      }
    }
    close(tokens.count)
    return parts
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    tokens[index].isMark(".") || tokens[index].isMark("!") || tokens[index].isMark("?")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, tokens[first].shape == .mark, !tokens[first].opens { range = range.dropFirst() }
    while let last = range.last, tokens[last].isMark(",") || tokens[last].isMark("\n") || isDash(last) {
      range = range.dropLast()
    }
    return range
  }

  /// The words of a sentence that nobody speaks, cut at what is spoken.
  func pieces(of sentence: Range<Int>, outside parts: [Range<Int>]) -> [Piece] {
    var pieces: [Piece] = []
    var start = sentence.lowerBound
    var isBehind = false
    func close(_ end: Int, _ isBefore: Bool) {
      guard start < end, tokens[start..<end].contains(where: \.isWord) else { return }
      pieces.append(Piece(range: start..<end, isBehindSpeech: isBehind, isBeforeSpeech: isBefore))
    }
    if let last = parts.last(where: { $0.upperBound <= start }), !parts.contains(where: { $0.contains(start) }) {
      // "« Oui ? », dit N": a sentence that starts with the marks behind speech
      isBehind =
        last.upperBound <= start && start - last.upperBound < 3
        && (last.upperBound...start).allSatisfy { tokens[$0].isMark(",") || tokens[$0].closes || isDash($0) }
    }
    for part in parts.touching(sentence, of: { $0 }) {
      close(min(part.lowerBound, sentence.upperBound), true)
      start = max(start, part.upperBound)
      isBehind = true
    }
    close(sentence.upperBound, false)
    return pieces
  }
}
