/// Bytes of the library that do not read as they were written.
struct DamagedBytes: Error, Equatable {
  var offset: Int
}

/// Reads what a `Packer` wrote, in the same order; damaged bytes throw and never trap.
struct Unpacker {
  private let bytes: [UInt8]
  private(set) var offset = 0
  private var known: [String] = []

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func count() throws(DamagedBytes) -> Int {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw DamagedBytes(offset: offset)
  }

  mutating func number() throws(DamagedBytes) -> Int {
    let value = try count()
    return Int(bitPattern: UInt(bitPattern: value) >> 1) ^ -(value & 1)
  }

  mutating func flag() throws(DamagedBytes) -> Bool { try bytes[take(1).lowerBound] != 0 }

  mutating func double() throws(DamagedBytes) -> Double { Double(bitPattern: try fixed()) }

  mutating func fixed<Value: FixedWidthInteger>() throws(DamagedBytes) -> Value {
    let range = try take(Value.bitWidth / 8)
    return bytes[range].reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
  }

  mutating func text() throws(DamagedBytes) -> String { try raw(count()) }

  /// The text of the next `length` bytes.
  mutating func raw(_ length: Int) throws(DamagedBytes) -> String {
    let range = try take(length)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func bytes(_ length: Int) throws(DamagedBytes) -> ArraySlice<UInt8> { try bytes[take(length)] }

  mutating func word() throws(DamagedBytes) -> String {
    let number = try count()
    if number == 0 {
      known.append(try text())
      return known[known.count - 1]
    }
    guard known.indices.contains(number - 1) else { throw DamagedBytes(offset: offset) }
    return known[number - 1]
  }

  mutating func optional<Value>(
    _ read: (inout Unpacker) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value? {
    try flag() ? read(&self) : nil
  }

  /// How many values of a list follow.
  mutating func listCount() throws(DamagedBytes) -> Int {
    let count = try count()
    // Each value takes a byte at least, so a damaged count cannot make anybody reserve the world.
    guard (0...(bytes.count - offset)).contains(count) else { throw DamagedBytes(offset: offset) }
    return count
  }

  mutating func list<Value>(
    _ read: (inout Unpacker) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> [Value] {
    let count = try listCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  private mutating func take(_ length: Int) throws(DamagedBytes) -> Range<Int> {
    guard length >= 0, length <= bytes.count - offset else { throw DamagedBytes(offset: offset) }
    defer { offset += length }
    return offset..<(offset + length)
  }
}
