import Foundation

/// Addresses as feeds and pages write them.
enum WebAddress {
  /// No honest base is longer, and each entry pays for its length.
  private static let longest = 2048

  /// A whole address of a perhaps relative one.
  ///
  /// What cannot be resolved comes back as it is, without the white space around and inside that addresses never have.
  static func resolve(_ address: String, against base: String?) -> String {
    let address = clean(address)
    guard !isAbsolute(address), let base, base.utf8.count <= longest, isAbsolute(base),
      let root = URL(string: clean(base)),
      let whole = URL(string: address, relativeTo: root)
    else { return address }
    return whole.absoluteString
  }

  /// Begins with a scheme, so that nothing is missing.
  static func isAbsolute(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: .colon), colon > address.utf8.startIndex else { return false }
    return address.utf8[..<colon].allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  }

  private static func clean(_ address: String) -> String {
    let text = address.collapsed
    return text.utf8.contains(.space) ? text.replacing(" ", with: "%20") : text
  }
}
