import News

/// Short stand-ins for long texts.
enum Fingerprint {
  /// For finding candidates that are then compared in full.
  ///
  /// Source: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  static func number(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }

  /// As `number`, for a column of the library.
  static func column(_ text: String) -> Int64 { Int64(bitPattern: number(text)) }

  /// For telling things apart where nobody may make two alike on purpose: 16 bytes of SHA-256.
  static func key(_ parts: [String]) -> [UInt8] { key(parts.map { Array($0.utf8)[...] }) }

  /// The same for parts given as UTF-8.
  static func key(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
    var message: [UInt8] = []
    message.reserveCapacity(parts.reduce(0) { $0 + $1.count + 1 })
    for part in parts {
      message += part
      message.append(0x1F)
    }
    return Array(SHA256(of: message).bytes.prefix(16))
  }
}
