/// A stream of numbers that is the same for the same seed on every machine.
///
/// Source: SplitMix64, https://prng.di.unimi.it/splitmix64.c (the constants).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func isOne(in count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Words as often as in real text: the n-th most frequent one comes up in proportion to 1/n.
struct Vocabulary {
  let words: [String]
  private let cumulative: [Double]

  init(size: Int, seed: UInt64) {
    var random = SplitMix(seed: seed)
    let starts = [
      "b", "br", "c", "ch", "d", "f", "g", "h", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ea", "ou", "io"]
    let ends = ["", "n", "r", "s", "t", "l", "nd", "st", "ng", "ck"]
    var seen: Set<String> = []
    var words: [String] = []
    while words.count < size {
      let syllables = 1 + (words.count > 200 ? 1 : 0) + random.below(2)
      let word = (0..<syllables).map { _ in random.pick(starts) + random.pick(vowels) + random.pick(ends) }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var sum = 0.0
    cumulative = words.indices.map { rank in
      sum += 1 / Double(rank + 3)
      return sum
    }
  }

  func word(_ random: inout SplitMix) -> String {
    let aim = Double(random.next() >> 11) / Double(1 << 53) * (cumulative.last ?? 0)
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] < aim { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}
