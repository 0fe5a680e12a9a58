import News

/// How an article's part in related lists and stories lies in the library.
enum SubjectContent {
  private static let version = 1

  static func pack(_ reading: Reading) -> [UInt8] {
    var packer = Packer(capacity: reading.terms.count * 10 + reading.minHash.count * 4 + 64)
    packer.count(version)
    packer.list(reading.terms) { packer, term in
      packer.text(term.term)
      packer.code(term.field)
      packer.count(term.count)
    }
    packer.list(reading.minHash) { $0.fixed($1) }
    packer.count(reading.words)
    packer.list(reading.headlineNumbers) { $0.word($1) }
    packer.text(reading.titleKey)
    packer.list(reading.relatedShingles) { packer, shingles in packer.list(shingles) { $0.fixed($1) } }
    return packer.bytes
  }

  /// The reading as it was, without its people.
  static func unpack(_ bytes: [UInt8]) throws(DamagedBytes) -> Reading {
    var unpacker = Unpacker(bytes)
    guard try unpacker.count() == version else { throw DamagedBytes(offset: 0) }
    var reading = Reading()
    reading.terms = try unpacker.list { (unpacker) throws(DamagedBytes) in
      WeightedTerm(try unpacker.text(), try unpacker.code(), try unpacker.count())
    }
    reading.minHash = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.fixed() }
    reading.words = try unpacker.count()
    reading.headlineNumbers = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    reading.titleKey = try unpacker.text()
    reading.relatedShingles = try unpacker.list { (unpacker) throws(DamagedBytes) in
      try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.fixed() }
    }
    return reading
  }
}
