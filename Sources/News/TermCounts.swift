/// In how many articles terms stand, by the hash of each: linking asks for hundreds of terms of each article that it compares.
///
/// Two terms are one when their 64-bit hashes are: among a million terms that happens by chance once in forty million
/// libraries.
package struct TermCounts: Sendable {
  /// Open addressing with linear steps; a hash of 0 is an empty slot.
  private var slots: [(hash: UInt64, count: Int)]
  package private(set) var count = 0

  package init() { slots = Array(repeating: (0, 0), count: 1024) }

  /// How many articles have the term; nil when it was never set.
  package subscript(term: String) -> Int? { self[hash: Self.hash(term)] }

  /// The same for a term whose hash is known.
  package subscript(hash hash: UInt64) -> Int? {
    get {
      let found = slots[slot(of: hash)]
      return found.hash == 0 ? nil : found.count
    }
    set {
      // Nothing is ever taken out but everything.
      guard let newValue else { return }
      let slot = slot(of: hash)
      if slots[slot].hash == 0 { count += 1 }
      slots[slot] = (max(hash, 1), newValue)
      if count * 2 > slots.count { grow() }
    }
  }

  package mutating func removeAll() { self = TermCounts() }

  private func slot(of hash: UInt64) -> Int {
    let hash = max(hash, 1)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.hash != 0 { slots[slot(of: entry.hash)] = entry }
  }
}

extension TermCounts: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Int)...) {
    self.init(Dictionary(elements) { $1 })
  }

  package init(_ counts: [String: Int]) {
    self.init()
    for (term, count) in counts { self[hash: Self.hash(term)] = count }
  }
}

extension TermCounts {
  /// What a term is known by: eight bytes at a time, each mixed in.
  package static func hash(_ term: String) -> UInt64 {
    // Only a text that came from elsewhere than Swift does not lie in one piece.
    term.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
      ?? Array(term.utf8).withUnsafeBytes(hash)
  }

  /// The same for a term given as UTF-8.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0
    var index = 0
    while index + 8 <= bytes.count {
      hash = mix(hash ^ UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    if index < bytes.count {
      var word: UInt64 = 0
      while index < bytes.count {
        word = word << 8 | UInt64(bytes[index])
        index += 1
      }
      hash = mix(hash ^ word)
    }
    return mix(hash ^ UInt64(bytes.count))
  }

  /// Spreads the bits of a number over all of them.
  ///
  /// Source: the finaliser of SplitMix64, https://prng.di.unimi.it/splitmix64.c
  package static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
