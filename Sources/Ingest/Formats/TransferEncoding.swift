/// The ways in which mail carries bytes.
///
/// Source: RFC 2045 section 6
enum TransferEncoding {
  /// The bytes that were meant; an unknown way leaves them as they are.
  static func decode(_ body: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.collapsed.lowercased() {
    case "base64": Base64.decode(body) ?? []
    case "quoted-printable": quotedPrintable(body, underscoreIsSpace: false)
    default: Array(body)
    }
  }

  /// `=E9` is a byte, `=` at the end of a line joins it to the next; what is neither stays as it is.
  static func quotedPrintable(_ body: ArraySlice<UInt8>, underscoreIsSpace: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      index += 1
      guard byte == .equals else {
        output.append(underscoreIsSpace && byte == .underscore ? .space : byte)
        continue
      }
      var end = index
      while end < body.endIndex, body[end] == .space || body[end] == .tab || body[end] == 0x0D { end += 1 }
      if end < body.endIndex, body[end] == .newline {
        index = end + 1
      } else if index + 1 < body.endIndex, let high = body[index].hexadecimalDigit,
        let low = body[index + 1].hexadecimalDigit
      {
        output.append(UInt8(high << 4 | low))
        index += 2
      } else {
        output.append(byte)
      }
    }
    return output
  }

  /// A header's text with its encoded words (`=?utf-8?Q?caf=C3=A9?=`) read.
  ///
  /// Source: RFC 2047
  static func words(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    var wasWord = false
    while index < bytes.count {
      if bytes[index] == .equals, let (word, end) = word(bytes, at: index) {
        // The space between two encoded words is part of neither.
        if wasWord { while output.last == .space { output.removeLast() } }
        output += word
        (index, wasWord) = (end, true)
      } else {
        if bytes[index] != .space { wasWord = false }
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of the encoded word at `start` as UTF-8, and the index behind it.
  private static func word(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int)? {
    let rest = bytes[start...].prefix(512)
    guard rest.starts(with: "=?".utf8) else { return nil }
    let pieces = rest.dropFirst(2).split(separator: .question, maxSplits: 3, omittingEmptySubsequences: false)
    guard pieces.count == 4, pieces[3].first == .equals, let way = pieces[1].first?.lowercased else { return nil }
    let label = pieces[0].split(separator: UInt8(ascii: "*")).first.map { String(decoding: $0, as: UTF8.self) }
    let isBase64 = way == UInt8(ascii: "b")
    let decoded = isBase64 ? Base64.decode(pieces[2]) ?? [] : quotedPrintable(pieces[2], underscoreIsSpace: true)
    return (TextDecoder.decode(decoded, declared: label).bytes, pieces[3].startIndex + 1)
  }
}
