/// The addresses of pages, freed of what only follows readers around.
enum PageAddress {
  /// The canonical address of a page; nil when it gives none that is whole.
  ///
  /// `source`: the page as it was saved; a browser writes in front where it came from.
  static func canonical(_ metadata: PageMetadata, source: [UInt8] = []) -> (
    address: String, source: String, confidence: Double
  )? {
    let base = metadata.base
    let given: [(String?, String, Double)] = [
      (metadata.links["canonical"]?.first, "link canonical", 0.95),
      (metadata.meta["url"].flatMap { $0.best()?.value }, "meta og:url", 0.85),
      (metadata.linked.text("url"), "JSON-LD url", 0.7), (saved(source), "note of the browser that saved it", 0.6),
      (metadata.links["amphtml"]?.first, "link amphtml", 0.3),
    ]
    for (text, place, confidence) in given {
      guard let text, let whole = WebAddress.resolve(text, against: base), WebAddress.isWeb(whole) else { continue }
      return (withoutTrackers(whole), place, confidence)
    }
    return nil
  }

  /// "<!-- saved from url=(0042)https://… -->", as browsers write it at the top of a page that they save.
  private static func saved(_ source: [UInt8]) -> String? {
    let head = Array(source.prefix(2048))
    guard let mark = head.index(of: "saved from url=(", from: 0), let close = head[mark...].firstIndex(of: 0x29) else {
      return nil
    }
    let address = head[(close + 1)...].prefix { !$0.isMarkupSpace && $0 != .greater }
    return String(decoding: address, as: UTF8.self)
  }

  /// An address without its fragment and without parameters that only tell where a reader came from.
  ///
  /// Behind "#/" and "#!" stands the page itself, where one script shows them all.
  static func withoutTrackers(_ address: String) -> String {
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
