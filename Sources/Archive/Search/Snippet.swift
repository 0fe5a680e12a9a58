import News

/// The words around the first hit in an article.
struct Snippet {
  var text: String
  /// Unicode scalar ranges of `text`.
  var highlights: [Range<Int>]
  var place: Place

  /// How much is shown on either side of the hit, in bytes.
  private static let before = 48
  private static let after = 112

  /// The passage with the most of the words, the body's before the others'; nil when no passage has any.
  init?(content bytes: [UInt8], parts: [ArticleContent.Part], words: WordPattern) {
    var best: (part: ArticleContent.Part, hits: [Range<Int>], distinct: Int)?
    for part in parts.sorted(by: { Self.rank($0.section) < Self.rank($1.section) }) {
      let (hits, distinct) = words.hits(in: bytes, part.bytes)
      if distinct > best?.distinct ?? 0 { best = (part, hits, distinct) }
      if best?.distinct == words.count { break }
    }
    guard let best, let first = best.hits.first else { return nil }
    let passage = best.part.bytes
    let window = Self.window(around: first, in: passage, bytes)
    text = String(decoding: bytes[window], as: UTF8.self)
    func scalars(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    highlights = best.hits.filter { $0.lowerBound >= window.lowerBound && $0.upperBound <= window.upperBound }.map {
      let start = scalars(window.lowerBound..<$0.lowerBound)
      return start..<(start + scalars($0))
    }
    let start = scalars(passage.lowerBound..<first.lowerBound)
    place = Place(best.part.section, best.part.paragraph, start, start + scalars(first))
  }

  private static func rank(_ section: Section) -> Int {
    switch section {
    case .body: 0
    case .summary: 1
    case .takeaways, .captions: 2
    case .title: 3
    case .reactions: 4
    case .related: 5
    }
  }

  /// Cut at gaps between words where there are any near, and never within a character.
  private static func window(around hit: Range<Int>, in passage: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = max(passage.lowerBound, hit.lowerBound - before)
    if start > passage.lowerBound, let gap = bytes[start..<hit.lowerBound].firstIndex(of: 0x20) { start = gap + 1 }
    var end = min(passage.upperBound, hit.upperBound + after)
    if end < passage.upperBound, let gap = bytes[hit.upperBound..<end].lastIndex(of: 0x20) { end = gap }
    while start < hit.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > hit.upperBound, end < passage.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}

/// Folded words that are looked for in folded text.
struct WordPattern {
  /// How many of them there are.
  var count: Int { words.count }
  private var words: [(bytes: [UInt8], isPrefix: Bool)]
  private var firsts: Set<UInt8>

  init(_ words: [(word: String, isPrefix: Bool)]) {
    self.words = words.map { (Array($0.word.utf8), $0.isPrefix) }
    firsts = Set(self.words.compactMap(\.bytes.first))
  }

  /// Where any of the words stand, and how many different ones do.
  func hits(in bytes: [UInt8], _ range: Range<Int>? = nil) -> (ranges: [Range<Int>], distinct: Int) {
    var scanner = WordScanner(bytes, in: range)
    var ranges: [Range<Int>] = []
    var found: Set<Int> = []
    while scanner.next() {
      guard let first = scanner.word.first, firsts.contains(first), let index = match(scanner.word) else { continue }
      ranges.append(scanner.range)
      found.insert(index)
    }
    return (ranges, found.count)
  }

  func match(_ word: ArraySlice<UInt8>) -> Int? {
    words.firstIndex { $0.isPrefix ? word.starts(with: $0.bytes) : word == $0.bytes[...] }
  }
}
