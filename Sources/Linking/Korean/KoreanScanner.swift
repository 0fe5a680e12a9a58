import News

/// Finds the names of one Korean text that stand beside titles, honorifics and brackets.
struct KoreanScanner {
  let text: KoreanText
  let index: Int
  let evidence: KoreanEvidence
  let words = KoreanWords.shared
  var namings: [KoreanNaming] = []

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
        if !name(before: titles) { _ = nameBehind(next) }
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

  func addDesignation(_ title: inout KoreanTitle) {
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
  func withFurther(_ first: KoreanTitle) -> [KoreanTitle] {
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
  func addOrganization(_ title: inout KoreanTitle, _ range: Range<Int>) {
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
}
