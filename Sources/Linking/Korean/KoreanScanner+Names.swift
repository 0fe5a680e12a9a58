import News

/// The names before a title, and the bodies whose title it is.
extension KoreanScanner {
  /// Whether there is one.
  mutating func name(before titles: [KoreanTitle]) -> Bool {
    guard var title = titles.first, let last = titles.last else { return false }
    let start = first(of: title)
    var before = pass(&title, start)
    let bracket = bracket(endingAt: before - 1)
    if let bracket { before = bracket.lowerBound }
    var name = name(endingBefore: before, of: &title)
    // "그러나 현 의원은": what is stepped over is a family name, too
    if name == nil, before < start, let word = text.word(start - 1), words.families.contains(word) {
      title.modifiers = title.modifiers.filter { $0 != .former }
      name = (naming(start - 1..<start, word, .family), start..<start)
    }
    guard var found = name, !isOnlyCalled(found.naming, last) else { return false }
    // "트로트 가수 N은": who stands behind such a title is surer than what may be a name before it
    if found.naming.isTentative, nameBehind(title.word) { return true }
    addOrganization(&title, found.inner)
    if title.organization == nil, title.country == nil {
      if let bracket, let party = text.word(bracket.lowerBound + 1), bracket.count == 3, words.isBody(party) {
        title.organization = party
      } else if found.naming.form != .family {
        addOrganization(&title, bodies(before: found.naming.words.lowerBound))
      }
    }
    // "전임 N 시장"
    if let word = text.word(found.naming.words.lowerBound - 1), words.holds(.past, word), word.count > 1 {
      title.modifiers.append(.former)
    }
    found.naming.titles = inFront(of: found.naming) + [title] + titles.dropFirst()
    (found.naming.particle, found.naming.lastWord) = (last.particle, last.word)
    // "N 교수(물리학)는"
    if last.particle.isEmpty, text.isMark(last.word + 1, "("),
      let close = (last.word + 2..<last.word + 6).first(where: { text.isMark($0, ")") }),
      let particle = text.word(close + 1), words.holds(.particle, particle), !text.words[close + 1].isSpaced
    {
      (found.naming.particle, found.naming.lastWord) = (particle, close + 1)
    }
    for other in others(before: found.naming, title: title) { namings.append(other) }
    namings.append(found.naming)
    return true
  }

  /// "‘제비꽃 박사’": what stands in marks of its own is what somebody or something is called.
  func isOnlyCalled(_ naming: KoreanNaming, _ title: KoreanTitle) -> Bool {
    text.isMark(naming.words.lowerBound - 1, "‘'“\"") && text.isMark(title.word + 1, "’'”\"")
  }

  /// "대통령 권한대행인 N 국무총리", "소설가 N 원장": a title in front of a name that has one behind it, too.
  func inFront(of naming: KoreanNaming) -> [KoreanTitle] {
    let start = naming.words.lowerBound
    guard naming.form != .family,
      var title = [start - 2, start - 1].lazy.compactMap({ self.title(at: $0) }).first(where: { $0.word == start - 1 })
    else { return [] }
    guard title.particle.isEmpty || title.particle == "인" else { return [] }
    addOrganization(&title, bodies(before: first(of: title)))
    return [title]
  }

  func first(of title: KoreanTitle) -> Int {
    text.words[title.word].start == title.start ? title.word : title.word - 1
  }

  /// Steps over "전" and "신임" before a place, at most one of them.
  func pass(_ title: inout KoreanTitle, _ before: Int) -> Int {
    guard let word = text.word(before - 1), text.word(before - 2) != nil || text.isMark(before - 2, "()") else {
      return before
    }
    if words.holds(.past, word) {
      title.modifiers.append(.former)
      return before - 1
    }
    return words.holds(.new, word) ? before - 1 : before
  }

  /// "(52)" or "(더불어민주당)" that ends at a word.
  func bracket(endingAt index: Int) -> Range<Int>? {
    guard text.isMark(index, ")") else { return nil }
    let start = (max(0, index - 6)..<index).last { text.isMark($0, "(") }
    return start.map { $0..<index + 1 }
  }

