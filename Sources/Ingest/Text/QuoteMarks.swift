/// The ">" that mail programs put in front of the lines that a letter quotes.
enum QuoteMarks {
  /// Normalised text without the marks, when most of its lines bear them; unchanged otherwise.
  static func removed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(.greater) else { return bytes }
    let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    let (quoted, filled) = (lines.count { $0.first == .greater }, lines.count { !$0.isEmpty })
    guard quoted >= 3, quoted * 10 >= filled * 6 else { return bytes }
    return Array(lines.map { $0.drop { $0 == .greater || $0 == .space } }.joined(separator: [.newline]))
  }
}
