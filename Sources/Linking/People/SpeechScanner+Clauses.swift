/// What is reported without being quoted: "dass …", "que …", "selon N, …".
extension SpeechScanner {
  /// The whole clause that somebody is reported to say, without marks around it; nil for what is less, and for what is denied.
  func clause(of form: Form, outside parts: [Range<Int>]) -> Range<Int>? {
    let sentence = text.sentenceRange(at: form.range.lowerBound)
    guard form.isReport, form.source != .quoting, !isDenied(form, until: sentence.upperBound),
      !parts.contains(where: { isWhole($0, in: sentence) })
    else { return nil }
    if form.source != nil || isSource(.as, endingAt: form.range.lowerBound) { return according(form, sentence) }
    return (behindThat(form, sentence) ?? conditional(form, sentence) ?? preceding(form, sentence)).flatMap(whole)
  }

  /// Somebody's whole sentence in marks, not a few words within a clause.
  private func isWhole(_ part: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard let first = part.first, part.overlaps(sentence) else { return false }
    let isEmbedded =
      part.count <= 8 && tokens[first].shape == .lower && first - 2 > sentence.lowerBound
      && tokens[first - 2].shape == .lower
    return !isEmbedded
  }

  /// "erklärte am Montag, dass …": up to the word that opens the clause stand when, where and to whom.
  private func behindThat(_ form: Form, _ sentence: Range<Int>) -> Range<Int>? {
    let start = form.range.upperBound
    for index in start..<min(start + 10, sentence.upperBound) {
      if words(index).contains(.that) {
        // "liet weten dat", "voegde toe dat"
        let first = (start..<index).first { !form.rest.contains(tokens[$0].key) } ?? index
        guard first == index || isCircumstance(first) || tokens[index - 1].isMark(",") else { return nil }
        let rest = index + 1..<sentence.upperBound
        return rest.isEmpty || isInfinitive(rest.lowerBound) ? nil : rest
      }
      if tokens[index].traits.contains(.say) { return nil }
      if tokens[index].shape == .mark, !isHyphen(index) {
        guard tokens[index].isMark(","), index + 1 < sentence.upperBound, words(index + 1).contains(.that) else {
          return nil
        }
      }
    }
    return nil
  }

  /// "mardi", "este jueves", "dans un entretien".
  private func isCircumstance(_ index: Int) -> Bool {
    if words(index).contains(.article) { return words(index + 1).contains(.between) }
    return !words(index).isDisjoint(with: [.of, .between])
  }

  /// "att komma" is no clause.
  private func isInfinitive(_ index: Int) -> Bool {
    let word = text.folded(index)
    return words(index).isEmpty
      && speech.infinitives.contains { word.utf8.suffix($0.count).elementsEqual($0) }
  }

  /// "betonte N, die Sicherheit gehe vor": a verb form that only what is reported has.
  private func conditional(_ form: Form, _ sentence: Range<Int>) -> Range<Int>? {
    let start = form.range.upperBound
    guard let comma = (start..<min(start + 6, sentence.upperBound)).first(where: { tokens[$0].shape == .mark }),
      tokens[comma].isMark(","), comma + 2 < sentence.upperBound,
      words(comma + 1).isDisjoint(with: [.that, .and, .when]),
      !(start..<comma).contains(where: { tokens[$0].traits.contains(.say) })
    else { return nil }
    let rest = comma + 1..<sentence.upperBound
    let end = rest.first { tokens[$0].isMark(",") } ?? rest.upperBound
    return hasConditional(rest.lowerBound..<min(end, rest.lowerBound + 16)) ? rest : nil
  }

  private func hasConditional(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { tokens[$0].shape == .lower && words($0).contains(.conditional) }
  }

  /// "Der Bau beginne im Herbst, sagte N."
  private func preceding(_ form: Form, _ sentence: Range<Int>) -> Range<Int>? {
    let start = form.range.lowerBound
    let rest = form.range.upperBound..<sentence.upperBound
    guard start == form.verb.lowerBound, start > sentence.lowerBound + 3, tokens[start - 1].isMark(","),
      rest.count <= 12, !rest.contains(where: { tokens[$0].isMark(",") || tokens[$0].isMark(":") })
    else { return nil }
    let head = sentence.lowerBound..<start - 1
    guard words(head.lowerBound).isDisjoint(with: [.when, .that]),
      words(head.lowerBound).isDisjoint(with: .of) || hasConditional(head),
      !head.contains(where: { tokens[$0].isMark(";") || tokens[$0].isMark(":") || tokens[$0].opens })
    else { return nil }
    return head
  }

  /// "Selon N, …", "Enligt N kostar …", "…, según N."
  private func according(_ form: Form, _ sentence: Range<Int>) -> Range<Int>? {
    let (start, end) = (form.range.lowerBound, form.range.upperBound)
    let first = isSource(.as, endingAt: start) ? start - 1 : start
    guard first > sentence.lowerBound + 1 else { return opened(end, sentence, by: form).flatMap(whole) }
    guard first > sentence.lowerBound + 3, tokens[first - 1].isMark(","), end < sentence.upperBound,
      tokens[end].isMark(".") || tokens[end].isMark("\n")
    else { return nil }
    let head = sentence.lowerBound..<first - 1
    return words(head.lowerBound).contains(.when) ? nil : whole(head)
  }

  private func opened(_ end: Int, _ sentence: Range<Int>, by form: Form) -> Range<Int>? {
    guard end + 1 < sentence.upperBound else { return nil }
    let isVerbSecond = speech.has("second") || form.source == .behind
    // "Selon N et M, …"
    let joint =
      words(end).contains(.and) ? mentions.first { $0.range.lowerBound > end && $0.range.lowerBound < end + 6 } : nil
    if let joint, form.source != nil, joint.range.upperBound < sentence.upperBound {
      return isVerbSecond || tokens[joint.range.upperBound].isMark(",")
        ? joint.range.upperBound..<sentence.upperBound : nil
    }
    if form.source != nil, isVerbSecond { return tokens[end].shape == .mark ? nil : end..<sentence.upperBound }
    // "Comme l’a dit N hier, …"
    guard let comma = (end..<min(end + 5, sentence.upperBound)).first(where: { tokens[$0].isMark(",") }),
      form.source == nil || comma == end
    else { return nil }
    let isDescription = titles.touching(comma + 1..<comma + 3, of: \.range).contains {
      $0.range.lowerBound <= comma + 2
    }
    if isDescription, !words(comma + 1).contains(.article),
      let next = (comma + 1..<min(comma + 12, sentence.upperBound)).first(where: { tokens[$0].isMark(",") })
    {
      // "Selon N, maire de la ville, …"
      return next + 1..<sentence.upperBound
    }
    return comma + 1..<sentence.upperBound
  }

  /// Up to where somebody else's words, or the writer's own, may begin; nil when that cannot be told or too little is left.
  private func whole(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    for index in range {
      if tokens[index].isMark(";") || index > range.lowerBound && isDash(index) {
        end = index
        break
      }
      guard tokens[index].isMark(","), index + 1 < range.upperBound else { continue }
      if words(index + 1).contains(.and) {
        end = index
        break
      }
      if tokens[index + 1].traits.contains(.say), tokens[index + 1].shape == .lower { return nil }
    }
    var clause = range.lowerBound..<end
    while let first = clause.first, tokens[first].shape == .mark, !tokens[first].opens { clause = clause.dropFirst() }
    while let last = clause.last, tokens[last].shape == .mark, !tokens[last].closes { clause = clause.dropLast() }
    return clause.count { tokens[$0].isWord } >= 3 ? clause : nil
  }
}
