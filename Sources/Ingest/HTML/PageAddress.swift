/// Addresses of pages: made whole, and freed of what only follows readers around.
enum PageAddress {
  /// The canonical address of a page; nil when it gives none that is whole.
  static func canonical(_ metadata: PageMetadata) -> (address: String, source: String, confidence: Double)? {
    let base = metadata.base
    let given: [(String?, String, Double)] = [
      (metadata.links["canonical"]?.first, "link canonical", 0.95),
      (metadata.meta["url"].flatMap { $0.best()?.value }, "meta og:url", 0.85),
      (metadata.linked.text("url"), "JSON-LD url", 0.7), (metadata.links["amphtml"]?.first, "link amphtml", 0.3),
    ]
    for (text, source, confidence) in given {
      guard let text, let whole = resolve(text, against: base), isWeb(whole) else { continue }
      return (withoutTrackers(whole), source, confidence)
    }
    return nil
  }

  static func isWeb(_ address: String) -> Bool { address.hasPrefix("https://") || address.hasPrefix("http://") }

  /// An address as a link on a page means it; nil for what is no place on the web.
  ///
  /// Source: https://www.rfc-editor.org/rfc/rfc3986#section-5.2, without dot segments
  static func resolve(_ reference: String, against base: String?) -> String? {
    let text = reference.split(whereSeparator: \.isWhitespace).joined()
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    if isWeb(text.lowercased().prefix(8).description) { return text }
    if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isLetter || $0 == "+" || $0 == "-" }) {
      return nil
    }
    guard let base, let scheme = base.firstIndex(of: ":"), isWeb(base) else { return nil }
    if text.hasPrefix("//") { return base[...scheme] + text }
    let host = base.index(scheme, offsetBy: 3)
    let path = base[host...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? base.endIndex
    if text.hasPrefix("/") { return base[..<path] + text }
    let end = base[path...].firstIndex { $0 == "?" || $0 == "#" } ?? base.endIndex
    if text.hasPrefix("?") { return base[..<end] + text }
    let folder = base[path..<end].lastIndex(of: "/").map { base[...$0] } ?? base[..<path] + "/"
    return folder + text
  }

  /// An address without its fragment and without parameters that only tell where a reader came from.
  static func withoutTrackers(_ address: String) -> String {
    let whole = address.prefix { $0 != "#" }
    guard let mark = whole.firstIndex(of: "?") else { return String(whole) }
    let kept = whole[whole.index(after: mark)...].split(separator: "&").filter { parameter in
      !AddressWords.shared.isTracker(parameter.prefix { $0 != "=" }.lowercased())
    }
    return String(whole[..<mark]) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
}
