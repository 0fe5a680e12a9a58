/// UTF-8 that was taken for windows-1252 and encoded once more ("cafÃ©").
enum DoubleEncoding {
  /// The text as it was meant; nil unless all of it can be turned back and is UTF-8 then.
  static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    guard let once = undone(bytes) else { return nil }
    return undone(once) ?? once
  }

  private static func undone(_ bytes: [UInt8]) -> [UInt8]? {
    // The first character beyond ASCII must stand for the first byte of a sequence, so it lies from U+00C2 to U+00F4.
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }), bytes[first] == 0xC3 else { return nil }
    var output = Array(bytes[..<first])
    var pending = 0
    // As soon as one character has no place in windows-1252, or one sequence is broken, the text is what it seems to be.
    for scalar in String(decoding: bytes[first...], as: UTF8.self).unicodeScalars {
      guard let byte = scalar.isASCII ? UInt8(scalar.value) : byte(of: scalar) else { return nil }
      switch (pending, byte) {
      case (0, 0..<0x80): break
      case (0, 0xC2...0xDF): pending = 1
      case (0, 0xE0...0xEF): pending = 2
      case (0, 0xF0...0xF4): pending = 3
      case (1..., 0x80..<0xC0): pending -= 1
      default: return nil
      }
      output.append(byte)
    }
    return pending == 0 && TextDecoder.isValidUTF8(output) ? output : nil
  }

  /// The byte of windows-1252 for a scalar; the five that it leaves open stand for themselves.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let byte = bytes[scalar] { return byte }
    return (0x80...0x9F).contains(scalar.value) ? UInt8(scalar.value) : nil
  }

  private static let bytes: [Unicode.Scalar: UInt8] = {
    guard case .table(let upper) = Encoding.windows1252.method else { return [:] }
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in upper.enumerated() where scalar != "\u{FFFD}" { bytes[scalar] = UInt8(0x80 + index) }
    return bytes
  }()
}
