import News

/// The sentence that a blog's program puts behind the text of an entry: "The post … appeared first on …", from `feed_ends.tsv`.
struct FeedEnds: Sendable {
  static let shared = FeedEnds()

  private let sentences: [(beginning: [UInt8], middle: [UInt8])]
  /// With two titles in it no such sentence has more words.
  private static let longest = 60

  private init() {
    sentences = Resource.rows(.ingest, "feed_ends.tsv").compactMap { row in
      guard row.count >= 3 else { return nil }
      return (row[1] == "-" ? [] : Folding.fold(row[1]), Folding.fold(row[2]))
    }
  }

  /// The blocks without that sentence, where it is the last of them and not the only one.
  func cut(_ blocks: [Block]) -> [Block] {
    guard blocks.count > 1, let last = blocks.last, last.kind == .paragraph,
      PlainText.measure(last.text).words <= Self.longest
    else { return blocks }
    let folded = Folding.fold(last.text)
    let isEnd = sentences.contains { folded.starts(with: $0.beginning) && folded.contains($0.middle) }
    return isEnd ? Array(blocks.dropLast()) : blocks
  }
}