  /// The name that ends before a word, or before bodies' names that stand between.
  func name(endingBefore end: Int, of title: inout KoreanTitle) -> (naming: KoreanNaming, inner: Range<Int>)? {
    guard let nearest = text.word(end - 1) else { return nil }
    if words.families.contains(nearest) { return (naming(end - 1..<end, nearest, .family), end..<end) }
    var (index, start) = (end - 1, end)
    var tentative: (naming: KoreanNaming, inner: Range<Int>)?
    while end - index < 6 {
      if let bracket = bracket(endingAt: index) { index = bracket.lowerBound - 1 }
      // "N(한빛전자 상무)"
      if text.isMark(index, "(/"), text.isMark(title.word + 1, "):") { index -= 1 }
      guard let word = text.word(index) else { return tentative }
      let inner = start..<end
      if let naming = foreign(at: index, inner) {
        if !naming.isTentative { return (naming, inner) }
        tentative = tentative ?? (naming, inner)
      }
      if isName(word, at: index, inner, title) { return (naming(index..<index + 1, word, .full), inner) }
      guard words.mayBeBody(word) || canBeBody(word, before: index) else { return tentative }
      let next = pass(&title, index)
      (start, index) = (index, next - 1)
    }
    return tentative
  }

  /// Any noun of three syllables and more that has a plain name before it.
  func canBeBody(_ word: String, before index: Int) -> Bool {
    guard word.count > 2, !KoreanEvidence.isInflected(word), words.head(of: word) == nil,
      let before = text.word(index - 1), before.count == 3
    else { return false }
    return words.family(of: before) != nil && !KoreanEvidence.isDoubtful(before) && !evidence.isCommon(before)
  }

  func naming(_ range: Range<Int>, _ name: String, _ form: KoreanNaming.Form) -> KoreanNaming {
    let (start, last) = (text.words[range.lowerBound].start, text.words[range.upperBound - 1])
    let end = range.count == 1 ? start + name.unicodeScalars.count : last.end
    return KoreanNaming(
      text: index, words: range, name: name, form: form, start: start, end: end, lastWord: range.upperBound - 1)
  }

  func isName(_ word: String, at index: Int, _ inner: Range<Int>, _ title: KoreanTitle) -> Bool {
    guard let family = words.family(of: word), title.head.kind != .kin else { return false }
    let isWithheld = words.holds(.anonymous, word.dropFirst(family.count))
    let left = text.word(index - 1)
    // "N 한울대 교수": what can be both is the body where a name stands before it.
    let isAfterName = left.map { words.family(of: $0) != nil && !words.ends($0, with: .body) && $0.count > 2 } ?? false
    if isWithheld || evidence.isCommon(word) || isAfterName && words.ends(word, with: .body) { return false }
    if evidence.isNamed(word, family) { return true }
    // "직무대행인 N 차장"
    if self.title(at: index - 1)?.particle == "인" { return true }
    // What is next to a country or an office of a body is a name when it can be one.
    let isBeforeBody = !inner.isEmpty || isLong(title)
    if word.count == 2 { return isBeforeBody || left.map { words.isBody($0) && $0.count > 2 } ?? false }
    return isBeforeBody || title.head.kind == .media || !KoreanEvidence.isDoubtful(word)
  }

  /// "한국문예진흥원장": a title that a body's name is written to.
  func isLong(_ title: KoreanTitle) -> Bool { title.end - title.start > 4 }

  /// "N·M 의원", "N, M 의원": those before the last of a list.
  func others(before naming: KoreanNaming, title: KoreanTitle) -> [KoreanNaming] {
    guard naming.form == .full, !title.head.isExclusive || title.head.kind == .cabinet else { return [] }
    var (found, start): ([KoreanNaming], Int) = ([], naming.words.lowerBound)
    while text.isMark(start - 1, "·ㆍ・,"), let word = text.word(start - 2), word.count == 3,
      let family = words.family(of: word), !evidence.isCommon(word),
      !text.isMark(start - 1, ",") || evidence.isNamed(word, family) || !KoreanEvidence.isDoubtful(word)
    {
      var other = self.naming(start - 2..<start - 1, word, .full)
      other.titles = [title]
      found.insert(other, at: 0)
      start -= 2
    }
    return found
  }

  /// "더불어민주당 N 대표": the bodies' names right before a name.
  func bodies(before start: Int) -> Range<Int> {
    var first = start
    // "독일의 N 총리", "부산 N의 M 감독"
    if let owner = text.word(start - 1), owner.last == "의", owner.count > 2,
      words.isBody(String(owner.dropLast())) || words.isForeign(String(owner.dropLast()))
    {
      first -= 1
    }
    while first > 0, start - first < 2, let word = text.word(first - 1), words.isBody(word), words.heads[word] == nil {
      first -= 1
    }
    return first..<start
  }
}
