/// A number, a word or a mark of a text, as the grammar of dates sees it.
struct DateToken {
  enum Kind {
    /// Any script's digits; the count tells `05` from `5`.
    case number(Int, digits: Int)
    case word(DateWord)
    /// ASCII punctuation, or what other scripts use for the same.
    case mark(UInt8)
    /// Two to five ASCII capitals that mean nothing to us: behind a time, a zone.
    case capitals
    /// Anything else that has no place in a date.
    case other
  }

  var kind: Kind
  var start: String.Index
  var end: String.Index
  /// White space stands in front of it.
  var isApart: Bool
}

/// Cuts a text into tokens, in one pass.
struct DateTokenizer {
  private let text: String
  private let scalars: String.UnicodeScalarView
  private var index: String.Index
  private var isApart = false
  private var tokens: [DateToken] = []

  /// The tokens of a text; nil when there are more than `limit`.
  static func tokens(of text: String, limit: Int = .max) -> [DateToken]? {
    var tokenizer = DateTokenizer(text)
    while tokenizer.advance() {
      if tokenizer.tokens.count > limit { return nil }
    }
    return tokenizer.tokens
  }

  private init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    index = scalars.startIndex
    tokens.reserveCapacity(16)
  }

  /// Reads one token or one space; false at the end.
  private mutating func advance() -> Bool {
    guard index < scalars.endIndex else { return false }
    let scalar = scalars[index]
    if scalar.digit != nil {
      readNumber()
    } else if scalar.isLetterOfDate {
      readWord()
    } else if scalar.isSpaceOfDate {
      index = scalars.index(after: index)
      isApart = true
    } else {
      let end = scalars.index(after: index)
      append(scalar.mark.map { .mark($0) } ?? .other, to: end)
    }
    return true
  }

  private mutating func append(_ kind: DateToken.Kind, to end: String.Index) {
    tokens.append(DateToken(kind: kind, start: index, end: end, isApart: isApart))
    isApart = false
    index = end
  }

  private mutating func readNumber() {
    var (end, value, digits) = (index, 0, 0)
    while end < scalars.endIndex, let digit = scalars[end].digit {
      if digits < 18 { value = value * 10 + digit }
      digits += 1
      end = scalars.index(after: end)
    }
    append(.number(value, digits: digits), to: end)
  }

  /// Reads a word: the longest that the lexicon knows where the script does not put spaces, else up to the next non-letter.
  private mutating func readWord() {
    var end = index
    var length = 0
    while end < scalars.endIndex, length < 40 {
      let next = scalars.index(after: end)
      let continues =
        scalars[end].isLetterOfDate
        || (scalars[end] == "." && next < scalars.endIndex && scalars[next].isLetterOfDate && length < 6)
      guard continues else { break }
      end = next
      length += 1
    }
    let folded = DateLexicon.fold(text[index..<end])
    let whole = DateLexicon.shared.meaning(of: folded).map { ($0, end) }
    if let (word, wordEnd) = pair(folded, from: end) ?? whole ?? prefix(to: end) {
      append(.word(word), to: wordEnd)
    } else {
      append(isCapitals(to: end) ? .capitals : .other, to: end)
    }
  }

  private func isCapitals(to end: String.Index) -> Bool {
    let word = text.utf8[index..<end]
    return (2...5).contains(word.count) && word.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func meaning(to end: String.Index) -> (DateWord, String.Index)? {
    DateLexicon.shared.meaning(of: DateLexicon.fold(text[index..<end])).map { ($0, end) }
  }

  /// A name of two words, or of a word and a number ("tháng 12").
  private func pair(_ first: String, from end: String.Index) -> (DateWord, String.Index)? {
    guard DateLexicon.shared.opensName(first), end < scalars.endIndex, scalars[end].isSpaceOfDate else { return nil }
    let second = scalars.index(after: end)
    var secondEnd = second
    while secondEnd < scalars.endIndex, scalars[secondEnd].isLetterOfDate || scalars[secondEnd].digit != nil {
      secondEnd = scalars.index(after: secondEnd)
    }
    guard second < secondEnd else { return nil }
    let name = first + "_" + DateLexicon.fold(text[second..<secondEnd])
    return DateLexicon.shared.meaning(of: name).map { ($0, secondEnd) }
  }

  /// The longest known word that a run of letters without spaces begins with; else one letter that means nothing.
  private func prefix(to runEnd: String.Index) -> (DateWord, String.Index)? {
    guard scalars[index].value >= 0xE00 else { return nil }
    var ends: [String.Index] = []
    var end = index
    while end < runEnd, ends.count < 14 {
      end = scalars.index(after: end)
      ends.append(end)
    }
    for end in ends.reversed() {
      if let found = meaning(to: end) { return found }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of the scripts that pages use.
  fileprivate var digit: Int? {
    if value < 0x80 { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    for zero in Self.zeros where (zero..<zero + 10).contains(value) { return Int(value - zero) }
    return nil
  }

  /// Arabic, Persian, Devanagari, Bengali, Thai, Burmese, Khmer and full-width zero.
  private static let zeros: [UInt32] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0x1040, 0x17E0, 0xFF10]

  fileprivate var isLetterOfDate: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    if digit != nil || isSpaceOfDate || mark != nil { return false }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered || value == 0x200C
      || value == 0x5F3 || value == 0x970 || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }

  fileprivate var isSpaceOfDate: Bool {
    if value < 0x80 { return value <= 0x20 }
    return value == 0xA0 || value == 0x3000 || value == 0xFEFF || (0x2000...0x200B).contains(value)
      || (0x200E...0x200F).contains(value) || (0x2028...0x202F).contains(value)
  }

  fileprivate var mark: UInt8? {
    switch value {
    case 0x21...0x7E: UInt8(value)
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x60C, 0x3001, 0xFF0C: UInt8(ascii: ",")
    case 0xFF1A: UInt8(ascii: ":")
    case 0xFF0F: UInt8(ascii: "/")
    case 0xFF0E, 0x3002: UInt8(ascii: ".")
    case 0xFF08, 0x3010: UInt8(ascii: "(")
    case 0xFF09, 0x3011: UInt8(ascii: ")")
    case 0xB7, 0x2022, 0x30FB, 0xFF5C: UInt8(ascii: "|")
    case 0x2018, 0x2019: UInt8(ascii: "'")
    case 0xAA, 0xBA: nil
    default: nil
    }
  }
}
