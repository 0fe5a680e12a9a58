/// A word of a text, folded, with what its spelling told.
struct Word: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case letters
    /// Digits without separators of thousands: "1200", "3.5".
    case number
    /// Two neighbours of a script that is written without spaces, or one that stands alone.
    case signs
  }

  /// What is longer is no word; it is cut.
  static let mostBytes = 64

  var text: String
  var kind: Kind
  var isCapitalized: Bool
  var startsSentence: Bool

  /// Its value in digits when it is a number or names one; nil otherwise.
  var number: String? { kind == .number ? text : Lexicon.number(hash: TermTable.hash(text)) }

  /// All words of a text in order.
  static func all(in text: String) -> [Word] {
    var scanner = WordScanner(text)
    var words: [Word] = []
    words.reserveCapacity(text.utf8.count / 6)
    while scanner.next() {
      words.append(
        Word(
          text: String(decoding: scanner.letters, as: UTF8.self), kind: scanner.kind,
          isCapitalized: scanner.isCapitalized, startsSentence: scanner.isFirst))
    }
    return words
  }
}
