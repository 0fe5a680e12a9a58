/// The label by which a document itself names its encoding, in the first kilobytes.
enum DeclaredEncoding {
  /// From `<?xml encoding="…"?>`, `<meta charset="…">`, `<meta content="…; charset=…">` or `@charset "…"`; nil for none.
  static func label(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(8192))
    if head.has("<?xml", at: head.firstIndex { !$0.isMarkupSpace } ?? 0), let end = head.index(of: "?>", from: 0),
      let start = head.index(of: "encoding", from: 0, before: end)
    {
      return value(in: head, after: start + 8)
    }
    var from = 0
    while let meta = head.index(of: "<meta", from: from) {
      let end = head[meta...].firstIndex(of: .greater) ?? head.count
      if let start = head.index(of: "charset", from: meta, before: end), let label = value(in: head, after: start + 7) {
        return label
      }
      from = meta + 5
    }
    return nil
  }

  /// What follows `=`, with or without quotation marks.
  private static func value(in bytes: [UInt8], after start: Int) -> String? {
    var index = start
    func skipSpace() { while index < bytes.count, bytes[index].isMarkupSpace { index += 1 } }
    skipSpace()
    guard index < bytes.count, bytes[index] == .equals else { return nil }
    index += 1
    skipSpace()
    if index < bytes.count, bytes[index] == .quotation || bytes[index] == .apostrophe { index += 1 }
    let label = bytes[index...].prefix { $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
