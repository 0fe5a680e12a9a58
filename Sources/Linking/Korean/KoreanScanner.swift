import News

/// Finds the names of one Korean text that stand beside titles, honorifics and brackets.
struct KoreanScanner {
  let text: KoreanText
  let index: Int
  let evidence: KoreanEvidence
  let words = KoreanWords.shared
  private(set) var namings: [KoreanNaming] = []

  init(_ text: KoreanText, index: Int, evidence: KoreanEvidence) {
    (self.text, self.index, self.evidence) = (text, index, evidence)
  }

  /// In the order of the text.
  mutating func scan() -> [KoreanNaming] {
    var next = 0
    while next < text.words.count {
      defer { next += 1 }
      guard let word = text.word(next) else { continue }
      if let title = title(at: next) {
        let titles = withFurther(title)
        if !name(before: titles) { nameBehind(next) }
        next = max(next, titles.map(\.word).max() ?? next)
      } else if let (stem, particle) = mister(word) {
        nameWithMister(next, stem, particle)
      } else {
        nameBeforeGovernment(next)
        nameBeforeAge(next)
      }
    }
    return namings.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  // MARK: Titles

  /// The title that a word is, with what stands behind it ("당선인").
  func title(at index: Int) -> KoreanTitle? {
    guard let word = text.word(index) else { return nil }
    for (stem, particle) in words.stems(of: word) {
      guard let head = words.head(of: stem) else { continue }
      let start = text.words[index].start
      var title = KoreanTitle(
        head: head, printed: stem, word: index, start: start, end: start + stem.unicodeScalars.count,
        particle: particle)
      if particle.isEmpty { addDesignation(&title) }
      return title
    }
    return nil
  }

  private func addDesignation(_ title: inout KoreanTitle) {
    let kinds: [(KoreanWords.Kind, Role.Modifier?)] = [
      (.elect, .elect), (.designate, .designate), (.acting, .acting), (.candidate, nil),
    ]
    guard let word = text.word(title.word + 1), text.words[title.word + 1].isSpaced else { return }
    for (stem, particle) in words.stems(of: word) {
      guard let (kind, modifier) = kinds.first(where: { words.holds($0.0, stem) }) else { continue }
      (title.word, title.particle) = (title.word + 1, particle)
      if let modifier {
        title.modifiers.append(modifier)
      } else if kind == .candidate {
        title.end = text.words[title.word].start + stem.unicodeScalars.count
        title.head = TitleHead(canonical: stem, kind: .leader, isOfficial: false, isExclusive: false, words: 1)
      }
      return
    }
  }

  /// "경제부총리 겸 기획재정부 장관": all titles that one name has behind it.
  private func withFurther(_ first: KoreanTitle) -> [KoreanTitle] {
    var titles = [first]
    while let last = titles.last, titles.count < 4 {
      let joins = last.particle.isEmpty && text.word(last.word + 1).map { words.holds(.also, $0) } ?? false
      guard joins || last.particle == "이자" || last.particle == "자" else { break }
      let start = last.word + (joins ? 2 : 1)
      guard let next = (start..<start + 4).first(where: { title(at: $0) != nil }), var title = title(at: next),
        (start..<next).allSatisfy({ text.word($0) != nil })
      else { break }
      addOrganization(&title, start..<next)
      titles.append(title)
    }
    return titles
  }

  /// Words between a name and its title, or before the name: whose office it is.
  private func addOrganization(_ title: inout KoreanTitle, _ range: Range<Int>) {
    let all = range.compactMap { text.word($0) }.filter { !words.holds(.past, $0) && !words.holds(.new, $0) }
    var parts = all[...]
    if let last = parts.last, last.last == "의", range.last.map({ text.word($0) == last }) ?? false, last.count > 2 {
      parts = parts.dropLast() + [String(last.dropLast())]
    }
    if let country = parts.first.flatMap({ words.countries[$0] }) {
      title.country = country
      parts = parts.dropFirst()
    }
    if !parts.isEmpty { title.organization = parts.joined(separator: " ") }
  }

  // MARK: Names before a title

  /// Whether there is one.
  private mutating func name(before titles: [KoreanTitle]) -> Bool {
    guard var title = titles.first, let last = titles.last else { return false }
    var before = first(of: title)
    before = pass(&title, before)
    let bracket = bracket(endingAt: before - 1)
    if let bracket { before = bracket.lowerBound }
    guard var found = name(endingBefore: before, of: &title), !isOnlyCalled(found.naming, last) else { return false }
    addOrganization(&title, found.inner)
    if title.organization == nil, title.country == nil {
      if let bracket, let party = text.word(bracket.lowerBound + 1), bracket.count == 3, words.isBody(party) {
        title.organization = party
      } else if found.naming.form != .family {
        addOrganization(&title, bodies(before: found.naming.words.lowerBound))
      }
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
  private func isOnlyCalled(_ naming: KoreanNaming, _ title: KoreanTitle) -> Bool {
    text.isMark(naming.words.lowerBound - 1, "‘'“\"") && text.isMark(title.word + 1, "’'”\"")
  }

  /// "대통령 권한대행인 N 국무총리", "소설가 N 원장": a title in front of a name that has one behind it, too.
  private func inFront(of naming: KoreanNaming) -> [KoreanTitle] {
    let start = naming.words.lowerBound
    guard naming.form != .family,
      var title = [start - 2, start - 1].lazy.compactMap({ self.title(at: $0) }).first(where: { $0.word == start - 1 })
    else { return [] }
    let isLeading = title.particle.isEmpty && text.word(start - 1).map { words.holds(.leading, $0) } ?? false
    guard title.particle == "인" || isLeading else { return [] }
    addOrganization(&title, bodies(before: first(of: title)))
    return [title]
  }

  private func first(of title: KoreanTitle) -> Int {
    text.words[title.word].start == title.start ? title.word : title.word - 1
  }

  /// Steps over "전" and "신임" before a place, at most one of them.
  private func pass(_ title: inout KoreanTitle, _ before: Int) -> Int {
    guard let word = text.word(before - 1), text.word(before - 2) != nil || text.isMark(before - 2, ")") else {
      return before
    }
    if words.holds(.past, word) {
      title.modifiers.append(.former)
      return before - 1
    }
    return words.holds(.new, word) ? before - 1 : before
  }

  /// "(52)" or "(더불어민주당)" that ends at a word.
  private func bracket(endingAt index: Int) -> Range<Int>? {
    guard text.isMark(index, ")") else { return nil }
    let start = (max(0, index - 6)..<index).last { text.isMark($0, "(") }
    return start.map { $0..<index + 1 }
  }

  /// The name that ends before a word, or before bodies' names that stand between.
  private func name(endingBefore end: Int, of title: inout KoreanTitle) -> (naming: KoreanNaming, inner: Range<Int>)? {
    guard let nearest = text.word(end - 1) else { return nil }
    if words.families.contains(nearest) { return (naming(end - 1..<end, nearest, .family), end..<end) }
    var (index, start) = (end - 1, end)
    while end - index < 6 {
      if let bracket = bracket(endingAt: index) { index = bracket.lowerBound - 1 }
      // "N(한빛전자 상무)"
      if text.isMark(index, "(/"), text.isMark(title.word + 1, "):") { index -= 1 }
      guard let word = text.word(index) else { return nil }
      let inner = start..<end
      if let naming = foreign(at: index, inner) { return (naming, inner) }
      if isName(word, at: index, inner, title) { return (naming(index..<index + 1, word, .full), inner) }
      guard words.isBody(word) || canBeBody(word, before: index) else { return nil }
      let next = pass(&title, index)
      (start, index) = (index, next - 1)
    }
    return nil
  }

  /// Any noun of three syllables and more that has a plain name before it.
  private func canBeBody(_ word: String, before index: Int) -> Bool {
    guard word.count > 2, !KoreanEvidence.isInflected(word), words.head(of: word) == nil,
      let before = text.word(index - 1), before.count == 3
    else { return false }
    return words.family(of: before) != nil && !KoreanEvidence.isDoubtful(before) && !evidence.isCommon(before)
  }

  private func naming(_ range: Range<Int>, _ name: String, _ form: KoreanNaming.Form) -> KoreanNaming {
    let (start, last) = (text.words[range.lowerBound].start, text.words[range.upperBound - 1])
    let end = range.count == 1 ? start + name.unicodeScalars.count : last.end
    return KoreanNaming(
      text: index, words: range, name: name, form: form, start: start, end: end, lastWord: range.upperBound - 1)
  }

  private func isName(_ word: String, at index: Int, _ inner: Range<Int>, _ title: KoreanTitle) -> Bool {
    guard let family = words.family(of: word), title.head.kind != .kin else { return false }
    let isWithheld = words.holds(.anonymous, word.dropFirst(family.count))
    let left = text.word(index - 1)
    // "N 한울대 교수": what can be both is the body where a name stands before it.
    let isAfterName = left.map { words.family(of: $0) != nil && !words.ends($0, with: .body) && $0.count > 2 } ?? false
    if isWithheld || evidence.isCommon(word) || isAfterName && words.ends(word, with: .body) { return false }
    if evidence.isNamed(word, family) { return true }
    // What is next to a country or an office of a body is a name when it can be one.
    let isBeforeBody = !inner.isEmpty || isLong(title)
    if word.count == 2 { return isBeforeBody || left.map { words.isBody($0) && $0.count > 2 } ?? false }
    return isBeforeBody || title.head.kind == .media || !KoreanEvidence.isDoubtful(word)
  }

  /// "한국문예진흥원장": a title that a body's name is written to.
  private func isLong(_ title: KoreanTitle) -> Bool { title.end - title.start > 4 }

  // MARK: Names of foreigners

  /// "도널드 N 미국 대통령", "N 대통령": one or two words, when a country or a second naming says so.
  private func foreign(at index: Int, _ inner: Range<Int>) -> KoreanNaming? {
    guard let word = text.word(index), KoreanWords.isHangul(word), (2...8).contains(word.count),
      words.countries[word] == nil, !words.holds(.family, word), words.head(of: word) == nil
    else { return nil }
    let between = inner.compactMap { text.word($0) }
    let outer = text.word(index - 1)
    let hasCountry = between.first.map { words.countries[$0].map { $0 != "South Korea" } ?? false } ?? false
    if !hasCountry, words.family(of: word) != nil { return nil }
    let isForeign = words.isForeign(word) && (hasCountry || !words.ends(word, with: .body))
    guard isForeign || hasCountry && !KoreanEvidence.isInflected(word) else { return nil }
    if let vietnamese = vietnamese(endingAt: index) { return vietnamese }
    let given = outer.flatMap { isGiven($0, at: index - 1) ? $0 : nil }
    if let given, hasCountry || isForeign {
      var naming = naming(index - 1..<index + 1, given + " " + word, .foreign)
      naming.isFamilyFirst = between.first.map { words.holds(.familyFirst, $0) } ?? false
      return naming
    }
    let isOfCountry =
      outer.map { words.countries[$0] != nil || $0.last == "의" && words.countries[String($0.dropLast())] != nil }
      ?? false
    guard words.family(of: word) == nil || hasCountry else { return nil }
    var naming = naming(index..<index + 1, word, .foreign)
    naming.isTentative = !hasCountry && !isOfCountry && evidence.foreignCount(word) < 2
    return naming
  }

  /// "응우옌 반 N": a family name of Vietnam and one or two short words.
  private func vietnamese(endingAt index: Int) -> KoreanNaming? {
    for start in [index - 2, index - 1] {
      let parts = (max(0, start)...index).compactMap { text.word($0) }
      guard start >= 0, let family = parts.first, words.holds(.vietnamese, family), parts.count == index - start + 1,
        parts.dropFirst().allSatisfy({ $0.count < 4 && KoreanWords.isHangul($0) }), family.count > 1 || parts.count > 2
      else { continue }
      return naming(start..<index + 1, parts.joined(separator: " "), .foreign)
    }
    return nil
  }

  private func isGiven(_ word: String, at index: Int) -> Bool {
    words.isForeign(word) && !KoreanEvidence.isInflected(word) && !words.isPlainBody(word)
      && !text.isMark(index + 1, ",")
  }

  // MARK: Several names, and bodies before them

  /// "N·M 의원", "N, M 의원": those before the last of a list.
  private func others(before naming: KoreanNaming, title: KoreanTitle) -> [KoreanNaming] {
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
  private func bodies(before start: Int) -> Range<Int> {
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

  // MARK: Honorifics and titles in front

  private func mister(_ word: String) -> (stem: String, particle: String)? {
    for (stem, particle) in words.stems(of: word) {
      if words.holds(.mister, stem) { return ("", particle) }
      if stem.count > 1, stem.hasSuffix("씨") { return (String(stem.dropLast()), particle) }
    }
    return nil
  }

  /// "N 씨", "N씨", "N(45)씨", and "N 여사".
  private mutating func nameWithMister(_ index: Int, _ stem: String, _ particle: String) {
    var end = stem.isEmpty ? index : index + 1
    if stem.isEmpty, let bracket = bracket(endingAt: end - 1) { end = bracket.lowerBound }
    guard let word = stem.isEmpty ? text.word(end - 1) : stem, !KoreanEvidence.isInflected(word) else { return }
    let range = end - 1..<end
    // "김여사": of one syllable only the plainest honorific is sure
    let isPlain = text.word(index)?.contains("씨") ?? false
    guard isPlain || stem.isEmpty && text.words[index].isSpaced else { return }
    var naming: KoreanNaming
    if isPlain, let vietnamese = vietnamese(endingAt: end - 1) {
      naming = vietnamese
    } else if word.count == 1, words.families.contains(word), isPlain {
      naming = self.naming(range, word, .family)
    } else if let family = words.family(of: word), word.count > 2 || evidence.isNamed(word, family) || isPlain,
      !words.holds(.anonymous, word.dropFirst(family.count)), !evidence.isCommon(word)
    {
      naming = self.naming(range, word, .full)
    } else if isPlain, words.isForeign(word), !words.isPlainBody(word) {
      naming = self.naming(range, word, .foreign)
      if let given = text.word(end - 2), isGiven(given, at: end - 2) {
        naming = self.naming(end - 2..<end, given + " " + word, .foreign)
        naming.end = naming.start + (given + " " + word).unicodeScalars.count
        naming.isFamilyFirst = false
      }
    } else {
      return
    }
    (naming.isMister, naming.particle, naming.lastWord) = (true, particle, index)
    addTitle(before: &naming)
    namings.append(naming)
  }

  /// "이장 N(71) 씨": a title in front of a name that has its honorific.
  private func addTitle(before naming: inout KoreanNaming) {
    let index = naming.words.lowerBound - 1
    guard naming.form != .family, var title = title(at: index), title.particle.isEmpty, title.word == index else {
      return
    }
    addOrganization(&title, bodies(before: index))
    naming.titles = [title]
  }

  /// "배우 N은", "(의장 N)": a title in front of a name of three syllables, or of a foreigner's two words.
  private mutating func nameBehind(_ index: Int) {
    guard let word = text.word(index + 1), text.words[index + 1].isSpaced, title(at: index + 2) == nil,
      let printed = text.word(index), words.holds(.leading, printed), let head = words.heads[printed]
    else { return }
    let isInBracket = text.isMark(index - 1, "(")
    var title = KoreanTitle(
      head: head, printed: printed, word: index, start: text.words[index].start, end: text.words[index].end,
      particle: "")
    addOrganization(&title, isInBracket ? bodies(before: index - 1) : bodies(before: index))
    for (stem, particle) in words.stems(of: word) where stem.count > 1 {
      guard let family = words.family(of: stem), !evidence.isCommon(stem),
        evidence.isNamed(stem, family) || stem.count > 2 && !KoreanEvidence.isDoubtful(stem) || isInBracket
      else { continue }
      var naming = self.naming(index + 1..<index + 2, stem, .full)
      (naming.titles, naming.particle) = ([title], particle)
      namings.append(naming)
      return
    }
    guard isGiven(word, at: index + 1), let last = text.word(index + 2) else { return }
    let stems = words.stems(of: last)
    // What ends like a sure particle has one.
    let sure = stems.first { words.holds(.sure, $0.particle) }
    if let (stem, particle) = sure ?? stems.first, (2...6).contains(stem.count), !words.isPlainBody(stem) {
      var naming = self.naming(index + 1..<index + 3, word + " " + stem, .foreign)
      naming.end = text.words[index + 2].start + stem.unicodeScalars.count
      (naming.titles, naming.particle, naming.isFamilyFirst) = ([title], particle, false)
      namings.append(naming)
    }
  }

  /// "N(27)은": a name with somebody's age.
  private mutating func nameBeforeAge(_ index: Int) {
    guard let word = text.word(index), word.count == 3, let family = words.family(of: word),
      text.isMark(index + 1, "("),
      let age = text.word(index + 2).flatMap({ Int($0) }), (6...110).contains(age), text.isMark(index + 3, ")"),
      !words.holds(.anonymous, word.dropFirst(family.count)), !KoreanEvidence.isDoubtful(word), !evidence.isCommon(word)
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
  private mutating func nameBeforeGovernment(_ index: Int) {
    guard let word = text.word(index), word.count == 3, words.family(of: word) != nil,
      !KoreanEvidence.isDoubtful(word), !evidence.isCommon(word), let next = text.word(index + 1),
      words.stems(of: next).contains(where: { words.holds(.eponym, $0.stem) })
    else { return }
    var naming = self.naming(index..<index + 1, word, .full)
    naming.isEponym = true
    namings.append(naming)
  }
}
