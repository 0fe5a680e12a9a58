import Foundation

/// Takes out of a text what no reader should see, and brings the rest to NFC.
///
/// Control characters, bidirectional overrides and isolates, tag characters, soft hyphens, noncharacters and byte order marks
/// go; line ends become `\n`; C1 controls become what windows-1252 means by them, as HTML has it; a zero-width joiner stays
/// where scripts and emoji need it.
package enum TextCleaner {
  /// UTF-8 in, clean UTF-8 out. Text that is clean already, as most is, costs one scan.
  package static func clean(_ bytes: [UInt8]) -> [UInt8] {
    let (isDirty, mayCompose) = inspect(bytes)
    let cleaned = isDirty ? rewritten(bytes) : bytes
    return mayCompose
      ? Array(String(decoding: cleaned, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8) : cleaned
  }

  /// The same for a string.
  package static func clean(_ text: String) -> String {
    var text = text
    let (isDirty, mayCompose) = text.withUTF8 { inspect($0) }
    guard isDirty || mayCompose else { return text }
    return String(decoding: clean(Array(text.utf8)), as: UTF8.self)
  }

  /// Whether something must go, and whether something may not be in NFC.
  private static func inspect(_ bytes: some RandomAccessCollection<UInt8>) -> (isDirty: Bool, mayCompose: Bool) {
    bytes.withContiguousStorageIfAvailable { inspect($0) } ?? (true, true)
  }

  private static func inspect(_ bytes: UnsafeBufferPointer<UInt8>) -> (isDirty: Bool, mayCompose: Bool) {
    var (isDirty, mayCompose, index) = (false, false, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let end = endOfPrintable(bytes, from: index)
        if end > index {
          index = end
          continue
        }
        if byte < 0x20, byte != .newline, byte != .tab { isDirty = true }
        if byte == 0x7F { isDirty = true }
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let scalar = scalar(bytes, at: index, length: length)
      if isSuspicious(scalar) { isDirty = true }
      if mayCombine(scalar) { mayCompose = true }
      if isDirty, mayCompose { break }
      index += length
    }
    return (isDirty, mayCompose)
  }

  /// Where whole words of printable ASCII end that begin at `start`.
  ///
  /// Source: "has a byte less than n", https://graphics.stanford.edu/~seander/bithacks.html
  @inline(__always)
  private static func endOfPrintable(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let control = (word &- 0x2020_2020_2020_2020) & ~word
      let delete = ((word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101) & ~(word ^ 0x7F7F_7F7F_7F7F_7F7F)
      if (word | control | delete) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    return index
  }

  /// The scalar of a well-formed sequence; U+FFFE, which must go, for one that is cut off.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt32 {
    guard index + length <= bytes.count else { return 0xFFFE }
    let lead = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    return (1..<length).reduce(lead) { $0 << 6 | UInt32(bytes[index + $1]) & 0x3F }
  }

  /// A superset of what `replacement` changes.
  private static func isSuspicious(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF,
      0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F:
      true
    default: scalar > 0xFFFF && scalar & 0xFFFE == 0xFFFE
    }
  }

  /// A superset of the scalars that NFC may change.
  ///
  /// Source: NFC_Quick_Check in https://www.unicode.org/Public/UCD/latest/ucd/DerivedNormalizationProps.txt
  private static func mayCombine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300: false
    case 0x300...0x374, 0x37E, 0x387, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: true
    case 0x700..<0x900: true
    case 0x93C, 0x94D, 0x951...0x954, 0x958...0x95F: true
    case 0x980..<0xE00, 0xE38...0xE3A, 0xE48...0xE4B, 0xE80..<0x10A0: true
    case 0x1160...0x11FF, 0x1300..<0x1E00, 0x1F00..<0x2000: true
    case 0x2000...0x2001, 0x20D0...0x20FF, 0x2126, 0x212A...0x212B, 0x2329...0x232A, 0x2ADC: true
    case 0x302A...0x302F, 0x3099...0x309A, 0xA66F...0xABFF, 0xF900...0xFB4F, 0xFE20...0xFE2F: true
    case 0x1_0000..<0x1_F000: true
    case 0x2_F800...0x2_FA1F: true
    default: false
    }
  }

  /// Clean stretches are copied as they are; only a scalar that may have to change is looked at with its neighbours.
  private static func rewritten(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    return text.withUTF8 { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var (index, copied) = (0, 0)
      while index < bytes.count {
        index = endOfPrintable(bytes, from: index)
        guard index < bytes.count else { break }
        let (scalar, end) = self.scalar(in: bytes, at: index)
        if isPlain(scalar) {
          index = end
          continue
        }
        output.append(contentsOf: bytes[copied..<index])
        if let kept = replacement(Unicode.Scalar(scalar) ?? " ", last(of: output), first(of: bytes[end...])) {
          output.append(contentsOf: UTF8.encode(kept) ?? UTF8.encodedReplacementCharacter)
        }
        (index, copied) = (end, end)
      }
      output.append(contentsOf: bytes[copied...])
      return output
    }
  }

  /// Whether a scalar stays whatever stands beside it.
  @inline(__always)
  private static func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? scalar >= 0x20 && scalar != 0x7F || scalar == 0x0A || scalar == 0x09 : !isSuspicious(scalar)
  }

  /// The scalar at a place of well-formed text, and where the next one begins.
  @inline(__always)
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, end: Int) {
    let byte = bytes[index]
    guard byte >= 0x80 else { return (UInt32(byte), index + 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    return (scalar(bytes, at: index, length: length), index + length)
  }

  /// The last scalar of a text; a line end where there is none.
  private static func last(of bytes: [UInt8]) -> Unicode.Scalar {
    String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last ?? "\n"
  }

  /// The first scalar of a text; a line end where there is none.
  private static func first(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first ?? "\n"
  }

  /// What stands for a scalar in clean text; nil for nothing.
  private static func replacement(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0x0D: after == "\n" ? nil : "\n"
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "\n"
    case 0..<0x20, 0x7F: nil
    case 0x80...0x9F: windows1252(scalar.value)
    // In Thai, Lao, Khmer and Burmese a zero-width space is where a line may break.
    case 0x200B: (0xE00..<0x1800).contains(before.value) ? scalar : nil
    case 0x200C, 0x200D: joins(before) && joins(after) ? scalar : nil
    // The marks that only say "this is left to right" are harmless beside right-to-left letters, and useless elsewhere.
    case 0x200E, 0x200F, 0x61C: isRightToLeft(before) || isRightToLeft(after) ? scalar : nil
    default: isSuspicious(scalar.value) ? nil : scalar
    }
  }

  private static func windows1252(_ value: UInt32) -> Unicode.Scalar? {
    guard case .table(let upper) = Encoding.windows1252.method, value != 0x85 else { return nil }
    let meant = upper[Int(value) - 0x80]
    return meant == "\u{FFFD}" ? nil : meant
  }

  /// Scripts in which joining is spelling, and emoji with their variation selectors.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    (0x600..<0x1100).contains(scalar.value) || (0x1780..<0x18B0).contains(scalar.value) || scalar.value == 0xFE0F
      || scalar.properties.isEmoji && scalar.value > 0x7F
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x590..<0x900).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
      || (0xFE70...0xFEFF).contains(scalar.value)
  }
}
