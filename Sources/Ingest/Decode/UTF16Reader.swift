/// UTF-16 in either byte order.
enum UTF16Reader {
  enum ByteOrder { case little, big }

  /// The order that a byte order mark names, or that the zeros of plain text show; nil when it is no UTF-16.
  static func order(of head: ArraySlice<UInt8>) -> ByteOrder? {
    guard head.count >= 4 else { return nil }
    switch (head[head.startIndex], head[head.startIndex + 1]) {
    case (0xFF, 0xFE): return .little
    case (0xFE, 0xFF): return .big
    default: break
    }
    var (even, odd) = (0, 0)
    for (index, byte) in head.prefix(1024).enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let units = min(head.count, 1024) / 2
    // Text in Latin letters has a zero in most units, and then never on the other side.
    if odd * 10 > units * 7, even == 0 { return .little }
    if even * 10 > units * 7, odd == 0 { return .big }
    return nil
  }

  static func decode(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
