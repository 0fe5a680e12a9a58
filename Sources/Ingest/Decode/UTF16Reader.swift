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
    return orderOfWords(Array(head.prefix(1024)))
  }

  /// The order in which all units of bytes that are no other text are letters, marks and line ends: of text in a script without
  /// zeros, such as the Japanese. Random bytes do not pass.
  private static func orderOfWords(_ head: [UInt8]) -> ByteOrder? {
    let hasControls = head.contains { $0 < 0x09 || (0x0E...0x1F).contains($0) && $0 != 0x1B }
    guard hasControls, head.count >= 32 else { return nil }
    let isLittle = isText(head, isBigEndian: false)
    guard isLittle != isText(head, isBigEndian: true) else { return nil }
    return isLittle ? .little : .big
  }

  private static func isText(_ head: [UInt8], isBigEndian: Bool) -> Bool {
    let high = isBigEndian ? 0 : 1
    var letters = 0
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      let unit = UInt16(head[index + high]) << 8 | UInt16(head[index + 1 - high])
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF: break
      case 0x0370...0x06FF, 0x0900...0x0E7F, 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: letters += 1
      default: return false
      }
    }
    return letters * 4 >= head.count
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
