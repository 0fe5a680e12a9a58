import News

/// The different words of one article: each is looked up and stemmed once, however often it comes.
///
/// Two words are one when their 64-bit hashes are: among a million words that happens by chance once in forty million articles.
struct Vocabulary {
  /// A word with what is asked of each of its uses.
  struct Entry {
    /// What shingles are made of.
    let hash: UInt64
    let text: String
    /// What its term is known by, when it is one as it stands.
    let termHash: UInt64
    let byteCount: Int
    let isStop: Bool
    /// Its value in digits when it is a number or names one.
    let number: String?
  }

  private(set) var entries: [Entry] = []
  private var table = TermTable()

  /// The place in `entries` of the word that a scanner stands at.
  mutating func place(of scanner: borrowing WordScanner) -> Int32 {
    let hash = Shingles.hash(scanner.letters)
    if let place = table.find(hash) { return place }
    let text = String(decoding: scanner.letters, as: UTF8.self)
    let termHash = TermTable.hash(text)
    entries.append(
      Entry(
        hash: hash, text: text, termHash: termHash, byteCount: scanner.length,
        isStop: Lexicon.isStopWord(hash: termHash),
        number: scanner.kind == .number ? text : Lexicon.number(hash: termHash)))
    return table.number(text, hash: hash).number
  }
}
