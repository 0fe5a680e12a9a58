import TOMLKit

/// The one door to the TOML parser.
enum SettingsText {
  /// Where a text is no TOML, and why.
  struct Damage: Error {
    /// The first line is 1; nil when the parser does not tell.
    var line: Int?
    var message: String
  }

  static func table(_ text: String) throws(Damage) -> TOMLTable {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if let index = lines.firstIndex(where: { !beginsSoundly($0) }) {
      throw Damage(line: index + 1, message: "the name of a table is missing behind [")
    }
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw Damage(line: error.source.begin.line, message: error.description)
    } catch { throw Damage(message: "\(error)") }
  }

  /// Whether a line that opens a table goes on as a key may begin: the parser ends the whole program where it does not.
  private static func beginsSoundly(_ line: Substring.UTF8View) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var rest = line.drop(while: isBlank)
    guard rest.first == UInt8(ascii: "[") else { return true }
    rest = rest.dropFirst().drop(while: isBlank)
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: isBlank) }
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      return true
    default: return false
    }
  }
}
