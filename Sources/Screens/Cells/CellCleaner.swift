/// Turns untrusted text into clusters that are safe to print and whose columns every terminal counts alike, in one pass.
///
/// - Controls, private characters, noncharacters and unassigned code points are shown as U+FFFD: something was here.
/// - What has no picture (bidi controls, zero-width characters, tags, variation selectors) is dropped. The joiners stay
///   between letters of the scripts that are spelled with them.
/// - At most `maxMarks` marks stay on a letter.
/// - Emoji sequences are shown as their parts and flags as their letters, because terminals disagree on the columns of the
///   whole: without joiner and selector they all agree.
struct CellCleaner {
  static let maxMarks = ClusterText.mostScalars - 1

  private(set) var clusters: [Cluster] = []
  private var marks = 0
  private var previous: Unicode.Scalar?
  private var offset: Int32 = 0

  /// The scalars of the text.
  var count: Int { Int(offset) }

  init(_ text: String) {
    if let clusters = Self.plain(text) {
      (self.clusters, offset) = (clusters, Int32(clusters.count))
      return
    }
    clusters.reserveCapacity(min(text.utf8.count, 1 << 20))
    for scalar in text.unicodeScalars {
      add(scalar)
      offset &+= 1
    }
  }

  /// The clusters of a text that has nothing to clean: letters, digits, signs and blanks of ASCII alone, as most texts do. Nil for
  /// others.
  private static func plain(_ text: String) -> [Cluster]? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> [Cluster]? in
      // To the end, whatever is found: this way the processor tests many at once.
      var others: UInt8 = 0
      for byte in bytes { others |= byte &- 0x20 < 0x5F ? 0 : 1 }
      guard others == 0 else { return nil }
      return [Cluster](unsafeUninitializedCapacity: bytes.count) { clusters, count in
        for (offset, byte) in bytes.enumerated() {
          clusters.initializeElement(
            at: offset,
            to: Cluster(
              characters: ClusterText(Unicode.Scalar(byte)), columns: 1, traits: byte == 0x20 ? .space : [],
              offset: Int32(truncatingIfNeeded: offset)))
        }
        count = bytes.count
      }
    } ?? nil
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x7F, value >= 0x20 {
      append(scalar, columns: 1, traits: value == 0x20 ? .space : [])
    } else if value < 0xA1 || value == 0xAD {
      addControl(scalar)
    } else if value < 0x300 {
      append(scalar, columns: 1)
    } else {
      addRare(scalar)
    }
    previous = scalar
  }

  /// A control character of the first 256, a soft hyphen, or a no-break space.
  private mutating func addControl(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: append(" ", columns: 1, traits: .space)
    case 0x0A where previous?.value == 0x0D && clusters.last?.traits.contains(.lineBreak) == true: break
    case 0x0A...0x0D, 0x85: append(" ", columns: 1, traits: [.space, .lineBreak])
    case 0xA0: append("\u{A0}", columns: 1)
    case 0xAD: if !clusters.isEmpty { clusters[clusters.count - 1].traits.insert(.softHyphen) }
    default: append(Self.replacement, columns: 1)
    }
  }

  private mutating func addRare(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2028, 0x2029: append(" ", columns: 1, traits: [.space, .lineBreak])
    case 0x2007, 0x202F: append("\u{A0}", columns: 1)
    case 0x1680, 0x2000...0x200A, 0x205F: append(" ", columns: 1, traits: .space)
    case 0x3000: append("\u{3000}", columns: 2, traits: .space)
    case 0x200C, 0x200D: if Self.isSpelledWithJoiners(clusters.last?.characters.last) { join(scalar) }
    // What most texts have of the rest: punctuation, the program's own signs, Hangul and Han.
    case 0x2010...0x2027, 0x2500...0x25FC: append(scalar, columns: 1)
    case 0x4E00...0x9FFC, 0xAC00...0xD7A3: append(scalar, columns: 2)
    case 0x1F1E6...0x1F1FF: append(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41), columns: 1)
    case 0x1F3FB...0x1F3FF where clusters.last?.isModifierBase == true: break
    default: addByCategory(scalar)
    }
  }

  private mutating func addByCategory(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint && !ColumnWidth.isJoiningJamo(scalar.value) { return }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: append(Self.replacement, columns: 1)
    case .spacingMark: append(scalar, columns: 1, traits: .joinsPrevious)
    default:
      let columns = ColumnWidth.columns(of: scalar)
      if columns == 0 { join(scalar) } else { append(scalar, columns: columns) }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, columns: Int, traits: Cluster.Traits = []) {
    clusters.append(Cluster(characters: ClusterText(scalar), columns: UInt8(columns), traits: traits, offset: offset))
    marks = 0
  }

  /// Puts a mark on the cluster before it; without a letter to stand on, it gets a dotted circle.
  private mutating func join(_ scalar: Unicode.Scalar) {
    if clusters.last.map({ $0.traits.contains(.space) }) ?? true { append("\u{25CC}", columns: 1) }
    guard marks < Self.maxMarks else { return }
    marks += 1
    clusters[clusters.count - 1].characters.append(scalar)
  }

  /// Arabic, Syriac, the scripts of India and South East Asia, Mongolian.
  private static func isSpelledWithJoiners(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return (0x620...0x109F).contains(value) || (0x1780...0x18AF).contains(value)
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}

extension Cluster {
  /// An emoji that a skin tone may follow.
  fileprivate var isModifierBase: Bool {
    characters.first.map { $0.value > 0x260F && $0.properties.isEmojiModifierBase } ?? false
  }
}
