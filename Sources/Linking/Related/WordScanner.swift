/// Reads a text word by word, once, over its UTF-8 bytes.
struct WordScanner: IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  private var startsSentence = true
  /// The sign before this one in a run without spaces.
  private var lastSign: Unicode.Scalar?
  private var runLength = 0
  /// A title or an initial before a full stop ("Dr", "St", "J") does not end a sentence.
  private var lastWordIsShort = false

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Word? {
    while position < bytes.count {
      let byte = bytes[position]
      if isLetter(byte) { return letters() }
      if isDigit(byte) { return number() }
      if byte < 0x80 {
        punctuation(byte)
        position += 1
        if let word = endOfRun() { return word }
        continue
      }
      let (scalar, width) = scalar(at: position)
      if Script.isWrittenWithoutSpaces(scalar) {
        position += width
        if let word = sign(scalar) { return word }
      } else if scalar.properties.isAlphabetic {
        return letters()
      } else {
        if scalar == "\u{201C}" || scalar == "\u{3002}" || scalar == "\u{2022}" { startsSentence = true }
        position += width
        if let word = endOfRun() { return word }
      }
    }
    return endOfRun()
  }

  private mutating func punctuation(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "\n"):
      startsSentence = true
    case UInt8(ascii: "."):
      if !lastWordIsShort { startsSentence = true }
    default: break
    }
  }

  /// A run of letters with the apostrophes inside of it; a possessive ending is left out.
  private mutating func letters() -> Word? {
    if let word = endOfRun() { return word }
    var folded: [UInt8] = []
    let start = position
    var letterCount = 0
    var capitalCount = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isLetter(byte) {
        if byte < 0x60 { capitalCount += 1 }
        if folded.count < Word.mostBytes { folded.append(byte | 0x20) }
        position += 1
      } else if isDigit(byte) {
        if folded.count < Word.mostBytes { folded.append(byte) }
        position += 1
      } else if byte >= 0x80,
        let width = apostropheWidth() ?? foldedWidth(&folded, capitals: &capitalCount, letterCount)
      {
        if width == 0 { break }
        position += width
      } else if byte == UInt8(ascii: "'"), let width = apostropheWidth(), width > 0 {
        position += width
      } else {
        break
      }
      letterCount += 1
    }
    if letterCount == 1 { continueInitials(&folded, &letterCount, &capitalCount) }
    skipPossessive()
    let isCapitalized = startsWithCapital(at: start)
    let isInitials = letterCount == 2 && capitalCount == 2 && folded.count == 2
    if isInitials { folded.insert(UInt8(ascii: "."), at: 1) }
    defer {
      startsSentence = false
      lastWordIsShort = isCapitalized && letterCount <= 3
    }
    return Word(
      text: String(decoding: folded, as: UTF8.self), kind: .letters, isCapitalized: isCapitalized,
      startsSentence: startsSentence)
  }

  /// "U.S." and "U.A.E." are one word each, spelled as without full stops.
  private mutating func continueInitials(_ folded: inout [UInt8], _ letterCount: inout Int, _ capitalCount: inout Int) {
    while position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."), isLetter(bytes[position + 1]),
      position + 2 >= bytes.count || !isLetter(bytes[position + 2])
    {
      folded.append(bytes[position + 1] | 0x20)
      letterCount += 1
      // Small initials ("a.m.") are set apart from words as well.
      capitalCount += 1
      position += 2
    }
    if letterCount > 1 { capitalCount = letterCount }
  }

  /// Digits with their separators; an ordinal's ending is skipped.
  private mutating func number() -> Word? {
    if let word = endOfRun() { return word }
    var digits: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(byte) {
        if digits.count < Word.mostBytes { digits.append(byte) }
      } else if byte == UInt8(ascii: ","), isDigit(at: position + 3), !isDigit(at: position + 4),
        isDigit(at: position + 1)
      {
        // A separator of thousands: left out.
      } else if byte == UInt8(ascii: "."), isDigit(at: position + 1), !digits.contains(byte) {
        digits.append(byte)
      } else {
        break
      }
      position += 1
    }
    if position + 1 < bytes.count, !isLetter(at: position + 2) {
      let ending = String(decoding: bytes[position...position + 1], as: UTF8.self).lowercased()
      if ["st", "nd", "rd", "th"].contains(ending) { position += 2 }
    }
    defer {
      startsSentence = false
      lastWordIsShort = false
    }
    return Word(
      text: String(decoding: digits, as: UTF8.self), kind: .number, isCapitalized: false,
      startsSentence: startsSentence)
  }

  /// The pair of this sign and the one before it; nil for the first of a run.
  private mutating func sign(_ scalar: Unicode.Scalar) -> Word? {
    defer {
      lastSign = scalar
      runLength += 1
    }
    guard let lastSign else { return nil }
    return signs([lastSign, scalar])
  }

  /// Closes a run without spaces; its only sign is a word when it stood alone.
  private mutating func endOfRun() -> Word? {
    defer {
      lastSign = nil
      runLength = 0
    }
    guard let lastSign, runLength == 1 else { return nil }
    return signs([lastSign])
  }

  private func signs(_ scalars: [Unicode.Scalar]) -> Word {
    Word(
      text: String(String.UnicodeScalarView(scalars)), kind: .signs, isCapitalized: false, startsSentence: false)
  }
}

extension WordScanner {
  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(at index: Int) -> Bool {
    index < bytes.count && (isLetter(bytes[index]) || bytes[index] >= 0x80)
  }

  private func isDigit(at index: Int) -> Bool { index < bytes.count && isDigit(bytes[index]) }

  /// The scalar that starts at a byte of valid UTF-8, and how many bytes it takes.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    let (value, width): (UInt32, Int) =
      switch first {
      case 0xF0...: ((first & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      case 0xE0...: ((first & 15) << 12 | tail(1) << 6 | tail(2), 3)
      case 0xC0...: ((first & 31) << 6 | tail(1), 2)
      default: (first, 1)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  /// Folds the letter at the position into the word; its width, or nil where the word ends.
  private func foldedWidth(_ folded: inout [UInt8], capitals: inout Int, _ letterCount: Int) -> Int? {
    let (scalar, width) = scalar(at: position)
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.generalCategory == .nonspacingMark,
      !Script.isWrittenWithoutSpaces(scalar)
    else { return nil }
    if properties.isUppercase { capitals += 1 }
    if folded.count < Word.mostBytes { Folding.append(scalar, to: &folded) }
    return width
  }

  /// The width of an apostrophe between letters; 0 where a possessive ending follows, nil where there is none.
  private func apostropheWidth() -> Int? {
    let width = quoteWidth(at: position)
    guard width > 0 else { return nil }
    guard isLetter(at: position + width) else { return 0 }
    return isPossessive(at: position + width) ? 0 : width
  }

  private func quoteWidth(at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98 ? 3 : 0
  }

  private func isPossessive(at index: Int) -> Bool {
    bytes[index] | 0x20 == UInt8(ascii: "s") && !isLetter(at: index + 1)
  }

  private mutating func skipPossessive() {
    guard position < bytes.count else { return }
    let width = quoteWidth(at: position)
    if width > 0, isLetter(at: position + width), isPossessive(at: position + width) { position += width + 1 }
  }

  private func startsWithCapital(at index: Int) -> Bool {
    bytes[index] < 0x80 ? bytes[index] & 0x20 == 0 : scalar(at: index).0.properties.isUppercase
  }
}
