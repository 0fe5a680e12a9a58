/// The fingerprint that tells one document from another.
///
/// Source: FIPS 180-4, https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf
package struct SHA256: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of message: [UInt8]) {
    var state = Self.start
    var words = [UInt32](repeating: 0, count: 64)
    let whole = message.count / 64 * 64
    message.withUnsafeBufferPointer { message in
      for block in stride(from: 0, to: whole, by: 64) {
        Self.mix(UnsafeBufferPointer(rebasing: message[block..<(block + 64)]), into: &state, scratch: &words)
      }
    }
    let tail = Self.padded(message[whole...], length: message.count)
    tail.withUnsafeBufferPointer { tail in
      for block in stride(from: 0, to: tail.count, by: 64) {
        Self.mix(UnsafeBufferPointer(rebasing: tail[block..<(block + 64)]), into: &state, scratch: &words)
      }
    }
    bytes = state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  /// 64 small hexadecimal digits.
  package var text: String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  private static func padded(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var tail = Array(rest) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(length) * 8
    return tail + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  }

  private static func mix(_ block: UnsafeBufferPointer<UInt8>, into state: inout [UInt32], scratch w: inout [UInt32]) {
    func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
    w.withUnsafeMutableBufferPointer { w in
      for i in 0..<16 {
        let (a, b) = (UInt32(block[4 * i]) << 24, UInt32(block[4 * i + 1]) << 16)
        w[i] = a | b | UInt32(block[4 * i + 2]) << 8 | UInt32(block[4 * i + 3])
      }
      for i in 16..<64 {
        let low = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3
        let high = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10
        w[i] = w[i - 16] &+ low &+ w[i - 7] &+ high
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      Self.rounds.withUnsafeBufferPointer { rounds in
        for i in 0..<64 {
          let choice = (e & f) ^ (~e & g)
          let one = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ rounds[i] &+ w[i]
          let majority = (a & b) ^ (a & c) ^ (b & c)
          let two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
        }
      }
      for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= word }
    }
  }

  private static let start: [UInt32] = primes(8).map { fraction(Double($0).squareRoot()) }

  /// The first bits of the fractional parts of the cube roots of the first 64 primes.
  private static let rounds: [UInt32] = primes(64).map { prime in
    // Newton's steps reach the double nearest to the root, whose 53 bits hold the 32 that are wanted.
    var root = Double(prime).squareRoot()
    for _ in 0..<64 { root -= (root * root * root - Double(prime)) / (3 * root * root) }
    return fraction(root)
  }

  private static func fraction(_ value: Double) -> UInt32 {
    UInt32((value - value.rounded(.down)) * 4_294_967_296)
  }

  private static func primes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }
}
