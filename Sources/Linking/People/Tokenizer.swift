/// Cuts a passage into tokens in one pass over its bytes.
struct Tokenizer {
  private let bytes: [UInt8]
  private let lexicon: NameLexicon
  private let elisions: [UInt64: Speech.Elision]
  private var position = 0
  private var scalar = 0
  private var isGlued = false
  private var tokens: [Token] = []

  /// The tokens of the text, with the traits that the lexicon gives them.
  ///
  /// - Parameter elisions: What the text's language writes to the next word without a blank; the lexicon's own when nil.
  static func tokens(
    of bytes: [UInt8], lexicon: NameLexicon, elisions: [UInt64: Speech.Elision]? = nil
  ) -> [Token] {
    var tokenizer = Tokenizer(bytes: bytes, lexicon: lexicon, elisions: elisions ?? lexicon.speech?.elisions ?? [:])
    tokenizer.run()
    return tokenizer.tokens
  }

  /// The keys of a phrase's tokens: how phrases of the data files are looked up.
  static func keys(of phrase: some StringProtocol) -> [UInt64] {
    plainKeys(of: phrase) ?? tokens(of: Array(phrase.utf8), lexicon: NameLexicon.empty).map(\.key)
  }

  /// The keys of words of unaccented Latin letters with one blank between; nil for all else.
  private static func plainKeys(of phrase: some StringProtocol) -> [UInt64]? {
    var (keys, hash, isOpen): ([UInt64], Hash, Bool) = ([], Hash(), false)
    for byte in phrase.utf8 {
      if byte == UInt8(ascii: " "), isOpen {
        keys.append(hash.value)
        (hash, isOpen) = (Hash(), false)
      } else {
        guard (0x61...0x7A).contains(byte | 0x20), byte < 0x80 else { return nil }
        hash.add(byte | 0x20)
        isOpen = true
      }
    }
    return isOpen ? keys + [hash.value] : nil
  }

  /// The key of a word that is nothing but unaccented Latin letters; nil for all else.
  static func plainKey(of word: some StringProtocol) -> UInt64? {
    var hash = Hash()
    var isEmpty = true
    for byte in word.utf8 {
      guard (0x61...0x7A).contains(byte | 0x20), byte < 0x80 else { return nil }
      hash.add(byte | 0x20)
      isEmpty = false
    }
    return isEmpty ? nil : hash.value
  }

  /// The key of "l’" and its like.
  static func elisionKey(of word: some StringProtocol) -> UInt64? {
    guard word.last == "'", let stem = plainKey(of: word.dropLast()) else { return nil }
    var hash = Hash(value: stem)
    hash.add(0x27)
    return hash.value
  }

