import News

/// Letters as they are compared: small, without accents, in one spelling.
enum Folding {
  /// Hands on what `scalar` is compared as, as UTF-8; marks that only modify a letter are nothing.
  @inline(__always) static func fold(_ scalar: Unicode.Scalar, _ put: (UInt8) -> Void) {
    // No letter of ASCII has another one for its base.
    if scalar.value < 0x80 { return put(UInt8(lowercase(scalar).value)) }
    let small = lowercase(scalar)
    if isModifier(small) { return }
    if let base = bases[small] {
      for byte in base { put(byte) }
    } else {
      for byte in UTF8.encode(small) ?? UTF8.encodedReplacementCharacter { put(byte) }
    }
  }

  /// The same at the end of `bytes`.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) { fold(scalar) { bytes.append($0) } }

  /// A text folded whole: what a line of a data file is compared as.
  static func fold(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let bases: [Unicode.Scalar: [UInt8]] = {
    var bases: [Unicode.Scalar: [UInt8]] = [:]
    for row in Resource.rows(.linking, "words_folding.tsv") where row.count == 2 {
      for scalar in row[1].unicodeScalars { bases[scalar] = Array(row[0].utf8) }
    }
    return bases
  }()

  /// Combining accents, Arabic vowel marks and the stretching stroke.
  private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5C7, 0x640, 0x64B...0x65F: true
    default: false
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x391...0x3A9, 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x400...0x40F: Unicode.Scalar(scalar.value + 0x50) ?? scalar
    case 0x2E80...0xABFF, 0xAC00...0xD7FF, 0..<0xC0: scalar
    // The dotted capital İ is two scalars in small letters, of which the first is the letter.
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }
}
