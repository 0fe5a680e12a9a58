import Foundation
import News

/// Text made ready for finding: without marks over letters, and without case unless case matters.
///
/// The offsets of what is found are Unicode scalars of the text as it was.
struct FoldedText: Sendable {
  private var scalars: [UInt32] = []
  private var offsets: [Int] = []

  init(_ text: String, keepsCase: Bool) {
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count)
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      guard let folded = Self.fold(scalar, keepsCase: keepsCase) else { continue }
      scalars.append(folded)
      offsets.append(offset)
    }
    offsets.append(text.unicodeScalars.count)
  }

  /// The letter under its marks; nil for a mark that stands on the letter before it.
  private static func fold(_ scalar: Unicode.Scalar, keepsCase: Bool) -> UInt32? {
    let value = scalar.value
    if value < 0x80 { return !keepsCase && (0x41...0x5A).contains(value) ? value + 0x20 : value }
    if case .nonspacingMark = scalar.properties.generalCategory { return nil }
    let base: Unicode.Scalar =
      value < 0x2000 ? String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar : scalar
    if keepsCase { return base.value }
    let lower = base.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value : base.value
  }

  /// All places of a pattern that do not overlap, in the order of the text.
  func ranges(of pattern: FoldedText, limit: Int = 10_000) -> [Range<Int>] {
    let wanted = pattern.scalars
    guard !wanted.isEmpty, wanted.count <= scalars.count else { return [] }
    let fallback = Self.fallbacks(wanted)
    var (ranges, matched): ([Range<Int>], Int) = ([], 0)
    for (index, scalar) in scalars.enumerated() {
      while matched > 0, wanted[matched] != scalar { matched = fallback[matched - 1] }
      if wanted[matched] == scalar { matched += 1 }
      guard matched == wanted.count else { continue }
      ranges.append(offsets[index + 1 - matched]..<offsets[index + 1])
      if ranges.count == limit { break }
      matched = 0
    }
    return ranges
  }

  /// How much of the pattern still holds when its next scalar does not, so that no text makes finding slow.
  ///
  /// Source: D. E. Knuth, J. H. Morris, V. R. Pratt, Fast Pattern Matching in Strings, SIAM J. Comput. 6 (1977).
  private static func fallbacks(_ pattern: [UInt32]) -> [Int] {
    var table = Array(repeating: 0, count: pattern.count)
    var matched = 0
    for index in pattern.indices.dropFirst() {
      while matched > 0, pattern[matched] != pattern[index] { matched = table[matched - 1] }
      if pattern[matched] == pattern[index] { matched += 1 }
      table[index] = matched
    }
    return table
  }
}

/// What is looked for: small letters find any case, a capital makes case matter.
struct Finder: Hashable, Sendable {
  let pattern: String
  let keepsCase: Bool

  /// Nil for an empty pattern.
  init?(_ pattern: String) {
    guard !pattern.isEmpty else { return nil }
    self.pattern = pattern
    keepsCase = pattern.contains { $0.isUppercase }
  }

  /// Scalar ranges of the text in which the pattern stands.
  func ranges(in text: String) -> [Range<Int>] {
    FoldedText(text, keepsCase: keepsCase).ranges(of: FoldedText(pattern, keepsCase: keepsCase))
  }

  func matches(_ text: String) -> Bool {
    !FoldedText(text, keepsCase: keepsCase).ranges(of: FoldedText(pattern, keepsCase: keepsCase), limit: 1).isEmpty
  }
}
