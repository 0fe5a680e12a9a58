import News

/// Terms of linking as words of their own index: whatever a term holds, its word is eight letters and digits.
enum LookupWord {
  static func line(_ reading: Reading) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(reading.terms.count * 9)
    for term in reading.terms { append(word(term.term), to: &line) }
    return String(decoding: line, as: UTF8.self)
  }

  static func word(_ term: String) -> [UInt8] {
    var hash = Fingerprint.number(term)
    return (0..<8).map { _ in
      defer { hash >>= 5 }
      return alphabet[Int(hash & 31)]
    }
  }

  private static func append(_ word: [UInt8], to line: inout [UInt8]) {
    line += word
    line.append(0x20)
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
