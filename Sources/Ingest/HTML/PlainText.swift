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
    var hasSpace = false
    var index = 0
    func put(_ range: Range<Int>) {
      if hasSpace, count > 0 {
        output[count] = .space
        count += 1
      }
      hasSpace = false
      for index in range {
        output[count] = bytes[index]
        count += 1
      }
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte <= 0x20 { hasSpace = true } else if byte != 0x7F { put(index..<index + 1) }
        index += 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: index)
      if isSpace(scalar) { hasSpace = true } else { put(index..<index + length) }
      index += length
    }
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
    var measure = Measure()
    var isInWord = false
    var dense = 0
    var mayEnd = false
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == .space {
          isInWord = false
          measure.hasSentence = measure.hasSentence || mayEnd
        } else if byte < 0x80 {
          let isLetter = byte.isLetter || byte.isDigit
          if isLetter {
            measure.letters += 1
            if !isInWord { measure.words += 1 }
            isInWord = true
          }
          if byte == 0x2E || byte == 0x21 || byte == 0x3F { mayEnd = true } else if isLetter { mayEnd = false }
        } else if byte >= 0xC0 {
          // The sign itself is told from its bytes: … and closing quotes, 。！？, danda, Arabic marks.
          let second = index < bytes.count ? bytes[index] : 0
          let third = index + 1 < bytes.count ? bytes[index + 1] : 0
          if isStop(byte, second, third) {
            mayEnd = true
            if byte != 0xE2 { measure.hasSentence = true }
          } else if isDense(byte, second) {
            dense += 1
            measure.letters += 1
          } else if byte != 0xE2 {
            measure.letters += 1
            mayEnd = false
            if !isInWord { measure.words += 1 }
            isInWord = true
          }
        }
      }
    }
    measure.hasSentence = measure.hasSentence || mayEnd
    measure.words += (dense + 1) / 2
    return measure
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
