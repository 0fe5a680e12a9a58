import Foundation

/// What one character is to the word index: a part of a word, in small letters and without its accents, or a gap.
enum ScalarFold {
  case gap
  /// Nothing of its own: an accent that stands apart from its letter, a joiner.
  case nothing
  case letters([UInt8])
  /// Han and Kana are written without gaps: two neighbours make a word.
  case ideograph

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2000..<0x2070: self = (0x200B...0x200D).contains(scalar.value) ? .nothing : .gap
    case 0..<0x250: self = Self.latin[Int(scalar.value)]
    case 0x250..<0x530: self = Self.greekAndCyrillic[Int(scalar.value) - 0x250]
    case 0x530..<0x2000: self = Self.eastern[Int(scalar.value) - 0x530]
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      self = .ideograph
    case 0xFF01...0xFF5E: self = Unicode.Scalar(scalar.value - 0xFEE0).map(Self.fold) ?? .gap
    default: self = Self.fold(scalar)
    }
  }

  // Each is made when its first letter is met: making all of them takes longer than a search may.
  private static let latin = table(0..<0x250)
  private static let greekAndCyrillic = table(0x250..<0x530)
  private static let eastern = table(0x530..<0x2000)

  private static func table(_ range: Range<UInt32>) -> [ScalarFold] {
    range.map { Unicode.Scalar($0).map(fold) ?? .gap }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> ScalarFold {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      // The accents of Latin, Greek and Cyrillic say nothing here; the vowel signs of Indic scripts do.
      return (0x300..<0x370).contains(scalar.value) ? .nothing : .letters(Array(String(scalar).utf8))
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .spacingMark, .privateUse:
      let small = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars
      let kept = small.filter { !(0x300..<0x370).contains($0.value) }
      return .letters(Array(String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping.utf8))
    default: return .gap
    }
  }
}
