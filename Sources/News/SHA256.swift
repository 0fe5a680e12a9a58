import CDigest

/// The fingerprint that tells one document from another.
///
/// Source: FIPS 180-4, https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf
package struct SHA256: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  package init(of message: [UInt8]) { self.init(of: message, by: Self.bestWay) }

  /// - Parameter way: One that the processor has.
  init(of message: [UInt8], by way: dossier_digest_way) {
    var state = Self.start
    let whole = message.count / 64 * 64
    message.withUnsafeBufferPointer { Self.mix(UnsafeBufferPointer(rebasing: $0[..<whole]), into: &state, by: way) }
    Self.padded(message[whole...], length: message.count).withUnsafeBufferPointer {
      Self.mix($0, into: &state, by: way)
    }
    bytes = (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 4] >> (24 - 8 * UInt32($0 % 4))) }
  }

  static let bestWay = dossier_best_digest_way()

  private static func mix(
    _ blocks: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>, by way: dossier_digest_way
  ) {
    withUnsafeMutableBytes(of: &state) { state in
      dossier_mix_sha256(
        way, state.assumingMemoryBound(to: UInt32.self).baseAddress, blocks.baseAddress, blocks.count / 64, rounds)
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
