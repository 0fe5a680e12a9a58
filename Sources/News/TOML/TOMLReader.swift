/// Reads a TOML text one statement after another, and goes on behind a line that is broken.
///
/// It knows what settings, themes and lists of people need: tables, strings of one line, bare values, arrays, inline tables. What
/// it reads is bounded by the text's size and eight levels of nesting. Dotted keys and table names stay one name with its dots.
///
/// Source: https://toml.io/en/v1.0.0
package struct TOMLReader {
  package enum Statement: Equatable, Sendable {
    /// `[name]` or `[[name]]`.
    case table(String)
    case pair(TOMLValue.Member)
    /// A line that is none of these.
    case broken
  }

  private static let deepest = 8

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var current = 1
  /// The line on which the last statement begins; the first is 1.
  package private(set) var line = 1

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
  }

  /// The next statement; nil at the end.
  package mutating func next() -> Statement? {
    skip(lineBreaks: true)
    line = current
    guard let first = byte else { return nil }
    let statement = first == UInt8(ascii: "[") ? table() : member(depth: 0).map(Statement.pair)
    skip(lineBreaks: false)
    guard byte == nil || byte == 0x0A, let statement else {
      while let byte, byte != 0x0A { position += 1 }
      return .broken
    }
    return statement
  }

  private var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  /// Blanks and comments.
  private mutating func skip(lineBreaks: Bool) {
    while let byte {
      if byte == UInt8(ascii: "#") {
        while let byte = self.byte, byte != 0x0A { position += 1 }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || (lineBreaks && byte == 0x0A) {
        if byte == 0x0A { current += 1 }
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  private mutating func table() -> Statement? {
    while take(UInt8(ascii: "[")) {}
    skip(lineBreaks: false)
    let name = key()
    skip(lineBreaks: false)
    guard let name, take(UInt8(ascii: "]")) else { return nil }
    _ = take(UInt8(ascii: "]"))
    return .table(name)
  }

  private mutating func member(depth: Int) -> TOMLValue.Member? {
    let key = key()
    skip(lineBreaks: false)
    guard let key, take(UInt8(ascii: "=")) else { return nil }
    skip(lineBreaks: false)
    return value(depth: depth).map { TOMLValue.Member(key: key, value: $0) }
  }

  private mutating func key() -> String? {
    guard let first = byte else { return nil }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let key = isQuoted ? string(first) : bare()
    return key?.isEmpty == true ? nil : key
  }

  private mutating func bare() -> String? {
    let start = position
    while let byte, byte > 0x20, !"=,]}#".utf8.contains(byte) { position += 1 }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func value(depth: Int) -> TOMLValue? {
    guard depth < Self.deepest, let first = byte else { return nil }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(first).map(TOMLValue.string)
    case UInt8(ascii: "["): return list(UInt8(ascii: "]")) { $0.value(depth: depth + 1) }.map(TOMLValue.array)
    case UInt8(ascii: "{"): return list(UInt8(ascii: "}")) { $0.member(depth: depth + 1) }.map(TOMLValue.table)
    default: return bare().map(TOMLValue.bare)
    }
  }

  /// What stands between a bracket and its `close`, parted by commas; it may run over lines.
  private mutating func list<Item>(_ close: UInt8, _ item: (inout TOMLReader) -> Item?) -> [Item]? {
    position += 1
    var items: [Item] = []
    while true {
      skip(lineBreaks: true)
      if take(close) { return items }
      guard let item = item(&self) else { return nil }
      items.append(item)
      skip(lineBreaks: true)
      guard take(UInt8(ascii: ",")) || byte == close else { return nil }
    }
  }

  /// `'…'` knows no escapes; neither runs over a line's end.
  private mutating func string(_ mark: UInt8) -> String? {
    position += 1
    var content: [UInt8] = []
    while let byte, byte != 0x0A {
      position += 1
      if byte == mark { return String(decoding: content, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        guard let escaped = self.byte, escaped != 0x0A else { return nil }
        position += 1
        content += unescape(escaped)
      } else {
        content.append(byte)
      }
    }
    return nil
  }

  private mutating func unescape(_ letter: UInt8) -> [UInt8] {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return [0x20]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = bytes[position...].prefix(letter == UInt8(ascii: "u") ? 4 : 8)
      guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return [letter] }
      position = digits.endIndex
      return Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    default: return [letter]
    }
  }
}
