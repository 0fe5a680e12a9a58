import News

/// The words around the place in an article where most of what is looked for stands together.
struct Snippet {
  var text: String
  /// Unicode scalar ranges of `text`.
  var highlights: [Range<Int>]
  var place: Place

  /// How much is shown on either side of the hit, in bytes.
  private static let before = 48
  private static let after = 112
  /// So many bytes for each word may stand between words that are near one another.
  private static let near = 4

  /// The passage that has most of the words near one another, the body's before the others', and there where they stand nearest;
  /// nil when no passage has any.
  init?(content bytes: [UInt8], parts: [ArticleContent.Part], words: WordPattern) {
    var best: (part: ArticleContent.Part, hits: [Range<Int>], cluster: Cluster)?
    for part in parts.sorted(by: { Self.rank($0.section) < Self.rank($1.section) }) {
      let hits = words.hits(in: bytes, part.bytes)
      guard let cluster = Cluster(hits, of: words.count), best.map({ cluster.isBetter(than: $0.cluster) }) ?? true
      else { continue }
      best = (part, hits.map(\.range), cluster)
      // Near enough: what stands side by side in a later passage would be a phrase that is told here as well.
      if cluster.distinct == words.count, cluster.gap <= Self.near * words.count { break }
    }
    guard let best else { return nil }
    let first = best.hits[best.cluster.first]
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

  /// Hits that one excerpt can show.
  private struct Cluster {
    /// The place of its first hit.
    var first: Int
    /// How many different words are in it.
    var distinct: Int
    /// How many bytes between its first and its last hit belong to none of its words.
    var gap: Int

    /// So many hits of a passage are looked at.
    private static let most = 300

    /// - Parameter count: How many words are looked for.
    init?(_ hits: [(range: Range<Int>, word: Int)], of count: Int) {
      guard !hits.isEmpty else { return nil }
      (first, distinct, gap) = (0, 0, 0)
      for start in hits.indices.prefix(Self.most) where !isWhole(count) {
        var (found, own): (Set<Int>, Int) = ([], 0)
        for hit in hits[start...] {
          guard hit.range.lowerBound - hits[start].range.lowerBound <= Snippet.after else { break }
          guard found.insert(hit.word).inserted else { continue }
          own += hit.range.count
          let gap = hit.range.upperBound - hits[start].range.lowerBound - own
          if found.count > distinct || found.count == distinct && gap < self.gap {
            (first, distinct, self.gap) = (start, found.count, gap)
          }
        }
      }
    }

    /// All words side by side.
    func isWhole(_ count: Int) -> Bool { distinct == count && gap <= count * 2 }

    func isBetter(than other: Cluster) -> Bool {
      distinct != other.distinct ? distinct > other.distinct : gap < other.gap
    }
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

  /// Where any of the words stand, and which one there.
  func hits(in bytes: [UInt8], _ range: Range<Int>? = nil) -> [(range: Range<Int>, word: Int)] {
    var scanner = WordScanner(bytes, in: range)
    var hits: [(range: Range<Int>, word: Int)] = []
    while scanner.next() {
      guard let first = scanner.word.first, firsts.contains(first), let index = match(scanner.word) else { continue }
      hits.append((scanner.range, index))
    }
    return hits
  }

  func match(_ word: ArraySlice<UInt8>) -> Int? {
    words.firstIndex { $0.isPrefix ? word.starts(with: $0.bytes) : word == $0.bytes[...] }
  }
}
