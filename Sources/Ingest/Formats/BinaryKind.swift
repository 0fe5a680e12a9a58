import News

/// Files that are no text: told by their first bytes, and refused with what to do instead.
struct BinaryKind {
  /// "a PDF file".
  var name: String
  var advice: String

  private struct Signature {
    var offset: Int
    var bytes: [UInt8]
    /// Text that must also stand near the beginning; empty for none.
    var needle: [UInt8]
    var kind: BinaryKind
  }

  private static let signatures: [Signature] = Resource.rows(.ingest, "binary_kinds.tsv").compactMap { row in
    guard row.count >= 5, let offset = Int(row[0]) else { return nil }
    let needle = row[2] == "-" ? [] : row[2].replacing("\\0", with: "\0").utf8.map { $0 }
    return Signature(
      offset: offset, bytes: hexadecimal(row[1]), needle: needle,
      kind: BinaryKind(name: String(row[3]), advice: String(row[4])))
  }

  /// What a file is; nil for anything that may be text.
  static func of(_ bytes: [UInt8]) -> BinaryKind? {
    let head = bytes.prefix(8192)
    for signature in signatures where bytes.dropFirst(signature.offset).starts(with: signature.bytes) {
      if signature.needle.isEmpty || head.contains(signature.needle) { return signature.kind }
    }
    guard isNoText(head) else { return nil }
    return BinaryKind(
      name: "binary data of an unknown kind", advice: "Open it in the program that made it, and save it as text.")
  }

  /// Control characters that no text has make up a thirtieth of it; UTF-16 has NULs, but on one side only.
  private static func isNoText(_ head: ArraySlice<UInt8>) -> Bool {
    if UTF16Reader.order(of: head) != nil { return false }
    let controls = head.withUnsafeBufferPointer { bytes in
      var controls = 0
      for byte in bytes where byte < 0x20 || byte == 0x7F { controls += isControl(byte) ? 1 : 0 }
      return controls
    }
    return controls * 30 > head.count
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
  }

  private static func hexadecimal(_ digits: Substring) -> [UInt8] {
    let values = digits.utf8.compactMap(\.hexadecimalDigit)
    return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }
}
