/// Walks over the words of a text as the word index has them: small letters, no accents, split at all else.
///
/// The one reader of words for index, query and highlight, so that what is found can always be shown.
struct WordScanner {
  /// The current word, folded; never longer than `longest`.
  var word: ArraySlice<UInt8> { room[..<length] }
  /// The current word as far as `length` goes: a place that is written to over and over, so that no word makes an array.
  private var room = [UInt8](repeating: 0, count: longest + 8)
  private var length = 0
  /// Where the current word lies in the bytes.
  private(set) var range = 0..<0

  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  /// The second half of a pair of ideographs, which begins the next pair.
  private var pending: Range<Int>?

  /// Longer words are cut: nobody types them, and strangers' pages may hold a megabyte without a gap.
  private static let longest = 48

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  /// Moves to the next word; false at the end.
  mutating func next() -> Bool {
    length = 0
    var start = offset
    if let first = pending {
      take(first)
      start = first.lowerBound
    }
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        if Self.folded(byte) == 0 || pending != nil {
          if length > 0 { return finish(start..<offset) }
          offset += 1
        } else {
          if length == 0 { start = offset }
          readASCII()
        }
        continue
      }
      let (scalar, next) = decode()
      switch ScalarFold(scalar) {
      case .gap:
        if length > 0 { return finish(start..<offset) }
        offset = next
      case .nothing: offset = next
      case .letters(let letters):
        if pending != nil { return finish(start..<offset) }
        if length == 0 { start = offset }
        for letter in letters { append(letter) }
        offset = next
      case .ideograph:
        if let first = pending {
          // A pair: its second half begins the next one.
          take(offset..<next)
          range = first.lowerBound..<next
          pending = offset..<next
          offset = next
          return true
        }
        if length > 0 { return finish(start..<offset) }
        pending = offset..<next
        take(offset..<next)
        start = offset
        offset = next
      }
    }
    return length > 0 && finish(start..<offset)
  }

  private mutating func finish(_ found: Range<Int>) -> Bool {
    range = found
    pending = nil
    return true
  }

  /// Takes the ASCII letters and digits from the offset on, most words whole.
  private mutating func readASCII() {
    let (bytes, end) = (bytes, end)
    var (next, count) = (offset, length)
    bytes.withUnsafeBufferPointer { bytes in
      room.withUnsafeMutableBufferPointer { room in
        while next < end, case let letter = Self.folded(bytes[next]), letter != 0 {
          if count < Self.longest {
            room[count] = letter
            count += 1
          }
          next += 1
        }
      }
    }
    (offset, length) = (next, count)
  }

  /// Takes an ideograph as it stands.
  private mutating func take(_ range: Range<Int>) {
    for index in range {
      room[length] = bytes[index]
      length += 1
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard length < Self.longest || byte & 0xC0 == 0x80 && length < Self.longest + 3 else { return }
    room[length] = byte
    length += 1
  }

  private func decode() -> (scalar: Unicode.Scalar, next: Int) {
    let lead = bytes[offset]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= end else { return (" ", offset + 1) }
    var value = UInt32(lead) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? " ", offset + length)
  }

  /// The small letter or the digit of an ASCII byte; 0 for a gap and for what is no ASCII.
  private static func folded(_ byte: UInt8) -> UInt8 {
    let small = byte | 0x20
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small), byte < 0x80 { return small }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte : 0
  }
}

extension WordScanner {
  /// All words of a text, in order.
  static func words(_ text: String) -> [String] {
    var scanner = WordScanner(Array(text.utf8))
    var words: [String] = []
    while scanner.next() { words.append(String(decoding: scanner.word, as: UTF8.self)) }
    return words
  }

  /// Appends the words of a text, each with a space behind it.
  static func append(_ text: String, to line: inout [UInt8]) {
    var scanner = WordScanner(Array(text.utf8))
    while scanner.next() {
      line += scanner.word
      line.append(0x20)
    }
  }
}
