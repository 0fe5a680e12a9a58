/// A part of a message that holds no further parts: its header and its body as it stands.
struct MailPart {
  var header: MailHeader
  var body: ArraySlice<UInt8>

  /// In small letters, without parameters; text when nothing is said.
  var type: String {
    let type = header["content-type"]?.split(separator: ";").first.map { $0.collapsed.lowercased() } ?? ""
    return type.contains("/") ? type : "text/plain"
  }

  var isAttachment: Bool { header["content-disposition"]?.lowercased().hasPrefix("attachment") == true }

  /// The bytes with the transfer encoding undone.
  var content: [UInt8] { TransferEncoding.decode(body, header["content-transfer-encoding"]) }

  /// Bounds that no honest message comes near.
  private static let (most, deepest) = (2000, 12)

  /// The parts of the message that begins at `start`, in order, whatever they are nested in.
  static func leaves(of bytes: [UInt8], from start: Int, before end: Int) -> (header: MailHeader, parts: [MailPart]) {
    let header = MailHeader(bytes, from: start, before: end)
    var parts: [MailPart] = []
    var queue = [(part: MailPart(header: header, body: bytes[header.end..<end]), depth: 0)]
    while let (part, depth) = queue.popLast(), parts.count < most {
      let boundary = part.type.hasPrefix("multipart/") ? part.header.parameter("boundary", of: "content-type") : nil
      guard let boundary, !boundary.isEmpty, depth < deepest else {
        parts.append(part)
        continue
      }
      let pieces = split(bytes, part.body.indices, at: Array("--\(boundary)".utf8))
      queue += pieces.reversed().map { range in
        let header = MailHeader(bytes, from: range.lowerBound, before: range.upperBound)
        let body = bytes[min(header.end, range.upperBound)..<range.upperBound]
        return (MailPart(header: header, body: body), depth + 1)
      }
    }
    return (header, parts)
  }

  /// What stands between the boundary lines; a message that breaks off ends its last part.
  private static func split(_ bytes: [UInt8], _ range: Range<Int>, at boundary: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var line = range.lowerBound
    while line < range.upperBound {
      let lineEnd = bytes[line..<range.upperBound].firstIndex(of: .newline) ?? range.upperBound
      if bytes[line..<lineEnd].starts(with: boundary) {
        if let start { pieces.append(start..<line) }
        let isLast = bytes[line..<lineEnd].dropFirst(boundary.count).starts(with: "--".utf8)
        start = isLast ? nil : min(lineEnd + 1, range.upperBound)
        if isLast { return pieces }
      }
      line = lineEnd + 1
    }
    if let start { pieces.append(start..<range.upperBound) }
    return pieces
  }
}
