import News

/// Names that an honorific, an age or a government stands behind, and names behind a title.
extension KoreanScanner {
  func mister(_ word: String) -> (stem: String, particle: String)? {
    for (stem, particle) in words.stems(of: word) {
      if words.holds(.mister, stem) { return ("", particle) }
      if stem.count > 1, stem.hasSuffix("씨") { return (String(stem.dropLast()), particle) }
    }
    return nil
  }

  /// "N 씨", "N씨", "N(45)씨", and "N 여사".
  mutating func nameWithMister(_ index: Int, _ stem: String, _ particle: String) {
    var end = stem.isEmpty ? index : index + 1
    if stem.isEmpty, let bracket = bracket(endingAt: end - 1) { end = bracket.lowerBound }
    guard let word = stem.isEmpty ? text.word(end - 1) : stem, !KoreanEvidence.isInflected(word) else { return }
    // "김여사": of one syllable only the plainest honorific is sure
    let isPlain = text.word(index)?.contains("씨") ?? false
    if text.word(index).map({ words.holds(.family, $0) }) ?? false { return }
    guard isPlain || stem.isEmpty && text.words[index].isSpaced else { return }
    guard var naming = nameBeforeMister(word, at: end - 1, isPlain) else { return }
    (naming.isMister, naming.particle, naming.lastWord) = (true, particle, index)
    addTitle(before: &naming)
    namings.append(naming)
  }

  func nameBeforeMister(_ word: String, at index: Int, _ isPlain: Bool) -> KoreanNaming? {
    let range = index..<index + 1
    if isPlain, let vietnamese = vietnamese(endingAt: index) { return vietnamese }
    if word.count == 1, words.families.contains(word) {
      return isPlain || evidence.isNamed("", word) ? naming(range, word, .family) : nil
    }
    if isPlain, word.count < 3 || words.family(of: word) == nil, let given = text.word(index - 1),
      isGiven(given, of: word, at: index, false)
    {
      return twoWords(endingAt: index, word)
    }
    if let family = words.family(of: word), word.count > 2 || evidence.isNamed(word, family) || isPlain,
      !words.holds(.anonymous, word.dropFirst(family.count)), !evidence.isCommon(word)
    {
      return naming(range, word, .full)
    }
    guard isPlain, words.isForeign(word), word.count > 2, !words.isPlainBody(word) else { return nil }
    return naming(range, word, .foreign)
  }

  /// "이장 N(71) 씨": a title in front of a name that has its honorific.
  func addTitle(before naming: inout KoreanNaming) {
    let index = naming.words.lowerBound - 1
    guard naming.form != .family, var title = title(at: index), title.particle.isEmpty, title.word == index else {
      return
    }
    addOrganization(&title, bodies(before: index))
    naming.titles = [title]
  }

  /// "배우 N은", "(의장 N)": a title in front of a name of three syllables, or of a foreigner's two words.
  /// Whether there is one.
  mutating func nameBehind(_ index: Int) -> Bool {
    guard let title = titleInFront(index), let word = text.word(index + 1), text.words[index + 1].isSpaced,
      self.title(at: index + 2) == nil || KoreanEvidence.isInflected(word)
    else { return false }
    let isSure = text.isMark(index - 1, "(" + Self.bullets)
    let hasParticle = words.stems(of: word).contains {
      $0.stem.count > 1 && (words.holds(.sure, $0.particle) || $0.particle == "로")
    }
    for (stem, particle) in words.stems(of: word) where stem.count > 1 {
      // "작가 전시가": what ends like a noun with a particle is no name by itself
      if particle.isEmpty, hasParticle, words.family(of: stem).map({ !evidence.isNamed(stem, $0) }) ?? true { continue }
      guard let family = words.family(of: stem), !evidence.isCommon(stem),
        evidence.isNamed(stem, family) || stem.count > 2 && !KoreanEvidence.isDoubtful(stem) || isSure
      else { continue }
      var naming = self.naming(index + 1..<index + 2, stem, .full)
      (naming.titles, naming.particle) = ([title], particle)
      namings.append(naming)
      return true
    }
    guard words.isForeign(word), !words.isPlainBody(word), let last = text.word(index + 2) else { return false }
    let stems = words.stems(of: last)
    // What ends like a sure particle has one.
    let sure = stems.first { words.holds(.sure, $0.particle) }
    guard let (stem, particle) = sure ?? stems.first, (2...6).contains(stem.count), !words.isPlainBody(stem) else {
      return false
    }
    var naming = twoWords(endingAt: index + 2, stem)
    (naming.titles, naming.particle) = ([title], particle)
    namings.append(naming)
    return true
  }

  static let bullets = "▲△▶▷◆◇■□●○"

  /// A title that a name may stand behind: one of the arts and of sport, or any behind a bullet of a list.
  func titleInFront(_ index: Int) -> KoreanTitle? {
    guard let printed = text.word(index), let head = words.head(of: printed),
      words.holds(.leading, printed) || text.isMark(index - 1, Self.bullets)
    else { return nil }
    var title = KoreanTitle(
      head: head, printed: printed, word: index, start: text.words[index].start, end: text.words[index].end,
      particle: "")
    addOrganization(&title, bodies(before: text.isMark(index - 1, "(") ? index - 1 : index))
    return title
  }

  /// A foreigner's name of two words, the last of which may have a particle.
  func twoWords(endingAt index: Int, _ last: String) -> KoreanNaming {
    var naming = naming(index - 1..<index + 1, (text.word(index - 1) ?? "") + " " + last, .foreign)
    naming.end = text.words[index].start + last.unicodeScalars.count
    naming.isFamilyFirst = false
    return naming
  }

  /// "N(27)은": a name with somebody's age.
  mutating func nameBeforeAge(_ index: Int) {
    guard let word = text.word(index), word.count == 3, let family = words.family(of: word),
      text.isMark(index + 1, "("),
      let age = text.word(index + 2).flatMap({ Int($0) }), (6...110).contains(age), text.isMark(index + 3, ")"),
      !words.holds(.anonymous, word.dropFirst(family.count)), !KoreanEvidence.isInflected(word),
      !evidence.isCommon(word)
    else { return }
    // A title or "씨" behind the bracket tells more.
    if text.words.indices.contains(index + 4),
      text.words[index + 4].isSpaced || mister(text.words[index + 4].text) != nil
    {
      return
    }
    var naming = self.naming(index..<index + 1, word, .full)
    if let particle = text.word(index + 4), words.holds(.particle, particle) {
      (naming.particle, naming.lastWord) = (particle, index + 4)
    }
    namings.append(naming)
  }

  /// "N 정부": whose government it is.
  mutating func nameBeforeGovernment(_ index: Int) {
    guard let word = text.word(index), word.count == 3, words.family(of: word) != nil,
      !KoreanEvidence.isDoubtful(word), !evidence.isCommon(word), let next = text.word(index + 1),
      words.stems(of: next).contains(where: { words.holds(.eponym, $0.stem) })
    else { return }
    var naming = self.naming(index..<index + 1, word, .full)
    naming.isEponym = true
    namings.append(naming)
  }
}
