/// Where a line may be broken inside of a run without blanks.
///
/// Source: https://www.unicode.org/reports/tr14/ (classes OP, CL, NS, HY, ID) and https://www.w3.org/TR/jlreq/ (3.1.7, 3.1.8)
enum LineBreakRule {
  /// Whether a line may end with `left` and the next begin with `right`.
  static func allows(_ left: Cluster, _ right: Cluster) -> Bool {
    if isPlain(left) && isPlain(right) { return false }
    let (first, second) = (left.characters.single, right.characters.single)
    // Of ASCII only a hyphen lets a line end inside of a word. What is more than one scalar has 0 here.
    if (1..<0x80).contains(first), (1..<0x80).contains(second) {
      return first == 0x2D && (0x61...0x7A).contains(second | 0x20)
    }
    guard let before = left.characters.first, let after = right.characters.first else { return false }
    if forbids(before, after) { return false }
    if isIdeographic(before) || isIdeographic(after) { return true }
    switch before.value {
    case 0x2D, 0x2010: return after.properties.isAlphabetic
    case 0x2013, 0x2014: return !(0x30...0x39).contains(after.value) && !endsPhrase(after)
    default: return false
    }
  }

  /// Whether a break between the two would part a bracket from what it holds.
  static func forbids(_ left: Cluster, _ right: Cluster) -> Bool {
    guard let before = left.characters.first, let after = right.characters.first else { return false }
    return right.traits.contains(.joinsPrevious) || forbids(before, after)
  }

  /// Whether an address that is longer than a line is best cut here.
  static func readsWellAfter(_ cluster: Cluster) -> Bool {
    cluster.characters.count == 1 && cluster.characters.first.map { "/?&=-_.,".unicodeScalars.contains($0) } == true
  }

  /// ASCII letters and digits, which most of most text is.
  static func isPlain(_ cluster: Cluster) -> Bool {
    switch cluster.characters[0] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func forbids(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    before.value == 0xA0 || after.value == 0xA0 || opens(before) || endsPhrase(after) || isPaired(before, after)
  }

  /// Double dashes and ellipses stay whole.
  private static func isPaired(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    before == after && [0x2014, 0x2025, 0x2026].contains(before.value)
  }

  /// Han, kana, fullwidth forms and emoji; not Hangul, whose words end at blanks.
  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard ColumnWidth.isWide(value) else { return false }
    return !(0xAC00...0xD7A3).contains(value) && !(0x1100...0x115F).contains(value)
      && !(0xA960...0xA97F).contains(value)
      && !(0x3131...0x318E).contains(value)
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: ["$", "£", "¥", "€", "￥", "＄"].contains(scalar)
    }
  }

  /// Closing marks, stops, small kana, the long vowel and iteration marks.
  private static func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: clinging.contains(scalar)
    }
  }

  private static let clinging = Set(
    """
    ,.:;!?%…‥、。，．：；！？・％‼⁇⁈⁉｡､･
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｯｬｭｮ
    ーｰ々〻ゝゞヽヾ゠〜～
    """.unicodeScalars.filter { $0 != "\n" })
}
