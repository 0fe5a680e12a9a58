import News

extension Linker {
  /// The sentences of two wordings of one text that stand in one of them alone.
  ///
  /// Both are paragraphs of a body. A sentence that was only touched up is not told.
  package static func difference(of text: [String], from other: [String]) -> TextDifference {
    let (own, others) = (CopySentences(text), CopySentences(other))
    return TextDifference(added: own.missing(in: others), missing: others.missing(in: own))
  }
}

/// The sentences of a text with the runs of words in it.
private struct CopySentences {
  private let sentences: [(text: String, shingles: [UInt64])]
  private let shingles: Set<UInt64>

  /// Further ones tell no more.
  private static let most = 12
  /// Short, so that a sentence with one word changed still shares most of them.
  private static let length = 3
  /// A sentence of which less is found in the other text is not in it.
  private static let leastShare = 0.5

  init(_ paragraphs: [String]) {
    sentences = paragraphs.flatMap { paragraph in
      let text = PersonText(Passage(.body, 0, paragraph), lexicon: .empty)
      return text.sentences.map { range in
        let sentence = text.string(range)
        return (sentence, Shingles.hashes(of: sentence, length: Self.length))
      }
    }
    shingles = Set(sentences.flatMap(\.shingles))
  }

  func missing(in other: CopySentences) -> [String] {
    let missing = sentences.lazy.filter { sentence in
      guard !sentence.shingles.isEmpty else { return false }
      let found = sentence.shingles.count(where: other.shingles.contains)
      return Double(found) < Self.leastShare * Double(sentence.shingles.count)
    }
    return missing.prefix(Self.most).map(\.text)
  }
}
