import News

/// Numbers terms in the order in which they come, faster than a dictionary of strings.
///
/// Two terms are one when their 64-bit hashes are: among a million terms that happens by chance once in forty million
/// libraries.
struct TermTable {
  /// The terms by their numbers.
  private(set) var terms: [String] = []
  private var hashes: [UInt64] = []
  /// Open addressing with linear steps; a slot holds a number plus one, or nothing.
  private var slots: [Int32]

  init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// The number of a term whose hash is known, and whether it is new.
  mutating func number(_ term: String, hash: UInt64) -> (number: Int32, isNew: Bool) {
    if let number = find(hash) { return (number, false) }
    var slot = start(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(terms.count + 1)
    terms.append(term)
    hashes.append(hash)
    if terms.count * 2 > slots.count { grow() }
    return (Int32(terms.count - 1), true)
  }

  /// The number of the term with a hash; nil when it never came.
  func find(_ hash: UInt64) -> Int32? {
    var slot = start(hash)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func start(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = start(hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  static func hash(_ term: String) -> UInt64 { TermCounts.hash(term) }
}
