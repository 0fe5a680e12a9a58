import News

/// Chooses the name of the outlet that a page is of.
struct OutletChooser {
  private let metadata: PageMetadata
  private let page: PageText

  init(_ metadata: PageMetadata, _ page: PageText) { (self.metadata, self.page) = (metadata, page) }

  /// - Parameters:
  ///   - title: The article's, which the document's title repeats in front of the outlet's name.
  ///   - address: Where the page stands; its host often bears the outlet's name.
  func choose(title: String, address: String?) -> Candidate<String>? {
    let found: [Candidate<String>?] = [
      metadata.meta["source"]?.best(),
      metadata.linked.organization("publisher").map { Candidate($0, 0.85, "JSON-LD publisher") },
      publisher().map { Candidate($0, 0.8, "itemprop publisher") },
      metadata.linked.site.map { Candidate($0, 0.7, "JSON-LD WebSite") },
      behind(title, address: address).map { Candidate($0, 0.5, "title") },
    ]
    let names = found.compactMap(\.self).filter { $0.value.contains(where: \.isLetter) }
    return names.map { Self.isName($0.value) ? $0 : $0.with($0.confidence - 0.4) }.best()
  }

  /// Whether what a page calls its outlet reads like a name, and not like a question or the words of an address.
  private static func isName(_ text: String) -> Bool {
    text.last != "?" && (text.contains { $0 == " " || $0 == "." || $0.isUppercase } || !text.contains("-"))
  }

  /// The name within an element of microdata.
  private func publisher() -> String? {
    let tree = page.tree
    for node in (metadata.properties["publisher"] ?? []).prefix(20) {
      let name = (metadata.properties["name"] ?? []).prefix(200).first { tree.isInside($0, node) }
      guard let name else { continue }
      if let text = tree.attribute("content", of: name) ?? PageMetadata.text(name, tree), text.utf8.count <= 100 {
        return PlainText.collapsed(text)
      }
    }
    return nil
  }

  /// What stands behind the headline in the document's title, where it looks like a name and is no section's.
  private func behind(_ title: String, address: String?) -> String? {
    guard let whole = metadata.title, whole.hasPrefix(title), !title.isEmpty else { return nil }
    let rest = whole.dropFirst(title.count).trimmed
    guard let sign = rest.first, "|-–—·•»".contains(sign) else { return nil }
    let pieces = rest.dropFirst().split { "|–—·•»".contains($0) }.map { $0.trimmed }
    guard let name = pieces.last, SiteName.mayBe(name), Furniture.shared.kind(of: String(name)) == nil else {
      return nil
    }
    if name.contains(" ") { return String(name) }
    let host = address.map { Folding.fold($0.split(separator: "/").dropFirst().first ?? "") } ?? []
    return host.contains(Folding.fold(name)) ? String(name) : nil
  }
}
