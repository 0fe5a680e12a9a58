/// One kind of damage that a parse met: where it was first, and how often.
package struct MarkupDamage: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    // What is ill-formed, and was read all the same.
    case strayEndTag, unclosedElement, unterminatedTag, unterminatedComment, unterminatedCharacterData
    // What our limits cut.
    case tooDeep, tooManyNodes, tooManyAttributes, tooLarge

    /// Whether something of the document is missing from the tree, or not at its place.
    package var isCut: Bool {
      switch self {
      case .tooDeep, .tooManyNodes, .tooManyAttributes, .tooLarge: true
      default: false
      }
    }
  }

  package var kind: Kind
  /// The first line is 1.
  package var line: Int
  package var count: Int
}

/// How much of a document is read: far above what real pages have, and low enough that no input costs more than a second.
package struct MarkupLimits: Sendable {
  package var bytes = 64 << 20
  /// As deep as browsers go.
  package var depth = 512
  package var nodes = 1_000_000
  /// For one element.
  package var attributes = 256

  package init() {}

  static let standard = MarkupLimits()
}

/// Collects damage while parsing, by byte offset.
struct DamageLog {
  private var found: [MarkupDamage.Kind: (offset: Int, count: Int)] = [:]

  mutating func add(_ kind: MarkupDamage.Kind, at offset: Int, count: Int = 1) {
    if let earlier = found[kind] {
      found[kind] = (min(earlier.offset, offset), earlier.count + count)
    } else {
      found[kind] = (offset, count)
    }
  }

  /// In the order of the places.
  func damage(_ line: (Int) -> Int) -> [MarkupDamage] {
    found.sorted { ($0.value.offset, $0.key.rawValue) < ($1.value.offset, $1.key.rawValue) }
      .map { MarkupDamage(kind: $0.key, line: line($0.value.offset), count: $0.value.count) }
  }
}
