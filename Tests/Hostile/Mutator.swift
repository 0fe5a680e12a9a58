/// Damages a document in the ways in which documents are damaged: cut, torn, doubled, mixed with another, sprinkled with what
/// parsers stumble over.
package struct Mutator {
  private var dice: Dice

  package init(seed: UInt64) { dice = Dice(seed) }

  /// Pieces that mean something to one reader or another.
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#x1F600;", "&#0;", "&#xD800;", "\"", "'", "<p>",
      "<table><tr>",
      "</div>", "<script>", "<svg>", "<title>", "<item>", "</item>", "<entry xmlns='x'>", "{", "}", "[", "]", "\\u",
      "\\ud800",
      "null", "1e999", ":", ",", "\r\n", "\n\n", "=\r\n", "=?utf-8?B?", "--b", "Content-Type: ", "\t", "\u{FEFF}",
      "\u{202E}",
      "\u{200B}", "\u{1B}[31m", "\u{9B}", "\u{0}", "e\u{301}\u{301}\u{301}", "한", "“", "…", "0001-01-01", "99999", "-1",
      "*",
      "NEAR(", "|", "said:", "\u{E0041}", "\u{FFFE}", "\u{600}", "\u{200D}", "\u{1100}", " – ",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1F, 0x8B], [0x80],
    ]

  /// `bytes` with a few damages; `other` is what may be mixed in.
  package mutating func mutate(_ bytes: [UInt8], mixing other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.below(6) { damage(&bytes, mixing: other) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8], mixing other: [UInt8]) {
    let place = dice.below(bytes.count + 1)
    let end = min(bytes.count, place + 1 + dice.below(64))
    switch dice.below(8) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: dice.pick(Self.pieces), at: place)
    case 2: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: dice.next()) }
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5: if place < bytes.count { bytes[place] ^= 1 << UInt8(dice.below(8)) }
    case 6:
      let piece = dice.pick(Self.pieces)
      for _ in 0..<dice.below(200) { bytes.insert(contentsOf: piece, at: place) }
    default:
      let start = dice.below(other.count + 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + dice.below(200))], at: place)
    }
  }
}
