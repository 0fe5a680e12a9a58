import News

/// Turns `&eacute;`, `&#233;` and `&#xE9;` into the characters that they stand for.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
package enum CharacterReferences {
  /// Where a text stands, which decides how strictly a reference is written.
  enum Context { case text, attribute, xml }

  /// Decodes all references of a text; what is none stays as it is.
  package static func decode(_ text: String) -> String {
    guard text.utf8.contains(.ampersand) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    decode(bytes[...], in: .text, own: [:], into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends `bytes`, decoded. `own` holds the entities that an XML document declares.
  static func decode(_ bytes: ArraySlice<UInt8>, in context: Context, own: [String: String], into output: inout [UInt8])
  {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == .ampersand else {
        let start = index
        while index < bytes.endIndex, bytes[index] != .ampersand { index += 1 }
        output.append(contentsOf: bytes[start..<index])
        continue
      }
      let rest = bytes[(index + 1)...]
      if let found = rest.first == .number ? numeric(rest) : named(rest, in: context, own: own) {
        output.append(contentsOf: found.text.utf8)
        index += 1 + found.length
      } else {
        output.append(.ampersand)
        index += 1
      }
    }
  }

  private typealias Reference = (text: String, length: Int)

  private static func numeric(_ bytes: ArraySlice<UInt8>) -> Reference? {
    var index = bytes.startIndex + 1
    let isHexadecimal = index < bytes.endIndex && bytes[index].lowercased == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let start = index
    var value: UInt32 = 0
    while index < bytes.endIndex, let digit = bytes[index].hexadecimalDigit, isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > start else { return nil }
    if index < bytes.endIndex, bytes[index] == .semicolon { index += 1 }
    return (String(Character(scalar(value))), index - bytes.startIndex)
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value), let meant = windows1252[Int(value - 0x80)] { return meant }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func named(_ bytes: ArraySlice<UInt8>, in context: Context, own: [String: String]) -> Reference? {
    var run = bytes.startIndex
    let limit = min(bytes.endIndex, run + EntityTable.longest)
    while run < limit, bytes[run].isLetter || bytes[run].isDigit || (context == .xml && isNameByte(bytes[run])) {
      run += 1
    }
    guard run > bytes.startIndex else { return nil }
    if run < bytes.endIndex, bytes[run] == .semicolon {
      let name = String(decoding: bytes[bytes.startIndex..<run], as: UTF8.self)
      if let text = own[name] ?? EntityTable.shared.text[name] { return (text, run - bytes.startIndex + 1) }
    }
    return context == .xml ? nil : bare(bytes[..<run], follower: run < bytes.endIndex ? bytes[run] : nil, in: context)
  }

  /// The longest name that also counts without a semicolon; in an attribute only when no name or value goes on behind it.
  private static func bare(_ run: ArraySlice<UInt8>, follower: UInt8?, in context: Context) -> Reference? {
    var found: Reference?
    var key: UInt64 = 0
    for (index, byte) in run.prefix(EntityTable.longestBare).enumerated() {
      key = key << 8 | UInt64(byte)
      if let text = EntityTable.shared.bare[key] { found = (text, index + 1) }
    }
    guard let found else { return nil }
    if context == .attribute, found.length < run.count || follower == .equals { return nil }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == .underscore || byte == .hyphen || byte == UInt8(ascii: ".")
  }

  /// What &#128; to &#159; mean: windows-1252, with its five gaps.
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

/// HTML's named character references, from `entities.tsv`.
struct EntityTable: Sendable {
  static let shared = EntityTable()
  /// Of all names, and of those that count without a semicolon.
  static let longest = 32
  static let longestBare = 6

  private(set) var text: [String: String] = [:]
  /// The names that count without a semicolon, each packed into a number.
  private(set) var bare: [UInt64: String] = [:]

  private init() {
    for row in Resource.rows(.ingest, "entities.tsv") where row.count >= 2 {
      let name = String(row[0])
      let scalars = row[1].split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      text[name] = String(String.UnicodeScalarView(scalars))
      if row.count > 2, row[2] == "bare" { bare[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = text[name] }
    }
  }
}
