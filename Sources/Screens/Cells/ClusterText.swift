/// The characters of one cluster: one to five Unicode scalars in two words, so that a screen of them is plain memory.
package struct ClusterText: Hashable, Sendable {
  /// The first three scalars, 21 bits each, the first in the lowest; 0 stands for none.
  @usableFromInline var low: UInt64
  /// The fourth and the fifth.
  @usableFromInline var high: UInt64 = 0

  private static let bits = 21
  private static let mask: UInt64 = 1 << 21 - 1
  /// As many as curses keeps in one cell (`CCHARW_MAX`).
  package static let mostScalars = 5

  package init(_ scalar: Unicode.Scalar) { low = UInt64(scalar.value) }

  /// No characters: the right half of a wide cluster.
  static let none = ClusterText("\0")

  /// The value of a scalar by its index, 0 to 4; 0 behind the last.
  package subscript(index: Int) -> UInt32 {
    let word = index < 3 ? low >> UInt64(index * Self.bits) : high >> UInt64((index - 3) * Self.bits)
    return UInt32(truncatingIfNeeded: word & Self.mask)
  }

  package var count: Int {
    if high == 0 {
      if low >> UInt64(Self.bits) == 0 { return low == 0 ? 0 : 1 }
      return low >> UInt64(2 * Self.bits) == 0 ? 2 : 3
    }
    return high >> UInt64(Self.bits) == 0 ? 4 : 5
  }

  /// Adds a scalar; what would be a sixth is dropped.
  mutating func append(_ scalar: Unicode.Scalar) {
    let index = count
    guard index < Self.mostScalars else { return }
    if index < 3 {
      low |= UInt64(scalar.value) << UInt64(index * Self.bits)
    } else {
      high |= UInt64(scalar.value) << UInt64((index - 3) * Self.bits)
    }
  }

  /// The value of the scalar where it is the only one, as of nearly all; else 0.
  @inlinable package var single: UInt32 { high == 0 && low >> 21 == 0 ? UInt32(truncatingIfNeeded: low) : 0 }

  package var scalars: [Unicode.Scalar] { (0..<count).compactMap { Unicode.Scalar(self[$0]) } }

  package var first: Unicode.Scalar? { count > 0 ? Unicode.Scalar(self[0]) : nil }

  package var last: Unicode.Scalar? { count > 0 ? Unicode.Scalar(self[count - 1]) : nil }

  package var text: String { scalars.reduce(into: "") { $0.unicodeScalars.append($1) } }
}
