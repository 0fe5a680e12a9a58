import CDigest

/// The fingerprint that tells one document from another.
///
/// Source: FIPS 180-4, https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf
package struct SHA256: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of message: [UInt8]) { self.init(of: message, byInstructions: Self.hasInstructions) }

  /// - Parameter byInstructions: Whether the processor's own instructions are used, which it must have.
  init(of message: [UInt8], byInstructions: Bool) {
    var state = Self.start
    let mix = byInstructions ? Self.mixByInstructions : Self.mixAll
    let whole = message.count / 64 * 64
    message.withUnsafeBufferPointer { mix(UnsafeBufferPointer(rebasing: $0[..<whole]), &state) }
    Self.padded(message[whole...], length: message.count).withUnsafeBufferPointer { mix($0, &state) }
    bytes = (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 4] >> (24 - 8 * UInt32($0 % 4))) }
  }

  static let hasInstructions = dossier_has_sha256()

  private static func mixByInstructions(_ blocks: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>) {
    withUnsafeMutableBytes(of: &state) { state in
      dossier_mix_sha256(
        state.assumingMemoryBound(to: UInt32.self).baseAddress, blocks.baseAddress, blocks.count / 64, rounds)
    }
  }

  private static func mixAll(_ blocks: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      rounds.withUnsafeBufferPointer { rounds in
        for block in stride(from: 0, to: blocks.count, by: 64) {
          mix(UnsafeBufferPointer(rebasing: blocks[block..<(block + 64)]), into: &state, schedule, rounds)
        }
      }
    }
  }

  /// 64 small hexadecimal digits.
  package var text: String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  private static func padded(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var tail = Array(rest) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(length) * 8
    return tail + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
  }

  private static func mix(
    _ block: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>, _ w: UnsafeMutableBufferPointer<UInt32>,
    _ rounds: UnsafeBufferPointer<UInt32>
  ) {
    @inline(__always) func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
      word &>> bits | word &<< (32 &- bits)
    }
    for i in 0..<16 {
      let (a, b) = (UInt32(block[4 * i]) << 24, UInt32(block[4 * i + 1]) << 16)
      w[i] = a | b | UInt32(block[4 * i + 2]) << 8 | UInt32(block[4 * i + 3])
    }
    for i in 16..<64 {
      let low = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] &>> 3
      let high = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] &>> 10
      w[i] = w[i - 16] &+ low &+ w[i - 7] &+ high
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    @inline(__always) func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
      _ h: inout UInt32, _ i: Int
    ) {
      let choice = g ^ (e & (f ^ g))
      let one = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ rounds[i] &+ w[i]
      let majority = (a & b) | (c & (a | b))
      d &+= one
      h = one &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
    }
    // Eight at a time: what the standard moves from name to name then stays where it is.
    for i in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, i)
      round(h, a, b, &c, d, e, f, &g, i + 1)
      round(g, h, a, &b, c, d, e, &f, i + 2)
      round(f, g, h, &a, b, c, d, &e, i + 3)
      round(e, f, g, &h, a, b, c, &d, i + 4)
      round(d, e, f, &g, h, a, b, &c, i + 5)
      round(c, d, e, &f, g, h, a, &b, i + 6)
      round(b, c, d, &e, f, g, h, &a, i + 7)
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  private static let start = SIMD8<UInt32>(primes(8).map { fraction(Double($0).squareRoot()) })

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
