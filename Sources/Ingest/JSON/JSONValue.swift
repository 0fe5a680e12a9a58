/// A JSON value as pages and feeds write them, object members in their order.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As printed.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue
  }

  /// Where a text stops being JSON; all before it was read.
  package struct Damage: Hashable, Sendable {
    package var byteOffset: Int
    package var message: String
  }

  /// Reads the first value of a text. What lies before any damage is returned, open arrays and objects closed behind it.
  ///
  /// Also reads what browsers' scripts get away with: bare line breaks in strings, commas behind the last item, comments and
  /// CDATA marks around the whole.
  package static func read(_ bytes: ArraySlice<UInt8>) -> (value: JSONValue?, damage: Damage?) {
    var reader = JSONReader(bytes)
    let value = reader.value(depth: 0)
    return (value, reader.damage)
  }

  /// The first member of this name; nil for a missing one and for what is no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string, or a number as printed.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The text of a string only.
  package var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The items of an array; any other value alone; nothing for null.
  package var items: [JSONValue] {
    switch self {
    case .array(let items): items
    case .null: []
    default: [self]
    }
  }

  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

/// Reads JSON from bytes, with a bound on depth.
///
/// Source: https://www.rfc-editor.org/rfc/rfc8259
private struct JSONReader {
  private static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private(set) var damage: JSONValue.Damage?

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    while position < bytes.endIndex, !Self.startsValue(bytes[position]) {
      position += 1
      if bytes[position...].starts(with: Self.characterData) { position += Self.characterData.count }
    }
    if position == bytes.endIndex { fail("no JSON value") }
  }

  private static let characterData = Array("[CDATA[".utf8)

  private static func startsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == .openBracket || byte == .quotation
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard damage == nil, position < bytes.endIndex else { return fail("the text ends too early") }
    guard depth < Self.deepest else { return fail("nested too deeply") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case .openBracket: return array(depth: depth)
    case .quotation: return .string(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    position += 1
    while damage == nil {
      skipSpace()
      guard position < bytes.endIndex else { break }
      if take(UInt8(ascii: "}")) { return .object(members) }
      if take(UInt8(ascii: ",")) { continue }
      guard bytes[position] == .quotation else { break }
      let name = string()
      skipSpace()
      guard take(.colon) else { break }
      if let value = value(depth: depth + 1) { members.append(JSONValue.Member(name: name, value: value)) }
    }
    fail("an object is not closed")
    return .object(members)
  }

  private mutating func array(depth: Int) -> JSONValue {
    var items: [JSONValue] = []
    position += 1
    while damage == nil {
      skipSpace()
      guard position < bytes.endIndex else { break }
      if take(.closeBracket) { return .array(items) }
      if take(UInt8(ascii: ",")) { continue }
      if let value = value(depth: depth + 1) { items.append(value) }
    }
    fail("an array is not closed")
    return .array(items)
  }

  private mutating func word() -> JSONValue? {
    let start = position
    while position < bytes.endIndex, Self.isWord(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return Double(text) == nil ? fail("not a value") : .number(text)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private mutating func string() -> String {
    position += 1
    var output: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == .quotation { return String(decoding: output, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { escape(into: &output) } else { output.append(byte) }
    }
    fail("a string is not closed")
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func escape(into output: inout [UInt8]) {
    guard position < bytes.endIndex else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): output.append(.newline)
    case UInt8(ascii: "t"): output.append(.tab)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): output.append(.space)
    case UInt8(ascii: "u"): output.append(contentsOf: String(Character(scalar())).utf8)
    default: output.append(byte)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair; the position is behind the `u`.
  private mutating func scalar() -> Unicode.Scalar {
    let first = codeUnit()
    if first & 0xFC00 == 0xD800, position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let start = position
      position += 2
      let second = codeUnit()
      if second & 0xFC00 == 0xDC00 {
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
      }
      position = start
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.endIndex, let digit = bytes[position].hexadecimalDigit else { return 0xFFFD }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private mutating func skipSpace() {
    while position < bytes.endIndex, bytes[position].isMarkupSpace { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  @discardableResult
  private mutating func fail(_ message: String) -> JSONValue? {
    damage = damage ?? JSONValue.Damage(byteOffset: position - bytes.startIndex, message: message)
    return nil
  }
}
