import Foundation

/// Letters without case and marks: what names and titles are compared by, never shown by.
enum NameFolding {
  private static let latin = table(0x00C0..<0x0250)
  private static let latinExtended = table(0x1E00..<0x1F00)

  /// The small base letter of a Latin letter ("É" and "é" are "e"); nil for every other scalar.
  static func base(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x41...0x5A: UInt8(scalar | 0x20)
    case 0x61...0x7A: UInt8(scalar)
    case 0xC0..<0x250: latin[Int(scalar - 0xC0)] == 0 ? nil : latin[Int(scalar - 0xC0)]
    case 0x1E00..<0x1F00: latinExtended[Int(scalar - 0x1E00)] == 0 ? nil : latinExtended[Int(scalar - 0x1E00)]
    default: nil
    }
  }

  /// The text in small base letters; what is not Latin is only lowercased.
  static func fold(_ text: some StringProtocol) -> String {
    if let folded = text.utf8.withContiguousStorageIfAvailable(foldASCII) ?? nil { return folded }
    return foldAny(text)
  }

  /// The same for a text given as UTF-8.
  static func fold(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer(foldASCII) ?? foldAny(String(decoding: bytes, as: UTF8.self))
  }

  /// Nil when there is more than ASCII in it.
  private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for byte in bytes where byte >= 0x80 { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { folded in
      for index in bytes.indices {
        let byte = bytes[index]
        // The grave accent stands for an apostrophe.
        folded[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte == 0x60 ? 0x27 : byte
      }
      return bytes.count
    }
  }

  private static func foldAny(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letter = base(scalar.value) {
        folded.append(Unicode.Scalar(letter))
      } else if let mark = Mark(scalar.value) {
        folded.append(Unicode.Scalar(mark.ascii))
      } else if scalar.value < 0x80 {
        folded.append(scalar)
      } else if !(0x0300..<0x0370).contains(scalar.value) {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }

  private static func table(_ range: Range<UInt32>) -> [UInt8] {
    let undecomposed: [Character: UInt8] = [
      "ø": 0x6F, "ł": 0x6C, "đ": 0x64, "ð": 0x64, "þ": 0x74, "ı": 0x69, "æ": 0x61, "œ": 0x6F, "ß": 0x73, "ə": 0x65,
    ]
    return range.map { value in
      guard let scalar = Unicode.Scalar(value) else { return 0 }
      let small = scalar.properties.lowercaseMapping
      let first = small.decomposedStringWithCanonicalMapping.unicodeScalars.first
      if let first, (0x61...0x7A).contains(first.value) { return UInt8(first.value) }
      return small.first.flatMap { undecomposed[$0] } ?? 0
    }
  }
}

/// A punctuation mark by what it does, whichever of its many forms a page uses.
enum Mark: Equatable {
  case apostrophe, hyphen
  /// A straight double quote opens and closes.
  case quote, openQuote, closeQuote
  case other(UInt8)

  var ascii: UInt8 {
    switch self {
    case .apostrophe: 0x27
    case .hyphen: 0x2D
    case .quote, .openQuote, .closeQuote: 0x22
    case .other(let byte): byte
    }
  }

  /// Nil when the scalar is no mark that the grammar knows.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x201A, 0x02BC, 0x02BB, 0x60, 0xB4: self = .apostrophe
    case 0x2D, 0x2010...0x2012: self = .hyphen
    case 0x2013: self = .hyphen
    case 0x22: self = .quote
    case 0x201C, 0x201E, 0xAB, 0x300C, 0x300E: self = .openQuote
    case 0x201D, 0xBB, 0x300D, 0x300F: self = .closeQuote
    case 0x2014, 0x2015: self = .other(0x7E)
    case 0x2026: self = .other(0x2E)
    case 0x3002, 0xFF0E: self = .other(0x2E)
    case 0x3001, 0xFF0C: self = .other(0x2C)
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x5F, 0x7B...0x7E: self = .other(UInt8(scalar))
    default: return nil
    }
  }
}
