import News

/// Numbers terms in the order in which they come, faster than a dictionary of strings.
///
/// Two terms are one when their 64-bit hashes are: among a million terms that happens by chance once in forty million
/// libraries.
struct TermTable {
  /// The terms by their numbers.
  private(set) var terms: [String] = []
  /// Open addressing with linear steps; a slot holds a number plus one, or nothing. The hash stands beside the number, so that a
  /// look at one place tells.
  private var slots: [(hash: UInt64, number: Int32)]

  init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// The number of a term whose hash is known, and whether it is new.
  mutating func number(_ term: @autoclosure () -> String, hash: UInt64) -> (number: Int32, isNew: Bool) {
    let slot = slot(of: hash)
    if slots[slot].number != 0 { return (slots[slot].number - 1, false) }
    terms.append(term())
    slots[slot] = (hash, Int32(terms.count))
    if terms.count * 2 > slots.count { grow() }
    return (Int32(terms.count - 1), true)
  }

  /// The number of the term with a hash; nil when it never came.
  func find(_ hash: UInt64) -> Int32? {
    let number = slots[slot(of: hash)].number
    return number == 0 ? nil : number - 1
  }

  /// Where a hash stands, or would stand.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].number != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.number != 0 { slots[slot(of: entry.hash)] = entry }
  }

  static func hash(_ term: String) -> UInt64 { TermCounts.hash(term) }
}
