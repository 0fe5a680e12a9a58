import News

/// A character encoding of the Web, found by any of its labels.
///
/// Source: https://encoding.spec.whatwg.org/#names-and-labels (`latin1` means windows-1252)
struct Encoding: Sendable {
  enum Method: Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian
    /// The scalars of the bytes 0x80 to 0xFF; U+FFFD where there is none.
    case table([Unicode.Scalar])
    /// The C library reads it, under this name.
    case library(String)
  }

  var name: String
  var method: Method

  static let utf8 = Encoding(name: "utf-8", method: .utf8)
  static let windows1252 = labelled("windows-1252") ?? utf8

  /// The encoding that a label means, whatever its case and the space around it; nil for an unknown label.
  static func labelled(_ label: String) -> Encoding? { byLabel[label.lowercased().filter { !$0.isWhitespace }] }

  private static let byLabel: [String: Encoding] = {
    var byLabel: [String: Encoding] = [:]
    for row in Resource.rows(.ingest, "encodings.tsv") where row.count >= 3 {
      guard let method = method(row) else { continue }
      let encoding = Encoding(name: String(row[0]), method: method)
      for label in row[2].split(separator: " ") { byLabel[String(label)] = encoding }
    }
    return byLabel
  }()

  private static func method(_ row: [Substring]) -> Method? {
    switch (row[1], row[0]) {
    case ("unicode", "utf-8"): .utf8
    case ("unicode", "utf-16be"): .utf16BigEndian
    case ("unicode", _): .utf16LittleEndian
    case ("table", _) where row.count > 3: .table(row[3].unicodeScalars.map { $0 == "`" ? "\u{FFFD}" : $0 })
    case ("iconv", _) where row.count > 3: .library(String(row[3]))
    default: nil
    }
  }

  /// The bytes as UTF-8, U+FFFD for what they do not encode; nil when the C library does not know the encoding.
  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    switch method {
    case .utf8: Array(String(decoding: bytes, as: UTF8.self).utf8)
    case .utf16LittleEndian: UTF16Reader.decode(bytes, isBigEndian: false)
    case .utf16BigEndian: UTF16Reader.decode(bytes, isBigEndian: true)
    case .table(let upper): Self.decode(bytes, upper)
    case .library(let name): CLibraryDecoder.decode(bytes, from: name)
    }
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, _ upper: [Unicode.Scalar]) -> [UInt8] {
    let encoded = upper.map { Array(String($0).utf8) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else if Int(byte) - 0x80 < encoded.count {
        output.append(contentsOf: encoded[Int(byte) - 0x80])
      }
    }
    return output
  }
}
