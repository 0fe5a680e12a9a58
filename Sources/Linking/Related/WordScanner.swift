/// Reads a text word by word, once, over its UTF-8 bytes.
struct WordScanner {
  /// The current word, folded, as UTF-8.
  var letters: ArraySlice<UInt8> { room[..<length] }
  /// The current word as far as `length` goes: a place that is written to over and over, so that no word makes an array.
  private var room = [UInt8](repeating: 0, count: Word.mostBytes + 8)
  private(set) var length = 0
  private(set) var kind = Word.Kind.letters
  private(set) var isCapitalized = false
  /// Whether a sentence starts with the current word.
  private(set) var isFirst = false

  private let bytes: [UInt8]
  private var position = 0
  private var startsSentence = true
  /// The sign before this one in a run without spaces.
  private var lastSign: Unicode.Scalar?
  private var runLength = 0
  /// A title or an initial before a full stop ("Dr", "St", "J") does not end a sentence.
  private var lastWordIsShort = false

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Moves to the next word; false at the end.
  mutating func next() -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if isLetter(byte) { return readLetters() }
      if isDigit(byte) { return readNumber() }
      if byte < 0x80 {
        punctuation(byte)
        position += 1
        if endOfRun() { return true }
        continue
      }
      let (scalar, width) = scalar(at: position)
      if Script.isWrittenWithoutSpaces(scalar) {
        position += width
        if sign(scalar) { return true }
      } else if scalar.properties.isAlphabetic {
        return readLetters()
      } else {
        if scalar == "\u{201C}" || scalar == "\u{3002}" || scalar == "\u{2022}" { startsSentence = true }
        position += width
        if endOfRun() { return true }
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
  private mutating func readLetters() -> Bool {
    if endOfRun() { return true }
    length = 0
    let start = position
    var letterCount = 0
    var capitalCount = 0
    while position < bytes.count {
      let byte = bytes[position]
      if isLetter(byte) {
        letterCount += readASCII(capitals: &capitalCount)
        continue
      } else if isDigit(byte) {
        if length < Word.mostBytes { put(byte) }
        position += 1
      } else if byte >= 0x80, let width = apostropheWidth() ?? foldedWidth(capitals: &capitalCount) {
        if width == 0 { break }
        position += width
      } else if byte == UInt8(ascii: "'"), let width = apostropheWidth(), width > 0 {
        position += width
      } else {
        break
      }
      letterCount += 1
    }
    if letterCount == 1 { continueInitials(&letterCount, &capitalCount) }
    skipPossessive()
    if letterCount == 2, capitalCount == 2, length == 2 {
      put(room[1])
      room[1] = UInt8(ascii: ".")
    }
    finish(.letters, isCapitalized: startsWithCapital(at: start), isFirst: startsSentence)
    startsSentence = false
    lastWordIsShort = isCapitalized && letterCount <= 3
    return true
  }

  /// Takes the ASCII letters from the position on, most words whole; how many they are.
  private mutating func readASCII(capitals: inout Int) -> Int {
    let (bytes, start) = (bytes, position)
    var (next, end, large) = (position, length, 0)
    bytes.withUnsafeBufferPointer { bytes in
      room.withUnsafeMutableBufferPointer { room in
        while next < bytes.count, case let byte = bytes[next], Self.isLetter(byte) {
          if byte < 0x60 { large += 1 }
          if end < Word.mostBytes {
            room[end] = byte | 0x20
            end += 1
          }
          next += 1
        }
      }
    }
    (position, length, capitals) = (next, max(length, end), capitals + large)
    return next - start
  }

  private mutating func put(_ byte: UInt8) {
    if length < room.count { room[length] = byte } else { room.append(byte) }
    length += 1
  }

  private mutating func finish(_ kind: Word.Kind, isCapitalized: Bool, isFirst: Bool) {
    (self.kind, self.isCapitalized, self.isFirst) = (kind, isCapitalized, isFirst)
  }

  /// "U.S." and "U.A.E." are one word each, spelled as without full stops.
  private mutating func continueInitials(_ letterCount: inout Int, _ capitalCount: inout Int) {
    while position + 1 < bytes.count, bytes[position] == UInt8(ascii: "."), isLetter(bytes[position + 1]),
      position + 2 >= bytes.count || !isLetter(bytes[position + 2])
    {
      put(bytes[position + 1] | 0x20)
      letterCount += 1
      // Small initials ("a.m.") are set apart from words as well.
      capitalCount += 1
      position += 2
    }
    if letterCount > 1 { capitalCount = letterCount }
  }

  /// Digits with their separators; an ordinal's ending is skipped.
  private mutating func readNumber() -> Bool {
    if endOfRun() { return true }
    length = 0
    var hasPoint = false
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(byte) {
        if length < Word.mostBytes { put(byte) }
      } else if byte == UInt8(ascii: ","), isDigit(at: position + 3), !isDigit(at: position + 4),
        isDigit(at: position + 1)
      {
        // A separator of thousands: left out.
      } else if byte == UInt8(ascii: "."), isDigit(at: position + 1), !hasPoint {
        put(byte)
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    if isOrdinal(at: position) { position += 2 }
    finish(.number, isCapitalized: false, isFirst: startsSentence)
    startsSentence = false
    lastWordIsShort = false
    return true
  }

  /// "st", "nd", "rd" or "th" with no letter behind it.
  private func isOrdinal(at index: Int) -> Bool {
    guard index + 1 < bytes.count, !isLetter(at: index + 2) else { return false }
    let (first, second) = (bytes[index] | 0x20, bytes[index + 1] | 0x20)
    guard isLetter(bytes[index]), isLetter(bytes[index + 1]) else { return false }
    return (first, second) == (0x73, 0x74) || (first, second) == (0x6E, 0x64) || (first, second) == (0x72, 0x64)
      || (first, second) == (0x74, 0x68)
  }

  /// The pair of this sign and the one before it; false for the first of a run.
  private mutating func sign(_ scalar: Unicode.Scalar) -> Bool {
    let before = lastSign
    lastSign = scalar
    runLength += 1
    guard let before else { return false }
    readSigns([before, scalar])
    return true
  }

  /// Closes a run without spaces; its only sign is a word when it stood alone.
  private mutating func endOfRun() -> Bool {
    guard let sign = lastSign else { return false }
    let isAlone = runLength == 1
    lastSign = nil
    runLength = 0
    if isAlone { readSigns([sign]) }
    return isAlone
  }

  private mutating func readSigns(_ scalars: [Unicode.Scalar]) {
    length = 0
    for scalar in scalars {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(byte) }
    }
    finish(.signs, isCapitalized: false, isFirst: false)
  }
}

extension WordScanner {
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 && byte < 0x80 }

  private func isLetter(_ byte: UInt8) -> Bool { Self.isLetter(byte) }

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
  private mutating func foldedWidth(capitals: inout Int) -> Int? {
    let (scalar, width) = scalar(at: position)
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.generalCategory == .nonspacingMark,
      !Script.isWrittenWithoutSpaces(scalar)
    else { return nil }
    if properties.isUppercase { capitals += 1 }
    if length < Word.mostBytes { Folding.fold(scalar) { put($0) } }
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
