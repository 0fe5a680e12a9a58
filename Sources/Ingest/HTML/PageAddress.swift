/// The addresses of pages, freed of what only follows readers around.
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
      guard let text, let whole = WebAddress.resolve(text, against: base), WebAddress.isWeb(whole) else { continue }
      return (withoutTrackers(whole), source, confidence)
    }
    return nil
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
