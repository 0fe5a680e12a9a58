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
    var unpacker = Unpacker(bytes)
    guard try unpacker.count() == version else { throw DamagedBytes(offset: 0) }
    var reading = Reading()
    reading.terms = try terms(from: &unpacker)
    reading.minHash = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.fixed() }
    reading.words = try unpacker.count()
    reading.headlineNumbers = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    reading.titleKey = try unpacker.text()
    return reading
  }
}

extension SubjectContent {
  /// The terms in order of their bytes, each as what it has in common with the one before it and what follows.
  private static func pack(_ terms: [WeightedTerm], into packer: inout Packer) {
    let (bytes, places) = inOrder(terms)
    packer.count(terms.count)
    var last: ArraySlice<UInt8> = []
    for place in places {
      let (bytes, term) = (bytes[place.bytes], terms[place.term])
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
    var bytes: Range<Int>
    var field: Int
    var term: Int
  }

  private static func inOrder(_ terms: [WeightedTerm]) -> (bytes: [UInt8], places: [TermPlace]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(terms.count * 8)
    var places = terms.enumerated().map { index, term in
      let start = bytes.count
      bytes.append(contentsOf: term.term.utf8)
      var head: UInt64 = 0
      withUnsafeMutableBytes(of: &head) { $0.copyBytes(from: bytes[start...].prefix(8)) }
      return TermPlace(head: UInt64(bigEndian: head), bytes: start..<bytes.count, field: term.field.code, term: index)
    }
    places.sort { one, other in
      if one.head != other.head { return one.head < other.head }
      let (left, right) = (bytes[one.bytes], bytes[other.bytes])
      return left == right ? one.field < other.field : left.lexicographicallyPrecedes(right)
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

  private static func terms(from unpacker: inout Unpacker) throws(DamagedBytes) -> [WeightedTerm] {
    var last: [UInt8] = []
    return try unpacker.list { (unpacker) throws(DamagedBytes) in
      let (common, rest) = try unpacker.pair(bits: 4)
      guard common <= last.count else { throw DamagedBytes(offset: unpacker.offset) }
      last.removeLast(last.count - common)
      last += try unpacker.bytes(rest)
      let (code, count) = try unpacker.pair(bits: 2)
      guard let field = WeightedTerm.Field(code: code) else { throw DamagedBytes(offset: unpacker.offset) }
      return WeightedTerm(String(decoding: last, as: UTF8.self), field, count)
    }
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
