/// A word of a text, folded, with what its spelling told.
struct Word: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case letters
    /// Digits without separators of thousands: "1200", "3.5".
    case number
    /// Two neighbours of a script that is written without spaces, or one that stands alone.
    case signs
  }

  var text: String
  var kind: Kind
  var isCapitalized: Bool
  var startsSentence: Bool

  /// All words of a text in order.
  static func all(in text: String) -> [Word] {
    var scanner = WordScanner(text)
    var words: [Word] = []
    while let word = scanner.next() { words.append(word) }
    return words
  }
}
