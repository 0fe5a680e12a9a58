/// The ASCII characters that markup is made of.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let exclamation = UInt8(ascii: "!")
  static let quotation = UInt8(ascii: "\"")
  static let number = UInt8(ascii: "#")
  static let ampersand = UInt8(ascii: "&")
  static let apostrophe = UInt8(ascii: "'")
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let question = UInt8(ascii: "?")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let underscore = UInt8(ascii: "_")

  /// White space of HTML and XML.
  var isMarkupSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }

  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The value of a hexadecimal digit.
  var hexadecimalDigit: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }

  /// ASCII capitals made small, all else as it is.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension Sequence<UInt8> {
  /// A hash of the bytes as they stand.
  ///
  /// Source: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  var exactHash: UInt64 {
    func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
      var hash: UInt64 = 14_695_981_039_346_656_037
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
      return hash
    }
    // Nearly all lie in one piece, which takes a third of the time.
    return withContiguousStorageIfAvailable { hash($0) } ?? hash(self)
  }

  /// A hash of a name that is the same in any ASCII case.
  ///
  /// Source: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  var foldedHash: UInt64 {
    reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1.lowercased)) &* 1_099_511_628_211 }
  }
}

extension [UInt8] {
  /// Where `text`, given in small letters, stands at or after `start`, in any ASCII case.
  func index(of text: StaticString, from start: Int, before end: Int? = nil) -> Int? {
    let length = text.utf8CodeUnitCount
    let last = Swift.min(end ?? count, count) - length
    guard length > 0, start <= last else { return nil }
    let first = text.utf8Start.pointee
    return withUnsafeBufferPointer { bytes in
      var position = Swift.max(start, 0)
      while position <= last {
        // A look at one bit less tells most bytes apart.
        if bytes[position] | 0x20 == first | 0x20, bytes[position].lowercased == first, has(text, at: position) {
          return position
        }
        position += 1
      }
      return nil
    }
  }

  /// Where `text`, given in small letters, stands within a stretch, in any ASCII case.
  func index(of text: StaticString, in range: Range<Int>) -> Int? {
    index(of: text, from: range.lowerBound, before: range.upperBound)
  }

  /// Whether `text`, given in small letters, stands at `position`, in any ASCII case.
  func has(_ text: StaticString, at position: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position >= 0, position + length <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<length where self[position + offset].lowercased != wanted[offset] { return false }
      return true
    }
  }
}
