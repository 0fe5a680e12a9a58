import News

/// Terms of linking as words of their own index: whatever a term holds, its word is eight letters and digits.
enum LookupWord {
  private static let length = 8

  static func line(_ reading: Reading) -> String {
    let room = reading.terms.count * (length + 1)
    return String(unsafeUninitializedCapacity: room) { line in
      for (index, term) in reading.terms.enumerated() {
        let start = index * (length + 1)
        write(term.term, to: line, at: start)
        line[start + length] = 0x20
      }
      return room
    }
  }

  static func word(_ term: String) -> String {
    String(unsafeUninitializedCapacity: length) { word in
      write(term, to: word, at: 0)
      return length
    }
  }

  private static func write(_ term: String, to line: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var hash = Fingerprint.number(term)
    for place in start..<start + length {
      line[place] = letter(UInt8(truncatingIfNeeded: hash & 31))
      hash >>= 5
    }
  }

  /// One of 26 letters, then one of the digits from 2 to 7.
  private static func letter(_ value: UInt8) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "2") + value - 26
  }
}
