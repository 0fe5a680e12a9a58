/// Text of a page on one line, and its measures; `TextCleaner` takes out later what cannot be seen.
enum PlainText {
  /// Text with runs of white space made one space, and none around it; invalid UTF-8 shows as U+FFFD.
  static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      bytes.withUnsafeBufferPointer { collapse($0, into: output, &count) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Collapses into a buffer of at least the same size.
  private static func collapse(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    var (hasSpace, index, filled) = (false, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        hasSpace = hasSpace || byte <= 0x20
        index += 1
        continue
      }
      let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : Scalars.decode(bytes, at: index)
      if byte >= 0x80, isSpace(scalar) {
        hasSpace = true
        index += length
        continue
      }
      if hasSpace, filled > 0 {
        output[filled] = .space
        filled += 1
      }
      hasSpace = false
      output[filled] = byte
      if length > 1 { for offset in 1..<length { output[filled + offset] = bytes[index + offset] } }
      filled += length
      index += length
    }
    count = filled
  }

  static func collapsed(_ text: String) -> String { collapsed(Array(text.utf8)[...]) }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0x85 || (0x2000...0x200A).contains(scalar) || scalar == 0x2028 || scalar == 0x2029
      || scalar == 0x202F || scalar == 0x205F || scalar == 0x3000
  }

  struct Measure {
    /// Runs between spaces; where a script has no spaces, two characters count as one word.
    var words = 0
    /// Letters and digits; bytes that are not ASCII count as letters.
    var letters = 0
    /// Whether a full stop, question or exclamation mark of any script ends it or is followed by a space.
    var hasSentence = false
  }

  static func measure(_ text: String) -> Measure {
    var text = text
    return text.withUTF8(measure)
  }

  private static func measure(_ bytes: UnsafeBufferPointer<UInt8>) -> Measure {
    var (words, letters, dense, index) = (0, 0, 0, 0)
    var (isInWord, mayEnd, hasSentence) = (false, false, false)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte.isLetter || byte.isDigit {
        letters += 1
        words += isInWord ? 0 : 1
        (isInWord, mayEnd) = (true, false)
      } else if byte == .space {
        isInWord = false
        hasSentence = hasSentence || mayEnd
      } else if byte < 0x80 {
        if byte == 0x2E || byte == 0x21 || byte == 0x3F { mayEnd = true }
      } else if byte >= 0xC0 {
        // The sign itself is told from its bytes: … and closing quotes, 。！？, danda, Arabic marks.
        let second = index < bytes.count ? bytes[index] : 0
        let third = index + 1 < bytes.count ? bytes[index + 1] : 0
        if isStop(byte, second, third) {
          mayEnd = true
          if byte != 0xE2 { hasSentence = true }
        } else if isDense(byte, second) {
          dense += 1
          letters += 1
        } else if byte != 0xE2 {
          letters += 1
          words += isInWord ? 0 : 1
          (isInWord, mayEnd) = (true, false)
        }
      }
    }
    return Measure(words: words + (dense + 1) / 2, letters: letters, hasSentence: hasSentence || mayEnd)
  }

  private static func isStop(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE0, 0xA5, 0xA4),
      (0xDB, 0x94, _), (0xD8, 0x9F, _), (0xE1, 0x8D, 0xA2), (0xD6, 0x89, _):
      true
    default: false
    }
  }

  /// Scripts that set no spaces: kana, Han, Thai, Lao, Khmer, Burmese.
  private static func isDense(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE3: second >= 0x81
    case 0xE4...0xE9: true
    case 0xE0: second == 0xB8 || second == 0xB9 || second == 0xBA || second == 0xBB
    case 0xE1: second == 0x80 || second == 0x81 || second == 0x82 || second == 0x9E || second == 0x9F
    default: false
    }
  }
}