  private init(bytes: [UInt8], lexicon: NameLexicon, elisions: [UInt64: Speech.Elision]) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.elisions = elisions
    tokens.reserveCapacity(bytes.count / 5)
  }

  private mutating func run() {
    while let (value, width) = Self.decode(bytes, at: position) {
      if value == 0x0A {
        append(.mark, from: position, scalarStart: scalar, to: position + 1, scalarEnd: scalar + 1, key: 0x0A)
        (position, scalar, isGlued) = (position + 1, scalar + 1, false)
      } else if Self.isLetter(value) {
        isGlued = !word()
      } else if (0x30...0x39).contains(value) {
        number()
        isGlued = true
      } else if Self.currencies.contains(value), position + width < bytes.count, Self.isDigit(bytes[position + width]) {
        number(behind: width)
        isGlued = true
      } else if let mark = Mark(value) {
        append(mark, width: width)
        isGlued = true
      } else {
        position += width
        scalar += 1
        isGlued = false
      }
    }
  }

  private mutating func append(_ mark: Mark, width: Int) {
    if mark == .apostrophe, isGlued, let last = tokens.last, last.isWord, possessive(width: width) { return }
    append(
      .mark, from: position, scalarStart: scalar, to: position + width, scalarEnd: scalar + 1, key: UInt64(mark.ascii))
    tokens[tokens.count - 1].opens = mark == .quote || mark == .openQuote
    tokens[tokens.count - 1].closes = mark == .quote || mark == .closeQuote
    position += width
    scalar += 1
  }

  /// "’s" after a word is a token of its own.
  private mutating func possessive(width: Int) -> Bool {
    let next = position + width
    guard next < bytes.count, bytes[next] | 0x20 == 0x73,
      Self.decode(bytes, at: next + 1).map({ !Self.isLetter($0.0) }) ?? true
    else { return false }
    append(
      .mark, from: position, scalarStart: scalar, to: next + 1, scalarEnd: scalar + 2, key: Token.possessiveKey)
    position = next + 1
    scalar += 2
    return true
  }

  /// $, £, ¥, ₩, €, ₹: "£90m" without its sign is another number.
  private static let currencies: [UInt32] = [0x24, 0xA3, 0xA5, 0x20A9, 0x20AC, 0x20B9]

  /// - Parameter sign: How many bytes a currency's sign takes in front of it.
  private mutating func number(behind sign: Int = 0) {
    let (from, scalarStart) = (position, scalar)
    position += sign
    scalar += sign > 0 ? 1 : 0
    var hash = Hash()
    while position < bytes.count {
      let byte = bytes[position]
      let isJoint = (byte == 0x2C || byte == 0x2E) && position + 1 < bytes.count && Self.isDigit(bytes[position + 1])
      guard Self.isDigit(byte) || isJoint else { break }
      hash.add(byte)
      position += 1
      scalar += 1
    }
    append(.number, from: from, scalarStart: scalarStart, to: position, scalarEnd: scalar, key: hash.value)
  }

  /// True when the word is one that the next is written to without a blank: "l’" in "l’État".
  private mutating func word() -> Bool {
    let (from, scalarStart) = (position, scalar)
    var (letters, capitals) = (0, 0)
    var (isFirstCapital, isCased, isElided) = (false, false, false)
    var hash = Hash()
    while true {
      // Most letters are plain ones, and most words end at a space.
      let plain = plainLetters(capitals: &capitals, hash: &hash)
      if letters == 0, plain > 0 { isFirstCapital = bytes[position] < 0x60 }
      isCased = isCased || plain > 0
      letters += plain
      scalar += plain
      position += plain
      guard let (value, width) = Self.decode(bytes, at: position), value != 0x20 else { break }
      if Self.isLetter(value) {
        if let base = NameFolding.base(value) { hash.add(base) } else { hash.add(scalar: Self.lower(value)) }
        let isCapital = Self.isUpper(value)
        if letters == 0 { isFirstCapital = isCapital }
        isCased = isCased || isCapital || NameFolding.base(value) != nil
        capitals += isCapital ? 1 : 0
        letters += 1
      } else if Mark(value) == .apostrophe, continues(after: position + width, letters: letters) {
        hash.add(0x27)
        isElided = !elisions.isEmpty && self.isElided(hash.value, isFirstCapital, next: position + width)
        // "Jean d’Ormesson": a name, whose small letter counts for nothing
        if letters == 1, !isElided, let (next, _) = Self.decode(bytes, at: position + width), Self.isUpper(next) {
          isFirstCapital = true
        }
      } else if value == 0x2E, isDotted(from: from) {
        // "U.S." and "J.K." are one word
      } else {
        break
      }
      position += width
      scalar += 1
      if isElided { break }
    }
    let shape: Token.Shape =
      !isCased && Self.isUncased(bytes[from])
      ? .uncased
      : !isFirstCapital || isElided
        ? .lower : letters == 1 ? .initial : capitals == letters ? .upper : .capital
    append(shape, from: from, scalarStart: scalarStart, to: position, scalarEnd: scalar, key: hash.value)
    if shape == .capital, letters <= 4, lexicon.speech == nil, bytes[from..<position].contains(where: { $0 >= 0xC3 }) {
      // "Wąs", "Să": no "was" and no "sa"
      tokens[tokens.count - 1].traits.subtract([.stop, .finite, .past, .pronoun, .heOrShe, .say, .act, .opener])
    }
    if shape == .upper, letters == 2, bytes[from..<position].count(where: { $0 == 0x2E }) == 2 {
      // "D.R. Prasad": initials, no "Dr."
      tokens[tokens.count - 1].traits.subtract([.honorific, .male, .female])
    }
    if !isElided { takeStop(letters: letters) }
    return isElided
  }

  /// How many unaccented Latin letters stand at the position.
  private func plainLetters(capitals: inout Int, hash: inout Hash) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var next = position
      while next < bytes.count, case let byte = bytes[next], (byte | 0x20) &- 0x61 < 26, byte < 0x80 {
        capitals += byte < 0x60 ? 1 : 0
        hash.add(byte | 0x20)
        next += 1
      }
      return next - position
    }
  }

  /// "l’État", "d’après", not the name’s part of "Jean d’Ormesson" and "D’Alema".
  private func isElided(_ key: UInt64, _ isCapital: Bool, next: Int) -> Bool {
    guard let kind = elisions[key] else { return false }
    if kind == .article { return true }
    if isCapital { return Self.decode(bytes, at: next).map { !Self.isUpper($0.0) } ?? false }
    return kind == .other || !(tokens.last?.isCapitalized ?? false)
  }

  /// The full stop of "Gen.", "J." and of text with blanks around every mark ("Mr . N").
  private mutating func takeStop(letters: Int) {
    let last = tokens.count - 1
    if bytes[position - 1] == 0x2E {
      tokens[last].hasStop = true
      return
    }
    let isAbbreviation = tokens[last].traits.contains(.abbreviation)
    guard isAbbreviation || tokens[last].shape == .initial else { return }
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      scalar += 1
      tokens[last].hasStop = true
      // "J." and "Jr." are written with it
      if tokens[last].shape == .initial || tokens[last].traits.contains(.generation) {
        (tokens[last].end, tokens[last].bytes) = (scalar, tokens[last].bytes.lowerBound..<position)
      }
    } else if tokens[last].isCapitalized, position + 2 < bytes.count, bytes[position] == 0x20,
      bytes[position + 1] == 0x2E,
      bytes[position + 2] == 0x20
    {
      position += 2
      scalar += 2
      tokens[last].hasStop = true
    }
  }

  /// An apostrophe inside a word ("O’Brien"), not before a closing "s".
  private func continues(after next: Int, letters: Int) -> Bool {
    guard letters > 0, let (value, width) = Self.decode(bytes, at: next), Self.isLetter(value) else { return false }
    if value | 0x20 == 0x73, Self.decode(bytes, at: next + width).map({ !Self.isLetter($0.0) }) ?? true { return false }
    return true
  }

  /// Single letters with a full stop after each, two at least.
  private func isDotted(from: Int) -> Bool {
    guard position - from == 1 || (position - from >= 3 && bytes[position - 2] == 0x2E) else { return false }
    if position - from > 1 { return true }
    let next = position + 1
    guard next + 1 < bytes.count, Self.isLetter(UInt32(bytes[next])), bytes[next] < 0x80 else { return false }
    return bytes[next + 1] == 0x2E && Self.isUpper(UInt32(bytes[next])) == Self.isUpper(UInt32(bytes[from]))
  }

  private mutating func append(
    _ shape: Token.Shape, from: Int, scalarStart: Int, to: Int, scalarEnd: Int, key: UInt64
  ) {
    var token = Token(
      shape: shape, start: scalarStart, end: scalarEnd, bytes: from..<to, key: key, isGlued: isGlued)
    if shape != .mark, shape != .number { token.traits = lexicon.traits(of: key) }
    tokens.append(token)
  }

  private static func decode(_ bytes: [UInt8], at index: Int) -> (UInt32, Int)? {
    guard index < bytes.count else { return nil }
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), min(2, bytes.count - index)) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), min(3, bytes.count - index)) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, bytes.count - index))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isUncased(_ byte: UInt8) -> Bool { byte >= 0xD6 }

  static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value & ~0x20) }
    if value < 0x250 { return value >= 0xC0 && value != 0xD7 && value != 0xF7 }
    if Mark(value) != nil { return false }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  private static func isUpper(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value) }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  /// Cyrillic and Greek capitals to small letters; everything else as it is.
  private static func lower(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x0391...0x03A9, 0x0410...0x042F: value + 0x20
    case 0x0400...0x040F: value + 0x50
    default: value
    }
  }
}

/// FNV-1a over folded letters.
///
/// Source: http://www.isthe.com/chongo/tech/comp/fnv/
struct Hash {
  private(set) var value: UInt64

  init(value: UInt64 = 0xcbf2_9ce4_8422_2325) { self.value = value }

  static func value(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Hash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0100_0000_01b3 }

  mutating func add(scalar: UInt32) {
    add(UInt8(scalar & 0xFF))
    add(UInt8(scalar >> 8 & 0xFF))
    add(UInt8(scalar >> 16 & 0xFF))
  }
}
