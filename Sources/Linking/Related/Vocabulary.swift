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
    let byteCount: Int
    let isStop: Bool
    /// Its value in digits when it is a number or names one.
    let number: String?
  }

  private(set) var entries: [Entry] = []
  /// Open addressing with linear steps; a slot holds a place in `entries` plus one, or nothing.
  private var slots = [Int32](repeating: 0, count: 1024)

  /// The place in `entries` of the word that a scanner stands at.
  mutating func place(of scanner: borrowing WordScanner) -> Int32 {
    let hash = Shingles.hash(scanner.letters)
    var slot = start(hash)
    while slots[slot] != 0 {
      let place = slots[slot] - 1
      if entries[Int(place)].hash == hash { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    let text = String(decoding: scanner.letters, as: UTF8.self)
    entries.append(
      Entry(
        hash: hash, text: text, byteCount: scanner.letters.count, isStop: Lexicon.isStopWord(text),
        number: scanner.kind == .number ? text : Lexicon.number(text)))
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return Int32(entries.count - 1)
  }

  private func start(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1) }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (place, entry) in entries.enumerated() {
      var slot = start(entry.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place + 1)
    }
  }
}
