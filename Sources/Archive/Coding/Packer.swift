import News

/// Writes values one after another into few bytes: numbers as LEB128, text as its length and UTF-8.
///
/// Source: LEB128 as in https://dwarfstd.org/doc/DWARF5.pdf, section 7.6
struct Packer {
  private(set) var bytes: [UInt8] = []
  /// The numbers of words written before, by the hash of each: a repeated word costs a byte or two. They begin at 1.
  private var known: [UInt64: Int] = [:]
  private var words: [String] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func count(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that may be negative: the sign goes into the lowest bit.
  mutating func number(_ value: Int) { count((value << 1) ^ (value >> 63)) }

  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func double(_ value: Double) { fixed(value.bitPattern) }

  mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func text(_ value: String) {
    let utf8 = value.utf8
    count(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  /// The bytes of a text whose length is told elsewhere.
  mutating func raw(_ value: String) { bytes.append(contentsOf: value.utf8) }

  mutating func raw(_ value: ArraySlice<UInt8>) { bytes.append(contentsOf: value) }

  /// A text that is likely to come again within these bytes.
  mutating func word(_ value: String) {
    let hash = TermCounts.hash(value)
    if let number = known[hash], words[number - 1] == value { return count(number) }
    words.append(value)
    known[hash] = words.count
    count(0)
    text(value)
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout Packer, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout Packer, Value) -> Void) {
    count(values.count)
    for value in values { write(&self, value) }
  }
}
