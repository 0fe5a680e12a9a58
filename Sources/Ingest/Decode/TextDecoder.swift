/// Text of a document as clean UTF-8, and how it was read.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: String
  /// How many stretches of bytes could not be read; each shows as U+FFFD.
  var unreadable: Int
}

/// Makes UTF-8 of bytes in any encoding: a byte order mark counts most, then being valid UTF-8 (as 98 % of pages are, even
/// where they declare something else), then what the document or its carrier declares, then what the bytes look like.
enum TextDecoder {
  /// `declared` is a label that came with the bytes; one inside of the document is looked for here.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    if let (encoding, length) = mark(bytes), let text = encoding.decode(bytes[length...]) {
      return finish(text, encoding.name, of: bytes)
    }
    if let japanese = EncodingDetector.escaped(bytes), let text = japanese.decode(bytes[...]) {
      return finish(text, japanese.name, of: bytes)
    }
    if isValidUTF8(bytes), UTF16Reader.order(of: bytes[...]) == nil {
      let text = DoubleEncoding.repaired(bytes) ?? bytes
      return DecodedText(bytes: TextCleaner.clean(text), encoding: "utf-8", unreadable: 0)
    }
    for encoding in candidates(bytes, declared) {
      if let text = encoding.decode(bytes[...]) { return finish(text, encoding.name, of: bytes) }
    }
    return finish(Array(String(decoding: bytes, as: UTF8.self).utf8), "utf-8", of: bytes)
  }

  /// Whether all bytes are well-formed UTF-8.
  static func isValidUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func mark(_ bytes: [UInt8]) -> (Encoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (Encoding(name: "utf-16le", method: .utf16LittleEndian), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (Encoding(name: "utf-16be", method: .utf16BigEndian), 2) }
    return nil
  }

  private static func candidates(_ bytes: [UInt8], _ declared: String?) -> [Encoding] {
    if let order = UTF16Reader.order(of: bytes[...]) {
      return [Encoding.labelled(order == .little ? "utf-16le" : "utf-16be")].compactMap(\.self)
    }
    if isNearlyUTF8(bytes) { return [.utf8] }
    let labels = [declared, DeclaredEncoding.label(in: bytes)].compactMap(\.self).compactMap(Encoding.labelled)
    // The bytes are not UTF-8 (nor UTF-16, with a declaration that can be read byte by byte), whatever is declared.
    let believable = labels.filter {
      if case .table = $0.method { true } else if case .library = $0.method { true } else { false }
    }
    return believable + [EncodingDetector.guess(bytes), .windows1252]
  }

  /// Some broken bytes in a text that is UTF-8 otherwise: in other encodings, few sequences are UTF-8 by accident.
  private static func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (good, bad, index) = (0, 0, 0)
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      let length = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0
      let end = min(index + length, bytes.count)
      if length > 0, lead < 0xF5, end - index == length, bytes[index..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        index = end
      } else {
        bad += 1
      }
    }
    return good >= bad * 3 && good > 0
  }

  private static func finish(_ text: [UInt8], _ encoding: String, of bytes: [UInt8]) -> DecodedText {
    DecodedText(
      bytes: TextCleaner.clean(text), encoding: encoding, unreadable: replacements(text) - replacements(bytes))
  }

  /// How many U+FFFD a text holds.
  private static func replacements(_ text: [UInt8]) -> Int {
    var (count, index) = (0, 0)
    while index + 2 < text.count {
      if text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] == 0xBD { count += 1 }
      index += 1
    }
    return count
  }
}
