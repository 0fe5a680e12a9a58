/// Keys of tokens, each once: a set that is asked for most words of a text, and needs no hashing, for its members are hashes.
struct WordKeys {
  /// Open addressing with linear steps; 0 is an empty slot.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  func contains(_ key: UInt64) -> Bool { slots[slot(of: key)] != 0 }

  mutating func insert(_ key: UInt64) {
    let slot = slot(of: key)
    guard slots[slot] == 0 else { return }
    slots[slot] = max(key, 1)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private func slot(of key: UInt64) -> Int {
    let key = max(key, 1)
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for key in old where key != 0 { slots[slot(of: key)] = key }
  }
}
