/// The terms of one article, side by side in one piece of memory: thousands of articles are at hand while links are looked for, and
/// few of their terms are ever asked for as texts.
package struct TermList: Hashable, Sendable {
  /// The terms one after another, as UTF-8.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry: Hashable {
    /// Where the term ends.
    var end: Int32
    var count: Int32
    var field: WeightedTerm.Field
  }

  package init() {}

  package init(_ terms: [WeightedTerm]) {
    entries.reserveCapacity(terms.count)
    for term in terms {
      bytes.append(contentsOf: term.term.utf8)
      close(term.field, term.count)
    }
  }

  package mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    bytes.reserveCapacity(count * 7)
  }

  /// - Parameter term: UTF-8.
  package mutating func append(_ term: [UInt8], _ field: WeightedTerm.Field, _ count: Int) {
    bytes.append(contentsOf: term)
    close(field, count)
  }

  private mutating func close(_ field: WeightedTerm.Field, _ count: Int) {
    entries.append(Entry(end: Int32(clamping: bytes.count), count: Int32(clamping: count), field: field))
  }

  package func field(at index: Int) -> WeightedTerm.Field { entries[index].field }

  /// How often the term comes.
  package func frequency(at index: Int) -> Int { Int(entries[index].count) }

  /// `TermCounts.hash` of the term.
  package func hash(at index: Int) -> UInt64 {
    let range = range(at: index)
    return bytes.withUnsafeBytes { TermCounts.hash(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Whether one term comes before another, as texts are ordered; nil where that is not known from their bytes.
  package func precedes(_ one: Int, _ other: Int) -> Bool? {
    guard one < entries.count, other < entries.count else { return nil }
    let (left, right) = (range(at: one), range(at: other))
    return bytes.withUnsafeBufferPointer { bytes in
      func byte(_ range: Range<Int>, _ offset: Int) -> UInt8 {
        offset < range.count ? bytes[range.lowerBound + offset] : 0
      }
      for offset in 0...Swift.max(left.count, right.count) {
        let (first, second) = (byte(left, offset), byte(right, offset))
        // What follows may be an accent of the letter at hand.
        guard byte(left, offset + 1) < 0x80, byte(right, offset + 1) < 0x80, first < 0x80, second < 0x80 else {
          return nil
        }
        if first != second { return first < second }
      }
      return false
    }
  }

  package func text(at index: Int) -> String { String(decoding: bytes[range(at: index)], as: UTF8.self) }

  private func range(at index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(entries[index - 1].end))..<Int(entries[index].end)
  }
}

extension TermList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }
  package var count: Int { entries.count }

  package subscript(index: Int) -> WeightedTerm {
    WeightedTerm(text(at: index), field(at: index), frequency(at: index))
  }
}
