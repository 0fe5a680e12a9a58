import Foundation

/// Text made comparable: lower case, compatibility forms unified, plain quotes, single spaces, nothing around it.
///
/// Works on UTF-8 bytes, since every line of every page passes through it; only rare scripts take the slow way.
/// Source: NFKC and case folding, Unicode Standard Annex #15 and section 3.13 of the Unicode Standard.
package enum Folding {
  /// The folded form of UTF-8 bytes.
  package static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var isRare = false
    let folded = [UInt8](unsafeUninitializedCapacity: bytes.count + 4) { output, count in
      bytes.withUnsafeBufferPointer { input in isRare = !fold(input, into: output, &count) }
    }
    return isRare ? slowly(bytes) : folded
  }

  /// Folds into a buffer of at least the same size; false where a character needs the slow way.
  private static func fold(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    var (space, index, filled) = (false, 0, 0)
    defer { count = filled }
    func put(_ byte: UInt8) {
      output[filled] = byte
      filled += 1
    }
    while index < input.count {
      let byte = input[index]
      if byte < 0x80 {
        index += 1
        if byte <= 0x20 {
          space = true
          continue
        }
        if space, filled > 0 {
          output[filled] = 0x20
          filled += 1
        }
        space = false
        output[filled] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        filled += 1
        continue
      }
      let (scalar, length) = Scalars.decode(input, at: index)
      index += length
      if isSpace(scalar) {
        space = true
        continue
      }
      guard let lower = lowered(scalar) else { return false }
      if lower == 0 { continue }
      // A broken byte would become three: leave it to the slow way.
      guard lower != 0xFFFD else { return false }
      if space, filled > 0 { put(0x20) }
      space = false
      Scalars.encode(lower, put)
    }
    return true
  }

  /// The folded form of a text.
  package static func fold(_ text: some StringProtocol) -> [UInt8] { fold(Array(text.utf8)[...]) }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || (0x2000...0x200A).contains(scalar) || scalar == 0x202F || scalar == 0x3000
  }

  /// The folded scalar; 0 for what is left out; nil where one scalar becomes several.
  private static func lowered(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x2032: 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033: 0x22
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE0E, 0xFE0F, 0x0307: 0
    case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
    case 0x0391...0x03A9, 0x0410...0x042F: scalar + 0x20
    case 0x0400...0x040F: scalar + 0x50
    case 0xFF21...0xFF3A: scalar - 0xFEC0
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x130: 0x69
    // Of a word in capitals nobody can tell the sigma at its end.
    case 0x3C2: 0x3C3
    case 0x0139...0x0148, 0x0179...0x017E: scalar + scalar % 2
    case 0x0100...0x0137, 0x014A...0x0177: scalar | 1
    case 0x0600...0x10FF, 0x1100...0x1CFF, 0x2010...0x2027, 0x20A0...0x20CF, 0x3001...0x303F, 0x3041...0x9FFF,
      0xAC00...0xD7A3:
      scalar
    case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xB7, 0xBB, 0xBF, 0xD7: scalar
    case 0xDF...0xFF, 0x0430...0x045F, 0x03B1...0x03C9, 0x2190...0x23FF, 0x2500...0x27BF, 0x1F000...0x1FAFF: scalar
    default: nil
    }
  }

  private static func slowly(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCompatibilityMapping.lowercased()
    var folded: [UInt8] = []
    var space = false
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || isSpace(scalar.value) {
        space = true
        continue
      }
      let lower = lowered(scalar.value) ?? scalar.value
      if lower == 0 { continue }
      if space, !folded.isEmpty { folded.append(0x20) }
      space = false
      Scalars.append(lower, to: &folded)
    }
    return folded
  }
}

/// Unicode scalars in UTF-8 bytes; a broken sequence counts as one scalar of its first byte.
package enum Scalars {
  /// The scalar that begins at an index, and how many bytes it takes.
  package static func decode(_ bytes: ArraySlice<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    bytes.withUnsafeBufferPointer { decode($0, at: index - bytes.startIndex) }
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(first & (0x7F >> UInt8(length)))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (0xFFFD, offset) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }

  /// Appends a scalar's UTF-8 bytes.
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) { encode(scalar) { bytes.append($0) } }

  /// Hands out a scalar's UTF-8 bytes.
  @inline(__always)
  static func encode(_ scalar: UInt32, _ put: (UInt8) -> Void) {
    switch scalar {
    case ..<0x80: put(UInt8(scalar))
    case ..<0x800:
      put(0xC0 | UInt8(scalar >> 6))
      put(0x80 | UInt8(scalar & 0x3F))
    case ..<0x1_0000:
      put(0xE0 | UInt8(scalar >> 12))
      put(0x80 | UInt8(scalar >> 6 & 0x3F))
      put(0x80 | UInt8(scalar & 0x3F))
    default:
      put(0xF0 | UInt8(scalar >> 18 & 0x07))
      put(0x80 | UInt8(scalar >> 12 & 0x3F))
      put(0x80 | UInt8(scalar >> 6 & 0x3F))
      put(0x80 | UInt8(scalar & 0x3F))
    }
  }
}

extension ArraySlice<UInt8> {
  /// A number that is equal for equal bytes and, but for rare accidents, different for others.
  ///
  /// Source: FNV-1a, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
  var fingerprint: Int {
    withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return Int(truncatingIfNeeded: hash)
    }
  }
}
