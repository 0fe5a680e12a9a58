import News

/// The words of one article by where they stand; what others say of it and what its page points to is left out.
struct ArticleWords {
  /// One use of a word.
  struct Use {
    /// The place of the word in the vocabulary.
    let word: Int32
    let kind: Word.Kind
    let isCapitalized: Bool
    let startsSentence: Bool
  }

  private(set) var vocabulary = Vocabulary()
  private(set) var body: [[Use]] = []
  private(set) var captions: [[Use]] = []
  /// All but the captions, in reading order.
  private(set) var text: [[Use]] = []

  init(_ article: ParsedArticle) {
    text.append(uses(in: article.title))
    if let summary = article.summary { text.append(uses(in: summary)) }
    for block in article.body { body.append(uses(in: block.text)) }
    text += body
    for takeaway in article.takeaways { text.append(uses(in: takeaway)) }
    for caption in article.captions { captions.append(uses(in: caption.text)) }
  }

  private mutating func uses(in text: String) -> [Use] {
    var scanner = WordScanner(text)
    var uses: [Use] = []
    uses.reserveCapacity(text.utf8.count / 6)
    while scanner.next() {
      uses.append(
        Use(
          word: vocabulary.place(of: scanner), kind: scanner.kind, isCapitalized: scanner.isCapitalized,
          startsSentence: scanner.isFirst))
    }
    return uses
  }

  /// For each word of the vocabulary whether it is a name: it stands capitalised where only names do, and is not written small
  /// as often.
  var names: [Bool] {
    let entries = vocabulary.entries
    var (capitals, small) = ([Int32](repeating: 0, count: entries.count), [Int32](repeating: 0, count: entries.count))
    for uses in text + captions {
      let isTitleCase = isTitleCase(uses)
      for use in uses where use.kind == .letters {
        if !use.isCapitalized {
          small[Int(use.word)] += 1
        } else if !use.startsSentence && !isTitleCase {
          capitals[Int(use.word)] += 1
        }
      }
    }
    return entries.indices.map { capitals[$0] > small[$0] && entries[$0].byteCount > 1 && !entries[$0].isStop }
  }

  /// Whether capitals say nothing here: most of the longer words have them.
  private func isTitleCase(_ uses: [Use]) -> Bool {
    var (long, capitals) = (0, 0)
    for use in uses where use.kind == .letters && vocabulary.entries[Int(use.word)].byteCount > 3 {
      long += 1
      capitals += use.isCapitalized ? 1 : 0
    }
    return long > 3 && capitals * 10 >= long * 7
  }
}
