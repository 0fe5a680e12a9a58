import Foundation

/// Makes text ready for reading line by line: one kind of line break, plain spaces, no leftovers of other notations.
enum PageBytes {
  /// The text as UTF-8 without control, zero-width and direction characters, every line trimmed, leftover entities and
  /// escapes undone.
  static func normalised(_ text: String) -> [UInt8] {
    var source = Array(text.utf8)
    if hasLooseMarks(source) { source = Array(text.precomposedStringWithCanonicalMapping.utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count + 1)
    var lineStart = 0
    var index = 0
    while index < source.count {
      let plain = endOfPlain(source, from: index)
      if plain > index {
        bytes.append(contentsOf: source[index..<plain])
        index = plain
        continue
      }
      let byte = source[index]
      switch byte {
      case 0x0A, 0x0B, 0x0C, 0x0D:
        if byte == 0x0D, index + 1 < source.count, source[index + 1] == 0x0A { index += 1 }
        endLine(&bytes, &lineStart)
        index += 1
      case 0x00...0x20, 0x7F:
        if byte == 0x09 || byte == 0x20 { appendSpace(&bytes, lineStart) }
        index += 1
      case .ampersand: index += reference(source, at: index, into: &bytes)
      case 0x5C where index + 1 < source.count && (source[index + 1] == 0x27 || source[index + 1] == 0x22):
        index += 1
      case 0x80...: index += multibyte(source, at: index, into: &bytes, &lineStart)
      default:
        bytes.append(byte)
        index += 1
      }
    }
    endLine(&bytes, &lineStart)
    return bytes
  }

  /// Where a stretch ends that stays as it is: printable ASCII, each space behind something that is none.
  private static func endOfPlain(_ source: [UInt8], from start: Int) -> Int {
    source.withUnsafeBufferPointer { source in
      var index = start
      var isBehindSpace = true
      while index < source.count {
        let byte = source[index]
        guard byte >= 0x20, byte < 0x7F, byte != .ampersand, byte != 0x5C, byte != 0x20 || !isBehindSpace else { break }
        isBehindSpace = byte == 0x20
        index += 1
      }
      return index
    }
  }

  private static func appendSpace(_ bytes: inout [UInt8], _ lineStart: Int) {
    if bytes.count > lineStart, bytes.last != 0x20 { bytes.append(0x20) }
  }

  private static func endLine(_ bytes: inout [UInt8], _ lineStart: inout Int) {
    if bytes.count > lineStart, bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  /// Copies one character beyond ASCII, or what stands for it; how many bytes were read.
  private static func multibyte(_ source: [UInt8], at index: Int, into bytes: inout [UInt8], _ lineStart: inout Int)
    -> Int
  {
    let (scalar, length) = Scalars.decode(source[...], at: index)
    switch scalar {
    case 0x80...0x84, 0x86...0x9F, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
      0xFFF9...0xFFFD,
      0xE0000...0xE007F:
      break
    case 0x85, 0x2028, 0x2029: endLine(&bytes, &lineStart)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: appendSpace(&bytes, lineStart)
    default: bytes.append(contentsOf: source[index..<index + length])
    }
    return length
  }

  /// Undoes `&amp;` and the like where it is written in full; how many bytes were read.
  private static func reference(_ source: [UInt8], at index: Int, into bytes: inout [UInt8]) -> Int {
    var end = index + 1
    while end < source.count, end - index < 32, source[end].isLetter || source[end].isDigit || source[end] == .number {
      end += 1
    }
    guard end < source.count, source[end] == .semicolon, end > index + 2 else {
      bytes.append(.ampersand)
      return 1
    }
    var decoded: [UInt8] = []
    CharacterReferences.decode(source[index...end], in: .text, own: [:], into: &decoded)
    let isSpace = decoded == [0xC2, 0xA0] || decoded.allSatisfy { $0 <= 0x20 }
    bytes.append(contentsOf: isSpace ? [0x20] : decoded)
    return end + 1 - index
  }

  /// Whether a letter may be written as several scalars that are one in NFC.
  ///
  /// Source: Unicode Standard Annex #15; all below U+0300 is in NFC as it stands.
  private static func hasLooseMarks(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropLast(2) where bytes[index] >= 0xCC {
        switch bytes[index] {
        case 0xCC: return true
        case 0xCD where bytes[index + 1] < 0xB0: return true
        case 0xE1 where (0x84...0x87).contains(bytes[index + 1]): return true
        case 0xE3 where bytes[index + 1] == 0x82 && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x9A): return true
        default: break
        }
      }
      return false
    }
  }
}
