/// What has to be known of scripts to find words in them.
enum Script {
  /// Whether words run together, so that pairs of signs stand in for them.
  ///
  /// Korean has spaces, but glues particles to words, so that pairs of syllables find more than words do.
  static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    case 0xAC00...0xD7A3: true
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }
}
