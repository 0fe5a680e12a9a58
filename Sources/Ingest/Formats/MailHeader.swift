/// The header of a mail message or of one of its parts: names in small letters, values unfolded.
///
/// Source: RFC 5322 section 2.2
struct MailHeader {
  private(set) var fields: [(name: String, value: String)] = []
  /// Where what follows the blank line begins.
  private(set) var end: Int

  /// Whether a text begins as a message does: header lines from the first on, one of which only messages have.
  static func begins(_ head: [UInt8]) -> Bool {
    let start = head.starts(with: "From ".utf8) ? (head.firstIndex(of: .newline) ?? 0) + 1 : 0
    let header = MailHeader(head, from: start)
    guard header.fields.count >= 2 else { return false }
    if header["mime-version"] != nil || header["message-id"] != nil { return true }
    return header["from"] != nil && (header["content-type"] != nil || header["received"] != nil)
      || header["content-type"]?.lowercased().hasPrefix("multipart/related") == true
  }

  /// Reads lines up to the first that is no field and continues none.
  init(_ bytes: [UInt8], from start: Int, before limit: Int? = nil) {
    let limit = limit ?? bytes.count
    var index = start
    end = start
    while index < limit {
      let lineEnd = bytes[index..<limit].firstIndex(of: .newline) ?? limit
      var line = bytes[index..<lineEnd]
      if line.last == 0x0D { line = line.dropLast() }
      let isBlank = line.allSatisfy(\.isMarkupSpace)
      if isBlank {
        end = min(lineEnd + 1, limit)
        return
      }
      if let first = line.first, first == .space || first == .tab, let last = fields.indices.last {
        fields[last].value += " " + Self.text(line)
      } else if let colon = line.firstIndex(of: .colon), colon > line.startIndex, Self.isName(line[..<colon]) {
        let name = String(decoding: line[..<colon].map(\.lowercased), as: UTF8.self)
        fields.append((name, Self.text(line[(colon + 1)...])))
      } else {
        end = index
        return
      }
      index = lineEnd + 1
    }
    end = limit
  }

  /// The first value of a field; nil when it is missing.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A parameter of a structured field: `boundary` of `Content-Type`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = self[name] else { return nil }
    for piece in value.split(separator: ";").dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].collapsed.lowercased() == parameter else { continue }
      return String(sides[1].collapsed.drop { $0 == "\"" }.prefix { $0 != "\"" })
    }
    return nil
  }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    name.count <= 60 && name.allSatisfy { $0.isLetter || $0.isDigit || $0 == .hyphen }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self).collapsed }
}
