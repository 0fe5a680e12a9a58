import News

extension Linker {
  /// The folded form of a title: letters and digits in small letters, single spaces.
  package static func titleKey(_ title: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(title.utf8.count)
    var needsSpace = false
    for scalar in title.unicodeScalars {
      if isApostrophe(scalar) { continue }
      guard isPartOfWord(scalar) else {
        needsSpace = !key.isEmpty
        continue
      }
      if needsSpace {
        key.append(UInt8(ascii: " "))
        needsSpace = false
      }
      Folding.append(scalar, to: &key)
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}"
  }
}
