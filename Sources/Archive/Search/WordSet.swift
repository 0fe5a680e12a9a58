/// Words, each once, as one line for the index.
struct WordSet {
  /// The words in the order in which they first came, each with a space behind it.
  private(set) var line: [UInt8] = []
  /// Hashes of the words, with open addressing and linear steps; 0 is an empty slot.
  private var slots: [UInt64]
  private var count = 0

  /// - Parameter byteCount: Of the text that the words come from; room is made for as many as it is likely to have.
  init(of byteCount: Int) {
    line.reserveCapacity(byteCount / 2 + 16)
    slots = Array(repeating: 0, count: 256)
    while slots.count < byteCount / 8, slots.count < 1 << 20 { slots.append(contentsOf: slots) }
  }

  /// Two words of one hash are taken for one: among a million different words that happens once in forty million texts.
  mutating func insert(_ word: ArraySlice<UInt8>) {
    let hash = word.withUnsafeBufferPointer { word in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
    guard insert(hash: hash | 1) else { return }
    line += word
    line.append(0x20)
    if count * 2 > slots.count { grow() }
  }

  private mutating func insert(hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash
    count += 1
    return true
  }

  private mutating func grow() {
    let hashes = slots.filter { $0 != 0 }
    slots = Array(repeating: 0, count: slots.count * 2)
    count = 0
    for hash in hashes { _ = insert(hash: hash) }
  }
}
