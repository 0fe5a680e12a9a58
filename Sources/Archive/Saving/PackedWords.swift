import News

/// The words of an article, read in one go from its packed content.
struct PackedWords {
  /// All its words, each once: the index keeps of a word only which rows have it.
  let index: String
  /// The words of title and text one after another, with a space behind each; of the summary too where there is no text.
  private(set) var told: [UInt8] = []
  /// How many those are.
  private(set) var toldCount = 0

  init() { index = "" }

  init(_ content: [UInt8]) throws(DamagedBytes) {
    let parts = try ArticleContent.parts(of: content)
    let hasBody = parts.contains { $0.section == .body }
    var set = WordSet(of: content.count)
    told.reserveCapacity(content.count)
    for part in parts {
      let isTold = part.section == .title || part.section == .body || part.section == .summary && !hasBody
      var scanner = WordScanner(content, in: part.bytes)
      while scanner.next() {
        let word = scanner.word
        set.insert(word)
        guard isTold else { continue }
        told += word
        told.append(0x20)
        toldCount += 1
      }
    }
    index = String(decoding: set.line, as: UTF8.self)
  }
}
