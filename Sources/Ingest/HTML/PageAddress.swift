/// The addresses of pages, freed of what only follows readers around.
enum PageAddress {
  /// The canonical address of a page; nil when it gives none that is whole.
  ///
  /// `source`: the page as it was saved; a browser writes in front where it came from.
  static func canonical(_ metadata: PageMetadata, source: [UInt8] = []) -> (
    address: String, source: String, confidence: Double
  )? {
    let base = metadata.base
    let ownBase = metadata.base.flatMap { $0.hasSuffix("/") ? nil : $0 }
    let given: [(String?, String, Double)] = [
      (metadata.links["canonical"]?.first, "link canonical", 0.95),
      (metadata.meta["url"].flatMap { $0.best()?.value }, "meta og:url", 0.85),
      (metadata.linked.text("url"), "JSON-LD url", 0.7), (saved(source), "note of the browser that saved it", 0.6),
      (metadata.links[readerLink]?.first, "link of the browser's reader", 0.6), (ownBase, "base", 0.4),
      (metadata.links["amphtml"]?.first, "link amphtml", 0.3),
    ]
    for (text, place, confidence) in given {
      guard let text, let whole = WebAddress.resolve(text, against: base), WebAddress.isWeb(whole) else { continue }
      return (withoutTrackers(whole), place, confidence)
    }
    return nil
  }

  /// The class of the link by which a browser's reader tells where a page came from.
  static let readerLink = "reader-domain"

  /// "<!-- saved from url=(0042)https://… -->", "url: https://…" in the first comment, as browsers and their helpers write it at
  /// the top of a page that they save.
  private static func saved(_ source: [UInt8]) -> String? {
    let head = Array(source.prefix(2048))
    if let mark = head.index(of: "saved from url=(", from: 0), let close = head[mark...].firstIndex(of: 0x29) {
      return address(in: head[(close + 1)...])
    }
    guard let comment = head.index(of: "<!--", from: 0), let end = head.index(of: "-->", from: comment),
      let mark = head.index(of: "url: http", from: comment), mark < end
    else { return nil }
    return address(in: head[(mark + 5)...])
  }

  private static func address(in text: ArraySlice<UInt8>) -> String {
    String(decoding: text.prefix { !$0.isMarkupSpace && $0 != .greater }, as: UTF8.self)
  }

  /// The address of the page itself where one leads to a copy in a web archive: "…/web/20240305101500/https://…".
  static func withoutArchive(_ address: String) -> String {
    guard let mark = address.firstRange(of: "/web/")?.upperBound else { return address }
    let stamp = address[mark...].prefix { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == "_" || $0 == "*") }
    let rest = address[stamp.endIndex...].dropFirst()
    return stamp.prefix(4).allSatisfy(\.isNumber) && stamp.count >= 4 && WebAddress.isWeb(String(rest.prefix(8)))
      ? String(rest) : address
  }

  /// An address without its fragment and without parameters that only tell where a reader came from.
  ///
  /// Behind "#/" and "#!" stands the page itself, where one script shows them all.
  static func withoutTrackers(_ address: String) -> String {
    let address = withoutArchive(address)
    let whole = address.prefix { $0 != "#" }
    let fragment = address[whole.endIndex...].dropFirst()
    return untracked(fragment.first == "/" || fragment.first == "!" ? address : String(whole))
  }

  /// An address without parameters that only tell where a reader came from.
  ///
  /// A lone number under a short name stays: it may be all that tells one article from another ("?cid=4711").
  static func untracked(_ address: String) -> String {
    let whole = address.prefix { $0 != "#" }
    guard let mark = whole.firstIndex(of: "?") else { return address }
    let parameters = whole[whole.index(after: mark)...].split(separator: "&")
    let kept = parameters.filter { parameter in
      let name = parameter.prefix { $0 != "=" }
      let isNumber = parameter.dropFirst(name.count + 1).allSatisfy(\.isNumber)
      return parameters.count == 1 && name.count <= 3 && isNumber
        || !AddressWords.shared.isTracker(name.lowercased())
    }
    return String(whole[..<mark]) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[whole.endIndex...]
  }
}
