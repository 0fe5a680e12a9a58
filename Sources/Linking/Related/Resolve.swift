import News

extension Linker {
  /// The library article that a publisher's related item is; nil unless the title or the text says so plainly.
  ///
  /// `candidates` hold the folded title and the body of articles that could be it: those whose key is one of
  /// `titleKeys(of:)`, and those found by `lookupTerms`. Two different articles that fit alike are nobody's.
  package static func resolve(
    _ item: RelatedItem, among candidates: [(id: ArticleID, titleKey: String, text: String)]
  ) -> (article: ArticleID, reason: String)? {
    let keys = titleKeys(of: item)
    let blurb = Set(Shingles.hashes(of: item.text ?? "", length: Shingles.blurbLength))
    let fits = candidates.compactMap { candidate -> Fit? in
      let hasTitle = keys.contains(candidate.titleKey)
      let share = blurb.count >= fewestBlurbShingles ? share(of: blurb, in: candidate.text) : 0
      guard share >= leastBlurbShare || (hasTitle && isTelling(candidate.titleKey)) else { return nil }
      return Fit(id: candidate.id, hasTitle: hasTitle, share: share, text: candidate.text)
    }
    let ranked = fits.sorted { $0.rank != $1.rank ? $0.rank > $1.rank : $0.id < $1.id }
    guard let best = ranked.first else { return nil }
    let rivals = ranked.dropFirst().filter { $0.hasTitle == best.hasTitle && $0.share >= best.share * 0.9 }
    guard rivals.allSatisfy({ isOneText($0.text, best.text) }) else { return nil }
    return (best.id, best.reason)
  }

  /// The folded titles that a related item's article may have: its own, without a section label that the page glued in
  /// front, and without an outlet's name behind.
  package static func titleKeys(of item: RelatedItem) -> [String] {
    guard let title = item.title else { return [] }
    var keys: [String] = []
    func add(_ text: some StringProtocol) {
      let key = titleKey(String(text))
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    for text in [title] + withoutOutlet(title) {
      add(text)
      for rest in withoutLabel(text, label: item.label ?? item.group) { add(rest) }
    }
    return keys
  }

  private struct Fit {
    var id: ArticleID
    var hasTitle: Bool
    var share: Double
    var text: String

    var rank: Double { (hasTitle ? 1 : 0) + share }

    var reason: String {
      let share = "\(Int((share * 100).rounded())) of 100 phrases of the blurb stand in it"
      if hasTitle { return self.share > 0 ? "same title; \(share)" : "same title" }
      return share
    }
  }

  private static let leastBlurbShare = 0.5
  /// A blurb of fewer than eight words is too short to be told by.
  private static let fewestBlurbShingles = 4

  private static func share(of blurb: Set<UInt64>, in text: String) -> Double {
    let found = blurb.intersection(Shingles.hashes(of: text, length: Shingles.blurbLength))
    return Double(found.count) / Double(blurb.count)
  }

  /// A title of two words stands over many articles ("Morning briefing").
  private static func isTelling(_ key: String) -> Bool {
    key.split(separator: " ").count >= 4 || Word.all(in: key).count { $0.kind == .signs } >= 7
  }

  private static func isOneText(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let left = Set(Shingles.hashes(of: one, length: Shingles.blurbLength))
    let right = Set(Shingles.hashes(of: other, length: Shingles.blurbLength))
    let fewer = min(left.count, right.count)
    return fewer > 0 && Double(left.intersection(right).count) >= MinHash.copyContainment * Double(fewer)
  }

  /// What is left of a title when a known label, or one glued to a capital, is taken off its front.
  private static func withoutLabel(_ title: String, label: String?) -> [Substring] {
    let labelKey = label.map(titleKey)
    var rests: [Substring] = []
    var previous: Character = " "
    for index in title.indices.prefix(32) {
      let character = title[index]
      let isGlued = previous.isLowercase && character.isUppercase
      previous = character
      guard isGlued || !character.isLetter else { continue }
      let key = titleKey(String(title[..<index]))
      let isLabel = key == labelKey || Lexicon.labels.contains(key)
      if isLabel || (isGlued && !key.contains(" ")) { rests.append(title[index...]) }
    }
    return rests
  }

  /// What is left when " - Outlet" or " | Outlet" is taken off the end.
  private static func withoutOutlet(_ title: String) -> [String] {
    [" | ", " - ", " – ", " — "].compactMap { mark in
      guard let end = lastRange(of: mark, in: title) else { return nil }
      return String(title[..<end])
    }
  }

  private static func lastRange(of mark: String, in title: String) -> String.Index? {
    var index = title.endIndex
    while index > title.startIndex {
      index = title.index(before: index)
      if title[index...].hasPrefix(mark) { return index }
    }
    return nil
  }
}
