/// The element names of one document, each stored once and known by a number; HTML's own have the numbers of `HTMLTag`.
struct MarkupNames: Sendable {
  /// A name taken apart at its colon, in ASCII lower case.
  struct Entry: Sendable {
    var prefix: String?
    var local: String
    fileprivate var bytes: [UInt8]
  }

  /// No document has this many names by accident; further ones are all taken for `HTMLTag.other`.
  static let most = 8192

  private(set) var entries: [Entry]
  /// Open addressing: the number of a name plus one, zero where free; at most half full.
  private var slots: [UInt16]

  /// HTML's names, which every document starts with.
  static let html = MarkupNames()

  static let other = HTMLTag.other.number

  private init() {
    entries = []
    slots = Array(repeating: 0, count: Self.most * 2)
    for tag in HTMLTag.allCases {
      let bytes = Array(tag.name.utf8)
      slots[slot(of: bytes[...])] = UInt16(entries.count + 1)
      entries.append(Entry(prefix: nil, local: tag.name, bytes: bytes))
    }
  }

  /// The number of a name as it stands in the source.
  mutating func number(of name: ArraySlice<UInt8>, splitsPrefix: Bool) -> UInt16 {
    let slot = slot(of: name)
    if slots[slot] > 0 { return slots[slot] - 1 }
    guard entries.count < Self.most else { return Self.other }
    let bytes = name.map(\.lowercased)
    var (prefix, local): (String?, String) = (nil, String(decoding: bytes, as: UTF8.self))
    if splitsPrefix, let colon = bytes.firstIndex(of: .colon), colon > 0, colon + 1 < bytes.count {
      prefix = String(decoding: bytes[..<colon], as: UTF8.self)
      local = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    }
    entries.append(Entry(prefix: prefix, local: local, bytes: bytes))
    slots[slot] = UInt16(entries.count)
    return UInt16(entries.count - 1)
  }

  /// Where a name stands in the table, or would stand. Source: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  private func slot(of name: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte.lowercased)) &* 16_777_619 }
    var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
    while slots[slot] > 0, !isEqual(entries[Int(slots[slot]) - 1].bytes, name) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isEqual(_ known: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    guard known.count == name.count else { return false }
    var index = name.startIndex
    for byte in known {
      if byte != name[index].lowercased { return false }
      index += 1
    }
    return true
  }
}
