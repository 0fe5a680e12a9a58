import News

/// How an article's part in related lists and stories lies in the library.
enum SubjectContent {
  private static let version = 1

  static func pack(_ reading: Reading) -> [UInt8] {
    var packer = Packer(capacity: reading.terms.count * 10 + reading.minHash.count * 4 + 64)
    packer.count(version)
    pack(reading.terms, into: &packer)
    packer.list(reading.minHash) { $0.fixed($1) }
    packer.count(reading.words)
    packer.list(reading.headlineNumbers) { $0.word($1) }
    packer.text(reading.titleKey)
    return packer.bytes
  }

  /// The reading as it was, its terms in order of their bytes, without its people and the shingles of its items.
  static func unpack(_ bytes: [UInt8]) throws(DamagedBytes) -> Reading {
    var (reading, terms) = try unpackApart(bytes)
    reading.terms = Array(terms)
    return reading
  }

  /// The same with its terms apart, as linking has them.
  static func unpackApart(_ bytes: [UInt8]) throws(DamagedBytes) -> (reading: Reading, terms: TermList) {
    var unpacker = Unpacker(bytes)
    guard try unpacker.count() == version else { throw DamagedBytes(offset: 0) }
    var reading = Reading()
    let terms = try terms(from: &unpacker)
    reading.minHash = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.fixed() }
    reading.words = try unpacker.count()
    reading.headlineNumbers = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    reading.titleKey = try unpacker.text()
    return (reading, terms)
  }
}

extension SubjectContent {
  /// The terms in order of their bytes, each as what it has in common with the one before it and what follows.
  private static func pack(_ terms: [WeightedTerm], into packer: inout Packer) {
    let (bytes, places) = inOrder(terms)
    packer.count(terms.count)
    var last: ArraySlice<UInt8> = []
    for place in places {
      let (bytes, term) = (bytes[Int(place.start)..<Int(place.end)], terms[Int(place.term)])
      let common = commonLength(last, bytes)
      packer.pair(common, bytes.count - common, bits: 4)
      packer.raw(bytes.dropFirst(common))
      packer.pair(term.field.code, term.count, bits: 2)
      last = bytes
    }
  }

  /// Where a term lies among the bytes of all of them.
  private struct TermPlace {
    /// The first eight bytes, the first one highest, so that most terms are told apart by one comparison.
    var head: UInt64
    var term: Int32
    var start: Int32
    var end: Int32
    var field: Int32
  }

  private static func inOrder(_ terms: [WeightedTerm]) -> (bytes: [UInt8], places: [TermPlace]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(terms.count * 8)
    var places: [TermPlace] = []
    places.reserveCapacity(terms.count)
    for (index, term) in terms.enumerated() {
      let start = bytes.count
      bytes.append(contentsOf: term.term.utf8)
      var head: UInt64 = 0
      withUnsafeMutableBytes(of: &head) { head in
        for offset in 0..<min(8, bytes.count - start) { head[offset] = bytes[start + offset] }
      }
      places.append(
        TermPlace(
          head: UInt64(bigEndian: head), term: Int32(index), start: Int32(start), end: Int32(bytes.count),
          field: Int32(term.field.code)))
    }
    bytes.withUnsafeBufferPointer { bytes in
      places.sort { one, other in
        if one.head != other.head { return one.head < other.head }
        let left = UnsafeBufferPointer(rebasing: bytes[Int(one.start)..<Int(one.end)])
        let right = UnsafeBufferPointer(rebasing: bytes[Int(other.start)..<Int(other.end)])
        if left.elementsEqual(right) { return one.field < other.field }
        return left.lexicographicallyPrecedes(right)
      }
    }
    return (bytes, places)
  }

  private static func commonLength(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    var (left, right) = (one.startIndex, other.startIndex)
    while left < one.endIndex, right < other.endIndex, one[left] == other[right] {
      (left, right) = (left + 1, right + 1)
    }
    return left - one.startIndex
  }

  private static func terms(from unpacker: inout Unpacker) throws(DamagedBytes) -> TermList {
    let count = try unpacker.listCount()
    var terms = TermList()
    terms.reserveCapacity(count)
    var last: [UInt8] = []
    for _ in 0..<count {
      let (common, rest) = try unpacker.pair(bits: 4)
      guard (0...last.count).contains(common) else { throw DamagedBytes(offset: unpacker.offset) }
      last.removeLast(last.count - common)
      last += try unpacker.bytes(rest)
      let (code, count) = try unpacker.pair(bits: 2)
      guard let field = WeightedTerm.Field(code: code) else { throw DamagedBytes(offset: unpacker.offset) }
      terms.append(last, field, count)
    }
    return terms
  }
}

extension Packer {
  /// Two small numbers in one byte, the first in its highest bits; larger ones after a byte of all ones.
  fileprivate mutating func pair(_ first: Int, _ second: Int, bits: Int) {
    let (high, low) = (1 << bits, 1 << (8 - bits))
    if first < high - 1, second < low {
      fixed(UInt8(first << (8 - bits) | second))
    } else {
      fixed(UInt8.max)
      count(first)
      count(second)
    }
  }
}

extension Unpacker {
  fileprivate mutating func pair(bits: Int) throws(DamagedBytes) -> (Int, Int) {
    let byte: UInt8 = try fixed()
    if byte == .max { return (try count(), try count()) }
    return (Int(byte) >> (8 - bits), Int(byte) & (1 << (8 - bits) - 1))
  }
}
