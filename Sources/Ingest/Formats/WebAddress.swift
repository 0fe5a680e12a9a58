/// Addresses as pages and feeds write them, made whole.
enum WebAddress {
  /// No honest base is longer, and each link pays for its length.
  private static let longest = 2048

  static func isWeb(_ address: String) -> Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }

  /// Begins with a scheme, so that nothing is missing.
  static func isAbsolute(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: .colon), colon > address.utf8.startIndex else { return false }
    return address.utf8[..<colon].allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  }

  /// A whole address of a perhaps relative one; what cannot be resolved comes back as it is, freed of white space.
  static func whole(_ address: String, against base: String?) -> String {
    let address = clean(address)
    return isAbsolute(address) ? address : resolve(address, against: base) ?? address
  }

  /// An address as a link on a page means it; nil for what is no place on the web.
  ///
  /// Source: https://www.rfc-editor.org/rfc/rfc3986#section-5.2
  static func resolve(_ reference: String, against base: String?) -> String? {
    let text = clean(reference)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    if isWeb(text.prefix(8).lowercased()) { return text }
    guard !isAbsolute(text), let base = base.map(clean), base.utf8.count <= longest, isWeb(base.prefix(8).lowercased()),
      let scheme = base.firstIndex(of: ":")
    else { return nil }
    if text.hasPrefix("//") { return base[...scheme] + text }
    let host = base.index(scheme, offsetBy: 3)
    let path = base[host...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? base.endIndex
    if text.hasPrefix("/") { return base[..<path] + withoutDots(text) }
    let end = base[path...].firstIndex { $0 == "?" || $0 == "#" } ?? base.endIndex
    if text.hasPrefix("?") { return base[..<end] + text }
    let folder = base[path..<end].lastIndex(of: "/").map { base[path...$0] } ?? "/"
    return base[..<path] + withoutDots(folder + text)
  }

  /// A path with its "." and ".." followed; what stands behind it stays.
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    guard reference[..<end].contains("/.") else { return reference }
    var kept: [Substring] = []
    let pieces = reference[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, piece) in pieces.enumerated() {
      let isDots = piece == "." || piece == ".."
      if piece == ".." { _ = kept.popLast() }
      if !isDots { kept.append(piece) } else if index == pieces.count - 1 { kept.append("") }
    }
    return "/" + kept.joined(separator: "/") + reference[end...]
  }

  /// An address without line ends and the white space around it; spaces within it written as they must be.
  private static func clean(_ address: String) -> String {
    guard address.utf8.contains(where: { $0 <= 0x20 }) else { return address }
    return String(address[...].trimmed.filter { $0 == " " || !$0.isWhitespace }).replacing(" ", with: "%20")
  }
}
